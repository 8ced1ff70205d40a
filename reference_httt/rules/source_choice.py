"""Which copy is used where both vaults hold a document: the local one («ưu tiên khai thác từ Kho DL trên HTTT»)."""

from collections.abc import Iterable

from reference_httt.rules.model import Offer, Source


def same_document(one: Offer, other: Offer) -> bool:
    """Whether two offers are copies of one document: same KQ code, same non-empty number, same component."""
    return (
        one.component_code == other.component_code
        and one.kq_code == other.kq_code
        and one.document_number != ""
        and one.document_number == other.document_number
    )


def choose_copy(chosen: Offer, offers: Iterable[Offer]) -> Offer:
    """The copy to use for the offer the person chose (hướng dẫn Phú Thọ II.2 Bước 2)."""
    for offer in offers:
        if offer.source is Source.LOCAL and not offer.reason and same_document(chosen, offer):
            return offer
    return chosen
