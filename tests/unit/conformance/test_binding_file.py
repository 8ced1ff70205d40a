"""Binding files: what is read, and how a mistake is told with file, line and field."""

from pathlib import Path

import pytest

from conformance.errors import FileError, SeveralErrors
from conformance.province.actions import ACTIONS
from conformance.province.binding_file import load_binding
from conformance.province.binding_model import RestBinding
from conformance.province.opening import ready
from conformance.shipped import reference_binding

GOOD = """binding: rest
subject: {code: H98, name: Tỉnh B}
base_url: ${BASE_URL}
officers:
  accounts:
    - {username: "{{ agency }}", password: "${STAFF_PASSWORD}"}
actions:
  submit:
    calls:
      - method: POST
        url: /drafts/{{ draft }}/submit
        values: {dossier_code: $.code}
"""
ENVIRONMENT = {"BASE_URL": "http://127.0.0.1:1", "STAFF_PASSWORD": "mật-khẩu"}


def written(folder: Path, text: str) -> Path:
    path = folder / "tinh.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_values_of_the_environment_are_put_in_and_secrets_remembered(tmp_path: Path) -> None:
    file = load_binding(written(tmp_path, GOOD), ENVIRONMENT)
    assert isinstance(file.model, RestBinding)
    assert file.model.base_url == "http://127.0.0.1:1"
    assert file.secrets == {"mật-khẩu"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("${BASE_URL}", "${NOT_SET}", r"dòng 3, trường base_url: thiếu biến môi trường NOT_SET"),
        ("  submit:", "  submitt:", r"dòng 8, trường actions\.submitt: thao tác không được biết đến: submitt"),
        ("method: POST", "method: PAST", r"dòng 10, trường actions\.submit\.calls\[0\]\.method: giá trị không hợp lệ"),
        ("method: POST", "metod: POST", r"dòng 10, trường actions\.submit\.calls\[0\]\.metod: trường không được biết"),
        ("dossier_code:", "dossier:", r"dòng 8, trường actions\.submit: thao tác phải trả về giá trị: dossier_code"),
        ("{{ draft }}", "{{ draft", r"dòng 11, trường actions\.submit\.calls\[0\]\.url: mẫu Jinja2 sai cú pháp"),
        ("code: H98", "code: X1", r"dòng 2, trường subject\.code"),
        ("binding: rest", "binding: soap", r"dòng 1, trường binding: .*rest hoặc python"),
        ("subject: {", "subject: [", r"dòng \d+: YAML sai cú pháp"),
    ],
)
def test_a_mistake_is_told_with_line_and_field(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = written(tmp_path, GOOD.replace(old, new))
    with pytest.raises((FileError, SeveralErrors), match=told):
        load_binding(path, ENVIRONMENT)


def test_the_reference_binding_binds_every_action() -> None:
    environment = {"HTTT_BASE_URL": "http://127.0.0.1:1", "HTTT_STAFF_PASSWORD": "x"}
    model = load_binding(reference_binding(), environment).model
    assert isinstance(model, RestBinding)
    assert set(model.actions) == set(ACTIONS)
    assert model.agencies["Sở Y tế tỉnh B"].code == "H98.12"


def test_a_python_binding_that_is_not_installed_is_told(tmp_path: Path) -> None:
    text = "binding: python\nsubject: {code: H98, name: B}\nbase_url: http://x\nentry_point: nobody\n"
    file = load_binding(written(tmp_path, text), {})
    with pytest.raises(FileError, match="không có «nobody» trong nhóm"):
        ready(file)
