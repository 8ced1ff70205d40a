"""What a scenario remembers of each person's dossier from step to step, and of the papers in the vaults."""

from dataclasses import dataclass, field

from conformance.province.actions import (
    ActorSession,
    Attached,
    BoundAgency,
    ComponentShown,
    Province,
    VaultOffer,
)
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.names import DocumentKind
from mock_dvcqg.contract.control import Person

_FILINGS = "filings"
_CURRENT = "current filing"
_PAPERS = "papers"


@dataclass
class Filing:
    """One person's dossier at one province, from choosing the service to the result."""

    person: Person
    province: Province
    procedure: str
    procedure_code: str
    agency: BoundAgency
    actor: ActorSession
    """who prepares it: the citizen, or the counter officer"""
    at_counter: bool = False
    entry_url: str = ""
    landed_url: str = ""
    landed_at: tuple[str, str] = ("", "")
    """procedure and agency whose page was open then, as far as the province tells"""
    shown_number: str = ""
    """identity number the province shows for the signed-in citizen"""
    draft: str = ""
    account: str = ""
    identity_checked: bool | None = None
    personal_data_given: bool = False
    components: list[ComponentShown] = field(default_factory=list)
    offers: list[VaultOffer] = field(default_factory=list)
    offers_seen_in: str = ""
    """the exchange that shows the offers"""
    attached: dict[str, Attached] = field(default_factory=dict)
    """by component code"""
    digitised: set[str] = field(default_factory=set)
    attempted: bool = False
    """a paper of the vault was asked for, whatever the province answered"""
    refused_words: str | None = None
    """the province's sentence when it refused to take a paper from the vault; ``None``: it did not refuse"""
    refusal_seen_in: str = ""
    consent: str = ""
    consent_state: str = ""
    dossier_code: str = ""

    def component_for(self, kind: DocumentKind) -> ComponentShown:
        """The component that a kind of paper serves: by its replacing code, else by its name.

        Raises:
            StepBlocked: the province asks for no such paper.
        """
        for component in self.components:
            if component.replaceable_by == kind.kq_code:
                return component
        for component in self.components:
            if kind.title in component.name:
                return component
        raise StepBlocked(
            f"Thủ tục trên HTTT GQTTHC không có thành phần hồ sơ «{kind.title}».",
            f"The procedure asks for no component «{kind.title}».",
        )


@dataclass(frozen=True)
class Paper:
    """A stored paper as the scenario arranged it."""

    kind: DocumentKind
    document_number: str
    sha256: str
    in_national_vault: bool = True


def remember_filing(context: ScenarioContext, filing: Filing, name: str) -> None:
    """Keep a filing under the name the scenario calls its person, and as the current one."""
    context.memory.setdefault(_FILINGS, {})[name] = filing
    context.memory[_CURRENT] = filing


def filing_of(context: ScenarioContext, name: str) -> Filing:
    """The filing of a person.

    Raises:
        StepBlocked: the person has not begun any.
    """
    found: Filing | None = context.memory.get(_FILINGS, {}).get(name)
    if found is None:
        raise StepBlocked(f"«{name}» chưa lập hồ sơ nào.", f"«{name}» has begun no dossier.")
    return found


def current_filing(context: ScenarioContext) -> Filing:
    """The filing of the latest step that began one.

    Raises:
        StepBlocked: nobody has.
    """
    found: Filing | None = context.memory.get(_CURRENT)
    if found is None:
        raise StepBlocked("Chưa có hồ sơ nào được lập.", "No dossier has been begun.")
    return found


def filing_at(context: ScenarioContext, agency: str) -> Filing:
    """The current filing at the agency named: who acts on it next is an officer of that agency.

    Raises:
        StepBlocked: nobody has begun a dossier.
    """
    filing = current_filing(context)
    filing.agency = filing.province.agency(agency)
    return filing


def submitted_code(filing: Filing) -> str:
    """The dossier code.

    Raises:
        StepBlocked: the dossier is not submitted.
    """
    if not filing.dossier_code:
        raise StepBlocked("Hồ sơ chưa được nộp.", "The dossier is not submitted.")
    return filing.dossier_code


def remember_paper(context: ScenarioContext, name: str, paper: Paper) -> None:
    """Keep what is known of a paper of a person."""
    context.memory.setdefault(_PAPERS, {})[(name, paper.kind.kq_code)] = paper


def paper_of(context: ScenarioContext, name: str, kind: DocumentKind) -> Paper | None:
    """The paper of a kind that the scenario arranged for a person."""
    found: Paper | None = context.memory.get(_PAPERS, {}).get((name, kind.kq_code))
    return found


def name_of(context: ScenarioContext, filing: Filing) -> str:
    """What the scenario calls the person of a filing."""
    for name, person in context.people.items():
        if person.identity_number == filing.person.identity_number:
            return name
    return filing.person.full_name
