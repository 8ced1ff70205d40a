"""The page is one valid self-contained document whose links lead somewhere and whose words can be read."""

import re
from collections import Counter
from datetime import timedelta

import lxml.html
import pytest

from reports.record import Record, Text, Verdict
from reports.to_html import draw_html
from reports.words import UnknownLanguage

Page = lxml.html.HtmlElement


@pytest.fixture(params=["vi", "en"])
def page(request: pytest.FixtureRequest, record: Record) -> Page:
    return lxml.html.document_fromstring(draw_html(record, lang=request.param))


def shown(element: Page) -> str:
    return " ".join(element.text_content().split())


def test_ids_are_unique(page: Page) -> None:
    counted = Counter(page.xpath("//@id"))
    assert [name for name, count in counted.items() if count > 1] == []


def test_nothing_is_loaded_from_anywhere(page: Page) -> None:
    loaded = page.xpath("//@src | //link/@href | //@action | //@srcset | //@poster | //object/@data | //use/@href")
    assert [address for address in loaded if not address.startswith("data:")] == []
    style = page.xpath("string(//style)")
    assert "url(" not in style
    assert "@import" not in style


def test_every_link_leads_to_a_place_in_the_page(page: Page) -> None:
    targets = {f"#{name}" for name in page.xpath("//@id")}
    links = page.xpath("//a/@href")
    assert len(links) > 30
    assert [link for link in links if link not in targets] == []


def test_every_finding_with_an_exchange_links_to_that_exchange(record: Record) -> None:
    page = lxml.html.document_fromstring(draw_html(record))
    urls = {exchange.id: exchange.url for exchange in record.exchanges}
    expected = [urls[f.exchange] for step in record.steps for f in step.findings if f.exchange]
    links = page.xpath("//div[contains(@class, 'finding')]/p[@class='evidence']/a")
    reached = [page.get_element_by_id(link.get("href")[1:]) for link in links]
    assert sorted(place.xpath("string(./summary/span[@class='url'])") for place in reached) == sorted(expected)
    assert {place.tag for place in reached} == {"details"}


def test_a_finding_whose_exchange_is_not_in_the_record_says_so(record: Record) -> None:
    step = next(step for step in record.steps if step.findings)
    finding = step.findings[0].model_copy(update={"exchange": "journal:99"})
    record.steps[record.steps.index(step)] = step.model_copy(update={"findings": (finding,)})
    assert "Trao đổi journal:99 không có trong bản ghi" in draw_html(record)


def test_exchanges_of_a_step_stand_in_the_order_of_time(record: Record) -> None:
    first, second = record.exchanges[1:3]
    record.exchanges[1:3] = [second, first.model_copy(update={"at": first.at - timedelta(seconds=1)})]
    page = lxml.html.document_fromstring(draw_html(record))
    (step,) = page.xpath("//details[@id='s1']/ol/li[2]")
    assert step.xpath("string(.//details[@class='exchange'][1]/summary/span[@class='url'])") == first.url


def test_a_kept_requirement_comes_with_no_proposal(record: Record) -> None:
    step = next(step for step in record.steps if step.findings and step.findings[0].verdict == "pass")
    finding = step.findings[0].model_copy(update={"hint": Text(vi="Không cần làm", en="Not needed")})
    record.steps[record.steps.index(step)] = step.model_copy(update={"findings": (finding,)})
    assert "Không cần làm" not in draw_html(record)


def test_the_page_names_its_language(record: Record) -> None:
    for lang in ("vi", "en"):
        assert lxml.html.document_fromstring(draw_html(record, lang=lang)).get("lang") == lang


def test_an_unknown_language_is_refused_with_the_known_ones(record: Record) -> None:
    with pytest.raises(UnknownLanguage, match="vi, en"):
        draw_html(record, lang="fr")


def test_the_first_screen_tells_an_official_everything(record: Record) -> None:
    overview = shown(lxml.html.document_fromstring(draw_html(record)).get_element_by_id("tong-quan"))
    for words in (
        "Tỉnh B (mô phỏng)",
        "Chưa đạt",
        "Công văn số 5632/VPCP-KSTT",
        "phiên bản 5.2.1",
        "Tổ kiểm thử kết nối (mô phỏng)",
        "09:05:00 ngày 20/11/2026",
        "national-2023",
        "Kết quả kiểm thử trên môi trường mô phỏng, không có giá trị pháp lý",
        "D-05",
        "Giữ nguyên nội dung đã ký số của giấy tờ khai thác từ Kho",
    ):
        assert words in overview


