"""Judges payments: at once after filing, after the result, declined, begun twice, mirrored, as much as is published."""

from collections.abc import Sequence

from conformance.checks.attempts import Attempt
from conformance.checks.journal_facts import SeenRecord
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions.fees import FeesShown
from mock_dvcqg.contract.citizen import Payable
from mock_dvcqg.contract.codes import PaymentFlag

_ONLINE = (PaymentFlag.NATIONAL_PLATFORM.value, PaymentFlag.OWN_GATEWAY.value)

PAID_AFTER_FILING = rule(
    "paying.after-filing",
    "TN-B2-1",
    expected=(
        "Người nộp hồ sơ thanh toán được ngay sau khi nộp hồ sơ; khoản nộp chỉ được ghi nhận khi ngân hàng xác nhận "
        "thành "
        "công.",
        "The submitter can pay right after filing; it counts as paid only when the bank confirms.",
    ),
    hint=(
        "Mở giao dịch thanh toán ngay khi hồ sơ có mã; ghi nhận đã nộp chỉ khi bản tin CONFIRM có MaLoi 00, trường "
        "hợp khác "
        "để người nộp thanh toán lại.",
        "Open the payment as soon as the dossier has its code; book it only on a CONFIRM with MaLoi 00, else let the "
        "payer try again.",
    ),
)
PAID_AFTER_RESULT = rule(
    "paying.after-result",
    "TN-B2-2",
    expected=(
        "Phí, lệ phí nộp sau khi có kết quả được tìm thấy tại mục «Dịch vụ công của tôi» theo mã hồ sơ hoặc tên dịch "
        "vụ "
        "công và chỉ phải nộp khi đã có kết quả.",
        "A fee due after the result is found under «my public services» by dossier code or service name, and is asked "
        "for only once there is a result.",
    ),
    hint=(
        "Trả lời tra cứu khoản phải nộp của Cổng DVCQG theo mã hồ sơ; khoản nộp sau kết quả chỉ đến hạn khi hồ sơ đã "
        "xử lý "
        "xong.",
        "Answer the portal's payable look-up by dossier code; a fee after the result falls due once it is processed.",
    ),
)
PAID_ONCE = rule(
    "paying.once",
    "TN-B2-3",
    expected=(
        "Mở lại việc thanh toán khi giao dịch chưa kết thúc vẫn là một giao dịch; không nộp hai lần cho một khoản.",
        "Beginning again while a payment is open leads to the same one; nothing is paid twice.",
    ),
    hint=(
        "Trước khi mở giao dịch mới, tìm giao dịch chưa kết thúc của hồ sơ và dẫn người nộp về đúng giao dịch đó.",
        "Before opening a payment look for an open one of the dossier and lead the payer back to it.",
    ),
)
MIRRORED = rule(
    "paying.mirrored",
    "TN-LY-1",
    expected=(
        "Khoản thanh toán trực tuyến được ghi nhận trên HTTT GQTTHC và đồng bộ đúng là thanh toán trực tuyến.",
        "An online payment is recorded in the procedure system and synchronised as paid online; other money is not.",
    ),
    hint=(
        "Khi nhận CONFIRM thành công, ghi nhận trên HTTT GQTTHC và đồng bộ lại hồ sơ với DuocThanhToanTrucTuyen bằng 1 "
        "(hoặc 2); tiền mặt là 3.",
        "On a successful CONFIRM book it and synchronise the dossier with DuocThanhToanTrucTuyen 1 (or 2); cash is 3.",
    ),
)
AS_PUBLISHED = rule(
    "paying.as-published",
    "ND61-4-5-1",
    expected=(
        "Tổng số tiền yêu cầu nộp đúng bằng mức phí, lệ phí đã công bố của thủ tục.",
        "The total asked for is the procedure's published fee, neither more nor less.",
    ),
    hint=(
        "Lấy mức phí, lệ phí từ LayThuTuc; không thêm khoản nào ngoài mức công bố, kể cả khi nộp trực tuyến.",
        "Take the fees from LayThuTuc; add nothing to what is published, not for filing online either.",
    ),
)


