"""A citizen, foreigner or organisation registers at the portal: fields checked, duplicates refused, a code confirms.

The one-time code goes by e-mail or SMS into the outbox of notices; five wrong tries end the registration.
"""

import json
import secrets
from datetime import date, timedelta

from sqlmodel import Session

from mock_dvcqg.contract.accounts import RegistrationBegun, RegistrationOrder, RegistrationProof
from mock_dvcqg.contract.control import JournalEntry, Person
from mock_dvcqg.errors import AlreadyExists, BadCredentials, NotAllowed, Refused
from mock_dvcqg.operations.open_account import Applicant, identified, opened
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.applicant_fields import field_problems
from mock_dvcqg.store.attempts import note_try, tries_since
from mock_dvcqg.store.digests import same_secret
from mock_dvcqg.store.notices import Notice, keep_notice
from mock_dvcqg.store.registrations import RegistrationRow, begin_registration, find_registration

CODE_LIFETIME = timedelta(minutes=10)
MOST_TRIES = 5
MOST_CODES = 5
CODE_WINDOW = timedelta(hours=1)


def begin_registration_of(realm: Realm, order: RegistrationOrder) -> RegistrationBegun:
    """Check everything, keep the order and send the code.

    Raises:
        Refused: a field is missing or wrong, or the registry has something else with the number.
        AlreadyExists: there is an account with the number.
        NotFound: no registry has the number.
        NotAllowed: too many codes were asked for.
    """
    applicant = _applicant(order)
    token, code, now = realm.new_token(), f"{secrets.randbelow(10**6):06d}", realm.clock.now()
    with realm.writing() as session:
        _limit_codes(session, realm, order.number)
        _refuse_second(identified(session, realm, applicant))
        row = RegistrationRow(
            digest=realm.digest(token),
            number=order.number,
            asked=json.dumps(order.model_dump(mode="json"), ensure_ascii=False),
            code_digest=realm.digest(code),
            expires_at=now + CODE_LIFETIME,
        )
        begin_registration(session, row, now=now)
        _send(session, realm, order, code)
    _note(realm, "register", order.number, {"kind": order.kind, "channel": order.channel})
    address = order.email if order.channel == "email" else order.phone
    return RegistrationBegun(registration_id=token, sent_to=_masked(address), expires_at=now + CODE_LIFETIME)


def confirm_registration(realm: Realm, proof: RegistrationProof) -> Person:
    """Open the account once the code is right.

    Raises:
        BadCredentials: wrong code, or the registration has ended.
        AlreadyExists: meanwhile there is an account with the number.
    """
    with realm.writing() as session:
        row = find_registration(session, realm.digest(proof.registration_id), now=realm.clock.now())
        if row is None:
            raise BadCredentials("Lượt đăng ký không tồn tại, đã hoàn thành hoặc đã hết hạn", field="registration_id")
        account = _confirmed(session, realm, row, proof.code)
    if account is None:
        raise BadCredentials("Mã xác nhận không đúng", field="code")
    _note(realm, "register-confirm", account.identity_number, {})
    return account


def _confirmed(session: Session, realm: Realm, row: RegistrationRow, code: str) -> Person | None:
    """The account; ``None`` when the code is wrong, which counts."""
    if row.tries >= MOST_TRIES:
        return None
    if not same_secret(realm.digest(code.strip()), row.code_digest):
        row.tries += 1
        row.done = row.tries >= MOST_TRIES
        session.add(row)
        return None
    applicant = _applicant(RegistrationOrder.model_validate_json(row.asked))
    known = identified(session, realm, applicant)
    _refuse_second(known)
    account, _ = opened(session, realm, applicant, known)
    row.done = True
    session.add(row)
    return account


def _applicant(order: RegistrationOrder) -> Applicant:
    values = order.model_dump(exclude={"channel"})
    values = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    problems = field_problems(**values)
    if not problems and order.birth_date and order.birth_date > date(2200, 1, 1):
        problems = [("birth_date", "Ngày sinh không hợp lệ")]
    if problems:
        raise Refused("; ".join(said for _, said in problems), field=problems[0][0])
    return Applicant(**values)


def _refuse_second(known: Person | None) -> None:
    if known is not None and known.account:
        raise AlreadyExists("Số này đã có tài khoản trên Cổng; hãy đăng nhập bằng tài khoản đã có", field="number")


def _limit_codes(session: Session, realm: Realm, number: str) -> None:
    target, now = f"register {realm.digest(number)}", realm.clock.now()
    if tries_since(session, target, now - CODE_WINDOW) >= MOST_CODES:
        raise NotAllowed("Đã yêu cầu mã xác nhận quá nhiều lần, đề nghị thử lại sau một giờ")
    note_try(session, target, now=now)


def _send(session: Session, realm: Realm, order: RegistrationOrder, code: str) -> None:
    minutes = int(CODE_LIFETIME.total_seconds() // 60)
    body = f"Mã xác nhận đăng ký tài khoản trên Cổng Dịch vụ công mô phỏng: {code}. Mã có hiệu lực {minutes} phút."
    address = order.email if order.channel == "email" else order.phone
    keep_notice(session, Notice(realm.clock.now(), order.number, order.channel, address, "Mã xác nhận đăng ký", body))


def _masked(address: str) -> str:
    name, at, host = address.partition("@")
    return f"{name[:2]}•••{at}{host}" if at else f"{address[:3]}•••{address[-2:]}"


def _note(realm: Realm, service: str, number: str, request: dict[str, str]) -> None:
    entry = JournalEntry(
        seq=0, at=realm.clock.now(), surface="citizen", service=service, person=number, request=request
    )
    realm.journal.add(entry)
