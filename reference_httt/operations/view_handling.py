"""What belongs to the handling of a dossier, for an officer's page, the API, and who filed it."""

from dataclasses import dataclass
from datetime import datetime

from reference_httt.errors import NotAllowed
from reference_httt.operations.actors import Actor, Citizen, case_of
from reference_httt.province import Province
from reference_httt.rules.consulting import is_late
from reference_httt.rules.extension import extension_limit
from reference_httt.rules.life_cycle import FINAL_STAGES, TRANSITIONS, Act, Role
from reference_httt.rules.model import CaseFile, CasePaper, Consultation, PaperRequest, Stage
from reference_httt.rules.model.specialised import SpecialisedResult
from reference_httt.staff import Officer
from reference_httt.store import specialised

_ONLY_WATCH = (Role.MONITOR, Role.ADMINISTRATOR)
_CITIZENS_ACTS = (Act.SUPPLY, Act.ASK_WITHDRAWAL)


@dataclass(frozen=True)
class Handling:
    """A case with what its reader may see and do."""

    case: CaseFile
    acts: tuple[Act, ...]
    papers: tuple[CasePaper, ...]
    consultations: tuple[tuple[Consultation, bool], ...]
    """each with whether it is late"""
    proposals: tuple[PaperRequest, ...]
    specialised: tuple[SpecialisedResult, ...]
    supplement_limit: datetime | None
    extension_limit: datetime | None


def view_handling(province: Province, actor: Actor, dossier_code: str) -> Handling:
    """All of it for officers of the agency; who filed sees what is addressed to him.

    Raises:
        NotFound, NotAllowed.
    """
    if isinstance(actor, Officer) and actor.role in _ONLY_WATCH:
        raise NotAllowed("Vai trò này không xem nội dung xử lý của hồ sơ")
    with province.store.reading() as session:
        case = case_of(session, dossier_code, actor)
        results = specialised.of_dossier(session, dossier_code)
    if isinstance(actor, Citizen):
        acts = tuple(a for a in _CITIZENS_ACTS if case.dossier.stage in TRANSITIONS[a].before)
        return Handling(case, acts, province.practice.papers_to_applicant(case), (), (), (), None, None)
    now, dossier = province.now(), case.dossier
    is_open = dossier.stage not in FINAL_STAGES
    return Handling(
        case=case,
        acts=acts_of(actor.role, dossier.stage),
        papers=case.papers,
        consultations=tuple((one, is_late(one, now)) for one in case.consultations),
        proposals=case.proposals,
        specialised=results,
        supplement_limit=_supplement_limit(province, case) if is_open else None,
        extension_limit=extension_limit(dossier) if is_open else None,
    )


def acts_of(role: Role, stage: Stage) -> tuple[Act, ...]:
    """What a role may do at a stage."""
    return tuple(act for act, t in TRANSITIONS.items() if role in t.roles and stage in t.before)


def _supplement_limit(province: Province, case: CaseFile) -> datetime | None:
    received = case.dossier.received_at
    if received is None:
        return None
    return province.practice.supplement_limit(province.calendar_of(case.dossier.agency_code), received)
