"""The four states of an account towards a province: both, on the portal only, in the province only, none (Yên Bái)."""

from mock_dvcqg.contract.accounts import AccountCreation, AccountState, AccountView
from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import NotFound
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.accounts import creations, find_account, forget_link, keep_link, links_of
from mock_dvcqg.store.members import all_members


def view_account(realm: Realm, number: str) -> AccountView:
    """How each member stands to a person or organisation.

    Raises:
        NotFound: nobody has that number.
    """
    account = _known(realm, number)
    with realm.reading() as session:
        linked = {link.member for link in links_of(session, account.identity_number)}
        codes = [member.code for member in all_members(session)]
    return AccountView(
        number=account.identity_number,
        tech_id=account.tech_id,
        account_kind=account.account_kind,
        account=account.account,
        states={code: state_of(on_portal=account.account, in_province=code in linked) for code in codes},
    )


def set_link(realm: Realm, number: str, member: str, *, linked: bool) -> AccountView:
    """Say that a member's system has an account for the person or organisation, or has none.

    Raises:
        NotFound: nobody has that number, or there is no such member.
    """
    account = _known(realm, number)
    if realm.member(member) is None:
        raise NotFound(f"Đơn vị {member[:20]} chưa được đăng ký")
    with realm.writing() as session:
        if linked:
            keep_link(session, member, account.identity_number, "control", now=realm.clock.now())
        else:
            forget_link(session, member, account.identity_number)
    return view_account(realm, number)


def list_creations(realm: Realm, number: str = "") -> list[AccountCreation]:
    """The audit of accounts opened on somebody's behalf; of one account if named."""
    with realm.reading() as session:
        return creations(session, number)


def state_of(*, on_portal: bool, in_province: bool) -> AccountState:
    """The state's name."""
    if on_portal:
        return "both" if in_province else "dvcqg-only"
    return "httt-only" if in_province else "none"


def _known(realm: Realm, number: str) -> Person:
    with realm.reading() as session:
        account = find_account(session, number, by_passport=True)
    if account is None:
        raise NotFound("Không có cá nhân, tổ chức mô phỏng nào mang mã này")
    return account
