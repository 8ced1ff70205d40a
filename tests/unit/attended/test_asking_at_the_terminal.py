"""Attended actions: the form, what is shown and taken at the terminal, and what stays as evidence."""

import io
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
from rich.console import Console

from conformance.attended.asking import NotPossible, Task
from conformance.attended.form import WrongAnswer, form_of, typed, values_of
from conformance.attended.terminal import TerminalAsker
from conformance.evidence.recorder import Recorder
from conformance.province.actions import (
    ACTIONS,
    ActionFailed,
    ActionUnbound,
    ConsentState,
    LocalVaultListing,
    Role,
    StatusReached,
)
from conformance.province.binding_file import load_binding
from conformance.province.binding_model import RestBinding
from conformance.province.opening import ready
from conformance.province.rest import RestProvince

BINDING = """binding: rest
subject: {code: H98, name: Tỉnh B}
base_url: http://tinh-b.example
agencies: {Sở Y tế tỉnh B: {code: H98.12}}
actions:
  receive: {attended: "Màn hình «Tiếp nhận», chọn hồ sơ, bấm «Tiếp nhận»."}
  forward: {calls: [{method: POST, url: /chuyen}], values: {status: x}}
"""


class Typist:
    """A person who types the lines given, one a question."""

    def __init__(self, *lines: str) -> None:
        self._lines: Iterator[str] = iter(lines)
        self.asked: list[str] = []

    def __call__(self, prompt: str) -> str:
        self.asked.append(prompt)
        line = next(self._lines, None)
        if line is None:
            raise EOFError
        return line


@pytest.fixture
def screen() -> Console:
    return Console(file=io.StringIO(), width=120)


@pytest.fixture
def asker(screen: Console, tmp_path: Path) -> Callable[..., TerminalAsker]:
    def of(*lines: str, attended: bool = True) -> TerminalAsker:
        return TerminalAsker(screen, tmp_path / "viec", read=Typist(*lines), is_attended=lambda: attended)

    return of


def _task(name: str, **inputs: Any) -> Task:
    return Task("Tỉnh B", ACTIONS[name], "cán bộ một cửa · H98.12", "cán bộ một cửa tiếp nhận hồ sơ", "Bấm nút", inputs)


def test_the_form_asks_for_exactly_the_values_the_inputs_do_not_tell() -> None:
    names = [
        field.name for field in form_of(ACTIONS["record_consent"], {"draft": "d", "consent": "DY-1", "granted": True})
    ]
    assert names == ["state"]
    rows = form_of(ACTIONS["list_local_vault"], {"identity_number": "001"})[0]
    assert (rows.kind, rows.required) == ("rows", True)
    kinds = {column.name: column.kind for column in rows.columns}
    assert (kinds["kq_code"], kinds["issued_on"], kinds["no_expiry"]) == ("text", "date", "yes-no")


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [("date", "20/11/2026", date(2026, 11, 20)), ("yes-no", "Có", True), ("text", " a ", "a")],
)
def test_an_answer_becomes_its_value(kind: str, text: str, value: Any) -> None:
    assert typed(_field(kind), text) == value


@pytest.mark.parametrize(("kind", "text"), [("date", "2026-11-20"), ("yes-no", "ừ"), ("moment", "8h"), ("text", "")])
def test_a_wrong_answer_is_told_what_would_be_right(kind: str, text: str) -> None:
    with pytest.raises(WrongAnswer):
        typed(_field(kind), text)


def _field(kind: str) -> Any:
    columns = form_of(ACTIONS["list_local_vault"], {})[0].columns
    consents = next(f for f in form_of(ACTIONS["view_dossier"], {}) if f.name == "consents").columns
    required = columns[0]
    by_kind = {column.kind: column for column in (*columns, *consents)} | {"text": required}
    return by_kind[kind]


def test_values_that_do_not_fit_the_action_are_told() -> None:
    with pytest.raises(WrongAnswer, match="status"):
        values_of(ACTIONS["receive"], {"stautus": "x"})


async def test_the_person_sees_sentence_data_and_instruction_and_gives_the_values(
    asker: Callable[..., TerminalAsker], screen: Console
) -> None:
    answer = await asker("", "Được tiếp nhận").ask(_task("receive", dossier_code="H98.12-261129-0001"))
    assert answer.values == StatusReached(status="Được tiếp nhận")
    shown = screen.file.getvalue()  # type: ignore[attr-defined]
    for words in ("cán bộ một cửa tiếp nhận hồ sơ", "Bấm nút", "H98.12-261129-0001", "mã hồ sơ"):
        assert words in shown


