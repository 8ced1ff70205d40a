"""Checks and uses up the owner's consent at a download (đồng ý của công dân; 5632/VPCP-KSTT 5.b Bước 2, D-08)."""

from sqlmodel import Session

from mock_dvcqg.contract.codes import ConsentState, KhoChannel
from mock_dvcqg.errors import NotAllowed
from mock_dvcqg.operations.find_grant_of import Offered
from mock_dvcqg.operations.settle_consents import settled
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.consent import Bond, why_not_granted, why_unfit
from mock_dvcqg.store.vault_consents import Consent, find_consent, use_consent

USED = "Xác nhận đồng ý này đã được sử dụng; mỗi xác nhận chỉ dùng cho một lần tải"
NEEDED = (
    "Cần xác nhận đồng ý của chủ sở hữu trước khi tải giấy tờ: gửi yêu cầu (yeu-cau-dong-y) rồi nêu MaYeuCau khi tải"
)


def needs_consent(realm: Realm, offered: Offered) -> bool:
    """Whether the realm wants a consent for this download: what an officer takes; a citizen's choice is consent."""
    return realm.options.kho_consent == "required" and offered.grant.channel != KhoChannel.CITIZEN


def spend_consent(
    session: Session, realm: Realm, consent_id: str, offered: Offered, *, member: str, dossier_code: str
) -> Consent:
    """Use a consent for one file. In a writing transaction: of two at once exactly one gets it.

    Raises:
        NotAllowed: it is unknown, not granted, over, used, or for something else; the sentence says which.
    """
    found = find_consent(session, consent_id[:100])
    if found is None:
        raise NotAllowed("Không có xác nhận đồng ý mang mã này")
    against = why_unfit(_bond_of(found), _bond_asked(offered, member, dossier_code))
    if against:
        raise NotAllowed(against)
    consent = settled(session, realm, found)
    over = consent.expires_at <= realm.clock.now()
    against = why_not_granted(ConsentState.EXPIRED if over else consent.state)
    if against:
        raise NotAllowed(against)
    if not use_consent(session, consent.consent_id, offered.place, realm.clock.now()):
        raise NotAllowed(USED)
    return consent


def _bond_of(consent: Consent) -> Bond:
    return Bond(
        owner_number=consent.owner_number,
        vault_id=consent.vault_id,
        dossier_code=consent.dossier_code,
        member=consent.member,
        officer_number=consent.officer_number,
        procedure_code=consent.procedure_code,
    )


def _bond_asked(offered: Offered, member: str, dossier_code: str) -> Bond:
    return Bond(
        owner_number=offered.entry.owner_number,
        vault_id=offered.entry.vault_id,
        dossier_code=dossier_code,
        member=member,
        officer_number=offered.grant.requester_number,
        procedure_code=offered.grant.procedure_code,
    )
