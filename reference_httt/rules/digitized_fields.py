"""The fields an officer enters for a digitised paper (bóc tách dữ liệu, TT 01/2023/TT-VPCP Đ9 k2; D-44, D-45)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.rules.extraction import extraction_gaps
from reference_httt.rules.model import Component, PersonalData
from reference_httt.rules.owner_match import content_problem, owner_problem

ENTRY_NAMES = (
    "document_number",
    "subject",
    "issuer",
    "owner_name",
    "owner_number",
    "issued_on",
    "effective_on",
    "expires_on",
    "no_expiry",
    "kq_code",
)
_DATES = {"issued_on": "Ngày cấp", "effective_on": "Ngày có hiệu lực", "expires_on": "Ngày hết hạn"}
_ASK_NOTHING = ("owner_name", "owner_number", "kq_code")
"""filled in beforehand: they alone are no entry"""


@dataclass(frozen=True)
class Entry:
    """What an officer typed: the fields, or by field what cannot be read; neither when nothing was entered."""

    fields: DocumentFields | None = None
    problems: tuple[tuple[str, str], ...] = ()


def read_entry(texts: Mapping[str, str], component: Component, owner: PersonalData) -> Entry:
    """The typed texts as fields; owner, type code and day of effect are filled in where they were left open.

    A day without a day of effect counts from its issue (mock convention).
    """
    given = {name: texts.get(name, "").strip() for name in ENTRY_NAMES}
    if not any(text for name, text in given.items() if name not in _ASK_NOTHING):
        return Entry()
    days, problems = _days(given)
    if problems:
        return Entry(problems=problems)
    fields = DocumentFields(
        document_number=given["document_number"],
        subject=given["subject"],
        kq_code=given["kq_code"] or type_code(component),
        title=component.name,
        issuer=given["issuer"],
        owner_name=given["owner_name"] or owner.full_name,
        owner_number=given["owner_number"] or owner.identity_number,
        owner_birth_date=owner.birth_date,
        issued_on=days["issued_on"],
        effective_on=days["effective_on"] or days["issued_on"],
        expires_on=days["expires_on"],
        no_expiry=given["no_expiry"] in ("1", "true", "True", "on"),
    )
    return Entry(fields)


def _days(given: Mapping[str, str]) -> tuple[dict[str, date | None], tuple[tuple[str, str], ...]]:
    days: dict[str, date | None] = {}
    problems = []
    for name, words in _DATES.items():
        try:
            days[name] = date.fromisoformat(given[name]) if given[name] else None
        except ValueError:
            problems.append((name, f"{words} không đúng: nhập theo ngày, tháng, năm"))
    return days, tuple(problems)


def type_code(component: Component) -> str:
    """The code of the kind of paper: the result's KQ code, else the component's own (mock convention)."""
    return component.replaceable_by or component.code


def digitized_code(fields: DocumentFields) -> str:
    """Mã tài liệu số hóa: made of owner and type code, with the paper's number (TT 01/2023 Đ10; mock convention)."""
    return ".".join((fields.owner_number, fields.kq_code, fields.document_number))


def entry_problems(fields: DocumentFields, component: Component, owner: PersonalData, today: date) -> tuple[str, ...]:
    """All that is wrong with the entered fields; empty when they are complete, of this paper and the owner's."""
    gaps = extraction_gaps(fields)
    problems = [f"Chưa nhập {name}" for name in gaps]
    if fields.expires_on is not None and fields.no_expiry:
        problems.append("Chỉ chọn một: ngày hết hạn hoặc «vô thời hạn»")
    if fields.issued_on is not None and fields.issued_on > today:
        problems.append(f"Ngày cấp {fields.issued_on:%d/%m/%Y} ở sau ngày số hóa")
    if fields.expires_on and fields.effective_on and fields.expires_on < fields.effective_on:
        problems.append("Ngày hết hạn ở trước ngày có hiệu lực")
    if fields.kq_code not in ("", type_code(component), component.code):
        problems.append("Mã loại giấy tờ không phù hợp với thành phần hồ sơ")
    if fields.owner_number:
        problems.append(owner_problem(fields, owner))
    if fields.owner_name:
        problems.append(content_problem(fields, owner))
    return tuple(filter(None, problems))
