"""Show which stored documents may stand for a draft's components (5632/VPCP-KSTT 5.a, 5.b Bước 2; S3-06).

From both vaults, and online also papers of the owner's earlier dossiers.

Nothing is fetched from the national vault here: a file is transferred only once it is chosen, at the counter only
after the citizen's consent. What a document of the national vault says inside is therefore judged when it is chosen.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mock_dvcqg.contract.codes import KhoChannel
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.kho import KhoDocument, KhoSearchRequest, WantedKq
from reference_httt.errors import OutOfOrder, PortalProblem
from reference_httt.operations.actors import Actor, Citizen, draft_of
from reference_httt.province import Province
from reference_httt.rules.earlier_papers import EarlierPaper, is_of_kind
from reference_httt.rules.kq_fit import is_same_paper
from reference_httt.rules.model import Component, Draft, LocalDocument, Offer, Source
from reference_httt.store import drafts, local_vault


@dataclass(frozen=True)
class Offers:
    """What both vaults hold; ``problem`` says why the national one could not be asked."""

    offers: tuple[Offer, ...]
    problem: str = ""


async def list_offers(province: Province, actor: Actor, draft_id: str) -> Offers:
    """The documents of both vaults that fit a component of the draft, with their source.

    Raises:
        NotFound. OutOfOrder: personal data come first.
    """
    with province.store.reading() as session:
        draft = draft_of(session, draft_id, actor)
        if draft.personal_data is None:
            raise OutOfOrder("Đề nghị cập nhật thông tin cá nhân trước khi xem giấy tờ có thể khai thác")
        stored = local_vault.of_owner(session, draft.owner_number)
        earlier = drafts.earlier_papers(session, draft) if isinstance(actor, Citizen) else ()
        known = {offer.offer_id: offer.reason for offer in drafts.offers_of(session, draft_id)}
    national, problem = await _ask_national_vault(province, actor, draft)
    found = [*_local_offers(province, draft, stored), *_national_offers(province, draft, national)]
    found += _earlier_offers(province, draft, earlier, found)
    # a reason found when the file was examined stays with the offer
    offers = tuple(_with_reason(offer, known.get(offer.offer_id, "")) for offer in found)
    with province.store.writing() as session:
        drafts.keep_offers(session, draft_id, offers)
    return Offers(offers, problem)


async def _ask_national_vault(province: Province, actor: Actor, draft: Draft) -> tuple[list[KhoDocument], str]:
    codes = province.practice.codes_to_ask(draft.components)
    if not codes:
        return [], ""
    try:
        return await province.practice.portal.search_vault(_question(actor, draft, codes)), ""
    except PortalProblem as error:
        return [], error.message


def _question(actor: Actor, draft: Draft, codes: Sequence[str]) -> KhoSearchRequest:
    wanted = [WantedKq(kq_code=code, document_number="") for code in codes]
    if isinstance(actor, Citizen):
        channel, number, name = KhoChannel.CITIZEN, actor.account.identity_number, actor.account.full_name
    else:
        channel, number, name = KhoChannel.OFFICER, actor.identity_number, actor.full_name
    return KhoSearchRequest(
        channel=channel.value,
        owner_number=draft.owner_number,
        requester_number=number,
        requester_name=name,
        procedure_code=draft.procedure_code,
        wanted=wanted,
    )


def _local_offers(province: Province, draft: Draft, stored: Sequence[LocalDocument]) -> list[Offer]:
    return [
        _local_offer(province, draft, component, document)
        for document in stored
        if province.practice.in_force(document)
        for component in draft.components
        if province.practice.kq_fits(component, document.kq_code) or is_same_paper(component, document.kq_code)
    ]


def _local_offer(province: Province, draft: Draft, component: Component, document: LocalDocument) -> Offer:
    fields = document.fields
    return Offer(
        offer_id=_offer_id(draft, component, "local", document.instance_code),
        draft_id=draft.draft_id,
        component_code=component.code,
        kq_code=document.kq_code,
        title=fields.title or fields.subject,
        source=Source.LOCAL,
        document_number=fields.document_number,
        issuer=fields.issuer,
        issued_on=fields.issued_on,
        local_id=document.local_id,
        reason="; ".join(filter(None, _reasons(province, draft, component, fields))),
    )


def _reasons(
    province: Province, draft: Draft, component: Component, fields: DocumentFields, *, is_earlier: bool = False
) -> tuple[str, ...]:
    practice, today = province.practice, province.today()
    assert draft.personal_data is not None
    return (
        practice.age_problem(fields.issued_on, component.max_age_months, today),
        (practice.earlier_problem if is_earlier else practice.expiry_problem)(fields, today),
        practice.content_problem(fields, draft.personal_data),
    )


def _earlier_offers(
    province: Province, draft: Draft, papers: Sequence[EarlierPaper], others: Sequence[Offer]
) -> list[Offer]:
    """The owner's earlier papers, the latest first, each once; what a vault holds is offered from there."""
    known = {(o.component_code, o.document_number) for o in others if o.document_number}
    offers: list[Offer] = []
    for paper in province.practice.papers_again(papers):
        for component in draft.components:
            offer = _earlier_offer(province, draft, component, paper)
            if is_of_kind(paper, component) and (component.code, offer.document_number) not in known:
                known.add((component.code, offer.document_number))
                offers.append(offer)
    return offers


def _earlier_offer(province: Province, draft: Draft, component: Component, paper: EarlierPaper) -> Offer:
    file, fields = paper.file, paper.file.fields
    assert fields is not None, "serves_again saw to it"
    return Offer(
        offer_id=_offer_id(draft, component, "earlier", file.attachment_id),
        draft_id=draft.draft_id,
        component_code=component.code,
        kq_code=fields.kq_code,
        title=fields.title or fields.subject or component.name,
        source=Source.EARLIER,
        document_number=fields.document_number,
        issuer=fields.issuer,
        issued_on=fields.issued_on,
        attachment_id=file.attachment_id,
        reason="; ".join(filter(None, _reasons(province, draft, component, fields, is_earlier=True))),
    )


def _national_offers(province: Province, draft: Draft, found: Sequence[KhoDocument]) -> list[Offer]:
    seen: dict[tuple[str, ...], int] = {}
    offers = []
    for document in found:
        key = (document.kq_code, document.document_number, document.keeper)
        seen[key] = position = seen.get(key, 0) + 1
        fitting = [c for c in draft.components if province.practice.kq_fits(c, document.kq_code)]
        offers += [_national_offer(draft, c, document, position) for c in fitting if document.files]
    return offers


def _national_offer(draft: Draft, component: Component, document: KhoDocument, position: int) -> Offer:
    own = f"{document.kq_code}|{document.document_number}|{document.keeper}|{position}"
    return Offer(
        offer_id=_offer_id(draft, component, "national", own),
        draft_id=draft.draft_id,
        component_code=component.code,
        kq_code=document.kq_code,
        title=document.title,
        source=Source.NATIONAL,
        document_number=document.document_number,
        issuer=document.keeper,
        keeper=document.keeper,
        path=document.files[0].path,
    )


def _offer_id(draft: Draft, component: Component, source: str, own: str) -> str:
    """The same for the same document at every look-up, though the vault's file reference changes."""
    text = "|".join((draft.draft_id, component.code, source, own))
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def _with_reason(offer: Offer, reason: str) -> Offer:
    return replace(offer, reason=offer.reason or reason)
