"""Departures in accounts of the provincial portal (Hà Tĩnh, phần 1, Bước 1)."""

from dataclasses import replace
from typing import Any

from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import Account


@defect("registers-without-mandatory-fields", owns=("HT-1-B1a-1",), replaces=("registration_problems",))
def registers_without_mandatory_fields(practice: Practice) -> Practice:
    """Leaves the mandatory fields to the page's script: what comes past it makes an account (1 Bước 1.a)."""

    def only_the_number(who: Account) -> dict[str, str]:
        problems = practice.registration_problems(who)
        return {field: said for field, said in problems.items() if field == "identity_number"}

    return replace(practice, registration_problems=only_the_number)


@defect("account-message-without-way-in", owns=("HT-1-B1a-2",), replaces=("account_words",))
def account_message_without_way_in(practice: Practice) -> Practice:
    """Tells that there is an account and not how to get in: the person has to come to the counter (1 Bước 1.a)."""
    return replace(practice, account_words=lambda link: "Tài khoản của ông/bà đã được tạo lập.")


@defect("password-in-message", owns=("HT-1-B1a-3",), replaces=("account_words",))
def password_in_message(practice: Practice) -> Practice:
    """Sends an initial password in clear by e-mail and text message, where it stays for everybody to read (G24)."""

    def with_password(link: str) -> str:
        return f"Mật khẩu: {link[-8:]}a1B. {practice.account_words(link)}"

    return replace(practice, account_words=with_password)


@defect("keeps-old-contacts", owns=("HT-1-B1a-4",), replaces=("with_profile",))
def keeps_old_contacts(practice: Practice) -> Practice:
    """Shows «đã lưu» and keeps the contacts of the registration, so messages go on to the old ones (1 Bước 1.a)."""

    def address_only(account: Account, email: str, phone: str, address: str, autofill_consent: bool) -> Account:
        return practice.with_profile(account, account.email, account.phone, address, autofill_consent)

    return replace(practice, with_profile=address_only)


@defect("second-account-for-a-number", owns=("HT-1-B1b-1",), replaces=("taken_problem",))
def second_account_for_a_number(practice: Practice) -> Practice:
    """Registers a number again, each time as a new account: nobody finds all dossiers of a person (1 Bước 1.b)."""

    def never(known: Account | None) -> dict[str, Any]:
        return {}

    return replace(practice, taken_problem=never)
