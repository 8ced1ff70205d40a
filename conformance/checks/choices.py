"""Judges what applicants may choose and what is decided for them: channel, new day, withdrawal, rating."""

from collections.abc import Sequence

from conformance.checks.attempts import Attempt
from conformance.checks.journal_facts import SeenRecord, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from mock_dvcqg.contract.codes import DossierStatus

CHANNEL = rule(
    "choices.channel",
    "ND61-5-1-1",
    expected=(
        "Người nộp hồ sơ được chọn nộp trực tiếp đối với dịch vụ công có cung cấp trực tuyến.",
        "The applicant may file in person although the service is offered online.",
    ),
    hint=(
        "Mở việc lập hồ sơ tại Bộ phận Một cửa cho mọi thủ tục có công bố hình thức trực tiếp (CACHTHUCTHUCHIEN).",
        "Open filing at the one-stop for every procedure that publishes the direct way (CACHTHUCTHUCHIEN).",
    ),
)
_EXTENSION_HINT = (
    "Đếm số lần hẹn lại và so thời điểm hẹn lại với ngày hẹn trả trước khi cho thực hiện.",
    "Count the new days and hold the moment against the appointed day before letting it be.",
)
ONE_NEW_DAY = rule(
    "choices.one-new-day",
    "ND61-19-9-2",
    expected=(
        "Việc hẹn lại ngày trả kết quả được thực hiện không quá một lần.",
        "A new day is appointed once at most.",
    ),
    hint=_EXTENSION_HINT,
)
IN_GOOD_TIME = rule(
    "choices.in-good-time",
    "ND61-19-9-3",
    expected=(
        "Việc xin lỗi và hẹn lại được thực hiện chậm nhất 01 ngày trước khi hết hạn giải quyết.",
        "The apology and the new day come at least one day before the period ends.",
    ),
    hint=_EXTENSION_HINT,
)
WITHDRAWN = rule(
    "choices.withdrawn",
    "QCVN120-TT-1",
    expected=(
        "Yêu cầu rút hồ sơ được đồng bộ với trạng thái 7, việc cho rút với trạng thái 8; hồ sơ chưa tiếp nhận thì "
        "được rút.",
        "A request to withdraw is synchronised as 7, the withdrawal as 8; what is not received yet may be withdrawn.",
    ),
    hint=(
        "Gửi DongBoHoSoMC khi có yêu cầu rút (7) và khi cho rút (8); không từ chối khi hồ sơ chưa tiếp nhận.",
        "Send DongBoHoSoMC at the request (7) and at the withdrawal (8); do not deny it before reception.",
    ),
)
RATED_AFTER = rule(
    "choices.rated-after",
    "ND61-31-1-1",
    expected=(
        "Người nộp hồ sơ đánh giá được việc giải quyết sau khi hồ sơ được giải quyết xong.",
        "The applicant can rate how the dossier was settled, once it is settled.",
    ),
    hint=(
        "Mở chức năng đánh giá khi hồ sơ đã có kết quả; không ghi nhận đánh giá của hồ sơ đang giải quyết.",
        "Open the rating when there is a result; take none of a dossier under way.",
    ),
)
RATED_ONCE = rule(
    "choices.rated-once",
    "ND61-31-1-2",
    expected=(
        "Mỗi hồ sơ được ghi nhận một lần đánh giá.",
        "A dossier is rated once.",
    ),
    hint=(
        "Lưu đánh giá theo mã hồ sơ và không ghi nhận lần thứ hai.",
        "Keep the rating by dossier code and take no second one.",
    ),
)


def withdrawal_told(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether the portal heard of the request (7) and then of the withdrawal (8)."""
    done = latest_with_status(records, DossierStatus.DISCONTINUED)
    if done is None:
        vi, en = "Chưa thấy hồ sơ được rút trên Cổng DVCQG.", "The withdrawal was not seen."
        return [WITHDRAWN.cannot_tell(vi, en)]
    if latest_with_status(records, DossierStatus.WITHDRAWAL_REQUESTED) is None:
        vi = "Hồ sơ chuyển trạng thái 8 mà không có trạng thái 7 (yêu cầu rút hồ sơ)."
        return [WITHDRAWN.broken(vi, "Status 8 came without the request (7).", done.where)]
    vi, en = "Đã đồng bộ yêu cầu rút và việc cho rút hồ sơ.", "Request and withdrawal were synchronised."
    return [WITHDRAWN.kept(vi, en, done.where)]


def withdrawal_not_denied(attempt: Attempt, *, received: bool) -> list[Observation]:
    """Whether nobody can deny the withdrawal of a dossier that is not received yet."""
    if not attempt.made or received:
        vi, en = "Chưa thử từ chối việc rút hồ sơ chưa tiếp nhận.", "Nobody tried to deny it before reception."
        return [WITHDRAWN.cannot_tell(vi, en, attempt.seen_in)]
    if attempt.refused:
        vi, en = f"Không từ chối được việc rút hồ sơ: {attempt.words}", "It could not be denied."
        return [WITHDRAWN.kept(vi, en, attempt.seen_in)]
    vi = "Hồ sơ chưa tiếp nhận nhưng việc rút hồ sơ không được chấp thuận."
    return [WITHDRAWN.broken(vi, "The withdrawal of a dossier not received yet was denied.", attempt.seen_in)]
