"""The services a citizen can choose on the portal: searched with or without marks, filtered, ranked, by pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from mock_dvcqg.contract.procedure import Procedure
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.rules.catalogue_entries import ServiceSummary
from mock_dvcqg.rules.service_search import ServiceFilter, search
from mock_dvcqg.rules.service_search import without_marks as without_marks

PAGE_SIZE = 20


@dataclass(frozen=True)
class ServicePage:
    """One page of what was found; ``total`` counts all of it."""

    procedures: Sequence[Procedure]
    total: int
    page: int
    size: int

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return max(1, -(-self.total // self.size))


@dataclass(frozen=True)
class ServiceChoices:
    """What the filters offer: (value, words) pairs, only such as lead to a service."""

    fields: Sequence[tuple[str, str]]
    agencies: Sequence[tuple[str, str]]


def find_services(realm: Realm, wanted: ServiceFilter, *, page: int = 1, size: int = PAGE_SIZE) -> ServicePage:
    """One page of the services that fit, the best first; a page beyond the last is the last."""
    catalogue = open_catalogue(realm)
    found = search(catalogue.summaries, wanted)
    last = max(1, -(-len(found) // size))
    shown = min(max(page, 1), last)
    return ServicePage(_whole(catalogue, found[(shown - 1) * size : shown * size]), len(found), shown, size)


def list_services(
    realm: Realm,
    query: str = "",
    *,
    agency: str = "",
    level: str = "",
    tier: str = "",
    field: str = "",
    subject: str = "",
) -> list[Procedure]:
    """All services that fit, the best first."""
    catalogue = open_catalogue(realm)
    wanted = ServiceFilter(query, agency, level, tier, field, subject)
    return _whole(catalogue, search(catalogue.summaries, wanted))


def choices(realm: Realm) -> ServiceChoices:
    """The fields and agencies by which services can be filtered."""
    catalogue = open_catalogue(realm)
    fields = {each.field_code or each.field_name: each.field_name for each in catalogue.summaries if each.field_name}
    codes = dict.fromkeys(code for each in catalogue.summaries for code in each.agencies)
    return ServiceChoices(
        fields=sorted(fields.items(), key=lambda pair: pair[1]),
        agencies=[(code, catalogue.agencies[code].name) for code in codes],
    )


def _whole(catalogue: Catalogue, found: Sequence[ServiceSummary]) -> list[Procedure]:
    return [catalogue.procedures[each.code] for each in found]
