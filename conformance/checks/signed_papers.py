"""Judges whether a province relies on a paper's signatures only when they hold; says what is wrong with each."""

from conformance.checks.attempts import Attempt
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.signature_words import told_of_file

_BEFORE = "trước khi đưa giấy tờ từ Kho vào hồ sơ"

UNCHANGED = rule(
    "signed-papers.unchanged",
    "ND45-11-2-1",
    expected=(
        "Giấy tờ có nội dung thay đổi sau khi ký số không được đưa vào hồ sơ; giấy tờ nguyên vẹn thì được đưa vào.",
        "A paper changed after signing is not taken into the dossier; an unchanged one is.",
    ),
    hint=(
        f"Kiểm tra giá trị băm của nội dung đã ký và mọi phần thêm sau lần ký cuối {_BEFORE}.",
        "Check the digest of the signed content and all that was added after the last signature first.",
    ),
)
NOT_REVOKED = rule(
    "signed-papers.not-revoked",
    "ND45-11-2-2",
    expected=(
        "Giấy tờ ký bằng chứng thư số đã thu hồi không được đưa vào hồ sơ.",
        "A paper signed with a revoked certificate is not taken into the dossier.",
    ),
    hint=(
        f"Kiểm tra danh sách thu hồi (CRL hoặc OCSP) của tổ chức cấp chứng thư số {_BEFORE}.",
        "Check the issuer's revocation list (CRL or OCSP) first.",
    ),
)
TRUSTED = rule(
    "signed-papers.trusted-authority",
    "ND45-11-2-3",
    expected=(
        "Giấy tờ ký bằng chứng thư số không do tổ chức chứng thực được tin cậy cấp không được đưa vào hồ sơ.",
        "A paper whose certificate is of no trusted authority is not taken into the dossier.",
    ),
    hint=(
        f"Kiểm tra đường dẫn chứng thực tới tổ chức chứng thực gốc được tin cậy {_BEFORE}.",
        "Build the chain to a trusted root first.",
    ),
)
IN_PERIOD = rule(
    "signed-papers.certificate-period",
    "ND45-11-2-4",
    expected=(
        "Chứng thư số được xét theo thời điểm ký: còn hiệu lực khi ký thì đưa vào hồ sơ, hết hạn hoặc chưa có hiệu "
        "lực khi ký thì không.",
        "A certificate is judged at the time of signing: valid then, the paper is taken; expired or not yet valid "
        "then, it is not.",
    ),
    hint=(
        "So thời hạn của chứng thư số với thời điểm ký (dấu thời gian nếu có), không so với ngày kiểm tra.",
        "Compare the certificate's period with the time of signing (its time stamp if there is one), not with today.",
    ),
)
COVERS_ALL = rule(
    "signed-papers.covers-all",
    "ND45-11-2-5",
    expected=(
        "Giấy tờ có chữ ký số không bao trùm toàn bộ tập tin không được đưa vào hồ sơ.",
        "A paper whose signature does not cover the whole file is not taken into the dossier.",
    ),
    hint=(
        "Kiểm tra ByteRange của chữ ký số: ngoài chỗ đặt chữ ký, mọi byte của tập tin phải thuộc phần được ký.",
        "Check the ByteRange: but for the signature's own place every byte of the file must be signed.",
    ),
)
READABLE = rule(
    "signed-papers.readable",
    "ND45-11-2-6",
    expected=(
        "Tập tin không mở được để kiểm tra chữ ký số thì không được đưa vào hồ sơ.",
        "A file that cannot be opened to check its signatures is not taken into the dossier.",
    ),
    hint=(
        "Coi tập tin đặt mật khẩu hoặc hỏng là chưa kiểm tra được; nêu lý do và hướng dẫn nộp giấy tờ khác.",
        "Treat a locked or broken file as one that was not checked; say why and ask for another.",
    ),
)
BOTH_SIGNATURES = rule(
    "signed-papers.both-signatures",
    "ND30-5-1-1",
    expected=(
        "Bản chính điện tử được khai thác khi có chữ ký số của người có thẩm quyền và của cơ quan; thiếu một trong "
        "hai thì không.",
        "An electronic original is reused when the competent person and the agency have signed it, not otherwise.",
    ),
    hint=(
        f"Kiểm tra đủ hai chữ ký số hợp lệ (người có thẩm quyền; cơ quan, tổ chức) của bản chính {_BEFORE}.",
        "Look for both valid signatures of an original first: the competent person's and the organisation's.",
    ),
)
COPY_SIGNED = rule(
    "signed-papers.copy-signed-by-agency",
    "ND30-25-1c-1",
    expected=(
        "Bản sao y được khai thác khi có chữ ký số của cơ quan, tổ chức thực hiện sao; chỉ có chữ ký số của cá nhân "
        "thì không.",
        "A true copy is reused when the copying organisation has signed it, not with a person's signature alone.",
    ),
    hint=(
        "Với tập tin ghi là bản sao y, tìm chữ ký số hợp lệ của cơ quan, tổ chức; không đòi chữ ký số của cá nhân.",
        "For a file marked as a true copy look for the organisation's valid signature; ask for no person's.",
    ),
)
BY_ISSUER = rule(
    "signed-papers.sealed-by-issuer",
    "ND45-14-3b-1",
    expected=(
        "Giấy tờ có chữ ký số của cơ quan khác với cơ quan cấp không được đưa vào hồ sơ.",
        "A paper sealed by another agency than its issuer is not taken into the dossier.",
    ),
    hint=(
        "So tên cơ quan trong chứng thư số với cơ quan cấp ghi trên giấy tờ; không chỉ kiểm tra chữ ký số hợp lệ.",
        "Compare the organisation of the certificate with the issuer on the paper; a valid signature is not enough.",
    ),
)
FILE_OF_ITS_KIND = rule(
    "signed-papers.file-of-its-kind",
    "YB-B3-G23-1",
    expected=(
        "Tập tin là giấy tờ loại khác với thông tin trong Kho không được đưa vào hồ sơ, dù chữ ký số hợp lệ.",
        "A file that is another paper than the vault lists is not taken, though its signatures are valid.",
    ),
    hint=(
        "Đối chiếu mã kết quả, số ký hiệu trong tập tin với thông tin Kho trả về trước khi đưa vào hồ sơ.",
        "Compare code and number in the file with what the vault lists first.",
    ),
)

