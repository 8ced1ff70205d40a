"""The account's profile: contacts, consent to autofill, password (sửa đổi, bổ sung thông tin; Hà Tĩnh 1 Bước 1.a)."""

from dataclasses import dataclass

from reference_httt.errors import NotAllowed, NotFound, WrongFields
from reference_httt.operations.actors import Citizen
from reference_httt.operations.notify import notify_person
from reference_httt.passwords import hash_password, is_password
from reference_httt.province import Province
from reference_httt.rules.model import Account, Recipient
from reference_httt.rules.registration import contact_problems, password_problem
from reference_httt.store import accounts, credentials
from reference_httt.store.credentials import Credential


@dataclass(frozen=True)
class Profile:
    """What the holder may change; the name and the number never."""

    email: str
    phone: str
    address: str
    autofill_consent: bool


def change_profile(province: Province, citizen: Citizen, wanted: Profile) -> Account:
    """The account with the new profile; earlier contacts are told, so that a stranger's change does not go unseen.

    Raises:
        NotAllowed: somebody else acts in the account. WrongFields.
    """
    _require_holder(citizen)
    problems = contact_problems(wanted.email, wanted.phone)
    if problems:
        raise WrongFields(problems)
    with province.store.writing() as session:
        before = accounts.find(session, citizen.account.account_id)
        if before is None:
            raise NotFound("Không tìm thấy tài khoản")
        after = province.practice.with_profile(before, **vars(wanted))
        accounts.change(session, after)
        if (before.email, before.phone) != (after.email, after.phone):
            earlier = Recipient(before.full_name, before.identity_number, before.email, before.phone)
            notify_person(session, province, earlier, "", "Thông tin liên hệ đã thay đổi", _CHANGED)
    return after


async def change_password(province: Province, citizen: Citizen, present: str, wanted: str) -> None:
    """Set the password of one's own account; the present one is asked for where there is one.

    Raises:
        NotAllowed: somebody else acts in the account. WrongFields.
    """
    _require_holder(citizen)
    problem = password_problem(wanted)
    if problem:
        raise WrongFields({"password": problem})
    with province.store.reading() as session:
        known = credentials.find(session, citizen.account.account_id)
    if known is not None and known.password and not await is_password(present, known.password):
        raise WrongFields({"present_password": "Mật khẩu hiện tại không đúng."})
    hashed = await hash_password(wanted)
    with province.store.writing() as session:
        credentials.keep(session, Credential(citizen.account.account_id, password=hashed))


def has_password(province: Province, citizen: Citizen) -> bool:
    """Whether the account can be signed in to with a password of its own."""
    with province.store.reading() as session:
        known = credentials.find(session, citizen.account.account_id)
    return known is not None and bool(known.password)


def _require_holder(citizen: Citizen) -> None:
    """A delegate files, but does not change whose account it is; the representative of an organisation may."""
    if citizen.submitter is not None and citizen.submitter.delegation:
        raise NotAllowed("Người được ủy quyền không thay đổi được tài khoản của bên ủy quyền")


_CHANGED = (
    "Thư điện tử hoặc số điện thoại của tài khoản vừa được thay đổi. "
    "Nếu không phải bạn thay đổi, hãy báo ngay cho Bộ phận Một cửa."
)
