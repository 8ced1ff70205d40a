"""Feature files: what is read, and how a mistake is told."""

import unicodedata
from pathlib import Path

import pytest

from conformance.errors import FileError, SeveralErrors
from conformance.scenario.folder import read_folder
from conformance.scenario.model import Part
from conformance.scenario.parsing import read_feature

FEATURE = """# language: vi
@CV5632
Tính năng: Khai thác
  en: Retrieval

  Bối cảnh:
    Biết công dân "An" có tài khoản

  @id:khai-thác-01 @quy-trình:5a @yc:CV5632-5a-B1-1 @yc:PT-II-1 @cần:online @một-mình
  Kịch bản: Tái sử dụng
    en: Reuse
    Khi "An" nộp hồ sơ
      | giấy tờ | mã |
      | Đơn     | 1  |
    Thì được chuyển
    Nhưng không yêu cầu nộp lại

  @id:khung
  Khung kịch bản: Giấy tờ <loại>
    Khi "An" chọn "<loại>"
    Thì được nhận

    Dữ liệu:
      | loại            |
      | Phiếu số 1      |
      | Chứng chỉ số 2  |
"""


def written(folder: Path, text: str, name: str = "a.feature") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_scenario_carries_tags_texts_and_steps_with_lines(tmp_path: Path) -> None:
    first = read_feature(written(tmp_path, FEATURE), "a.feature")[0]
    assert (first.id, first.process, first.needs, first.is_alone) == ("khai-thác-01", "5a", ("online",), True)
    assert first.requirements == ("CV5632-5a-B1-1", "PT-II-1")
    assert (first.title, first.title_en, first.feature_en) == ("Tái sử dụng", "Reuse", "Retrieval")
    assert [step.line for step in first.steps] == [7, 12, 15, 16]
    assert [step.part for step in first.steps] == [Part.GIVEN, Part.WHEN, Part.THEN, Part.THEN]
    assert [step.english_keyword for step in first.steps] == ["Given", "When", "Then", "But"]
    assert first.steps[1].rows == [{"giấy tờ": "Đơn", "mã": "1"}]


def test_an_outline_gives_one_scenario_a_row_with_ids_of_their_own(tmp_path: Path) -> None:
    rows = read_feature(written(tmp_path, FEATURE))[1:]
    assert [row.id for row in rows] == ["khung:phiếu-số-1", "khung:chứng-chỉ-số-2"]
    assert rows[1].title == "Giấy tờ Chứng chỉ số 2"
    assert rows[1].steps[1].text == '"An" chọn "Chứng chỉ số 2"'


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "bom.feature"
    path.write_bytes(b"\xef\xbb\xbf" + FEATURE.encode())
    assert read_feature(path)[0].id == "khai-thác-01"


def test_text_that_is_not_nfc_is_told_with_its_line(tmp_path: Path) -> None:
    lines = FEATURE.splitlines()
    lines[14] = unicodedata.normalize("NFD", lines[14])
    with pytest.raises(FileError, match=r"a\.feature, dòng 15: .*NFC"):
        read_feature(written(tmp_path, "\n".join(lines)), "a.feature")


def test_broken_gherkin_is_told_with_file_line_and_reason(tmp_path: Path) -> None:
    path = written(tmp_path, FEATURE.replace("    Thì được chuyển", "    Hừm được chuyển"))
    with pytest.raises(FileError, match=r"a\.feature, dòng 15: sai cú pháp Gherkin: .*Hừm"):
        read_feature(path, "a.feature")


def test_bytes_that_are_not_utf8_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "x.feature"
    path.write_bytes(b"# language: vi\nT\xff\n")
    with pytest.raises(FileError, match="dòng 2: không phải UTF-8"):
        read_feature(path)


def test_mistakes_of_all_files_are_told_together(tmp_path: Path) -> None:
    written(tmp_path, "# language: vi\nHừm\n", "a.feature")
    written(tmp_path, "", "b.feature")
    with pytest.raises(SeveralErrors) as caught:
        read_folder([tmp_path])
    assert {error.place.file for error in caught.value.errors} == {"a.feature", "b.feature"}


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="nowhere"):
        read_folder([tmp_path / "nowhere"])
