"""The services of the province, searched by agency, service level, procedure tier and sector (Hà Tĩnh 1 Bước 2)."""

from dataclasses import dataclass

from mock_dvcqg.contract.procedure import Procedure
from reference_httt.province import Province
from reference_httt.rules.service_search import Choices, Filters, Offering, choices_of, offerings_of


@dataclass(frozen=True)
class Services:
    """What was found, and what the four filters offer."""

    found: tuple[Offering, ...]
    choices: Choices


async def search_services(province: Province, filters: Filters) -> Services:
    """The services that fit all four filters; an empty filter fits everything.

    Raises:
        PortalUnreachable, PortalRefused.
    """
    offered = await province.offerings.get(province.now(), lambda: _read(province))
    return Services(province.practice.services_matching(offered, filters), choices_of(offered))


async def _read(province: Province) -> tuple[Offering, ...]:
    portal = province.practice.portal
    procedures: list[Procedure] = []
    for code in dict.fromkeys(await portal.procedures_of(province.settings.code)):
        procedure = await portal.procedure(code)
        if procedure is not None:
            procedures.append(procedure)
    return offerings_of(procedures, {code: agency.name for code, agency in province.agencies.items()})