async def test_a_file_to_use_is_laid_out_on_the_disk(asker: Callable[..., TerminalAsker], tmp_path: Path) -> None:
    await asker("", "ma-1", "", "").ask(_task("digitize_component", draft="d", component="c", content=b"%PDF-1.7"))
    (path,) = (tmp_path / "viec").iterdir()
    assert path.read_bytes() == b"%PDF-1.7"


async def test_a_wrong_answer_is_asked_again(asker: Callable[..., TerminalAsker]) -> None:
    answer = await asker("", "có", "KQ.G15.000007", *[""] * 5, "ngày mai", "20/11/2026", *[""] * 4, "").ask(
        _task("list_local_vault", identity_number="001")
    )
    assert isinstance(answer.values, LocalVaultListing)
    assert answer.values.documents[0].issued_on == date(2026, 11, 20)


async def test_refused_not_possible_and_note_are_told_apart(asker: Callable[..., TerminalAsker]) -> None:
    refused = await asker("g", "máy chậm", "t", "", "Chưa đủ hồ sơ").ask(_task("receive", dossier_code="x"))
    assert (refused.values, refused.refusal, refused.note) == (None, "Chưa đủ hồ sơ", "máy chậm")
    with pytest.raises(NotPossible, match="không có nút"):
        await asker("k", "không có nút").ask(_task("receive", dossier_code="x"))
    with pytest.raises(NotPossible, match="bàn phím đã đóng"):
        await asker().ask(_task("receive", dossier_code="x"))
    with pytest.raises(NotPossible, match="cửa sổ dòng lệnh"):
        await asker("", "x", attended=False).ask(_task("receive", dossier_code="x"))


def _province(tmp_path: Path, recorder: Recorder, asker: TerminalAsker | None) -> RestProvince:
    path = tmp_path / "tinh.yaml"
    path.write_text(BINDING, encoding="utf-8")
    file = load_binding(path, {})
    assert isinstance(file.model, RestBinding)
    assert ready(file).is_attended
    return RestProvince(file.model, recorder, asker=asker)


@pytest.fixture
def recorder() -> Recorder:
    return Recorder("kịch-bản", httpx.MockTransport(lambda request: httpx.Response(200, json={})))


async def test_an_attended_action_needs_no_account_and_leaves_evidence(
    tmp_path: Path, recorder: Recorder, asker: Callable[..., TerminalAsker]
) -> None:
    recorder.sentence = "cán bộ một cửa tiếp nhận hồ sơ"
    province = _province(tmp_path, recorder, asker("", "Được tiếp nhận"))
    officer = await province.officer(Role.COUNTER_OFFICER, "H98.12")
    done = await province.perform("receive", officer, {"dossier_code": "H98.12-1"})
    assert done.values == StatusReached(status="Được tiếp nhận")
    (seen,) = recorder.exchanges
    assert done.exchanges == (seen.id,)
    assert (seen.method, seen.url) == ("ATTENDED", "receive")
    assert json.loads(seen.request_content) == {"dossier_code": "H98.12-1"}
    assert json.loads(seen.response_content) == {"status": "Được tiếp nhận"}


async def test_an_officer_without_account_does_only_attended_actions(
    tmp_path: Path, recorder: Recorder, asker: Callable[..., TerminalAsker]
) -> None:
    province = _province(tmp_path, recorder, asker("", "x"))
    officer = await province.officer(Role.COUNTER_OFFICER, "H98.12")
    with pytest.raises(ActionUnbound, match="chưa có tài khoản"):
        await province.perform("forward", officer, {"dossier_code": "H98.12-1"})


async def test_not_possible_blocks_with_the_reason_and_nobody_at_hand_says_so(
    tmp_path: Path, recorder: Recorder, asker: Callable[..., TerminalAsker]
) -> None:
    province = _province(tmp_path, recorder, asker("k", "phần mềm chưa có chức năng"))
    officer = await province.officer(Role.COUNTER_OFFICER, "H98.12")
    with pytest.raises(ActionFailed, match="phần mềm chưa có chức năng"):
        await province.perform("receive", officer, {"dossier_code": "x"})
    assert recorder.exchanges[0].note == "phần mềm chưa có chức năng"
    nobody = _province(tmp_path, recorder, None)
    with pytest.raises(ActionUnbound, match="cần người thực hiện"):
        await nobody.perform("receive", officer, {"dossier_code": "x"})


def test_an_action_is_either_called_or_attended(tmp_path: Path) -> None:
    path = tmp_path / "tinh.yaml"
    path.write_text(BINDING.replace("calls: [{method: POST, url: /chuyen}], ", ""), encoding="utf-8")
    with pytest.raises(Exception, match="cần một trong calls"):
        load_binding(path, {})


def test_consent_state_is_what_the_form_makes() -> None:
    assert values_of(ACTIONS["ask_consent"], {"consent": "DY-1", "state": "asked"}) == ConsentState(
        consent="DY-1", state="asked"
    )
