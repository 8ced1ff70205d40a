"""Departures with components, their electronic data and the population database (Yên Bái, Mở đầu and Bước 3)."""

from collections.abc import Iterable
from dataclasses import replace

from mock_dvcqg.contract.databases import PopulationRequest, PopulationResult, ResultOrder, ResultState
from mock_dvcqg.contract.procedure import Procedure
from reference_httt.database_client import Databases
from reference_httt.defects.registry import defect
from reference_httt.errors import DatabaseProblem, Refused
from reference_httt.practice import Practice
from reference_httt.rules.model import CaseFile, Component, Offer, RequestKind, Source

_HOUSEHOLD_BUSINESS = "1.001612"


class _MustAnswer:
    """The databases, of which the population one must answer before anything goes on."""

    def __init__(self, honest: Databases) -> None:
        self._honest = honest

    @property
    def has_population(self) -> bool:
        """As it is."""
        return self._honest.has_population

    @property
    def has_specialised(self) -> bool:
        """As it is."""
        return self._honest.has_specialised

    async def verify_person(self, asked: PopulationRequest) -> PopulationResult:
        """The answer, or no dossier at all."""
        try:
            return await self._honest.verify_person(asked)
        except DatabaseProblem as problem:
            raise Refused("Không lập được hồ sơ: CSDL quốc gia về dân cư không trả lời") from problem

    async def store_result(self, order: ResultOrder) -> ResultState:
        """As it is."""
        return await self._honest.store_result(order)

    async def result_state(self, instance_code: str) -> ResultState:
        """As it is."""
        return await self._honest.result_state(instance_code)


@defect("reports-nothing-digitised", owns=("YB-MD-1",), replaces=("has_digitised",))
def reports_nothing_digitised(practice: Practice) -> Practice:
    """Never sets the flag that a dossier has digitised components: none counts as digitised (Mở đầu)."""

    return replace(practice, has_digitised=lambda case: False)


@defect("opens-dossier-without-submitter", owns=("YB-B3-2",), replaces=("submitter_problem",))
def opens_dossier_without_submitter(practice: Practice) -> Practice:
    """Begins an organisation's dossier without anybody who files it (Bước 3: «người nộp, tên TTHC»)."""
    return replace(practice, submitter_problem=lambda owner, submitter: "")


@defect("demands-foreign-component", owns=("YB-B3-3",), replaces=("components_of",))
def demands_foreign_component(practice: Practice) -> Practice:
    """Keeps a list of its own for a procedure, with a paper the procedure no longer defines (Bước 3)."""

    def with_old_paper(procedure: Procedure) -> tuple[Component, ...]:
        known = practice.components_of(procedure)
        if procedure.code != _HOUSEHOLD_BUSINESS:
            return known
        return (*known, Component("000.00.00.G12-KQ990019", "Bản sao sổ hộ khẩu", True, "", None))

    return replace(practice, components_of=with_old_paper)


@defect("asks-again-for-digitised-paper", owns=("YB-B3-4",), replaces=("asking_problem",))
def asks_again_for_digitised_paper(practice: Practice) -> Practice:
    """Lets an officer ask for a paper that came from the province's own vault (Bước 3, trường hợp 1)."""

    def unless_local(case: CaseFile, component_code: str, kind: RequestKind, offers: Iterable[Offer] = ()) -> str:
        component = case.draft.component(component_code)
        file = component.attachment if component else None
        if file is not None and file.source is Source.LOCAL:
            return ""
        return practice.asking_problem(case, component_code, kind, offers)

    return replace(practice, asking_problem=unless_local)


@defect("leaves-scan-without-fields", owns=("YB-B3-5",), replaces=("entry_problems",))
def leaves_scan_without_fields(practice: Practice) -> Practice:
    """Takes a scan for electronic data though only its number was entered (Bước 3, trường hợp 2)."""
    return replace(practice, entry_problems=lambda fields, component, owner, today: ())


@defect("accepts-population-mismatch", owns=("YB-B3-6",), replaces=("population_problems",))
def accepts_population_mismatch(practice: Practice) -> Practice:
    """Goes on with data that differ from the population database (Bước 3: «kiểm tra tính chính xác»)."""
    return replace(practice, population_problems=lambda found: ())


@defect("loses-dossier-when-database-down", owns=("YB-B3-7",), replaces=("databases",))
def loses_dossier_when_database_down(practice: Practice) -> Practice:
    """Begins no dossier while the population database does not answer (Bước 3; G1)."""
    return replace(practice, databases=_MustAnswer(practice.databases))
