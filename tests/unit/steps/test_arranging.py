"""What steps arrange with: papers by hand, days in the past, the component a paper serves."""

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest

from conformance.province.actions import BoundAgency, ComponentShown
from conformance.steps.context import StepBlocked
from conformance.steps.filing import Filing
from conformance.steps.laboratory_papers import months_before
from conformance.steps.names import DOCUMENTS
from conformance.steps.plain_paper import plain_paper

RECORD_1 = DOCUMENTS["Phiếu lý lịch tư pháp số 1"]


def filing(*components: ComponentShown) -> Filing:
    nobody: Any = None
    made = Filing(nobody, nobody, "", "", BoundAgency("", ""), nobody)
    made.components = list(components)
    return made


def test_a_plain_paper_is_a_pdf_that_a_strict_reader_opens():
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(BytesIO(plain_paper("Đơn đề nghị (cấp chứng chỉ)")), strict=True)
    assert reader.root["/Pages"]["/Count"] == 1


@pytest.mark.parametrize(
    ("moment", "months", "expected"),
    [
        (datetime(2026, 11, 20, tzinfo=UTC), 7, date(2026, 4, 20)),
        (datetime(2026, 3, 31, tzinfo=UTC), 1, date(2026, 2, 28)),
        (datetime(2026, 1, 15, tzinfo=UTC), 1, date(2025, 12, 15)),
        (datetime(2026, 1, 31, 20, tzinfo=UTC), 12, date(2025, 2, 1)),
    ],
)
def test_months_are_counted_back_in_vietnamese_days(moment, months, expected):
    assert months_before(moment, months) == expected


def test_a_paper_serves_the_component_that_its_code_replaces():
    named = ComponentShown(code="a", name="Phiếu lý lịch tư pháp số 1 (bản sao)")
    coded = ComponentShown(code="b", name="Lý lịch tư pháp", replaceable_by=RECORD_1.kq_code)
    assert filing(named, coded).component_for(RECORD_1).code == "b"
    assert filing(named).component_for(RECORD_1).code == "a"


def test_a_procedure_without_such_a_component_blocks_the_step():
    with pytest.raises(StepBlocked, match="không có thành phần hồ sơ"):
        filing(ComponentShown(code="a", name="Đơn")).component_for(RECORD_1)
