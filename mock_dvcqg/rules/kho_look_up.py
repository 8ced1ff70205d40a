"""A look-up in the Kho as it was asked: read, bounded and judged (facts 6.2)."""

from collections.abc import Iterator
from dataclasses import dataclass

from mock_dvcqg.contract.codes import KhoChannel
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.kho import KhoSearchRequest
from mock_dvcqg.errors import Refused
from mock_dvcqg.rules import kho_rulebook as rules
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.rules.record_facts import flag

MOST_KINDS = 100
MOST_DOCUMENTS = 100
"""a look-up gives so many at most; who wants the rest asks for the next page (convention)"""
_NUMBER, _CODE, _TEXT = 50, 200, 200


@dataclass(frozen=True)
class LookUp:
    """Who asks for whose documents of which kinds, cut to what can be kept."""

    channel: str
    owner_number: str
    requester_number: str
    requester: str
    """the name, else the number"""
    procedure_code: str
    dossier_code: str
    wanted: frozenset[tuple[str, str]]
    """KQ code and document number; an empty number asks for every one"""
    page: int
    page_size: int
    is_paged: bool
    even_invalid: bool
    with_details: bool

    def wants(self, kq_code: str, document_number: str) -> bool:
        """Whether a document is among what is asked for."""
        return (kq_code, "") in self.wanted or (kq_code, document_number) in self.wanted


def read_look_up(asked: KhoSearchRequest) -> LookUp:
    """The look-up.

    Raises:
        Refused: no owner or no kind is named, too many are, or the page is none.
    """
    owner, requester = asked.owner_number.strip()[:_NUMBER], asked.requester_number.strip()[:_NUMBER]
    if not owner:
        raise Refused("Thiếu SoDinhDanhChuSoHuu", field="SoDinhDanhChuSoHuu")
    if not asked.wanted:
        raise Refused("DanhSachDanhMucKetQua phải có ít nhất một mã kết quả", field="DanhSachDanhMucKetQua")
    if len(asked.wanted) > MOST_KINDS:
        said = f"DanhSachDanhMucKetQua có {len(asked.wanted)} mã, nhiều hơn {MOST_KINDS}"
        raise Refused(said, field="DanhSachDanhMucKetQua")
    return LookUp(
        channel=asked.channel.strip()[:_NUMBER],
        owner_number=owner,
        requester_number=requester,
        requester=(asked.requester_name.strip() or requester)[:_TEXT],
        procedure_code=asked.procedure_code.strip()[:_CODE],
        dossier_code=asked.dossier_code.strip()[:_CODE],
        wanted=frozenset((each.kq_code.strip()[:_CODE], each.document_number.strip()) for each in asked.wanted),
        page=_count("Trang", asked.page, 1, 1_000_000),
        page_size=_count("SoLuong", asked.page_size, MOST_DOCUMENTS, MOST_DOCUMENTS),
        is_paged=bool(asked.page.strip() or asked.page_size.strip()),
        even_invalid=flag(asked.even_invalid),
        with_details=flag(asked.with_details) or flag(asked.even_invalid),
    )


def _count(name: str, text: str, otherwise: int, most: int) -> int:
    given = text.strip()
    if not given:
        return otherwise
    if not (given.isascii() and given.isdigit() and len(given) < 9 and 1 <= int(given) <= most):
        raise Refused(f"{name} phải là số từ 1 đến {most}", field=name)
    return int(given)


def judge_look_up(look_up: LookUp, catalogue: Catalogue) -> list[FieldFinding]:
    """What is odd about a look-up that is answered all the same."""
    return [*_requester(look_up), *_kinds(look_up, catalogue)]


def _requester(look_up: LookUp) -> Iterator[FieldFinding]:
    if look_up.channel not in {channel.value for channel in KhoChannel}:
        yield rules.CHANNEL.at("KenhThucHien", 'KenhThucHien phải là "1" (cán bộ) hoặc "2" (công dân)')
    if not look_up.requester_number:
        said = "Thiếu SoDinhDanhNguoiYeuCau: chủ sở hữu không biết ai tra cứu giấy tờ của mình"
        yield rules.REQUESTER_MISSING.at("SoDinhDanhNguoiYeuCau", said)
    elif look_up.channel == KhoChannel.OFFICER and look_up.requester_number == look_up.owner_number:
        said = "Cán bộ tra cứu thì người yêu cầu phải là cán bộ, không phải chủ sở hữu giấy tờ"
        yield rules.OFFICER_IS_OWNER.at("SoDinhDanhNguoiYeuCau", said)


def _kinds(look_up: LookUp, catalogue: Catalogue) -> Iterator[FieldFinding]:
    for kq_code in sorted({code for code, _ in look_up.wanted}):
        if kq_code not in catalogue.kq_codes:
            said = f"Mã KQ «{kq_code[:60]}» không có trong danh mục đã nạp"
            yield rules.KQ_CODE_UNKNOWN.at("DanhSachDanhMucKetQua", said)
