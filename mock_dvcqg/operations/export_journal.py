"""Gives a realm's journal for a file: entries one a line (NDJSON), or as HAR 1.2; identity numbers masked or clear."""

from collections.abc import Collection

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.operations.write_har import har_of
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.masking import masked_deep
from mock_dvcqg.store.journal_filters import Filters
from mock_dvcqg.store.people import all_people


def export_ndjson(realm: Realm, filters: Filters, *, limit: int, clear: bool) -> str:
    """The entries that match, each as JSON in a line."""
    entries = _exported(realm, filters, limit, clear)
    return "".join(entry.model_dump_json() + "\n" for entry in entries)


def export_har(realm: Realm, filters: Filters, *, limit: int, clear: bool) -> dict[str, object]:
    """The entries that match as one HAR 1.2 document."""
    return har_of(_exported(realm, filters, limit, clear), realm.url)


def _exported(realm: Realm, filters: Filters, limit: int, clear: bool) -> list[JournalEntry]:
    entries = realm.journal.entries(filters, limit=limit)
    if clear:
        return entries
    with realm.reading() as session:
        known = {person.identity_number for person in all_people(session)}
    return [_masked(entry, known) for entry in entries]


def _masked(entry: JournalEntry, known: Collection[str]) -> JournalEntry:
    return JournalEntry.model_validate(masked_deep(entry.model_dump(mode="json"), known))
