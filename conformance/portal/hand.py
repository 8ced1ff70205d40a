"""The suite's hand at one realm of the portal: control API, citizen API and journal over HTTP."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from conformance.province.actions import ActorSession
from mock_dvcqg.contract.accounts import (
    Delegation,
    DelegationOrder,
    Organisation,
    OrganisationOrder,
    RegistrationOrder,
)
from mock_dvcqg.contract.citizen import MyDossier, Payable, VaultAccess, VaultDocument
from mock_dvcqg.contract.control import (
    ClockState,
    DocumentMade,
    DocumentOrder,
    FaultState,
    JournalEntry,
    Person,
)
from mock_dvcqg.contract.payment_control import PaymentShown


class PortalHand(Protocol):
    """One realm, as steps use it. The implementation is ``conformance.portal.http_hand.HttpPortalHand``."""

    member: str
    """code of the province under test: the default filter of journal look-ups"""

    async def add_person(self, full_name: str, *, account: bool = True, **more: Any) -> Person:
        """A fresh invented person of that name; ``more``: other members of the order, e.g. a nationality."""

    async def add_organisation(self, order: OrganisationOrder) -> Organisation:
        """A fresh invented organisation."""

    async def add_delegation(self, order: DelegationOrder) -> Delegation:
        """A delegation from a person or organisation to a person."""

    async def revoke_delegation(self, delegation_id: str) -> Delegation:
        """Revoke one from now on."""

    async def register_account(self, order: RegistrationOrder) -> Person:
        """Register at the portal as a person does, with the one-time code that reaches the phone."""

    async def let_passports_be_looked_up(self) -> None:
        """Have TraCuuTechID take passport numbers too (a switch of the realm, not evidenced)."""

    async def make_document(self, order: DocumentOrder) -> DocumentMade:
        """Have the laboratory make a signed paper, and deposit it if the order says so."""

    async def add_fault(
        self,
        name: str,
        *,
        member: str | None = None,
        service: str | None = None,
        count: int | None = None,
        **params: int | float | str,
    ) -> FaultState:
        """Put a named fault in force."""

    async def clear_faults(self) -> None:
        """Remove all faults."""

    async def clock(self) -> ClockState:
        """The realm's clock."""

    async def advance_clock(self, seconds: float) -> ClockState:
        """Move the realm's clock forward."""

    async def set_clock(self, moment: datetime) -> ClockState:
        """Let the realm's clock show a moment and run on from there."""

    async def payments(self, dossier_code: str) -> list[PaymentShown]:
        """The payments of a dossier on the platform, the latest first."""

    async def settle_payment(self, token: str, outcome: str) -> PaymentShown:
        """Do what the payer's bank does: ``thanh-cong``, ``tu-choi``, ``khong-du-so-du``, ``huy``."""

    def visitor(self, name: str) -> ActorSession:
        """A person's browser that is signed in nowhere."""

    async def journal(self, **filters: Any) -> list[JournalEntry]:
        """Entries that match, oldest first: member, surface, service, dossier_code, person, after (seq)."""

    async def last_seq(self) -> int:
        """The number of the newest journal entry."""

    async def wait_journal(
        self, matches: Callable[[JournalEntry], bool], *, timeout_s: float, **filters: Any
    ) -> JournalEntry | None:
        """The first entry that matches, waited for; ``None`` when it did not come in time."""

    async def sign_in(self, person: Person, *, browser: ActorSession | None = None) -> ActorSession:
        """A citizen's browser signed in at the portal; its client goes on to provinces with its cookies.

        ``browser``: somebody else's, used now by this person.
        """

    async def recheck_links(self, dossier_code: str) -> None:
        """Have the portal ask once more for the files of a dossier that it fetched; it notes each in the journal."""

    async def use_account(self, citizen: ActorSession, number: str) -> None:
        """Go on in the account of an organisation one represents, or of who delegated one."""

    async def choose_service(self, citizen: ActorSession, procedure_code: str, agency_code: str) -> str:
        """Choose a service and an agency; gives the URL the portal sends the citizen to."""

    async def payables(self, citizen: ActorSession, *, dossier_code: str = "", service: str = "") -> list[Payable]:
        """«Thanh toán lệ phí hồ sơ»: what the citizen can pay, found by dossier code or by service name."""

    async def pay(self, citizen: ActorSession, dossier_code: str) -> str:
        """Begin the payment of a dossier there; gives the address of the payment page."""

    async def my_services(self, citizen: ActorSession) -> list[MyDossier]:
        """«Dịch vụ công của tôi»."""

    async def deposit(self, citizen: ActorSession, dossier_code: str, document_id: str) -> VaultDocument:
        """Save a result to the Kho.

        Raises:
            StepBlocked subclasses are raised by the caller; here ``PortalRefused`` with the portal's sentence.
        """

    async def vault(self, citizen: ActorSession) -> list[VaultDocument]:
        """The citizen's documents in the Kho."""

    async def access_log(self, citizen: ActorSession) -> list[VaultAccess]:
        """Who looked up or fetched the citizen's documents."""

    async def now(self) -> datetime:
        """The realm's present moment."""


class PortalRefused(Exception):
    """The portal refused what the suite asked as a citizen or tester; carries its sentence."""
