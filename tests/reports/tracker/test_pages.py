"""The site: one page for all, one a body, links that lead somewhere, words an official reads, nothing executable."""

import csv
import json
from collections.abc import Callable
from datetime import date
from io import StringIO
from pathlib import Path
from posixpath import dirname, join, normpath

import lxml.html
import pytest

from reports.record import Verdict
from reports.tracker.assignments import Assignment, Assignments
from reports.tracker.site import UnusableSite, check_site, write_site
from reports.tracker.summaries import Refused, Run
from reports.tracker.to_csv import draw_csv, safe
from reports.tracker.to_html import pages
from reports.tracker.to_json import draw_json
from reports.tracker.tracking import Tracker

Runs = Callable[..., Run]
Tracked = Callable[..., Tracker]
Page = lxml.html.HtmlElement
FAIL = Verdict.FAIL


@pytest.fixture(scope="module")
def tracker(run_of: Runs, tracked: Tracked) -> Tracker:
    return tracked(
        run_of("H13", "Thành phố Cần Thơ", verdicts={"CV5632-4a-B2-2": FAIL, "CV5632-5b-B2-2": Verdict.REVIEW}),
        run_of(verdicts={"CV5632-4a-B2-2": FAIL, "CV5632-4a-B3-3": FAIL, "YB-B2-1": FAIL}),
        run_of("H26", "Hà Nội", ended=date(2026, 7, 1), verdicts={"CV5632-1-1": FAIL}),
        run_of("H55", "Tỉnh Thái Nguyên"),
        run_of("G15", "Bộ Tư pháp", verdicts={"CV5632-5b-B2-2": Verdict.NOT_APPLICABLE}),
        run_of("H21", "Gia Lai", filtered=True),
        run_of("H98", "<script>alert(1)</script>", path="=cmd()/summary.json"),
        refused=(Refused("hỏng/summary.json", "không phải JSON đọc được"),),
        since=date(2026, 10, 20),
    )


@pytest.fixture(scope="module")
def drawn(tracker: Tracker) -> dict[str, Page]:
    return {name: lxml.html.document_fromstring(content) for name, content in pages(tracker)}


def shown(element: Page) -> str:
    return " ".join(element.text_content().split())


def row(page: Page, name: str) -> list[str]:
    """The cells of the body's row in the table of bodies."""
    (found,) = page.xpath("//table[contains(@class,'bodies')]//tr[th[@scope='row']/a[.=$name]]", name=name)
    return [shown(cell) for cell in found]


def test_there_is_a_page_for_all_one_for_todays_provinces_and_one_a_body(drawn: dict[str, Page]) -> None:
    assert len(drawn) == 2 + 87
    assert {"index.html", "dia-phuong-hien-nay.html", "co-quan/H44.html"} < set(drawn)
    assert "co-quan/tap-doan-dien-luc-viet-nam.html" in drawn


def test_every_link_leads_to_a_page_and_a_place(drawn: dict[str, Page]) -> None:
    for name, page in drawn.items():
        for link in page.xpath("//a/@href"):
            path, _, anchor = link.partition("#")
            target = normpath(join(dirname(name), path)) if path else name
            if target not in ("tracker.csv", "tracker.json"):
                assert target in drawn, (name, link)
                assert not anchor or drawn[target].xpath("//*[@id=$id]", id=anchor), (name, link)
    ids = drawn["index.html"].xpath("//@id")
    assert len(ids) == len(set(ids))


def test_nothing_is_executable_or_loaded(drawn: dict[str, Page]) -> None:
    for page in drawn.values():
        assert page.xpath("//script | //*[@onclick] | //iframe | //img | //link[@rel='stylesheet']") == []
    assert "<script>alert(1)</script>" in shown(drawn["index.html"])


def test_the_row_of_a_body_has_the_officials_words(drawn: dict[str, Page]) -> None:
    cells = row(drawn["index.html"], "Tỉnh Phú Thọ")
    assert cells[2] == "Chưa hoàn thành"
    assert cells[3:5] == ["Đạt", "Đạt"]
    assert cells[5].startswith("Chưa đạt (2)")
    assert cells[6:9] == ["Đạt", "Đạt", "Đạt"]
    assert cells[9] == "Chưa có số liệu"
    assert cells[10] == "Đạt 100 % 10/10 lượt"
    assert cells[11:] == ["Hoàn thành một phần", "18/11/2026 hạn 16/02/2027"]


