"""Judges the online dossier in the making: e-form, signatures, receipt, autofill, papers supplied before."""

from collections.abc import Mapping, Sequence

from conformance.checks.attempts import Attempt
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions.own_accounts import MessageRead

FORM = rule(
    "filling-forms.form",
    "HT-1-B2a-1",
    expected=(
        "Tờ khai điện tử đầy đủ, đúng được ghi nhận; tờ khai thiếu hoặc sai thì không, và nêu rõ mục cần sửa.",
        "A complete and right e-form is taken; one that lacks something or is wrong is not, and the field is named.",
    ),
    hint=(
        "Kiểm tra tờ khai tại máy chủ theo khuôn của thủ tục; từ chối toàn bộ và nêu tên mục thiếu hoặc sai.",
        "Check the form on the server against the procedure's own; refuse it whole and name the field that is wrong.",
    ),
)
SIGNED = rule(
    "filling-forms.signed",
    "HT-1-B2a-2",
    expected=(
        "Thủ tục yêu cầu ký số thì chỉ gửi được hồ sơ khi mẫu đơn, giấy tờ đã có chữ ký số hợp lệ.",
        "Where the procedure asks for signatures, the dossier is sent only when form and papers are validly signed.",
    ),
    hint=(
        "Kiểm tra chữ ký số trên từng tập tin trước khi ghi nhận việc nộp; nêu tập tin chưa ký.",
        "Check the signature of each file before the submission is taken and name the file that has none.",
    ),
)
RECEIPT = rule(
    "filling-forms.receipt",
    "HT-1-B2a-3",
    expected=(
        "Gửi được hồ sơ thì người nộp nhận được thông báo kèm mã hồ sơ; chưa gửi được thì không có thông báo.",
        "A dossier that was sent is announced to its submitter with its code; one that was not is not.",
    ),
    hint=(
        "Gửi thông báo trong chính giao dịch ghi nhận hồ sơ và ghi mã hồ sơ trong nội dung.",
        "Send the message in the very transaction that takes the dossier and put the code into its text.",
    ),
)
AUTOFILL = rule(
    "filling-forms.autofill",
    "HT-1-B2b-1",
    expected=(
        "Biểu mẫu chỉ được điền tự động thông tin mà tổ chức, cá nhân đã đồng ý lưu giữ.",
        "A form is filled in by the system only with what the person agreed to have kept.",
    ),
    hint=(
        "Ghi nhận đồng ý lưu giữ, điền tự động trong tài khoản và kiểm tra trước mỗi lần điền.",
        "Record the consent in the account and look at it each time before anything is filled in.",
    ),
)
SUPPLIED_ONCE = rule(
    "filling-forms.supplied-once",
    "HT-1-B1b-2",
    expected=(
        "Giấy tờ đã cung cấp trực tuyến thành công, còn giá trị sử dụng thì được dùng lại; hết giá trị thì không.",
        "A paper supplied online successfully is used again while it counts, and no longer.",
    ),
    hint=(
        "Giữ giấy tờ của hồ sơ đã tiếp nhận cùng thời hạn của nó; khi lập hồ sơ mới, điền sẵn giấy tờ còn giá trị.",
        "Keep the papers of received dossiers with their term and fill a new dossier with those that still count.",
    ),
)


def form_kept(tried: Attempt, given: Mapping[str, str], kept: Mapping[str, str]) -> list[Observation]:
    """Whether a right form was taken as it was filled in."""
    if not tried.made:
        return [FORM.cannot_tell("Chưa khai tờ khai.", "The form was not filled in.", tried.seen_in)]
    if tried.refused:
        vi = f"Tờ khai đầy đủ, đúng không được ghi nhận: {tried.words or 'không nêu lý do'}."
        return [FORM.broken(vi, "A complete and right form was not taken.", tried.seen_in)]
    lost = [name for name, value in given.items() if value and kept.get(name) != value]
    if lost:
        vi = f"Tờ khai được ghi nhận nhưng mất nội dung các mục: {', '.join(lost)}."
        return [FORM.broken(vi, f"The form was taken without {', '.join(lost)}.", tried.seen_in)]
    return [FORM.kept("Tờ khai được ghi nhận đầy đủ.", "The form was taken as it was filled in.", tried.seen_in)]


