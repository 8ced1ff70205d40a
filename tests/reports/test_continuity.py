"""Look-ups and fetches in the portal's journal are counted; disturbed scenarios are not."""

from datetime import UTC, datetime, timedelta
from typing import Any

from reports.continuity import continuity
from reports.record import ExchangeEvent, Record

BEGAN = datetime(2026, 11, 20, 2, 5, tzinfo=UTC)


def noted(record: Record, url: str, status: int, *, second: float = 0.0, **changed: Any) -> None:
    event = {
        "id": f"journal:{len(record.exchanges)}",
        "scenario": record.header.plan[0].id,
        "step": 0,
        "at": BEGAN + timedelta(seconds=second),
        "seen_by": "portal",
        "actor": record.header.subject.agency_code,
        "method": "GỌI",
        "url": url,
        "status": status,
        "duration_ms": 1.0,
        **changed,
    }
    record.exchanges.append(ExchangeEvent.model_validate(event))


def test_a_record_without_look_ups_has_no_figure(record: Record) -> None:
    record.exchanges.clear()
    noted(record, "adapter/DongBoHoSoMC", 200)
    assert continuity(record) is None


def test_a_fetch_that_failed_and_came_back_is_a_gap(record: Record) -> None:
    noted(record, "fetch/TaiLieuNop", 200)
    noted(record, "fetch/TaiLieuNop", 503, second=10)
    noted(record, "fetch/TaiLieuNop", 0, second=11)
    noted(record, "fetch/TaiLieuNop", 200, second=12.5)
    noted(record, "kho/tra-cuu", 200, second=11)
    assert continuity(record) == {"attempts": 5, "succeeded": 3, "longest_gap_s": 2.5}


def test_a_refused_look_up_is_an_answer_but_a_refused_file_is_not(record: Record) -> None:
    noted(record, "kho/tai-tep", 403)
    noted(record, "fetch/TaiLieuNop", 404)
    assert continuity(record) == {"attempts": 2, "succeeded": 1, "longest_gap_s": None}


def test_other_bodies_and_disturbed_scenarios_are_left_out(record: Record) -> None:
    noted(record, "fetch/TaiLieuNop", 500, actor="H97")
    noted(record, "fetch/TaiLieuNop", 500, seen_by="suite")
    disturbed = record.header.plan[0].model_copy(update={"tags": ("một-mình",)})
    record.header = record.header.model_copy(update={"plan": (disturbed, *record.header.plan[1:])})
    noted(record, "fetch/TaiLieuNop", 500)
    assert continuity(record) is None
