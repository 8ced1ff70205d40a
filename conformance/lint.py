"""``dvcqg check``: reads scenarios without running them and says what is wrong with them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from conformance.errors import FileError, Place, SeveralErrors
from conformance.requirements import Register
from conformance.run.plan import id_errors
from conformance.run.verdicts import PROCESSES
from conformance.scenario.folder import feature_files
from conformance.scenario.model import Scenario
from conformance.scenario.parsing import read_feature
from conformance.steps.bound import BoundScenario, bind_scenario
from conformance.steps.matching import Matcher

_SLIPS = (
    (r"(?<!\w)xin(?! lỗi)(?!\w)", "«xin» không dùng trong văn phong hành chính; dùng «đề nghị»"),
    (r"(?<!\w)bị(?!\w)", "tránh «bị»; nêu ai làm việc gì"),
    (r"(?<!\w)user(?!\w)", "dùng «công dân», «cán bộ một cửa» thay cho «user»"),
    (r"(?<!\w)file(?!\w)", "dùng «tập tin» thay cho «file»"),
    (r"(?<!\w)byte(?!\w)", "«byte» không phải lời văn của văn bản; dùng «giữ nguyên nội dung đã ký số»"),
    (r"(?<!\w)giây(?!\w)", "thời gian chờ là tham số của lần chạy, không viết trong kịch bản"),
    (r"^tỉnh (?![A-ZĐ])", "«tỉnh» không phải là chủ thể; dùng «HTTT GQTTHC tỉnh …»"),
)
_PLACEHOLDER = re.compile(r"<[^<>\s\"][^<>\"]*>")
_QUOTED = re.compile(r'"[^"]*"')


@dataclass(frozen=True)
class Remark:
    """One remark; an error makes the check fail, a slip of style does not."""

    place: Place
    reason: str
    is_error: bool = True

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


def check(paths: Sequence[Path], matcher: Matcher, register: Register) -> list[Remark]:
    """All remarks on the feature files below the paths, by file and line."""
    scenarios, remarks = _read(paths)
    remarks += [_of(error) for error in id_errors(scenarios)]
    named: set[str] = set()
    for scenario in scenarios:
        bound, errors = bind_scenario(scenario, matcher)
        remarks += [_of(error) for error in errors]
        named |= set(scenario.requirements)
        remarks += [*_unfilled(scenario), *_slips(scenario)]
        if not errors:
            remarks += _scenario_remarks(bound, register)
    unique = dict.fromkeys(remarks)
    return sorted(unique, key=lambda one: (one.place.file, one.place.line, not one.is_error))


def untested(scenarios: Sequence[Scenario], register: Register) -> list[str]:
    """Rows of the register that no scenario names, nothing excuses and no observation judges."""
    named = {name for scenario in scenarios for name in scenario.requirements} | set(register.of_observation)
    return [row.id for row in register.rows.values() if row.id not in named and not row.not_tested_because]


def _read(paths: Sequence[Path]) -> tuple[list[Scenario], list[Remark]]:
    scenarios: list[Scenario] = []
    remarks: list[Remark] = []
    for path, name in feature_files(paths):
        try:
            scenarios += read_feature(path, name)
        except FileError as error:
            remarks.append(_of(error))
        except SeveralErrors as several:
            remarks += [_of(error) for error in several.errors]
    return scenarios, remarks


def _of(error: FileError) -> Remark:
    return Remark(error.place, error.reason)


def _scenario_remarks(bound: BoundScenario, register: Register) -> Iterator[Remark]:
    scenario = bound.scenario
    place = Place(scenario.file, scenario.line)
    if not any(step.is_check for step in bound.steps):
        yield Remark(place, "kịch bản không có câu kiểm tra (Thì)")
    yield from _requirement_remarks(bound, register, place)
    alone = [step for step in bound.steps if step.definition.alone]
    if alone and not scenario.is_alone:
        where = Place(scenario.file, alone[0].written.line)
        yield Remark(where, "câu này đặt đồng hồ hoặc sự cố; kịch bản phải có thẻ @một-mình")
    if scenario.is_alone and not alone:
        yield Remark(place, "thẻ @một-mình không cần thiết: không câu nào đặt đồng hồ hoặc sự cố", is_error=False)
    if scenario.process not in (*PROCESSES, "other"):
        yield Remark(place, f"thẻ @quy-trình:{scenario.process} không hợp lệ; cho phép: {', '.join(PROCESSES)}, other")


def _requirement_remarks(bound: BoundScenario, register: Register, place: Place) -> Iterator[Remark]:
    tagged, named = set(bound.scenario.requirements), set(bound.named_by_checks)
    unknown = sorted((tagged | named) - set(register.rows))
    if unknown:
        yield Remark(place, f"yêu cầu không có trong danh mục: {', '.join(_with_near(unknown, register))}")
    without_check = sorted(tagged - named - set(unknown))
    if without_check:
        yield Remark(place, f"thẻ @yc không có câu kiểm tra nào nêu: {', '.join(without_check)}")
    without_tag = sorted(named - tagged - set(unknown))
    if without_tag:
        yield Remark(place, f"câu kiểm tra nêu yêu cầu chưa có thẻ @yc: {', '.join(without_tag)}")


def _with_near(names: Sequence[str], register: Register) -> Iterator[str]:
    for name in names:
        near = get_close_matches(name, register.rows, n=1)
        yield f"{name} (gần nhất: {near[0]})" if near else name


def _unfilled(scenario: Scenario) -> Iterator[Remark]:
    """Placeholders that no column of the data fills."""
    for step in scenario.steps:
        for name in _PLACEHOLDER.findall(step.text):
            yield Remark(Place(scenario.file, step.line), f"«{name}» không có cột tương ứng trong bảng «Dữ liệu»")


def _slips(scenario: Scenario) -> Iterator[Remark]:
    for step in scenario.steps:
        place = Place(scenario.file, step.line)
        if step.keyword == "Cho":
            yield Remark(place, "dùng «Biết» thay cho «Cho»", is_error=False)
        plain = _QUOTED.sub('""', step.text)
        for pattern, reason in _SLIPS:
            if re.search(pattern, plain, re.IGNORECASE if pattern[0] == "(" else 0):
                yield Remark(place, reason, is_error=False)
