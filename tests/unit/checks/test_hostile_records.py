"""Whatever a province sends, a check judges or cannot tell: it never ends as a fault of the suite."""

from typing import Any

import pytest

from conformance.checks.accounts import owned_by_number
from conformance.checks.arrival import COUNTER_RECEIVED, filed_online, received_at_counter, upload_accepted
from conformance.checks.asking_again import not_asked_again
from conformance.checks.counter import DIGITISED, digitised
from conformance.checks.deliverable import bears_code, shown_to_owner
from conformance.checks.handling import COMPLETED, completed_with_result, handled_in_order
from conformance.checks.journal_facts import records_in, rows_in
from conformance.checks.observation import Outcome
from conformance.checks.resilience import nothing_doubled, nothing_lost
from conformance.checks.reuse import ONLINE_RECORDED, local_copy_used, recorded_as_reused
from conformance.checks.unusable import TOO_OLD, never_flagged
from mock_dvcqg.contract.codes import DossierStatus

DONE = (DossierStatus.PROCESSED, DossierStatus.RETURNED)
ODD: list[Any] = ["", "x", None, 5, 10**30, [], {}, [None], [5], [{"a": 1}], "00010101000000", True, "3", "\ud800"]


def judge_all(make: Any, record: Any, rows: Any) -> list[Any]:
    entries = [make.entry("DongBoHoSoMC", record), make.entry("CapNhatTienDoHoSoMC", rows, seq=2)]
    records, seen_rows = records_in(entries, make.code), rows_in(entries, make.code)
    last = records[-1] if records else None
    return [
        *filed_online(records, make.owner, "1", DONE),
        *upload_accepted(records, make.component),
        *received_at_counter(COUNTER_RECEIVED, records),
        *not_asked_again(records, None, make.component, received=bool(records)),
        *digitised(DIGITISED, last, {make.component}, True),
        *bears_code(records, "KQ"),
        *shown_to_owner([], records, make.code),
        *handled_in_order(records, seen_rows),
        *completed_with_result(COMPLETED, records, DONE),
        *nothing_lost(records, seen_rows, DossierStatus.RECEIVED, caught_up=False),
        *nothing_doubled(seen_rows, False),
        *recorded_as_reused(ONLINE_RECORDED, last, make.component, "KQ"),
        *local_copy_used("local", {"local"}, last, make.component),
        *never_flagged(TOO_OLD, records, make.component, taken_in=False),
        *owned_by_number(last, make.owner),
    ]


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_odd_values_in_any_field_are_judged(make: Any, odd: Any) -> None:
    record = make.record("10", document={}, DanhSachGiayToKetQua=[{}]).record.wire()
    row = {"MaHoSo": make.code, "TrangThai": "10", "ThoiDiemXuLy": "20261120083000", "NoiDungXuLy": "Trả"}
    for name in record:
        assert judge_all(make, record | {name: odd}, [row])
    for name in row:
        others = [row | {"TrangThai": status} for status in ("2", "4")]
        assert judge_all(make, record, [row | {name: odd}, *(one | {name: odd} for one in others), *others])


@pytest.mark.parametrize("nothing", [None, "", [], {}, [None], 5], ids=repr)
def test_a_province_that_sends_nothing_keeps_nothing_and_breaks_nothing(make: Any, nothing: Any) -> None:
    assert {one.outcome for one in judge_all(make, nothing, nothing)} == {Outcome.CANNOT_TELL}
