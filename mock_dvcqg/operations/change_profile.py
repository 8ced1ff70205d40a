"""Changes an account's contact data and autofill consent; name and numbers are the registry's and stay."""

from mock_dvcqg.contract.accounts import ProfilePatch
from mock_dvcqg.contract.control import JournalEntry, Person
from mock_dvcqg.errors import NotAllowed, Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.applicant_fields import contact_problems
from mock_dvcqg.store.accounts import find_account
from mock_dvcqg.store.profiles import ProfileChange, change_profile


def change_account(realm: Realm, account: Person, patch: ProfilePatch) -> Person:
    """The account as it is now.

    Raises:
        NotAllowed: a delegate asks; the delegator's data are not theirs to change.
        Refused: an address or a number has no known form.
    """
    if account.acting is not None and account.acting.role == "delegate":
        raise NotAllowed("Bên được ủy quyền không được thay đổi thông tin tài khoản của bên ủy quyền")
    problems = contact_problems(phone=patch.phone, email=patch.email)
    if problems:
        raise Refused("; ".join(said for _, said in problems), field=problems[0][0])
    change = ProfileChange(
        email=patch.email, phone=patch.phone, address=patch.address, autofill_consent=patch.autofill_consent
    )
    with realm.writing() as session:
        change_profile(session, account.identity_number, change)
        changed = find_account(session, account.identity_number)
    assert changed is not None
    _note(realm, account.identity_number, patch)
    return changed.model_copy(update={"acting": account.acting})


def _note(realm: Realm, number: str, patch: ProfilePatch) -> None:
    entry = JournalEntry(
        seq=0,
        at=realm.clock.now(),
        surface="citizen",
        service="profile",
        person=number,
        request=patch.model_dump(exclude_none=True),
    )
    realm.journal.add(entry)
