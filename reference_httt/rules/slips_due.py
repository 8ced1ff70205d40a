"""Which acts leave a slip for the applicant (NĐ 61/2018 Đ17, Đ19 k8–9; TT 01/2018 and TT 03/2025/TT-VPCP)."""

from reference_httt.rules.model import PaperKind, ProcedureTerms


def slip_is_due(kind: PaperKind, terms: ProcedureTerms) -> bool:
    """Whether the act that such a paper belongs to makes it.

    Only the receipt may be left out, where the result is given at once (NĐ 61/2018 Đ17 k4).
    """
    return not (kind is PaperKind.RECEIPT and terms.immediate)


def refusal_problem(reason: str) -> str:
    """Why nothing is refused: the applicant is told the reason in writing (NĐ 61/2018 Đ19 k8)."""
    return "" if reason.strip() else "Hãy ghi lý do từ chối giải quyết hồ sơ"
