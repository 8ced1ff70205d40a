"""A run that did not end, was interrupted or filtered never looks like a verdict on the whole."""

import lxml.html
import pytest

from reports.record import Record, Verdict
from reports.to_html import draw_html
from reports.to_json import summary
from reports.to_text import draw_text


@pytest.fixture
def unfinished(record: Record) -> Record:
    """The first two scenarios ended, the third had begun."""
    record.footer = None
    begun = [scenario.scenario for scenario in record.scenarios[:3]]
    record.scenarios = record.scenarios[:2]
    record.steps = [step for step in record.steps if step.scenario in begun]
    record.exchanges = [exchange for exchange in record.exchanges if exchange.scenario in begun]
    return record


def overview(record: Record) -> str:
    return str(lxml.html.document_fromstring(draw_html(record)).get_element_by_id("tong-quan").text_content())


def test_a_record_without_footer_shows_a_banner_and_no_verdict(unfinished: Record) -> None:
    page = lxml.html.document_fromstring(draw_html(unfinished))
    assert page.xpath("string(//p[@class='word'])") == "Lần chạy chưa kết thúc"
    assert "Chưa có kết luận cho lần chạy này" in overview(unfinished)
    words = page.xpath("//table[contains(@class, 'processes')]/tbody/tr/td[1]")
    assert {" ".join(word.text_content().split()) for word in words} == {"Chưa có kết luận"}


def test_a_failure_seen_before_the_end_is_still_shown(unfinished: Record) -> None:
    assert "Tập tin đã bị ghi lại" in draw_html(unfinished)


def test_planned_scenarios_without_a_verdict_are_listed(unfinished: Record) -> None:
    page = lxml.html.document_fromstring(draw_html(unfinished))
    assert "6 kịch bản trong kế hoạch chưa được thực hiện" in page.text_content()
    shown = page.xpath("//details[contains(@class, 'scenario ')]/summary/span[1]")
    assert [tag.text for tag in shown].count("Chưa có kết luận") == 6


def test_the_summary_of_a_record_without_footer_has_no_verdict(unfinished: Record) -> None:
    told = summary(unfinished)
    assert (told["verdict"], told["conforms"], told["exit_code"], told["ended_at"]) == (None, None, None, None)
    assert set(told["processes"].values()) == {None}
    assert [scenario["verdict"] for scenario in told["scenarios"]] == ["fail", "pass", *[None] * 6]


def test_the_terminal_says_that_the_run_has_not_ended(unfinished: Record) -> None:
    drawn = draw_text(unfinished)
    assert "Lần chạy chưa kết thúc" in drawn
    assert "Kết luận:" not in drawn


def test_an_interrupted_run_says_so(record: Record) -> None:
    assert record.footer is not None
    record.footer = record.footer.model_copy(update={"interrupted": True, "conforms": None})
    assert "Lần chạy bị dừng giữa chừng" in overview(record)
    assert "không dùng để ghi nhận «Đã hoàn thành»" in overview(record)


def test_a_filtered_run_says_so(record: Record) -> None:
    record.header = record.header.model_copy(update={"filtered": True})
    assert "Chỉ chạy một phần kịch bản" in overview(record)


def test_a_scenario_outside_the_plan_is_named(record: Record) -> None:
    record.scenarios.append(record.scenarios[0].model_copy(update={"scenario": "lạ-01"}))
    assert "Bản ghi có kịch bản ngoài kế hoạch: lạ-01" in overview(record)


def test_reports_show_the_verdict_of_the_record_even_where_findings_say_otherwise(record: Record) -> None:
    assert record.footer is not None
    record.footer = record.footer.model_copy(update={"verdict": Verdict.REVIEW})
    page = lxml.html.document_fromstring(draw_html(record))
    assert page.xpath("string(//p[@class='word'])") == "Chờ thẩm định"
