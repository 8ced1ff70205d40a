"""Whether a consent lets the officer transfer a document of the national vault into a dossier.

«cán bộ đề nghị công dân xác nhận việc đưa tài liệu vào hồ sơ … và thực hiện thao tác chuyển»
(5632/VPCP-KSTT 5.b Bước 2). One consent: one owner, document, dossier and officer, used once.
"""

from reference_httt.rules.model import Consent, ConsentStatus, Draft, Offer


def consent_problem(consent: Consent | None, offer: Offer, draft: Draft, officer: str) -> str:
    """Why the transfer may not be made; empty when it may."""
    if consent is None:
        return "Chưa có xác nhận của công dân về việc đưa tài liệu vào hồ sơ"
    if (consent.draft_id, consent.owner_number) != (draft.draft_id, draft.owner_number):
        return "Xác nhận của công dân thuộc hồ sơ khác"
    if (consent.kq_code, consent.document_number) != (offer.kq_code, offer.document_number):
        return "Xác nhận của công dân dành cho tài liệu khác"
    if consent.officer != officer:
        return "Xác nhận của công dân do cán bộ khác đề nghị"
    return _answer_problem(consent)


def _answer_problem(consent: Consent) -> str:
    if consent.state is ConsentStatus.REFUSED:
        return "Công dân không đồng ý đưa tài liệu vào hồ sơ"
    if consent.state is not ConsentStatus.GRANTED:
        return "Công dân chưa trả lời đề nghị xác nhận"
    if consent.used_at is not None:
        return "Xác nhận của công dân đã được sử dụng"
    return ""
