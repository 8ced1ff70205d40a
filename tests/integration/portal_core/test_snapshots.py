"""A realm as one file: it restores on every database alike, and what does not fit changes nothing."""

import dataclasses
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from mock_dvcqg.clock import SystemClock
from mock_dvcqg.contract.control import (
    ClockOrder,
    FaultOrder,
    JournalEntry,
    MemberOrder,
    PersonOrder,
    RealmOrder,
    RealmSettings,
    SignerOrder,
)
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.operations.add_member import add_member
from mock_dvcqg.operations.add_person import add_person
from mock_dvcqg.operations.change_realm import change_realm
from mock_dvcqg.operations.create_realm import create_realm
from mock_dvcqg.operations.keep_snapshot import go_back, keep_snapshot, kept_snapshots
from mock_dvcqg.operations.pack_snapshot import pack, unpack
from mock_dvcqg.operations.restore_realm import restore_realm
from mock_dvcqg.operations.set_clock import set_clock
from mock_dvcqg.operations.sign_in_citizen import citizen_of_session, sign_in_citizen
from mock_dvcqg.operations.snapshot_realm import Snapshot, take_snapshot
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.realms import Realms
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.people import all_people

LIMIT = 50 * 1024 * 1024
MOMENT = datetime(2031, 1, 1, tzinfo=UTC)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Realms]:
    """Another portal, in memory."""
    made = Realms(Settings(database_url="memory", data_dir=tmp_path / "memory"), SystemClock())
    yield made
    made.close()


def note(realm: Realm, service: str = "x") -> JournalEntry:
    return realm.journal.add(JournalEntry(seq=0, at=realm.clock.now(), surface="adapter", service=service))


def lived_in(realms: Realms, name: str = "default") -> Realm:
    """A realm with something in every corner."""
    realm = create_realm(realms, RealmOrder(name=name, seed=5))
    add_member(realm, MemberOrder(code="H50", name="Thêm", mode="strict"))
    add_person(realm, PersonOrder(full_name="Đỗ Thị Mẫu"))
    change_realm(realm, RealmSettings(deposit="automatic"))
    realm.faults.add(FaultOrder(name="unreachable", member="H50", count=3))
    realm.blobs.put("giấy tờ".encode())
    set_clock(realm, ClockOrder(set_to=MOMENT, frozen=True))
    note(realm, "before")
    return realm


def told(realm: Realm) -> dict[str, Any]:
    """What one can see of a realm."""
    with realm.reading() as session:
        people = all_people(session)
    member = realm.member("H50")
    assert member is not None
    return {
        "people": people,
        "member": dataclasses.replace(member, username="", client_id="", payment_partner=""),
        "options": realm.options,
        "faults": realm.faults.states(),
        "blobs": realm.blobs.names(),
        "clock": realm.clock.state(),
        "journal": realm.journal.page(),
        "secret": realm.founding.secret,
        "seed": realm.seed,
    }


def carried(snapshot: Snapshot) -> Snapshot:
    """The snapshot after a journey as bytes."""
    return unpack(pack(snapshot), limit=LIMIT)


@pytest.mark.parametrize("name", ["default", "lab"])
def test_a_realm_moves_from_memory_to_every_database(realms: Realms, memory: Realms, name: str) -> None:
    source = lived_in(memory)
    create_realm(realms, RealmOrder(name="default"))
    restored = restore_realm(realms, name, carried(take_snapshot(source)))
    assert restored is realms.named(name)
    assert told(restored) == told(source)
    account = "H50" if name == "default" else "H50@lab"
    found = realms.by_username(account)
    assert found is not None
    assert found[0].name == name
    assert realms.by_client_id(account) == found


def test_a_realm_moves_from_every_database_to_memory_and_back_unchanged(realms: Realms, memory: Realms) -> None:
    source = lived_in(realms)
    before = told(source)
    restored = restore_realm(memory, "default", carried(take_snapshot(source)))
    assert told(restored) == before
    assert told(restore_realm(realms, "default", carried(take_snapshot(restored)))) == before


