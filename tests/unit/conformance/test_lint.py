"""``dvcqg check``: each remark, and none on a sound scenario."""

import re
from pathlib import Path

import pytest

from conformance.lint import Remark, check
from conformance.requirements import Register, load_register
from conformance.shipped import shipped_register
from conformance.steps.matching import Matcher
from conformance.steps.registry import StepDefinition, StepKind
from conformance.steps.types import TYPES

SOUND = """# language: vi
Tính năng: Thử

  @id:a @quy-trình:5a @yc:PT-II-1
  Kịch bản: Một
    Biết công dân "An" có tài khoản
    Khi "An" nộp hồ sơ
    Thì hồ sơ được nhận
"""


async def nothing(*_: object) -> None:
    """A step that does nothing."""


MATCHER = Matcher(
    [
        StepDefinition(StepKind.GIVEN, "công dân {person} có tài khoản", "{person}", nothing),
        StepDefinition(StepKind.GIVEN, "Cổng DVCQG gián đoạn", "down", nothing, alone=True),
        StepDefinition(StepKind.WHEN, "{person} nộp hồ sơ", "{person}", nothing),
        StepDefinition(StepKind.WHEN, "{person} xin cấp trong 30 giây", "{person}", nothing),
        StepDefinition(StepKind.THEN, "hồ sơ được nhận", "x", nothing, requirements=("PT-II-1",)),
    ],
    TYPES,
)


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(shipped_register())


def remarks(folder: Path, text: str, register: Register) -> list[Remark]:
    (folder / "a.feature").write_text(text, encoding="utf-8")
    return check([folder], MATCHER, register)


def test_a_sound_scenario_gets_no_remark(tmp_path: Path, register: Register) -> None:
    assert remarks(tmp_path, SOUND, register) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"An" nộp hồ sơ', '"An" nộp hồ sơi', "dòng 7: không có mẫu câu .* mẫu gần nhất"),
        ("    Thì hồ sơ được nhận\n", "", "dòng 5: kịch bản không có câu kiểm tra"),
        ("@yc:PT-II-1", "@yc:PT-II-9", "dòng 5: yêu cầu không có trong danh mục: PT-II-9"),
        (" @yc:PT-II-1", "", "dòng 5: câu kiểm tra nêu yêu cầu chưa có thẻ @yc: PT-II-1"),
        ("@yc:PT-II-1", "@yc:PT-II-1 @yc:YB-B2-1", "dòng 5: thẻ @yc không có câu kiểm tra nào nêu: YB-B2-1"),
        ("Biết công dân", "Biết Cổng DVCQG gián đoạn\n    Và công dân", "dòng 6: .*phải có thẻ @một-mình"),
        ("@id:a ", "", "dòng 5: kịch bản chưa có mã"),
        ("@quy-trình:5a", "@quy-trình:6", "dòng 5: thẻ @quy-trình:6 không hợp lệ"),
        ("Thì hồ sơ được nhận", "Khi hồ sơ được nhận", "dòng 8: câu này là «Thì», không dùng được sau «Khi»"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, register: Register, old: str, new: str, told: str) -> None:
    found = [one for one in remarks(tmp_path, SOUND.replace(old, new), register) if one.is_error]
    assert any(re.search(f"a.feature, {told}", str(one)) for one in found), found


def test_an_id_used_twice_is_told_with_its_first_place(tmp_path: Path, register: Register) -> None:
    text = SOUND + SOUND[SOUND.index("\n  @id") :]
    assert any("@id:a đã dùng ở a.feature, dòng 5" in str(one) for one in remarks(tmp_path, text, register))


def test_slips_of_style_are_notes_not_errors(tmp_path: Path, register: Register) -> None:
    text = SOUND.replace('Khi "An" nộp hồ sơ', 'Khi "An" xin cấp trong 30 giây').replace("Biết", "Cho")
    found = remarks(tmp_path, text, register)
    assert [one.is_error for one in found] == [False, False, False]
    assert "Biết" in str(found[0])


def test_quoted_names_are_not_judged_for_style(tmp_path: Path, register: Register) -> None:
    assert remarks(tmp_path, SOUND.replace('"An"', '"Ông xin file"'), register) == []
