"""Which account of the province a person of the portal owns (liên kết tài khoản).

By TechID, then by identity number, then by the CMND that one of both sides knows as an older number (facts 5.4; D-36);
a name or a phone number is never a key: two people may share it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reference_httt.rules.model import Account, CaseFile, Identity, IdentityType


@dataclass(frozen=True)
class Linking:
    """The account found (``None``: make one) and by what it was found."""

    account: Account | None
    linked_by: str


def link_account(who: Identity, known: Sequence[Account]) -> Linking:
    """The account that belongs to ``who`` among the accounts that share any of their traits."""
    if who.tech_id:
        for account in known:
            if account.tech_id == who.tech_id:
                return Linking(account, "tech_id")
    for account in known:
        if account.identity_number == who.identity_number:
            return Linking(account, "identity_number")
    for account in known:
        if _is_older_name(who, account):
            return Linking(account, "identity_number")
    return Linking(None, "created")


def _is_older_name(who: Identity, account: Account) -> bool:
    """Whether one knows the other's number as the CMND of former times, and both are not known by two CCCDs."""
    return (who.identity_type is IdentityType.CMND and who.identity_number == account.old_identity_number) or (
        account.identity_type is IdentityType.CMND and account.identity_number == who.old_identity_number
    )


def new_account(who: Identity, account_id: str) -> Account:
    """An account with the data of the portal's account, or of the identity paper the officer checked (S1-12)."""
    own = ("full_name", "identity_number", "tech_id", "birth_date", "vneid_verified", "identity_type", "country")
    more = ("email", "phone", "address", "old_identity_number")
    values = {name: getattr(who, name) for name in (*own, *more)}
    return Account(account_id=account_id, linked_by="created" if who.tech_id else "none", **values)


def dossiers_kept(account: Account, cases: Sequence[CaseFile]) -> list[CaseFile]:
    """The dossiers that stay with an account when it is linked: all of it, also those from before (G2)."""
    return [case for case in cases if case.draft.account_id == account.account_id]


ADVICE = {
    "both": "Có tài khoản trên Cổng DVCQG và tại tỉnh; hai tài khoản được liên kết theo số giấy tờ.",
    "dvcqg_only": "Có tài khoản trên Cổng DVCQG; tài khoản tại tỉnh được tạo tự động từ thông tin tài khoản đó.",
    "httt_only": "Chỉ có tài khoản tại tỉnh. Hướng dẫn đăng ký trên Cổng DVCQG, hoặc tạo tài khoản hộ khi người dân "
    "đồng ý; hồ sơ cũ tại tỉnh vẫn gắn với người đó.",
    "none": "Chưa có tài khoản. Hướng dẫn đăng ký trên Cổng DVCQG, hoặc tạo tài khoản hộ khi người dân đồng ý.",
}
"""what an officer does in each of the four states (001 Bước 2)"""


def account_state(has_portal_account: bool, has_local_account: bool) -> str:
    """Which of the four states the person is in: accounts on both sides, on one, on none."""
    if has_portal_account:
        return "both" if has_local_account else "dvcqg_only"
    return "httt_only" if has_local_account else "none"
