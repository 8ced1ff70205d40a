"""Describes a realm for those who want to talk to it: addresses, credentials, people (``info.json``)."""

from mock_dvcqg.contract import paths
from mock_dvcqg.contract.control import RealmState
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.info import (
    AdapterCredentials,
    AdapterUrls,
    DatabaseUrls,
    Info,
    KhoUrls,
    MemberInfo,
    OidcCredentials,
    PaymentCredentials,
    PaymentUrls,
    PersonInfo,
    PkiInfo,
    PortalInfo,
)
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member, all_members
from mock_dvcqg.store.people import all_people, count_people


def describe_realm(portal: Portal, realm: Realm) -> Info:
    """All a developer or a suite needs; makes the realm's PKI when this is the first that asks for it."""
    with realm.reading() as session:
        members, people = all_members(session), all_people(session)
    shown = [
        PersonInfo(name=person.full_name, identity_number=person.identity_number, tech_id=person.tech_id)
        for person in people
        if person.account
    ]
    return Info(portal=_portal(portal, realm), provinces=[describe_member(each) for each in members], people=shown)


def describe_member(member: Member) -> MemberInfo:
    """A member with its credentials."""
    return MemberInfo(
        code=member.code,
        name=member.name,
        url=member.base_url,
        mode=member.mode,
        adapter=AdapterCredentials(
            username=member.username, password=member.password, madonvi=member.code, dstcode=DSTCODE
        ),
        oidc=OidcCredentials(client_id=member.client_id, client_secret=member.client_secret),
        payment=PaymentCredentials(ma_doi_tac=member.payment_partner, secret=member.payment_secret),
    )


def state_of_realm(realm: Realm) -> RealmState:
    """One row of the list of realms."""
    with realm.reading() as session:
        members, people = all_members(session), count_people(session)
    codes = [member.code for member in members]
    return RealmState(
        name=realm.name,
        members=codes,
        people=people,
        deposit=realm.deposit,
        last_seq=realm.journal.last_seq,
        options=realm.options,
        clock=realm.clock.state(),
    )


def _portal(portal: Portal, realm: Realm) -> PortalInfo:
    adapter, kho = realm.url + paths.ADAPTER_PREFIX, realm.url + paths.KHO_BASE
    return PortalInfo(
        url=realm.url,
        control_url=portal.settings.url + paths.CONTROL,
        control_token=portal.control_token,
        realm=realm.name,
        adapter=AdapterUrls(
            base=adapter,
            login=adapter + paths.MAPI_LOGIN,
            data=adapter + paths.MAPI_DATA,
            share=adapter + paths.MAPI_DATA,
            integration=adapter + paths.MAPI_DATA,
            share_alone=adapter + paths.MAPI_SHARE,
            integration_alone=adapter + paths.MAPI_INTEGRATION,
        ),
        kho=KhoUrls(
            base=kho,
            login=realm.url + paths.KHO_LOGIN,
            search=realm.url + paths.KHO_SEARCH,
            download=realm.url + paths.KHO_DOWNLOAD,
        ),
        payment=PaymentUrls(url=realm.url + "/thanh-toan"),
        databases=DatabaseUrls(
            population=realm.url + paths.POPULATION_VERIFY,
            specialised_result=realm.url + paths.SPECIALISED_RESULT,
            specialised_state=realm.url + paths.SPECIALISED_STATE,
            specialised_look_up=realm.url + paths.SPECIALISED_LOOK_UP,
        ),
        oidc_issuer=realm.url,
        pki=PkiInfo(ca_pem=realm.pki.root_pem),
    )
