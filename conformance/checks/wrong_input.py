"""Judges what must not be let through: wrong data, another's draft, an ended session, an act out of turn.

Refused is not enough: what stood before must stand unchanged, so that nothing is left half done.
"""

from collections.abc import Mapping, Sequence
from unicodedata import normalize

from conformance.checks.attempts import Attempt
from conformance.checks.journal_facts import SeenRecord, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from mock_dvcqg.contract.codes import DossierStatus

State = tuple[object, ...]
_ORDER = tuple(
    status.value
    for status in (
        *(DossierStatus.NEW, DossierStatus.RECEIVED, DossierStatus.IN_PROGRESS),
        *(DossierStatus.PROCESSED, DossierStatus.RETURNED),
    )
)

TYPED = rule(
    "wrong-input.typed",
    "ND45-11-1-1",
    expected=(
        "Dữ liệu đúng kiểu được ghi nhận; dữ liệu sai kiểu (số, ngày), thiếu mục bắt buộc thì không, và không có gì "
        "được ghi dở dang.",
        "Data of the right type are kept; data of a wrong type or without a mandatory item are not, nor half of them.",
    ),
    hint=(
        "Kiểm tra kiểu dữ liệu tại máy chủ trước khi ghi; sai một mục thì từ chối cả lần gửi và nêu mục sai.",
        "Check types on the server before anything is written; refuse the whole message and name the wrong item.",
    ),
)
KNOWN_FIELDS = rule(
    "wrong-input.known-fields",
    "SQC-TK-1",
    expected=(
        "Mục không có trong biểu mẫu không được lưu cùng tờ khai.",
        "An item that the form does not have is not kept with it.",
    ),
    hint=(
        "Chỉ lưu các mục của biểu mẫu; từ chối hoặc bỏ qua mục lạ.",
        "Keep the form's own items only; refuse or leave out what is unknown.",
    ),
)
OWN_DRAFT = rule(
    "wrong-input.own-draft",
    "ND45-6-2-1",
    expected=(
        "Chỉ người lập hồ sơ nộp được hồ sơ đó; tài khoản khác không nộp, không thay đổi được.",
        "Only who prepares a dossier can send it; another account can neither send nor change it.",
    ),
    hint=(
        "Đối chiếu chủ tài khoản của phiên làm việc với tài khoản của hồ sơ ở mọi lời gọi, không chỉ ở màn hình.",
        "Compare the session's account with the dossier's at every call, not only on the screen.",
    ),
)
OPEN_SESSION = rule(
    "wrong-input.open-session",
    "ND45-7-2-1",
    expected=(
        "Hồ sơ chỉ được nhận từ tài khoản đang đăng nhập; phiên làm việc đã hết hạn thì phải đăng nhập lại.",
        "A dossier is taken only from an account that is signed in; after the session has ended one signs in again.",
    ),
    hint=(
        "Kiểm tra thời hạn của phiên làm việc tại máy chủ ở mỗi lời gọi; giữ hồ sơ đang lập để nộp tiếp sau khi đăng "
        "nhập lại.",
        "Check the session's end on the server at every call; keep the draft for who signs in again.",
    ),
)
ONE_DOSSIER = rule(
    "wrong-input.one-dossier",
    "SQC-NL-1",
    expected=(
        "Gửi lặp lại cùng một lần nộp chỉ có một hồ sơ, một mã hồ sơ.",
        "The same submission sent again gives one dossier with one code.",
    ),
    hint=(
        "Ghi mã hồ sơ vào bản đang lập trong cùng giao dịch và kiểm tra trước khi tạo hồ sơ mới.",
        "Write the code to the draft in the same transaction and look for it before a new dossier is made.",
    ),
)
SIGNED_BEFORE_RETURN = rule(
    "wrong-input.signed-before-return",
    "CV5632-4a-B2-TT1",
    expected=(
        "Kết quả chỉ được trả sau khi đã ký số và hồ sơ ở trạng thái đã xử lý xong.",
        "A result is returned only once it is signed and the dossier is processed.",
    ),
    hint=(
        "Khóa thao tác trả kết quả cho tới khi kết quả có chữ ký số của người có thẩm quyền và của cơ quan.",
        "Keep the return closed until the competent person and the agency have signed the result.",
    ),
)
IN_TURN = rule(
    "wrong-input.in-turn",
    "SQC-TT-1",
    expected=(
        "Thao tác lặp lại hoặc chưa đến lượt không được thực hiện; hồ sơ giữ nguyên trạng thái và các bước đã có.",
        "An act repeated or out of turn is not done; the dossier keeps its status and steps.",
    ),
    hint=(
        "Kiểm tra trạng thái hiện tại của hồ sơ tại máy chủ trước mỗi thao tác.",
        "Check the dossier's present state on the server before every act.",
    ),
)
SIZE = rule(
    "wrong-input.size",
    "SQC-TEP-1",
    expected=(
        "Tập tin vượt dung lượng tối đa không được nhận; thành phần hồ sơ giữ nguyên.",
        "A file over the largest size is not taken; the component stays as it was.",
    ),
    hint=(
        "Giới hạn dung lượng tại máy chủ khi nhận tập tin, trả lời rõ dung lượng tối đa.",
        "Limit the size on the server while the file comes in and say how large it may be.",
    ),
)
KIND = rule(
    "wrong-input.kind",
    "SQC-TEP-2",
    expected=(
        "Định dạng được xét theo nội dung tập tin: tập tin PDF được nhận, tập tin khác đặt tên .pdf thì không.",
        "The format is told by the file's content: a PDF is taken, something else named .pdf is not.",
    ),
    hint=(
        "Kiểm tra các byte đầu và cấu trúc PDF, không dựa vào phần mở rộng hay Content-Type.",
        "Look at the first bytes and the PDF's structure, not at extension or Content-Type.",
    ),
)
SAME_NAME = rule(
    "wrong-input.same-name",
    "SQC-CHU-1",
    expected=(
        "Họ tên viết bằng Unicode tổ hợp hay dựng sẵn là một; họ tên khác dấu là họ tên khác.",
        "A name in composed or decomposed Unicode is the same; one with other marks is another name.",
    ),
    hint=(
        "Chuẩn hóa NFC cả hai họ tên rồi so sánh; không bỏ dấu khi so sánh.",
        "Normalise both names to NFC and compare them; never strip the marks.",
    ),
)
COMPOSED = rule(
    "wrong-input.composed",
    "SQC-CHU-2",
    expected=(
        "Bản tin đồng bộ ghi họ tên bằng Unicode dựng sẵn (NFC).",
        "Messages carry the name in composed Unicode (NFC).",
    ),
    hint=(
        "Chuẩn hóa NFC khi nhận dữ liệu, trước khi lưu và đồng bộ.",
        "Normalise to NFC when data come in, before they are kept and told.",
    ),
)


