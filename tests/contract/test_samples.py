"""Hand-written wire samples, each citing its fact, stand against a mistake in the contract."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.contract.envelope import Answer, CallEnvelope, LoginRequest
from mock_dvcqg.contract.kho import KhoAnswer, KhoDownloadRequest, KhoSearchRequest
from mock_dvcqg.contract.procedure import Procedure

SHAPES: dict[str, type[BaseModel]] = {
    shape.__name__: shape
    for shape in (
        LoginRequest, CallEnvelope, Procedure, DossierRecord, ProgressRow, KhoSearchRequest, KhoAnswer,
        KhoDownloadRequest,
    )
}  # fmt: skip
SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.json"))


def read(path: Path) -> dict[str, Any]:
    sample: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return sample


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_read_as_its_fact_says(path: Path) -> None:
    sample = read(path)
    assert "wire-protocol facts" in sample["source"]
    value = SHAPES[sample["shape"]].model_validate(sample["body"])
    assert {name: getattr(value, name) for name in sample["reads"]} == sample["reads"]


@pytest.mark.parametrize("path", [path for path in SAMPLES if not read(path).get("mended")], ids=lambda path: path.stem)
def test_no_member_of_a_sample_is_lost_or_renamed_on_the_wire(path: Path) -> None:
    sample = read(path)
    written = SHAPES[sample["shape"]].model_validate(sample["body"]).model_dump(by_alias=True)
    assert contains(written, sample["body"])


def contains(whole: Any, part: Any) -> bool:
    """Whether every member of ``part`` stands in ``whole`` with the same value."""
    if isinstance(part, dict):
        return all(key in whole and contains(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return len(whole) == len(part) and all(map(contains, whole, part))
    return bool(whole == part)


def test_an_answers_code_is_read_as_number_or_digits() -> None:
    for case in read(Path(__file__).parent / "samples" / "login.json")["answers"]:
        code = str(case["body"]["error_code"])
        assert Answer(error_code=code, message=case["body"]["message"]).is_ok is case["ok"]


def test_every_known_record_member_is_spelled_as_in_the_facts() -> None:
    names = {field.alias for field in DossierRecord.model_fields.values()}
    sent = read(Path(__file__).parent / "samples" / "dossier_g2.json")["body"]
    assert set(sent) <= names
