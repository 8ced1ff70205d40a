"""Departures at intake: whose account it is, by which number, and who may act for whom (Yên Bái, Bước 2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.dossier_record import OwnerIdentity
from mock_dvcqg.contract.identifiers import identity_kind
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.account_linking import Linking
from reference_httt.rules.model import (
    Account,
    CaseFile,
    Identity,
    IdentityType,
    PersonalData,
    Relation,
    Submitter,
)
from reference_httt.rules.record_heading import Fields
from reference_httt.sign_on import SignOn


class _WithoutCountry:
    """The sign-on, whose answer is read without a foreigner's country."""

    def __init__(self, honest: SignOn) -> None:
        self._honest = honest

    async def authorize_url(self, *, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
        """As it is."""
        return await self._honest.authorize_url(state=state, nonce=nonce, verifier=verifier, redirect_uri=redirect_uri)

    async def identity(self, code: str, *, nonce: str, verifier: str, redirect_uri: str, now: datetime) -> Identity:
        """The passport's number alone."""
        who = await self._honest.identity(code, nonce=nonce, verifier=verifier, redirect_uri=redirect_uri, now=now)
        number = who.identity_number.removeprefix(f"{who.country}-") if who.country else who.identity_number
        return replace(who, identity_number=number)


@defect("communes-look-nobody-up", owns=("YB-B2-2",), replaces=("looks_up_account",))
def communes_look_nobody_up(practice: Practice) -> Practice:
    """Looks accounts up at the province's centre alone: a commune's one-stop receives unchecked (Bước 1, Bước 2)."""

    def above_the_commune(agency_code: str) -> bool:
        return agency_code.count(".") < 2 and practice.looks_up_account(agency_code)

    return replace(practice, looks_up_account=above_the_commune)


@defect("keys-by-cmnd", owns=("YB-B2-3",), replaces=("old_number_problem",))
def keys_by_cmnd(practice: Practice) -> Practice:
    """Takes the nine digits of a CMND for a citizen's key, so that one person is kept under two (Bước 2; D-36)."""
    return replace(practice, old_number_problem=lambda owner, known: "")


@defect("keys-foreigner-by-passport-alone", owns=("YB-B2-4",), replaces=("sign_on",))
def keys_foreigner_by_passport_alone(practice: Practice) -> Practice:
    """Leaves the country out of a foreigner's key: two countries' passports of one number are one (Bước 2; D-22)."""
    return replace(practice, sign_on=_WithoutCountry(practice.sign_on))


@defect("keys-organisation-by-person", owns=("YB-B2-5", "YB-B2-9"), replaces=("account_holder",))
def keys_organisation_by_person(practice: Practice) -> Practice:
    """Looks an organisation's account up by the number of the person who hands the dossier in (Bước 2; D-23)."""

    def of_representative(owner: PersonalData, submitter: Submitter | None) -> PersonalData:
        if submitter is None or submitter.relation is not Relation.REPRESENTATIVE:
            return practice.account_holder(owner, submitter)
        return _as_owner(owner, submitter)

    return replace(practice, account_holder=of_representative)


@defect("keys-by-delegate", owns=("YB-B2-6",), replaces=("account_holder",))
def keys_by_delegate(practice: Practice) -> Practice:
    """Takes who hands a dossier in for its owner, so that a delegate's account gets it (Bước 2, «uỷ quyền»)."""

    def of_delegate(owner: PersonalData, submitter: Submitter | None) -> PersonalData:
        if submitter is None or submitter.relation is not Relation.DELEGATE:
            return practice.account_holder(owner, submitter)
        return _as_owner(owner, submitter)

    return replace(practice, account_holder=of_delegate)


@defect("result-to-delegate", owns=("YB-B2-7",), replaces=("owner_told",))
def result_to_delegate(practice: Practice) -> Practice:
    """Returns the result of a delegated dossier to who filed, by that number at the portal (Bước 2; D-21)."""

    def to_delegate(case: CaseFile) -> Fields:
        told, submitter = practice.owner_told(case), case.draft.submitter
        if submitter is None or submitter.relation is not Relation.DELEGATE or not practice.results_told(case):
            return told
        number = OwnerIdentity(kind=identity_kind(submitter.identity_number), number=submitter.identity_number)
        own = {"owner_document_number": submitter.identity_number, "owner_identities": [number], "owner_tech_id": ""}
        return told | own

    return replace(practice, owner_told=to_delegate)


@defect("asks-for-no-delegation", owns=("YB-B2-8",), replaces=("delegation_problem",))
def asks_for_no_delegation(practice: Practice) -> Practice:
    """Lets anybody file for anybody: neither a delegation's paper nor its scope is looked at (Bước 2, «uỷ quyền»)."""
    return replace(practice, delegation_problem=lambda submitter, procedure_code: "")


@defect("confuses-account-states", owns=("YB-B2-9",), replaces=("account_state",))
def confuses_account_states(practice: Practice) -> Practice:
    """Tells the officer only of the portal's account, so that one here alone counts as none (Bước 2; G2)."""

    def by_portal(has_portal_account: bool, has_local_account: bool) -> str:
        return practice.account_state(has_portal_account, has_portal_account and has_local_account)

    return replace(practice, account_state=by_portal)


@defect("opens-account-without-agreement", owns=("YB-B2-10",), replaces=("agreement_problem",))
def opens_account_without_agreement(practice: Practice) -> Practice:
    """Opens an account on the portal for whoever has none, asked or not (Bước 2; D-20)."""
    return replace(practice, agreement_problem=lambda agreed: "")


@defect("creates-second-account", owns=("YB-B2-11", "YB-B2-12", "HT-1-B1b-1"), replaces=("link_account",))
def creates_second_account(practice: Practice) -> Practice:
    """Looks for an account by TechID alone: who had one here before the portal's gets a second, empty (Bước 2)."""

    def by_tech_id(who: Identity, known: Sequence[Account]) -> Linking:
        if who.tech_id:
            known = [account for account in known if account.tech_id]
        return practice.link_account(who, known)

    return replace(practice, link_account=by_tech_id)


@defect("drops-old-dossiers-on-link", owns=("YB-B2-12",), replaces=("dossiers_kept",))
def drops_old_dossiers_on_link(practice: Practice) -> Practice:
    """Shows a linked account only what was filed online: dossiers from the counter are gone (Bước 2; G2)."""

    def online_ones(account: Account, cases: Sequence[CaseFile]) -> list[CaseFile]:
        return [c for c in practice.dossiers_kept(account, cases) if c.draft.channel is Channel.ONLINE]

    return replace(practice, dossiers_kept=online_ones)


@defect("creates-account-without-contacts", owns=("YB-B2-13",), replaces=("new_account",))
def creates_account_without_contacts(practice: Practice) -> Practice:
    """Makes the account with name and number only: e-mail and phone have to be typed again (Bước 2)."""

    def bare(who: Identity, account_id: str) -> Account:
        return replace(practice.new_account(who, account_id), email="", phone="")

    return replace(practice, new_account=bare)


def _as_owner(owner: PersonalData, submitter: Submitter) -> PersonalData:
    """The person who hands in, in the owner's place."""
    return replace(
        owner,
        full_name=submitter.full_name,
        identity_number=submitter.identity_number,
        identity_type=IdentityType.CCCD,
        country="",
    )
