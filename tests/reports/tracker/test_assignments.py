"""The file of owners and deadlines: read as Excel writes it, refused with line and column."""

from datetime import date

import pytest

from reports.tracker.assignments import Assignment, BadAssignments, read_assignments
from reports.tracker.bodies import load_bodies

HEAD = "ma_co_quan,yeu_cau,don_vi,han\n"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "H44,CV5632-4a-B2-2,Sở Tư pháp,31/12/2026\nH44,,Văn phòng UBND tỉnh,\n",
        "\ufeff" + (HEAD + "H44,CV5632-4a-B2-2,Sở Tư pháp,2026-12-31\nH44,,Văn phòng UBND tỉnh,\n\n").replace(",", ";"),
        "don_vi,han,ma_co_quan,yeu_cau,ghi chú\r\nSở Tư pháp,31/12/2026,H44,CV5632-4a-B2-2,x\r\n"
        "Văn phòng UBND tỉnh,,H44,,\r\n",
    ],
)
def test_a_requirement_has_its_owner_and_the_rest_the_bodys(text: str) -> None:
    read = read_assignments(text, "giao.csv", load_bodies())
    assert read.of("H44", "CV5632-4a-B2-2") == Assignment("Sở Tư pháp", date(2026, 12, 31))
    assert read.of("H44", "CV5632-1-1") == Assignment("Văn phòng UBND tỉnh", None)
    assert read.of("H13") is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "giao.csv, dòng 1: thiếu cột ma_co_quan, yeu_cau, don_vi, han"),
        ("ma_co_quan,don_vi\n", "giao.csv, dòng 1: thiếu cột yeu_cau, han"),
        (HEAD + "H88,,Sở Tư pháp,\n", "giao.csv, dòng 2, cột ma_co_quan: «H88» không phải mã"),
        (HEAD + "H44,,,\n", "giao.csv, dòng 2, cột don_vi: để trống"),
        (HEAD + "H44,,Sở,31/13/2026\n", "giao.csv, dòng 2, cột han: «31/13/2026» không phải ngày"),
        (HEAD + "H44,,Sở,\nH44,,Sở,\n", "giao.csv, dòng 3, cột yeu_cau: trùng"),
    ],
)
def test_a_mistake_is_told_with_line_and_column(text: str, sentence: str) -> None:
    with pytest.raises(BadAssignments) as refused:
        read_assignments(text, "giao.csv", load_bodies())
    assert sentence in str(refused.value)


def test_all_mistakes_are_told_at_once() -> None:
    with pytest.raises(BadAssignments) as refused:
        read_assignments(HEAD + "H88,,,\nH44,,Sở,x\n", "giao.csv", load_bodies())
    assert len(str(refused.value).splitlines()) == 3
