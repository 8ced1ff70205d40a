"""The numbers that name people and organisations: their form, and the one form in which the province keeps them.

A citizen is named by the CCCD, a foreigner by country and passport, an agency or organisation by its code (Yên Bái
Bước 2). A CMND is only ever an older name of somebody (D-36).
"""

import re
from dataclasses import replace

from mock_dvcqg.contract.identifiers import foreigner_number, is_agency_code, is_tax_code
from reference_httt.rules.model import IdentityType, PersonalData

_T = IdentityType
LABELS = {
    _T.CCCD: "Số định danh cá nhân (CCCD)",
    _T.CMND: "Số CMND",
    _T.PASSPORT: "Số hộ chiếu",
    _T.TAX_CODE: "Mã số thuế",
    _T.BUSINESS_CODE: "Mã số doanh nghiệp",
    _T.AGENCY_CODE: "Mã định danh cơ quan",
}
_FORMS = {
    _T.CCCD: (r"[0-9]{12}", "Số định danh (CCCD) gồm 12 chữ số."),
    _T.CMND: (r"[0-9]{9}", "Số CMND gồm 9 chữ số."),
    _T.PASSPORT: (r"([A-Z]{3}-)?[A-Z0-9]{5,15}", "Số hộ chiếu gồm 5 đến 15 chữ cái in hoa hoặc chữ số."),
    _T.BUSINESS_CODE: (r"[A-Z0-9]{6,15}", "Mã số doanh nghiệp gồm 6 đến 15 chữ cái in hoa hoặc chữ số."),
}
_COUNTRY = re.compile(r"[A-Z]{3}")


def number_problem(kind: IdentityType, number: str) -> str:
    """What is wrong with the form of a number; empty when nothing is."""
    if kind is _T.TAX_CODE:
        return "" if is_tax_code(number) else "Mã số thuế gồm 10 hoặc 13 chữ số và đúng chữ số kiểm tra."
    if kind is _T.AGENCY_CODE:
        return "" if is_agency_code(number) else "Mã định danh cơ quan không đúng dạng, ví dụ H98.07."
    form, said = _FORMS[kind]
    return "" if re.fullmatch(form, number, re.ASCII) else said


def country_problem(kind: IdentityType, country: str) -> str:
    """What is wrong with the country of a passport; empty when nothing is, or no passport is meant."""
    if kind is not _T.PASSPORT or (_COUNTRY.fullmatch(country) and country != "VNM"):
        return ""
    return "Quốc tịch của người mang hộ chiếu là mã ba chữ cái, ví dụ FRA; công dân Việt Nam dùng số định danh."


def kept_number(kind: IdentityType, number: str, country: str = "") -> str:
    """The number under which the person is kept: of a foreigner country and passport, as the portal does it."""
    prefix = foreigner_number(country, "")
    if kind is not _T.PASSPORT or number.startswith(prefix):
        return number
    return foreigner_number(country, number)


def shown_number(number: str, kind: IdentityType, country: str = "") -> str:
    """The number as it stands on the paper: of a foreigner the passport's."""
    return number.removeprefix(foreigner_number(country, "")) if kind is _T.PASSPORT and country else number


def as_kept(data: PersonalData) -> PersonalData:
    """The personal data with the number under which the owner is kept."""
    return replace(data, identity_number=kept_number(data.identity_type, data.identity_number, data.country))


def identity_problems(data: PersonalData) -> dict[str, str]:
    """What is wrong with the number and country of personal data, by field."""
    number = number_problem(data.identity_type, data.identity_number)
    country = country_problem(data.identity_type, data.country)
    found = {"identity_number": number, "country": country}
    return {field: said for field, said in found.items() if said}


def is_known_only_by_old_number(kind: IdentityType) -> bool:
    """Whether somebody comes with a CMND alone, which opens nothing any more (D-36)."""
    return kind is _T.CMND
