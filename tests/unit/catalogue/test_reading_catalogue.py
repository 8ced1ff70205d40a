"""Catalogue files read whole: every mistake with its file, line and column, and nothing kept when there is one."""

import io
import json
import unicodedata
import zipfile

import pytest

from mock_dvcqg.contract.catalogue import Problem
from mock_dvcqg.rules.reading_catalogue import Reading, read_catalogue_files

KQ = "code,agency_code,name_vi,kind,valid_from,valid_to\n"
AGENCIES = "code,name_vi,kind,valid_from,valid_to,merged_into,gso_code\n"
PROCEDURES = "code,name_vi,field_code,result_codes,n_components,component_codes,legal_status\n"
COMPONENTS = "tthc_code,component_code,component_name_short,original_qty,copy_qty\n"
LISTED = "code,name_vi,categories,promulgating_agency,type\n"


def read(*texts: str | bytes) -> Reading:
    given = [(f"t{i}.csv", text if isinstance(text, bytes) else text.encode()) for i, text in enumerate(texts)]
    return read_catalogue_files(given, {"H01"})


def only_error(*texts: str | bytes) -> Problem:
    (problem,) = read(*texts).errors
    return problem


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (KQ + "KQ.1,G15,Tên,result,,\n", "kq_codes"),
        (AGENCIES + "H02,Tỉnh,province,,,H01,02\n", "agencies"),
        (PROCEDURES + "1.000001,Tên,F,KQ.1,,,\n", "procedures"),
        (COMPONENTS + "1.000001,TP1,Tờ khai,1,0\n", "procedure_components"),
        (LISTED + "1.000001,Tên,Hộ tịch,Bộ,STANDARD\n", "tthc_catalog"),
    ],
)
def test_the_kind_of_a_table_is_told_by_its_columns(text: str, kind: str) -> None:
    reading = read(text)
    assert not reading.errors
    assert list(reading.tables) == [kind]
    assert len(reading.tables[kind]) == 1


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        ("KQ.2,G15,,result,,", "name_vi", "trống"),
        ("KQ.2,G15,Tên,paper,,", "kind", "không thuộc danh sách"),
        ("KQ.2,G15,Tên,result,30/06/2025,", "valid_from", "không phải ngày"),
        ("KQ.2,G15,Tên,result,2025-07-01,2025-06-30", "valid_to", "trước ngày bắt đầu"),
        ("KQ.1,G15,Tên khác,result,,", "code", "khác với dòng 2"),
        ("K" * 101 + ",G15,Tên,result,,", "code", "101 ký tự"),
        (",G15,,result,,", "code", "trống"),
    ],
)
def test_a_mistake_is_told_with_line_column_and_what_would_be_right(row: str, column: str, said: str) -> None:
    problem = read(f"{KQ}KQ.1,G15,Tên,result,,\n\n{row}\n").errors[0]
    assert (problem.file, problem.line, problem.column) == ("t0.csv", 4, column)
    assert said in problem.said
    assert problem.expected


def test_a_row_with_a_quoted_line_break_counts_from_its_first_line() -> None:
    assert only_error(f'{KQ}KQ.1,G15,"Hai\ndòng",result,,\nKQ.2,G15,,result,,\n').line == 4


@pytest.mark.parametrize("cells", ["KQ.1,G15,Tên", "KQ.1,G15,Tên,result,,,thừa"])
def test_a_row_with_other_than_the_headings_cells_is_a_mistake(cells: str) -> None:
    problem = only_error(f"{KQ}{cells}\n")
    assert (problem.line, problem.expected) == (2, "6 ô như hàng tiêu đề")


def test_all_mistakes_of_all_files_are_told_at_once() -> None:
    reading = read(KQ + ",G15,,result,,\nKQ.2,G15,,x,,\n", AGENCIES + "H02,Tỉnh,province,,,H77,2x\n")
    assert [(each.file, each.line, each.column) for each in reading.errors] == [
        ("t0.csv", 2, "code"),
        ("t0.csv", 2, "name_vi"),
        ("t0.csv", 3, "name_vi"),
        ("t0.csv", 3, "kind"),
        ("t1.csv", 2, "gso_code"),
    ]


def test_bom_semicolons_spaces_and_decomposed_letters_do_no_harm() -> None:
    name = unicodedata.normalize("NFD", "Giấy khai sinh")
    text = "\ufeff" + (KQ + f" KQ.1 ,G15,{name}\u00a0,result,,\n").replace(",", ";")
    reading = read(text)
    (row,) = reading.tables["kq_codes"]
    assert (row["code"], row["name"]) == ("KQ.1", "Giấy khai sinh")
    assert [remark.said for remark in reading.remarks] == ["1 ô chưa ở dạng Unicode dựng sẵn (NFC): đã chuẩn hóa"]


