"""Codes and numbers that name things: dossiers, agencies, KQ codes, people.

Shapes only: whether a code is *valid* is a question to the loaded catalogue, never to a pattern
(wire-protocol facts 6.5 and 10 #16).
"""

import re
from datetime import date
from typing import NewType

DossierCode = NewType("DossierCode", str)
"""Mã hồ sơ, ``<agency code>-YYMMDD-N…``, at most 50 characters (TT 01/2018/TT-VPCP Đ19)."""

AgencyCode = NewType("AgencyCode", str)
"""Mã cơ quan: ``H98.07`` (QĐ 20/2020/QĐ-TTg) or the older ``000.00.07.H98``."""

KqCode = NewType("KqCode", str)
"""Mã loại giấy tờ (kết quả) such as ``KQ.G15.000007``; never parsed for meaning."""

_DOSSIER_CODE = re.compile(r"^(?P<agency>[0-9A-Z.]{3,30})-(?P<day>\d{6}|\d{8})-(?P<serial>\d{1,10})$")
_NEW_AGENCY = re.compile(r"^[A-Z]\d{2}(\.\d{2,3}){0,3}$")
_OLD_AGENCY = re.compile(r"^\d{2,3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$")


def is_dossier_code(text: str) -> bool:
    """Whether the text has the form of a dossier code, with a real day; the length of its tail is not fixed."""
    match = _DOSSIER_CODE.match(text) if len(text) <= 50 else None
    return match is not None and _is_day(match["day"])


def _is_day(digits: str) -> bool:
    year, month, day = digits[:-4], digits[-4:-2], digits[-2:]
    try:
        date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return False
    return True


def agency_of_dossier(dossier_code: str) -> str:
    """The agency code in front of a dossier code; empty when the code has no such form."""
    match = _DOSSIER_CODE.match(dossier_code)
    return match["agency"] if match else ""


def is_agency_code(text: str) -> bool:
    """Whether the text has the new or the old form of an agency code."""
    return bool(_NEW_AGENCY.match(text) or _OLD_AGENCY.match(text))


def member_of(agency_code: str) -> str:
    """The body (``H98``) to which an agency code in either form belongs."""
    if _OLD_AGENCY.match(agency_code):
        return agency_code.rsplit(".", 1)[1]
    return agency_code.split(".", 1)[0]


def new_agency_code(agency_code: str) -> str:
    """An agency code in its new form: ``000.00.07.H98`` is ``H98.07`` (QCVN 102:2016, QĐ 20/2020/QĐ-TTg)."""
    if not _OLD_AGENCY.match(agency_code):
        return agency_code
    levels = agency_code.split(".")[::-1]
    while levels[-1].strip("0") == "":
        levels.pop()
    return ".".join(levels)


def identity_kind(number: str) -> str:
    """``LoaiDinhDanh`` for a number: "1" CCCD (12 digits), "2" CMND (9 digits), empty otherwise."""
    if number.isascii() and number.isdigit():
        return {12: "1", 9: "2"}.get(len(number), "")
    return ""


_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_TAX_CODE = re.compile(r"^\d{10}(-?\d{3})?$")


def tax_check_digit(first_nine: str) -> str:
    """The tenth digit of a tax code (mã số thuế); empty when no code can begin so."""
    rest = sum(weight * int(digit) for weight, digit in zip(_TAX_WEIGHTS, first_nine, strict=True)) % 11
    return str(10 - rest) if rest else ""


def is_tax_code(text: str) -> bool:
    """Whether the text is a tax code: ten digits with the right check digit, or thirteen for a dependent unit."""
    return bool(text.isascii() and _TAX_CODE.match(text) and tax_check_digit(text[:9]) == text[9])


def foreigner_number(country: str, passport: str) -> str:
    """What names a foreigner's account: country and passport (mock convention): two countries may use one number."""
    return f"{country}-{passport}"


def masked(number: str) -> str:
    """An identity number as records and logs may show it: ``079•••••1234``."""
    if len(number) < 8:
        return "•" * len(number)
    return number[:3] + "•" * (len(number) - 7) + number[-4:]
