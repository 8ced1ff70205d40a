"""The worker «specialised»: results go to the specialised database, and where they stand comes back and is shown.

Nothing is lost while the database is down: what is not answered for good is tried again. A refusal stays visible; the
result is not taken back by it. A result that waits for a fee waits here too: the database shares it with its owner.
"""

import base64
from dataclasses import replace

from mock_dvcqg.contract.databases import RecordState, ResultOrder, ResultState
from reference_httt.errors import DatabaseRefused, DatabaseUnreachable
from reference_httt.operations.queue_result import WORKER
from reference_httt.province import Province
from reference_httt.rules.model import CaseFile, Deliverable
from reference_httt.rules.model.specialised import SpecialisedResult, SpecialisedState
from reference_httt.store import blobs, dossiers, specialised
from reference_httt.worker import Worker

_STATES = {
    RecordState.STORED.value: SpecialisedState.STORED,
    RecordState.REFUSED.value: SpecialisedState.REFUSED,
}


def specialised_worker(province: Province) -> Worker:
    """The worker; it asks again by itself after the pause of the settings."""

    async def work() -> None:
        await carry_results(province)

    return Worker(WORKER, work, province.settings.specialised_query_s)


async def carry_results(province: Province) -> None:
    """Give, or ask about, every result that was not answered for good."""
    with province.store.reading() as session:
        waiting = specialised.unfinished(session)
    for result in waiting:
        tried = await _tried(province, result)
        with province.store.writing() as session:
            specialised.keep(session, tried)


async def _tried(province: Province, result: SpecialisedResult) -> SpecialisedResult:
    noted = replace(result, attempts=result.attempts + 1, changed_at=province.now())
    databases = province.practice.databases
    try:
        if result.state is SpecialisedState.UNDER_WAY:
            return _judged(noted, await databases.result_state(result.instance_code))
        order = _order(province, result)
        if isinstance(order, str):
            return replace(result, words=order)
        return _judged(noted, await databases.store_result(order))
    except DatabaseUnreachable as problem:
        return replace(noted, words=problem.message)
    except DatabaseRefused as problem:
        return replace(noted, state=SpecialisedState.REFUSED, words=problem.message)


def _judged(result: SpecialisedResult, told: ResultState) -> SpecialisedResult:
    state = _STATES.get(told.state, SpecialisedState.UNDER_WAY)
    words = ". ".join(filter(None, (told.state_label, told.reason.rstrip("."), told.sharing_label)))
    return replace(result, state=state, words=words)


def _order(province: Province, result: SpecialisedResult) -> ResultOrder | str:
    """What is given; or why nothing can be given yet."""
    with province.store.reading() as session:
        case = dossiers.case_file(session, result.dossier_code)
        deliverable = _deliverable(case, result)
        content = blobs.content_of(session, deliverable.sha256) if deliverable else None
    if case is None or deliverable is None or content is None:
        return "Không còn tệp của kết quả này"
    held = province.practice.return_problem(case)
    if held:
        return held
    return ResultOrder(
        instance_code=deliverable.instance_code,
        dossier_code=result.dossier_code,
        kq_code=deliverable.kq_code,
        title=deliverable.title,
        owner_number=case.draft.owner_number,
        document_number=deliverable.document_number,
        content=base64.b64encode(content).decode(),
    )


def _deliverable(case: CaseFile | None, result: SpecialisedResult) -> Deliverable | None:
    found = case.deliverables if case else ()
    return next((d for d in found if d.document_id == result.document_id), None)
