"""What a look-up tells to whom (tra cứu hồ sơ; Hà Tĩnh 1 Bước 4; TT 01/2018/TT-VPCP Đ16 k2 d; D-35).

Anybody: code and status. The signed-in owner or submitter: six fields.
"""

from dataclasses import dataclass
from datetime import datetime

from reference_httt.rules.model import CaseFile
from reference_httt.rules.notices import submitter_of

NOTHING_FOUND = "Không tìm thấy hồ sơ với thông tin đã nhập"
"""the same for a code that does not exist, a number without dossiers and a mistyped one"""


@dataclass(frozen=True)
class PublicStatus:
    """What everybody may know of a dossier."""

    dossier_code: str
    status_label: str


@dataclass(frozen=True)
class SixFields(PublicStatus):
    """What owner and submitter are told (Hà Tĩnh 1 Bước 4)."""

    procedure_name: str
    submitter_name: str
    received_at: datetime | None
    due_at: datetime | None


def look_up_key(asked: str) -> str:
    """The dossier code or identity number meant: the text itself; nothing is put in for what was mistyped."""
    return asked.strip()


def public_status(case: CaseFile) -> PublicStatus:
    """Code and status."""
    return PublicStatus(case.dossier.dossier_code, case.dossier.status.label)


def six_fields(case: CaseFile) -> SixFields:
    """Mã hồ sơ, thủ tục, họ tên người nộp, ngày tiếp nhận, ngày hẹn trả, tình trạng."""
    dossier = case.dossier
    return SixFields(
        dossier_code=dossier.dossier_code,
        status_label=dossier.status.label,
        procedure_name=case.draft.procedure_name,
        submitter_name=submitter_of(case).full_name,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
    )


def told_of(case: CaseFile, numbers: frozenset[str]) -> PublicStatus:
    """What a visitor with these identity numbers is told: none for somebody who is not signed in."""
    data, submitter = case.draft.personal_data, case.draft.submitter
    parties = {case.draft.owner_number, case.account.identity_number}
    parties |= {one.identity_number for one in (data, submitter) if one is not None}
    return six_fields(case) if numbers & parties else public_status(case)
