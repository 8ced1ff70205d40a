"""Which of a member's calls a live page shows: the filter its form sends, and the calls that pass it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import Request

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.journal_filters import Filters

_STEP = 50
_MOST = 500


@dataclass(frozen=True)
class CallFilter:
    """What the filter form asks for; empty and false ask for everything."""

    service: str = ""
    dossier_code: str = ""
    only_findings: bool = False
    limit: int = _STEP

    def query(self, **more: str | int) -> str:
        """The same filter as a query string, with further parameters."""
        values: dict[str, str | int] = {"dich-vu": self.service, "ho-so": self.dossier_code}
        values |= {"co-phat-hien": "1" if self.only_findings else "", "so-luong": self.limit}
        return urlencode({name: value for name, value in (values | more).items() if value != ""})

    @property
    def wider(self) -> int | None:
        """The next larger number of calls to show; ``None`` at the most."""
        return min(self.limit * 2, _MOST) if self.limit < _MOST else None


def filter_of(request: Request) -> CallFilter:
    """The filter of a request; what is no number counts as not given."""
    query = request.query_params
    return CallFilter(
        service=query.get("dich-vu", "").strip(),
        dossier_code=query.get("ho-so", "").strip(),
        only_findings=query.get("co-phat-hien") == "1",
        limit=max(1, min(number_of(query.get("so-luong"), _STEP), _MOST)),
    )


def number_of(text: str | None, otherwise: int) -> int:
    """A small natural number written in ASCII digits."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 16 else otherwise


def calls_of(realm: Realm, member: str, asked: CallFilter, *, after: int = 0) -> list[JournalEntry]:
    """The member's last calls that pass the filter, newest first."""
    filters = Filters(member=member, service=asked.service, dossier_code=asked.dossier_code, after=after)
    if not asked.only_findings:
        return realm.journal.latest(filters, limit=asked.limit)
    found = realm.journal.latest(filters, limit=_MOST * 4)
    return [entry for entry in found if entry.findings][: asked.limit]


def services_of(realm: Realm, member: str) -> list[str]:
    """The services among the member's last calls, for the filter to choose from."""
    return sorted({entry.service for entry in realm.journal.latest(Filters(member=member), limit=_MOST)} - {""})