def wrong_form_refused(tried: Attempt, label: str, wrong: str, kept: Mapping[str, str]) -> list[Observation]:
    """Whether a form with one wrong field was refused with the field's name; ``wrong`` is what stands in it."""
    if not tried.made:
        return [FORM.cannot_tell("Chưa khai tờ khai.", "The form was not filled in.", tried.seen_in)]
    if not tried.refused or (wrong and wrong in kept.values()):
        vi = f"Tờ khai có mục «{label}» chưa hợp lệ vẫn được ghi nhận."
        return [FORM.broken(vi, f"A form whose field «{label}» is not valid was taken.", tried.seen_in)]
    if label.casefold() not in tried.words.casefold():
        vi = f"Hệ thống không nêu mục «{label}» là mục cần sửa: {tried.words or 'không nêu lý do'}."
        return [FORM.broken(vi, f"The refusal does not name the field «{label}».", tried.seen_in)]
    return [FORM.kept(f"Hệ thống nêu rõ: {tried.words}", "The field was named and nothing was kept.", tried.seen_in)]


def told_with_code(messages: Sequence[MessageRead], dossier_code: str, seen_in: str = "") -> list[Observation]:
    """Whether the submitter was told the code of the dossier that was sent."""
    about = [one for one in messages if dossier_code in (one.dossier, *one.text.split()) or dossier_code in one.text]
    about += [one for one in messages if dossier_code in one.subject and one not in about]
    if not about:
        return [RECEIPT.cannot_tell("Chưa thấy thông báo về hồ sơ.", "No message was seen.", seen_in)]
    if not any(dossier_code in f"{one.subject} {one.text}" for one in about):
        vi = "Thông báo đã nộp hồ sơ không ghi mã hồ sơ."
        return [RECEIPT.broken(vi, "The message about the dossier does not tell its code.", seen_in)]
    return [RECEIPT.kept(f"Thông báo ghi mã hồ sơ {dossier_code}.", "The message tells the code.", seen_in)]


def not_told(messages: Sequence[MessageRead], *, refused: bool, seen_in: str = "") -> list[Observation]:
    """Whether nothing was announced for a dossier that could not be sent."""
    if not refused:
        vi, en = "Hồ sơ đã gửi được nên không xét được.", "The dossier was sent, so this cannot be judged."
        return [RECEIPT.cannot_tell(vi, en, seen_in)]
    if any(one.dossier for one in messages):
        vi = "Người nộp nhận được thông báo về hồ sơ chưa gửi được."
        return [RECEIPT.broken(vi, "A dossier that was not sent was announced.", seen_in)]
    return [RECEIPT.kept("Không có thông báo nào.", "Nothing was announced.", seen_in)]


def filled_with_consent(suggested: Mapping[str, str], value: str, seen_in: str = "") -> list[Observation]:
    """Whether what the person agreed to have kept is filled in."""
    if value and value in suggested.values():
        vi, en = "Thông tin đã đồng ý lưu giữ được điền sẵn.", "What was agreed to is filled in."
        return [AUTOFILL.kept(vi, en, seen_in)]
    vi = "Thông tin đã đồng ý lưu giữ không được điền tự động vào biểu mẫu."
    return [AUTOFILL.broken(vi, "What the person agreed to have kept is not filled in.", seen_in)]


def not_filled_without_consent(suggested: Mapping[str, str], seen_in: str = "") -> list[Observation]:
    """Whether nothing of the person is filled in without consent."""
    if suggested:
        vi = f"Biểu mẫu được điền tự động {len(suggested)} mục khi chưa có sự đồng ý."
        return [AUTOFILL.broken(vi, f"{len(suggested)} fields are filled in without consent.", seen_in)]
    return [AUTOFILL.kept("Không có mục nào được điền sẵn.", "Nothing is filled in.", seen_in)]


def used_again(filled: Sequence[str] | None, component: str, seen_in: str = "") -> list[Observation]:
    """Whether the paper of the earlier dossier stands for the component; ``None``: nobody could see."""
    if filled is None:
        return [SUPPLIED_ONCE.cannot_tell("Chưa lập hồ sơ sau.", "There is no later dossier.", seen_in)]
    if component in filled:
        vi, en = "Giấy tờ của hồ sơ trước được điền sẵn.", "The earlier dossier's paper is filled in."
        return [SUPPLIED_ONCE.kept(vi, en, seen_in)]
    vi = "Giấy tờ đã cung cấp trực tuyến, còn giá trị sử dụng phải cung cấp lại."
    return [SUPPLIED_ONCE.broken(vi, "A paper supplied online that still counts has to be supplied again.", seen_in)]


def not_used_again(filled: Sequence[str] | None, component: str, seen_in: str = "") -> list[Observation]:
    """Whether a paper that no longer counts is left out."""
    if filled is None:
        return [SUPPLIED_ONCE.cannot_tell("Chưa lập hồ sơ sau.", "There is no later dossier.", seen_in)]
    if component in filled:
        vi = "Giấy tờ đã hết giá trị sử dụng được dùng lại."
        return [SUPPLIED_ONCE.broken(vi, "A paper that no longer counts is used again.", seen_in)]
    return [SUPPLIED_ONCE.kept("Giấy tờ đã hết giá trị không được dùng lại.", "It is left out.", seen_in)]
