"""Sign in with a provincial account (Hà Tĩnh 1 Bước 1.b): on the provincial portal or in the provincial app."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from reference_httt.errors import NotSignedIn
from reference_httt.passwords import is_password
from reference_httt.province import Province
from reference_httt.rules.model import Account, FilingPlace, Relation, Submitter
from reference_httt.store import accounts, credentials, sessions
from reference_httt.store.credentials import Credential
from reference_httt.store.sessions import SignedIn

MOST_FAILURES, LOCKED_FOR = 10, timedelta(minutes=15)
"""wrong passwords in a row until the account is closed for a while (mock convention)"""
_WRONG = "Số giấy tờ hoặc mật khẩu không đúng"
_LOCKED = "Đăng nhập sai nhiều lần: tài khoản tạm khóa 15 phút"


async def sign_in_account(
    province: Province, identity_number: str, password: str, place: FilingPlace = FilingPlace.PROVINCIAL_PORTAL
) -> tuple[str, Account]:
    """A session token and the account.

    Raises:
        NotSignedIn: no such account or another password, the sentence does not say which; or locked for a while.
    """
    now = province.now()
    with province.store.reading() as session:
        account = accounts.of_number(session, identity_number)
        known = credentials.find(session, account.account_id) if account else None
    if known is not None and known.locked_until is not None and known.locked_until > now:
        raise NotSignedIn(_LOCKED)
    right = await is_password(password, known.password if known else "")
    if known is not None and not right:
        _count_failure(province, known.account_id, now)
    if account is None or known is None or not right:
        raise NotSignedIn(_WRONG)
    token = secrets.token_urlsafe(32)
    ends = now + timedelta(seconds=province.settings.session_lifetime_s)
    with province.store.writing() as session:
        credentials.keep(session, replace(known, failures=0, locked_until=None))
        signed_in = SignedIn(ends, account.account_id, acting=representative_of(account), filed_through=place)
        sessions.open_session(session, token, signed_in)
    return token, account


def representative_of(account: Account) -> Submitter | None:
    """Who acts in an organisation's account; ``None``: the account is the person's own."""
    if not account.identity_type.is_of_organisation:
        return None
    name, number = account.representative_name, account.representative_number
    return Submitter(name, number, Relation.REPRESENTATIVE)


def _count_failure(province: Province, account_id: str, now: datetime) -> None:
    with province.store.writing() as session:
        known = credentials.find(session, account_id) or Credential(account_id)
        failures = known.failures + 1
        locked = now + LOCKED_FOR if failures >= MOST_FAILURES else None
        credentials.keep(session, replace(known, failures=0 if locked else failures, locked_until=locked))
