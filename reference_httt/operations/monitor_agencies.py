"""How the agencies do, for those who monitor: counts without the content of any document, and without any name."""

from dataclasses import dataclass

from reference_httt.bodies import Agency
from reference_httt.operations.work_list import duty_in
from reference_httt.province import Province
from reference_httt.rules.statistics import Counted, Performance, performance_of
from reference_httt.staff import Officer
from reference_httt.store.work_rows import WorkRow, work_rows


@dataclass(frozen=True)
class AgencyPerformance:
    """One agency's counts."""

    agency: Agency
    performance: Performance


@dataclass(frozen=True)
class Overview:
    """The counts of each agency the officer looks after, and of all of them together."""

    whole: Performance
    agencies: tuple[AgencyPerformance, ...]


def monitor_agencies(province: Province, officer: Officer) -> Overview:
    """The counts of all dossiers there are; an agency that has ended is told of while it has any."""
    with province.store.reading() as session:
        rows = work_rows(session, officer.serves)
    counted = {code: [_count(province, r) for r in rows if r.dossier.agency_code == code] for code in officer.serves}
    shown = [a for a in province.agencies.values() if a.code in counted]
    told = [a for a in shown if counted[a.code] or a.exists_on(province.today())]
    is_online = province.practice.counts_as_online
    return Overview(
        performance_of((one for agency in counted.values() for one in agency), is_online),
        tuple(AgencyPerformance(agency, performance_of(counted[agency.code], is_online)) for agency in told),
    )


def _count(province: Province, row: WorkRow) -> Counted:
    duty = duty_in(province, row.dossier, is_online=row.filed_through.is_online)
    return Counted(row.dossier, row.filed_through, duty.tone)
