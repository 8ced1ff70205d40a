"""The e-form (biểu mẫu điện tử): whether it is filled in rightly, and with what it may be filled in beforehand.

Hà Tĩnh 1 Bước 2.a, 2.b: filled in by the system only from what the person agreed to have kept.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date

from reference_httt.rules.model import Account, FormField

LONGEST = {"text": 300, "long": 2000, "date": 10, "number": 18, "choice": 300}
"""characters (mock convention)"""


def cleaned(values: Mapping[str, str]) -> dict[str, str]:
    """The values in NFC, without outer spaces; empty ones are left out."""
    neat = {name: unicodedata.normalize("NFC", value).strip() for name, value in values.items()}
    return {name: value for name, value in neat.items() if value}


def form_problems(fields: Sequence[FormField], values: Mapping[str, str]) -> dict[str, str]:
    """A sentence for each field that is missing, wrong or not of the form, by field name."""
    known = {field.name: field for field in fields}
    found = {name: "Tờ khai không có mục này" for name in values if name not in known}
    for field in fields:
        said = _problem(field, values.get(field.name, ""))
        if said:
            found[field.name] = said
    return found


def suggested(
    fields: Sequence[FormField], account: Account, earlier: Sequence[Mapping[str, str]] = ()
) -> dict[str, str]:
    """What the form is filled in with beforehand: from the account, then from earlier forms, the newest first.

    Nothing without the person's consent; never a value that would be refused.
    """
    if not account.autofill_consent:
        return {}
    found = {field.name: _from_account(field, account) for field in fields}
    for form in earlier:
        found |= {field.name: form.get(field.name, "") for field in fields if not found[field.name]}
    return {field.name: found[field.name] for field in fields if found[field.name] and _fits(field, found)}


def _fits(field: FormField, found: Mapping[str, str]) -> bool:
    return not _problem(field, found[field.name])


def _from_account(field: FormField, account: Account) -> str:
    value = getattr(account, field.fill, "") if field.fill else ""
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _problem(field: FormField, value: str) -> str:
    if not value:
        return f"Hãy nhập «{field.label}»" if field.required else ""
    if len(value) > LONGEST[field.kind]:
        return f"«{field.label}» dài quá {LONGEST[field.kind]} ký tự"
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\r\t" for sign in value):
        return f"«{field.label}» có ký tự không hợp lệ"
    return _kind_problem(field, value)


def _kind_problem(field: FormField, value: str) -> str:
    if field.kind == "date" and _day(value) is None:
        return f"«{field.label}» phải là một ngày có thật"
    if field.kind == "number" and not (value.isascii() and value.isdigit()):
        return f"«{field.label}» chỉ gồm chữ số"
    if field.kind == "choice" and value not in field.choices:
        return f"«{field.label}»: hãy chọn một trong {', '.join(field.choices)}"
    return ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