def test_numbers_go_on_where_they_were(realms: Realms, memory: Realms) -> None:
    source = lived_in(memory)
    last = source.journal.last_seq
    create_realm(realms, RealmOrder(name="default"))
    restored = restore_realm(realms, "default", carried(take_snapshot(source)))
    assert note(restored).seq > last


def test_sessions_last_where_the_name_is_the_same(realms: Realms, memory: Realms) -> None:
    source = lived_in(memory)
    person = told(source)["people"][0]
    token = sign_in_citizen(source, person.identity_number)
    create_realm(realms, RealmOrder(name="default"))
    restored = restore_realm(realms, "default", carried(take_snapshot(source)))
    assert citizen_of_session(restored, token) == person


def test_the_test_ca_moves_along(realms: Realms, memory: Realms) -> None:
    source = lived_in(memory)
    order = SignerOrder(name="Trần Văn Mẫu", organisation="Sở Tư pháp", kind="personal")
    signer = source.pki.signer(order)
    restored = restore_realm(realms, "lab", carried(take_snapshot(source)))
    assert restored.pki.root_pem == source.pki.root_pem
    assert restored.pki.signer(order) == signer


def test_going_back_takes_all_that_came_since(realms: Realms) -> None:
    realm = lived_in(realms)
    before = told(realm)
    keep_snapshot(realm, "truoc-thu")
    note(realm, "later")
    realm.blobs.put(b"later")
    realm.faults.clear()
    set_clock(realm, ClockOrder(real=True))
    change_realm(realm, RealmSettings(deposit="manual"))
    for _ in range(2):
        go_back(realm, "truoc-thu")
        assert told(realm) == before
    assert [each.name for each in kept_snapshots(realm)] == ["truoc-thu"]


@pytest.mark.parametrize("name", ["", "../x", "Ấ", "a" * 60, "never"])
def test_there_is_no_snapshot_of_an_unknown_name(realms: Realms, name: str) -> None:
    with pytest.raises(NotFound):
        go_back(lived_in(realms), name)


