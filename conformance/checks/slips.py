"""Judges the slips and decisions that the applicant gets: receipt, apology, stop, refusal (NĐ 61/2018; TT 03/2025)."""

from collections.abc import Sequence
from datetime import datetime

from conformance.checks.attempts import Attempt
from conformance.checks.journal_facts import SeenRecord, SeenRow, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from conformance.province.actions.asking import CasePaper
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.wire_time import from_wire

NEW_CIRCULAR = "TT 03/2025/TT-VPCP"
_SLIP_HINT = (
    "Khi thực hiện bước này, lập mẫu tương ứng của Thông tư đang có hiệu lực, gửi người nộp hồ sơ và lưu cùng hồ sơ.",
    "With this act make the form of the circular in force, give it to the submitter and keep it with the dossier.",
)
RECEIPT = rule(
    "slips.receipt",
    "ND61-17-1-1",
    expected=(
        "Hồ sơ được tiếp nhận kèm Giấy tiếp nhận hồ sơ và hẹn trả kết quả, có ngày hẹn trả.",
        "A received dossier has its receipt with the appointed day.",
    ),
    hint=_SLIP_HINT,
)
RECEIPT_2025 = rule(
    "slips.receipt-2025",
    "TT03-MB-1",
    expected=(
        "Giấy tiếp nhận hồ sơ và hẹn trả kết quả theo Mẫu số 01 của Thông tư số 03/2025/TT-VPCP.",
        "The receipt follows form 01 of Circular 03/2025.",
    ),
    hint=_SLIP_HINT,
)
APOLOGY = rule(
    "slips.apology",
    "ND61-19-9-1",
    expected=(
        "Khi chưa trả được kết quả đúng hẹn, cơ quan xin lỗi bằng văn bản, nêu lý do và hẹn lại ngày trả.",
        "Where the day cannot be kept the agency apologises in writing with the reason and a new day.",
    ),
    hint=_SLIP_HINT,
)
STOPPED = rule(
    "slips.stop",
    "TT03-MB-2",
    expected=(
        "Việc dừng giải quyết hồ sơ được thông báo theo Mẫu số 05 của Thông tư số 03/2025/TT-VPCP, nêu lý do.",
        "Stopping a dossier is told by form 05 of Circular 03/2025, with the reason.",
    ),
    hint=_SLIP_HINT,
)
REFUSED = rule(
    "slips.refused",
    "ND61-19-8-1",
    expected=(
        "Từ chối giải quyết bằng văn bản, nêu rõ lý do, trong thời hạn giải quyết.",
        "A refusal is in writing, says why, and comes within the period.",
    ),
    hint=(
        "Bắt buộc nêu lý do; văn bản từ chối có chữ ký số và được phát hành trước ngày hẹn trả; đồng bộ NgayTuChoi.",
        "Demand the reason; sign the refusal and issue it before the appointed day; synchronise NgayTuChoi.",
    ),
)


def receipt_given(papers: Sequence[CasePaper], due_at: datetime | None, seen_in: str = "") -> list[Observation]:
    """Whether the received dossier has its receipt and an appointed day (NĐ 61/2018 Đ17 k1 c)."""
    if not any(paper.kind == "receipt" for paper in papers):
        vi = "Hồ sơ đã được tiếp nhận nhưng không có Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
        return [RECEIPT.broken(vi, "The dossier is received without a receipt.", seen_in)]
    if due_at is None:
        vi = "Giấy tiếp nhận hồ sơ không có ngày hẹn trả kết quả."
        return [RECEIPT.broken(vi, "The receipt appoints no day.", seen_in)]
    return [RECEIPT.kept(f"Hẹn trả {due_at:%d/%m/%Y}.", f"The day is {due_at:%d/%m/%Y}.", seen_in)]