OF_GOOD_PAPER = (UNCHANGED, NOT_REVOKED, TRUSTED, IN_PERIOD, COVERS_ALL, READABLE, BOTH_SIGNATURES, BY_ISSUER)
"""what a paper in order shows when it is taken"""


def kept_out(by: Rule, attempt: Attempt, facts: DocumentFacts | None, *, looked_up: bool) -> list[Observation]:
    """Whether a paper with that flaw stayed out: not listed, or refused when it was asked for.

    ``facts``: what is true of the paper; its signatures are told in the finding. ``looked_up``: the portal saw the
    province look into the Kho.
    """
    vi, en = _told(facts)
    if attempt.made and not attempt.refused:
        return [by.broken(f"Giấy tờ được đưa vào hồ sơ từ Kho. {vi}", f"The paper was taken. {en}", attempt.seen_in)]
    if attempt.made:
        words = f": {attempt.words}" if attempt.words else ""
        return [by.kept(f"Hệ thống không đưa vào hồ sơ{words}. {vi}", f"It was not taken. {en}", attempt.seen_in)]
    if looked_up:
        return [by.kept(f"Giấy tờ không được hiển thị để khai thác. {vi}", f"It is not offered. {en}", attempt.seen_in)]
    vi = "Chưa thấy HTTT GQTTHC tra cứu Kho nên chưa kết luận được."
    return [by.cannot_tell(vi, "The system was not seen looking up the vault.", attempt.seen_in)]


def taken(rules: tuple[Rule, ...], attempt: Attempt, facts: DocumentFacts | None) -> list[Observation]:
    """Whether a paper in order was taken when it was asked for; says the same for each of the rules."""
    vi, en = _told(facts)
    if not attempt.made:
        words = "Giấy tờ chưa được đề nghị khai thác nên chưa kết luận được."
        return [by.cannot_tell(words, "The paper was not asked for.", attempt.seen_in) for by in rules]
    if attempt.refused:
        words = f"Hệ thống từ chối giấy tờ hợp lệ: {attempt.words or 'không nêu lý do'}. {vi}"
        return [by.broken(words, f"A paper in order was refused. {en}", attempt.seen_in) for by in rules]
    words = f"Giấy tờ được đưa vào hồ sơ từ Kho. {vi}"
    return [by.kept(words, f"The paper was taken from the vault. {en}", attempt.seen_in) for by in rules]


def _told(facts: DocumentFacts | None) -> tuple[str, str]:
    sentences = told_of_file(facts) if facts else ()
    return " ".join(vi for vi, _ in sentences), " ".join(en for _, en in sentences)
