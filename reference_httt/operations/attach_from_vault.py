"""Take a stored document into a draft (thao tác chuyển): chosen by the citizen, or by an officer with consent.

From the local vault, the national one, or the citizen's earlier dossiers. Online the choice is the consent, and it is
kept as one (5632/VPCP-KSTT 5.a Bước 2, 5.b Bước 2; D-05, D-06, D-07).
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from reference_httt.errors import NotFound, OutOfOrder, Refused
from reference_httt.operations.actors import Actor, Citizen, draft_of, open_component
from reference_httt.operations.ask_consent import chosen_online
from reference_httt.operations.check_content import check_content
from reference_httt.operations.judge_document import problems_of, read_with_revocation
from reference_httt.province import Province
from reference_httt.rules.model import (
    Attachment,
    Component,
    Consent,
    ConsentStatus,
    Draft,
    FileSignature,
    Offer,
    Source,
)
from reference_httt.staff import Officer
from reference_httt.store import blobs, consents, drafts, local_vault


@dataclass(frozen=True)
class StoredFile:
    """A document out of a vault; ``told`` is what the vault says of it."""

    content: bytes
    told: DocumentFields | None = None


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
    stored = await _stored_file(province, draft, offer)
    facts = await read_with_revocation(province, stored.content)
    note = await _require_usable(province, actor, draft, component, offer, facts, stored.told)
    content = await province.practice.keep_file(stored.content, facts)
    file = _attachment(offer, facts.fields or stored.told, note, component)
    return _attach(province, actor, draft, offer, file, content, consent_id)


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


async def _stored_file(province: Province, draft: Draft, offer: Offer) -> StoredFile:
    if offer.source is Source.NATIONAL:
        # what the Kho's search told of the document; empty fields tell nothing
        told = DocumentFields(document_number=offer.document_number, kq_code=offer.kq_code)
        return StoredFile(await province.practice.portal.download(offer.keeper, offer.path), told)
    with province.store.reading() as session:
        earlier = offer.source is Source.EARLIER
        found = _earlier(session, draft, offer) if earlier else _local(session, province, offer)
    if found is None:
        raise NotFound("Không tìm thấy tập tin trong Kho dữ liệu điện tử")
    return found


def _local(session: Session, province: Province, offer: Offer) -> StoredFile | None:
    document = local_vault.find(session, offer.local_id)
    if document is not None and not province.practice.in_force(document):
        raise Refused("Giấy tờ đã bị thu hồi hoặc được thay thế")
    content = blobs.content_of(session, document.sha256) if document else None
    return None if document is None or content is None else StoredFile(content, document.fields)


def _earlier(session: Session, draft: Draft, offer: Offer) -> StoredFile | None:
    papers = drafts.earlier_papers(session, draft)
    paper = next((p.file for p in papers if p.file.attachment_id == offer.attachment_id), None)
    content = blobs.content_of(session, paper.sha256) if paper else None
    return None if paper is None or content is None else StoredFile(content, paper.fields)


async def _require_usable(
    province: Province,
    actor: Actor,
    draft: Draft,
    component: Component,
    offer: Offer,
    facts: DocumentFacts,
    told: DocumentFields | None,
) -> str:
    """How the comparison with the population database ended; what is wrong with the document stays with its offer."""
    assert draft.personal_data is not None, "open_component asked for it"
    is_earlier = offer.source is Source.EARLIER
    problems = problems_of(province, facts, component, draft.personal_data, told, is_earlier=is_earlier)
    note = ""
    if not problems:
        found = await check_content(province, actor, draft, facts.fields or told)
        problems, note = tuple(filter(None, (found.concern,))), found.note
    if problems:
        with province.store.writing() as session:
            drafts.set_offer_reason(session, offer.offer_id, province.practice.reason_words(problems))
        raise Refused(*problems)
    return note


def _attachment(offer: Offer, fields: DocumentFields | None, note: str, component: Component) -> Attachment:
    """The file as it stands for the component; a paper that is no result of a procedure has no KQ code."""
    kq_code = "" if offer.kq_code == component.code else offer.kq_code
    return Attachment(
        attachment_id=uuid.uuid4().hex,
        component_code=offer.component_code,
        source=offer.source,
        sha256="",
        token="",
        file_name=f"{offer.kq_code or 'giay-to'}.pdf",
        kq_code=kq_code,
        document_number=offer.document_number,
        issued_on=fields.issued_on if fields else None,
        signature=FileSignature.VALID,
        fields=fields,
        check_note=note,
    )


def _attach(
    province: Province, actor: Actor, draft: Draft, offer: Offer, file: Attachment, content: bytes, consent_id: str
) -> Attachment:
    now = province.now()
    with province.store.writing() as session:
        again = draft_of(session, draft.draft_id, actor, for_change=True)
        open_component(session, again, offer.component_code)
        if isinstance(actor, Citizen):
            consents.add(session, chosen_online(draft, offer, now))
        elif consent_id and not consents.use(session, consent_id, now):
            raise OutOfOrder("Xác nhận của công dân đã được sử dụng")
        sha256 = blobs.keep(session, content)
        token = blobs.link(session, sha256, file.file_name)
        kept = replace(file, sha256=sha256, token=token, given_at=now)
        drafts.attach(session, draft.draft_id, kept)
    return kept
