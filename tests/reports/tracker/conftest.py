"""Summaries of runs for the tracker's tests, made by the real code: a record, its verdicts, its ``summary.json``."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from conformance.run.verdicts import by_process, by_requirement, conforms, exit_code, roll_up
from reports.record import (
    ExchangeEvent,
    Finding,
    Footer,
    Header,
    PlannedScenario,
    PlannedStep,
    Record,
    RequirementRow,
    ScenarioEvent,
    StepEvent,
    Subject,
    Text,
    Verdict,
    Waiver,
)
from reports.to_json import draw_json
from reports.tracker.bodies import load_bodies
from reports.tracker.standings import Terms
from reports.tracker.summaries import Run, read_summary
from reports.tracker.tracking import Tracker, track

DISPATCH, GUIDE = "Công văn số 5632/VPCP-KSTT", "Tài liệu hướng dẫn"
ROWS = (
    ("CV5632-1-1", "other", "MUST", f"{GUIDE}, Mục 1", "Kết quả đồng bộ có mã kết quả theo danh mục quốc gia"),
    ("CV5632-4a-B1-1", "4a", "MUST", f"{GUIDE}, điểm a Mục 4, Bước 1", "Công dân nộp hồ sơ trực tuyến"),
    ("CV5632-4a-B2-2", "4a", "MUST", f"{GUIDE}, điểm a Mục 4, Bước 2", "Kết quả điện tử có chữ ký số của cơ quan"),
    ("CV5632-4a-B3-3", "4a", "MUST", f"{GUIDE}, điểm a Mục 4, Bước 3", "Cổng DVCQG tải được tập tin kết quả"),
    ("CV5632-4b-B1-1", "4b", "MUST", f"{GUIDE}, điểm b Mục 4, Bước 1", "Hồ sơ nộp trực tiếp được số hóa"),
    ("CV5632-5a-B2-1", "5a", "MUST", f"{GUIDE}, điểm a Mục 5, Bước 2", "Hiển thị giấy tờ có thể khai thác"),
    ("CV5632-5a-B2-4", "5a", "SHOULD", f"{GUIDE}, điểm a Mục 5, Bước 2", "Tập tin trùng hoàn toàn với bản trong Kho"),
    ("CV5632-5b-B2-2", "5b", "MUST", f"{GUIDE}, điểm b Mục 5, Bước 2", "Công dân xác nhận trước khi chuyển"),
    ("CV5632-CV3-1", "other", "MUST", "Công văn, mục 3", "Gián đoạn kết nối không làm mất dữ liệu đồng bộ"),
    ("YB-B2-1", "other", "MUST", "Bước 2", "Giấy ủy quyền được kiểm tra"),
)
SEEN = Text(vi="Kết quả điện tử thiếu chữ ký số của cơ quan", en="The result lacks the agency's seal")
HINT = Text(vi="Bổ sung bước ký số của cơ quan trước khi kết thúc hồ sơ", en="Let the agency seal it first")
REASON = Text(vi="HTTT không có Bộ phận Một cửa", en="The system has no counter")
ASOF = date(2026, 11, 20)


def build_record(
    code: str = "H44",
    name: str = "Tỉnh Phú Thọ",
    *,
    ended: date = date(2026, 11, 18),
    verdicts: Mapping[str, Verdict | None] | None = None,
    version: str = "5.2.1",
    ruleset: str = "national-2023",
    filtered: bool = False,
    interrupted: bool = False,
    footer: bool = True,
    kind: str = "province",
    without: tuple[str, ...] = (),
    unplanned: tuple[str, ...] = (),
    waived: tuple[str, ...] = (),
) -> Record:
    """A run in which every requirement passed but those in ``verdicts``; ``None`` was planned and not carried out.

    Rows ``without`` are not in the ruleset; ``unplanned`` ones are, and no scenario of the run shows them.
    """
    told = {row[0]: Verdict.PASS for row in ROWS if row[0] not in without} | dict(verdicts or {})
    ended_at = datetime.combine(ended, time(10, 0), UTC)
    rows = tuple(
        RequirementRow(
            id=id_,
            title=Text(vi=title, en=title),
            statement=Text(vi=title, en=title),
            level=level,  # type: ignore[arg-type]
            document=DISPATCH if id_.startswith("CV5632") else "Hướng dẫn của tỉnh Yên Bái",
            clause=clause,
            process=process,
            not_tested_because="",
        )
        for id_, process, level, clause, title in ROWS
        if id_ in told
    )
    record = Record(
        header=Header(
            run_id=f"{code}-{ended:%Y%m%d}-{version}-{len(told)}{'-f' if filtered else ''}",
            subject=Subject(kind=kind, agency_code=code, name=name, system="HTTT mẫu", version=version),  # type: ignore[arg-type]
            environment="http://127.0.0.1:8520",
            ruleset=ruleset,
            register_version="1.0.0",
            suite_version="0.1.0",
            started_at=ended_at - timedelta(minutes=5),
            seed=0,
            filtered=filtered,
            digests={},
            waivers=tuple(
                Waiver(requirement=id_, reason="Đang nâng cấp", owner="Sở Tư pháp", expires=date(2026, 12, 31))
                for id_ in waived
            ),
            requirements=rows,
            plan=tuple(_planned(row) for row in rows if row.id not in unplanned),
        )
    )
    for row in rows:
        verdict = told[row.id]
        if verdict is not None and row.id not in unplanned:
            _carry_out(record, row, verdict, ended_at)
    if footer:
        record.footer = _footer(record, ended_at, filtered=filtered, interrupted=interrupted)
    return record


def _planned(row: RequirementRow) -> PlannedScenario:
    step = PlannedStep(keyword=Text(vi="Thì", en="Then"), text=row.title, line=1, outcome=True)
    return PlannedScenario(
        id=f"kịch-bản-{row.id}",
        title=row.title,
        feature=row.title,
        file="mẫu.feature",
        process=row.process,
        requirements=(row.id,),
        tags=(),
        steps=(step,),
    )


def _carry_out(record: Record, row: RequirementRow, verdict: Verdict, at: datetime) -> None:
    scenario = f"kịch-bản-{row.id}"
    finding = Finding(check="mẫu", requirement=row.id, verdict=verdict, expected=row.statement, seen=SEEN, hint=HINT)
    is_found = verdict in (Verdict.PASS, Verdict.WARN, Verdict.FAIL)
    record.steps.append(
        StepEvent(scenario=scenario, step=0, verdict=verdict, duration_ms=1.0, findings=(finding,) if is_found else ())
    )
    record.exchanges.append(
        ExchangeEvent(
            id=f"journal:{row.id}",
            scenario=scenario,
            step=0,
            at=at,
            seen_by="portal",
            actor=record.header.subject.agency_code,
            method="GỌI",
            url="fetch/TaiLieuNop",
            status=503 if row.id == "CV5632-CV3-1" and verdict is Verdict.FAIL else 200,
            duration_ms=1.0,
        )
    )
    record.scenarios.append(
        ScenarioEvent(
            scenario=scenario,
            verdict=verdict,
            started_at=at,
            ended_at=at,
            message=None if is_found else REASON,
            requirements={row.id: verdict},
        )
    )


def _footer(record: Record, ended_at: datetime, *, filtered: bool, interrupted: bool) -> Footer:
    """As the suite itself rolls up a run."""
    scenarios = {event.scenario: event.verdict for event in record.scenarios}
    missing = len(record.header.plan) - len(scenarios)
    verdict = roll_up([*scenarios.values(), *([Verdict.INCONCLUSIVE] if missing else [])])
    requirements = by_requirement(record.scenarios)
    processes = by_process(record.header.requirements, requirements)
    complete = not (filtered or interrupted or missing)
    is_conform = conforms(verdict, processes, complete=complete, untested=())
    return Footer(
        ended_at=ended_at,
        interrupted=interrupted,
        verdict=verdict,
        conforms=is_conform,
        exit_code=exit_code(verdict, is_conform=is_conform),
        scenarios=scenarios,
        requirements=requirements,
        processes=processes,
    )


def build_run(*args: Any, path: str = "", changed: Mapping[str, Any] | None = None, **wanted: Any) -> Run:
    """The run of a record, read back from its ``summary.json``; ``changed`` replaces members of the file."""
    record = build_record(*args, **wanted)
    value = json.loads(draw_json(record)) | dict(changed or {})
    text = json.dumps(value, ensure_ascii=False)
    subject = record.header.subject
    named = path or f"{subject.agency_code}/{record.header.started_at:%Y%m%d}-{abs(hash(text)) % 10_000}/summary.json"
    return Run(named, f"{abs(hash(text)):064x}"[:64], read_summary(text.encode()))


@pytest.fixture(scope="session")
def record_of() -> Callable[..., Record]:
    """Builds a record."""
    return build_record


@pytest.fixture(scope="session")
def run_of() -> Callable[..., Run]:
    """Builds a run."""
    return build_run


@pytest.fixture(scope="session")
def tracked() -> Callable[..., Tracker]:
    """The tracker of runs on 20/11/2026, or by other terms."""

    def of(*runs: Run, bodies: Any = None, refused: Any = (), assignments: Any = None, **terms: Any) -> Tracker:
        return track(
            runs, bodies or load_bodies(), Terms(**{"asof": ASOF, **terms}), refused=refused, assignments=assignments
        )

    return of


@pytest.fixture
def kept(tmp_path: Path) -> Callable[..., Path]:
    """Writes a record's ``summary.json`` below a folder of runs; gives its path."""

    def keep(record: Record, name: str) -> Path:
        path = tmp_path / "runs" / name / "summary.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(draw_json(record), "utf-8")
        return path

    return keep
