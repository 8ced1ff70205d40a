"""Notices leave over every contact; dossiers are looked up; closed ones are archived and checked."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio
from pydantic import SecretStr
from sqlalchemy import text

from reference_httt.operations.archive_dossier import archive_closed
from reference_httt.operations.deliver_notices import MAX_ATTEMPTS, deliver_notices
from reference_httt.operations.notify import notify_person
from reference_httt.rules.model import Recipient
from reference_httt.store import notices

pytestmark = pytest.mark.asyncio(loop_scope="module")
TOKEN = "control-token"
RECORD = "2.000488"


@dataclass
class MailServer:
    """A mail server of ten lines of SMTP; refuses the first ``refusals`` connections."""

    port: int = 0
    refusals: int = 0
    messages: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One conversation."""
        if self.refusals:
            self.refusals -= 1
            writer.write(b"421 later\r\n")
            writer.close()
            return
        writer.write(b"220 mail\r\n")
        while line := await reader.readline():
            word = line[:4].upper()
            if word == b"DATA":
                writer.write(b"354 go on\r\n")
                self.messages.append((await reader.readuntil(b"\r\n.\r\n")).decode())
            writer.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")
        writer.close()


@pytest_asyncio.fixture(loop_scope="module")
async def mail() -> AsyncIterator[MailServer]:
    """A mail server that answers."""
    server = MailServer()
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.port = listener.sockets[0].getsockname()[1]
    async with listener:
        yield server


def with_mail(monkeypatch: pytest.MonkeyPatch, province: Any, port: int) -> None:
    """Let the province send by that server."""
    monkeypatch.setattr(province.settings, "smtp_url", SecretStr(f"smtp://127.0.0.1:{port}"))


def tell(province: Any, person: Recipient, words: str = "Hồ sơ đã được tiếp nhận.") -> None:
    """Queue a notice."""
    with province.store.writing() as session:
        notify_person(session, province, person, "", "Thông báo thử", words)


async def delivered(province: Any, number: str) -> dict[str, Any]:
    """The person's notices by channel, when all that was due is done."""
    await province.workers["notices"].at_rest()
    with province.store.reading() as session:
        return {n.channel.value: n for n in notices.of_person(session, number)}


@pytest.fixture(scope="module")
def province(shared_world: Any) -> Any:
    """Province B."""
    return shared_world.provinces["H98"].province


async def test_without_a_mail_server_email_and_sms_are_kept_as_simulated(province: Any) -> None:
    tell(province, Recipient("An", "001000000001", "an@example.vn", "0900000001"))
    got = await delivered(province, "001000000001")
    assert {channel: (n.state.value, n.simulated) for channel, n in got.items()} == {
        "in-app": ("sent", False),
        "email": ("sent", True),
        "sms": ("sent", True),
    }


