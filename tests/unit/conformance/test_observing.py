"""An observation judges what the journal holds, sums it up, and says what it cannot tell."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from conformance.checks.observation import Observation, Outcome
from conformance.observe.index766 import index_lines
from conformance.observe.observing import Observed, observe
from conformance.observe.summing import MOST_BREACHES, summed
from conformance.observe.topics import TOPICS
from conformance.observe.window import Window
from conformance.requirements import OBSERVATION, load_register
from conformance.shipped import shipped_register
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from reports.record import Record, Subject, Text, Verdict, read_record

NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)
CODE = "H99.12-261120-0001"
SUBJECT = Subject(agency_code="H99", name="Đơn vị phát triển (mô phỏng)")
COMPONENT = "000.00.00.G18-KQ990003"


def finding(rule: str, level: FindingLevel = FindingLevel.ERROR) -> FieldFinding:
    return FieldFinding(field="NgayTiepNhan", rule=rule, level=level, message="không đọc được")


def sync(seq: int, status: str = "2", *findings: FieldFinding, **fields: Any) -> JournalEntry:
    record = {"MaHoSo": CODE, "MaTTHC": "1.990001", "TrangThaiHoSo": status, **fields.pop("record", {})}
    return JournalEntry(
        seq=seq,
        at=NOON + timedelta(minutes=seq),
        member="H99",
        surface="adapter",
        service="DongBoHoSoMC",
        dossier_code=CODE,
        status=200,
        error_code=fields.pop("error_code", "0"),
        message=fields.pop("message", ""),
        request={"data": [record]},
        findings=list(findings),
    )


def download(seq: int, sha256: str) -> JournalEntry:
    facts = DocumentFacts(sha256=sha256, size_bytes=10)
    return JournalEntry(
        seq=seq, at=NOON, member="H99", surface="kho", service="tai-tep", person="079099000001", facts=facts
    )


def fetched(seq: int, sha256: str) -> JournalEntry:
    return JournalEntry(
        seq=seq,
        at=NOON,
        member="H99",
        surface="fetch",
        service="TaiLieuNop",
        dossier_code=CODE,
        status=200,
        request={"component_code": COMPONENT, "document_id": "d1", "url": "http://127.0.0.1:1/a"},
        facts=DocumentFacts(sha256=sha256, size_bytes=10),
    )


def reused(**document: str) -> dict[str, Any]:
    return {"record": {"TaiLieuNop": [{"MaThanhPhanHoSo": COMPONENT, "TepDinhKemId": "d1", **document}]}}


@pytest.fixture
def judged(tmp_path: Path) -> Any:
    """The record of an observation of these entries."""

    def judge(*entries: JournalEntry) -> Record:
        observed = Observed(SUBJECT, "http://127.0.0.1:8520", "national-2023", "thử", {})
        observe(Window("H99", entries), observed, load_register(shipped_register()), tmp_path / "run.ndjson")
        return read_record(tmp_path / "run.ndjson")

    return judge


def test_nothing_seen_is_inconclusive_and_never_conforms(judged: Any):
    record = judged()
    assert record.header.kind == "observation"
    assert record.header.window is None
    assert record.footer.verdict is Verdict.INCONCLUSIVE
    assert record.footer.conforms is None
    assert record.footer.exit_code == 6
    assert {event.verdict for event in record.scenarios} == {Verdict.INCONCLUSIVE}


def test_a_clean_record_keeps_its_line_and_an_error_level_deviation_is_a_remark_with_its_field(judged: Any):
    assert judged(sync(1)).footer.requirements["G2-HS-1"] is Verdict.PASS
    record = judged(sync(1), sync(2, "2", finding("time-format")))
    assert record.footer.requirements["G2-HS-1"] is Verdict.WARN
    (told,) = [f for step in record.steps for f in step.findings if f.requirement == "G2-HS-1"]
    assert "NgayTiepNhan" in told.seen.vi
    assert "1 trên 2" in told.seen.vi
    assert told.exchange in {exchange.id for exchange in record.exchanges}


def test_a_warning_of_the_portal_is_no_breach(judged: Any):
    record = judged(sync(1, "2", finding("status-jump", FindingLevel.WARNING)))
    assert record.footer.requirements["G2-HS-1"] is Verdict.PASS


def test_a_known_dossier_sent_as_new_is_told(judged: Any):
    record = judged(sync(1), sync(2, error_code="-3", message="Hồ sơ đã tồn tại"))
    assert record.footer.requirements["G2-HS-2"] is Verdict.WARN


def test_a_result_without_code_fails_the_dispatch(judged: Any):
    result = {"record": {"DanhSachGiayToKetQua": [{"GiayToId": "k1", "DuongDanTepTinKetQua": "http://a/b"}]}}
    record = judged(sync(1, "10", finding("kq-code-missing"), **result))
    assert record.footer.requirements["CV5632-1-1"] is Verdict.FAIL
    assert record.footer.verdict is Verdict.FAIL
    assert record.footer.exit_code == 1


@pytest.mark.parametrize(
    ("document", "verdict"),
    [
        ({"DuocLayTuKhoDMQG": "1", "MaKetQuaThayThe": "KQ.G15.000007"}, Verdict.PASS),
        ({"DuocLayTuKhoDMQG": "1"}, Verdict.FAIL),
        ({"DuocLayTuKhoDMQG": "0"}, Verdict.FAIL),
    ],
)
def test_a_file_of_the_vault_must_be_recorded_as_such(judged: Any, document: dict[str, str], verdict: Verdict):
    record = judged(download(1, "aa"), sync(2, **reused(**document)), fetched(3, "aa"))
    assert record.footer.requirements["CV5632-5a-B2-2"] is verdict


def test_a_flagged_file_with_other_content_is_broken_and_without_any_download_open(judged: Any):
    flagged = reused(DuocLayTuKhoDMQG="1", MaKetQuaThayThe="KQ.G15.000007")
    other = judged(download(1, "aa"), sync(2, **flagged), fetched(3, "bb"))
    assert other.footer.requirements["CV5632-5a-B2-3"] is Verdict.FAIL
    unknown = judged(sync(2, **flagged), fetched(3, "bb"))
    assert unknown.footer.requirements["CV5632-5a-B2-3"] is Verdict.INCONCLUSIVE


def test_many_breaches_are_bounded_and_counted():
    text = Text(vi="x", en="x")
    many = [Observation("c", "G2-HS-1", Outcome.BROKEN, text, Text(vi=f"{n}", en=f"{n}"), text) for n in range(50)]
    told = summed(many)
    assert len(told) == MOST_BREACHES
    assert "50 trên 50" in told[0].seen.vi


def test_every_line_names_rows_of_the_register_and_rows_of_observation_are_all_judged():
    register = load_register(shipped_register())
    named = {name for topic in TOPICS for line in topic.lines for name in line.requirements}
    assert named <= set(register.rows)
    assert {name for name, row in register.rows.items() if OBSERVATION in row.rulesets} <= named
    assert OBSERVATION not in register.rulesets


def test_the_metrics_of_the_index_are_told_for_the_dossiers_seen() -> None:
    times = {"NgayHenTra": "20261120170000", "NgayKetThucXuLy": "20261119080000"}
    window = Window("H99", (sync(1), sync(2, "5"), sync(3, "4"), sync(4, "10", record=times)))
    assert [line.strip() for line in index_lines(window, "vi")][1:] == [
        "Hồ sơ giải quyết đúng hạn: 1/1 (100,00 %), 20,00/20 điểm",
        "Hồ sơ trực tuyến có kết quả điện tử: 0/1 (0,00 %)",
        "Hồ sơ có kết quả điện tử: 0/1 (0,00 %)",
        "Hồ sơ thanh toán trực tuyến: 0/0 (N/A)",
    ]
    twice = Window("H99", (*window.entries[:3], sync(4, "5"), sync(5, "10", record=times)))
    assert "0/1 (0.00 %), 0.00/20 points" in list(index_lines(twice, "en"))[1]
    assert list(index_lines(Window("H99", ()), "vi")) == []
