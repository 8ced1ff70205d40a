"""The durable outbox: every status change reaches the portal, in order for each dossier, at least once.

The effect happens once, because a resend is the very same record and the very same rows. Waiting between
attempts is real time: a frozen clock of the realm must not keep messages back.
"""

import asyncio
import contextlib
import logging

from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.contract.errors import ErrorCode
from reference_httt.errors import PortalRefused, PortalUnreachable
from reference_httt.practice import Practice
from reference_httt.settings import Settings
from reference_httt.store import messages
from reference_httt.store.engine import Store
from reference_httt.store.messages import Message

log = logging.getLogger(__name__)

_OURS_TO_MEND = frozenset({ErrorCode.SESSION_INVALID, ErrorCode.BAD_CREDENTIALS, ErrorCode.BAD_DESTINATION})
"""refusals that say nothing about the message: it waits until the settings are right again"""


class Outbox:
    """Carries waiting messages to the portal: one task a dossier while it has any."""

    def __init__(self, store: Store, practice: Practice, settings: Settings) -> None:
        self._store, self._practice, self._settings = store, practice, settings
        self._carriers: dict[str, asyncio.Task[None]] = {}
        self._slots = asyncio.Semaphore(8)
        self._running = False

    def start(self) -> None:
        """Begin to carry, also what an earlier process left."""
        self._running = True
        for dossier_code in self.waiting():
            self.wake(dossier_code)

    def waiting(self) -> list[str]:
        """Codes of the dossiers the portal has not been told all about."""
        with self._store.reading() as session:
            return list(messages.dossiers_waiting(session))

    def wake(self, dossier_code: str) -> None:
        """A message of that dossier waits; call it after its transaction."""
        if self._running and dossier_code not in self._carriers:
            task = asyncio.create_task(self._carry(dossier_code), name=f"outbox {dossier_code}")
            self._carriers[dossier_code] = task

    async def stop(self) -> None:
        """Stop carrying; what waits stays in the database."""
        self._running = False
        carriers = list(self._carriers.values())
        for task in carriers:
            task.cancel()
        await asyncio.gather(*carriers, return_exceptions=True)
        self._carriers.clear()

    async def _carry(self, dossier_code: str) -> None:
        try:
            while (message := self._first(dossier_code)) is not None:
                delay = await self._attempt(message)
                if delay:
                    await asyncio.sleep(delay)
        except Exception:  # a boundary: nobody awaits this task, and the message stays for the next wake
            log.exception("the outbox could not carry %s", dossier_code)
        finally:
            if self._carriers.get(dossier_code) is asyncio.current_task():
                del self._carriers[dossier_code]

    def _first(self, dossier_code: str) -> Message | None:
        with self._store.reading() as session:
            return messages.first_waiting(session, dossier_code)

    async def _attempt(self, message: Message) -> float:
        """Try once; gives the seconds to wait before the next attempt."""
        attempt = message.attempts + 1
        try:
            async with self._slots:
                await self._tell(message, attempt)
        except PortalUnreachable as error:
            return self._postpone(message, attempt, error.message)
        except PortalRefused as error:
            if error.error_code in _OURS_TO_MEND:
                return self._postpone(message, attempt, error.message)
            log.warning("the portal refused %s: %s", message.dossier_code, error.message)
            self._note(message, attempt, "refused", error.message)
        else:
            self._note(message, attempt, "sent", "")
        return 0.0

    async def _tell(self, message: Message, attempt: int) -> None:
        portal = self._practice.portal
        rows = [ProgressRow.model_validate(row) for row in message.rows]
        is_updating = await portal.knows(message.dossier_code)
        await portal.send_dossier(DossierRecord.read(message.record), is_updating=is_updating)
        await portal.send_progress(self._practice.rows_to_send(rows, attempt, self._practice.clock.now()))

    def _postpone(self, message: Message, attempt: int, why: str) -> float:
        delay = self._practice.next_delay(attempt, self._settings.retry_first_s, self._settings.retry_max_s)
        self._note(message, attempt, "given_up" if delay is None else "waiting", why)
        return delay or 0.0

    def _note(self, message: Message, attempts: int, state: str, words: str) -> None:
        with self._store.writing() as session:
            messages.note(session, message.id, attempts=attempts, state=state, words=words[:500])

    async def idle(self) -> None:
        """Wait until nothing is being carried. For tests and for an orderly end."""
        while self._carriers:
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.gather(*self._carriers.values(), return_exceptions=True)
