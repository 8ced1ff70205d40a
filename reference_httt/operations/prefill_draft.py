"""Fill an online draft with papers the citizen supplied before: «chỉ cung cấp một lần» (Hà Tĩnh 1 Bước 1.b; S3-06)."""

from datetime import date

from reference_httt.errors import HtttError
from reference_httt.operations.actors import Citizen, draft_of
from reference_httt.operations.attach_from_vault import attach_from_vault
from reference_httt.province import Province
from reference_httt.rules.model import Attachment, Draft, Offer, Source
from reference_httt.store import drafts


async def prefill_draft(province: Province, citizen: Citizen, draft_id: str) -> tuple[Attachment, ...]:
    """The papers that now stand for components without a file; the citizen may replace each of them.

    Goes by the offers last listed. A paper that turns out unusable stays an offer with its reason.

    Raises:
        NotFound.
    """
    with province.store.reading() as session:
        draft = draft_of(session, draft_id, citizen)
        offers = drafts.offers_of(session, draft_id)
    filled = []
    for offer in _first_of_each(draft, offers):
        try:
            filled.append(await attach_from_vault(province, citizen, draft_id, offer.component_code, offer.offer_id))
        except HtttError:
            continue  # its reason is kept with the offer, where it is known
    return tuple(filled)


def _first_of_each(draft: Draft, offers: list[Offer]) -> list[Offer]:
    """One usable earlier paper for each component that has no file: the most recently issued."""
    empty = {c.code for c in draft.components if c.attachment is None}
    usable = [o for o in offers if o.source is Source.EARLIER and not o.reason and o.component_code in empty]
    newest = sorted(usable, key=lambda o: o.issued_on or date.min, reverse=True)
    chosen: dict[str, Offer] = {}
    for offer in newest:
        chosen.setdefault(offer.component_code, offer)
    return list(chosen.values())
