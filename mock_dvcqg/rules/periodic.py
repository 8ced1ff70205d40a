"""Statistics and ratings of a period: counts, percentages, the period itself, and sums that add up (facts 2.3)."""

import re
from collections.abc import Iterator

from mock_dvcqg.contract.dossier_record import WireRecord
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.statistics import DossierStatistics, Rating
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.generation import unknown_members

_COUNT = re.compile(r"\d{1,9}")
_PERCENT = re.compile(r"\d{1,3}(?:[.,]\d{1,4})?%?")
_PERIOD = re.compile(r"(1[0-2]|[1-9]|0[1-9])-\d{4}")
_COUNTS = ("received", "carried_over", "total", "handled", "handled_on_time", "handled_late", "open", "open_in_time",
           "open_late")  # fmt: skip
_SUMS = (
    ("total", ("carried_over", "received")),
    ("total", ("handled", "open")),
    ("handled", ("handled_on_time", "handled_late")),
    ("open", ("open_in_time", "open_late")),
)


def judge_statistics(record: DossierStatistics) -> Iterator[FieldFinding]:
    """Findings on one row of DongBoThongKeHoSo."""
    yield from unknown_members(record)
    yield from _unit(record.unit_code)
    if not re.fullmatch(r"0?[1-9]|1[0-2]", record.month):
        yield rules.PERIOD_FORM.at("Thang", f"Thang = «{record.month[:20]}» không phải tháng 1–12")
    if not re.fullmatch(r"\d{4}", record.year):
        yield rules.PERIOD_FORM.at("Nam", f"Nam = «{record.year[:20]}» không phải năm gồm 4 chữ số")
    yield from _numbers(record, _COUNTS, _COUNT)
    yield from _numbers(record, [name for name in record.names() if name.endswith("_percent")], _PERCENT)
    yield from _sums(record)


def judge_rating(record: Rating) -> Iterator[FieldFinding]:
    """Findings on one row of DongBoDanhGia."""
    yield from unknown_members(record)
    yield from _unit(record.unit_code)
    if not _PERIOD.fullmatch(record.period):
        yield rules.PERIOD_FORM.at("NgayTongHop", f"NgayTongHop = «{record.period[:20]}» không có dạng M-yyyy")
    if not record.procedure_code.strip():
        yield rules.EXPECTED.at("MaThuTuc", "Nên có MaThuTuc: đánh giá được tính theo thủ tục")
    yield from _numbers(record, ["raters"], _COUNT)
    for prefix in ("", "service_"):
        yield from _shares(record, prefix)


def _unit(code: str) -> Iterator[FieldFinding]:
    if not code.strip():
        yield rules.REQUIRED.at("Madonvi", "Thiếu Madonvi")


def _numbers(
    record: WireRecord, attributes: list[str] | tuple[str, ...], form: re.Pattern[str]
) -> Iterator[FieldFinding]:
    names = record.names()
    for attribute in attributes:
        value = getattr(record, attribute).strip()
        if value and not form.fullmatch(value):
            said = f"{names[attribute]} = «{value[:20]}» không phải số"
            yield rules.NUMBER_EXPECTED.at(names[attribute], said)


def _sums(record: DossierStatistics) -> Iterator[FieldFinding]:
    names = record.names()
    for whole, parts in _SUMS:
        values = [getattr(record, name).strip() for name in (whole, *parts)]
        if not all(_COUNT.fullmatch(value) for value in values):
            continue
        total, *rest = map(int, values)
        if total != sum(rest):
            said = f"{names[whole]} = {total} khác tổng {' + '.join(names[part] for part in parts)} = {sum(rest)}"
            yield rules.SUMS_DIFFER.at(names[whole], said)


def _shares(record: Rating, prefix: str) -> Iterator[FieldFinding]:
    attributes = [prefix + name for name in ("very_satisfied", "satisfied", "not_satisfied")]
    broken = list(_numbers(record, attributes, _PERCENT))
    yield from broken
    shares = (
        [float(getattr(record, name).strip().rstrip("%").replace(",", ".") or 0) for name in attributes]
        if not broken
        else []
    )
    if any(shares) and abs(sum(shares) - 100) > 1:
        said = f"Tổng các tỷ lệ là {sum(shares):g}%, phải là 100%"
        yield rules.SUMS_DIFFER.at(record.names()[attributes[0]], said)
