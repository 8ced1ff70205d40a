"""What the last look-up in both vaults found for a draft, without asking the Kho again at every page view.

Each look-up stands in the owner's access log: a page that is merely reloaded must not add to it.
"""

from collections import defaultdict
from collections.abc import Iterable

from reference_httt.operations.actors import Actor, Citizen
from reference_httt.operations.list_offers import list_offers
from reference_httt.operations.look_up import view_draft
from reference_httt.operations.prefill_draft import prefill_draft
from reference_httt.province import Province
from reference_httt.rules.model import Offer, Source
from reference_httt.store import drafts

_ORDER = (Source.LOCAL, Source.NATIONAL, Source.EARLIER)
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


def by_source(offers: Iterable[Offer]) -> list[tuple[Source, list[Offer]]]:
    """The offers grouped by where they are kept: the province's own vault first (D-05), each group as it came."""
    listed = list(offers)
    groups = [(source, [o for o in listed if o.source is source]) for source in _ORDER]
    return [(source, those) for source, those in groups if those]


async def look_up_again(province: Province, actor: Actor, draft_id: str) -> str:
    """Ask both vaults; gives the query that tells the next page when the Kho did not answer.

    A citizen's papers of earlier dossiers are filled in at once (S3-06).
    """
    found = await list_offers(province, actor, draft_id)
    if isinstance(actor, Citizen):
        await prefill_draft(province, actor, draft_id)
    return ASKED_IN_VAIN if found.problem else ""