def test_a_row_without_a_code_and_a_row_given_twice_are_left_out_with_a_remark() -> None:
    row = "KQ.1,G15,Tên,result,,\n"
    reading = read(KQ + row + row + ",G15,Chưa có mã,result,,\n")
    assert len(reading.tables["kq_codes"]) == 1
    assert [(each.line, each.column) for each in reading.remarks] == [(3, "code"), (4, "code")]


def test_a_code_may_be_a_component_and_a_result_and_follow_itself_in_time() -> None:
    rows = "KQ.1,G15,Kết quả,result,,2025-06-30\nKQ.1,G15,Kết quả mới,result,2025-07-01,\nKQ.1,G15,Giấy,component,,\n"
    assert len(read(KQ + rows).tables["kq_codes"]) == 3


def test_rows_of_one_agency_do_not_overlap_and_a_successor_exists() -> None:
    overlap = AGENCIES + "H02,Tỉnh,province,,2025-06-30,,02\nH02,Thành phố,city,2025-06-30,,,02\n"
    assert (only_error(overlap).line, only_error(overlap).column) == (3, "valid_from")
    unknown = only_error(AGENCIES + "H02,Tỉnh,province,,2025-06-30,H77,02\n")
    assert (unknown.line, unknown.column) == (2, "merged_into")
    assert not read(AGENCIES + "H02,Tỉnh,province,,2025-06-30,H01,02\n").errors


def test_the_end_of_a_historic_procedure_is_read() -> None:
    (row,) = read(PROCEDURES + "1.1,Tên,F,KQ.1,,,historic (to 28/02/2025)\n").tables["procedures"]
    assert row["valid_to"] == "2025-02-28"


def test_a_count_that_does_not_fit_is_a_remark() -> None:
    (remark,) = read(PROCEDURES + "1.1,Tên,F,KQ.1,3,TP1 TP2,\n").remarks
    assert (remark.line, remark.column) == (2, "n_components")


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"\xff\xfe\x00", b"PK\x03\x04broken", b"a,b\n1,2\n", b'code,"x\n', b"[1, 2]", b'{"a": 1}', b"[]",
     b"code,code\n1,2\n", b"{" * 5000, b"code,agency_code,name_vi,kind\nKQ.1,G15,\x00,result\n"],
)  # fmt: skip
def test_whatever_bytes_arrive_are_refused_with_a_sentence(content: bytes) -> None:
    reading = read(content)
    assert reading.errors
    assert all(problem.said for problem in reading.errors)


def test_two_files_of_one_kind_are_refused() -> None:
    assert "kq_codes" in only_error(KQ + "KQ.1,G15,A,result,,\n", KQ + "KQ.2,G15,B,result,,\n").said


def test_json_and_zip_hold_the_same_tables_as_csv() -> None:
    rows = [{"code": "KQ.1", "agency_code": "G15", "name_vi": "Tên", "kind": "result"}]
    plain = read(KQ + "KQ.1,G15,Tên,result,,\n").tables
    assert read(json.dumps(rows)).tables == plain
    assert read(json.dumps({"kq": rows})).tables == plain
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("kq.csv", KQ + "KQ.1,G15,Tên,result,,\n")
    assert read(packed.getvalue()).tables == plain


def test_a_mistake_in_a_zip_names_the_file_inside() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("trong/kq.csv", KQ + "KQ.1,G15,,result,,\n")
    assert str(only_error(packed.getvalue())).startswith("trong/kq.csv, dòng 2, cột name_vi: ")


@pytest.mark.parametrize(
    "rows", [" KQ.1,G15,A,result,,\nKQ.1,G15,B,result,,\n", "KQ.1,G15,B,result,,\nKQ.1 ,G15,A,result,,\n"]
)
def test_of_two_rows_the_one_whose_code_is_written_without_spaces_counts(rows: str) -> None:
    reading = read(KQ + rows)
    assert [row["name"] for row in reading.tables["kq_codes"]] == ["B"]
    (remark,) = reading.remarks
    assert (remark.line, remark.column) == (3, "code")


def test_a_control_character_is_told_with_its_column() -> None:
    problem = read(KQ + "KQ.1,G15,T\x01n,result,,\n").errors[0]
    assert (problem.line, problem.column) == (2, "name_vi")
