"""How the applicant may receive the deliverable (hình thức nhận kết quả; Hà Tĩnh 1 Bước 3, 2 Bước 4.b; D-27, D-28).

Level 3: at the counter or by post; level 4, or «toàn trình»: online as well. «Online» is the account and the vault,
never an attachment of an e-mail (D-27).
"""

from reference_httt.rules.model import ProcedureTerms, ReturnChoice

_C = ReturnChoice
LABELS = {
    _C.ONLINE: "Trực tuyến (qua tài khoản và Kho dữ liệu điện tử)",
    _C.COUNTER: "Trực tiếp tại Bộ phận Một cửa",
    _C.POST: "Qua dịch vụ bưu chính công ích",
}


def return_choices(terms: ProcedureTerms) -> tuple[ReturnChoice, ...]:
    """The forms a procedure offers; who must be there in person comes to the counter (Yên Bái Bước 5)."""
    if terms.presence_required:
        return (_C.COUNTER,)
    if terms.electronic_only:
        return (_C.ONLINE,)
    return (_C.ONLINE, _C.COUNTER, _C.POST) if terms.is_full_online else (_C.COUNTER, _C.POST)


def return_problems(
    terms: ProcedureTerms, choice: ReturnChoice, address: str, electronic_only: bool = False
) -> dict[str, str]:
    """What is wrong with a choice, by field; empty when nothing is."""
    offered = return_choices(terms)
    if choice not in offered:
        if terms.presence_required:
            said = "Thủ tục này yêu cầu người nộp có mặt khi nhận kết quả tại Bộ phận Một cửa"
        else:
            said = "Hình thức nhận kết quả của thủ tục này: " + "; ".join(LABELS[each] for each in offered)
        return {"return_choice": said}
    if choice is _C.POST and not address:
        return {"return_address": "Hãy nhập địa chỉ nhận kết quả qua bưu chính"}
    if electronic_only and choice is not _C.ONLINE:
        return {"wants_electronic_only": "«Chỉ nhận bản điện tử» đi cùng hình thức nhận kết quả trực tuyến"}
    return {}
