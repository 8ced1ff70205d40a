"""The JUnit file counts right, keeps its ids from run to run and is never green where the run was not."""

from xml.etree import ElementTree

import pytest

from reports.record import Record, Verdict
from reports.to_junit import draw_junit

OUTCOME = {
    Verdict.PASS: None,
    Verdict.WARN: None,
    Verdict.FAIL: "failure",
    Verdict.BLOCKED: "error",
    Verdict.INCONCLUSIVE: "error",
    Verdict.ERROR: "error",
    Verdict.REVIEW: "skipped",
    Verdict.NOT_APPLICABLE: "skipped",
}


def cases(record: Record, lang: str = "vi") -> dict[str, ElementTree.Element]:
    return {
        case.attrib["name"]: case for case in ElementTree.fromstring(draw_junit(record, lang=lang)).iter("testcase")
    }


def outcome(case: ElementTree.Element) -> str | None:
    return next((child.tag for child in case if child.tag != "system-out"), None)


def test_the_figures_of_the_file_are_those_of_its_cases(record: Record) -> None:
    root = ElementTree.fromstring(draw_junit(record))
    for element in (root, *root.findall("testsuite")):
        found = list(element.iter("testcase"))
        outcomes = [outcome(case) for case in found]
        assert element.attrib["tests"] == str(len(found))
        assert element.attrib["failures"] == str(outcomes.count("failure"))
        assert element.attrib["errors"] == str(outcomes.count("error"))
        assert element.attrib["skipped"] == str(outcomes.count("skipped"))
    assert root.attrib["tests"] == str(len(record.header.plan))


@pytest.mark.parametrize("verdict", list(Verdict))
def test_each_verdict_has_its_outcome(record: Record, verdict: Verdict) -> None:
    record.scenarios[0] = record.scenarios[0].model_copy(update={"verdict": verdict})
    assert outcome(cases(record)[record.scenarios[0].scenario]) == OUTCOME[verdict]


def test_a_scenario_that_was_not_carried_out_is_an_error(record: Record) -> None:
    dropped = record.scenarios.pop()
    (child,) = cases(record)[dropped.scenario]
    assert (child.tag, child.attrib["type"]) == ("error", "not_run")


def test_ids_do_not_change_with_language_or_verdict(record: Record) -> None:
    before = [(case.attrib["classname"], name) for name, case in cases(record).items()]
    record.scenarios.clear()
    assert [(case.attrib["classname"], name) for name, case in cases(record, "en").items()] == before
    assert before[2] == (
        "5a/Khai thác tài liệu điện tử từ Kho DL Cổng DVCQG khi nộp hồ sơ trực tuyến",
        "khai-thác-trực-tuyến-01",
    )


def test_a_failure_tells_requirement_expected_and_seen(record: Record) -> None:
    failure = cases(record)["khai-thác-trực-tuyến-01"].find("failure")
    assert failure is not None
    assert failure.attrib["message"] == "Chưa đạt: CV5632-5a-B2-2"
    for words in ("điểm a Mục 5, Bước 2", "Yêu cầu: Phần nội dung đã ký số", "Thực tế: Tập tin đã bị ghi lại"):
        assert words in (failure.text or "")


def test_a_blocked_scenario_tells_why(record: Record) -> None:
    error = cases(record)["khai-thác-một-cửa-01"].find("error")
    assert error is not None
    assert "đề nghị công dân xác nhận" in error.attrib["message"]


def test_remarks_of_a_passed_scenario_are_not_lost(record: Record) -> None:
    told = cases(record)["khai-thác-một-cửa-04"].findtext("system-out")
    assert told is not None
    assert "CV5632-5b-B2-2" in told
