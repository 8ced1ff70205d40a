"""Exceptions and an earlier run in every report: what is let pass says so and until when, what was found stands."""

from datetime import date
from xml.etree import ElementTree as xml

import pytest

from reports.record import Comparison, Record, Verdict, Waiver, WaiverState
from reports.tally import tally
from reports.to_comparison import draw_comparison
from reports.to_html import draw_html
from reports.to_json import summary
from reports.to_junit import draw_junit
from reports.to_text import draw_text

WORDS = "Ngoại lệ được chấp nhận (đến ngày 31/12/2026)"
REASON = "Đang nâng cấp <b>mô-đun</b> ký số"


@pytest.fixture
def broken(record: Record) -> str:
    """A requirement of the example record that is not met."""
    assert record.footer is not None
    return next(name for name, verdict in record.footer.requirements.items() if verdict is Verdict.FAIL)


@pytest.fixture
def waived(record: Record, broken: str) -> Record:
    """The example record, its run given an exception for that requirement, which lets its scenarios pass."""
    assert record.footer is not None
    of_it = tuple(e.scenario for e in record.scenarios if e.requirements.get(broken) is Verdict.FAIL)
    waiver = Waiver(requirement=broken, reason=REASON, owner="Sở KH&CN", expires=date(2026, 12, 31))
    state = WaiverState(requirement=broken, state="applied", scenarios=of_it)
    header = record.header.model_copy(update={"waivers": (waiver,)})
    footer = record.footer.model_copy(update={"waivers": (state,), "conforms": None})
    return record.model_copy(update={"header": header, "footer": footer})


def test_a_waived_requirement_counts_neither_as_kept_nor_as_not_met(
    record: Record, waived: Record, broken: str
) -> None:
    before, after = tally(record), tally(waived)
    assert [r.row.id for r in after.waived] == [broken]
    assert broken in [r.row.id for r in before.broken]
    assert broken not in [r.row.id for r in (*after.broken, *after.kept, *after.unknown)]
    assert len(after.broken) == len(before.broken) - 1


def test_the_page_says_until_when_and_escapes_the_reason(waived: Record) -> None:
    page = draw_html(waived)
    assert WORDS in page
    assert "Đang nâng cấp &lt;b&gt;mô-đun&lt;/b&gt; ký số" in page
    assert "Lần chạy có ngoại lệ nên không dùng để ghi nhận" in page
    assert "Accepted exception (until 31/12/2026)" in draw_html(waived, lang="en")


def test_a_process_whose_only_shortfall_is_waived_says_so(waived: Record, broken: str) -> None:
    found = [process for process in tally(waived).processes if broken in [r.row.id for r in process.waived]]
    assert len(found) == 1
    assert (found[0].waiver is not None) == (not found[0].broken and not found[0].unknown)


def test_text_and_summary_name_the_exception(waived: Record, broken: str) -> None:
    assert f"{WORDS}: {broken} – Đang nâng cấp" in draw_text(waived)
    told = summary(waived)
    assert told["waivers"][0]["state"] == "applied"
    found = next(one for one in told["requirements"] if one["id"] == broken)
    assert (found["verdict"], found["waived_until"]) == ("fail", "2026-12-31")


def test_a_scenario_that_is_let_pass_is_skipped_in_junit(record: Record, waived: Record) -> None:
    before, after = (xml.fromstring(draw_junit(one)) for one in (record, waived))
    skipped = [case for case in after.iter("skipped") if case.get("type") == "waived"]
    assert len(skipped) >= 1
    assert (skipped[0].get("message") or "").startswith(WORDS)
    assert int(after.get("failures") or 0) == int(before.get("failures") or 0) - len(skipped)
    assert after.get("tests") == before.get("tests")


def test_what_stays_open_beside_an_exception_is_named(record: Record, waived: Record, broken: str) -> None:
    scenario = next(event for event in waived.scenarios if broken in event.requirements)
    other = next(row.id for row in waived.header.requirements if row.id not in scenario.requirements)
    found = {**scenario.requirements, other: Verdict.BLOCKED}
    scenarios = [e.model_copy(update={"requirements": found}) if e is scenario else e for e in waived.scenarios]
    assert waived.footer is not None
    states = tuple(state.model_copy(update={"scenarios": ()}) for state in waived.footer.waivers)
    footer = waived.footer.model_copy(update={"waivers": states})
    still = waived.model_copy(update={"scenarios": scenarios, "footer": footer})
    text, page = draw_text(still), draw_html(still)
    line = next(line for line in text.splitlines() if line.startswith(f"   - {scenario.scenario} · {other}"))
    assert line.endswith(": Chưa thực hiện được")
    assert "Còn chưa kết luận được trong kịch bản có ngoại lệ" in page
    assert tally(record).open_beside_waivers == ()
    assert tally(waived).open_beside_waivers == ()


@pytest.mark.parametrize("state", ["expired", "unneeded", "not_concerned"])
def test_an_exception_that_is_not_applied_lets_nothing_pass(waived: Record, state: str) -> None:
    assert waived.footer is not None
    states = (WaiverState(requirement=waived.footer.waivers[0].requirement, state=state),)  # type: ignore[arg-type]
    footer = waived.footer.model_copy(update={"waivers": states})
    left = waived.model_copy(update={"footer": footer})
    assert tally(left).waived == ()
    assert WORDS not in draw_text(left)
    assert f"Ngoại lệ: {states[0].requirement} – " in draw_text(left)


def test_a_run_against_a_baseline_says_what_is_old_and_what_is_new(record: Record, broken: str) -> None:
    assert record.footer is not None
    other = next(row.id for row in record.header.requirements if row.id != broken)
    against = Comparison(run_id="20261001T000000Z-abc", regressions=(broken,), known=(other,), gone=("PT-9",))
    compared = record.model_copy(update={"footer": record.footer.model_copy(update={"baseline": against})})
    page, text = draw_html(compared), draw_text(compared)
    assert "So với lần chạy 20261001T000000Z-abc" in page
    for words in ("Có nội dung kém đi so với lần chạy trước.", "Kém đi (1)", "Đã biết từ lần trước (1)"):
        assert words in page
        assert words in text
    assert summary(compared)["baseline"]["regressions"] == (broken,)


def test_two_runs_side_by_side_show_titles_and_both_verdicts(record: Record, broken: str) -> None:
    text = draw_comparison(Comparison(run_id="x", known=(broken,), new=("PT-9",)), record, record, "vi")
    title = next(row.title.vi for row in record.header.requirements if row.id == broken)
    assert f"{broken} {title}: Chưa đạt → Chưa đạt" in text
    assert "PT-9: chưa kiểm tra → chưa kiểm tra" in text
    assert text.endswith("Không có nội dung nào kém đi so với lần chạy trước.\n")
