"""The Kho's download (tải tệp): one file for the member that looked it up, while its grant lasts (facts 6.2).

Whoever is turned away stands in the owner's access log, too.
"""

from dataclasses import dataclass

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultAction
from mock_dvcqg.contract.codes import VaultState
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.kho import KhoDownloadRequest
from mock_dvcqg.contract.wire_time import vietnam_date
from mock_dvcqg.errors import NotAllowed, NotFound, PortalError
from mock_dvcqg.operations.find_grant_of import Offered, check_grant, find_offered
from mock_dvcqg.operations.log_access import log_under_grant
from mock_dvcqg.operations.spend_consent import NEEDED, needs_consent, spend_consent
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules import kho_rulebook as rules
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.vault import VaultEntry

_NO_LONGER = {
    VaultState.EXPIRED: "Giấy tờ đã hết hạn",
    VaultState.REPLACED: "Giấy tờ đã được thay bằng bản mới, đề nghị tra cứu lại",
    VaultState.REVOKED: "Giấy tờ đã bị cơ quan cấp thu hồi",
    VaultState.DELETED: "Tệp không còn trong Kho",
}


@dataclass(frozen=True)
class Download:
    """The file, the document it belongs to, and what the journal is to say."""

    entry: VaultEntry
    content: bytes
    findings: tuple[FieldFinding, ...] = ()


class TurnedAway(Exception):
    """A refusal about a document that is known: its owner is to see it."""

    def __init__(self, offered: Offered, error: PortalError) -> None:
        super().__init__(error.message)
        self.offered, self.error = offered, error


def download_from_vault(realm: Realm, member: Member, asked: KhoDownloadRequest) -> Download:
    """The file behind a ``DuongDan``.

    Raises:
        NotFound: no look-up gave this path, or the file is gone.
        NotAllowed: it was given to another member, its time is over, the document no longer counts, or a consent
            is missing, does not fit or was used.
    """
    try:
        with realm.writing() as session:
            return _download(session, realm, member, asked)
    except TurnedAway as turned:
        _log_refusal(realm, member, asked, turned)
        raise turned.error from None


def _download(session: Session, realm: Realm, member: Member, asked: KhoDownloadRequest) -> Download:
    offered = find_offered(session, asked.path)
    consent_id, dossier_code = asked.consent_id.strip(), asked.dossier_code.strip()[:200]
    try:
        check_grant(realm, member, offered.grant)
        _check_state(realm, offered)
        if consent_id:
            spend_consent(session, realm, consent_id, offered, member=member.code, dossier_code=dossier_code)
        elif needs_consent(realm, offered):
            raise NotAllowed(NEEDED)
        content = _content(realm, offered)
    except PortalError as error:
        raise TurnedAway(offered, error) from None
    log_under_grant(
        session, realm, member, offered.entry, offered.grant, VaultAction.DOWNLOADED,
        dossier_code=dossier_code, consent_id=consent_id[:100],
    )  # fmt: skip
    return Download(offered.entry, content, () if consent_id else _without_consent(offered))


def _check_state(realm: Realm, offered: Offered) -> None:
    state = offered.entry.state_on(vietnam_date(realm.clock.now()))
    wanted_anyhow = offered.grant.even_invalid and state is not VaultState.DELETED
    if state in _NO_LONGER and not wanted_anyhow:
        raise NotAllowed(_NO_LONGER[state])


def _content(realm: Realm, offered: Offered) -> bytes:
    content = realm.blobs.get(offered.entry.files[offered.place - 1].sha256)
    if content is None:
        raise NotFound("Tệp không còn trong Kho")
    return content


def _without_consent(offered: Offered) -> tuple[FieldFinding, ...]:
    """What an officer took without naming a consent is noted: the province may have a record of its own (D-07)."""
    if offered.grant.channel != "1":
        return ()
    said = "Cán bộ tải giấy tờ từ Kho mà không nêu mã xác nhận đồng ý (MaYeuCau) của chủ sở hữu"
    return (rules.WITHOUT_CONSENT.at("MaYeuCau", said),)


def _log_refusal(realm: Realm, member: Member, asked: KhoDownloadRequest, turned: TurnedAway) -> None:
    with realm.writing() as session:
        log_under_grant(
            session, realm, member, turned.offered.entry, turned.offered.grant, VaultAction.TURNED_AWAY,
            dossier_code=asked.dossier_code.strip()[:200], consent_id=asked.consent_id.strip()[:100],
            detail=turned.error.message,
        )  # fmt: skip
