"""The fetch worker: takes links from the durable queue, gets their files, reads and journals them.

Wakes by the portal's bell, never by a timer; a link that fails is tried again after a pause that grows. Where several
processes share the queue each takes what it sees first, and looks now and then for what one that ended left behind.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.operations.come_late import come_late
from mock_dvcqg.operations.conclude_fetch import conclude_fetch, give_up
from mock_dvcqg.operations.contained import contained, log_failure
from mock_dvcqg.operations.fetch_file import FetchLimits, FetchProblem, fetch_file
from mock_dvcqg.operations.registered_address import own_origins
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.badge import living_workers
from mock_dvcqg.store.fetches import Fetch, keep_attempt, take_waiting, waiting

PAUSES_S = (0.2, 1.0, 3.0)
"""before the second, third and fourth attempt"""
AT_ONCE = 8
LOOK_ROUND_S = 2.0
"""how often a process looks for links that others queued or left, where they share the queue"""
_Key = tuple[str, str, str, str, str, int]


async def run_fetcher(portal: Portal) -> None:
    """Fetch whatever is queued, until cancelled; what was under way is queued still at the next start."""
    lanes = asyncio.Semaphore(AT_ONCE)
    under_way: dict[_Key, asyncio.Task[None]] = {}
    try:
        while True:
            portal.fetcher_bell.clear()
            looked = [_start(portal, realm, lanes, under_way) for realm in portal.realms.all()]
            await _rung(portal, again=not all(looked))
    finally:
        for task in list(under_way.values()):
            task.cancel()
        await asyncio.gather(*under_way.values(), return_exceptions=True)


async def _rung(portal: Portal, *, again: bool) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(LOOK_ROUND_S if again or portal.realms.badge else None):
            await portal.fetcher_bell.wait()


def _queued(portal: Portal, realm: Realm) -> list[Fetch]:
    with realm.reading() as session:
        queued = waiting(session)
    badge = portal.realms.badge
    if badge is None or not queued:
        return queued
    with realm.writing() as session:
        living = living_workers(session)
        if badge.number not in living:
            badge.wear()
        return take_waiting(session, badge.number, living)


def _start(portal: Portal, realm: Realm, lanes: asyncio.Semaphore, under_way: dict[_Key, asyncio.Task[None]]) -> bool:
    """Begin what is queued in a realm; whether its queue could be read."""
    with contained("the links queued in realm %s could not be read", realm.name):
        for fetch in _queued(portal, realm):
            key = (realm.name, *_name(fetch), fetch.round)
            if key not in under_way:
                task = asyncio.create_task(_fetch(portal, realm, fetch, lanes))
                under_way[key] = task
                task.add_done_callback(_forget(under_way, key))
        return True
    return False


def _forget(under_way: dict[_Key, asyncio.Task[None]], key: _Key) -> Callable[[asyncio.Task[None]], None]:
    def done(task: asyncio.Task[None]) -> None:
        under_way.pop(key, None)
        log_failure(task, "fetching %s failed unexpectedly", key)

    return done


def _name(fetch: Fetch) -> tuple[str, str, str, str]:
    return fetch.member, fetch.dossier_code, fetch.link.listed_in.value, fetch.link.document_id


async def _fetch(portal: Portal, realm: Realm, fetch: Fetch, lanes: asyncio.Semaphore) -> None:
    await come_late(realm, fetch)
    problem = await _attempt(portal, realm, fetch, lanes)
    for pause in PAUSES_S:
        if problem is None or problem.lasting:
            break
        with realm.writing() as session:
            if not keep_attempt(session, fetch, problem.sentence):
                return
        await asyncio.sleep(pause)
        problem = await _attempt(portal, realm, fetch, lanes)
    if problem is not None:
        give_up(realm, fetch, problem)


async def _attempt(portal: Portal, realm: Realm, fetch: Fetch, lanes: asyncio.Semaphore) -> FetchProblem | None:
    async with lanes:
        try:
            content = await fetch_file(portal.client, fetch.link.url, limits_for(portal, realm, fetch.member))
        except FetchProblem as problem:
            return problem
        try:
            async with asyncio.timeout(portal.settings.reading_timeout_s):
                facts = await asyncio.to_thread(_read, realm, content)
        except TimeoutError:
            seconds = portal.settings.reading_timeout_s
            return FetchProblem(f"Tệp không đọc được trong {seconds:g} giây", lasting=True, status=200)
    conclude_fetch(realm, fetch, content, facts)
    return None


def limits_for(portal: Portal, realm: Realm, member_code: str) -> FetchLimits:
    """How far a call to a member may go, and where: its own registered origins."""
    member = realm.member(member_code)
    settings = portal.settings
    return FetchLimits(
        timeout_s=settings.fetch_timeout_s,
        max_bytes=settings.fetch_max_bytes,
        allowed=member.allowed_origins if member else frozenset(),
        own=own_origins(settings),
    )


def _read(realm: Realm, content: bytes) -> DocumentFacts:
    """Read a file in a thread of its own: hostile PDFs may take long, and the loop must go on."""
    from mock_dvcqg.documents.read import read_document

    at = realm.clock.now()
    reading = read_document(content, root_pem=realm.pki.root_pem, at=at, crls=(realm.pki.crl(at),))
    return asyncio.run(reading)
