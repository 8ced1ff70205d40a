"""Under which number a person or an organisation has its Kho: the account's own, whichever number was named."""

from sqlmodel import Session

from mock_dvcqg.store.accounts import find_account


def vault_owner(session: Session, number: str) -> str:
    """The account's number; the number itself where there is no such account."""
    account = find_account(session, number) if number else None
    return account.identity_number if account else number
