"""Judges uninterrupted work (thông suốt, liên tục; 5632 mục 3) when the portal or its Kho is in trouble."""

from collections.abc import Iterable

from conformance.checks.journal_facts import PROGRESS, RECORDS, is_accepted
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.errors import ErrorCode

_EXPIRED = str(int(ErrorCode.SESSION_INVALID))
_HTTP_ERRORS = 400
FILING_GOES_ON = rule(
    "continuity.filing-goes-on",
    "CV5632-CV3-3",
    expected=(
        "Kho DL Cổng DVCQG gián đoạn thì công dân vẫn xem được danh sách giấy tờ và lập được hồ sơ.",
        "While the national vault is away the citizen still gets the list and can prepare the dossier.",
    ),
    hint=(
        "Khi tra cứu Kho không thành công, hiển thị giấy tờ của Kho DL trên HTTT GQTTHC kèm thông báo và cho đăng tải; "
        "không dừng việc lập hồ sơ.",
        "When the look-up fails, show the local vault's papers with a notice and let files be uploaded.",
    ),
)
WHOLE_FILE = rule(
    "continuity.whole-file",
    "CV5632-CV3-4",
    expected=(
        "Lần tải không thành công không đưa tập tin nào vào hồ sơ; lần tải sau thành công thì đưa được.",
        "A failed download takes nothing into the dossier; a later one that succeeds does.",
    ),
    hint=(
        "Chỉ đưa giấy tờ vào hồ sơ khi đã tải trọn vẹn và kiểm tra tập tin; lần tải lỗi không khóa giấy tờ.",
        "Take a paper in only once it came whole and was checked; a failed download does not lock it.",
    ),
)
SIGNED_IN_AGAIN = rule(
    "continuity.signed-in-again",
    "CV5632-CV3-5",
    expected=(
        "Phiên làm việc hết hạn thì đăng nhập lại và gửi lại dữ liệu đang đồng bộ.",
        "When the session has expired the system signs in again and repeats what it was sending.",
    ),
    hint=(
        "Mã lỗi -5 chưa phải là kết quả xử lý: đăng nhập lại rồi gửi lại đúng bản tin vừa gửi.",
        "Error −5 is no outcome: sign in again and send the very same message once more.",
    ),
)

PAYMENT_TOLD_TWICE = rule(
    "continuity.payment-told-twice",
    "CV5632-CV3-7",
    expected=(
        "Thông báo thanh toán gửi lại được trả lời thành công như lần đầu, không phát sinh khoản thu thứ hai.",
        "A payment message sent again is answered like the first one and books nothing a second time.",
    ),
    hint=(
        "Nhận diện thông báo theo mã giao dịch; thông báo đã xử lý thì trả lời thành công mà không ghi thêm khoản thu.",
        "Know a message by its transaction; answer a repeated one with success and book nothing more.",
    ),
)


def payment_told_twice(entries: Iterable[JournalEntry]) -> list[Observation]:
    """Whether the same confirmation, sent twice by the portal, was answered well both times (``CONFIRM`` entries)."""
    told = [entry for entry in entries if entry.service == "CONFIRM" and entry.answered]
    if len(told) < 2:
        vi = "Chưa thấy Cổng DVCQG gửi hai lần thông báo thanh toán."
        return [PAYMENT_TOLD_TWICE.cannot_tell(vi, "The portal was not seen sending the message twice.")]
    refused = next((entry for entry in told if not is_accepted(entry) or entry.status >= _HTTP_ERRORS), None)
    if refused is not None:
        vi = f"Thông báo thanh toán được trả lời lỗi «{refused.error_code}»."
        return [
            PAYMENT_TOLD_TWICE.broken(vi, "A payment message was answered with an error.", f"journal:{refused.seq}")
        ]
    vi = f"Cả {len(told)} lần thông báo được trả lời thành công."
    return [PAYMENT_TOLD_TWICE.kept(vi, "Every message was answered well.", f"journal:{told[-1].seq}")]


def signed_in_again(entries: Iterable[JournalEntry], dossier_code: str) -> list[Observation]:
    """Whether the record that met an expired session was sent once more; the dossier's later progress proves a loss."""
    mine = [entry for entry in entries if entry.dossier_code == dossier_code or entry.service == RECORDS]
    expired = next(
        (e for e in mine if e.service == RECORDS and e.error_code == str(int(ErrorCode.SESSION_INVALID))), None
    )
    if expired is None:
        vi = "Chưa thấy lần đồng bộ nào gặp phiên làm việc hết hạn."
        return [SIGNED_IN_AGAIN.cannot_tell(vi, "No synchronisation met an expired session.")]
    later = [e for e in mine if e.seq > expired.seq and is_accepted(e) and e.dossier_code == dossier_code]
    again = next((e for e in later if e.service == RECORDS), None)
    if again is not None:
        vi = "HTTT GQTTHC đăng nhập lại và gửi lại bản ghi hồ sơ."
        return [SIGNED_IN_AGAIN.kept(vi, "The system signed in again and repeated the record.", f"journal:{again.seq}")]
    after = next((e for e in later if e.service == PROGRESS), None)
    if after is not None:
        vi = "Tiến độ của hồ sơ đã được gửi sau đó nhưng bản ghi gặp phiên hết hạn không được gửi lại."
        return [
            SIGNED_IN_AGAIN.broken(vi, "Progress followed, but the record was never repeated.", f"journal:{after.seq}")
        ]
    vi = "Chưa thấy HTTT GQTTHC gửi lại bản ghi trong thời gian chờ."
    return [SIGNED_IN_AGAIN.cannot_tell(vi, "The record was not seen again in time.", f"journal:{expired.seq}")]
