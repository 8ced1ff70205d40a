"""Judges the intake: crossing to the one-stop, fee before reception, reception, supplements, corrections, declining."""

from collections.abc import Sequence
from typing import Any

from conformance.checks.journal_facts import SeenRecord, SeenRow
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions.asking import CasePaper
from conformance.province.actions.fees import FeesShown
from mock_dvcqg.contract.codes import DossierStatus

CROSSES = rule(
    "intake.crosses",
    "HT-2-MD-1",
    expected=(
        "Hồ sơ nộp trên Cổng dịch vụ công tự động có trên hệ thống một cửa điện tử.",
        "A dossier filed on the portal is in the one-stop system by itself.",
    ),
    hint=(
        "Xếp hồ sơ vào hàng đợi trong chính giao dịch nộp và chuyển mọi hồ sơ của hàng đợi, từ mọi kênh nộp.",
        "Queue the dossier in the transaction that files it and carry over all of the queue, whatever the channel.",
    ),
)
ASKED_TO_PAY = rule(
    "intake.asked-to-pay",
    "HT-2-B1c-1",
    expected=(
        "Phí, lệ phí phải nộp trước thì được thông báo; chưa nộp thì hồ sơ chưa được tiếp nhận.",
        "A fee due before reception is asked for, and until it is paid the dossier is not received.",
    ),
    hint=(
        "Khóa thao tác tiếp nhận khi còn phí, lệ phí phải nộp trước; đồng bộ trạng thái 6 khi thông báo nộp.",
        "Lock the reception while such a fee is owed; synchronise status 6 when it is asked for.",
    ),
)
VOUCHER = rule(
    "intake.voucher",
    "HT-2-B1c-2",
    expected=(
        "Chỉ chứng từ hợp lệ của hệ thống thanh toán mới là căn cứ tiếp nhận.",
        "Only a valid voucher of the payment system lets a dossier be received.",
    ),
    hint=(
        "Kiểm tra mã xác thực của thông báo thanh toán; không ghi nhận thông báo có mã không đúng.",
        "Check the message's MaXacThuc and book nothing when it is wrong.",
    ),
)
NOT_HELD = rule(
    "intake.not-held",
    "HT-2-B1c-3",
    expected=(
        "Hồ sơ không thu phí trước được tiếp nhận và chuyển xử lý mà không chờ thanh toán.",
        "A dossier without a fee before reception is received and forwarded without waiting for a payment.",
    ),
    hint=(
        "Khi tiếp nhận chỉ xét khoản phải nộp trước tiếp nhận, không xét khoản nộp sau.",
        "At reception look only at what is due before it, not at what is due later.",
    ),
)
RECEPTION_TOLD = rule(
    "intake.reception-told",
    "HT-2-B1c-4",
    expected=(
        "Người nộp hồ sơ tự động nhận được thông báo khi hồ sơ được tiếp nhận.",
        "The submitter is told automatically when the dossier is received.",
    ),
    hint=(
        "Gửi thông báo trong chính giao dịch tiếp nhận, không chờ thao tác của cán bộ.",
        "Send the message in the very transaction of the reception; wait for nobody's act.",
    ),
)
GUIDED = rule(
    "intake.guided",
    "HT-2-B1c-5",
    expected=(
        "Yêu cầu bổ sung nêu rõ nội dung cần hoàn thiện.",
        "A request for a supplement says what is to be completed.",
    ),
    hint=(
        "Bắt buộc ghi nội dung cần bổ sung và đồng bộ nội dung đó tại NoiDungBoSung.",
        "Make the content mandatory and synchronise it as NoiDungBoSung.",
    ),
)
ONCE = rule(
    "intake.once",
    "HT-2-B1c-6",
    expected=(
        "Khi tiếp nhận chỉ có một yêu cầu bổ sung, hoàn thiện hồ sơ.",
        "At reception there is one request for a supplement.",
    ),
    hint=(
        "Khóa thao tác yêu cầu bổ sung khi hồ sơ đã được yêu cầu một lần ở bước tiếp nhận.",
        "Lock the request once one was made at reception.",
    ),
)
ONE_OUTCOME = rule(
    "intake.one-outcome",
    "HT-2-B1d-2",
    expected=(
        "Kiểm tra hồ sơ kết thúc bằng đúng một kết quả: tiếp nhận, không tiếp nhận hoặc yêu cầu bổ sung.",
        "The check of a dossier ends in exactly one: received, not received, or to be supplemented.",
    ),
    hint=(
        "Sau một kết quả, khóa hai kết quả còn lại cho tới khi người nộp hồ sơ nộp lại.",
        "After one outcome lock the other two until the submitter sends the dossier again.",
    ),
)
DECLINED = rule(
    "intake.declined",
    "HT-2-B1d-3",
    expected=(
        "Không tiếp nhận thì nêu lý do, người nộp hồ sơ nhận được phiếu từ chối tiếp nhận.",
        "Who does not receive says why, and the submitter gets the refusal slip.",
    ),
    hint=(
        "Bắt buộc ghi lý do và sinh phiếu theo mẫu 03 cùng lúc với việc không tiếp nhận.",
        "Make the reason mandatory and make the slip (form 03) together with the act.",
    ),
)
CORRECTED = rule(
    "intake.corrected",
    "HT-2-B1d-4",
    expected=(
        "Yêu cầu chỉnh sửa tờ khai không đòi nộp thêm giấy tờ; sửa tờ khai là đủ.",
        "A correction of the form asks for no paper; correcting it is enough.",
    ),
    hint=(
        "Tách yêu cầu chỉnh sửa khỏi yêu cầu bổ sung giấy tờ; DanhSachGiayToBoSung để trống.",
        "Keep corrections apart from supplements; leave DanhSachGiayToBoSung empty.",
    ),
)
NO_PAPER = rule(
    "intake.no-paper",
    "HT-2-B1đ-1",
    expected=(
        "Không yêu cầu bản giấy của thành phần hồ sơ đã ký số hợp lệ.",
        "No paper is asked for a component that is validly signed.",
    ),
    hint=(
        "Khóa việc yêu cầu bản giấy đối với tập tin đã kiểm tra chữ ký số hợp lệ.",
        "Lock the request for paper of a file whose signature was found valid.",
    ),
)
FORWARDED = rule(
    "intake.forwarded",
    "HT-2-B2-1",
    expected=(
        "Hồ sơ được chuyển xử lý ngay sau khi tiếp nhận, không chuyển trước khi tiếp nhận.",
        "The dossier is forwarded right after its reception and not before.",
    ),
    hint=(
        "Chỉ mở thao tác chuyển khi hồ sơ đã tiếp nhận; đồng bộ trạng thái 2 rồi trạng thái 4.",
        "Open the forwarding only once it is received; synchronise status 2 and then 4.",
    ),
)

