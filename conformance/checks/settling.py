"""Judges the settling of a dossier: supplement slip, the leader's no, other bodies, the announcement, the return."""

from collections.abc import Sequence

from conformance.checks.attempts import Attempt
from conformance.checks.journal_facts import SeenRecord, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions.asking import CasePaper
from conformance.province.actions.own_accounts import MessageRead
from mock_dvcqg.contract.codes import DossierStatus

SLIP = rule(
    "settling.slip",
    "HT-2-B3a-1",
    expected=(
        "Yêu cầu bổ sung sau thẩm tra bằng Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, nêu nội dung, do Bộ phận Một cửa "
        "gửi.",
        "After verification a supplement is asked for on the supplement slip, with its content, sent by the one-stop.",
    ),
    hint=(
        "Đề nghị của phòng chuyên môn chờ Bộ phận Một cửa gửi; phiếu theo mẫu 02 chỉ hiện với người nộp khi đã gửi.",
        "Let the unit's proposal wait for the one-stop; show the slip (form 02) to the submitter once it is sent.",
    ),
)
SENT_BACK = rule(
    "settling.sent-back",
    "HT-2-B3b-1",
    expected=(
        "Hồ sơ lãnh đạo trả lại chỉ được ký sau khi phòng chuyên môn trình lại.",
        "What the leader sent back is signed only after the unit has submitted it again.",
    ),
    hint=(
        "Khi lãnh đạo không đồng ý, chuyển hồ sơ về phòng chuyên môn và hủy dự thảo; khóa ký số cho tới khi trình lại.",
        "On the leader's no move the dossier to the unit, drop the draft and lock the signing until it comes back.",
    ),
)
REPLIES = rule(
    "settling.replies",
    "HT-2-B3c-1",
    expected=(
        "Việc lấy ý kiến kết thúc khi có ý kiến trả lời, hoặc ghi rõ lý do không chờ.",
        "A consultation ends with the replies, or with a note why they are not waited for.",
    ),
    hint=(
        "Khóa việc kết thúc lấy ý kiến khi còn cơ quan chưa trả lời mà không ghi lý do.",
        "Lock the closing while a reply is missing and no reason is noted.",
    ),
)
ANNOUNCED = rule(
    "settling.announced",
    "HT-2-B4a-1",
    expected=(
        "Có kết quả thì người nộp được thông báo qua cả thư điện tử và tin nhắn tới địa chỉ, số điện thoại của hồ sơ.",
        "When there is a result the submitter is told by e-mail and text message at the dossier's own contacts.",
    ),
    hint=(
        "Gửi đồng thời tới mọi địa chỉ liên hệ người nộp đã cung cấp trong hồ sơ.",
        "Send to every contact the submitter gave in the dossier at the same time.",
    ),
)
PAID_FIRST = rule(
    "settling.paid-first",
    "HT-2-B4b-1",
    expected=(
        "Kết quả chỉ được trả khi phí, lệ phí đã nộp.",
        "The result is returned only when the fee is paid.",
    ),
    hint=(
        "Khóa thao tác trả kết quả khi hồ sơ còn phí, lệ phí chưa có chứng từ.",
        "Lock the return while a fee has no voucher.",
    ),
)
RETURN_DATA = rule(
    "settling.return-data",
    "HT-2-B4c-1",
    expected=(
        "Trả kết quả thì cập nhật trạng thái, ngày trả, hình thức trả; chưa trả thì không ghi nhận.",
        "On return status, day and form are entered; what is not returned is not recorded so.",
    ),
    hint=(
        "Đồng bộ trạng thái 10 cùng NgayTra và HinhThuc ngay khi trả kết quả.",
        "Synchronise status 10 with NgayTra and HinhThuc as soon as the result is returned.",
    ),
)
_LEFT = ("email", "sms")


def slip_sent(
    papers: Sequence[CasePaper], records: Sequence[SeenRecord], words: str, seen_in: str = ""
) -> list[Observation]:
    """Whether the submitter has the slip on its form and the portal heard of the content (form 02)."""
    slip = next((paper for paper in papers if paper.kind == "supplement"), None)
    told = latest_with_status(records, DossierStatus.SUPPLEMENT_REQUESTED)
    if told is None:
        return [SLIP.cannot_tell("Chưa thấy yêu cầu bổ sung.", "No request was seen.", seen_in)]
    if slip is None or not slip.form:
        vi = "Người nộp hồ sơ không nhận được phiếu yêu cầu bổ sung theo mẫu."
        return [SLIP.broken(vi, "The submitter has no supplement slip on its form.", seen_in)]
    if not any(words in str(one.get("NoiDungBoSung", "")) for one in told.record.supplements):
        vi = "Yêu cầu bổ sung sau thẩm tra không nêu nội dung."
        return [SLIP.broken(vi, "The request after verification does not tell its content.", told.where)]
    return [SLIP.kept(f"Nhận được «{slip.title}» ({slip.form}).", "The slip is there on its form.", seen_in)]