async def test_an_email_leaves_by_smtp_after_a_server_that_was_busy(
    province: Any, mail: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(monkeypatch, province, mail.port)
    mail.refusals = 2
    tell(province, Recipient("Bình", "001000000002", "binh@example.vn"))
    got = (await delivered(province, "001000000002"))["email"]
    assert (got.state.value, got.attempts, got.simulated) == ("sent", 3, False)
    (message,) = mail.messages
    assert "binh@example.vn" in message


async def test_an_email_that_never_leaves_fails_with_the_reason_and_keeps_nothing_else_back(
    province: Any, mail: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(monkeypatch, province, mail.port)
    mail.refusals = MAX_ATTEMPTS
    tell(province, Recipient("Chi", "001000000003", "chi@example.vn", "0900000003"))
    got = await delivered(province, "001000000003")
    assert (got["email"].state.value, got["email"].attempts) == ("failed", MAX_ATTEMPTS)
    assert got["email"].problem
    assert got["sms"].state.value == "sent"


async def test_an_address_with_a_line_break_fails_at_once_and_sends_nothing(
    province: Any, mail: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(monkeypatch, province, mail.port)
    tell(province, Recipient("Dũng", "001000000004", "dung@example.vn\r\nBcc: ai@example.vn"))
    got = (await delivered(province, "001000000004"))["email"]
    assert (got.state.value, got.attempts, mail.messages) == ("failed", 1, [])


async def test_what_an_earlier_process_left_is_delivered(province: Any) -> None:
    await province.workers["notices"].stop()
    tell(province, Recipient("Giang", "001000000005", "", "0900000005"))
    await deliver_notices(province)
    province.workers["notices"].start()
    assert (await delivered(province, "001000000005"))["sms"].state.value == "sent"


async def finished(world: Any, name: str) -> tuple[Any, str, dict[str, Any]]:
    """A citizen with a returned dossier."""
    person = await world.person(name)
    citizen = await world.prepared(person, "H98", "07", RECORD)
    await citizen.complete()
    code = await citizen.submit()
    await world.provinces["H98"].handle(code, "07")
    return citizen, code, person


async def test_the_result_is_announced_by_email_and_sms_when_both_are_given(shared_world: Any, province: Any) -> None:
    citizen, code, person = await finished(shared_world, "Nguyễn Thị Hoa")
    await province.workers["notices"].at_rest()
    served = shared_world.provinces["H98"]
    headers = {"Authorization": f"Bearer {TOKEN}"}
    closed = await citizen.http.get(f"{served.url}/control/notices")
    assert closed.status_code == 401
    answer = await citizen.http.get(f"{served.url}/control/notices", params={"dossier_code": code}, headers=headers)
    told = [n for n in answer.json()["notices"] if n["subject"].endswith("Đã xử lý xong")]
    assert {(n["channel"], n["address"], n["state"]) for n in told} == {
        ("in-app", "", "sent"),
        ("email", person["email"], "sent"),
        ("sms", person["phone"], "sent"),
    }
    subjects = [n["subject"].split(": ")[1] for n in answer.json()["notices"] if n["channel"] == "sms"]
    assert [s for s in subjects if s in ("Được tiếp nhận", "Đang xử lý", "Đã xử lý xong", "Đã trả kết quả")] == [
        "Được tiếp nhận",
        "Đang xử lý",
        "Đã xử lý xong",
        "Đã trả kết quả",
    ]
    assert not any(person["identity_number"] in n["text"] for n in answer.json()["notices"])


async def test_anybody_is_told_code_and_status_and_the_owner_six_fields(shared_world: Any) -> None:
    citizen, code, person = await finished(shared_world, "Trần Thị Kim")
    nobody = await shared_world.enter(await shared_world.person("Lê Văn Khác"), "H98", "07", RECORD)
    for asked in (code, person["identity_number"]):
        (told,) = (await nobody.ok("POST", "/api/look-up", json={"asked": asked}))["dossiers"]
        assert told == {
            "dossier_code": code,
            "status_label": "Đã trả kết quả",
            "procedure_name": None,
            "submitter_name": None,
            "received_at": None,
            "due_at": None,
            "is_complete": False,
        }
        (own,) = (await citizen.ok("POST", "/api/look-up", json={"asked": asked}))["dossiers"]
        assert all(own.values())
        assert own["submitter_name"] == "Trần Thị Kim"


@pytest.mark.parametrize("asked", ["H98.07-260101-9999", "001999999999", "123", "khong phai ma", "' OR 1=1 --"])
async def test_nothing_found_is_one_sentence_whatever_the_reason(shared_world: Any, asked: str) -> None:
    hand = await shared_world.provinces["H98"].officer("monitor", "07")
    del hand.http.headers["Authorization"]
    got = await hand.ok("POST", "/api/look-up", json={"asked": asked})
    assert got == {"dossiers": [], "message": "Không tìm thấy hồ sơ với thông tin đã nhập"}


async def test_officers_find_their_agencys_dossiers_by_a_name_without_marks(shared_world: Any) -> None:
    _, code, person = await finished(shared_world, "Đặng Thị Quỳnh Như")
    served = shared_world.provinces["H98"]
    officer = await served.officer("counter_officer", "07")
    for asked in ("quynh nhu", person["identity_number"], code[-11:]):
        found = (await officer.ok("POST", "/api/dossier-search", json={"asked": asked}))["dossiers"]
        assert code in [d["dossier_code"] for d in found]
    other = await served.officer("counter_officer", "12")
    assert (await other.ok("POST", "/api/dossier-search", json={"asked": "quynh nhu"}))["dossiers"] == []


async def test_a_closed_dossier_is_archived_with_provenance_and_digests(shared_world: Any, province: Any) -> None:
    _, code, _ = await finished(shared_world, "Bùi Thị Sen")
    clerk = await shared_world.provinces["H98"].officer("records_clerk", "07")
    kept = next(d for d in (await clerk.ok("GET", "/api/archive"))["dossiers"] if d["dossier_code"] == code)
    assert kept["years"] == 20
    assert kept["keep_until"] == f"{province.today().year + 20}-12-31"
    result = next(f for f in kept["files"] if f["file_id"] == f"{code}-KQ1")
    assert result["file_format"].startswith("PDF 1.")
    for file in kept["files"]:
        assert all(file[name] for name in ("origin", "sender", "receiver", "sent_at", "received_at", "sha256"))
    counter = await shared_world.provinces["H98"].officer("counter_officer", "07")
    assert (await counter.call("GET", "/api/archive")).status_code == 403


async def test_a_check_names_the_file_that_was_changed_and_the_one_that_is_missing(
    shared_world: Any, province: Any
) -> None:
    _, code, _ = await finished(shared_world, "Hồ Thị Thu")
    archive_closed(province)
    clerk = await shared_world.provinces["H98"].officer("records_clerk", "07")
    whole = await clerk.ok("POST", "/api/archive/check")
    assert whole["findings"] == []
    kept = next(d for d in (await clerk.ok("GET", "/api/archive"))["dossiers"] if d["dossier_code"] == code)
    changed, missing = (next(f for f in kept["files"] if f["file_id"] == f"{code}-{end}") for end in ("KQ1", "HS"))
    with province.store.writing() as session:
        session.execute(text("UPDATE blob SET content = :c WHERE sha256 = :s"), {"c": b"x", "s": changed["sha256"]})
        session.execute(text("DELETE FROM blob WHERE sha256 = :s"), {"s": missing["sha256"]})
    found = (await clerk.ok("POST", "/api/archive/check"))["findings"]
    assert {(f["file_id"], f["damage"]) for f in found} == {(f"{code}-KQ1", "changed"), (f"{code}-HS", "missing")}


async def test_nothing_is_destroyed_before_its_period_ends(
    shared_world: Any, province: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, code, _ = await finished(shared_world, "Vũ Thị Xuân")
    archive_closed(province)
    served = shared_world.provinces["H98"]
    username = next(o.username for o in province.officers.values() if o.role.value == "administrator")
    administrator = await served.officer(*reversed(username.removeprefix("H98.").rsplit(".", 1)))
    refused = await administrator.call("DELETE", f"/api/archive/{code}")
    assert refused.status_code == 409
    assert "Chưa hết thời hạn bảo quản" in refused.json()["error"]["message"]
    today = province.today()
    monkeypatch.setattr(type(province), "today", lambda _self: today + timedelta(days=22 * 366))
    done = await administrator.ok("DELETE", f"/api/archive/{code}")
    assert (bool(done["disposed_at"]), done["files"]) == (True, [])