def refused_unchanged(by: Rule, attempt: Attempt, before: State | None, after: State) -> list[Observation]:
    """Whether an attempt was refused and left everything as it was."""
    if not attempt.made or before is None:
        vi = "Việc cần thử chưa thực hiện được nên chưa kết luận được."
        return [by.cannot_tell(vi, "Nothing was tried, so nobody can tell.", attempt.seen_in)]
    if not attempt.refused:
        return [by.broken("Hệ thống đã thực hiện.", "The system did it.", attempt.seen_in)]
    if before != after:
        vi = f"Hệ thống từ chối nhưng dữ liệu đã thay đổi: {_shown(before)} thành {_shown(after)}."
        return [by.broken(vi, "The system refused, and yet data have changed.", attempt.seen_in)]
    words = f": {attempt.words}" if attempt.words else ""
    vi = f"Hệ thống không thực hiện{words}; dữ liệu giữ nguyên."
    return [by.kept(vi, "The system refused and nothing has changed.", attempt.seen_in)]


def kept_as_given(by: Rule, attempt: Attempt, given: Mapping[str, str], kept: Mapping[str, str]) -> list[Observation]:
    """Whether right data were taken as they were given."""
    if not attempt.made:
        return [by.cannot_tell("Chưa gửi dữ liệu.", "No data were sent.", attempt.seen_in)]
    if attempt.refused:
        vi = f"Hệ thống từ chối dữ liệu đúng: {attempt.words or 'không nêu lý do'}."
        return [by.broken(vi, "The system refused right data.", attempt.seen_in)]
    lost = sorted(name for name, value in given.items() if value and kept.get(name) != value)
    if lost:
        vi = f"Dữ liệu không được ghi nhận đúng ở mục {', '.join(lost)}."
        return [by.broken(vi, f"Items {', '.join(lost)} are not kept as given.", attempt.seen_in)]
    return [by.kept("Dữ liệu được ghi nhận đúng.", "The data are kept as given.", attempt.seen_in)]


