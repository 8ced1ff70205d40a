"""Makes a realm that can be used at once: three members, a dozen invented people, keys."""

from mock_dvcqg.contract.control import MemberOrder, RealmOrder
from mock_dvcqg.operations.add_member import add_member
from mock_dvcqg.operations.add_person import add_founding_people
from mock_dvcqg.realm import DEFAULT_REALM, Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.store.members import all_members
from mock_dvcqg.store.people import count_people

MEMBERS = (
    MemberOrder(code="H97", name="Tỉnh A (mô phỏng)"),
    MemberOrder(code="H98", name="Tỉnh B (mô phỏng)"),
    MemberOrder(code="H99", name="Đơn vị phát triển (mô phỏng)"),
)


def create_realm(realms: Realms, order: RealmOrder) -> Realm:
    """A new realm with its members and people.

    Raises:
        AlreadyExists: the name is taken.
    """
    with realms.founding():
        return _filled(realms.create(order))


def ensure_default_realm(realms: Realms) -> None:
    """Make the default realm on first start, and finish one whose making was broken off."""
    with realms.founding():
        realm = realms.find(DEFAULT_REALM)
        _filled(realm or realms.create(RealmOrder(name=DEFAULT_REALM)))


def _filled(realm: Realm) -> Realm:
    with realm.reading() as session:
        known = {member.code for member in all_members(session)}
        has_people = count_people(session) > 0
    for order in MEMBERS:
        if order.code not in known:
            add_member(realm, order)
    if not has_people:
        add_founding_people(realm)
    return realm
