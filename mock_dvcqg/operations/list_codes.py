"""LayDanhMuc… of code lists whose shape is not public: MA…/TEN… like LayDanhMucLinhVuc (mock convention, not DVCQG)."""

from collections.abc import Callable, Iterable, Mapping

from mock_dvcqg.contract.codes import CodeList, SubjectKind
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.procedure import Tier
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.rules.catalogue import AgencyEntry
from mock_dvcqg.store.dictionaries import read_dictionary

Service = Callable[[AdapterCall], Outcome]
_FILES = {
    "LayDanhMucGioiTinh": "genders",
    "LayDanhMucQuocGia": "countries",
    "LayDanhMucDanToc": "ethnic_groups",
    "LayDanhMucTonGiao": "religions",
    "LayDanhMucTinhTrangHonNhan": "marital_statuses",
    "LayDanhMucLoaiThuTuc": "procedure_kinds",
    "LayDanhMucNhomThuTuc": "procedure_groups",
    "LayDanhMucCanCuPhapLy": "legal_bases",
}
_LISTS: dict[str, tuple[type[CodeList], str, str]] = {
    "LayDanhMucDoiTuong": (SubjectKind, "MADOITUONG", "TENDOITUONG"),
    "LayDanhMucCapThucHien": (Tier, "CAPTHUCHIEN", "TENCAP"),
}


def list_from_file(name: str) -> Service:
    """A service that gives a list of the package's data."""
    return lambda _call: given(read_dictionary(name))


def list_of_codes(codes: type[CodeList], code_name: str, words_name: str) -> Service:
    """A service that gives a code list of the wire itself."""
    rows = [{code_name: each.value, words_name: each.label} for each in codes]
    return lambda _call: given(rows)


def list_provinces(call: AdapterCall) -> Outcome:
    """LayDanhMucTinhThanh: the provinces in force; one without a two-digit number goes by its agency code."""
    return given(
        {"MATINHTHANH": each.numeric or each.code, "TENTINHTHANH": each.name, "MADONVI": each.code}
        for each in open_catalogue(call.realm).provinces
    )


def list_districts(call: AdapterCall) -> Outcome:
    """LayDanhMucQuanHuyen: those whose agencies the catalogue has; none since 1/7/2025."""
    return given(_places(call, "2", "QUANHUYEN"))


def list_communes(call: AdapterCall) -> Outcome:
    """LayDanhMucPhuongXa: those whose agencies the catalogue has."""
    return given(_places(call, "3", "PHUONGXA"))


def given(rows: Iterable[Mapping[str, object]]) -> Outcome:
    """A successful answer with its rows."""
    return Outcome(Answer.of(ErrorCode.OK, result=[dict(row) for row in rows]))


def _places(call: AdapterCall, tier: str, what: str) -> Iterable[dict[str, str]]:
    catalogue = open_catalogue(call.realm)
    numbers = {each.code: each.numeric or each.code for each in catalogue.provinces}
    for agency in catalogue.agencies.values():
        if agency.tier == tier and agency.member in numbers:
            yield {f"MA{what}": agency.code, f"TEN{what}": _place(agency), "MATINHTHANH": numbers[agency.member]}


def _place(agency: AgencyEntry) -> str:
    """«UBND xã Mẫu, tỉnh B» as a place: «Xã Mẫu»."""
    bare = agency.name.partition(",")[0].removeprefix("UBND").strip()
    return bare[:1].upper() + bare[1:]


CODE_SERVICES: dict[str, Service] = {
    **{service: list_from_file(name) for service, name in _FILES.items()},
    **{service: list_of_codes(*names) for service, names in _LISTS.items()},
    "LayDanhMucTinhThanh": list_provinces,
    "LayDanhMucQuanHuyen": list_districts,
    "LayDanhMucPhuongXa": list_communes,
}