def paid_after_filing(attempt: Attempt, fees: FeesShown) -> list[Observation]:
    """Whether the payment could be made at once and counts (Tây Ninh Bước 2)."""
    if not attempt.made:
        return [PAID_AFTER_FILING.cannot_tell("Chưa thử thanh toán.", "Nobody tried to pay.", attempt.seen_in)]
    if attempt.refused:
        vi = f"Không thanh toán được ngay sau khi nộp hồ sơ: {attempt.words}"
        return [PAID_AFTER_FILING.broken(vi, "The fee could not be paid after filing.", attempt.seen_in)]
    unpaid = [fee.name for fee in fees.fees if not fee.paid]
    if unpaid:
        vi = f"Ngân hàng đã xác nhận nhưng HTTT GQTTHC chưa ghi nhận: {', '.join(unpaid)}."
        return [PAID_AFTER_FILING.broken(vi, "The bank confirmed but the system has it unpaid.", attempt.seen_in)]
    return [PAID_AFTER_FILING.kept("Khoản phải nộp đã được ghi nhận.", "The fee is booked.", attempt.seen_in)]


def declined_is_unpaid(fees: FeesShown, again: Attempt, seen_in: str = "") -> list[Observation]:
    """Whether a declined card left the fee unpaid and the payer may try again (Tây Ninh Bước 2, lưu ý)."""
    if not fees.fees:
        return [PAID_AFTER_FILING.cannot_tell("Hồ sơ không có khoản phải nộp.", "The dossier owes nothing.", seen_in)]
    if any(fee.paid for fee in fees.fees):
        vi = "Giao dịch không thành công nhưng HTTT GQTTHC ghi nhận đã nộp phí, lệ phí."
        return [PAID_AFTER_FILING.broken(vi, "The card was declined but the fee counts as paid.", seen_in)]
    if not again.made:
        vi, en = "Chưa thử thanh toán lại.", "Nobody tried again."
        return [PAID_AFTER_FILING.cannot_tell(vi, en, seen_in)]
    if again.refused:
        vi = f"Người nộp hồ sơ không thanh toán lại được: {again.words}"
        return [PAID_AFTER_FILING.broken(vi, "The payer may not try again.", seen_in)]
    vi, en = "Khoản nộp chưa được ghi nhận; thanh toán lại được.", "Still unpaid, and it can be tried again."
    return [PAID_AFTER_FILING.kept(vi, en, again.seen_in)]


def found_payable(found: Sequence[Payable], dossier_code: str) -> list[Observation]:
    """Whether the search under «Dịch vụ công của tôi» shows what the dossier owes, told by the province (G9)."""
    mine = [one for one in found if one.dossier_code == dossier_code]
    if not mine:
        vi = f"Không tìm thấy khoản phải nộp của hồ sơ {dossier_code}."
        return [PAID_AFTER_RESULT.broken(vi, f"Nothing payable of {dossier_code} was found.")]
    one = mine[0]
    if one.source != "province":
        vi = f"HTTT GQTTHC không trả lời tra cứu khoản phải nộp: {one.problem or 'không nêu lý do'}."
        return [PAID_AFTER_RESULT.broken(vi, "The province did not answer the payable look-up.")]
    if not one.total_vnd or one.state != "due":
        vi = f"Khoản phải nộp của hồ sơ {dossier_code}: {one.state_label}."
        return [PAID_AFTER_RESULT.broken(vi, f"The payable of {dossier_code} is «{one.state}».")]
    vi, en = f"Phải nộp {one.total_vnd} đồng, {one.phase}.", f"VND {one.total_vnd} is due."
    return [PAID_AFTER_RESULT.kept(vi, en)]


