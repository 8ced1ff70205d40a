"""The file an officer looks at: which one of the dossier, and what can be read off it."""

from dataclasses import dataclass

from mock_dvcqg.contract.document_facts import DocumentFacts
from reference_httt.errors import NotFound, PortalUnreachable
from reference_httt.operations.judge_document import read_with_revocation
from reference_httt.operations.look_up import own_file
from reference_httt.province import Province
from reference_httt.rules.model import CaseFile
from reference_httt.staff import Officer


@dataclass(frozen=True)
class ShownFile:
    """One file of a dossier; ``facts`` is ``None`` when it could not be checked, ``problem`` says why."""

    file_id: str
    title: str
    facts: DocumentFacts | None
    problem: str = ""


def titles(case: CaseFile) -> dict[str, str]:
    """The dossier's files by id: results first, then components in order, then the papers of the handling."""
    results = {deliverable.document_id: deliverable.title for deliverable in case.deliverables}
    papers = {c.attachment.attachment_id: c.name for c in case.draft.components if c.attachment}
    made = {paper.paper_id: paper.title for paper in case.papers}
    return results | papers | made


async def shown_file(province: Province, officer: Officer, case: CaseFile, file_id: str) -> ShownFile | None:
    """The file asked for, or the first; ``None`` when the dossier has none.

    Raises:
        NotFound: the dossier has no such file.
    """
    known = titles(case)
    if not known:
        return None
    chosen = file_id or next(iter(known))
    if chosen not in known:
        raise NotFound("Hồ sơ không có tập tin này")
    _, content = own_file(province, officer, case.dossier.dossier_code, chosen)
    try:
        return ShownFile(chosen, known[chosen], await read_with_revocation(province, content))
    except PortalUnreachable as problem:
        return ShownFile(chosen, known[chosen], None, problem.message)
