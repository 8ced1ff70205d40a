"""Report a month to the portal: statistics of each agency, ratings of each procedure; by itself when a month is over.

A report sent again takes the place of the earlier one there, so it may be sent as often as one likes. A body that has
not received any dossier yet has nothing to report (mock convention).
"""

from reference_httt.errors import OutOfOrder
from reference_httt.province import Province
from reference_httt.rules.model.reports import Month, SentReport
from reference_httt.store import ratings, reports
from reference_httt.worker import Worker

WORKER = "reports"
EARLIEST = 2000


def reports_worker(province: Province) -> Worker:
    """The worker that reports the month before, once; tried again later when the portal does not answer."""

    async def work() -> None:
        await report_what_is_due(province)

    return Worker(WORKER, work, pause_s=3600.0)


async def report_what_is_due(province: Province) -> SentReport | None:
    """Report the month that ended last, unless the portal was told of it."""
    month = Month.of(province.now()).before
    with province.store.reading() as session:
        is_due = reports.is_anything_received(session, month.ends_at) and not reports.is_sent(session, month)
    return await report_month(province, month) if is_due else None


async def report_month(province: Province, month: Month) -> SentReport:
    """Send the figures of a month, also of the one that is not over: they are as they stand now.

    Raises:
        OutOfOrder: the month is still to come. PortalUnreachable, PortalRefused.
    """
    if not month.year >= EARLIEST or month > Month.of(province.now()):
        raise OutOfOrder(f"Không có số liệu của tháng {month}")
    practice = province.practice
    with province.store.reading() as session:
        dossiers, given = reports.handled(session, month.ends_at), ratings.of_month(session, month)
    agencies = province.agencies.values()
    rows = [
        practice.statistics_of([d for d in dossiers if d.agency_code == a.code], month, a.code, a.name)
        for a in agencies
        if any(d.agency_code == a.code for d in dossiers)
    ]
    rated = [
        row
        for a in agencies
        for row in practice.ratings_of([r for r in given if r.agency_code == a.code], month, a.code, a.name)
    ]
    if rows:
        await practice.portal.send_statistics(rows)
    if rated:
        await practice.portal.send_ratings(rated)
    report = SentReport(month.year, month.number, province.now(), len(rows), len(rated))
    with province.store.writing() as session:
        reports.keep_sent(session, report)
    return report


def list_reports(province: Province) -> list[SentReport]:
    """The months the portal was told of, the newest first."""
    with province.store.reading() as session:
        return reports.sent(session)