def not_asked_past_one_stop(
    papers: Sequence[CasePaper], records: Sequence[SeenRecord], seen_in: str = ""
) -> list[Observation]:
    """Whether nothing reached the submitter before the one-stop sent it."""
    if any(paper.kind == "supplement" for paper in papers):
        vi = "Phiếu yêu cầu bổ sung tới người nộp khi Bộ phận Một cửa chưa gửi."
        return [SLIP.broken(vi, "The slip reached the submitter before the one-stop sent it.", seen_in)]
    told = latest_with_status(records, DossierStatus.SUPPLEMENT_REQUESTED)
    if told is not None:
        vi = "Yêu cầu bổ sung được đồng bộ khi Bộ phận Một cửa chưa gửi."
        return [SLIP.broken(vi, "The request was synchronised before the one-stop sent it.", told.where)]
    vi, en = "Người nộp chưa nhận yêu cầu nào.", "Nothing has reached the submitter."
    return [SLIP.kept(vi, en, seen_in)]


def announced(
    messages: Sequence[MessageRead], email: str, phone: str, *, is_done: bool, seen_in: str = ""
) -> list[Observation]:
    """Whether the result was told at both contacts; ``is_done``: the portal has heard that it is there (D-40)."""
    left = [one for one in messages if one.channel in _LEFT]
    if not left:
        vi, en = "Chưa thấy thông báo có kết quả.", "No message about the result was seen."
        return [ANNOUNCED.cannot_tell(vi, en, seen_in)]
    addresses = {one.address for one in left}
    if addresses - {email, phone, ""}:
        vi = "Thông báo gửi tới địa chỉ khác với địa chỉ người nộp đã cung cấp trong hồ sơ."
        return [ANNOUNCED.broken(vi, "A message went to another contact than the dossier's own.", seen_in)]
    missing = [words for words, name in (("thư điện tử", "email"), ("tin nhắn", "sms")) if not _has(left, name)]
    if missing and not is_done:
        vi, en = "Chưa thấy đủ hai thông báo.", "Not both messages were seen yet."
        return [ANNOUNCED.cannot_tell(vi, en, seen_in)]
    if missing:
        vi = f"Kết quả không được thông báo qua {', '.join(missing)}."
        return [ANNOUNCED.broken(vi, "The result was not told over every channel.", seen_in)]
    return [ANNOUNCED.kept("Thông báo qua thư điện tử và tin nhắn.", "Told by both.", seen_in)]


def return_entered(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether the record of the return carries its day and form."""
    returned = latest_with_status(records, DossierStatus.RETURNED)
    if returned is None:
        return [RETURN_DATA.cannot_tell("Chưa thấy việc trả kết quả.", "No return was seen.")]
    record = returned.record
    missing = [
        words for words, value in (("ngày trả", record.returned_at), ("hình thức", record.return_form)) if not value
    ]
    if missing:
        vi = f"Hồ sơ đã trả kết quả nhưng thiếu {', '.join(missing)}."
        return [RETURN_DATA.broken(vi, "The return lacks its day or form.", returned.where)]
    vi = f"NgayTra {record.returned_at}, HinhThuc {record.return_form}."
    return [RETURN_DATA.kept(vi, vi, returned.where)]


def return_not_recorded(records: Sequence[SeenRecord], tried: Attempt) -> list[Observation]:
    """Whether nothing says «đã trả kết quả» while the result was not returned."""
    if not tried.made or not tried.refused:
        vi, en = "Kết quả đã được trả nên không xét được.", "It was returned, so this cannot be judged."
        return [RETURN_DATA.cannot_tell(vi, en, tried.seen_in)]
    wrong = next((seen for seen in records if _says_returned(seen)), None)
    if wrong is not None:
        vi = "Hồ sơ được ghi nhận đã trả kết quả khi chưa trả."
        return [RETURN_DATA.broken(vi, "The return is recorded though nothing was returned.", wrong.where)]
    return [RETURN_DATA.kept("Chưa ghi nhận đã trả kết quả.", "No return is recorded.", tried.seen_in)]


def _says_returned(seen: SeenRecord) -> bool:
    return seen.record.status == DossierStatus.RETURNED or bool(seen.record.returned_at)


def _has(messages: Sequence[MessageRead], channel: str) -> bool:
    return any(one.channel == channel for one in messages)
