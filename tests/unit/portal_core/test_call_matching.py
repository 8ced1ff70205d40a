"""An expected call and a journal entry: what differs, and how it is said."""

from datetime import UTC, datetime
from typing import Any

import pytest

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from mock_dvcqg.contract.verification import CallMatch
from mock_dvcqg.rules.call_matching import asked_for, differences, sentence_of, value_at

FINDING = FieldFinding(field="MaHoSo", rule="too-long", level=FindingLevel.ERROR, message="Mã hồ sơ quá dài.")
ENTRY = JournalEntry(
    seq=7,
    at=datetime(2026, 1, 5, tzinfo=UTC),
    member="H98",
    surface="adapter",
    service="DongBoHoSoMC",
    status=200,
    error_code="0",
    request={"data": [{"MaHoSo": "D1", "TrangThaiHoSo": "1"}]},
    findings=[FINDING],
)


@pytest.mark.parametrize(
    "match",
    [
        CallMatch(),
        CallMatch(member="H98", service="DongBoHoSoMC", status=200, answered=True),
        CallMatch(finding_rule="too-long"),
        CallMatch(finding_level=FindingLevel.ERROR, finding_rule="too-long"),
        CallMatch(request={"data.0.MaHoSo": "D1"}),
    ],
)
def test_a_call_as_expected_differs_in_nothing(match: CallMatch) -> None:
    assert differences(ENTRY, match) == []


@pytest.mark.parametrize(
    ("match", "field", "seen"),
    [
        (CallMatch(member="H97"), "member", "H98"),
        (CallMatch(status=500), "status", 200),
        (CallMatch(finding_rule="absent"), "finding", ["error:too-long"]),
        (CallMatch(finding_rule="too-long", finding_level=FindingLevel.WARNING), "finding", ["error:too-long"]),
        (CallMatch(request={"data.0.TrangThaiHoSo": "9"}), "request.data.0.TrangThaiHoSo", "1"),
        (CallMatch(request={"data.5.MaHoSo": "D1"}), "request.data.5.MaHoSo", None),
        (CallMatch(response={"x": 1}), "response.x", None),
    ],
)
def test_each_thing_that_differs_is_named_with_what_was_seen(match: CallMatch, field: str, seen: Any) -> None:
    [difference] = differences(ENTRY, match)
    assert (difference.field, difference.seen) == (field, seen)


def test_differences_are_told_in_vietnamese() -> None:
    told = sentence_of(differences(ENTRY, CallMatch(member="H97", request={"data.0.MaHoSo": "D2"})))
    assert told == "đơn vị: cần «H97», thực tế «H98»; yêu cầu «data.0.MaHoSo»: cần «D2», thực tế «D1»"


def test_every_given_condition_counts_once() -> None:
    match = CallMatch(member="H98", finding_level=FindingLevel.ERROR, finding_rule="x", request={"a": 1, "b": 2})
    assert asked_for(match) == 4


@pytest.mark.parametrize("path", ["", "data.x", "data.-1", "data.99999999999999999999", "a..b", "data.0.MaHoSo.x"])
def test_a_path_that_leads_nowhere_holds_nothing(path: str) -> None:
    assert value_at(ENTRY.request, path) is None
