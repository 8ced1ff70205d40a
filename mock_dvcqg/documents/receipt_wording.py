"""The words of a payment receipt: the field set of form C1-10/NS, mẫu 03c (biên lai thu thuế, phí, lệ phí)."""

from dataclasses import dataclass
from datetime import date

from mock_dvcqg.contract.payment import FeeKind, PaidService, ReceiptOrder
from mock_dvcqg.documents.wording import written_date

FORM = "Nội dung theo mẫu số 03c\nKý hiệu: C1-10/NS"
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu")
_BILLION = 10**9


@dataclass(frozen=True)
class ReceiptWording:
    """All texts of one receipt, ready to be set."""

    form: str
    series: str
    number: str
    is_fine: bool
    fee_names: str
    payer: tuple[tuple[str, str], ...]
    """label and value, in the order of the form"""
    lines: tuple[tuple[str, str], ...]
    """what is paid and the amount"""
    total: str
    total_in_words: str
    method: str
    day: str
    receiver: str


def word_receipt(
    receipt: ReceiptOrder, *, amount_vnd: int, reference: str, transaction_code: str, bank: str, paid_on: date
) -> ReceiptWording:
    """The texts of the receipt of a paid payment."""
    is_fine = receipt.service_kind == PaidService.FINE.value
    return ReceiptWording(
        form=FORM,
        series=f"MP{paid_on:%y}T",
        number=transaction_code.removeprefix("GD"),
        is_fine=is_fine,
        fee_names="; ".join(fee.name for fee in receipt.fees if fee.name),
        payer=_payer(receipt, reference, paid_on),
        lines=paid_lines(receipt, amount_vnd),
        total=dong(amount_vnd),
        total_in_words=in_words(amount_vnd),
        method=f"Thanh toán trực tuyến qua {bank}; mã giao dịch {transaction_code}, mã tham chiếu {reference}",
        day=written_date(paid_on),
        receiver=receipt.agency_name or receipt.decision_agency,
    )


def dong(amount_vnd: int) -> str:
    """«1.250.000 đồng»."""
    return f"{amount_vnd:,}".replace(",", ".") + " đồng"


def in_words(amount_vnd: int) -> str:
    """An amount as it is read aloud: «Một triệu hai trăm linh năm nghìn đồng»."""
    words = _whole(amount_vnd) if amount_vnd else "không"
    return f"{words[0].upper()}{words[1:]} đồng"


def _payer(receipt: ReceiptOrder, reference: str, paid_on: date) -> tuple[tuple[str, str], ...]:
    places = (receipt.payer_address, receipt.payer_district, receipt.payer_province)
    rows = (
        ("Người nộp", receipt.payer_name),
        ("MST/Số định danh/CMND/Hộ chiếu", receipt.payer_number),
        ("Địa chỉ", ", ".join(place for place in places if place)),
        ("Theo Quyết định/Thông báo số", receipt.decision_number or reference),
        ("Ngày", receipt.decision_day or f"{paid_on:%d/%m/%Y}"),
        ("Của", receipt.decision_agency or receipt.agency_name),
        ("Đơn vị nhận tiền", receipt.agency_name),
        ("Tài khoản thụ hưởng", " – ".join(filter(None, (receipt.account_number, receipt.account_name)))),
        ("Dịch vụ công", receipt.service_name or receipt.procedure_name),
        ("Mã hồ sơ", receipt.dossier_code),
    )
    return tuple((label, value) for label, value in rows if value)


def paid_lines(receipt: ReceiptOrder, amount_vnd: int) -> tuple[tuple[str, str], ...]:
    """What is paid, line by line, each with its amount; without lines the payment as a whole."""
    listed = [(fee_title(fee.kind, fee.name), fee.amount_vnd) for fee in receipt.fees]
    listed = listed or [(item.content, item.amount_vnd) for item in receipt.items]
    listed = listed or [(receipt.content, str(amount_vnd))]
    return tuple((name, dong(int(text)) if text.isdigit() and text.isascii() else text) for name, text in listed)


def fee_title(kind: str, name: str) -> str:
    """«Lệ phí: cấp đổi thẻ»; the kind is not said twice."""
    label = {each.value: each.label for each in FeeKind}.get(kind, "")
    return f"{label}: {name}" if label and not name.casefold().startswith(label.casefold()) else name


def _whole(number: int) -> str:
    if number >= _BILLION:
        head, tail = divmod(number, _BILLION)
        rest = f" {_groups(tail, full=True)}" if tail else ""
        return f"{_whole(head)} tỷ{rest}"
    return _groups(number, full=False)


def _groups(number: int, *, full: bool) -> str:
    """A number below a billion; ``full`` reads the hundreds of its first group too, as after «tỷ»."""
    parts: list[str] = []
    for place in (2, 1, 0):
        group = number // 1000**place % 1000
        if group:
            words = _three(group, full=full or bool(parts))
            parts.append(f"{words} {_SCALES[place]}".strip())
    return " ".join(parts)


def _three(number: int, *, full: bool) -> str:
    hundreds, tens, units = number // 100, number // 10 % 10, number % 10
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or full else []
    if tens > 1:
        words.append(f"{_DIGITS[tens]} mươi")
    elif tens == 1:
        words.append("mười")
    elif units and words:
        words.append("linh")
    if units:
        words.append(_unit(units, tens))
    return " ".join(words)


def _unit(units: int, tens: int) -> str:
    if units == 5 and tens:
        return "lăm"
    return "mốt" if units == 1 and tens > 1 else _DIGITS[units]
