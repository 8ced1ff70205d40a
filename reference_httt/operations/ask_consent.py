"""The counter officer asks the citizen's consent to a transfer, and records the answer (5632/VPCP-KSTT 5.b Bước 2)."""

import uuid
from datetime import datetime

from reference_httt.errors import NotAllowed, NotFound, OutOfOrder
from reference_httt.operations.actors import draft_of
from reference_httt.province import Province
from reference_httt.rules.model import Consent, ConsentMethod, ConsentStatus, Draft, Offer
from reference_httt.staff import Officer
from reference_httt.store import consents, drafts


def ask_consent(province: Province, officer: Officer, draft_id: str, offer_id: str) -> Consent:
    """A consent asked for: bound to owner, document, dossier, officer and time.

    Raises:
        NotFound: no such draft or offer.
    """
    with province.store.writing() as session:
        draft = draft_of(session, draft_id, officer, for_change=True)
        offer = next((o for o in drafts.offers_of(session, draft_id) if o.offer_id == offer_id), None)
        if offer is None:
            raise NotFound("Không tìm thấy giấy tờ cần đề nghị xác nhận")
        consent = Consent(
            consent_id=uuid.uuid4().hex,
            draft_id=draft_id,
            kq_code=offer.kq_code,
            document_number=offer.document_number,
            document=_words(offer),
            owner_number=draft.owner_number,
            officer=officer.username,
            state=ConsentStatus.ASKED,
            asked_at=province.now(),
        )
        consents.add(session, consent)
    return consent


def answer_consent(province: Province, officer: Officer, consent_id: str, *, granted: bool) -> Consent:
    """The consent with the citizen's answer, given once.

    Raises:
        NotFound. NotAllowed: another officer asked. OutOfOrder: it was answered before.
    """
    state = ConsentStatus.GRANTED if granted else ConsentStatus.REFUSED
    with province.store.writing() as session:
        consent = consents.find(session, consent_id)
        if consent is None:
            raise NotFound("Không tìm thấy đề nghị xác nhận")
        if consent.officer != officer.username:
            raise NotAllowed("Đề nghị xác nhận do cán bộ khác lập")
        if not consents.answer(session, consent_id, state, province.now()):
            raise OutOfOrder("Công dân đã trả lời đề nghị xác nhận này")
        return consents.find(session, consent_id) or consent


def chosen_online(draft: Draft, offer: Offer, at: datetime) -> Consent:
    """The consent a citizen gives by choosing the document in the signed-in account: given and used at once (D-07)."""
    return Consent(
        consent_id=uuid.uuid4().hex,
        draft_id=draft.draft_id,
        kq_code=offer.kq_code,
        document_number=offer.document_number,
        document=_words(offer),
        owner_number=draft.owner_number,
        officer="",
        state=ConsentStatus.GRANTED,
        asked_at=at,
        answered_at=at,
        used_at=at,
        method=ConsentMethod.CHOSEN_ONLINE,
    )


def _words(offer: Offer) -> str:
    return f"{offer.title} số {offer.document_number}" if offer.document_number else offer.title
