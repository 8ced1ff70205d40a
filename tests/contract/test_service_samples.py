"""Hand-written samples of every service, sent through the real app: the answer has the sample's shape."""

import json
from pathlib import Path
from typing import Any

import pytest

from mock_dvcqg.contract.questions import QuestionOrder
from mock_dvcqg.contract.services import SERVICE_SPECS
from mock_dvcqg.operations.answer_call import SERVICES
from mock_dvcqg.operations.ask_question import ask_question

FOLDER = Path(__file__).parent / "samples" / "services"
SAMPLES = sorted(FOLDER.glob("*.json"))


def read(name: str) -> dict[str, Any]:
    sample: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return sample


@pytest.mark.parametrize("name", [path.stem for path in SAMPLES])
async def test_a_service_answers_in_the_shape_of_its_sample(wire: Any, name: str) -> None:
    sample = read(name)
    assert "wire-protocol facts" in sample["source"]
    assert sample["confidence"] in {"A", "B", "B-", "C", "D"}
    if sample.get("asked"):
        ask_question(wire.realm, "H98", QuestionOrder(text="Hỏi về thủ tục khai sinh"))
    for earlier in sample.get("before", ()):
        assert (await wire.send(read(earlier)))["error_code"] == "0"
    answer = await wire.send(sample)
    assert answer["error_code"] == sample["answer"]["error_code"], answer
    assert differences(sample["answer"], answer, ours=set(sample.get("ours", ())), empty=sample.get("empty", ())) == []
    if sample.get("no_findings"):
        assert wire.noted()[-1].findings == []


def differences(sample: Any, seen: Any, path: str = "", *, ours: set[str], empty: Any = ()) -> list[str]:
    """Where two JSON values differ in kind or in the names of their members; a sample's list shows one element."""
    if type(sample) is not type(seen):
        return [f"{path}: {type(sample).__name__} is {type(seen).__name__}"]
    if isinstance(sample, dict):
        found = [f"{path}.{name}" for name in set(sample) ^ (set(seen) - ours)]
        both = sample.keys() & seen.keys()
        return found + [
            each for n in both for each in differences(sample[n], seen[n], f"{path}.{n}", ours=ours, empty=empty)
        ]
    if isinstance(sample, list):
        if path.strip(".") in empty:
            return [path] if seen else []
        if sample and not seen:
            return [f"{path}: empty"]
        return [each for one in seen for each in differences(sample[0], one, f"{path}[]", ours=ours)] if sample else []
    return []


def test_every_service_that_answers_has_a_specification_and_a_sample() -> None:
    assert set(SERVICES) == set(SERVICE_SPECS)
    shown = {path.stem.partition("-")[0] for path in SAMPLES}
    assert set(SERVICES) - shown == set()


def test_a_sample_that_names_a_member_wrongly_is_seen() -> None:
    sample, seen = {"result": [{"MATTHC": "1"}]}, {"result": [{"MaTTHC": "1"}]}
    assert sorted(differences(sample, seen, ours=set())) == [".result[].MATTHC", ".result[].MaTTHC"]
