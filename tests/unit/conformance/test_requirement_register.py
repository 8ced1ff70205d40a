"""The requirement register."""

from pathlib import Path

import pytest

from conformance.errors import FileError, SeveralErrors, UsageError
from conformance.requirements import load_register
from conformance.shipped import shipped_register

ROW = """- id: X-1
  source: {{document: Công văn, clause: Mục 1}}
  title: {{vi: Một, en: One}}
  statement: {{vi: Một, en: One}}
  level: {level}
  rulesets: [national-2023]
  in_force: {{from: 2023-07-25, until: null}}
  decision: D-05
"""


RULESETS = """national-2023:
  title: {vi: Quốc gia, en: National}
  documents: [Công văn]
  demands: [online]
  portal: {vi: Cổng, en: Portal}
  system: {vi: Hệ thống, en: System}
phu-tho:
  title: {vi: Phú Thọ, en: Phú Thọ}
  documents: [Hướng dẫn]
  portal: {vi: Cổng, en: Portal}
  system: {vi: Hệ thống, en: System}
"""


def register_in(folder: Path, text: str, name: str = "X.yaml", rulesets: str = RULESETS) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "rulesets.yaml").write_text(rulesets, encoding="utf-8")
    (folder / "version").write_text("1.0.0\n", encoding="utf-8")
    return folder


def test_rows_are_read_with_version_rulesets_and_decisions(tmp_path: Path) -> None:
    (tmp_path / "decisions.yaml").write_text("D-05: {vi: Quyết định, en: Decision}\n", encoding="utf-8")
    register = load_register(register_in(tmp_path, ROW.format(level="MUST")))
    assert (register.version, list(register.rows)) == ("1.0.0", ["X-1"])
    assert list(register.rulesets) == ["national-2023", "phu-tho"]
    assert [text.en for text in register.decisions_of(register.rows.values())] == ["Decision"]


def test_a_wrong_level_is_told_with_line_and_field(tmp_path: Path) -> None:
    with pytest.raises(SeveralErrors, match=r"X\.yaml, dòng 5, trường \[0\]\.level: .*MUST, SHOULD, MAY"):
        load_register(register_in(tmp_path, ROW.format(level="PHẢI")))


def test_an_id_used_twice_is_told(tmp_path: Path) -> None:
    register_in(tmp_path, ROW.format(level="MUST"), "A.yaml")
    with pytest.raises(SeveralErrors, match=r"X\.yaml, dòng 1, trường \[0\]\.id: mã yêu cầu X-1 bị trùng"):
        load_register(register_in(tmp_path, ROW.format(level="MUST")))


def test_an_empty_folder_and_an_unknown_ruleset_are_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="không có tập tin yêu cầu"):
        load_register(tmp_path)
    register = load_register(register_in(tmp_path, ROW.format(level="MUST")))
    with pytest.raises(UsageError, match="hiện có: national-2023, phu-tho"):
        register.in_force("nowhere")


def test_a_register_without_rulesets_is_told(tmp_path: Path) -> None:
    register_in(tmp_path, ROW.format(level="MUST"))
    (tmp_path / "rulesets.yaml").unlink()
    with pytest.raises(FileError, match=r"rulesets\.yaml: thiếu tập tin"):
        load_register(tmp_path)


def test_a_row_may_bind_less_in_another_ruleset(tmp_path: Path) -> None:
    both = ROW.format(level="MUST").replace("[national-2023]", "[national-2023, phu-tho]")
    register = load_register(register_in(tmp_path, both + "  levels: {national-2023: SHOULD}\n"))
    assert register.in_force("phu-tho")["X-1"].level == "MUST"
    assert register.in_force("national-2023")["X-1"].level == "SHOULD"
    assert register.rows["X-1"].level == "MUST"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            ROW.format(level="MUST").replace("national-2023", "quoc-gia"),
            r"X\.yaml, dòng 6, trường \[0\]\.rulesets\[0\]: không có bộ quy tắc «quoc-gia»; cho phép: national-2023",
        ),
        (
            ROW.format(level="MUST") + "  levels: {phu-tho: MAY}\n",
            r"X\.yaml, dòng 9, trường \[0\]\.levels\.phu-tho: yêu cầu không thuộc bộ quy tắc «phu-tho»",
        ),
        (
            ROW.format(level="MUST").replace("{vi: Một, en: One}", "{vi: Một, hai, en: One}", 1),
            r"dòng 3, trường \[0\]\.title: chỉ gồm vi và en, có thêm «hai»",
        ),
        (ROW.format(level="MUST") + "  levels: {national-2023: OFT}\n", r"dòng 9, .*cho phép: MUST, SHOULD, MAY"),
    ],
)
def test_a_wrong_ruleset_level_or_sentence_is_told(tmp_path: Path, row: str, told: str) -> None:
    with pytest.raises(SeveralErrors, match=told):
        load_register(register_in(tmp_path, row))


def test_the_shipped_register_is_sound() -> None:
    register = load_register(shipped_register())
    assert set(register.rulesets) == {"national-2023", "phu-tho", "yen-bai", "ha-tinh", "tay-ninh", "law-2026"}
    assert {row.process for row in register.rows.values()} >= {"4a", "4b", "5a", "5b"}
