"""``dvcqg fleet build``: what it says, what it writes, and with which code it ends."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from conformance.cli import main
from reports.record import Record, Verdict

Records = Callable[..., Record]
Keep = Callable[[Record, str], Path]
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs the command; gives its exit code, output and error output."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["dvcqg", "fleet", "build", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        return int(ended.value.code or 0), told.out, told.err

    return run


def test_a_site_is_built_and_the_figures_told(call: Call, record_of: Records, kept: Keep, tmp_path: Path) -> None:
    kept(record_of(), "H44")
    kept(record_of("H13", "Cần Thơ", verdicts={"CV5632-1-1": Verdict.FAIL}), "H13")
    site = tmp_path / "site"
    code, out, err = call(tmp_path / "runs", "--out", site, "--asof", "20/11/2026")
    assert (code, err) == (0, "")
    assert "Đã hoàn thành: 1 địa phương, 0 bộ, cơ quan" in out
    assert f"Bảng theo dõi: {site / 'index.html'}" in out.replace("\n", "")
    told = json.loads((site / "tracker.json").read_text("utf-8"))
    assert [one["code"] for one in told["bodies"] if one["state"] == "partial"] == ["H13"]


def test_a_broken_file_is_named_and_the_site_is_built(
    call: Call, record_of: Records, kept: Keep, tmp_path: Path
) -> None:
    kept(record_of("H98", "Tỉnh B (mô phỏng)"), "mo-phong")
    (tmp_path / "runs" / "summary.json").write_text("{", "utf-8")
    code, _, err = call(tmp_path / "runs", "--out", tmp_path / "site", "--asof", "2026-11-20")
    assert code == 0
    assert "Không dùng summary.json: không phải JSON đọc được" in err
    assert "Không quy được về cơ quan nào mo-phong/summary.json" in err
    assert (tmp_path / "site" / "index.html").is_file()


def test_an_empty_folder_of_runs_gives_a_tracker_of_untested_bodies(call: Call, tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    code, out, _ = call(tmp_path / "runs", "--out", tmp_path / "site")
    assert code == 0
    assert "Chưa kiểm tra: 63 địa phương, 24 bộ, cơ quan" in out


def test_the_age_and_the_authority_are_options(call: Call, record_of: Records, kept: Keep, tmp_path: Path) -> None:
    kept(record_of(ended=date(2026, 11, 1), verdicts={"CV5632-1-1": Verdict.FAIL}), "H44")
    site = tmp_path / "site"
    options = ("--asof", "2026-11-20", "--max-age-days", "10", "--authority", "Bộ Tư pháp", "--since", "2026-11-05")
    code, out, _ = call(tmp_path / "runs", "--out", site, *options)
    assert code == 0
    assert "Cần kiểm tra lại: 1 địa phương" in out
    page = (site / "index.html").read_text("utf-8")
    assert "Bộ Tư pháp đề nghị UBND tỉnh Phú Thọ tổ chức kiểm tra lại" in page
    assert "Thay đổi so với ngày 05/11/2026" in page


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--asof", "hôm nay"), "--asof «hôm nay»: không phải ngày; cần dạng 20/11/2026"),
        (("--asof", "20/11/2026", "--since", "20/11/2026"), "--since «20/11/2026»: phải trước ngày lập số liệu"),
        (("--authority", "  "), "--authority: cần tên"),
        (("--assignments", "không-có.csv"), "--assignments «không-có.csv»: không đọc được"),
        (("--max-age-days", "0"), "--max-age-days"),
    ],
)
def test_a_wrong_option_is_usage(call: Call, tmp_path: Path, options: tuple[str, ...], sentence: str) -> None:
    (tmp_path / "runs").mkdir()
    code, _, err = call(tmp_path / "runs", "--out", tmp_path / "site", *options)
    assert code == 2
    assert sentence in err
    assert not (tmp_path / "site").exists()


def test_runs_that_are_not_there_are_usage(call: Call, tmp_path: Path) -> None:
    code, _, err = call(tmp_path / "runs", "--out", tmp_path / "site")
    assert code == 2
    assert "không có thư mục này" in err


def test_a_wrong_file_of_assignments_is_usage_with_its_line(call: Call, tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    (tmp_path / "giao.csv").write_text("ma_co_quan,yeu_cau,don_vi,han\nH88,,Sở,\n", "utf-8")
    code, _, err = call(tmp_path / "runs", "--out", tmp_path / "site", "--assignments", tmp_path / "giao.csv")
    assert code == 2
    assert "dòng 2, cột ma_co_quan" in err


def test_a_folder_that_holds_other_things_is_not_replaced(call: Call, tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "khác.txt").write_text("x", "utf-8")
    code, _, err = call(tmp_path / "runs", "--out", tmp_path / "site")
    assert code == 2
    assert "đã có nội dung khác" in err
    assert (tmp_path / "site" / "khác.txt").is_file()
