"""The run record: the one type between running and reporting (design: suite, section 5).

``run.ndjson`` holds one JSON object a line: a header with the plan, hash-chained events, a footer.
Everything a report shows is in here, in Vietnamese and English, identity numbers masked.
"""

from reports.record.events import (
    Body,
    Event,
    ExchangeEvent,
    Finding,
    Footer,
    Record,
    ScenarioEvent,
    StepEvent,
)
from reports.record.plan import (
    SCHEMA_VERSION,
    Comparison,
    Header,
    PlannedScenario,
    PlannedStep,
    RequirementRow,
    Subject,
    Text,
    Verdict,
    Waiver,
    WaiverState,
)
from reports.record.reading import (
    BrokenRecord,
    read_record,
)
from reports.record.writing import (
    RecordWriter,
    Sealed,
    seal,
)

__all__ = [
    "SCHEMA_VERSION",
    "Body",
    "BrokenRecord",
    "Comparison",
    "Event",
    "ExchangeEvent",
    "Finding",
    "Footer",
    "Header",
    "PlannedScenario",
    "PlannedStep",
    "Record",
    "RecordWriter",
    "RequirementRow",
    "ScenarioEvent",
    "Sealed",
    "StepEvent",
    "Subject",
    "Text",
    "Verdict",
    "Waiver",
    "WaiverState",
    "read_record",
    "seal",
]