def test_both_axes_stand_side_by_side(drawn: dict[str, Page]) -> None:
    index = drawn["index.html"]
    assert (row(index, "Bộ Tư pháp")[2], row(index, "Bộ Tư pháp")[11]) == (
        "Thông tin chưa thống nhất",
        "Đã hoàn thành",
    )
    assert row(index, "Bộ Tư pháp")[8] == "Không áp dụng"
    assert row(index, "Tỉnh Thái Nguyên")[2] == "Không có trong danh sách"
    first = index.xpath("//table[contains(@class,'bodies')]/tbody[1]")[0]
    assert "Có trong danh sách hoàn thành năm 2023 nhưng lần kiểm tra hiện nay chưa đạt (1)" in shown(first)
    assert row(index, "Thành phố Cần Thơ")[0] == "1"
    assert "hoàn thành 11 địa phương và 03 bộ, cơ quan" in shown(index)
    assert "chưa hoàn thành 51 địa phương và 17 bộ, cơ quan" in shown(index)


def test_a_number_in_brackets_leads_to_what_is_not_met(drawn: dict[str, Page]) -> None:
    index = drawn["index.html"]
    (link,) = index.xpath("//tr[th/a[.='Tỉnh Phú Thọ']]//a[contains(@class,'fail')]/@href")
    told = shown(index.xpath("//*[@id=$id]", id=link[1:])[0])
    assert "điểm a Mục 4, Bước 2" in told
    assert "Kết quả điện tử thiếu chữ ký số của cơ quan" in told
    assert "Bổ sung bước ký số của cơ quan trước khi kết thúc hồ sơ" in told
    old = index.xpath("//tr[th/a[.='Thành phố Hà Nội']]//a[contains(@class,'fail')]/@href")
    assert old == ["co-quan/H26.html#chua-dat-codes"], "an old result stands on the body's own page"


def test_a_dash_never_stands_without_words(drawn: dict[str, Page]) -> None:
    cells = row(drawn["index.html"], "Tỉnh Gia Lai")
    assert cells[3] == "– chưa có kết quả: có 1 lần chạy nhưng không lần nào dùng được để kết luận"
    assert cells[4] == "Chưa kiểm tra"


def test_a_connection_told_by_other_columns_says_so(drawn: dict[str, Page]) -> None:
    (told,) = drawn["co-quan/H44.html"].xpath("//section[@id='ket-qua']//tr[th[contains(., 'Kết nối')]]")
    assert "Suy từ dữ liệu đã đến Cổng mô phỏng" in shown(told)


def test_ministries_get_no_percentage(drawn: dict[str, Page]) -> None:
    (table,) = drawn["index.html"].xpath("//table[contains(@class,'totals') and not(contains(@class,'axes'))]")
    assert "%" not in shown(table)
    assert "Không tính tỷ lệ đối với bộ, cơ quan" in shown(drawn["index.html"])


def test_what_was_not_used_is_named_with_the_reason(drawn: dict[str, Page]) -> None:
    told = shown(drawn["index.html"].xpath("//section[@id='khong-dung']")[0])
    for words in ("chỉ chạy một phần kịch bản (đã lọc)", "cơ quan mô phỏng", "hỏng/summary.json", "đã quá hạn"):
        assert words in told


def test_every_page_bears_the_mark_of_the_simulation(drawn: dict[str, Page]) -> None:
    mark = "Kết quả kiểm thử trên môi trường mô phỏng; không thay thế kết luận nghiệm thu kết nối chính thức."
    assert all(shown(page).count(mark) == 2 for page in drawn.values())


def test_todays_provinces_keep_the_old_names_in_the_list(drawn: dict[str, Page]) -> None:
    cells = row(drawn["dia-phuong-hien-nay.html"], "Tỉnh Phú Thọ")
    assert "gồm cả Hòa Bình, Vĩnh Phúc" in cells[1]
    assert cells[2] == "Chưa hoàn thành Hòa Bình: Hoàn thành Vĩnh Phúc: Chưa hoàn thành"