def test_each_process_shows_its_own_verdict_in_words(record: Record) -> None:
    page = lxml.html.document_fromstring(draw_html(record))
    rows = page.xpath("//table[contains(@class, 'processes')]/tbody/tr")
    assert [(shown(row.find("th"))[:3], shown(row.findall("td")[0])) for row in rows] == [
        ("4.a", "Chưa đạt"),
        ("4.b", "Đạt"),
        ("5.a", "Chưa đạt"),
        ("5.b", "Chưa thực hiện được"),
        ("Yêu", "Không kết luận riêng"),
    ]


def test_what_is_not_met_stands_with_its_clause_and_proposal(record: Record) -> None:
    rows = lxml.html.document_fromstring(draw_html(record)).xpath("//section[@id='chua-dat']/table[1]/tbody/tr")
    assert len(rows) == 2
    told = shown(rows[1])
    assert "điểm a Mục 5, Bước 2" in told
    assert "Tập tin đã bị ghi lại" in told
    assert "Lưu nguyên vẹn tập tin tải từ Kho" in told


def test_a_requirement_no_scenario_checks_is_not_tested_rather_than_kept(record: Record) -> None:
    row = record.header.requirements[0].model_copy(update={"id": "CV5632-9-9", "title": Text(vi="Mới", en="New")})
    rows = (*record.header.requirements, row)
    record.header = record.header.model_copy(update={"requirements": rows})
    page = lxml.html.document_fromstring(draw_html(record))
    (last,) = page.xpath("//section[@id='yeu-cau']//tr[contains(., 'CV5632-9-9')]")
    assert "Chưa kiểm tra" in shown(last)


def test_reading_needs_no_script(record: Record) -> None:
    page = lxml.html.document_fromstring(re.sub(r"<script>.*?</script>", "", draw_html(record), flags=re.DOTALL))
    assert len(page.xpath("//details[contains(@class, 'scenario')]")) == len(record.header.plan)
    assert page.xpath("//div[@class='tools']/@hidden")


def test_the_policy_of_the_page_lets_only_its_own_style_and_script_run(record: Record) -> None:
    policy = lxml.html.document_fromstring(draw_html(record)).xpath("string(//meta[@http-equiv]/@content)")
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert policy.count("'sha256-") == 2


@pytest.mark.parametrize("verdict", [*[verdict.value for verdict in Verdict], "none"])
def test_the_colours_of_a_verdict_have_a_contrast_of_at_least_aa(record: Record, verdict: str) -> None:
    style = draw_html(record)
    ink, ground = (re.search(rf"--{verdict}-{part}: (#[0-9a-f]{{6}})", style) for part in ("ink", "ground"))
    assert ink is not None
    assert ground is not None
    assert contrast(ink[1], ground[1]) >= 4.5


@pytest.mark.parametrize("ground", ["paper", "ground", "blocked-ground"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent"])
def test_plain_text_has_a_contrast_of_at_least_aa(record: Record, ink: str, ground: str) -> None:
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", draw_html(record)))
    assert contrast(colours[ink], colours[ground]) >= 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_large_record_shows_the_exchanges_that_somebody_will_look_at(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    all_of_them = lxml.html.document_fromstring(draw_html(record, whole=True))
    monkeypatch.setattr("reports.tally.found.MOST_EXCHANGES", 0)
    fewer = lxml.html.document_fromstring(draw_html(record))
    kept, everything = (set(page.xpath("//details[@class='exchange']/@id")) for page in (fewer, all_of_them))
    passed = {event.scenario for event in record.scenarios if event.verdict is Verdict.PASS}
    cited = {finding.exchange for event in record.steps for finding in event.findings}
    wanted = {f"x{n}" for n, e in enumerate(record.exchanges, 1) if e.scenario not in passed or e.id in cited}
    assert kept == wanted
    assert kept < everything
    assert "chỉ có trong run.ndjson" in shown(fewer)
    assert "chỉ có trong run.ndjson" not in shown(all_of_them)
