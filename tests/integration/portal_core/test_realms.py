"""Realms share nothing, keep their founding over a reset and over a restart, on every database."""

from datetime import UTC, datetime

import pytest

from mock_dvcqg.clock import SystemClock
from mock_dvcqg.contract.control import ClockOrder, FaultOrder, JournalEntry, MemberOrder, PersonOrder, RealmOrder
from mock_dvcqg.errors import AlreadyExists, NotAllowed, NotFound
from mock_dvcqg.operations.add_member import add_member
from mock_dvcqg.operations.add_person import add_person
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.operations.found_accounts import FOREIGNERS
from mock_dvcqg.operations.set_clock import set_clock
from mock_dvcqg.operations.sign_in_citizen import citizen_of_session, sign_in_citizen
from mock_dvcqg.realm import Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.members import all_members
from mock_dvcqg.store.people import all_people, count_people


def note(realm: Realm, service: str = "x") -> JournalEntry:
    return realm.journal.add(JournalEntry(seq=0, at=realm.clock.now(), surface="adapter", service=service))


def people_of(realm: Realm) -> list[str]:
    with realm.reading() as session:
        return [person.identity_number for person in all_people(session)]


def test_a_new_realm_has_three_members_and_a_dozen_people(realms: Realms) -> None:
    realm = create_realm(realms, RealmOrder(name="default"))
    with realm.reading() as session:
        members = all_members(session)
        assert [member.code for member in members] == ["H97", "H98", "H99"]
        assert members[2].base_url is None
        assert count_people(session) == 12 + len(FOREIGNERS)


def test_realms_share_nothing(realms: Realms) -> None:
    one, two = (create_realm(realms, RealmOrder(name=name, seed=7)) for name in ("default", "two"))
    note(one)
    one.faults.add(FaultOrder(name="unreachable"))
    set_clock(one, ClockOrder(set_to=datetime(2030, 1, 1, tzinfo=UTC), frozen=True))
    token = sign_in_citizen(one, people_of(one)[0])
    one.blobs.put(b"paper")

    assert not set(people_of(one)) & set(people_of(two))
    assert two.journal.entries() == []
    assert two.faults.strike("H98", "x") is None
    assert two.clock.state().real
    assert citizen_of_session(two, token) is None
    assert two.blobs.get(one.blobs.put(b"paper")) is None


def test_a_username_belongs_to_one_member_of_one_realm(realms: Realms) -> None:
    made = [create_realm(realms, RealmOrder(name=name)) for name in ("default", "two", "three")]
    seen: set[str] = set()
    for realm in made:
        with realm.reading() as session:
            members = all_members(session)
        for member in members:
            assert realms.by_username(member.username) == (realm, member)
            assert realms.by_client_id(member.client_id) == (realm, member)
            seen |= {member.username}
    assert len(seen) == 9
    assert {"H97", "H97@two"} <= seen


@pytest.mark.parametrize("username", ["", "@", "H97@", "H97@none", "H96", "x\x00y", "H97@default", "\ud800"])
def test_an_unknown_username_is_nobody(realms: Realms, username: str) -> None:
    create_realm(realms, RealmOrder(name="default"))
    assert realms.by_username(username) is None


def test_a_session_leads_to_realm_and_member_until_it_ends(realms: Realms) -> None:
    create_realm(realms, RealmOrder(name="default"))
    realm = create_realm(realms, RealmOrder(name="two"))
    with realm.writing() as session:
        token = realm.begin_session(session, surface="adapter", holder="H98")
    found = realms.by_session(token)
    assert found is not None
    assert (found[0].name, found[1].code) == ("two", "H98")
    assert realms.by_session(token, "kho") is None
    assert realms.by_session(token + "x") is None
    realm.clock.advance(realm.settings.session_lifetime_s)
    assert realms.by_session(token) is None


def test_a_reset_takes_all_but_the_founding(realms: Realms) -> None:
    realm = create_realm(realms, RealmOrder(name="default"))
    founding = people_of(realm)
    added = add_person(realm, PersonOrder(full_name="Nguyễn Văn Mẫu"))
    add_member(realm, MemberOrder(code="H50", name="Thêm"))
    token = sign_in_citizen(realm, added.identity_number)
    last = note(realm).seq
    realm.faults.add(FaultOrder(name="unreachable"))
    set_clock(realm, ClockOrder(advance_s=1000))

    realms.reset("default")

    assert people_of(realm) == founding
    assert realm.member("H50") is not None
    assert realm.journal.entries() == []
    assert realm.faults.states() == []
    assert realm.clock.state().real
    assert citizen_of_session(realm, token) is None
    assert note(realm).seq > last


def test_a_name_is_taken_once_and_free_again_after_a_drop(realms: Realms) -> None:
    create_realm(realms, RealmOrder(name="default"))
    add_person(create_realm(realms, RealmOrder(name="two")), PersonOrder())
    with pytest.raises(AlreadyExists):
        create_realm(realms, RealmOrder(name="two"))
    realms.drop("two")
    with pytest.raises(NotFound):
        realms.named("two")
    assert len(people_of(create_realm(realms, RealmOrder(name="two")))) == 12 + len(FOREIGNERS)


def test_the_default_realm_is_never_dropped(realms: Realms) -> None:
    create_realm(realms, RealmOrder(name="default"))
    with pytest.raises(NotAllowed):
        realms.drop("default")


def test_members_and_people_are_registered_once(realms: Realms) -> None:
    realm = create_realm(realms, RealmOrder(name="default"))
    with pytest.raises(AlreadyExists):
        add_member(realm, MemberOrder(code="H98", name="Lần nữa"))
    with pytest.raises(AlreadyExists):
        add_person(realm, PersonOrder(identity_number=people_of(realm)[0]))


def test_a_restart_finds_everything_again(settings: Settings) -> None:
    if settings.storage == "memory":
        return
    before = Realms(settings, SystemClock())
    realm = create_realm(before, RealmOrder(name="kept-one", seed=3, deposit="automatic"))
    person = add_person(realm, PersonOrder())
    token = sign_in_citizen(realm, person.identity_number)
    moment = datetime(2031, 1, 1, tzinfo=UTC)
    set_clock(realm, ClockOrder(set_to=moment, frozen=True))
    entry = note(realm)
    before.close()

    after = Realms(settings, SystemClock())
    found = after.named("kept-one")
    assert found.founding == realm.founding
    assert found.clock.now() == moment
    assert found.journal.entries()[-1] == entry
    set_clock(found, ClockOrder(real=True))
    assert citizen_of_session(found, token) == person
    after.close()
