from datetime import UTC, datetime, timedelta

import pytest

from conformance.checks.law_of_2026 import answered_by_law, every_change_told, record_kept
from conformance.province.actions.asking import CaseShown
from conformance.province.actions.own_accounts import MessageRead

AGENCY = "Sở Y tế tỉnh B"


def message(code: str, words: str) -> MessageRead:
    return MessageRead(channel="app", dossier=code, text=words)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((f"{AGENCY} tiếp nhận 08:00, 20/11/2026", f"{AGENCY} giải quyết 09:00, 20/11/2026"), "kept"),
        ((f"{AGENCY} tiếp nhận 08:00, 20/11/2026",), "broken"),
        (("Tiếp nhận 20/11/2026", "Giải quyết 20/11/2026"), "broken"),
        ((f"{AGENCY} tiếp nhận", f"{AGENCY} giải quyết"), "broken"),
    ],
)
def test_each_change_is_told_with_agency_and_times(make, outcomes, texts, expected):
    records = [make.record(status) for status in ("1", "2", "4")]
    told = [message(make.code, text) for text in texts]
    assert outcomes(every_change_told(records, told, make.code, AGENCY)) == {"ND224-15-1-1": expected}


def test_before_any_change_nothing_is_to_be_told(make, outcomes):
    assert outcomes(every_change_told([make.record("1")], [], make.code, AGENCY)) == {"ND224-15-1-1": "cannot_tell"}


def test_a_record_is_in_the_database_under_its_owner(make, outcomes):
    stored = {"result": [{"TrangThai": "3", "TrangThaiChiaSe": "1"}]}
    under_way = {"result": [{"TrangThai": "2", "TrangThaiChiaSe": "0"}]}
    given = make.entry("ket-qua", person=make.owner, response=stored)
    someone_elses = make.entry("ket-qua", person="079000000009", response=stored)
    assert outcomes(record_kept([], make.code, make.owner)) == {"ND216-25-1": "broken"}
    assert outcomes(record_kept([someone_elses], make.code, make.owner)) == {"ND216-25-1": "broken"}
    asked = make.entry("ket-qua", person=make.owner, response=under_way)
    assert outcomes(record_kept([given], make.code, make.owner)) == {"ND216-25-1": "kept"}
    assert outcomes(record_kept([asked], make.code, make.owner)) == {"ND216-25-1": "cannot_tell"}


FRIDAY = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
"""16:30 of a Friday in Việt Nam"""


@pytest.mark.parametrize(
    ("due_at", "expected"),
    [
        (FRIDAY + timedelta(days=3), "kept"),
        (FRIDAY + timedelta(hours=8), "broken"),
        (FRIDAY + timedelta(days=4), "broken"),
        (None, "cannot_tell"),
    ],
)
def test_the_police_have_eight_working_hours(outcomes, due_at, expected):
    case = CaseShown(papers=[], submitted_at=FRIDAY, answer_due_at=due_at)
    assert outcomes(answered_by_law(case)) == {"ND216-23-1": expected}
    assert outcomes(answered_by_law(CaseShown(papers=[]))) == {"ND216-23-1": "cannot_tell"}
