"""The owner's answer to a request for consent: granted, refused, revoked, or given at the counter by a code."""

from sqlmodel import Session

from mock_dvcqg.contract.citizen import MyConsent, VaultAction
from mock_dvcqg.contract.codes import ConsentMethod, ConsentState
from mock_dvcqg.contract.control import JournalEntry, Person
from mock_dvcqg.errors import NotAllowed, NotFound, Refused
from mock_dvcqg.operations.log_access import log_consent
from mock_dvcqg.operations.settle_consents import settled
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.consent import MOST_WRONG_CODES, USE_WITHIN
from mock_dvcqg.store.digests import same_secret
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.vault_consents import Consent, consents_of, count_wrong_code, find_consent, move_consent

_DEEDS = {
    "grant": (ConsentState.REQUESTED, ConsentState.GRANTED, VaultAction.CONSENT_GRANTED),
    "refuse": (ConsentState.REQUESTED, ConsentState.REFUSED, VaultAction.CONSENT_REFUSED),
    "revoke": (ConsentState.GRANTED, ConsentState.REVOKED, VaultAction.CONSENT_REVOKED),
}
ANSWERS = tuple(_DEEDS)
AT_COUNTER = "Đọc mã xác nhận tại quầy"


def answer_consent(realm: Realm, person: Person, consent_id: str, answer: str) -> MyConsent:
    """``grant``, ``refuse`` or ``revoke`` one own consent.

    Raises:
        NotFound: the person was asked no such thing; what others were asked is not told apart.
        Refused: it has been answered, is over, or was used.
    """
    out_of, into, action = _DEEDS[answer]
    with realm.writing() as session:
        found = find_consent(session, consent_id[:100])
        if found is None or found.owner_number != person.identity_number:
            raise NotFound("Không có đề nghị đồng ý này")
        consent = settled(session, realm, found)
        moved = consent.state is out_of and _move(session, realm, consent, into)
        if moved:
            log_consent(session, realm, consent, action, by_owner=True, detail=_acting(person))
        now_kept = find_consent(session, consent_id) or consent
    if not moved:
        raise Refused(f"Không thực hiện được: đề nghị này đang ở trạng thái «{now_kept.state.label}»")
    _note(realm, now_kept, f"consent-{answer}")
    return shown(now_kept)


def confirm_by_code(realm: Realm, member: Member, consent_id: str, code: str) -> Consent:
    """The officer gives the code the owner read out; the consent is granted.

    Raises:
        NotFound: the member asked for no such consent.
        NotAllowed: a wrong code, too many of them, or the consent is no longer open.
    """
    with realm.writing() as session:
        consent, refusal = _confirm(session, realm, member, consent_id, code.strip())
    if refusal:
        raise NotAllowed(refusal)
    return consent


def consent_of_member(realm: Realm, member: Member, consent_id: str) -> Consent:
    """What became of a member's own request.

    Raises:
        NotFound: the member asked for no such consent; what others asked is not told apart.
    """
    with realm.writing() as session:
        return settled(session, realm, _of_member(session, member, consent_id))


def list_consents(realm: Realm, person: Person) -> list[MyConsent]:
    """All a person was asked, the latest first."""
    with realm.writing() as session:
        return [shown(settled(session, realm, each)) for each in consents_of(session, person.identity_number)]


def _confirm(session: Session, realm: Realm, member: Member, consent_id: str, code: str) -> tuple[Consent, str]:
    """The consent as it now stands, and why it was not granted: wrong codes are counted, so nothing is raised here."""
    consent = settled(session, realm, _of_member(session, member, consent_id))
    if consent.method is not ConsentMethod.CODE:
        return consent, "Đề nghị này do chủ sở hữu trả lời trên Cổng, không dùng mã xác nhận"
    if consent.state is not ConsentState.REQUESTED:
        return consent, f"Đề nghị này đang ở trạng thái «{consent.state.label}»"
    if not same_secret(realm.digest(consent.consent_id + code), consent.code_digest):
        return consent, _wrong_code(session, realm, consent)
    _move(session, realm, consent, ConsentState.GRANTED)
    log_consent(session, realm, consent, VaultAction.CONSENT_GRANTED, by_owner=True, detail=AT_COUNTER)
    return find_consent(session, consent.consent_id) or consent, ""


def _wrong_code(session: Session, realm: Realm, consent: Consent) -> str:
    left = MOST_WRONG_CODES - count_wrong_code(session, consent.consent_id)
    if left > 0:
        return f"Mã xác nhận không đúng; còn {left} lần"
    said = f"Nhập sai mã xác nhận {MOST_WRONG_CODES} lần; đề nghị gửi yêu cầu mới"
    _move(session, realm, consent, ConsentState.REFUSED)
    log_consent(session, realm, consent, VaultAction.CONSENT_REFUSED, detail=said)
    return said


def _move(session: Session, realm: Realm, consent: Consent, into: ConsentState) -> bool:
    now = realm.clock.now()
    until = now + USE_WITHIN if into is ConsentState.GRANTED else None
    return move_consent(session, consent.consent_id, out_of=consent.state, into=into, decided_at=now, expires_at=until)


def _of_member(session: Session, member: Member, consent_id: str) -> Consent:
    consent = find_consent(session, consent_id.strip()[:100])
    if consent is None or consent.member != member.code:
        raise NotFound("Cơ quan không có đề nghị đồng ý mang mã này")
    return consent


def _acting(person: Person) -> str:
    return f"{person.acting.full_name} thực hiện thay" if person.acting else ""


def _note(realm: Realm, consent: Consent, service: str) -> None:
    realm.journal.add(
        JournalEntry(
            seq=0,
            at=realm.clock.now(),
            member=consent.member,
            surface="citizen",
            service=service,
            dossier_code=consent.dossier_code,
            person=consent.owner_number,
            status=200,
            error_code="0",
            response={"consent_id": consent.consent_id, "state": consent.state.value, "vault_id": consent.vault_id},
        )
    )


def shown(consent: Consent) -> MyConsent:
    """A consent as its owner sees it."""
    return MyConsent(
        consent_id=consent.consent_id,
        by=consent.by,
        officer_name=consent.officer_name,
        vault_id=consent.vault_id,
        title=consent.title,
        kq_code=consent.kq_code,
        dossier_code=consent.dossier_code,
        purpose=consent.purpose,
        method=consent.method,
        state=consent.state,
        state_label=consent.state.label,
        requested_at=consent.requested_at,
        expires_at=consent.expires_at,
        decided_at=consent.decided_at,
        used_at=consent.used_at,
    )
