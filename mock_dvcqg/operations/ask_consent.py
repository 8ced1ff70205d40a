"""A member asks the owner's consent to one document that a look-up offered it (đề nghị xác nhận; 5632 5.b Bước 2).

On the portal the owner answers in the consent inbox; at the counter the owner reads a one-time code to the officer.
"""

import secrets

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultAction
from mock_dvcqg.contract.codes import ConsentMethod, ConsentState, VaultState
from mock_dvcqg.contract.kho import KhoConsentRequest
from mock_dvcqg.contract.wire_time import VIETNAM, vietnam_date
from mock_dvcqg.errors import MalformedInput, NotAllowed, Refused
from mock_dvcqg.operations.find_grant_of import Offered, check_grant, find_offered
from mock_dvcqg.operations.log_access import log_consent, purpose_of
from mock_dvcqg.operations.notify_person import notify_person
from mock_dvcqg.operations.settle_consents import settled
from mock_dvcqg.operations.vault_owner import vault_owner
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.consent import ANSWER_WITHIN, CODE_GOOD_FOR
from mock_dvcqg.store.accounts import find_account
from mock_dvcqg.store.dossiers import find_dossier
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.vault_consents import Consent, consents_of, keep_consent

CODE_DIGITS = 6
_CODE_LENGTH = 200


def ask_consent(realm: Realm, member: Member, asked: KhoConsentRequest) -> Consent:
    """The request as kept; the same question while one is open gives the open one.

    Raises:
        NotFound, NotAllowed: the path is none, another member's, or over; the document no longer counts.
        MalformedInput, Refused: no dossier, an unknown method, another person's dossier, or an owner without account.
    """
    dossier_code, method = _read(asked)
    with realm.writing() as session:
        offered = find_offered(session, asked.path)
        check_grant(realm, member, offered.grant)
        _check(session, realm, member, offered, dossier_code)
        consent, code = _new(session, realm, member, offered, dossier_code, method)
        open_one = _open_one(session, realm, consent)
        if open_one:
            return open_one
        keep_consent(session, consent)
        log_consent(session, realm, consent, VaultAction.CONSENT_ASKED)
        _tell(session, realm, consent, code)
    return consent


def _read(asked: KhoConsentRequest) -> tuple[str, ConsentMethod]:
    dossier_code = asked.dossier_code.strip()
    if not 0 < len(dossier_code) <= _CODE_LENGTH:
        raise MalformedInput("MaHoSo thiếu hoặc dài quá: xác nhận đồng ý phải gắn với một hồ sơ", field="MaHoSo")
    try:
        return dossier_code, ConsentMethod(asked.method.strip())
    except ValueError:
        said = 'HinhThucXacNhan phải là "1" (trên Cổng) hoặc "2" (đọc mã tại quầy)'
        raise MalformedInput(said, field="HinhThucXacNhan") from None


def _check(session: Session, realm: Realm, member: Member, offered: Offered, dossier_code: str) -> None:
    state = offered.entry.state_on(vietnam_date(realm.clock.now()))
    if state is not VaultState.VALID:
        raise NotAllowed(f"Không thể xin đồng ý: giấy tờ {state.label.lower()}")
    owner = find_account(session, offered.entry.owner_number)
    if owner is None or not owner.account:
        raise Refused("Chủ sở hữu không có tài khoản trên Cổng nên không thể xác nhận")
    dossier = find_dossier(session, member.code, dossier_code)
    if dossier and dossier.owner_number and vault_owner(session, dossier.owner_number) != offered.entry.owner_number:
        raise Refused(f"Hồ sơ {dossier_code} không phải của chủ sở hữu giấy tờ", field="MaHoSo")


def _new(
    session: Session, realm: Realm, member: Member, offered: Offered, dossier_code: str, method: ConsentMethod
) -> tuple[Consent, str]:
    grant, entry, now = offered.grant, offered.entry, realm.clock.now()
    consent_id = f"DY-{secrets.token_hex(12)}"
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}" if method is ConsentMethod.CODE else ""
    consent = Consent(
        consent_id=consent_id,
        owner_number=entry.owner_number,
        member=member.code,
        by=member.name,
        vault_id=entry.vault_id,
        kq_code=entry.kq_code,
        title=entry.title,
        dossier_code=dossier_code,
        officer_number=grant.requester_number,
        officer_name=grant.requester,
        procedure_code=grant.procedure_code,
        purpose=purpose_of(session, grant.procedure_code),
        method=method,
        state=ConsentState.REQUESTED,
        requested_at=now,
        expires_at=now + (CODE_GOOD_FOR if code else ANSWER_WITHIN),
        code_digest=realm.digest(consent_id + code) if code else "",
    )
    return consent, code


def _open_one(session: Session, realm: Realm, wanted: Consent) -> Consent | None:
    for consent in consents_of(session, wanted.owner_number):
        if _subject(consent) == _subject(wanted):
            consent = settled(session, realm, consent)
            if consent.state is ConsentState.REQUESTED:
                return consent
    return None


def _subject(consent: Consent) -> tuple[str, ...]:
    return (consent.member, consent.vault_id, consent.dossier_code, consent.officer_number, consent.procedure_code,
            consent.method.value)  # fmt: skip


def _tell(session: Session, realm: Realm, consent: Consent, code: str) -> None:
    until = f"{consent.expires_at.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
    officer = f" (cán bộ {consent.officer_name})" if consent.officer_name else ""
    asks = (
        f"{consent.by}{officer} đề nghị bạn đồng ý cho dùng «{consent.title}» trong Kho của bạn "
        f"cho hồ sơ {consent.dossier_code}."
    )
    subject = "Đề nghị đồng ý cho khai thác giấy tờ"
    how = "Hãy trả lời tại mục Đồng ý trên Cổng" if not code else "Mã xác nhận đã được gửi qua tin nhắn"
    body = f"{asks} {how}; hết hạn lúc {until} (mô phỏng)."
    notify_person(session, realm, consent.owner_number, subject=subject, body=body, dossier_code=consent.dossier_code)
    if code:
        read_out = f"{asks} Nếu đồng ý, hãy đọc mã {code} cho cán bộ; hết hạn lúc {until} (mô phỏng)."
        notify_person(session, realm, consent.owner_number, subject="Mã xác nhận đồng ý", body=read_out,
                      dossier_code=consent.dossier_code, channels=("sms",))  # fmt: skip
