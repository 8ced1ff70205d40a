"""What must be told to open an account, and in which form (các trường bắt buộc khi đăng ký tài khoản)."""

import re
from datetime import date

from mock_dvcqg.contract.identifiers import is_agency_code, is_tax_code

PERSONS = ("cccd", "cmnd", "passport")
_FORMS = {
    "cccd": (re.compile(r"^\d{12}$"), "Số căn cước công dân phải gồm 12 chữ số"),
    "cmnd": (re.compile(r"^\d{9}$"), "Số chứng minh nhân dân phải gồm 9 chữ số"),
    "passport": (re.compile(r"^[A-Z0-9]{5,15}$"), "Số hộ chiếu phải gồm 5 đến 15 chữ cái in hoa hoặc chữ số"),
    "business-code": (re.compile(r"^[A-Z0-9]{6,15}$"), "Mã số doanh nghiệp phải gồm 6 đến 15 ký tự"),
}
_PHONE = re.compile(r"^(\+84|0)\d{9,10}$")
_EMAIL = re.compile(r"^[^@\s<>]+@[^@\s<>]+\.[A-Za-z]{2,}$")


def field_problems(
    *,
    kind: str,
    number: str,
    country: str,
    full_name: str,
    birth_date: date | None,
    representative: str,
    phone: str,
    email: str,
    email_needed: bool = True,
) -> list[tuple[str, str]]:
    """Field and Vietnamese sentence of everything that is missing or of the wrong form."""
    found = [("number", said) for said in _number_problems(kind, number)]
    if not full_name.strip():
        found.append(("full_name", "Họ và tên (hoặc tên tổ chức) là bắt buộc"))
    if kind in PERSONS and birth_date is None:
        found.append(("birth_date", "Ngày sinh là bắt buộc"))
    if kind not in PERSONS and not representative:
        found.append(("representative", "Số định danh của người đại diện là bắt buộc"))
    if kind == "passport" and not re.fullmatch(r"[A-Z]{3}", country, re.ASCII):
        found.append(("country", "Quốc tịch phải là mã ba chữ cái (ISO 3166-1)"))
    return found + contact_problems(phone=phone, email=email if email or email_needed else None)


def contact_problems(*, phone: str | None, email: str | None) -> list[tuple[str, str]]:
    """The same of contact data; ``None`` is not judged."""
    found = []
    if phone is not None and not (phone.isascii() and _PHONE.match(phone)):
        found.append(("phone", "Số điện thoại chính chủ là bắt buộc và phải gồm 10 hoặc 11 chữ số"))
    if email is not None and not _EMAIL.match(email):
        found.append(("email", "Địa chỉ thư điện tử không đúng dạng"))
    return found


def _number_problems(kind: str, number: str) -> list[str]:
    if kind == "tax-code":
        return [] if is_tax_code(number) else ["Mã số thuế phải gồm 10 hoặc 13 chữ số và đúng chữ số kiểm tra"]
    if kind == "agency-code":
        return [] if is_agency_code(number) else ["Mã định danh cơ quan không đúng dạng (ví dụ H98.07)"]
    form, said = _FORMS[kind]
    return [] if number.isascii() and form.match(number) else [said]
