"""Makes a realm that can be used at once: three members, a dozen invented people, keys."""

from mock_dvcqg.contract.control import MemberOrder, RealmOrder
from mock_dvcqg.operations.add_member import add_member
from mock_dvcqg.operations.add_person import add_founding_people
from mock_dvcqg.realm import DEFAULT_REALM, Realm
from mock_dvcqg.realms import Realms

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
    realm = realms.create(order)
    for member in MEMBERS:
        add_member(realm, member)
    add_founding_people(realm)
    return realm


def ensure_default_realm(realms: Realms) -> None:
    """Make the default realm on first start."""
    if realms.find(DEFAULT_REALM) is None:
        create_realm(realms, RealmOrder(name=DEFAULT_REALM))
