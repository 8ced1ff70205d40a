"""The fields of a result as officers enter and check them (bóc tách dữ liệu; TT 01/2023/TT-VPCP Đ9; D-44, D-45)."""

from datetime import date

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.rules.extraction import extraction_gaps

MOST_OTHER_FIELDS = 20


def result_field_problems(fields: DocumentFields, other: dict[str, str]) -> tuple[str, ...]:
    """All that is wrong with the entered fields; empty when they are complete and agree with each other.

    Number, abstract and the day of effect must be there, and an expiry day or «vô thời hạn» (Tây Ninh Bước 4; S4-08).
    """
    problems = [f"Chưa nhập {name}" for name in extraction_gaps(fields)]
    if fields.expires_on is not None and fields.no_expiry:
        problems.append("Chỉ chọn một: ngày hết hạn hoặc «vô thời hạn»")
    if fields.effective_on and fields.expires_on and fields.expires_on < fields.effective_on:
        problems.append(f"Ngày hết hạn {_day(fields.expires_on)} ở trước ngày có hiệu lực {_day(fields.effective_on)}")
    if len(other) > MOST_OTHER_FIELDS or any(not label.strip() or not value.strip() for label, value in other.items()):
        problems.append(f"Mỗi thông tin khác phải có tên và nội dung, nhiều nhất {MOST_OTHER_FIELDS} mục")
    return tuple(problems)


def _day(value: date) -> str:
    return f"{value:%d/%m/%Y}"
