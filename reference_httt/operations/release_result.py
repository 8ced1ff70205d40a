"""A result that was held back for its fee goes into the vaults once the fee is paid (Hà Tĩnh 2 Bước 4.b; D-39)."""

from mock_dvcqg.contract.codes import DocumentForm
from reference_httt import papers
from reference_httt.operations.keep_result import keep_result
from reference_httt.province import Province
from reference_httt.rules.model import CaseFile, Deliverable, DeliverableKind, Stage, Validity
from reference_httt.store import blobs, dossiers

_FINISHED = frozenset({Stage.SEALED, Stage.RETURNED})


async def release_result(province: Province, dossier_code: str) -> None:
    """Put the result of a processed dossier into the province's own vault, unless something is still owed."""
    with province.store.reading() as session:
        case = dossiers.case_file(session, dossier_code)
        held = held_back(province, case) if case else None
        content = blobs.content_of(session, held.sha256) if held else None
    if held is None or content is None:
        return
    facts = await papers.read(content, province.settings.ca_pem, province.now())
    if not province.practice.is_kept_locally(facts):
        return
    with province.store.writing() as session:
        now = dossiers.case_file(session, dossier_code)
        if now is not None and held_back(province, now) == held:
            keep_result(session, province, held)


def held_back(province: Province, case: CaseFile) -> Deliverable | None:
    """The electronic original that may go out and is in no vault yet; a true copy is stored by an officer (G15)."""
    deliverable = case.deliverable
    if deliverable is None or deliverable.stored_locally or case.dossier.stage not in _FINISHED:
        return None
    is_result = deliverable.kind is DeliverableKind.RESULT and deliverable.validity is Validity.VALID
    if not is_result or deliverable.form is not DocumentForm.ORIGINAL:
        return None
    return None if province.practice.storing_problem(case) else deliverable
