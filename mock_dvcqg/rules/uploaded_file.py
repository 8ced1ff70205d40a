"""Which files a citizen may put into the Kho, in which form (5632/VPCP-KSTT 4.b Bước 4; S0-28).

Original (bản chính): signed by the competent person and sealed by the same agency. True copy (bản sao y, NĐ 30/2020
Đ25): sealed by the agency that made the copy, upper right on the first page. Electronic certified copy (NĐ 45/2020
Đ10 k3): signed by the certifier and sealed by the certifying agency, with its number. A bare photo or scan is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact, SignerKind
from mock_dvcqg.contract.file_survey import FileSurvey
from mock_dvcqg.contract.identifiers import masked
from mock_dvcqg.rules.catalogue import plain
from mock_dvcqg.rules.fetched_file import why_invalid

OWN_ATTACHMENTS = frozenset({"thong-tin-van-ban.json", "vi-tri-ky.json"})
"""data that results of this simulation carry in themselves"""


@dataclass(frozen=True)
class Upload:
    """What the citizen says of a file, and what was found in it."""

    form: DocumentForm
    owner_number: str
    kq_code: str
    issuer: str
    certification_number: str
    facts: DocumentFacts
    survey: FileSurvey
    most_pages: int


def why_refused(upload: Upload) -> list[str]:
    """All that stands against an upload, each a Vietnamese sentence; empty: it may be kept."""
    unreadable = _unreadable(upload)
    if unreadable:
        return [unreadable]
    return [*_harm(upload), *_identity(upload), *_broken(upload), *_form(upload)]


def what_to_note(upload: Upload) -> list[str]:
    """What an accepted upload is kept with all the same, each a sentence."""
    return [*_attachments(upload), *_owner_unknown(upload), *_seal_place(upload)]


def _unreadable(upload: Upload) -> str:
    if not upload.facts.is_pdf:
        return "Tệp không phải PDF (xét theo nội dung, không theo tên tệp). Chỉ nhận tệp PDF đã ký số."
    if upload.survey.encrypted:
        return "Tệp PDF đặt mật khẩu hoặc bị mã hóa nên không kiểm tra được; đề nghị tải lên tệp không mã hóa."
    if upload.facts.problem or upload.survey.problem:
        return "Tệp không đọc được như một tệp PDF; đề nghị tải lại đúng tệp cơ quan đã cấp."
    return ""


def _harm(upload: Upload) -> Iterator[str]:
    if upload.survey.active_content:
        kinds = ", ".join(upload.survey.active_content)
        yield f"Tệp có nội dung tự chạy ({kinds}); giấy tờ điện tử không được chứa mã lệnh."
    if upload.survey.pages > upload.most_pages:
        yield f"Tệp có {upload.survey.pages} trang, nhiều hơn {upload.most_pages} trang được phép."


def _identity(upload: Upload) -> Iterator[str]:
    fields = upload.facts.fields
    if fields and fields.owner_number and fields.owner_number != upload.owner_number:
        named = masked(fields.owner_number)
        yield f"Giấy tờ ghi số định danh {named}, không phải của bạn; không lưu giấy tờ của người khác."
    if fields and fields.kq_code and fields.kq_code != upload.kq_code:
        yield f"Tệp ghi mã loại giấy tờ {fields.kq_code}, khác với mã đã chọn {upload.kq_code}."


def _broken(upload: Upload) -> Iterator[str]:
    for signature in upload.facts.signatures:
        if not signature.is_valid:
            yield f"Chữ ký số của «{signature.signer_name}» không hợp lệ: {why_invalid(signature)}."


def _form(upload: Upload) -> Iterator[str]:
    if not upload.facts.signatures:
        yield (
            "Tệp chưa được ký số: ảnh chụp, bản quét không có giá trị thay bản giấy nên không lưu vào Kho. Kho chỉ "
            "nhận bản chính điện tử, bản sao y hoặc bản sao chứng thực điện tử có chữ ký số của cơ quan."
        )
        return
    persons = [s for s in upload.facts.signatures if s.is_valid and s.kind is SignerKind.PERSONAL]
    seals = [s for s in upload.facts.signatures if s.is_valid and s.kind is SignerKind.AGENCY]
    match upload.form:
        case DocumentForm.ORIGINAL:
            yield from _original(upload, persons, seals)
        case DocumentForm.TRUE_COPY:
            yield from _true_copy(seals)
        case _:
            yield from _certified_copy(upload, persons, seals)


def _original(upload: Upload, persons: list[SignatureFact], seals: list[SignatureFact]) -> Iterator[str]:
    if not persons:
        yield (
            "Thiếu chữ ký số hợp lệ của người có thẩm quyền: bản chính điện tử phải có đủ chữ ký số của người có thẩm "
            "quyền và của cơ quan. Nếu tệp chỉ có chữ ký số của cơ quan, hãy chọn «Bản sao y»."
        )
    if not seals:
        yield (
            "Thiếu chữ ký số hợp lệ của cơ quan: bản chính điện tử phải có đủ chữ ký số của người có thẩm quyền và của "
            "cơ quan ban hành."
        )
    if persons and seals and not _one_organisation(persons, seals):
        yield "Người ký và cơ quan đóng dấu không thuộc cùng một cơ quan; bản chính phải do một cơ quan ký đủ."
    issuer = _issuer(upload)
    if seals and issuer and not any(_is_named(seal, issuer) for seal in seals):
        yield (
            f"Chữ ký số cơ quan trên tệp là của «{seals[-1].organisation or seals[-1].signer_name}», không phải cơ "
            f"quan ban hành «{issuer}». Nếu đây là bản chứng thực, hãy chọn «Bản sao chứng thực điện tử»."
        )


def _true_copy(seals: list[SignatureFact]) -> Iterator[str]:
    if not seals:
        yield (
            "Thiếu chữ ký số hợp lệ của cơ quan sao y: bản sao y điện tử phải có chữ ký số của cơ quan ở góc trên bên "
            "phải trang đầu (NĐ 30/2020/NĐ-CP)."
        )


def _certified_copy(upload: Upload, persons: list[SignatureFact], seals: list[SignatureFact]) -> Iterator[str]:
    if not persons:
        yield (
            "Thiếu chữ ký số hợp lệ của người thực hiện chứng thực: bản sao chứng thực điện tử phải có chữ ký số của "
            "người chứng thực và của cơ quan chứng thực (NĐ 45/2020/NĐ-CP Đ10)."
        )
    if not seals:
        yield "Thiếu chữ ký số hợp lệ của cơ quan thực hiện chứng thực (NĐ 45/2020/NĐ-CP Đ10)."
    if persons and seals and not _one_organisation(persons, seals):
        yield "Người chứng thực và cơ quan chứng thực không thuộc cùng một cơ quan."
    if not upload.certification_number:
        yield "Thiếu số chứng thực: bản sao chứng thực điện tử phải được ghi vào sổ chứng thực và có số."


def _one_organisation(persons: list[SignatureFact], seals: list[SignatureFact]) -> bool:
    return any(_is_named(seal, person.organisation) for seal in seals for person in persons)


def _is_named(seal: SignatureFact, name: str) -> bool:
    return plain(name) in {plain(seal.organisation), plain(seal.signer_name)}


def _issuer(upload: Upload) -> str:
    """Who issued it: what the file itself says comes before what the citizen says."""
    return (upload.facts.fields.issuer if upload.facts.fields else "") or upload.issuer


def _attachments(upload: Upload) -> Iterator[str]:
    foreign = [name for name in upload.survey.attachments if name not in OWN_ATTACHMENTS]
    if foreign:
        yield f"Tệp có {len(foreign)} tệp đính kèm bên trong; Cổng không mở các tệp này."


def _owner_unknown(upload: Upload) -> Iterator[str]:
    if not (upload.facts.fields and upload.facts.fields.owner_number):
        yield "Cổng không đọc được số định danh của chủ sở hữu trong tệp; cơ quan tiếp nhận sẽ tự đối chiếu."


def _seal_place(upload: Upload) -> Iterator[str]:
    if upload.form is not DocumentForm.TRUE_COPY:
        return
    seals = {s.field_name for s in upload.facts.signatures if s.kind is SignerKind.AGENCY}
    places = [place for place in upload.survey.places if place.field_name in seals]
    if not any(place.page == 1 and place.from_left > 0.5 and place.from_top < 1 / 3 for place in places):
        yield "Chữ ký số của cơ quan sao y không ở góc trên bên phải trang đầu như NĐ 30/2020/NĐ-CP quy định."
