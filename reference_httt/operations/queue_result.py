"""A sealed result of a procedure with a specialised database is put on its way there, in the sealing's transaction."""

from dataclasses import replace

from sqlalchemy import event
from sqlmodel import Session

from mock_dvcqg.contract.databases import ConnectedDatabase
from reference_httt.province import Province
from reference_httt.rules.model.specialised import SpecialisedResult, SpecialisedState
from reference_httt.store import dossiers, drafts, specialised

WORKER = "specialised"


def queue_result(session: Session, province: Province, dossier_code: str) -> None:
    """Note MaCSDL «1» and let the worker carry the result (5632/VPCP-KSTT 4.a Bước 4; facts 3.2); else nothing."""
    case = dossiers.case_file(session, dossier_code)
    assert case is not None, "the dossier was changed in this very transaction"
    result, draft = case.deliverable, case.draft
    if result is None or not (draft.terms.specialised_database and province.practice.databases.has_specialised):
        return
    databases = tuple(dict.fromkeys((*draft.databases, ConnectedDatabase.SPECIALISED.value)))
    drafts.change(session, replace(draft, databases=databases))
    waiting = SpecialisedResult(
        instance_code=result.instance_code,
        dossier_code=dossier_code,
        document_id=result.document_id,
        state=SpecialisedState.WAITING,
        words="",
        attempts=0,
        changed_at=province.now(),
    )
    specialised.keep(session, waiting)
    event.listen(session, "after_commit", lambda _session: province.wake(WORKER), once=True)
