"""The portal over real sockets: started by its command, stopped by signals, and hanging up as faults ask."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
import uvicorn
from fastapi import FastAPI, Request, Response

from mock_dvcqg.control.transport import FaultableProtocol
from mock_dvcqg.serving import listen
from mock_dvcqg.wire.hang_up import hang_up

WAIT_S = 60


@pytest.fixture
def started(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """``python -m mock_dvcqg`` on a free port."""
    command = [sys.executable, "-m", "mock_dvcqg", "--port", "0", "--data-dir", str(tmp_path), "--control-token", "tok"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    yield process
    process.kill()
    process.communicate()


def url_of(process: "subprocess.Popen[str]") -> str:
    """The address it prints, once it has printed all."""
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(5)]
    found = re.search(r"http://127\.0\.0\.1:\d+", lines[0])
    assert found
    assert "tok" in lines[2]
    assert "chỉ chương trình trên máy này" in lines[3]
    return found[0]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_answers_and_stops_cleanly(
    started: "subprocess.Popen[str]", number: signal.Signals
) -> None:
    url = url_of(started)
    with httpx.Client(trust_env=False, transport=httpx.HTTPTransport(retries=20), timeout=WAIT_S) as client:
        assert client.get(url + "/control/health").json()["status"] == "ok"
        info = client.get(url + "/control/realms/default/info", headers={"Authorization": "Bearer tok"}).json()
        assert info["portal"]["adapter"]["login"].startswith(url)
    os.kill(started.pid, number)
    out, err = started.communicate(timeout=WAIT_S)
    assert started.returncode == 0
    assert "Traceback" not in out + err


@asynccontextmanager
async def hanging_up() -> AsyncIterator[tuple[str, list[str]]]:
    """A server whose one route works and then hangs up; its address and what it has done."""
    app, done = FastAPI(), []

    @app.post("/work")
    async def work(request: Request) -> Response:
        done.append((await request.body()).decode())
        return hang_up(request)

    listening = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, http=FaultableProtocol, access_log=False, log_level="error"))
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}", done
    finally:
        server.should_exit = True
        await serving


async def test_a_struck_call_is_worked_on_and_gets_no_answer() -> None:
    async with hanging_up() as (url, done), httpx.AsyncClient(trust_env=False, timeout=WAIT_S) as client:
        for text in ("one", "two"):
            with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
                await client.post(url + "/work", content=text)
    assert done == ["one", "two"]


async def test_without_a_connection_to_close_it_says_503() -> None:
    app = FastAPI()
    app.add_api_route("/", hang_up)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client:
        answer = await client.get("/")
    assert (answer.status_code, answer.content) == (503, b"")
