"""Papers whose signatures or file are not as they should be, and lawful ones that look unusual: what to order."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from unicodedata import category, normalize

from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing, name_of
from conformance.steps.laboratory_papers import deposited_paper, facts_of
from conformance.steps.names import DOCUMENTS, DocumentKind
from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.control import CertificateState, SignatureOrder, SignatureProfile, Tampering
from mock_dvcqg.contract.document_facts import DocumentFacts, SignerKind

ISSUING_PERSON, STRANGE_AGENCY = "Trần Thị Mẫu", "Sở Y tế tỉnh C"
"""invented: who signs for an agency, and an agency that issued none of the papers"""
_PERSON, _AGENCY, _CITIZEN = SignerKind.PERSONAL, SignerKind.AGENCY, SignerKind.CITIZEN
_OTHER_KIND = "Giấy khai sinh"


@dataclass(frozen=True)
class PaperMake:
    """How a paper is to be made beside its usual fields."""

    en: str
    kinds: tuple[SignerKind, ...] | None = (_PERSON, _AGENCY)
    """who signs, in order"""
    certificate: CertificateState = CertificateState.GOOD
    profile: SignatureProfile = SignatureProfile.B_B
    tampering: Tampering = Tampering.NONE
    seal_of: str = ""
    """the agency whose seal it bears instead of the issuer's"""
    also_sealed_by: str = ""
    fields: tuple[tuple[str, Any], ...] = ()
    decomposed_owner: bool = False
    """the owner's name is written in decomposed Unicode"""
    other_marks: bool = False
    """the owner's name is written without its marks"""
    printed_kind: str = ""
    """the kind that the file itself is, where the Kho takes it for another"""


FLAWS: dict[str, PaperMake] = {
    "chứng thư số đã thu hồi trước khi ký số": PaperMake(
        "certificate revoked before it signed", certificate=CertificateState.REVOKED
    ),
    "chứng thư số không do tổ chức chứng thực được tin cậy cấp": PaperMake(
        "certificate of an authority nobody trusts", certificate=CertificateState.UNTRUSTED
    ),
    "chứng thư số đã hết hạn khi ký số": PaperMake(
        "certificate expired when it signed", certificate=CertificateState.EXPIRED
    ),
    "chứng thư số chưa có hiệu lực khi ký số": PaperMake(
        "certificate not yet valid when it signed", certificate=CertificateState.NOT_YET_VALID
    ),
    "chữ ký số không bao trùm toàn bộ tập tin": PaperMake(
        "signature that covers only a part of the file", tampering=Tampering.PARTLY_SIGNED
    ),
    "nội dung tập tin thay đổi sau khi ký số": PaperMake(
        "content changed after signing", tampering=Tampering.BYTE_FLIPPED
    ),
    "nội dung đã ký số thay bằng nội dung giấu sẵn trong tập tin": PaperMake(
        "signed content replaced by what was hidden in the file", tampering=Tampering.CONTENT_SWAPPED
    ),
    "tập tin đặt mật khẩu": PaperMake("file locked with a password", tampering=Tampering.ENCRYPTED),
    "tập tin hỏng, thiếu phần cuối": PaperMake("broken file without its end", tampering=Tampering.CUT_OFF),
    "không có chữ ký số": PaperMake("no digital signature", kinds=()),
    "thiếu chữ ký số của cơ quan": PaperMake("agency's signature missing", kinds=(_PERSON,)),
    "thiếu chữ ký số của người có thẩm quyền": PaperMake("competent person's signature missing", kinds=(_AGENCY,)),
    "chữ ký số của cơ quan khác cơ quan cấp": PaperMake(
        "seal of another agency than the issuer", seal_of=STRANGE_AGENCY
    ),
    "tập tin là giấy tờ loại khác có đủ chữ ký số": PaperMake(
        "file that is a fully signed paper of another kind", printed_kind=_OTHER_KIND
    ),
    "bản sao y chỉ có chữ ký số của cán bộ": PaperMake(
        "true copy signed by an officer alone", kinds=(_PERSON,), fields=(("form", DocumentForm.TRUE_COPY.value),)
    ),
    "họ tên ghi khác dấu": PaperMake("name with other marks", other_marks=True),
}
"""what must not be taken, by the words a scenario uses"""

VARIANTS: dict[str, PaperMake] = {
    "có thêm chữ ký số của công dân": PaperMake("the citizen has signed it too", kinds=(_PERSON, _AGENCY, _CITIZEN)),
    "có thêm chữ ký số của cơ quan khác": PaperMake("another agency has signed it too", also_sealed_by=STRANGE_AGENCY),
    "chữ ký số kèm dấu thời gian và dữ liệu kiểm tra lâu dài": PaperMake(
        "signatures with time stamps and data for later checking", profile=SignatureProfile.B_LTA
    ),
    "bản sao y có chữ ký số của cơ quan": PaperMake(
        "true copy signed by the agency", kinds=(_AGENCY,), fields=(("form", DocumentForm.TRUE_COPY.value),)
    ),
    "chứng thư số còn hiệu lực khi ký số, nay đã hết hạn": PaperMake(
        "certificate good when it signed, over since",
        certificate=CertificateState.ENDED_SINCE,
        profile=SignatureProfile.B_T,
        fields=(("issued_on", date(2021, 6, 1)), ("effective_on", date(2021, 6, 1))),
    ),
    "họ tên ghi bằng Unicode tổ hợp": PaperMake("name in decomposed Unicode", decomposed_owner=True),
}
"""what is lawful though unusual"""


async def stored(context: ScenarioContext, name: str, kind: DocumentKind, issuer: str, make: PaperMake) -> None:
    """Have the laboratory make the paper and lay it into the person's Kho."""
    fields: dict[str, Any] = dict(make.fields)
    order: dict[str, Any] = {"signatures": _signatures(context.people[name].full_name, issuer, make)}
    order["tampering"] = make.tampering
    if make.decomposed_owner:
        fields["owner_name"] = normalize("NFD", context.people[name].full_name)
    if make.other_marks:
        fields["owner_name"] = _without_marks(context.people[name].full_name)
    if make.printed_kind:
        other = DOCUMENTS[make.printed_kind]
        order["printed_as"] = {"kq_code": other.kq_code, "title": other.title, "subject": other.subject}
    await deposited_paper(context, name, kind, issuer, fields=fields, **order)


def facts_of_current(context: ScenarioContext, filing: Filing, kind: DocumentKind) -> DocumentFacts | None:
    """What is true of the paper of that kind that the filing's person has in the Kho."""
    return facts_of(context, name_of(context, filing), kind)


def _without_marks(name: str) -> str:
    letters = (letter for letter in normalize("NFD", name) if category(letter) != "Mn")
    return normalize("NFC", "".join(letters))


def _signatures(person: str, issuer: str, make: PaperMake) -> list[SignatureOrder]:
    names = {_PERSON: ISSUING_PERSON, _AGENCY: make.seal_of or issuer, _CITIZEN: person}
    orders = [_signed(make, kind, names[kind]) for kind in make.kinds or ()]
    return orders + ([_signed(make, _AGENCY, make.also_sealed_by)] if make.also_sealed_by else [])


def _signed(make: PaperMake, kind: SignerKind, name: str) -> SignatureOrder:
    organisation = name if kind is _AGENCY else ""
    return SignatureOrder(
        kind=kind, signer_name=name, organisation=organisation, certificate=make.certificate, profile=make.profile
    )
