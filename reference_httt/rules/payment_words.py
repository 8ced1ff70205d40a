"""What payers are told of a payment that did not succeed; the codes are those of the platform (MaLoi)."""

from mock_dvcqg.contract.payment import PaymentCode

_REASONS = {
    PaymentCode.CANCELLED: "người nộp đã hủy giao dịch",
    PaymentCode.DECLINED: (
        "ngân hàng từ chối thẻ; thẻ cần được kích hoạt dịch vụ ngân hàng điện tử (Mobile Banking) để thanh toán"
        " trực tuyến"
    ),
    PaymentCode.INSUFFICIENT: "tài khoản không đủ số dư",
}


def decline_words(code: str) -> str:
    """Why a payment failed and what can be done: a card must be enabled for online payment (Tây Ninh Bước 2)."""
    why = next((words for known, words in _REASONS.items() if known.value == code), "giao dịch không thực hiện được")
    return f"Thanh toán không thành công: {why}. Bạn chưa bị thu tiền và có thể thanh toán lại."


OVERPAID = "Khoản này đã được nộp trước đó: cơ quan hoàn trả số tiền nộp thừa cho người nộp."
CLOSED = "Hồ sơ đã kết thúc trước khi nhận được tiền: cơ quan hoàn trả cho người nộp."
NEVER_MADE = "Giao dịch không được thực hiện."