def unknown_left_out(attempt: Attempt, name: str, kept: Mapping[str, str]) -> list[Observation]:
    """Whether an item that the form does not have was refused or left out."""
    if not attempt.made:
        return [KNOWN_FIELDS.cannot_tell("Chưa gửi tờ khai.", "The form was not sent.", attempt.seen_in)]
    if name in kept:
        vi = f"Mục «{name}» không có trong biểu mẫu nhưng được lưu."
        return [KNOWN_FIELDS.broken(vi, f"Item «{name}» is kept, though the form has none.", attempt.seen_in)]
    how = ("từ chối", "refused") if attempt.refused else ("bỏ qua", "left out")
    return [KNOWN_FIELDS.kept(f"Mục lạ được {how[0]}.", f"The unknown item was {how[1]}.", attempt.seen_in)]


def one_dossier(attempt: Attempt, codes: Sequence[str], first: str) -> list[Observation]:
    """Whether sending again made no second dossier; answering with the first code is lawful too."""
    if not attempt.made:
        return [ONE_DOSSIER.cannot_tell("Chưa gửi lại hồ sơ.", "Nothing was sent again.", attempt.seen_in)]
    if first not in codes:
        vi = "Danh sách hồ sơ của công dân không có hồ sơ đã nộp nên chưa kết luận được."
        return [ONE_DOSSIER.cannot_tell(vi, "The dossier is not in the citizen's list.", attempt.seen_in)]
    if len(codes) > 1:
        vi = f"Một lần nộp có {len(codes)} hồ sơ: {', '.join(sorted(codes))}."
        return [ONE_DOSSIER.broken(vi, f"One submission gave {len(codes)} dossiers.", attempt.seen_in)]
    return [ONE_DOSSIER.kept(f"Chỉ có hồ sơ {first}.", f"There is dossier {first} only.", attempt.seen_in)]


def returned_after_signing(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether the portal was told «processed» before it was told «returned»."""
    returned = latest_with_status(records, DossierStatus.RETURNED)
    if returned is None:
        vi = "Chưa thấy trạng thái đã trả kết quả trên Cổng DVCQG."
        return [SIGNED_BEFORE_RETURN.cannot_tell(vi, "The portal was not told of the return.")]
    before = [seen for seen in records if seen.seq < returned.seq]
    if latest_with_status(before, DossierStatus.PROCESSED) is None:
        vi = "Kết quả được trả khi Cổng DVCQG chưa ghi nhận hồ sơ đã xử lý xong."
        return [SIGNED_BEFORE_RETURN.broken(vi, "Returned before it was processed.", returned.where)]
    vi = "Kết quả được trả sau khi hồ sơ đã xử lý xong."
    return [SIGNED_BEFORE_RETURN.kept(vi, "Returned after it was processed.", returned.where)]


def done_in_turn(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether the portal was told of the states of a returned dossier in the order of its process."""
    if latest_with_status(records, DossierStatus.RETURNED) is None:
        vi = "Chưa thấy trạng thái đã trả kết quả trên Cổng DVCQG."
        return [IN_TURN.cannot_tell(vi, "The portal was not told of the return.")]
    told = [seen for seen in records if seen.record.status in _ORDER]
    places = [_ORDER.index(seen.record.status) for seen in told]
    wrong = next(
        (seen for seen, one, next_one in zip(told[1:], places, places[1:], strict=False) if next_one < one), None
    )
    if wrong is not None:
        vi = "Trạng thái hồ sơ đồng bộ lên Cổng DVCQG đi ngược trình tự xử lý."
        return [IN_TURN.broken(vi, "The states told to the portal go backwards.", wrong.where)]
    vi = "Các thao tác được thực hiện đúng trình tự."
    return [IN_TURN.kept(vi, "The acts were done in their turn.", told[-1].where)]


def name_composed(seen: SeenRecord | None, name: str) -> list[Observation]:
    """Whether the record tells the owner's name, in composed Unicode."""
    if seen is None:
        vi = "Chưa thấy hồ sơ trên Cổng DVCQG."
        return [COMPOSED.cannot_tell(vi, "The dossier was not seen on the portal.")]
    told = seen.record.owner_name
    if normalize("NFC", told) != normalize("NFC", name):
        vi = f"Hồ sơ ghi họ tên «{told}», khác với «{name}»."
        return [COMPOSED.broken(vi, f"The record names «{told}», not «{name}».", seen.where)]
    if told != normalize("NFC", told):
        vi = "Họ tên trong bản tin đồng bộ viết bằng Unicode tổ hợp."
        return [COMPOSED.broken(vi, "The name in the message is decomposed.", seen.where)]
    vi = "Họ tên trong bản tin đồng bộ viết bằng Unicode dựng sẵn."
    return [COMPOSED.kept(vi, "The name in the message is composed.", seen.where)]


def _shown(state: State) -> str:
    return "(" + ", ".join(str(one) for one in state) + ")"