def no_receipt_yet(papers: Sequence[CasePaper], seen_in: str = "") -> list[Observation]:
    """Whether no receipt was given for a dossier that nobody has received, by either circular."""
    by = (RECEIPT, RECEIPT_2025)
    if any(paper.kind == "receipt" for paper in papers):
        vi = "Hồ sơ chưa được tiếp nhận nhưng đã có Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
        return [one.broken(vi, "There is a receipt though nobody has received the dossier.", seen_in) for one in by]
    vi, en = "Chưa tiếp nhận, chưa có Giấy tiếp nhận.", "Not received, no receipt."
    return [one.kept(vi, en, seen_in) for one in by]


def in_form_of_2025(by: Rule, papers: Sequence[CasePaper], kind: str, seen_in: str = "") -> list[Observation]:
    """Whether the slip is there and follows the circular of 2025."""
    slips = [paper for paper in papers if paper.kind == kind]
    if not slips:
        return [by.broken("Không có mẫu giấy tờ này trong hồ sơ.", "There is no such slip.", seen_in)]
    form = slips[-1].form
    if not form:
        vi, en = "Hệ thống không cho biết mẫu của giấy tờ.", "The system does not tell the form."
        return [by.cannot_tell(vi, en, seen_in)]
    if NEW_CIRCULAR not in form and "03/2025" not in form:
        return [by.broken(f"Giấy tờ theo «{form}».", f"The slip follows «{form}».", seen_in)]
    return [by.kept(f"{slips[-1].title} theo «{form}».", f"The slip follows «{form}».", seen_in)]


def apology_sent(
    attempt: Attempt,
    papers: Sequence[CasePaper],
    before: datetime | None,
    after: datetime | None,
    seen_in: str = "",
) -> list[Observation]:
    """Whether a new day came with an apology (NĐ 61/2018 Đ19 k9)."""
    if not attempt.made or attempt.refused or before is None or after is None:
        vi = f"Chưa hẹn lại được ngày trả kết quả: {attempt.words or 'không nêu lý do'}."
        return [APOLOGY.cannot_tell(vi, "No new day was appointed.", seen_in)]
    if after <= before:
        vi = "Ngày hẹn trả không thay đổi sau khi hẹn lại."
        return [APOLOGY.broken(vi, "The appointed day did not change.", seen_in)]
    if not any(paper.kind == "apology" for paper in papers):
        vi = "Ngày trả kết quả được hẹn lại mà không có Phiếu xin lỗi và hẹn lại ngày trả kết quả."
        return [APOLOGY.broken(vi, "A new day was appointed without an apology.", seen_in)]
    return [APOLOGY.kept(f"Xin lỗi, hẹn lại {after:%d/%m/%Y}.", f"Apology, new day {after:%d/%m/%Y}.", seen_in)]


def refused_in_writing(
    records: Sequence[SeenRecord], rows: Sequence[SeenRow], due_at: datetime | None
) -> list[Observation]:
    """Whether the refusal is dated within the period and says why (NĐ 61/2018 Đ19 k8)."""
    seen = latest_with_status(records, DossierStatus.DISCONTINUED)
    if seen is None:
        vi, en = "Chưa thấy việc từ chối trên Cổng DVCQG.", "The refusal was not seen."
        return [REFUSED.cannot_tell(vi, en)]
    try:
        at = from_wire(seen.record.refused_at)
    except ValueError:
        at = None
    if at is None:
        vi = "Hồ sơ từ chối giải quyết được đồng bộ không có NgayTuChoi."
        return [REFUSED.broken(vi, "The refusal is synchronised without NgayTuChoi.", seen.where)]
    if due_at is not None and at > due_at:
        vi = f"Văn bản từ chối ngày {at:%d/%m/%Y}, sau ngày hẹn trả {due_at:%d/%m/%Y}."
        return [REFUSED.broken(vi, "The refusal came after the appointed day.", seen.where)]
    told = [row for row in rows if row.row.status == DossierStatus.DISCONTINUED and row.row.action.strip()]
    if not told:
        vi, en = "Chưa thấy nội dung từ chối trong tiến độ.", "No progress row tells of the refusal."
        return [REFUSED.cannot_tell(vi, en, seen.where)]
    return [REFUSED.kept(f"Từ chối ngày {at:%d/%m/%Y}: {told[-1].row.action}", "Refused in writing.", seen.where)]
