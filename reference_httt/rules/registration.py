"""What must be told to register on the provincial portal: the fields with * (Hà Tĩnh 1 Bước 1.a)."""

import re
from dataclasses import replace

from reference_httt.rules.identity_numbers import country_problem, number_problem
from reference_httt.rules.model import Account, IdentityType

SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 200
"""characters (mock convention)"""
_PHONE = re.compile(r"(\+84|0)[0-9]{9,10}", re.ASCII)
_EMAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[A-Za-z]{2,}", re.ASCII)


def registration_problems(who: Account) -> dict[str, str]:
    """A sentence for each mandatory field that is missing or wrong, by field name."""
    kind = who.identity_type
    found = {
        "identity_number": number_problem(kind, who.identity_number),
        "country": country_problem(kind, who.country),
        "full_name": "" if who.full_name else "Hãy nhập họ và tên, hoặc tên tổ chức.",
    }
    if kind is IdentityType.CMND:
        found["identity_number"] = "Hãy đăng ký bằng số định danh (CCCD) 12 chữ số; CMND không còn dùng để đăng ký."
    if who.birth_date is None and not kind.is_of_organisation:
        found["birth_date"] = "Hãy nhập ngày sinh hợp lệ."
    if kind.is_of_organisation:
        found |= _representative_problems(who)
    return _only_problems(found | contact_problems(who.email, who.phone))


def contact_problems(email: str, phone: str) -> dict[str, str]:
    """The same of contacts: at least one is given, the initial account is told there."""
    found = {
        "email": "" if not email or _EMAIL.fullmatch(email) else "Địa chỉ thư điện tử không đúng dạng.",
        "phone": "" if not phone or _PHONE.fullmatch(phone) else "Số điện thoại gồm 10 hoặc 11 chữ số.",
    }
    if not email and not phone:
        found["email"] = "Hãy nhập thư điện tử hoặc số điện thoại để nhận tài khoản ban đầu và thông báo."
    return _only_problems(found)


def taken_problem(known: Account | None) -> dict[str, str]:
    """Why the number cannot be registered: ``known`` has it already, and nobody has two accounts (1 Bước 1.b)."""
    if known is None:
        return {}
    return {"identity_number": "Số giấy tờ này đã có tài khoản tại đây. Hãy đăng nhập, hoặc chọn «Quên mật khẩu»."}


def account_words(link: str) -> str:
    """How the holder is told of the initial account: the user name is known to him, the link sets the password."""
    return (
        "Tên đăng nhập là số giấy tờ bạn đã đăng ký. Mở liên kết sau để đặt mật khẩu, dùng được một lần trong 24 giờ: "
        + link
    )


def with_profile(account: Account, email: str, phone: str, address: str, autofill_consent: bool) -> Account:
    """The account with what its holder changed; name and number never change (1 Bước 1.a «sửa đổi, bổ sung»)."""
    return replace(account, email=email, phone=phone, address=address, autofill_consent=autofill_consent)


def password_problem(password: str) -> str:
    """Why the password cannot be taken; empty when it can."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        return f"Mật khẩu gồm {SHORTEST_PASSWORD} đến {LONGEST_PASSWORD} ký tự."
    if len(set(password)) < 5:
        return "Mật khẩu cần ít nhất 5 ký tự khác nhau."
    return ""


def _representative_problems(who: Account) -> dict[str, str]:
    return {
        "representative_name": "" if who.representative_name else "Hãy nhập họ và tên người đại diện.",
        "representative_number": number_problem(IdentityType.CCCD, who.representative_number),
    }


def _only_problems(found: dict[str, str]) -> dict[str, str]:
    return {field: said for field, said in found.items() if said}
