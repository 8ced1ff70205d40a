"""Fetching files: only from registered origins, never the portal, no redirects, bounded; retried; again on change."""

from pathlib import Path
from typing import Any

import pytest

from mock_dvcqg.settings import Settings

CODE = "H98.07-261122-0001"


async def test_a_link_outside_the_registered_origins_is_never_called(portal: Any, province: Any, records: Any) -> None:
    url = province.give("kq.pdf", b"%PDF-1.7").replace("127.0.0.1", "localhost")
    await portal.sync(await portal.login("H98"), records.finished(portal, portal.people()[0], url))
    fetch = await portal.fetched(CODE)
    assert [finding.rule for finding in fetch.findings] == ["file-not-fetched"]
    assert "chưa được cơ quan đăng ký" in fetch.message
    assert province.asked == []
    [record] = portal.journal(surface="adapter", dossier_code=CODE)
    assert "link-origin-not-registered" in [finding.rule for finding in record.findings]


FORBIDDEN, NO_URL = "địa chỉ mạng không được phép", "không phải địa chỉ http(s)"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://169.254.1.1/x", FORBIDDEN),
        ("http://0.0.0.0:1/x", FORBIDDEN),
        ("http://[::ffff:169.254.1.1]/x", FORBIDDEN),
        ("ftp://127.0.0.1/b.pdf", NO_URL),
        ("http://u:p@127.0.0.1:1/x", NO_URL),
        ("http://127.0.0.1:99999/x", NO_URL),
    ],
)
async def test_forbidden_addresses_are_refused_even_when_registered(
    portal: Any, records: Any, url: str, said: str
) -> None:
    hosts = ("169.254.1.1", "0.0.0.0:1", "127.0.0.1:1", "[::ffff:169.254.1.1]")
    portal.member("H98", origins=tuple(f"http://{host}" for host in hosts))
    await portal.sync(await portal.login("H98"), records.finished(portal, portal.people()[0], url))
    fetch = await portal.fetched(CODE)
    assert (fetch.status, fetch.error_code) == (0, "-1")
    assert said in fetch.message


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_the_portal_never_calls_itself_under_any_name(
    portal_folder: Path, province: Any, records: Any, serving: Any, host: str
) -> None:
    own = Settings(database_url="memory", data_dir=portal_folder, control_token="t", port=province.port)
    url = province.give("kq.pdf", b"%PDF-1.7").replace("127.0.0.1", host)
    async with serving(own) as portal:
        portal.member("H98", origins=(f"http://{host}:{province.port}",))
        await portal.sync(await portal.login("H98"), records.finished(portal, portal.people()[0], url))
        assert "chính Cổng DVCQG" in (await portal.fetched(CODE)).message
    assert province.asked == []


@pytest.mark.parametrize("host", ["127.0.0.2", "[::ffff:127.0.0.1]"])
async def test_a_portal_that_listens_everywhere_calls_itself_at_none_of_its_addresses(
    portal_folder: Path, province: Any, records: Any, serving: Any, host: str
) -> None:
    own = Settings(host="0.0.0.0", database_url="memory", data_dir=portal_folder, control_token="t", port=province.port)
    url = province.give("kq.pdf", b"%PDF-1.7").replace("127.0.0.1", host)
    async with serving(own) as portal:
        portal.member("H98", origins=(f"http://{host}:{province.port}",))
        await portal.sync(await portal.login("H98"), records.finished(portal, portal.people()[0], url))
        assert "chính Cổng DVCQG" in (await portal.fetched(CODE)).message
    assert province.asked == []


def answer(head: str, body: bytes = b"") -> bytes:
    return f"HTTP/1.1 {head}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (answer("302 Found\r\nLocation: http://127.0.0.1:1/x"), "chuyển hướng"),
        (answer("200 OK\r\nContent-Type: text/html", b"<html>dang nhap</html>"), "không phải tệp giấy tờ"),
        (answer("200 OK\r\nContent-Type: application/pdf\r\nContent-Encoding: gzip", b"x"), "nén"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", "lớn hơn"),
        (b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"x" * (21 * 1024 * 1024), "lớn hơn"),
    ],
    ids=["redirect", "sign-in page", "compressed", "said too large", "too large"],
)
async def test_what_is_no_file_is_refused_at_once(
    portal: Any, province: Any, records: Any, raw: bytes, said: str
) -> None:
    province.answers["/tep/kq.pdf"] = raw
    record = records.finished(portal, portal.people()[0], f"{province.url}/tep/kq.pdf")
    await portal.sync(await portal.login("H98"), record)
    fetch = await portal.fetched(CODE)
    assert said in fetch.message
    assert len(province.asked) == 1


