"""The example record of reports/samples, built from sample_run.yaml; run as a script it renews the gold files.

    python tests/reports/sample_record.py

The run is that of a province with two mistakes: its results lack the agency's seal, and it rewrites files
it takes from the Kho. Most other verdict words occur too, with their reasons.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from reports.record import (
    Body,
    ExchangeEvent,
    Finding,
    Footer,
    Header,
    PlannedScenario,
    PlannedStep,
    Record,
    RecordWriter,
    ScenarioEvent,
    StepEvent,
    Text,
    Verdict,
)
from reports.to_html import draw_html
from reports.to_json import draw_json
from reports.to_junit import draw_junit
from reports.to_text import draw_text

SAMPLES = Path(__file__).parents[2] / "reports" / "samples"
RUN = Path(__file__).with_name("sample_run.yaml")
KEYWORDS = {"Biết": "Given", "Khi": "When", "Thì": "Then", "Và": "And", "Nhưng": "But"}
NOTHING = {"vi": "", "en": ""}

Values = Mapping[str, Any]


def build_record() -> Record:
    """The whole example."""
    run: Values = yaml.safe_load(RUN.read_text(encoding="utf-8"))
    record = Record(header=_header(run))
    clock = record.header.started_at
    for scenario in run["scenarios"]:
        clock = _carry_out(record, scenario, clock)
    record.footer = Footer(
        ended_at=clock,
        interrupted=False,
        verdict=run["verdict"],
        conforms=run["conforms"],
        exit_code=run["exit_code"],
        scenarios={scenario["id"]: scenario["verdict"] for scenario in run["scenarios"]},
        requirements={id_: word for scenario in run["scenarios"] for id_, word in scenario["requirements"].items()},
        processes=run["processes"],
    )
    return record


def _header(run: Values) -> Header:
    return Header.model_validate(
        {
            **run["header"],
            "filtered": False,
            "digests": {name: _sha256(name) for name in ("suite", "contract", "register", "binding")},
            "requirements": run["requirements"],
            "plan": [_planned(scenario) for scenario in run["scenarios"]],
        }
    )


def _planned(scenario: Values) -> PlannedScenario:
    return PlannedScenario(
        id=scenario["id"],
        title=scenario["title"],
        feature=scenario["feature"],
        file=scenario["file"],
        process=scenario["process"],
        requirements=tuple(scenario["requirements"]),
        tags=("CV5632", f"quy-trình:{scenario['process']}"),
        steps=tuple(
            PlannedStep(
                keyword=Text(vi=step["keyword"], en=KEYWORDS[step["keyword"]]),
                text=Text(vi=step["vi"], en=step["en"]),
                line=12 + number,
                outcome="findings" in step,
            )
            for number, step in enumerate(scenario["steps"])
        ),
    )


def _carry_out(record: Record, scenario: Values, clock: datetime) -> datetime:
    begun = clock
    for number, step in enumerate(scenario["steps"]):
        seen = [_exchange(record, scenario["id"], number, made, clock) for made in step.get("exchanges", ())]
        record.steps.append(
            StepEvent(
                scenario=scenario["id"],
                step=number,
                verdict=step.get("verdict", Verdict.PASS),
                duration_ms=step["ms"],
                message=step.get("message"),
                findings=tuple(_finding(record, found, seen) for found in step.get("findings", ())),
            )
        )
        clock += timedelta(milliseconds=step["ms"])
    record.scenarios.append(
        ScenarioEvent(
            scenario=scenario["id"],
            verdict=scenario["verdict"],
            started_at=begun,
            ended_at=clock,
            message=scenario.get("message"),
            requirements=scenario["requirements"],
        )
    )
    return clock


def _finding(record: Record, found: Values, seen: list[str]) -> Finding:
    row = next(row for row in record.header.requirements if row.id == found["requirement"])
    return Finding(
        check=f"check-{row.id.lower()}",
        requirement=row.id,
        verdict=found.get("verdict", Verdict.PASS),
        expected=found.get("expected", row.statement),
        seen=found["seen"],
        hint=found.get("hint", NOTHING),
        exchange=seen[found["exchange"]] if "exchange" in found else "",
    )


def _exchange(record: Record, scenario: str, number: int, made: Values, clock: datetime) -> str:
    event = ExchangeEvent(
        id=f"e{len(record.exchanges) + 1}",
        scenario=scenario,
        step=number,
        at=clock,
        seen_by=made.get("seen_by", "suite"),
        actor=made["actor"],
        method=made["method"],
        url=made["url"],
        status=made.get("status", 200),
        duration_ms=made["ms"],
        request_headers={"accept": "application/json"},
        request=_body(made.get("sent")),
        response_headers={"content-type": "application/pdf" if "file_bytes" in made else "application/json"},
        response=_file(made) if "file_bytes" in made else _body(made.get("got")),
        note=made.get("note", ""),
    )
    record.exchanges.append(event)
    return event.id


def _body(content: Any) -> Body:
    if content is None:
        return Body()
    text = json.dumps(content, ensure_ascii=False)
    return Body(
        content_type="application/json",
        size_bytes=len(text.encode()),
        text=text,
        seen_sha256=_sha256("as seen, before masking: " + text),
        stored_sha256=_sha256(text),
    )


def _file(made: Values) -> Body:
    return Body(content_type="application/pdf", size_bytes=made["file_bytes"], seen_sha256=_sha256(made["url"]))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def write_record(record: Record, path: Path) -> None:
    """``run.ndjson`` of a record in memory."""
    writer = RecordWriter(path)
    writer.write(record.header)
    for events in (record.exchanges, record.steps, record.scenarios, [record.footer] if record.footer else []):
        for event in events:
            writer.write(event)
    writer.close()


def drawn(record: Record) -> dict[str, str]:
    """Every report of a record by the name of its gold file."""
    return {
        "report.html": draw_html(record),
        "report.en.html": draw_html(record, lang="en"),
        "junit.xml": draw_junit(record),
        "summary.json": draw_json(record),
        "summary.txt": draw_text(record),
    }


if __name__ == "__main__":
    example = build_record()
    write_record(example, SAMPLES / "run.ndjson")
    for name, content in drawn(example).items():
        (SAMPLES / name).write_text(content, encoding="utf-8", newline="\n")