def not_due_before_result(attempt: Attempt) -> list[Observation]:
    """Whether nobody is let pay, before there is a result, what is due after it."""
    if not attempt.made:
        return [PAID_AFTER_RESULT.cannot_tell("Chưa thử thanh toán.", "Nobody tried to pay.", attempt.seen_in)]
    if attempt.refused:
        vi, en = f"Chưa đến hạn nộp: {attempt.words}", "It is not due yet."
        return [PAID_AFTER_RESULT.kept(vi, en, attempt.seen_in)]
    vi = "Khoản nộp sau khi có kết quả được yêu cầu khi chưa có kết quả."
    return [PAID_AFTER_RESULT.broken(vi, "A fee after the result is asked for before it.", attempt.seen_in)]


def one_transaction(pages: Sequence[str]) -> list[Observation]:
    """Whether all pages the payer was led to are one and the same."""
    if not pages:
        return [PAID_ONCE.cannot_tell("Chưa mở giao dịch nào.", "No payment was begun.")]
    if len(set(pages)) > 1:
        vi = f"Có {len(set(pages))} giao dịch cho cùng một khoản phải nộp."
        return [PAID_ONCE.broken(vi, f"There are {len(set(pages))} payments for one fee.")]
    return [PAID_ONCE.kept("Chỉ có một giao dịch.", "There is one payment.")]


def mirrored_online(records: Sequence[SeenRecord], *, later: bool) -> list[Observation]:
    """Whether a record says that the fee was paid online (D-48); ``later``: one that was made after it is there."""
    told = next((seen for seen in reversed(records) if seen.record.paid_online in _ONLINE), None)
    if told is not None:
        vi = f"DuocThanhToanTrucTuyen là {told.record.paid_online}."
        return [MIRRORED.kept(vi, f"DuocThanhToanTrucTuyen is {told.record.paid_online}.", told.where)]
    if not records or not later:
        vi, en = "Chưa thấy lần đồng bộ nào sau khi thanh toán.", "No record came after the payment."
        return [MIRRORED.cannot_tell(vi, en)]
    last = records[-1]
    vi = f"Đã thanh toán trực tuyến nhưng hồ sơ đồng bộ ghi DuocThanhToanTrucTuyen là «{last.record.paid_online}»."
    en = f"Paid online but the record says DuocThanhToanTrucTuyen «{last.record.paid_online}»."
    return [MIRRORED.broken(vi, en, last.where)]


def cash_is_not_online(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether money taken at the counter is not told as paid online."""
    if not records:
        return [MIRRORED.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen.")]
    wrong = next((seen for seen in records if seen.record.paid_online in _ONLINE), None)
    if wrong is not None:
        vi = "Khoản thu bằng tiền mặt được đồng bộ là thanh toán trực tuyến."
        return [MIRRORED.broken(vi, "Cash is synchronised as paid online.", wrong.where)]
    vi, en = "Khoản thu tiền mặt không ghi là trực tuyến.", "The cash is not told as paid online."
    return [MIRRORED.kept(vi, en, records[-1].where)]


def as_much_as_published(found: Sequence[Payable], dossier_code: str, published_vnd: int) -> list[Observation]:
    """Whether what the province asks for is the published amount (NĐ 61/2018 Đ4 k5; NĐ 45/2020 Đ4 k6)."""
    one = next((one for one in found if one.dossier_code == dossier_code and one.source == "province"), None)
    if one is None or not one.total_vnd:
        vi, en = "HTTT GQTTHC chưa cho biết số tiền phải nộp.", "The province did not tell what is due."
        return [AS_PUBLISHED.cannot_tell(vi, en)]
    if one.total_vnd != published_vnd:
        lines = "; ".join(f"{fee.name}: {fee.amount_vnd} đồng" for fee in one.fees)
        vi = f"Yêu cầu nộp {one.total_vnd} đồng ({lines}), mức công bố là {published_vnd} đồng."
        return [AS_PUBLISHED.broken(vi, f"VND {one.total_vnd} is asked for, VND {published_vnd} is published.")]
    return [AS_PUBLISHED.kept(f"Yêu cầu nộp {published_vnd} đồng.", f"VND {published_vnd} is asked for.")]
