"""The work list of an officer: what waits, until when, the most urgent first; filtered by stage and by a search."""

import unicodedata
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace

from reference_httt.province import Province
from reference_httt.rules.life_cycle import STAGES_OF_ROLE, Role
from reference_httt.rules.masking import masked_name, masked_number
from reference_httt.rules.model import CaseFile, Dossier, Stage
from reference_httt.rules.urgency import Duty, Limits, Tone, duty_of, lateness, urgency
from reference_httt.staff import Officer
from reference_httt.store.work_rows import WorkRow, work_rows

SHOWN = 200
"""how many dossiers a list shows; the search finds the others"""


@dataclass(frozen=True)
class WorkEntry:
    """One dossier of a work list."""

    row: WorkRow
    duty: Duty
    late: tuple[str, ...] = ()
    """what was done after its limit, in words"""
    is_mine: bool = False
    """waits for the officer's own role"""

    @property
    def dossier(self) -> Dossier:
        """Where it stands."""
        return self.row.dossier


@dataclass(frozen=True)
class WorkList:
    """What is shown, and how many there are of each kind among all the officer may see."""

    entries: tuple[WorkEntry, ...]
    found: int
    """how many match, also those that are not shown"""
    tones: dict[Tone, int]
    """of what waits for the officer"""
    stages: dict[Stage, int]


def work_list(province: Province, officer: Officer, stage: Stage | None = None, search: str = "") -> WorkList:
    """What waits for the officer's role; with a stage or a search, what there is in his agencies."""
    with province.store.reading() as session:
        rows = work_rows(session, officer.serves)
    entries = [_entry(province, officer, row) for row in rows]
    mine = [entry for entry in entries if entry.is_mine]
    if search:
        by_person = officer.role is not Role.MONITOR
        found = [e for e in entries if _matches(e.row, search, by_person=by_person)]
        found = [e for e in found if stage in (None, e.dossier.stage)]
    else:
        found = mine if stage is None else [e for e in entries if e.dossier.stage is stage]
    found.sort(key=lambda entry: urgency(entry.duty))
    shown = tuple(_for_reader(officer, entry) for entry in found[:SHOWN])
    stages = Counter(entry.dossier.stage for entry in entries)
    return WorkList(shown, len(found), Counter(entry.duty.tone for entry in mine), stages)


def duty_in(province: Province, dossier: Dossier, *, is_online: bool) -> Duty:
    """What one dossier waits for, under the calendar of its agency."""
    practice = province.practice
    limits = Limits(
        province.calendar_of(dossier.agency_code),
        practice.forward_due_at,
        practice.supplement_limit,
        province.settings.warn_before_hours,
    )
    return duty_of(dossier, limits, province.now(), is_online=is_online)


@dataclass(frozen=True)
class DossierLimits:
    """How one dossier stands with its limits."""

    duty: Duty
    late: tuple[str, ...]
    is_warned: bool
    """the one-stop shop was warned, and nobody has answered yet"""


def limits_of(province: Province, case: CaseFile) -> DossierLimits:
    """What a dossier's page tells of its limits."""
    dossier = case.dossier
    duty = duty_in(province, dossier, is_online=case.draft.filed_through.is_online)
    warned = dossier.warned_at is not None and dossier.answered_at is None and duty.tone is Tone.SOON
    return DossierLimits(duty, lateness(dossier), warned)


def own_stages(officer: Officer) -> Collection[Stage]:
    """The stages at which a dossier waits for that officer."""
    return STAGES_OF_ROLE[officer.role]


def _entry(province: Province, officer: Officer, row: WorkRow) -> WorkEntry:
    duty = duty_in(province, row.dossier, is_online=row.filed_through.is_online)
    return WorkEntry(row, duty, lateness(row.dossier), row.dossier.stage in own_stages(officer))


def _for_reader(officer: Officer, entry: WorkEntry) -> WorkEntry:
    """A monitor sees how dossiers stand, not whose they are."""
    if officer.role is not Role.MONITOR:
        return entry
    row = entry.row
    masked = replace(row, owner_name=masked_name(row.owner_name), owner_number=masked_number(row.owner_number))
    return replace(entry, row=masked)


def _matches(row: WorkRow, search: str, *, by_person: bool) -> bool:
    """Whether the code, the owner's name or the identity number contains what is searched, with or without marks."""
    person = (row.owner_name, row.owner_number) if by_person else ()
    return any(_plain(search) in _plain(text) for text in (row.dossier.dossier_code, *person))


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(sign for sign in letters if not unicodedata.combining(sign)).split())
