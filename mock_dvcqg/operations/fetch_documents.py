"""The fetch worker: takes links from the durable queue, gets their files, reads and journals them.

Wakes by the portal's bell, never by a timer; a link that fails is tried again after a pause that grows.
"""

import asyncio
import logging
from collections.abc import Callable

from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.operations.conclude_fetch import conclude_fetch, give_up
from mock_dvcqg.operations.fetch_file import FetchLimits, FetchProblem, fetch_file
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.origins import Origin, origin_of, origins_of
from mock_dvcqg.store.fetches import Fetch, keep_attempt, waiting

PAUSES_S = (0.2, 1.0, 3.0)
"""before the second, third and fourth attempt"""
AT_ONCE = 8
_Key = tuple[str, str, str, str, str, int]
logger = logging.getLogger("mock_dvcqg")


async def run_fetcher(portal: Portal) -> None:
    """Fetch whatever is queued, until cancelled; what was under way is queued still at the next start."""
    lanes = asyncio.Semaphore(AT_ONCE)
    under_way: dict[_Key, asyncio.Task[None]] = {}
    try:
        while True:
            portal.fetcher_bell.clear()
            for realm in portal.realms.all():
                _start(portal, realm, lanes, under_way)
            await portal.fetcher_bell.wait()
    finally:
        for task in list(under_way.values()):
            task.cancel()
        await asyncio.gather(*under_way.values(), return_exceptions=True)


def _start(portal: Portal, realm: Realm, lanes: asyncio.Semaphore, under_way: dict[_Key, asyncio.Task[None]]) -> None:
    with realm.reading() as session:
        queued = waiting(session)
    for fetch in queued:
        key = (realm.name, *_name(fetch), fetch.round)
        if key not in under_way:
            task = asyncio.create_task(_fetch(portal, realm, fetch, lanes))
            under_way[key] = task
            task.add_done_callback(_forget(under_way, key))


def _forget(under_way: dict[_Key, asyncio.Task[None]], key: _Key) -> Callable[[asyncio.Task[None]], None]:
    def done(task: asyncio.Task[None]) -> None:
        under_way.pop(key, None)
        if not task.cancelled() and (error := task.exception()):
            logger.error("fetching %s failed unexpectedly", key, exc_info=error)

    return done


def _name(fetch: Fetch) -> tuple[str, str, str, str]:
    return fetch.member, fetch.dossier_code, fetch.link.listed_in.value, fetch.link.document_id


async def _fetch(portal: Portal, realm: Realm, fetch: Fetch, lanes: asyncio.Semaphore) -> None:
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
            content = await fetch_file(portal.client, fetch.link.url, _limits(portal, realm, fetch))
        except FetchProblem as problem:
            return problem
        facts = await asyncio.to_thread(_read, realm, content)
    conclude_fetch(realm, fetch, content, facts)
    return None


def _limits(portal: Portal, realm: Realm, fetch: Fetch) -> FetchLimits:
    member = realm.member(fetch.member)
    settings = portal.settings
    return FetchLimits(
        timeout_s=settings.fetch_timeout_s,
        max_bytes=settings.fetch_max_bytes,
        allowed=origins_of(sorted(member.allowed_origins)) if member else frozenset(),
        own=_own_origins(settings.url, settings.host, settings.port),
    )


def _own_origins(url: str, host: str, port: int) -> frozenset[Origin]:
    own = {origin for each in (url,) if (origin := origin_of(each))}
    hosts = {"127.0.0.1", "::1", "0.0.0.0"} if host in {"0.0.0.0", "::", ""} else {host}
    return frozenset(own | {Origin("http", each, port) for each in hosts})


def _read(realm: Realm, content: bytes) -> DocumentFacts:
    """Read a file in a thread of its own: hostile PDFs may take long, and the loop must go on."""
    from mock_dvcqg.documents.read import read_document

    at = realm.clock.now()
    reading = read_document(content, root_pem=realm.pki.root_pem, at=at, crls=(realm.pki.crl(at),))
    return asyncio.run(reading)
