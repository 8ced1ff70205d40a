"""Words and tones the citizen pages show for codes: every colour goes with words."""

from mock_dvcqg.contract.citizen import VaultDocument
from mock_dvcqg.contract.codes import DocumentForm, DossierStatus

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
