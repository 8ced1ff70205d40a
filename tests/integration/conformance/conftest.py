"""A tiny province for tests: one dossier route, an officer's sign-in, a page; a switch for each way to misbehave.

And the command, run in an empty folder; and the suite's hand at a portal of its own.
"""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, Header, UploadFile
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from conformance.cli.program import main
from conformance.embedded import portal_running
from conformance.evidence.recorder import Recorder
from conformance.portal.http_hand import HttpPortalHand
from mock_dvcqg.contract.control import RealmOrder

Dvcqg = Callable[..., tuple[int, str, str]]

BINDING = """binding: rest
subject: {code: H98, name: Tỉnh B (mô phỏng), system: giả}
base_url: ${FAKE_URL}
capabilities: {online: true, counter: false}
procedures: {Thủ tục một: "1.1"}
agencies: {Sở Y tế tỉnh B: {code: H98.12}}
refused: {status: [409, 422], message: $.error.message}
officers:
  accounts:
    - {roles: [counter_officer], agencies: [H98.12], username: "{{ role }}", password: "${FAKE_PASSWORD}"}
  calls:
    - {method: POST, url: /sign-in, json: {u: "{{ username }}", p: "{{ password }}"}, values: {token: $.token}}
  headers: {Authorization: "Bearer {{ session.token }}"}
actions:
  enter:
    calls:
      - {url: "{{ entry_url }}", follow_redirects: true, values: {landed_url: {url: true}, full_name: {xpath: //b}}}
  upload_component:
    calls:
      - method: POST
        url: /drafts/{{ draft }}/files
        files: {file: {name: "{{ file_name }}", content: "{{ content }}"}}
        expect: 201
        values: {attachment: {header: X-Attachment}, sha256: $.sha256}
  submit:
    calls:
      - {method: POST, url: "/drafts/{{ draft }}/submit", expect: 201, values: {dossier_code: $.code}}
  receive:
    calls:
      - method: POST
        url: /dossiers/{{ dossier_code }}/receive
      - url: /dossiers/{{ dossier_code }}
        until: {value: $.state, equals: DA_TIEP_NHAN, fails: TU_CHOI, every_s: 0.01, within_s: 2}
        values: {status: {json: $.state, map: {DA_TIEP_NHAN: "2"}}}
"""


@pytest.fixture
def fake_binding(tmp_path: Path) -> Path:
    """The fake province's binding in a file."""
    path = tmp_path / "gia.yaml"
    path.write_text(BINDING, encoding="utf-8")
    return path


@pytest.fixture
def fake_app() -> FastAPI:
    """The application; ``app.state.states`` are the states a dossier is seen in, one a look."""
    app = FastAPI()
    app.state.states = ["DANG_CHO", "DANG_CHO", "DA_TIEP_NHAN"]
    app.state.seen = []

    @app.get("/")
    async def home() -> HTMLResponse:
        return HTMLResponse("<h1>Tỉnh B</h1>")

    @app.get("/vao")
    async def enter() -> RedirectResponse:
        response = RedirectResponse("/trang")
        response.set_cookie("gia", "bí-mật-cookie".encode().hex())
        return response

    @app.get("/trang")
    async def page() -> HTMLResponse:
        return HTMLResponse("<p>Xin chào <b>Nguyễn Thị An</b></p>")

    @app.post("/sign-in")
    async def sign_in(body: dict[str, str]) -> Any:
        if body["p"] != "mật-khẩu-giả":
            return JSONResponse({"error": {"message": "Sai mật khẩu"}}, 422)
        return {"token": "thẻ-bí-mật".encode().hex()}

    @app.post("/drafts/{draft}/files", status_code=201)
    async def upload(draft: str, file: UploadFile) -> JSONResponse:
        app.state.seen.append((file.filename, await file.read()))
        return JSONResponse({"sha256": "ab"}, 201, headers={"X-Attachment": f"{draft}-1"})

    @app.post("/drafts/{draft}/submit", status_code=201)
    async def submit(draft: str) -> Any:
        if draft == "refused":
            return JSONResponse({"error": {"message": "Thiếu thành phần hồ sơ"}}, 422)
        if draft == "broken":
            return JSONResponse({"oops": True}, 500)
        return {} if draft == "empty" else {"code": "H98.12-261122-0001", "owner": "079203001234"}

    @app.post("/dossiers/{code}/receive")
    async def receive(code: str, authorization: str = Header("")) -> JSONResponse:
        app.state.seen.append(authorization)
        return JSONResponse({})

    @app.get("/dossiers/{code}")
    async def state(code: str) -> dict[str, str]:
        states = app.state.states
        return {"state": states.pop(0) if len(states) > 1 else states[0]}

    return app


@pytest.fixture
def dvcqg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Dvcqg:
    """Runs the command in an empty folder; gives exit code, output and error stream."""
    monkeypatch.chdir(tmp_path)
    for name in ("DVCQG_PORTAL_URL", "DVCQG_CONTROL_TOKEN", "HTTT_BASE_URL", "HTTT_STAFF_PASSWORD"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["dvcqg", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        assert "Traceback" not in captured.out + captured.err
        code = ended.value.code
        assert isinstance(code, int)
        return code, captured.out, captured.err

    return run


@pytest.fixture
async def hand(tmp_path: Path) -> AsyncIterator[HttpPortalHand]:
    """The suite's hand at the realm «cell-1» of a portal of its own."""
    async with portal_running(tmp_path) as world, httpx.AsyncHTTPTransport() as transport:
        await world.control.create_realm(RealmOrder(name="cell-1"))
        recorder = Recorder("s", transport)
        yield HttpPortalHand(world.address("cell-1"), "H98", recorder, transport)
        await recorder.close()
