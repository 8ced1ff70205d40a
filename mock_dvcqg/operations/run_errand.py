"""Runs an errand of the portal to a province: called again where that does no harm, journalled whatever comes of it."""

import json
from dataclasses import dataclass, field
from typing import Any

from mock_dvcqg.contract.control import Direction, JournalEntry
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.operations.call_province import CallProblem, ProvinceAnswer, ProvinceCall, call_province
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.store.members import Member

ATTEMPTS = 2
"""of a call that may be repeated without harm"""


@dataclass(frozen=True)
class Errand:
    """What a call is for, as the journal tells it."""

    realm: Realm
    member: Member
    surface: str
    service: str
    dossier_code: str = ""
    person: str = ""
    request: dict[str, Any] = field(default_factory=dict)


async def attempt(portal: Portal, errand: Errand, call: ProvinceCall) -> ProvinceAnswer | CallProblem:
    """The answer of a call that may be repeated, or the problem of its last attempt."""
    problem = CallProblem("")
    for _ in range(ATTEMPTS):
        try:
            return await call_province(portal, errand.member, call)
        except CallProblem as unreached:
            problem = unreached
            if problem.lasting:
                break
    return problem


def note_answer(
    errand: Errand, *, status: int, code: str, message: str, response: Any, findings: list[FieldFinding]
) -> None:
    """One entry of direction ``out``."""
    realm = errand.realm
    realm.journal.add(
        JournalEntry(
            seq=0,
            at=realm.clock.now(),
            member=errand.member.code,
            direction=Direction.OUT,
            surface=errand.surface,
            service=errand.service,
            dossier_code=errand.dossier_code,
            person=errand.person,
            status=status,
            error_code=code[:20],
            message=message,
            request=errand.request,
            response=response,
            findings=findings,
        )
    )


def note_problem(errand: Errand, problem: CallProblem) -> None:
    """An entry about a call that brought no answer."""
    finding = rules.NOT_REACHED.at(errand.service, problem.sentence)
    note_answer(errand, status=problem.status, code="-1", message=problem.sentence, response=None, findings=[finding])


def as_json(value: dict[str, Any]) -> bytes:
    """A body for the wire."""
    return json.dumps(value, ensure_ascii=False).encode()