def test_owners_and_deadlines_stand_beside_the_evidence(run_of: Runs, tracked: Tracked) -> None:
    given = Assignments({("H44", "CV5632-4a-B2-2"): Assignment("Sở Khoa học và Công nghệ", date(2026, 12, 15))})
    tracker = tracked(run_of(verdicts={"CV5632-4a-B2-2": FAIL}), assignments=given)
    page = lxml.html.document_fromstring(dict(pages(tracker))["co-quan/H44.html"])
    assert "Sở Khoa học và Công nghệ hạn 15/12/2026" in shown(page)


def test_the_csv_has_one_row_a_body_and_opens_in_a_spreadsheet(tracker: Tracker) -> None:
    text = draw_csv(tracker)
    assert text.startswith("\ufeffTT,Mã,")
    rows = list(csv.DictReader(StringIO(text.lstrip("\ufeff"))))
    assert len(rows) == 87
    (own,) = (one for one in rows if one["Mã"] == "H44")
    assert (own["4.a"], own["4.a: số nội dung chưa đạt"]) == ("Chưa đạt", "2")
    assert (own["Kết luận"], own["Theo CV 5632 (25/7/2023)"]) == ("Hoàn thành một phần", "Chưa hoàn thành")
    assert {len(one) for one in csv.reader(StringIO(text))} == {len(rows[0])}


@pytest.mark.parametrize("value", ["=1+1", "+84", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1", "＝1"])
def test_a_formula_becomes_text(value: str) -> None:
    told = safe(value)
    assert told.startswith("'")
    assert not set(told) & set("\r\n\t")


def test_a_hostile_version_does_not_become_a_formula(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(run_of(version='=HYPERLINK("http://x")'))
    (own,) = (one for one in csv.reader(StringIO(draw_csv(tracker))) if one[1] == "H44")
    assert [value for value in own if "HYPERLINK" in value] == ['\'=HYPERLINK("http://x")']


def test_the_json_tells_the_same(tracker: Tracker) -> None:
    told = json.loads(draw_json(tracker))
    assert (told["asof"], told["max_age_days"], told["authority"]) == ("2026-11-20", 90, "Văn phòng Chính phủ")
    (own,) = (one for one in told["bodies"] if one["code"] == "H44")
    assert (own["state"], own["listed_2023"]) == ("partial", "not_completed")
    assert own["cells"]["4a"] == {"verdict": "fail", "unmet": 2}
    assert told["totals"]["provinces"]["partial"] == 2
    assert told["unreadable"] == [{"file": "hỏng/summary.json", "reason": "không phải JSON đọc được"}]


def test_lone_surrogates_of_a_hostile_file_can_be_written(run_of: Runs, tracked: Tracked, tmp_path: Path) -> None:
    run = run_of("H98", "mô phỏng")
    subject = run.summary.subject.model_copy(update={"name": "\ud800"})
    hostile = Run(run.path, run.sha256, run.summary.model_copy(update={"subject": subject}))
    assert write_site(tracked(hostile), tmp_path / "site").is_file()


def test_the_site_is_replaced_whole(tracker: Tracker, tracked: Tracked, tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_site(tracker, site)
    (site / "co-quan" / "cũ.html").write_text("x", "utf-8")
    check_site(site, tmp_path / "runs")
    write_site(tracked(), site)
    assert not (site / "co-quan" / "cũ.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"], "no temporary folder stays behind"


def test_a_site_that_cannot_be_written_leaves_the_old_one(
    tracker: Tracker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    write_site(tracker, site)
    before = (site / "index.html").read_text("utf-8")
    monkeypatch.setattr("reports.tracker.site.draw_csv", lambda tracker: (_ for _ in ()).throw(OSError(28, "no room")))
    with pytest.raises(OSError, match="no room"):
        write_site(tracker, site)
    assert (site / "index.html").read_text("utf-8") == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_with_other_things_or_with_the_runs_is_never_replaced(tmp_path: Path) -> None:
    runs = tmp_path / "all" / "runs"
    runs.mkdir(parents=True)
    for name in ("index.html", "tracker.json"):
        (tmp_path / "all" / name).write_text("an earlier tracker", "utf-8")
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.txt").write_text("x", "utf-8")
    for place in (runs, tmp_path / "all", other, other / "thesis.txt"):
        with pytest.raises(UnusableSite, match="--out"):
            check_site(place, runs)
    check_site(tmp_path / "new", runs)
    check_site(runs / "site", runs)
