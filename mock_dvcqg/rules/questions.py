"""Questions and answers that a body sends (DongBoHoiDap, DongBoKetQuaHoiDapGuiTuDVCQG; facts 2.3)."""

from collections.abc import Iterator

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.questions import AskedQuestion, GivenAnswer
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.dossier_fields import lengths
from mock_dvcqg.rules.dossier_times import read_time
from mock_dvcqg.rules.generation import unknown_members


def judge_question(record: AskedQuestion) -> Iterator[FieldFinding]:
    """Findings on one question."""
    yield from _required({"HOIDAPID": record.question_id, "NOIDUNG": record.text})
    yield from lengths(record)
    yield from unknown_members(record)


def judge_answer(record: GivenAnswer) -> Iterator[FieldFinding]:
    """Findings on one answer."""
    yield from _required({"HOIDAPID": record.question_id, "NOIDUNGTRALOI": record.text})
    if not record.answered_by.strip():
        yield rules.EXPECTED.at("NGUOITRALOI", "Nên có NGUOITRALOI")
    yield from lengths(record)
    yield from unknown_members(record)
    yield from read_time("NGAYTRALOI", record.answered_at)[1]


def _required(values: dict[str, str]) -> Iterator[FieldFinding]:
    for name, value in values.items():
        if not value.strip():
            yield rules.REQUIRED.at(name, f"Thiếu {name}")