_OUTCOMES = (DossierStatus.RECEIVED, DossierStatus.INTAKE_DECLINED, DossierStatus.SUPPLEMENT_REQUESTED)


def crossed(found: Sequence[str], dossier_code: str, later: Sequence[str], seen_in: str = "") -> list[Observation]:
    """Whether the one-stop's officer finds the dossier; ``later``: dossiers filed after it that are found there."""
    if dossier_code in found:
        return [CROSSES.kept("Hệ thống một cửa có hồ sơ.", "The one-stop system has the dossier.", seen_in)]
    if later:
        vi = f"Hồ sơ {dossier_code} không có trên hệ thống một cửa dù hồ sơ nộp sau ({later[0]}) đã có."
        return [CROSSES.broken(vi, f"{dossier_code} is not there though {later[0]}, filed later, is.", seen_in)]
    vi, en = "Chưa thấy hồ sơ trên hệ thống một cửa.", "The dossier was not seen in the one-stop system."
    return [CROSSES.cannot_tell(vi, en, seen_in)]


def waits_for_fee(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether the portal heard of the fee (status 6) and of no reception before it."""
    statuses = [seen.record.status for seen in records]
    if DossierStatus.OBLIGATION_REQUESTED not in statuses:
        vi, en = "Chưa thấy trạng thái yêu cầu nộp phí, lệ phí.", "Status 6 was not seen."
        return [ASKED_TO_PAY.cannot_tell(vi, en)]
    place = statuses.index(DossierStatus.OBLIGATION_REQUESTED)
    if DossierStatus.RECEIVED in statuses[:place]:
        vi = "Hồ sơ được tiếp nhận trước khi thông báo nộp phí, lệ phí."
        return [ASKED_TO_PAY.broken(vi, "It was received before the fee was asked for.", records[place].where)]
    vi, en = "Hồ sơ chờ nộp phí, lệ phí, chưa được tiếp nhận.", "It waits for the fee and is not received."
    return [ASKED_TO_PAY.kept(vi, en, records[place].where)]


def forgery_not_booked(fees: FeesShown, seen_in: str = "") -> list[Observation]:
    """Whether nothing counts as paid after a forged message alone."""
    if not fees.fees:
        return [VOUCHER.cannot_tell("Hồ sơ không có khoản phải nộp.", "The dossier owes nothing.", seen_in)]
    if any(fee.paid for fee in fees.fees):
        vi = "Thông báo thanh toán giả mạo được ghi nhận là đã nộp phí, lệ phí."
        return [VOUCHER.broken(vi, "A forged message counts as a payment.", seen_in)]
    return [VOUCHER.kept("Phí, lệ phí vẫn chưa được nộp.", "The fee is still owed.", seen_in)]


def reception_told(before: int, after: int, later: int, seen_in: str = "") -> list[Observation]:
    """Whether a message arrived with the reception: how many there were before, after it, and after a later act."""
    if after > before:
        vi, en = "Có thông báo khi hồ sơ được tiếp nhận.", "A message came with the reception."
        return [RECEPTION_TOLD.kept(vi, en, seen_in)]
    if later > after:
        vi = "Việc tiếp nhận không được thông báo dù bước sau đó đã được thông báo."
        return [RECEPTION_TOLD.broken(vi, "The reception was not told though a later act was.", seen_in)]
    vi, en = "Chưa thấy thông báo tiếp nhận.", "No message about the reception was seen."
    return [RECEPTION_TOLD.cannot_tell(vi, en, seen_in)]


def guidance_sent(records: Sequence[SeenRecord], text: str) -> list[Observation]:
    """Whether the request that the portal heard of carries the content asked for."""
    asked = _asked(records)
    if asked is None:
        return [GUIDED.cannot_tell("Chưa thấy yêu cầu bổ sung.", "No request was seen.")]
    seen, requests = asked
    if any(text in str(one.get("NoiDungBoSung", "")) for one in requests):
        return [GUIDED.kept(f"Yêu cầu nêu: {text}", "The request says what is to be completed.", seen.where)]
    vi = "Yêu cầu bổ sung đồng bộ không có nội dung cần hoàn thiện."
    return [GUIDED.broken(vi, "The request does not say what is to be completed.", seen.where)]


def asked_once(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether the latest record shows exactly one request."""
    asked = _asked(records)
    if asked is None:
        return [ONCE.cannot_tell("Chưa thấy yêu cầu bổ sung.", "No request was seen.")]
    seen, requests = asked
    if len(requests) > 1:
        vi = f"Có {len(requests)} yêu cầu bổ sung khi tiếp nhận."
        return [ONCE.broken(vi, f"There are {len(requests)} requests.", seen.where)]
    return [ONCE.kept("Có một yêu cầu bổ sung.", "There is one request.", seen.where)]


def no_paper_for_correction(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether the correction that the portal heard of lists no paper (G13)."""
    asked = _asked(records)
    if asked is None:
        return [CORRECTED.cannot_tell("Chưa thấy yêu cầu chỉnh sửa.", "No request was seen.")]
    seen, requests = asked
    if any(one.get("DanhSachGiayToBoSung") for one in requests):
        vi = "Yêu cầu chỉnh sửa tờ khai kèm danh sách giấy tờ phải nộp thêm."
        return [CORRECTED.broken(vi, "The correction of the form lists papers to be given.", seen.where)]
    return [CORRECTED.kept("Yêu cầu không đòi giấy tờ.", "The request asks for no paper.", seen.where)]


def exactly_one(records: Sequence[SeenRecord], rows: Sequence[SeenRow], wanted: DossierStatus) -> list[Observation]:
    """Whether of the three outcomes the portal heard of that one alone."""
    told = {seen.record.status for seen in records} | {seen.row.status for seen in rows}
    outcomes = [status for status in _OUTCOMES if status in told]
    if not outcomes:
        return [ONE_OUTCOME.cannot_tell("Chưa thấy kết quả kiểm tra.", "No outcome was seen.")]
    where = records[-1].where if records else ""
    if outcomes != [wanted]:
        vi = f"Kết quả kiểm tra được thông báo là: {', '.join(status.label for status in outcomes)}."
        return [ONE_OUTCOME.broken(vi, f"{len(outcomes)} outcomes were told.", where)]
    return [ONE_OUTCOME.kept(f"Kết quả: {wanted.label}.", "There is one outcome.", where)]


def slip_received(papers: Sequence[CasePaper], seen_in: str = "") -> list[Observation]:
    """Whether the submitter has the refusal slip on its form."""
    slip = next((paper for paper in papers if paper.kind == "refusal"), None)
    if slip is None:
        vi = "Người nộp hồ sơ không nhận được phiếu từ chối tiếp nhận."
        return [DECLINED.broken(vi, "The submitter has no refusal slip.", seen_in)]
    vi = f"Nhận được «{slip.title}» ({slip.form or 'không ghi mẫu'})."
    return [DECLINED.kept(vi, "The submitter has the refusal slip.", seen_in)]


def forwarded_after_reception(records: Sequence[SeenRecord], rows: Sequence[SeenRow]) -> list[Observation]:
    """Whether the portal heard of the reception and then of the handling."""
    told = [seen.record.status for seen in records]
    told_rows = [seen.row.status for seen in rows]
    order = told if DossierStatus.RECEIVED in told and DossierStatus.IN_PROGRESS in told else told_rows
    if DossierStatus.IN_PROGRESS not in order:
        return [FORWARDED.cannot_tell("Chưa thấy việc chuyển xử lý.", "No forwarding was seen.")]
    where = records[-1].where if records else ""
    if DossierStatus.RECEIVED not in order[: order.index(DossierStatus.IN_PROGRESS)]:
        vi = "Hồ sơ được chuyển xử lý khi chưa được tiếp nhận."
        return [FORWARDED.broken(vi, "It was forwarded before it was received.", where)]
    return [FORWARDED.kept("Tiếp nhận rồi chuyển xử lý.", "Received, then forwarded.", where)]


def _asked(records: Sequence[SeenRecord]) -> tuple[SeenRecord, list[dict[str, Any]]] | None:
    found = [seen for seen in records if seen.record.supplements]
    return (found[-1], found[-1].record.supplements) if found else None
