"""What a notice of a change of status says (NĐ 224/2026 Đ15 k1 g): agency, who handles it, the three times."""

from datetime import datetime

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.wire_time import VIETNAM
from reference_httt.rules.model import CaseFile, Doer

TOLD_TO_OWNER = frozenset({DossierStatus.PROCESSED, DossierStatus.RETURNED, DossierStatus.DISCONTINUED})
"""statuses of the result, or of there being none"""


def status_subject(case: CaseFile) -> str:
    """The subject: the dossier and its new status."""
    return f"Hồ sơ {case.dossier.dossier_code}: {case.dossier.status.label}"


def status_text(case: CaseFile, doer: Doer, content: str) -> str:
    """The whole notice of the status the dossier now has."""
    dossier = case.dossier
    times = (
        ("Tiếp nhận", dossier.received_at),
        ("Hẹn trả kết quả", dossier.due_at),
        ("Xử lý xong", dossier.processed_at),
        ("Trả kết quả", dossier.returned_at),
    )
    parts = [
        f"{case.draft.procedure_name}: hồ sơ {dossier.dossier_code} «{dossier.status.label}».",
        sentence(content),
        early_words(case),
        "; ".join(f"{name}: {moment(at)}" for name, at in times if at is not None) + "." if dossier.received_at else "",
        f"Người xử lý: {doer.name}, {doer.title}. Cơ quan: {case.draft.agency_name}.",
    ]
    return " ".join(filter(None, parts))


def submission_notice(case: CaseFile) -> tuple[str, str]:
    """Subject and text of the notice that a dossier has arrived, under which code."""
    return status_subject(case), submission_text(case)


def submission_text(case: CaseFile) -> str:
    """The notice of a dossier that has just arrived (Hà Tĩnh 2 Bước 1.d: the answer comes within 08 working hours)."""
    dossier = case.dossier
    return (
        f"{case.draft.procedure_name}: đã nộp lúc {moment(dossier.submitted_at)}, mã hồ sơ {dossier.dossier_code}. "
        "Bộ phận Một cửa trả lời tiếp nhận, không tiếp nhận hoặc yêu cầu bổ sung trong 08 giờ làm việc. "
        f"Cơ quan: {case.draft.agency_name}."
    )


def early_words(case: CaseFile) -> str:
    """That the result is there before the appointed time (NĐ 61/2018 Đ20 k4: báo trước); empty otherwise."""
    dossier = case.dossier
    done, due = dossier.processed_at, dossier.due_at
    if dossier.status is not DossierStatus.PROCESSED or done is None or due is None or done >= due:
        return ""
    return f"Kết quả có sớm hơn thời gian hẹn trả ({moment(due)})."


def sentence(text: str) -> str:
    """The text with a full stop at its end; empty stays empty."""
    plain = text.strip()
    return plain if not plain or plain[-1] in ".!?»" else f"{plain}."


def moment(at: datetime) -> str:
    """«08:05, 25/07/2023», in Việt Nam."""
    return f"{at.astimezone(VIETNAM):%H:%M, %d/%m/%Y}"