async def test_the_call_carries_nothing_that_could_sign_in(portal: Any, province: Any, records: Any) -> None:
    cookie = answer("200 OK\r\nContent-Type: application/pdf\r\nSet-Cookie: a=b; Path=/", b"%PDF-1.4")
    province.answers["/tep/kq.pdf"] = province.answers["/tep/kq-2.pdf"] = cookie
    session, owner = await portal.login("H98"), portal.people()[0]
    await portal.sync(session, records.finished(portal, owner, f"{province.url}/tep/kq.pdf"))
    first = await portal.fetched(CODE)
    await portal.sync(session, records.finished(portal, owner, f"{province.url}/tep/kq-2.pdf"), updating=True)
    await portal.fetched(CODE, first.seq)
    assert len(province.asked) == 2
    for head in province.asked:
        assert b"cookie" not in head.lower()
        assert b"authorization" not in head.lower()
        assert f"host: 127.0.0.1:{province.port}".encode() in head.lower()


async def test_a_link_that_is_fetched_is_asked_again_only_at_the_end_to_see_that_it_lasts(
    portal: Any, province: Any, records: Any
) -> None:
    session, owner = await portal.login("H98"), portal.people()[0]
    record = records.finished(portal, owner, province.give("kq.pdf", await portal.paper(owner)))
    await portal.sync(session, record)
    first = await portal.fetched(CODE)
    await portal.sync(session, record | {"GhiChu": "lần 2"}, updating=True)
    await portal.sync(session, record | {"TrangThaiHoSo": "10", "NgayTra": record["NgayKetThucXuLy"]}, updating=True)
    last = await portal.fetched(CODE, first.seq)
    assert (last.status, len(province.asked)) == (200, 2)


async def test_a_file_that_comes_late_is_fetched_by_a_later_attempt(portal: Any, province: Any, records: Any) -> None:
    owner = portal.people()[0]
    record = records.finished(portal, owner, f"{province.url}/tep/kq.pdf")
    await portal.sync(await portal.login("H98"), record)
    await province.was_asked.wait()
    province.give("kq.pdf", await portal.paper(owner))
    assert (await portal.fetched(CODE)).status == 200
    assert len(province.asked) >= 2


async def test_a_missing_file_is_given_up_with_a_finding_the_citizen_reads(
    portal: Any, province: Any, records: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mock_dvcqg.operations.fetch_documents.PAUSES_S", (0.0, 0.0, 0.0))
    owner = portal.people()[0]
    await portal.sync(await portal.login("H98"), records.finished(portal, owner, f"{province.url}/tep/khong-co.pdf"))
    fetch = await portal.fetched(CODE)
    assert (fetch.status, len(province.asked)) == (404, 4)
    await portal.citizen(owner)
    [mine] = (await portal.http.get("/api/citizen/my-services")).json()
    assert mine["deliverables"][0]["problem"] == "Hệ thống giữ tệp trả lời HTTP 404"


async def test_an_identical_resend_fetches_nothing_again(portal: Any, province: Any, records: Any) -> None:
    owner, session = portal.people()[0], await portal.login("H98")
    record = records.finished(portal, owner, province.give("kq.pdf", await portal.paper(owner)))
    await portal.sync(session, record)
    first = await portal.fetched(CODE)
    await portal.sync(session, record, updating=True)
    await portal.sync(session, record | {"TrangThaiHoSo": "10"}, updating=True)
    await portal.fetched(CODE, first.seq)
    assert len(portal.journal(surface="fetch")) == len(province.asked) == 2


async def test_links_left_queued_are_fetched_at_the_next_start(
    tmp_path: Path, province: Any, records: Any, serving: Any
) -> None:
    settings = Settings(data_dir=tmp_path, control_token="t")
    async with serving(settings, worker=False) as before:
        before.member("H98", base_url=province.url)
        owner = before.people()[0]
        record = records.finished(before, owner, province.give("kq.pdf", await before.paper(owner)))
        await before.sync(await before.login("H98"), record)
        assert before.journal(surface="fetch") == []
    async with serving(settings) as after:
        assert (await after.fetched(CODE)).status == 200
