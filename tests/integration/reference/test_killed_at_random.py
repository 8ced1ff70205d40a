"""The reference as a process, killed with SIGKILL at seeded moments and started again; the portal is away at times.

Proved on the portal's side: every act arrived once, in order, and the last status is the dossier's. Figures are told
by the test's own output (``-rP``).
"""

import asyncio
import json
import os
import random
import socket
import sqlite3
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from reference_httt.settings import Settings

RECORD, SHOP = "2.000488", "07"
ACTS_WHILE_DYING = 4


@dataclass
class Killed:
    """The process, and when it dies next."""

    settings: Settings
    seed: int
    kills_wanted: int
    acts_a_kill: int
    kills: int = 0
    acts: int = 0
    acts_at_last_kill: int = 0
    """how many acts there were when it was last told to die"""

    up: asyncio.Event = field(default_factory=asyncio.Event)
    process: asyncio.subprocess.Process | None = None
    dying: asyncio.Task[None] | None = None
    away: Any = None
    """what makes the portal unreachable or reachable; told with each kill"""

    heard: Any = None
    """waits until the portal hears something more: kills fall into what is being told"""

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.next_kill = self.chance.randint(1, self.acts_a_kill)

    @property
    def log(self) -> Path:
        """What the processes said."""
        return self.settings.data_dir / "process.log"

    async def start(self) -> None:
        """Serve; what waits for it may go on."""
        command = sys.executable, "-m", "reference_httt"
        environment = {k: v for k, v in os.environ.items() if not k.startswith("HTTT_")} | _environment(self.settings)
        self.settings.data_dir.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *command, env=environment, stdout=asyncio.subprocess.PIPE, stderr=log
            )
        assert self.process.stdout is not None
        said = (await self.process.stdout.readline()).decode()
        assert "phục vụ tại" in said, self.log.read_text(encoding="utf-8")
        self.up.set()

    async def end(self) -> None:
        """The last kill."""
        if self.dying is not None:
            await self.dying
        if self.process is not None and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()

    def note_act(self) -> None:
        """One more act is under way: perhaps the one the process dies in."""
        self.acts += 1
        is_alive = self.dying is None or self.dying.done()
        if self.kills < self.kills_wanted and self.acts >= self.next_kill and is_alive:
            self.kills, self.acts_at_last_kill = self.kills + 1, self.acts
            self.dying = asyncio.create_task(self._die())

    async def _die(self) -> None:
        for _ in range(self.chance.randint(1, 9)):
            await self.heard()
        for _ in range(self.chance.randint(0, 30)):
            await asyncio.sleep(0)  # somewhere within what is under way: a turn of the loop, no time
        self.up.clear()
        assert self.process is not None
        self.process.kill()
        await self.process.wait()
        await self.away(self.kills)
        await self.start()
        self.next_kill = self.acts + self.chance.randint(1, self.acts_a_kill)

    async def _in_time_to_die(self) -> None:
        """However quick the province is, it dies with acts under way: few are begun while it is about to die."""
        while self.dying and not self.dying.done() and self.acts - self.acts_at_last_kill >= ACTS_WHILE_DYING:
            await asyncio.wait({self.dying})

    async def act(self, who: Any, path: str, **body: Any) -> httpx.Response:
        """Do it, and do it again when the process died in it; «out of order» then says that it was done."""
        while True:
            await self._in_time_to_die()
            await self.up.wait()
            answering = asyncio.create_task(who.call("POST", path, json=body))
            await asyncio.sleep(0)
            self.note_act()
            try:
                got: httpx.Response = await answering
            except httpx.TransportError:
                continue
            assert got.status_code < 300 or got.status_code == 409, (path, got.status_code, got.text)
            return got


def _environment(settings: Settings) -> dict[str, str]:
    """The settings as environment variables."""
    plain = settings.model_dump(mode="json", exclude_none=True)
    plain |= {n: v.get_secret_value() for n, v in settings if isinstance(v, SecretStr)}
    return {f"HTTT_{n.upper()}": v if isinstance(v, str) else json.dumps(v) for n, v in plain.items()}


@pytest.fixture
async def town(empty_world: Any, request: pytest.FixtureRequest) -> AsyncIterator[tuple[Any, Killed]]:
    """A portal, and province H98 as a process with a SQLite file."""
    world, (kills, acts_a_kill) = empty_world, request.param
    served = await world.add_province("H98", "Tỉnh B (mô phỏng)")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    await world._call("PATCH", "members/H98", {"base_url": url})
    changes = {"port": port, "public_url": url, "database_url": "", "data_dir": world.folder / "killed"}
    killed = Killed(served.province.settings.model_copy(update=changes), 4, kills, acts_a_kill)
    world.provinces["H98"] = replace(served, url=url)

    async def away(kill: int) -> None:
        await world.clear_faults()
        if kill in (2, kills - 1):
            await world.fault("unreachable", member="H98")
        else:  # kept by the portal, never heard by the province
            await world.fault("answer-dropped-after-commit", member="H98", service="CapNhatTienDoHoSoMC", count=1)

    seen = 0

    async def heard() -> None:
        nonlocal seen
        while page := await world.journal(member="H98", surface="adapter", after=seen):
            seen = page[-1].seq
        query = {"member": "H98", "surface": "adapter", "after": seen, "timeout_s": 2}
        (await world.control.get("realms/default/journal/wait", params=query)).raise_for_status()

    killed.away, killed.heard = away, heard
    await killed.start()
    yield world, killed
    await killed.end()


