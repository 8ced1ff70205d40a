"""Biết, Khi: citizens without account, foreigners by passport, organisations by code, what they filed before."""

from typing import Any

from conformance.steps.acting import person_named
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, filing_of
from conformance.steps.parties import (
    CCCD,
    PASSPORT,
    TAX_CODE,
    IdentityPaper,
    Submitter,
    as_person,
    begin_at_counter,
    identity_of,
    remember_identity,
)
from conformance.steps.preparing import complete_components, submit
from conformance.steps.registry import given, when
from mock_dvcqg.contract.accounts import OrganisationOrder, RegistrationOrder
from mock_dvcqg.contract.control import Person

_REPRESENTATIVES = "representative by organisation"


@given(
    vi="công dân {person} chưa có tài khoản trên Cổng DVCQG",
    en="citizen {person} has no account on the national portal",
)
async def citizen_without_account(context: ScenarioContext, name: str) -> None:
    """Known to the registry, with a CCCD."""
    person = await context.portal.add_person(name, account=False)
    remember_identity(context, name, person, IdentityPaper(CCCD, person.identity_number))


@given(
    vi="công dân {person} có tài khoản trên Cổng DVCQG và trước đây được cấp CMND 9 số",
    en="citizen {person} has an account on the national portal and formerly had a nine-digit CMND",
)
async def citizen_with_old_number(context: ScenarioContext, name: str) -> None:
    """The CMND is an older name of the same citizen (D-36)."""
    invented = await context.portal.add_person(f"{name} (số cũ)", account=False)
    old_number = invented.identity_number[-9:]
    person = await context.portal.add_person(name, old_identity_number=old_number)
    remember_identity(context, name, person, IdentityPaper(CCCD, person.identity_number))


@given(
    vi="người nước ngoài {person} mang hộ chiếu {country} có tài khoản trên Cổng DVCQG",
    en="foreigner {person} with a passport of {country} has an account on the national portal",
)
async def foreigner_with_account(context: ScenarioContext, name: str, country: str) -> None:
    """The realm then looks up passports too."""
    await _foreigner(context, name, country)


@given(
    vi="người nước ngoài {person} mang hộ chiếu {country} chưa có tài khoản trên Cổng DVCQG",
    en="foreigner {person} with a passport of {country} has no account on the national portal",
)
async def foreigner_without_account(context: ScenarioContext, name: str, country: str) -> None:
    """Known to the registry."""
    await _foreigner(context, name, country, account=False)


@given(
    vi="người nước ngoài {person} mang hộ chiếu {country} cùng số với hộ chiếu của {person}, có tài khoản trên Cổng "
    "DVCQG",
    en="foreigner {person} with a passport of {country} of the same number as that of {person} has an account on the "
    "national portal",
)
async def foreigner_of_same_number(context: ScenarioContext, name: str, country: str, other: str) -> None:
    """Two countries may give out one number (D-22)."""
    await _foreigner(context, name, country, passport=identity_of(context, other).number)


@given(
    vi="tổ chức {person} do {person} đại diện có tài khoản trên Cổng DVCQG",
    en="the organisation {person}, represented by {person}, has an account on the national portal",
)
async def organisation_with_account(context: ScenarioContext, name: str, representative: str) -> None:
    """Known by its tax code."""
    await _organisation(context, name, representative)


@given(
    vi="tổ chức {person} do {person} đại diện chưa có tài khoản trên Cổng DVCQG",
    en="the organisation {person}, represented by {person}, has no account on the national portal",
)
async def organisation_without_account(context: ScenarioContext, name: str, representative: str) -> None:
    """Known by its tax code all the same."""
    await _organisation(context, name, representative, account=False)


@given(
    vi="{person} đã nộp trực tiếp một hồ sơ thủ tục {procedure} tại {agency}",
    en="{person} has filed a dossier for {procedure} in person at {agency}",
)
async def filed_before(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """So that the province knows the owner; an organisation's dossier is handed in by who represents it."""
    tried = await begin_at_counter(context, agency, procedure, name, submitter=representative_of(context, name))
    if tried.opened is None:
        raise StepBlocked(
            f"Không lập được hồ sơ trước đó: {tried.done.message}.", f"No earlier dossier: {tried.done.message}."
        )
    filing = filing_of(context, name)
    await complete_components(context, filing, agency)
    await submit(context, filing)
    earlier_dossiers(context, name).append(filing)


@when(
    vi="{person} tự đăng ký tài khoản trên Cổng DVCQG",
    en="{person} registers an account on the national portal",
)
async def registers_later(context: ScenarioContext, name: str) -> None:
    """By the portal's own registration."""
    person, paper = person_named(context, name), identity_of(context, name)
    head = representative_of(context, name)
    order = RegistrationOrder(
        kind=paper.kind,
        number=paper.number,
        country=paper.country,
        full_name=person.full_name,
        birth_date=person.birth_date,
        representative=person_named(context, head.name).identity_number if head else "",
        phone=person.phone,
        email=person.email,
    )
    registered = await context.portal.register_account(order)
    context.people[name] = person.model_copy(update={"account": True, "tech_id": registered.tech_id})


def representative_of(context: ScenarioContext, name: str) -> Submitter | None:
    """Who hands in for an organisation; ``None``: the owner comes himself."""
    found: str | None = context.memory.get(_REPRESENTATIVES, {}).get(name)
    return Submitter(found, "representative") if found else None


def earlier_dossiers(context: ScenarioContext, name: str) -> list[Filing]:
    """The dossiers an owner filed before the scenario's own acts."""
    known: list[Filing] = context.memory.setdefault("earlier dossiers", {}).setdefault(name, [])
    return known


async def _foreigner(context: ScenarioContext, name: str, country: str, **order: Any) -> None:
    await context.portal.let_passports_be_looked_up()
    person = await context.portal.add_person(name, nationality=country, **order)
    remember_identity(context, name, person, IdentityPaper(PASSPORT, person.passport, country))


async def _organisation(context: ScenarioContext, name: str, representative: str, *, account: bool = True) -> Person:
    head = await context.portal.add_person(representative)
    context.people[representative] = head
    order = OrganisationOrder(name=name, representative=head.identity_number, account=account)
    person = as_person(await context.portal.add_organisation(order))
    remember_identity(context, name, person, IdentityPaper(TAX_CODE, person.identity_number))
    context.memory.setdefault(_REPRESENTATIVES, {})[name] = representative
    return person
