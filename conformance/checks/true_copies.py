"""Judges results that are not fully electronic: the true copy (bản sao y), its signature, and how it gets stored."""

from collections.abc import Collection

from conformance.checks.local_vault import STORED, found_document
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions import LocalDocument
from mock_dvcqg.contract.document_facts import DocumentFacts, SignerKind

SIGNED = rule(
    "true-copy.signed-by-agency",
    "CV5632-4a-B2-3",
    expected=(
        "Kết quả chưa cung cấp trực tuyến hoàn toàn được số hóa theo hình thức sao y, có chữ ký số của cơ quan.",
        "A result that is not fully electronic is digitised as a true copy signed by the agency.",
    ),
    hint=(
        "Với kết quả bằng giấy hoặc thiếu một trong hai chữ ký số, lập bản sao y điện tử và ký số của cơ quan, tổ chức "
        "trước khi đồng bộ; không đồng bộ bản quét chưa ký số.",
        "For a result on paper, or with one of the two signatures missing, make an electronic true copy and sign it "
        "with the agency's certificate before synchronising; never synchronise a bare scan.",
    ),
)
CONFIRMED = rule(
    "true-copy.confirmed",
    "PT-I1-B2-1",
    expected=(
        "Tập tin kết quả được số hóa có chữ ký số xác nhận.",
        "The digitised result bears a confirming digital signature.",
    ),
    hint=(
        "Ký số xác nhận vào tập tin kết quả sau khi số hóa; bản sao y có chữ ký số của cơ quan cũng đáp ứng.",
        "Sign the digitised file; a true copy signed by the agency will do as well.",
    ),
)
COPY_STORED = rule(
    "true-copy.stored-with-metadata",
    "CV5632-4a-B3-4",
    expected=(
        "Bản sao y được cán bộ cập nhật thông tin về giấy tờ và lưu vào Kho DL trên HTTT GQTTHC.",
        "An officer enters the data of the true copy and stores it in the local vault.",
    ),
    hint=(
        "Khi lưu bản sao y vào Kho, yêu cầu đủ mã loại giấy tờ, số ký hiệu, trích yếu, ngày cấp hoặc ngày hiệu lực và "
        "ngày hết hạn hoặc «vô thời hạn».",
        "When a true copy is stored ask for its kind, number, subject, day of issue or effect, and expiry or none.",
    ),
)


def copy_signed(facts: DocumentFacts | None, seen_in: str = "") -> list[Observation]:
    """Whether the file stands as a true copy by the agency's signature, or bears both (5632 4.a Bước 2; NĐ 30/2020)."""
    if facts is None or facts.problem:
        vi, en = "Chưa có tập tin kết quả để đọc chữ ký số.", "There is no result file to read signatures from."
        return [SIGNED.cannot_tell(vi, en, seen_in), CONFIRMED.cannot_tell(vi, en, seen_in)]
    return [_signed(facts, seen_in), _confirmed(facts, seen_in)]


def not_stored_by_itself(facts: DocumentFacts | None, seen_in: str = "") -> list[Observation]:
    """A true copy is stored by an officer: that nothing entered the vault by itself is no fault (close reading G15)."""
    if facts is None or facts.problem:
        vi, en = "Chưa có tập tin kết quả để biết là bản sao y.", "There is no file to tell a true copy by."
        return [STORED.cannot_tell(vi, en, seen_in)]
    if facts.has_personal_signature and facts.has_agency_seal:
        vi = "Kết quả có đủ hai chữ ký số nên là kết quả điện tử, không phải bản sao y."
        return [STORED.cannot_tell(vi, "The result bears both signatures: it is no true copy.", seen_in)]
    vi = "Kết quả là bản sao y: cán bộ lưu, không yêu cầu tự động lưu."
    return [STORED.kept(vi, "A true copy: stored by an officer, not by itself.", seen_in)]


def copy_stored(
    documents: list[LocalDocument], kq_code: str, owner_number: str, ids: Collection[str], seen_in: str = ""
) -> list[Observation]:
    """Whether the copy stands in the owner's local vault with its data, once an officer has stored it."""
    document = found_document(documents, kq_code, owner_number, ids)
    if document is None:
        vi = "Cán bộ đã lưu bản sao y nhưng Kho DL trên HTTT GQTTHC không có."
        return [COPY_STORED.broken(vi, "The copy was stored but is not in the local vault.", seen_in)]
    missing = _gaps(document)
    if missing:
        vi = f"Bản sao y trong Kho thiếu: {', '.join(words for words, _ in missing)}."
        en = f"The stored copy lacks: {', '.join(words for _, words in missing)}."
        return [COPY_STORED.broken(vi, en, seen_in)]
    vi = f"Bản sao y số {document.document_number} có trong Kho, đủ thông tin."
    return [COPY_STORED.kept(vi, f"The copy {document.document_number} is stored with its data.", seen_in)]


def nothing_stored_yet(
    refused: bool, documents: list[LocalDocument], kq_code: str, owner_number: str, seen_in: str = ""
) -> list[Observation]:
    """Whether nothing enters the vault without its data when an officer stores a result that is no signed copy yet."""
    document = found_document(documents, kq_code, owner_number, ())
    if document is not None and _gaps(document):
        vi = "Kết quả chưa sao y đã vào Kho mà không có đủ thông tin."
        return [COPY_STORED.broken(vi, "A result that is no copy yet was stored without its data.", seen_in)]
    said = "không thực hiện" if refused else "không lưu gì thiếu thông tin"
    vi = f"Kết quả chưa sao y: HTTT GQTTHC {said}."
    return [COPY_STORED.kept(vi, "Nothing without data was stored.", seen_in)]


def _signed(facts: DocumentFacts, seen_in: str) -> Observation:
    if not facts.has_agency_seal:
        vi = "Tập tin kết quả không có chữ ký số hợp lệ của cơ quan."
        return SIGNED.broken(vi, "The file bears no valid signature of the agency.", seen_in)
    if not facts.has_personal_signature and facts.fields is not None and not facts.is_true_copy:
        vi = "Tập tin chỉ có chữ ký số của cơ quan nhưng không thể hiện là bản sao y."
        return SIGNED.broken(vi, "Signed by the agency alone but not marked as a true copy.", seen_in)
    names = ", ".join(s.signer_name for s in facts.signatures if s.kind is SignerKind.AGENCY)
    return SIGNED.kept(f"Kết quả có chữ ký số của {names}.", f"Signed by {names}.", seen_in)


def _confirmed(facts: DocumentFacts, seen_in: str) -> Observation:
    if facts.has_agency_seal or facts.has_personal_signature:
        return CONFIRMED.kept("Tập tin kết quả đã được ký số.", "The file is signed.", seen_in)
    vi = "Tập tin kết quả được số hóa nhưng không có chữ ký số xác nhận hợp lệ."
    return CONFIRMED.broken(vi, "The digitised file bears no valid confirming signature.", seen_in)


def _gaps(document: LocalDocument) -> list[tuple[str, str]]:
    there = [
        (("số ký hiệu", "number"), bool(document.document_number)),
        (("trích yếu", "subject"), bool(document.subject)),
        (("ngày cấp hoặc ngày hiệu lực", "day of issue or effect"), bool(document.issued_on or document.effective_on)),
        (("ngày hết hạn hoặc vô thời hạn", "expiry or none"), bool(document.expires_on) or document.no_expiry),
    ]
    return [words for words, is_there in there if not is_there]
