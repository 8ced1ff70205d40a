"""What the last look-up in both vaults found for a draft, without asking the Kho again at every page view.

Each look-up stands in the owner's access log: a page that is merely reloaded must not add to it.
"""

from collections import defaultdict

from reference_httt.operations.actors import Actor
from reference_httt.operations.list_offers import list_offers
from reference_httt.operations.look_up import view_draft
from reference_httt.province import Province
from reference_httt.rules.model import Offer
from reference_httt.store import drafts

ASKED_IN_VAIN = "?kho=khong-tra-loi"


def offers_by_component(province: Province, actor: Actor, draft_id: str) -> dict[str, list[Offer]]:
    """The offers kept, by component code."""
    draft = view_draft(province, actor, draft_id)
    with province.store.reading() as session:
        kept = drafts.offers_of(session, draft.draft_id)
    found: dict[str, list[Offer]] = defaultdict(list)
    for offer in kept:
        found[offer.component_code].append(offer)
    return dict(found)


async def look_up_again(province: Province, actor: Actor, draft_id: str) -> str:
    """Ask both vaults; gives the query that tells the next page when the Kho did not answer."""
    found = await list_offers(province, actor, draft_id)
    return ASKED_IN_VAIN if found.problem else ""
