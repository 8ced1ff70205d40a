"""Health, readiness, metrics, and the two OpenAPI documents."""

from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from prometheus_client.parser import text_string_to_metric_families

from mock_dvcqg.app import create_app
from mock_dvcqg.contract.control import FaultOrder, JournalEntry
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from mock_dvcqg.operations.measure_portal import MOST_REALMS, measure_portal
from mock_dvcqg.portal import Portal
from mock_dvcqg.settings import Settings

DOCUMENTS = ("/openapi.json", "/control/openapi.json")


def samples(text: str) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    """The metrics as Prometheus' own parser reads them."""
    families = text_string_to_metric_families(text)
    return {
        (each.name, tuple(sorted(each.labels.items()))): each.value for family in families for each in family.samples
    }


async def test_the_process_is_up_and_ready(anyone: httpx.AsyncClient) -> None:
    assert (await anyone.get("/healthz")).json() == {"status": "ok"}
    assert (await anyone.get("/readyz")).json() == {"status": "ready"}


async def test_without_its_database_the_portal_is_up_but_not_ready(anyone: httpx.AsyncClient, portal: Portal) -> None:
    with portal.realms.default.database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE realm")
    answer = await anyone.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"status": "not-ready", "reason": "Không kết nối được cơ sở dữ liệu"}
    assert (await anyone.get("/healthz")).status_code == 200


async def test_metrics_count_calls_findings_and_strikes(anyone: httpx.AsyncClient, portal: Portal) -> None:
    realm = portal.realms.default
    finding = FieldFinding(field="x", rule="too-long", level=FindingLevel.ERROR, message="Sai.")
    for _ in range(2):
        entry = JournalEntry(seq=0, at=realm.clock.now(), surface="adapter", service='a"\\\n', error_code="-1")
        realm.journal.add(entry.model_copy(update={"findings": [finding]}))
    realm.faults.add(FaultOrder(name="unreachable"))
    realm.faults.strike("H98", "login")
    answer = await anyone.get("/metrics")
    found = samples(answer.text)
    own = ("realm", "default")
    call = (("direction", "in"), ("error_code", "-1"), own, ("service", 'a"\\\n'), ("surface", "adapter"))
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert found["dvcqg_calls_total", call] == 2
    assert found["dvcqg_findings_total", (("level", "error"), own, ("rule", "too-long"))] == 2
    assert found["dvcqg_journal_entries", (own,)] == 2
    assert found["dvcqg_fetch_queue", (own,)] == 0
    assert found["dvcqg_fault_strikes", (("fault", "unreachable"), own)] == 1


async def test_counters_outlive_the_ring_and_a_reset(portal: Portal) -> None:
    realm = portal.realms.default
    for number in range(400):
        realm.journal.add(JournalEntry(seq=0, at=realm.clock.now(), surface="adapter", service=f"made-up-{number}"))
    portal.realms.reset("default")
    found = samples(measure_portal(portal.realms))
    calls = {labels: value for (name, labels), value in found.items() if name == "dvcqg_calls_total"}
    assert sum(calls.values()) == 400
    assert len(calls) <= 301


async def test_realms_beyond_the_bound_are_told_as_one(portal: Portal) -> None:
    class Many:
        def all(self) -> list[object]:
            return [portal.realms.default] * (MOST_REALMS + 3)

    labels = {dict(labels).get("realm") for _, labels in samples(measure_portal(Many()))}  # type: ignore[arg-type]
    assert labels == {None, "default", "other"}


@pytest.mark.parametrize(("remote", "status"), [(False, 403), (True, 200)])
async def test_to_machines_elsewhere_metrics_and_control_document_are_as_closed_as_control(
    tmp_path: Path, remote: bool, status: int
) -> None:
    app = create_app(Settings(database_url="memory", data_dir=tmp_path, control_token="t", control_remote=remote))
    transport = httpx.ASGITransport(app, client=("192.0.2.7", 4711))
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test") as client:
        for path in ("/metrics", "/control/openapi.json"):
            assert (await client.get(path)).status_code == status, path
        for path in ("/healthz", "/readyz", "/openapi.json"):
            assert (await client.get(path)).status_code == 200, path


async def test_each_operation_is_described_once_with_tag_and_summary(anyone: httpx.AsyncClient) -> None:
    for path in DOCUMENTS:
        document = (await anyone.get(path)).json()
        operations = [each for item in document["paths"].values() for each in item.values()]
        ids = [operation["operationId"] for operation in operations]
        assert len(ids) == len(set(ids)) > 40
        known = {tag["name"] for tag in document["tags"]}
        assert all(set(operation["tags"]) <= known and operation["summary"] for operation in operations)
        assert "HTTPValidationError" not in document["components"]["schemas"]


async def test_platform_and_control_are_described_apart_and_completely(app: FastAPI, anyone: httpx.AsyncClient) -> None:
    platform, control = [set((await anyone.get(path)).json()["paths"]) for path in DOCUMENTS]
    assert control
    assert all(path.startswith("/control/") for path in control)
    assert not any(path.startswith(("/control", "/r/")) for path in platform)
    assert {"/mapi/g", "/control/realms"} <= {
        path.removeprefix("/XrdAdapter/RestService/forward") for path in platform | control
    }
