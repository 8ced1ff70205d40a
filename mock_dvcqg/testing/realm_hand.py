"""The tester's hand over one realm of one test: its member, people, papers, faults, clock and journal."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.contract.control import (
    ClockOrder,
    ClockState,
    DocumentMade,
    DocumentOrder,
    FaultOrder,
    FaultState,
    JournalEntry,
    JournalPage,
    MemberPatch,
    Person,
    PersonOrder,
    RealmSettings,
    RealmState,
)
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.findings import FindingLevel
from mock_dvcqg.contract.info import Info, MemberInfo
from mock_dvcqg.contract.verification import ExpectedCall, Verification, VerifyOrder
from mock_dvcqg.testing.citizen_hand import CitizenHand
from mock_dvcqg.testing.client_settings import ClientSettings, settings_of
from mock_dvcqg.testing.errors import CallsDiffer, CallsMissing, FindingsFound
from mock_dvcqg.testing.seen import Noted, noted_in
from mock_dvcqg.testing.vendor_portal import VendorPortal

ANOTHER = {"H97": "H98"}
"""who issues the papers of ``document``: another member than the one under test"""


class RealmHand:
    """All calls are synchronous. ``member`` is the code of the body whose system is under test."""

    def __init__(self, portal: VendorPortal, info: Info, member: str = "H99") -> None:
        self.portal = portal
        self.info = info
        self.member = member
        self.name = info.portal.realm
        self.url = info.portal.url

    @cached_property
    def client(self) -> ClientSettings:
        """What the system under test is configured with."""
        return self.settings_for(self.member)

    @property
    def environ(self) -> dict[str, str]:
        """The same as environment variables."""
        return self.client.environ

    def settings_for(self, member: str) -> ClientSettings:
        """The configuration of any member of the realm (H97, H98, H99)."""
        return settings_of(self.info, self._member_info(member))

    def member_is_at(self, url: str, *origins: str, member: str = "", **more: Any) -> None:
        """Tell the portal where the system under test answers, so that it may call there and fetch from there."""
        self._change_member(member, MemberPatch(base_url=url, origins=list(origins), **more))

    def strict(self, member: str = "") -> None:
        """From now on the portal refuses records with errors instead of only noting them."""
        self._change_member(member, MemberPatch(mode="strict"))

    def options(self, **switches: Any) -> RealmState:
        """Set realm-wide switches, such as ``kho_consent="required"``."""
        return RealmState.model_validate(self._control("PATCH", "", RealmSettings(**switches)))

    def person(self, full_name: str | None = None, **more: Any) -> Person:
        """An invented person; what is not given is made up."""
        given = {"full_name": full_name} if full_name else {}
        return Person.model_validate(self._control("POST", "/people", PersonOrder(**given, **more)))

    def people(self) -> list[Person]:
        """All people of the realm."""
        return [Person.model_validate(each) for each in self._control("GET", "/people")]

    def citizen(self, person: Person) -> CitizenHand:
        """A person at the portal: ``with realm.citizen(person) as citizen: …``."""
        return CitizenHand(self.portal.new_client(), self.url, person)

    def document(
        self, owner: Person, kq_code: str, *, title: str = "", deposit: bool = True, issuer: str = "", **fields: Any
    ) -> DocumentMade:
        """A paper signed by the laboratory, of another member's; in the owner's Kho unless ``deposit`` is false.

        ``fields`` are those of ``DocumentFields``: ``document_number``, ``issued_on``, ``expires_on`` …
        """
        body = self._member_info(issuer or ANOTHER.get(self.member, "H97"))
        known: dict[str, Any] = {"title": title or kq_code, "document_number": "01/MP", "issuer": body.name}
        owned = {"owner_name": owner.full_name, "owner_number": owner.identity_number}
        written = DocumentFields(**(known | owned | fields), kq_code=kq_code, issuer_code=body.code)
        order = DocumentOrder(fields=written, issuer_member=body.code)
        if deposit:
            order = DocumentOrder(fields=written, issuer_member=body.code, deposit_for=owner.identity_number)
        return DocumentMade.model_validate(self._control("POST", "/documents", order))

    def deposit(self, owner: Person, dossier_code: str, document_id: str) -> VaultDocument:
        """The owner saves a result of a finished dossier to the Kho."""
        with self.citizen(owner) as citizen:
            return citizen.deposit(dossier_code, document_id)

    def fault(
        self,
        name: str,
        *,
        service: str | None = None,
        dossier_code: str | None = None,
        count: int | None = 1,
        skip: int = 0,
        **params: Any,
    ) -> FaultState:
        """Put a fault of ``docs/faults.md`` in force for calls of the member; ``count=None``: until removed."""
        order = FaultOrder(
            name=name,
            member=self.member,
            service=service,
            dossier_code=dossier_code,
            count=count,
            skip=skip,
            params=params,
        )
        return FaultState.model_validate(self._control("POST", "/faults", order))

    def clear_faults(self) -> None:
        """Take all faults out of force."""
        self._control("DELETE", "/faults")

    def clock(
        self,
        set_to: datetime | None = None,
        *,
        advance_s: float | None = None,
        scale: float | None = None,
        frozen: bool = False,
        real: bool = False,
    ) -> ClockState:
        """Move the realm's clock; without arguments only look at it."""
        order = ClockOrder(set_to=set_to, advance_s=advance_s, scale=scale, frozen=frozen, real=real)
        if order == ClockOrder():
            return ClockState.model_validate(self._control("GET", "/clock"))
        return ClockState.model_validate(self._control("PUT", "/clock", order))

    def journal(self, **filters: Any) -> list[JournalEntry]:
        """What the portal saw, oldest first; filters: ``service``, ``dossier_code``, ``surface``, ``fault`` …"""
        return self._page("/journal", filters).entries

    def wait(self, *, count: int = 1, timeout_s: float = 10.0, **filters: Any) -> list[JournalEntry]:
        """So many entries, as soon as they are there.

        Raises:
            CallsMissing: they did not come in time.
        """
        found = self._page("/journal/wait", {"count": count, "timeout_s": timeout_s, **filters}).entries
        if len(found) < count:
            told = ", ".join(f"{name}={value}" for name, value in filters.items()) or "bất kỳ"
            raise CallsMissing(count, len(found), timeout_s, told)
        return found

    def verify(self, *calls: ExpectedCall | Mapping[str, Any], in_order: bool = False, after: int = 0) -> Verification:
        """See that the calls came as often, and in the order, as told: ``{"match": {"service": …}, "exactly": 1}``.

        Raises:
            CallsDiffer: they did not; the message names what nearly fitted.
        """
        expected = [ExpectedCall.model_validate(each) for each in calls]
        order = VerifyOrder(calls=expected, in_order=in_order, after=after)
        found = Verification.model_validate(self._control("POST", "/journal/verify", order))
        if not found.holds:
            raise CallsDiffer(found)
        return found

    def findings(self, level: FindingLevel | str = FindingLevel.NOTICE, **filters: Any) -> list[Noted]:
        """What the portal noted about the member's calls, from that level upwards."""
        return noted_in(self.journal(**{"member": self.member} | filters), FindingLevel(level))

    def assert_no_findings(
        self, level: FindingLevel | str = FindingLevel.NOTICE, *, ignore: Iterable[str] = (), **filters: Any
    ) -> None:
        """See that nothing was noted; ``ignore`` names rules that do not count.

        Raises:
            FindingsFound: something was.
        """
        ignored = frozenset(ignore)
        found = [each for each in self.findings(level, **filters) if each.finding.rule not in ignored]
        if found:
            raise FindingsFound(found)

    def _member_info(self, code: str) -> MemberInfo:
        known = {each.code: each for each in self.info.provinces}
        if code not in known:
            raise LookupError(f"Hệ thống mô phỏng không có đơn vị {code}; hiện có: {', '.join(sorted(known))}")
        return known[code]

    def _change_member(self, member: str, patch: MemberPatch) -> None:
        self._control("PATCH", f"/members/{member or self.member}", patch)

    def _page(self, path: str, query: Mapping[str, Any]) -> JournalPage:
        return JournalPage.model_validate(self.portal.control("GET", f"/realms/{self.name}{path}", **query))

    def _control(self, method: str, path: str, order: Any = None) -> Any:
        return self.portal.control(method, f"/realms/{self.name}{path}", order)
