"""The links of a dossier record that the portal fetches: submitted papers and results."""

from collections.abc import Iterator

from mock_dvcqg.contract.dossier_record import DeliverableDocument, DossierRecord
from mock_dvcqg.rules.record_facts import flag
from mock_dvcqg.store.fetches import FetchList, Link


def links_of(record: DossierRecord) -> list[Link]:
    """Every link in the order of the record; an id that comes twice is told apart by its place."""
    seen: set[tuple[str, str]] = set()
    links: list[Link] = []
    for link in [*_submitted(record), *_deliverables(record)]:
        key = (link.listed_in.value, link.document_id)
        if key in seen:
            again = f"{link.document_id}#{link.position + 1}"
            link = Link(link.listed_in, again, link.position, link.url, link.code)
        seen.add((link.listed_in.value, link.document_id))
        links.append(link)
    return links


def deliverable_id(record: DossierRecord, position: int) -> str:
    """The instance code of the n-th result: GiayToId, else ``<dossier code>-KQ<n>``."""
    given = record.deliverables[position].document_id.strip()
    return given[:200] or f"{record.dossier_code}-KQ{position + 1}"


def is_taken_back(document: DeliverableDocument) -> bool:
    """Whether a result is marked as deleted: ``IsDeleted``, as papers submitted have it (mock convention)."""
    extra = document.model_extra or {}
    value = next((value for name, value in extra.items() if name.casefold() == "isdeleted"), "")
    return flag(value if isinstance(value, str) else str(value) if isinstance(value, bool | int) else "")


def _submitted(record: DossierRecord) -> Iterator[Link]:
    for i, document in enumerate(record.submitted_documents):
        if document.url and not flag(document.is_deleted):
            document_id = document.attachment_id.strip()[:200] or str(i + 1)
            yield Link(FetchList.SUBMITTED, document_id, i, document.url, document.component_code)


def _deliverables(record: DossierRecord) -> Iterator[Link]:
    for i, document in enumerate(record.deliverables):
        if document.url and not is_taken_back(document):
            yield Link(FetchList.DELIVERABLES, deliverable_id(record, i), i, document.url, document.kq_code)
