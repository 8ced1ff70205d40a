"""How a result is handed over (trả kết quả): on paper and as a file by default, only as a file, only in person.

Yên Bái Bước 4, 5 (close reading G16): both by default; as a file alone by rule or by request; where the applicant must
be there in person nothing is returned online, while coding, storing and telling the portal stay the same.
"""

from dataclasses import dataclass

from reference_httt.rules.model import CaseFile, Draft, ReturnChoice
from reference_httt.rules.payment_due import return_problem

FORM_NAMES = {
    ReturnChoice.COUNTER: "trực tiếp tại Bộ phận Một cửa",
    ReturnChoice.POST: "qua dịch vụ bưu chính công ích",
    ReturnChoice.ONLINE: "trực tuyến",
}


@dataclass(frozen=True)
class Handover:
    """What the one-stop notes when it returns a result (Hà Tĩnh 2 Bước 4.b, 4.c)."""

    form: ReturnChoice
    taken_by: str = ""
    """at the counter: who took it"""
    receipt_checked: bool = False
    """the receipt slip (giấy tiếp nhận và hẹn trả) was shown"""
    delegation: str = ""
    """number of the delegation paper, when another than submitter or owner took it"""
    tracking_number: str = ""
    """by post"""

    @property
    def words(self) -> str:
        """As it is kept with the dossier."""
        if self.form is ReturnChoice.POST:
            return f"Bưu chính công ích, số vận đơn {self.tracking_number}"
        if self.form is ReturnChoice.ONLINE:
            return "Trực tuyến, qua tài khoản của người nộp hồ sơ"
        delegated = f", giấy ủy quyền số {self.delegation}" if self.delegation else ""
        return f"{self.taken_by}{delegated}"


def goes_out_on_paper(draft: Draft) -> bool:
    """Whether a paper result goes out beside the file."""
    return not (draft.terms.electronic_only or draft.wants_electronic_only)


def returned_online(draft: Draft) -> bool:
    """Whether the result is returned online too; not where the applicant has to be there in person (Yên Bái Bước 5)."""
    return not draft.terms.presence_required


def handover_problems(case: CaseFile, handover: Handover) -> tuple[str, ...]:
    """All that stands against returning the result in that way; empty when nothing does."""
    draft, form = case.draft, handover.form
    problems = [return_problem(case)]
    if form is ReturnChoice.ONLINE and draft.terms.presence_required:
        problems.append("Thủ tục yêu cầu người nộp có mặt khi nhận kết quả, không trả kết quả trực tuyến")
    if form is not ReturnChoice.ONLINE and not goes_out_on_paper(draft):
        problems.append("Hồ sơ này chỉ trả kết quả bản điện tử, không có bản giấy để giao")
    if form not in (draft.return_choice, ReturnChoice.COUNTER) and goes_out_on_paper(draft):
        problems.append(f"Người nộp đã chọn nhận kết quả {FORM_NAMES[draft.return_choice]}")
    return tuple(filter(None, [*problems, *_details(case, handover)]))


def _details(case: CaseFile, handover: Handover) -> list[str]:
    if handover.form is ReturnChoice.POST:
        return [] if handover.tracking_number else ["Hãy ghi số vận đơn của dịch vụ bưu chính công ích"]
    if handover.form is ReturnChoice.ONLINE:
        return []
    problems = [] if handover.taken_by else ["Hãy ghi họ tên người nhận kết quả"]
    if not handover.receipt_checked:
        problems.append("Hãy kiểm tra giấy tiếp nhận hồ sơ và hẹn trả kết quả của người nhận")
    if handover.taken_by and not handover.delegation and not _is_party(case, handover.taken_by):
        problems.append("Người nhận không phải người nộp hay chủ hồ sơ: hãy kiểm tra và ghi số giấy ủy quyền")
    return problems


def _is_party(case: CaseFile, name: str) -> bool:
    draft = case.draft
    known = {case.account.full_name, draft.personal_data.full_name if draft.personal_data else ""}
    known |= {draft.submitter.full_name} if draft.submitter else set()
    return _plain(name) in {_plain(one) for one in known if one}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
