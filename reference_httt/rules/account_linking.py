"""Which account of the province a person of the portal owns (liên kết tài khoản).

By TechID, then by identity number (facts 5.4); a name is never a key: two people may share it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reference_httt.rules.model import Account, Identity


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
    return Linking(None, "created")


def account_state(has_portal_account: bool, has_local_account: bool) -> str:
    """Which of the four states the person is in: accounts on both sides, on one, on none."""
    if has_portal_account:
        return "both" if has_local_account else "dvcqg_only"
    return "httt_only" if has_local_account else "none"
