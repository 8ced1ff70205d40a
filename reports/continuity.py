"""How far documents could be looked up and fetched without a break, from the portal's journal in a record.

5632/VPCP-KSTT, section 3, asks for infrastructure by which documents are retrieved «thông suốt, liên tục»; it gives no
figure, so this counts and does not judge. Scenarios that themselves disturb the connection or move the clock are left
out.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from reports.record import ExchangeEvent, Record

FETCHES = "fetch/"
"""the portal fetches a file from the system under test"""
LOOK_UPS = ("kho/tra-cuu", "kho/tai-tep")
"""the system under test looks into the national vault or takes a document from it"""
DISTURBED = frozenset({"một-mình", "chịu-lỗi"})


def continuity(record: Record) -> dict[str, Any] | None:
    """``{"attempts", "succeeded", "longest_gap_s"}`` of look-ups and fetches; ``None`` when the record has none.

    ``longest_gap_s`` is the longest time from a failed attempt to the next that succeeded in its scenario: 0 when none
    failed, ``None`` when one never succeeded again.
    """
    calm = {plan.id for plan in record.header.plan if not DISTURBED.intersection(plan.tags)}
    code = record.header.subject.agency_code
    attempts = [e for e in record.exchanges if e.scenario in calm and e.actor == code and _counts(e)]
    if not attempts:
        return None
    gaps = list(_gaps(attempts))
    return {
        "attempts": len(attempts),
        "succeeded": sum(map(_succeeded, attempts)),
        "longest_gap_s": None if None in gaps else round(max((gap for gap in gaps if gap is not None), default=0.0), 3),
    }


def _counts(event: ExchangeEvent) -> bool:
    return event.seen_by == "portal" and event.url.startswith((FETCHES, *LOOK_UPS))


def _succeeded(event: ExchangeEvent) -> bool:
    """A fetched file must come; to a look-up a refusal is an answer too."""
    return 200 <= event.status < 300 or (event.url.startswith(LOOK_UPS) and 300 <= event.status < 500)


def _gaps(attempts: Iterable[ExchangeEvent]) -> Iterator[float | None]:
    """From each first failure to the next success of the same operation in the same scenario."""
    ordered = sorted(attempts, key=lambda e: (e.scenario, e.url, e.at))
    for _, events in groupby(ordered, key=lambda e: (e.scenario, e.url)):
        failed_at = None
        for event in events:
            if not _succeeded(event):
                failed_at = failed_at or event.at
            elif failed_at is not None:
                yield (event.at - failed_at).total_seconds()
                failed_at = None
        if failed_at is not None:
            yield None
