"""The registry, its page in docs and the tests of the other surfaces agree on which faults there are."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import httpx
import pytest

from mock_dvcqg.faults import DOMAIN_FAULTS, FAULTS, every_kind
from mock_dvcqg.faults.table import as_markdown

ROOT = Path(__file__).parents[3]
PATH = "/realms/default/faults"


def test_the_page_of_faults_is_that_of_the_registry() -> None:
    page = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    assert page == as_markdown(), "python -m mock_dvcqg.faults.table > docs/faults.md"


def test_every_fault_that_a_service_asks_for_is_registered_and_asked_for() -> None:
    named = {
        text for path in (ROOT / "mock_dvcqg").rglob("*.py") if "faults" not in path.parts for text in _texts(path)
    }
    assert sorted(set(DOMAIN_FAULTS) - named) == []


@pytest.mark.parametrize("name", sorted(DOMAIN_FAULTS))
def test_a_test_sees_what_each_fault_of_the_domain_does(name: str) -> None:
    """A test function outside this folder puts it in force by name, itself or through its parameters."""
    assert name in _named_in_tests(), f"no test under tests/ puts «{name}» in force"


async def test_the_control_api_describes_every_fault(control: httpx.AsyncClient) -> None:
    names = (await control.get(PATH + "/names")).json()
    assert set(names) == set(FAULTS) | set(DOMAIN_FAULTS) == set(every_kind())
    assert names["status"]["params"]["status"] == {
        "meaning": "mã trạng thái HTTP", "default": 503, "lowest": 400, "highest": 599, "allowed": [],
    }  # fmt: skip
    assert names["status"]["stage"] == "chosen"
    assert "adapter" in names["status"]["where"]
    assert names["status"]["description"] == "Trả lời bằng mã trạng thái HTTP lỗi"


async def test_the_control_api_names_field_and_allowed_values(control: httpx.AsyncClient) -> None:
    answer = await control.post(PATH, json={"name": "status", "params": {"page": "xml"}})
    assert answer.status_code == 422
    assert answer.json()["field"] == "params.page"
    assert "envelope, html" in answer.json()["message"]
    wrong = await control.post(PATH, json={"name": "status", "params": {"status": [1]}})
    assert wrong.status_code == 422
    assert wrong.json()["field"].startswith("params.status")


async def test_a_fault_is_kept_with_all_it_was_ordered_with(control: httpx.AsyncClient) -> None:
    order = {"name": "latency", "member": "H98", "service": "login", "dossier_code": "H98-1", "count": 2, "skip": 1,
             "probability": 0.5, "params": {"latency_s": 2.5}}  # fmt: skip
    made = (await control.post(PATH, json=order)).json()
    assert made == order | {"id": made["id"], "position": 1, "met": 0, "struck": 0}
    assert (await control.get(PATH)).json() == [made]


@cache
def _named_in_tests() -> set[str]:
    """All texts in test functions outside this folder that are about faults."""
    others = [path for path in (ROOT / "tests").rglob("test_*.py") if Path(__file__).parent not in path.parents]
    return {text for path in others for texts in _texts_of_test_functions(path) for text in texts}


def _texts(path: Path) -> set[str]:
    return set(_constants(ast.parse(path.read_text(encoding="utf-8"))))


def _texts_of_test_functions(path: Path) -> Iterator[set[str]]:
    """The texts of each test function that puts a fault in force, with its decorators and the file's constants."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    of_the_file = {each for node in tree.body if isinstance(node, ast.Assign) for each in _constants(node)}
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    helpers = {each.name for each in functions if any("fault" in name.lower() for name in _called(each))}
    for function in functions:
        puts_in_force = function.name in helpers or helpers & set(_called(function))
        if function.name.startswith("test_") and puts_in_force:
            yield set(_constants(function)) | of_the_file


def _called(tree: ast.AST) -> Iterator[str]:
    """The names of the functions and methods that are called, e.g. ``fault``, ``FaultOrder``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", None) or getattr(node.func, "id", "")


def _constants(tree: ast.AST) -> Iterator[str]:
    return (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
