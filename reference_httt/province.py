"""One province as its operations see it: settings, practice, store, outbox, agencies and officers."""

from dataclasses import dataclass, field
from datetime import date, datetime

from mock_dvcqg.contract.wire_time import vietnam_date
from reference_httt.bodies import Agency
from reference_httt.calendars import CalendarBook
from reference_httt.kept_offerings import KeptOfferings
from reference_httt.outbox import Outbox
from reference_httt.practice import Practice
from reference_httt.process_options import ProcessOptions
from reference_httt.reading import FileReader
from reference_httt.rules.working_time import WorkCalendar
from reference_httt.settings import Settings
from reference_httt.staff import Officer
from reference_httt.store.engine import Store
from reference_httt.worker import Worker


@dataclass(frozen=True)
class Province:
    """Everything an operation needs; built once by ``create_app``."""

    settings: Settings
    practice: Practice
    store: Store
    outbox: Outbox
    agencies: dict[str, Agency]
    officers: dict[str, Officer]
    processes: dict[str, ProcessOptions]
    """by procedure code"""
    calendars: CalendarBook
    offerings: KeptOfferings = field(default_factory=KeptOfferings)
    workers: dict[str, Worker] = field(default_factory=dict)
    """by name; empty until the application runs"""
    reader: FileReader = field(default_factory=FileReader)
    """surveys the files that strangers give"""

    def wake(self, worker: str) -> None:
        """There is work for that worker; call it after the transaction."""
        if worker in self.workers:
            self.workers[worker].wake()

    def now(self) -> datetime:
        """The present moment."""
        return self.practice.clock.now()

    def today(self) -> date:
        """The present day in Việt Nam."""
        return vietnam_date(self.now())

    def agencies_today(self) -> list[Agency]:
        """The agencies that are there today."""
        return [agency for agency in self.agencies.values() if agency.exists_on(self.today())]

    def calendar_of(self, agency_code: str) -> WorkCalendar:
        """When that agency works (D-32)."""
        return self.calendars.of(agency_code)
