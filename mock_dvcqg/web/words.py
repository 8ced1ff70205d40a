"""Words and tones the citizen pages show for codes: every colour goes with words."""

from collections.abc import Sequence

from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.contract.codes import ConsentState, DocumentForm, DossierStatus, VaultState
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.procedure import Fee, OnlineScope, Procedure, ServiceLevel
from mock_dvcqg.documents.receipt_wording import dong

_TONES = {
    DossierStatus.NEW: "new",
    DossierStatus.RECEIVED: "going",
    DossierStatus.INTAKE_DECLINED: "stopped",
    DossierStatus.IN_PROGRESS: "going",
    DossierStatus.SUPPLEMENT_REQUESTED: "waiting",
    DossierStatus.OBLIGATION_REQUESTED: "waiting",
    DossierStatus.WITHDRAWAL_REQUESTED: "waiting",
    DossierStatus.DISCONTINUED: "stopped",
    DossierStatus.PROCESSED: "done",
    DossierStatus.RETURNED: "done",
}

_VAULT_TONES = {
    VaultState.VALID: "done",
    VaultState.EXPIRED: "waiting",
    VaultState.REPLACED: "going",
    VaultState.REVOKED: "stopped",
    VaultState.DELETED: "stopped",
}
_CONSENT_TONES = {
    ConsentState.REQUESTED: "waiting",
    ConsentState.GRANTED: "done",
    ConsentState.REFUSED: "stopped",
    ConsentState.EXPIRED: "going",
    ConsentState.USED: "new",
    ConsentState.REVOKED: "stopped",
}
_SOURCES = {
    "upload": "Bạn tự tải lên",
    "deposit": "Bạn lưu từ hồ sơ",
    "automatic": "Cổng tự lưu từ hồ sơ",
    "database": "Cơ sở dữ liệu chuyên ngành chia sẻ",
}


def vault_tone(state: VaultState) -> str:
    """The tone of a vault document's state."""
    return _VAULT_TONES[state]


def consent_tone(state: ConsentState) -> str:
    """The tone of a consent's state."""
    return _CONSENT_TONES[state]


def source_words(source: str) -> str:
    """How a document came into the Kho."""
    return _SOURCES.get(source, "Cơ quan gửi vào Kho")


def status_tone(status: str) -> str:
    """The tone of a dossier status: ``new``, ``going``, ``waiting``, ``stopped`` or ``done``."""
    return {member.value: tone for member, tone in _TONES.items()}.get(status, "going")


def form_label(form: str) -> str:
    """The form of a vault document in words."""
    known = {member.value: member.label for member in DocumentForm}
    return known.get(form, "Chưa xác định")


def validity(document: VaultDocument) -> str:
    """How long a document is valid, in words."""
    if document.no_expiry:
        return "Vô thời hạn"
    return f"Đến ngày {document.expires_on:%d/%m/%Y}" if document.expires_on else "Không ghi thời hạn"


def level_words(procedure: Procedure) -> str:
    """How far a service goes online, by both the old and the new way of saying it."""
    scope = next((one.label for one in OnlineScope if one.value == procedure.online_scope), "")
    level = next((one.label for one in ServiceLevel if one.value == procedure.service_level), "")
    return "; ".join(words for words in (scope, level) if words)


def fee_words(fees: Sequence[Fee]) -> str:
    """What a service costs, one fee after the other."""
    return "; ".join(f"{fee.name}: {_amount(fee.amount_vnd)}" for fee in fees)


def _amount(text: str) -> str:
    """A catalogue's amount; an imported one may be words such as «theo quy định»."""
    return dong(int(text)) if text.isascii() and text.isdigit() and len(text) < 16 else text or "chưa rõ"


def account_number(account: Person) -> str:
    """The number that names an account, with what kind of number it is."""
    if account.account_kind != "1":
        return f"mã số {account.identity_number}"
    if account.passport:
        return f"hộ chiếu {account.passport} ({account.nationality})"
    return f"số định danh {account.identity_number}"
