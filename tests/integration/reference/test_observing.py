"""``dvcqg observe`` over a portal that provinces really used: the honest one passes, a defect shows, no binding."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from conformance.cli import program
from reports.record import Verdict, read_record

RECORD, LICENCE = "2.000488", "1.990001"
CRIMINAL_RECORD = "000.00.00.G18-KQ990003"


@pytest.fixture
def observed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Exit code and record of the command for a member."""

    def run(world: Any, member: str, *options: str) -> Any:
        monkeypatch.setenv("DVCQG_CONTROL_TOKEN", "control-token")
        command = ["dvcqg", "observe", "--member", member, "--portal", world.portal_url, "--out", str(tmp_path / "o")]
        monkeypatch.setattr("sys.argv", [*command, *options])
        with pytest.raises(SystemExit) as ended:
            program.main()
        path = tmp_path / "o" / "run.ndjson"
        return ended.value.code, read_record(path) if path.exists() else None

    return run


async def _reuse(world: Any) -> None:
    person = await world.person("Nguyễn Thị An")
    await world.issue(person, "H97")
    citizen = await world.prepared(person, "H98", "12", LICENCE)
    (offer,) = await citizen.offers()
    assert (await citizen.take(CRIMINAL_RECORD, offer["offer_id"])).status_code == 201
    await citizen.complete()
    code = await citizen.submit()
    await world.provinces["H98"].handle(code, "12")
    await world.provinces["H98"].told()
    await world.wait_fetch(code, "DanhSachGiayToKetQua")


async def test_an_honest_consumer_keeps_every_line_that_was_seen(world: Any, observed: Any):
    await _reuse(world)
    code, record = await asyncio.to_thread(observed, world, "H98")
    kept = {name for name, verdict in record.footer.requirements.items() if verdict is Verdict.PASS}
    assert kept >= {"G2-KN-1", "G2-HS-1", "G2-HS-2", "G2-TD-1", "CV5632-1-1", "CV5632-4a-B2-2", "ND30-32-2-1"}
    assert kept >= {"CV5632-4a-B3-3", "CV5632-4a-B2-1", "CV5632-5a-B2-2", "CV5632-5a-B2-3", "CV5632-5a-B2-4"}
    assert Verdict.FAIL not in record.footer.requirements.values()
    assert code in (0, 6)


@pytest.mark.parametrize(
    ("defect", "requirement"),
    [
        ("forgets-agency-seal", "CV5632-4a-B2-2"),
        pytest.param("seals-before-leader-signs", "ND30-32-2-1", marks=pytest.mark.slow),
        pytest.param("drops-kq-code", "CV5632-1-1", marks=pytest.mark.slow),
        pytest.param("uploads-instead-of-reuse-flag", "CV5632-5a-B2-2", marks=pytest.mark.slow),
        pytest.param("rewrites-the-file", "CV5632-5a-B2-3", marks=pytest.mark.slow),
    ],
)
async def test_a_defect_shows_without_any_binding(empty_world: Any, observed: Any, defect: str, requirement: str):
    await empty_world.add_province("H97", "Tỉnh A (mô phỏng)")
    await empty_world.add_province("H98", "Tỉnh B (mô phỏng)", defect)
    await _reuse(empty_world)
    code, record = await asyncio.to_thread(observed, empty_world, "H98")
    assert record.footer.requirements[requirement] is Verdict.FAIL
    assert code == 1


async def test_an_unknown_member_and_a_wrong_moment_are_told(world: Any, observed: Any, capsys: Any):
    code, _ = await asyncio.to_thread(observed, world, "H55")
    assert code == 2
    assert "H97, H98, H99" in capsys.readouterr().err
    code, _ = await asyncio.to_thread(observed, world, "H98", "--since", "hôm qua")
    assert code == 2
    assert "30m, 2h, 1d" in capsys.readouterr().err


@pytest.mark.slow
async def test_since_leaves_out_what_came_before(world: Any, observed: Any):
    await _reuse(world)
    _, record = await asyncio.to_thread(observed, world, "H97", "--since", "2100-01-01T00:00+07:00")
    assert record.header.window is None
    assert record.footer.verdict is Verdict.INCONCLUSIVE
