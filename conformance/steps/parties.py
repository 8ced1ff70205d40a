"""Who comes to the counter – citizen, foreigner, organisation, delegate – and the dossier begun for them there."""

from dataclasses import dataclass

from conformance.province.actions import ActionDone, CounterOpened, Role
from conformance.steps.acting import attempt, person_named, personal_data
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, remember_filing
from conformance.steps.preparing import see_components
from mock_dvcqg.contract.accounts import Organisation
from mock_dvcqg.contract.control import Person

CCCD, CMND, PASSPORT, TAX_CODE = "cccd", "cmnd", "passport", "tax-code"
_PAPERS, _LATEST, _ACCOUNTS = "identity papers", "latest attempt at the counter", "accounts seen at the counter"


@dataclass(frozen=True)
class IdentityPaper:
    """The paper a person or organisation is known by, as an officer reads it."""

    kind: str
    number: str
    country: str = ""


@dataclass(frozen=True)
class Submitter:
    """Who hands the dossier in for its owner."""

    name: str
    relation: str
    """``delegate`` or ``representative``"""
    delegation: str = ""
    """number of the delegation paper"""


@dataclass(frozen=True)
class CounterAttempt:
    """What came of the officer's attempt to begin a dossier."""

    done: ActionDone

    @property
    def opened(self) -> CounterOpened | None:
        """The dossier, if it was begun."""
        return self.done.values if isinstance(self.done.values, CounterOpened) else None

    @property
    def seen_in(self) -> str:
        """The exchange that shows it."""
        return next(iter(self.done.exchanges), "")


def remember_identity(context: ScenarioContext, name: str, person: Person, paper: IdentityPaper) -> None:
    """Introduce a person or organisation with the paper it is known by."""
    context.people[name] = person
    context.memory.setdefault(_PAPERS, {})[name] = paper


def identity_of(context: ScenarioContext, name: str) -> IdentityPaper:
    """The paper; a citizen's is the CCCD."""
    known: IdentityPaper | None = context.memory.get(_PAPERS, {}).get(name)
    return known or IdentityPaper(CCCD, person_named(context, name).identity_number)


def as_person(organisation: Organisation) -> Person:
    """An organisation the way steps speak of the owner of a dossier."""
    shared = ("tech_id", "address", "email", "phone", "account", "account_kind")
    return Person(
        full_name=organisation.name,
        identity_number=organisation.code,
        birth_date=organisation.founded_on,
        gender="",
        **{name: getattr(organisation, name) for name in shared},
    )


async def begin_at_counter(
    context: ScenarioContext,
    agency_name: str,
    procedure: str,
    owner: str,
    *,
    submitter: Submitter | None = None,
    paper: IdentityPaper | None = None,
    old_number: str = "",
    **changed: str,
) -> CounterAttempt:
    """The officer begins a dossier; whatever the province answers is remembered, a begun one as the current filing.

    ``changed``: personal data that the officer enters otherwise than they are.
    """
    province, person = context.subject, person_named(context, owner)
    agency, shown = province.agency(agency_name), paper or identity_of(context, owner)
    officer = await province.officer(Role.COUNTER_OFFICER, agency.code)
    named = {"identity_number": shown.number, "identity_type": shown.kind, "country": shown.country}
    done = await attempt(
        context,
        province,
        "open_dossier_for",
        officer,
        procedure_code=province.procedure_code(procedure),
        agency_code=agency.code,
        old_identity_number=old_number,
        **{**personal_data(person), **named, **changed},
        **_handed_in_by(context, submitter),
    )
    tried = CounterAttempt(done)
    context.memory[_LATEST] = tried
    if tried.opened is not None:
        filing = Filing(
            person, province, procedure, province.procedure_code(procedure), agency, officer, at_counter=True
        )
        filing.draft, filing.account, filing.personal_data_given = tried.opened.draft, tried.opened.account, True
        filing.identity_checked = tried.opened.identity_checked
        remember_filing(context, filing, owner)
        accounts_at_counter(context, owner).append(tried.opened.account)
        await see_components(context, filing)
    return tried


def counter_attempt(context: ScenarioContext) -> CounterAttempt:
    """What came of the latest attempt to begin a dossier at the counter.

    Raises:
        StepBlocked: nobody has tried.
    """
    tried: CounterAttempt | None = context.memory.get(_LATEST)
    if tried is None:
        raise StepBlocked("Chưa có hồ sơ nào được lập tại Bộ phận Một cửa.", "No dossier was begun at the counter.")
    return tried


def accounts_at_counter(context: ScenarioContext, owner: str) -> list[str]:
    """The accounts of the province that an owner's dossiers were begun in, in their order."""
    known: list[str] = context.memory.setdefault(_ACCOUNTS, {}).setdefault(owner, [])
    return known


def _handed_in_by(context: ScenarioContext, submitter: Submitter | None) -> dict[str, str]:
    if submitter is None:
        return {"submitter_name": "", "submitter_number": "", "submitter_relation": "", "delegation": ""}
    person = person_named(context, submitter.name)
    return {
        "submitter_name": person.full_name,
        "submitter_number": person.identity_number,
        "submitter_relation": submitter.relation,
        "delegation": submitter.delegation,
    }
