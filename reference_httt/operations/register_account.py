"""Register on the provincial portal, and the one-time link by which the holder sets the password.

Hà Tĩnh 1 Bước 1.a: the initial account is told by e-mail or text message. No password is ever sent or kept in clear:
what is told is a link that serves once (mock convention).
"""

import secrets
import uuid
from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session

from reference_httt.errors import NotAllowed, WrongFields
from reference_httt.operations.check_person import check_person
from reference_httt.operations.notify import notify_person
from reference_httt.passwords import hash_password
from reference_httt.province import Province
from reference_httt.rules.identity_numbers import kept_number
from reference_httt.rules.model import Account, PersonalData, Recipient
from reference_httt.rules.one_time_links import password_link
from reference_httt.rules.registration import password_problem
from reference_httt.store import accounts, credentials
from reference_httt.store.credentials import Credential

LINK_LIFETIME = timedelta(hours=24)


async def register_account(province: Province, wanted: Account) -> Account:
    """The new account; its holder is told by e-mail and text message how to set the password.

    Raises:
        WrongFields: a mandatory field is missing or wrong, or the number has an account: never a second one.
        Refused: other data than those registered in the population database.
    """
    wanted = replace(wanted, account_id=uuid.uuid4().hex, linked_by="none", tech_id="")
    problems = province.practice.registration_problems(wanted)
    if problems:
        raise WrongFields(problems)
    number = kept_number(wanted.identity_type, wanted.identity_number, wanted.country)
    wanted = replace(wanted, identity_number=number)
    with province.store.reading() as session:
        _require_free(session, province, number)
    if wanted.birth_date is not None:
        owner = PersonalData(wanted.full_name, number, wanted.birth_date, identity_type=wanted.identity_type)
        await check_person(province, owner)
    link = secrets.token_urlsafe(32)
    with province.store.writing() as session:
        accounts.hold_number(session, number)
        _require_free(session, province, number)
        accounts.add(session, wanted, province.now())
        _send_link(session, province, wanted, Credential(wanted.account_id), link, "Tài khoản của bạn đã được tạo")
    return wanted


def send_password_link(province: Province, identity_number: str) -> None:
    """Send a fresh link to the contacts of that number's account; says nothing of whether there is one."""
    link = secrets.token_urlsafe(32)
    with province.store.writing() as session:
        account = accounts.of_number(session, identity_number)
        if account is None or not (account.email or account.phone):
            return
        known = credentials.find(session, account.account_id) or Credential(account.account_id)
        _send_link(session, province, account, known, link, "Đặt lại mật khẩu tài khoản")


async def set_password(province: Province, link: str, password: str) -> Account:
    """The account whose holder set the password with the link, which then serves no more.

    Raises:
        WrongFields: the password is too short. NotAllowed: the link is unknown, used or too old.
    """
    problem = password_problem(password)
    if problem:
        raise WrongFields({"password": problem})
    hashed = await hash_password(password)
    with province.store.writing() as session:
        known = credentials.of_link(session, link, province.now())
        account = accounts.find(session, known.account_id) if known else None
        if known is None or account is None:
            raise NotAllowed("Liên kết đặt mật khẩu không đúng, đã được sử dụng hoặc đã hết hạn")
        credentials.keep(session, Credential(known.account_id, password=hashed))
    return account


def _require_free(session: Session, province: Province, number: str) -> None:
    problem = province.practice.taken_problem(accounts.of_number(session, number))
    if problem:
        raise WrongFields(problem)


def _send_link(
    session: Session, province: Province, account: Account, known: Credential, link: str, subject: str
) -> None:
    now = province.now()
    kept = replace(known, link_sha256=credentials.digest(link), link_expires_at=now + LINK_LIFETIME)
    credentials.keep(session, kept)
    who = Recipient(account.full_name, account.identity_number, account.email, account.phone)
    text = province.practice.account_words(password_link(province.settings.base_url, link))
    notify_person(session, province, who, "", subject, text)