async def _prepared(world: Any, number: int) -> tuple[dict[str, Any], Any]:
    """A person, and who files for him: himself online, or the counter, by turns."""
    person = await world.person(f"Nguyễn Văn Bền Bỉ {'ABCDEFGHIK'[number]}")
    filing = world.prepared if number % 2 else world.at_counter
    owner = await filing(person, "H98", SHOP, RECORD)
    await owner.complete(how="upload" if number % 2 else "digitize")
    await owner.fill_form()
    return person, owner


async def _handle(killed: Killed, owner: Any, counter: Any, rounds: int) -> str:
    """Filed, received, asked back and kept again and again; the code."""
    await killed.act(owner, f"/api/drafts/{owner.draft}/submit")
    code = await _code_of(killed, owner)
    await killed.act(counter, f"/api/dossiers/{code}/receive")
    for n in range(rounds):
        await killed.act(counter, f"/api/dossiers/{code}/withdrawal", reason=f"Người nộp đổi ý lần {n}")
        await killed.act(counter, f"/api/dossiers/{code}/withdrawal/deny", reason=f"Đang giải quyết, lần {n}")
    return code


async def _code_of(killed: Killed, owner: Any) -> str:
    while True:
        await killed.up.wait()
        try:
            return str((await owner.ok("GET", f"/api/drafts/{owner.draft}"))["dossier_code"])
        except httpx.TransportError:
            continue


@pytest.mark.parametrize(
    ("town", "dossiers", "rounds", "kills"),
    [
        pytest.param((4, 6), 4, 4, 4, id="40 changes"),
        pytest.param((25, 8), 6, 17, 25, id="216 changes", marks=pytest.mark.slow),
    ],
    indirect=["town"],
)
async def test_nothing_is_lost_and_nothing_doubled(
    town: tuple[Any, Killed], dossiers: int, rounds: int, kills: int
) -> None:
    world, killed = town
    filed = [await _prepared(world, number) for number in range(dossiers)]
    counter = await world.provinces["H98"].officer("counter_officer", SHOP)
    codes = await asyncio.gather(*(_handle(killed, owner, counter, rounds) for _, owner in filed))
    while killed.kills < kills or (killed.dying and not killed.dying.done()):  # the rest: while the last is told
        killed.note_act()
        if killed.dying is not None:
            await killed.dying
    await world.clear_faults()
    kept = {code: _rows(killed, code) for code in codes}
    for code in codes:
        last = kept[code][-1][1]
        await world.wait_journal(lambda entry, last=last: _tells(entry, last), code)
    assert killed.kills == kills
    for (person, _), code in zip(filed, codes, strict=True):
        assert _status_changes(kept[code]) == 2 + 2 * rounds
        mine = await _my_services(world, person)
        assert [dossier["dossier_code"] for dossier in mine] == [code]
        told = [(row["status"], row["action"]) for row in mine[0]["timeline"]]
        assert told == kept[code]
        assert mine[0]["status"] == kept[code][-1][0]
    changes = dossiers * (2 + 2 * rounds)
    calls = await world.everything(member="H98", service="CapNhatTienDoHoSoMC")
    print(f"{killed.kills} kills, {changes} status changes, {len(calls)} calls with progress rows")
    assert sum(e.fault == "unreachable" for e in await world.everything(member="H98")) > 0, "the portal was never away"
    assert len(calls) > changes, "nothing was sent twice: kills and faults did not bite"
    assert {entry.error_code for entry in calls if entry.answered} == {"0"}
    assert [entry.findings for entry in calls if entry.findings] == []
    assert "Traceback" not in killed.log.read_text(encoding="utf-8")


def _rows(killed: Killed, code: str) -> list[tuple[str, str]]:
    """Status and words of the acts, as the province keeps them."""
    query = "SELECT status, action, content FROM progress WHERE dossier_code = ? ORDER BY id"
    with sqlite3.connect(killed.settings.data_dir / "httt.db") as database:
        found = database.execute(query, (code,)).fetchall()
    database.close()
    return [(status, f"{action}: {content}" if content else action) for status, action, content in found]


def _status_changes(rows: list[tuple[str, str]]) -> int:
    """How often the status is another than before; the first counts."""
    statuses = [status for status, _ in rows]
    return 1 + sum(now != before for before, now in pairwise(statuses))


def _tells(entry: Any, last: str) -> bool:
    """Whether the entry is the call, answered, that brought the last row."""
    if entry.service != "CapNhatTienDoHoSoMC" or not entry.answered or entry.error_code != "0":
        return False
    return any(row["NoiDungXuLy"] == last for row in entry.request["data"])


async def _my_services(world: Any, person: dict[str, Any]) -> list[dict[str, Any]]:
    """What the portal tells the person."""
    async with httpx.AsyncClient(base_url=world.portal_url, trust_env=False, timeout=60) as browser:
        number = {"identity_number": person["identity_number"]}
        (await browser.post("/api/citizen/sign-in", json=number)).raise_for_status()
        found: list[dict[str, Any]] = (await browser.get("/api/citizen/my-services")).raise_for_status().json()
        return found
