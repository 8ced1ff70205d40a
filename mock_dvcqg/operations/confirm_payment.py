"""The callback worker: takes CONFIRM messages from the durable queue and brings them to their provinces.

Wakes by the portal's bell, and when the next attempt is due. A message is claimed with a lease, so that of several
processes one sends it, and another takes it over when that one dies. What is under way outlives a restart.
"""

import asyncio
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from mock_dvcqg.clock import Clock, SystemClock
from mock_dvcqg.contract.control import Direction, JournalEntry
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.operations.call_province import CallProblem, ProvinceCall, call_province
from mock_dvcqg.operations.contained import contained, log_failure
from mock_dvcqg.operations.queue_confirm import FORGED
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.rules.confirm_reply import Reply, judge_reply
from mock_dvcqg.store.confirmations import (
    Confirmation,
    ConfirmationState,
    Times,
    claim_due,
    conclude,
    is_waiting_for_clock,
    next_due,
    put_back,
    release,
)
from mock_dvcqg.store.members import Member

AT_ONCE = 8
LONGEST_SLEEP_S = 30.0
LOOK_AGAIN_S = 0.5
"""while a late callback waits for the realm's clock, which a tester may move at any time"""


@dataclass
class Confirmer:
    """One process's worker: its name in the queue and what it has under way."""

    portal: Portal
    machine: Clock = field(default_factory=SystemClock)
    owner: str = field(default_factory=lambda: secrets.token_hex(8))
    under_way: set[asyncio.Task[None]] = field(default_factory=set)

    @property
    def lease(self) -> timedelta:
        """How long a claimed message is this process's: longer than any call may take."""
        return timedelta(seconds=self.portal.settings.call_timeout_s * 2 + 5)


async def run_confirmer(portal: Portal, machine: Clock | None = None) -> None:
    """Deliver whatever is queued, until cancelled."""
    confirmer = Confirmer(portal, machine or SystemClock())
    try:
        while True:
            portal.confirmer_bell.clear()
            wait_s = _start_due(confirmer)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await portal.confirmer_bell.wait()
    finally:
        for task in list(confirmer.under_way):
            task.cancel()
        await asyncio.gather(*confirmer.under_way, return_exceptions=True)
        for realm in portal.realms.all():
            with realm.writing() as session:
                release(session, owner=confirmer.owner)


def _start_due(confirmer: Confirmer) -> float:
    """Begin what is due; gives how long there is nothing to do."""
    now = confirmer.machine.now()
    moments: list[datetime] = []
    for realm in confirmer.portal.realms.all():
        with contained("payment callbacks of realm %s could not be read", realm.name):
            moments += _start_of_realm(confirmer, realm, now)
    wait_s = min(((moment - now).total_seconds() for moment in moments), default=LONGEST_SLEEP_S)
    return min(max(wait_s, 0.05), LONGEST_SLEEP_S)


def _start_of_realm(confirmer: Confirmer, realm: Realm, now: datetime) -> list[datetime]:
    """Begin what is due in one realm; gives when there will be more."""
    with realm.reading() as session:
        first = next_due(session)
    room = AT_ONCE - len(confirmer.under_way)
    if first is None or room < 1:
        return []
    if first > now:
        return [first]
    times = Times(machine_now=now, realm_now=realm.clock.now(), lease_until=now + confirmer.lease)
    with realm.writing() as session:
        taken = claim_due(session, times, owner=confirmer.owner, limit=room)
        waits_for_clock = is_waiting_for_clock(session, times.realm_now)
        first = next_due(session)
    for each in taken:
        _begin(confirmer, realm, each)
    if waits_for_clock:
        return [now + timedelta(seconds=LOOK_AGAIN_S)]
    return [first] if first and first > now else []


def _begin(confirmer: Confirmer, realm: Realm, taken: Confirmation) -> None:
    task = asyncio.create_task(deliver(confirmer, realm, taken))
    confirmer.under_way.add(task)
    task.add_done_callback(lambda done: _ended(confirmer, done))


def _ended(confirmer: Confirmer, task: asyncio.Task[None]) -> None:
    confirmer.under_way.discard(task)
    log_failure(task, "a payment callback failed unexpectedly")
    confirmer.portal.wake_confirmer()


async def deliver(confirmer: Confirmer, realm: Realm, taken: Confirmation) -> None:
    """One attempt to bring a claimed message to its province, journalled whatever comes of it."""
    member = realm.member(taken.member)
    sent: dict[str, Any] = json.loads(taken.body)
    if member is None:
        return
    try:
        call = ProvinceCall(member.url_of(member.payment_confirm_path), taken.body.encode())
        answer = await call_province(confirmer.portal, member, call)
        reply = judge_reply(sent, answer.content, member.payment_secret, forged=taken.fault == FORGED)
        status, problem = answer.status, CallProblem("Không đọc được câu trả lời của đơn vị", status=answer.status)
    except CallProblem as unreached:
        reply, status, problem = Reply(None, "", None, _unreached(member, unreached)), unreached.status, unreached
    said = "" if reply.accepted is not None else problem.sentence
    with realm.writing() as session:
        if _conclude(confirmer, session, taken, reply, problem):
            realm.journal.add(_entry(realm, taken, sent, reply, status, said), session)
    realm.journal.wake()


def _conclude(confirmer: Confirmer, session: Session, taken: Confirmation, reply: Reply, problem: CallProblem) -> bool:
    """Keep what came of an attempt; ``False`` when the message is no longer this process's, as after a reset."""
    owner, pauses = confirmer.owner, confirmer.portal.settings.confirm_pauses_s
    if reply.accepted is not None:
        state = ConfirmationState.DELIVERED if reply.accepted else ConfirmationState.REFUSED
        return conclude(session, taken, owner, state, reply=reply.code)
    if problem.lasting or taken.attempts > len(pauses):
        return conclude(session, taken, owner, ConfirmationState.GIVEN_UP, problem=problem.sentence)
    due_at = confirmer.machine.now() + timedelta(seconds=pauses[taken.attempts - 1])
    return put_back(session, taken, owner, due_at=due_at, problem=problem.sentence)


def _unreached(member: Member, problem: CallProblem) -> list[FieldFinding]:
    return [rules.NOT_REACHED.at(member.payment_confirm_path, problem.sentence)]


def _entry(
    realm: Realm, taken: Confirmation, sent: dict[str, Any], reply: Reply, status: int, problem: str
) -> JournalEntry:
    return JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=taken.member,
        direction=Direction.OUT,
        surface="payment",
        service="CONFIRM",
        dossier_code=taken.dossier_code,
        person=taken.person,
        status=status,
        error_code=reply.code[:20] or "-1",
        message=problem,
        request=sent,
        response=reply.body,
        findings=reply.findings,
        fault=taken.fault,
    )
