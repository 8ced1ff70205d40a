"""Which papers of a dossier the applicant sees: what is addressed to him, once it is sent."""

from reference_httt.rules.life_cycle import TRANSITIONS, Act
from reference_httt.rules.model import CaseFile, CasePaper, PaperKind

_TO_APPLICANT = frozenset(
    {
        PaperKind.RECEIPT,
        PaperKind.SUPPLEMENT_SLIP,
        PaperKind.REFUSAL_SLIP,
        PaperKind.APOLOGY_SLIP,
        PaperKind.PAYMENT_RECEIPT,
        PaperKind.WITHDRAWAL,
        PaperKind.DISCONTINUATION,
        PaperKind.HANDOVER,
    }
)


def papers_to_applicant(case: CaseFile) -> tuple[CasePaper, ...]:
    """The papers the applicant sees.

    A supplement slip that the specialist proposed is his only after the one-stop has sent it (NĐ 61 Đ5 k1 e).
    """
    sending = TRANSITIONS[Act.REQUEST_SUPPLEMENT].action
    sent = {paper_id for step in case.progress if step.action == sending for paper_id in step.papers}
    return tuple(
        p
        for p in case.papers
        if p.kind in _TO_APPLICANT and (p.kind is not PaperKind.SUPPLEMENT_SLIP or p.paper_id in sent)
    )
