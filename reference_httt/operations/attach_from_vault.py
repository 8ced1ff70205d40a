"""Take a document from a vault into a draft (thao tác chuyển): chosen by the citizen, or by an officer with consent."""

import uuid
from collections.abc import Sequence

from sqlmodel import Session

from mock_dvcqg.contract.document_facts import DocumentFacts
from reference_httt.errors import NotFound, OutOfOrder, Refused
from reference_httt.operations.actors import Actor, draft_of, open_component
from reference_httt.operations.judge_document import problems_of, read_with_revocation
from reference_httt.province import Province
from reference_httt.rules.model import Attachment, Component, Consent, ConsentStatus, Draft, Offer, Source
from reference_httt.staff import Officer
from reference_httt.store import blobs, consents, drafts, local_vault


async def attach_from_vault(
    province: Province, actor: Actor, draft_id: str, component_code: str, offer_id: str, consent_id: str = ""
) -> Attachment:
    """The attachment: the very bytes of the vault; the local copy where both vaults hold the document.

    Raises:
        NotFound, OutOfOrder. Refused: consent is missing, refused or used, or the document may not be used.
        PortalUnreachable, PortalRefused: the national vault gives no file.
    """
    with province.store.reading() as session:
        draft = draft_of(session, draft_id, actor)
        component = open_component(session, draft, component_code)
        offers = drafts.offers_of(session, draft.draft_id)
        chosen = _chosen(offers, component, offer_id)
        if isinstance(actor, Officer):
            _require_consent(session, province, draft, chosen, actor, consent_id)
    offer = province.practice.choose_copy(chosen, offers)
    content = await _content(province, offer)
    facts = await read_with_revocation(province, content)
    _require_usable(province, draft, component, offer, facts)
    content = await province.practice.keep_file(content, facts)
    return _attach(province, actor, draft, offer, facts, content, consent_id)


def _chosen(offers: Sequence[Offer], component: Component, offer_id: str) -> Offer:
    chosen = next((o for o in offers if o.offer_id == offer_id and o.component_code == component.code), None)
    if chosen is None:
        raise NotFound("Không tìm thấy giấy tờ đã chọn, đề nghị xem lại danh sách giấy tờ có thể khai thác")
    return chosen


def _require_consent(
    session: Session, province: Province, draft: Draft, offer: Offer, officer: Officer, consent_id: str
) -> None:
    """The dispatch asks for consent to a transfer from the national vault; a refusal binds for both vaults."""
    given = consents.find(session, consent_id) if consent_id else _last(session, draft, offer)
    refused = given is not None and given.state is ConsentStatus.REFUSED
    if offer.source is Source.NATIONAL or consent_id or refused:
        asked = given if consent_id or refused else None
        problem = province.practice.consent_problem(asked, offer, draft, officer.username)
        if problem:
            raise Refused(problem)


def _last(session: Session, draft: Draft, offer: Offer) -> Consent | None:
    same = [
        c
        for c in consents.of_draft(session, draft.draft_id)
        if (c.kq_code, c.document_number) == (offer.kq_code, offer.document_number)
    ]
    return same[-1] if same else None


async def _content(province: Province, offer: Offer) -> bytes:
    if offer.source is Source.NATIONAL:
        return await province.practice.portal.download(offer.keeper, offer.path)
    with province.store.reading() as session:
        document = local_vault.find(session, offer.local_id)
        content = blobs.content_of(session, document.sha256) if document else None
    if content is None:
        raise NotFound("Không tìm thấy tập tin trong Kho dữ liệu điện tử")
    return content


def _require_usable(province: Province, draft: Draft, component: Component, offer: Offer, facts: DocumentFacts) -> None:
    assert draft.personal_data is not None, "open_component asked for it"
    problems = problems_of(province, facts, component, draft.personal_data)
    if problems:
        with province.store.writing() as session:
            drafts.set_offer_reason(session, offer.offer_id, "; ".join(problems))
        raise Refused(*problems)


def _attach(
    province: Province,
    actor: Actor,
    draft: Draft,
    offer: Offer,
    facts: DocumentFacts,
    content: bytes,
    consent_id: str,
) -> Attachment:
    with province.store.writing() as session:
        again = draft_of(session, draft.draft_id, actor, for_change=True)
        open_component(session, again, offer.component_code)
        if isinstance(actor, Officer) and consent_id and not consents.use(session, consent_id, province.now()):
            raise OutOfOrder("Xác nhận của công dân đã được sử dụng")
        file_name = f"{offer.kq_code}.pdf"
        sha256 = blobs.keep(session, content)
        attachment = Attachment(
            attachment_id=uuid.uuid4().hex,
            component_code=offer.component_code,
            source=offer.source,
            sha256=sha256,
            token=blobs.link(session, sha256, file_name),
            file_name=file_name,
            kq_code=offer.kq_code,
            document_number=offer.document_number,
            issued_on=facts.fields.issued_on if facts.fields else None,
        )
        drafts.attach(session, draft.draft_id, attachment)
    return attachment
