"""Works through the records of ``data[]``: each in a transaction of its own, or all in one that a refusal takes back.

Which of the two is the member's ``batch`` (mock convention, not DVCQG): "each" keeps the good ones, "atomic" none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from sqlmodel import Session

from mock_dvcqg.contract.envelope import Answer, RefusedRecord
from mock_dvcqg.contract.errors import SENTENCES, ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.operations.adapter_call import AdapterCall, DossierPart
from mock_dvcqg.operations.read_records import SAID_IN_MESSAGE, sentence_of
from mock_dvcqg.store.members import Member

LOST_SESSION = "session-lost-mid-batch"
PARTLY_REFUSED = "batch-partly-refused"


@dataclass(frozen=True)
class Refusal:
    """Why one record is not kept; ``place`` counts from 0."""

    place: int
    dossier_code: str
    code: ErrorCode
    reason: str


class Worked(Protocol):
    """What came of one record."""

    @property
    def part(self) -> DossierPart:
        """Its entry in the journal."""

    @property
    def refusal(self) -> Refusal | None:
        """Why it is not kept; ``None`` when it is."""


@dataclass(frozen=True)
class Done:
    """What came of one record that has no more to tell."""

    part: DossierPart
    refusal: Refusal | None = None


One = TypeVar("One", bound=Worked)
Work = Callable[[Session, int, Any, Refusal | None], One]
"""judges and keeps one record; a refusal given to it stands whatever the record is"""


@dataclass(frozen=True)
class Batch(Generic[One]):
    """What came of a call's records, in their order."""

    done: tuple[One, ...]
    size: int
    taken_back: bool = False
    session_lost: bool = False

    @property
    def refusals(self) -> list[Refusal]:
        """Those not kept for a reason of their own."""
        return [one.refusal for one in self.done if one.refusal]

    @property
    def parts(self) -> tuple[DossierPart, ...]:
        """The journal's parts."""
        return tuple(one.part for one in self.done)


class _TakenBack(Exception):
    """Rolls back the one transaction of an atomic batch."""


def work_through(
    call: AdapterCall,
    records: Sequence[Any],
    work: Work[One],
    conclude: Callable[[Session, Batch[One]], None] | None = None,
) -> Batch[One]:
    """Let ``work`` keep each record, as the member's batch mode and the faults in force have it.

    ``conclude`` ends the transaction of a record that comes alone.
    """
    several = len(records) > 1
    lost = several and call.bites(LOST_SESSION)
    some_refused = several and call.bites(PARTLY_REFUSED)
    reached = records[: len(records) // 2] if lost else records
    queue = [(i, raw, _by_fault(i) if some_refused and i % 2 else None) for i, raw in enumerate(reached)]
    if call.member.batch == "atomic" and several:
        return _atomic(call, queue, work, len(records), lost=lost)
    done: list[One] = []
    for place, raw, refusal in queue:
        with call.realm.writing() as session:
            done.append(work(session, place, raw, refusal))
            if conclude and not several:
                conclude(session, Batch(tuple(done), len(records)))
    return _ended(call, Batch(tuple(done), len(records), session_lost=lost))


def _atomic(
    call: AdapterCall, queue: Sequence[tuple[int, Any, Refusal | None]], work: Work[One], size: int, *, lost: bool
) -> Batch[One]:
    done: list[One] = []
    try:
        with call.realm.writing() as session:
            done.extend(work(session, place, raw, refusal) for place, raw, refusal in queue)
            if lost or any(one.refusal for one in done):
                raise _TakenBack
    except _TakenBack:
        return _ended(call, Batch(tuple(done), size, taken_back=True, session_lost=lost))
    return Batch(tuple(done), size)


def _ended(call: AdapterCall, batch: Batch[One]) -> Batch[One]:
    if batch.session_lost:
        call.end_session()
    return batch


def _by_fault(place: int) -> Refusal:
    return Refusal(place, "", ErrorCode.REFUSED, "Cổng DVCQG mô phỏng từ chối bản ghi này theo lỗi đã đặt")


def answer_for(member: Member, batch: Batch[One]) -> Answer:
    """One answer for many records: success, or the common code with the first sentences and every refused one."""
    if batch.session_lost:
        return Answer.of(ErrorCode.SESSION_INVALID)
    refusals = batch.refusals
    if not refusals:
        return Answer.of(ErrorCode.OK)
    codes = {refusal.code for refusal in refusals}
    code = codes.pop() if len(codes) == 1 else ErrorCode.REFUSED
    return Answer(
        error_code=code_for(member, code),
        message=_said(batch, refusals),
        result=[_named(member, refusal) for refusal in refusals] if batch.size > 1 else None,
    )


def code_for(member: Member, code: ErrorCode) -> str:
    """The code as this member gets it: «đã tồn tại» comes as −3, 3 or 0 (facts 1.4)."""
    return member.exists_code if code is ErrorCode.ALREADY_EXISTS else str(int(code))


def _said(batch: Batch[One], refusals: Sequence[Refusal]) -> str:
    said = "; ".join(refusal.reason for refusal in refusals[:SAID_IN_MESSAGE])
    more = len(refusals) - SAID_IN_MESSAGE
    said += f"; và {more} bản ghi khác" if more > 0 else ""
    return (
        f"Không ghi nhận bản ghi nào của lô ({len(refusals)}/{batch.size} bị từ chối): {said}"
        if batch.taken_back
        else said
    )


def _named(member: Member, refusal: Refusal) -> dict[str, str]:
    row = RefusedRecord(
        position=str(refusal.place + 1),
        dossier_code=refusal.dossier_code[:200],
        error_code=code_for(member, refusal.code),
        message=refusal.reason,
    )
    return row.model_dump(by_alias=True)


def refused(place: int, dossier_code: str, errors: Sequence[FieldFinding]) -> Refusal:
    """The refusal of a record for its findings."""
    reasons = errors or [FieldFinding(field="", rule="", level="error", message=SENTENCES[ErrorCode.REFUSED])]
    return Refusal(place, dossier_code, ErrorCode.REFUSED, sentence_of(place, dossier_code, reasons))