def rewritten(content: bytes, name: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """The ZIP with one of its parts changed, or left out, or added."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(kept, "w") as new:
        parts = {each: old.read(each) for each in old.namelist()}
        changed = change(parts.get(name, b""))
        parts = {each: part for each, part in parts.items() if each != name}
        for each, part in (parts if changed is None else parts | {name: changed}).items():
            new.writestr(each, part)
    return kept.getvalue()


def manifest(**values: Any) -> Callable[[bytes], bytes]:
    return lambda content: json.dumps(json.loads(content) | values).encode()


HOSTILE: dict[str, tuple[str, Callable[[bytes], bytes | None]]] = {
    "a newer form": ("manifest.json", manifest(version=99)),
    "another format": ("manifest.json", manifest(format="x")),
    "other tables": ("manifest.json", manifest(revision="9999")),
    "no manifest": ("manifest.json", lambda content: None),
    "manifest is no JSON": ("manifest.json", lambda content: b"{"),
    "manifest is deep": ("manifest.json", lambda content: b"[" * 200_000),
    "manifest says more": ("manifest.json", manifest(extra=1)),
    "counts differ": ("manifest.json", manifest(blobs=7)),
    "a path out of the archive": ("../../etc/passwd", lambda content: b"x"),
    "a path in the CA": ("pki/../../x.pem", lambda content: b"x"),
    "an unknown table": ("tables/sqlite_master.ndjson", lambda content: b'["a"]\n'),
    "no realm": ("tables/realm.ndjson", lambda content: None),
    "a table is no lists": ("tables/person.ndjson", lambda content: b"{}\n"),
    "a table is no UTF-8": ("tables/person.ndjson", lambda content: b"\xff\n"),
    "a row too short": ("tables/journal.ndjson", lambda content: content.split(b"\n")[0] + b"\n[1]\n"),
    "a number too long": ("tables/journal.ndjson", lambda content: content.replace(b"[1,", b"[" + b"9" * 30 + b",")),
    "a number of 5,000 digits": ("tables/journal.ndjson", lambda content: content.replace(b"[1,", b"[" + b"9" * 5000)),
    "a lone surrogate": ("tables/journal.ndjson", lambda content: content.replace(b'"before"', b'"\\ud800"')),
    "NUL": ("tables/journal.ndjson", lambda content: content.replace(b'"before"', b'"\\u0000"')),
    "a row twice": (
        "tables/member.ndjson",
        lambda content: content.replace(content.split(b"\n")[2], content.split(b"\n")[1]),
    ),
    "no moment": (
        "tables/realm.ndjson",
        lambda content: content.replace(b"2031-01-01T00:00:00", b"2031-99-01T00:00:00"),
    ),
    "switches that are none": ("tables/realm.ndjson", lambda content: content.replace(b"automatic", b"sometimes")),
    "a file with another digest": ("blobs/" + "0" * 64, lambda content: b"x"),
}


@pytest.mark.parametrize("case", list(HOSTILE))
def test_a_hostile_snapshot_is_refused_and_nothing_changes(realms: Realms, case: str) -> None:
    realm = lived_in(realms)
    before = told(realm)
    content = rewritten(pack(take_snapshot(realm)), *HOSTILE[case])
    realm.blobs.put(b"not in the snapshot")
    before["blobs"] = realm.blobs.names()
    with pytest.raises(Refused) as refused:
        restore_realm(realms, "default", unpack(content, limit=LIMIT))
    assert refused.value.message.startswith("Bản chụp")
    assert told(realm) == before
    with pytest.raises(Refused):
        restore_realm(realms, "fresh", unpack(content, limit=LIMIT))
    assert realms.find("fresh") is None


@pytest.mark.parametrize("content", [b"", b"PK", b"x" * 1000, b"PK\x05\x06" + b"\x00" * 18])
def test_what_is_no_snapshot_is_refused(content: bytes) -> None:
    with pytest.raises(Refused):
        unpack(content, limit=LIMIT)


def test_a_bomb_is_not_unpacked() -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("tables/journal.ndjson", b"0" * 10_000_000)
    with pytest.raises(Refused, match="quá lớn"):
        unpack(kept.getvalue(), limit=1_000_000)


async def test_over_http_a_realm_is_taken_away_and_put_into_a_new_one(
    control: httpx.AsyncClient, portal: Portal
) -> None:
    note(portal.realms.default, "carried")
    taken = await control.get("/realms/default/snapshot")
    assert taken.headers["content-type"] == "application/zip"
    restored = await control.post("/realms/lab/restore", content=taken.content)
    assert (restored.status_code, restored.json()["name"]) == (200, "lab")
    entries = (await control.get("/realms/lab/journal")).json()["entries"]
    assert [entry["service"] for entry in entries] == ["carried", "restore"]
    refused = await control.post("/realms/Bad!/restore", content=taken.content)
    assert refused.status_code == 422
    assert (await control.post("/realms/lab/restore", content=b"{}")).status_code == 422


async def test_over_http_snapshots_are_kept_listed_used_and_forgotten(control: httpx.AsyncClient) -> None:
    path = "/realms/default/snapshots"
    before = len((await control.get("/realms/default/people")).json())
    assert (await control.post(path + "/one")).status_code == 201
    await control.post("/realms/default/people", json={})
    restored = (await control.post(path + "/one/restore")).json()
    assert restored["people"] == len((await control.get("/realms/default/people")).json()) == before
    assert [each["name"] for each in (await control.get(path)).json()] == ["one"]
    assert (await control.delete(path + "/one")).status_code == 204
    assert (await control.delete(path + "/one")).status_code == 404
    assert (await control.post(path + "/Bad!")).status_code == 422


async def test_snapshots_need_the_token(anyone: httpx.AsyncClient) -> None:
    for method, path in [("GET", "snapshot"), ("POST", "restore"), ("POST", "snapshots/x"), ("GET", "snapshots")]:
        assert (await anyone.request(method, f"/control/realms/default/{path}")).status_code == 401


async def test_a_dropped_realm_takes_its_snapshots_along(control: httpx.AsyncClient) -> None:
    for _ in range(2):
        await control.post("/realms", json={"name": "lab"})
        assert (await control.get("/realms/lab/snapshots")).json() == []
        await control.post("/realms/lab/snapshots/one")
        await control.delete("/realms/lab")
