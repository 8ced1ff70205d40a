"""Departures in examining, issuing and returning results (Yên Bái, Bước 4, Bước 5 and mục 2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.databases import PopulationRequest, PopulationResult, RecordState, ResultOrder, ResultState
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.dossier_record import ProgressRow
from reference_httt.database_client import Databases
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import CaseFile, Consultation, Deliverable, Draft

_MARITAL_STATE = "KQ.G15.000038"
_FILED = DossierStatus.NEW
_HEALTH = ".12"
"""of the department whose software it is"""


class _Deaf:
    """The databases, of whose answers about results one is made: stored, or no database at all."""

    def __init__(self, honest: Databases, *, connected: bool) -> None:
        self._honest, self._connected = honest, connected

    @property
    def has_population(self) -> bool:
        """As it is."""
        return self._honest.has_population

    @property
    def has_specialised(self) -> bool:
        """Whether results go anywhere."""
        return self._connected and self._honest.has_specialised

    async def verify_person(self, asked: PopulationRequest) -> PopulationResult:
        """As it is."""
        return await self._honest.verify_person(asked)

    async def store_result(self, order: ResultOrder) -> ResultState:
        """Given, the answer not read."""
        return _as_stored(await self._honest.store_result(order))

    async def result_state(self, instance_code: str) -> ResultState:
        """Asked, the answer not read."""
        return _as_stored(await self._honest.result_state(instance_code))


@defect("forgets-specialised-database", owns=("YB-B4-3", "ND216-25-1"), replaces=("databases",))
def forgets_specialised_database(practice: Practice) -> Practice:
    """Gives results to no specialised database, so that nothing is shared from there (Bước 4)."""
    return replace(practice, databases=_Deaf(practice.databases, connected=False))


@defect("takes-any-answer-for-stored", owns=("YB-B4-4",), replaces=("databases",))
def takes_any_answer_for_stored(practice: Practice) -> Practice:
    """Shows a result as stored whatever the specialised database answered (Bước 4: «đồng bộ trạng thái»)."""
    return replace(practice, databases=_Deaf(practice.databases, connected=True))


@defect("stores-nothing-of-the-commune", owns=("YB-B4-2",), replaces=("is_kept_locally",))
def stores_nothing_of_the_commune(practice: Practice) -> Practice:
    """Leaves a commune's electronic certificates out of the vault: only the file went out (Bước 4)."""

    def but_certificates(facts: DocumentFacts) -> bool:
        code = facts.fields.kq_code if facts.fields else ""
        return code != _MARITAL_STATE and practice.is_kept_locally(facts)

    return replace(practice, is_kept_locally=but_certificates)


@defect("keeps-reply-without-paper", owns=("YB-B4-5",), replaces=("with_reply",))
def keeps_reply_without_paper(practice: Practice) -> Practice:
    """Notes what a body replied and keeps no electronic paper of it (Bước 4: «phải được số hoá»)."""

    def words_alone(one: Consultation, reply: str, now: datetime, paper_id: str) -> Consultation:
        return practice.with_reply(one, reply, now, "")

    return replace(practice, with_reply=words_alone)


@defect("forgets-paper-copy", owns=("YB-B4-7",), replaces=("goes_out_on_paper",))
def forgets_paper_copy(practice: Practice) -> Practice:
    """Gives out no paper copy any more, asked for or not (Bước 4: «trả cả bản giấy và bản điện tử»)."""
    return replace(practice, goes_out_on_paper=lambda draft: False)


@defect("forces-paper-copy", owns=("YB-B4-8",), replaces=("goes_out_on_paper",))
def forces_paper_copy(practice: Practice) -> Practice:
    """Prints a paper copy though the procedure or the applicant wants the file alone (Bước 4)."""
    return replace(practice, goes_out_on_paper=lambda draft: True)


@defect("one-code-for-all-results", owns=("YB-B5-1",), replaces=("instance_code",))
def one_code_for_all_results(practice: Practice) -> Practice:
    """Codes a department's results by their place in the dossier alone, so that two have one code (Bước 5; D-26)."""

    def of_agency(dossier: str, position: int) -> str:
        agency = dossier.partition("-")[0]
        return practice.instance_code(agency if agency.endswith(_HEALTH) else dossier, position)

    return replace(practice, instance_code=of_agency)


@defect("withholds-electronic-result", owns=("YB-B5-2",), replaces=("results_told", "returned_online"))
def withholds_electronic_result(practice: Practice) -> Practice:
    """Leaves who asked for the electronic copy alone without any: it waits at the counter (Bước 5)."""

    def without_result(case: CaseFile) -> tuple[Deliverable, ...]:
        return () if case.draft.wants_electronic_only else practice.results_told(case)

    def unless_asked_for(draft: Draft) -> bool:
        return practice.returned_online(draft) and not draft.wants_electronic_only

    return replace(practice, results_told=without_result, returned_online=unless_asked_for)


@defect("returns-online-despite-presence", owns=("YB-B5-3",), replaces=("returned_online",))
def returns_online_despite_presence(practice: Practice) -> Practice:
    """Returns online what the applicant has to fetch in person (Bước 5, «phải có mặt»)."""
    return replace(practice, returned_online=lambda draft: True)


@defect("unnamed-officer-in-progress", owns=("YB-M2-1",), replaces=("rows_to_send",))
def unnamed_officer_in_progress(practice: Practice) -> Practice:
    """Tells the portal which office did a step, never which officer (mục 2: «gắn rõ trách nhiệm»)."""

    def by_unit(rows: Sequence[ProgressRow], tried: int, now: datetime) -> list[ProgressRow]:
        sent = practice.rows_to_send(rows, tried, now)
        return [row if row.status == _FILED else row.model_copy(update={"officer": row.unit}) for row in sent]

    return replace(practice, rows_to_send=by_unit)


def _as_stored(told: ResultState) -> ResultState:
    stored = RecordState.STORED
    return told.model_copy(update={"state": stored.value, "state_label": stored.label, "reason": ""})
