"""Verifies a realm's journal against the calls a test expects: counts, order, and what nearly fitted."""

from dataclasses import dataclass

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.verification import ExpectationResult, ExpectedCall, NearMiss, Verification, VerifyOrder
from mock_dvcqg.errors import Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.call_matching import asked_for, differences, sentence_of
from mock_dvcqg.store.journal_filters import Filters

NEAR_MISSES = 3
"""how many are told of each expected call"""
_SEQS = 1000


@dataclass(frozen=True)
class _Judged:
    """One expected call: how many were wanted, those that match, and those that nearly do."""

    at_least: int
    at_most: int | None
    seqs: list[int]
    near: list[NearMiss]

    @property
    def holds(self) -> bool:
        return self.at_least <= len(self.seqs) and (self.at_most is None or len(self.seqs) <= self.at_most)


def verify_journal(realm: Realm, order: VerifyOrder) -> Verification:
    """Whether the journal holds the calls as expected.

    Raises:
        Refused: counts of an expected call contradict each other.
    """
    bounds = [_bounds(index, call) for index, call in enumerate(order.calls)]
    entries = realm.journal.entries(Filters(after=order.after, since=order.since, until=order.until))
    judged = [_judge(index, call, bounds[index], entries) for index, call in enumerate(order.calls)]
    in_order = _is_in_order(judged) if order.in_order else None
    holds = all(each.holds for each in judged) and in_order is not False
    return Verification(
        holds=holds,
        sentence=_verdict(judged, in_order),
        expectations=[_result(each) for each in judged],
        near_misses=[near for each in judged for near in each.near],
        in_order=in_order,
        dropped=realm.journal.dropped,
    )


def _bounds(index: int, call: ExpectedCall) -> tuple[int, int | None]:
    field = f"calls.{index}"
    if call.exactly is not None:
        if call.at_least is not None or call.at_most is not None:
            raise Refused("Đã nêu exactly thì không nêu at_least, at_most", field=field)
        return call.exactly, call.exactly
    least = call.at_least if call.at_least is not None else (0 if call.at_most is not None else 1)
    if call.at_most is not None and call.at_most < least:
        raise Refused("at_most nhỏ hơn at_least", field=field)
    return least, call.at_most


def _judge(index: int, call: ExpectedCall, bounds: tuple[int, int | None], entries: list[JournalEntry]) -> _Judged:
    compared = [(entry, differences(entry, call.match)) for entry in entries]
    seqs = [entry.seq for entry, differs in compared if not differs]
    near: list[NearMiss] = []
    if len(seqs) < bounds[0]:
        bearable = max(1, asked_for(call.match) // 2)
        close = sorted((each for each in compared if 0 < len(each[1]) <= bearable), key=lambda each: len(each[1]))
        near = [
            NearMiss(
                seq=entry.seq,
                expected=index,
                differs=differs,
                sentence=f"Lượt gọi số {entry.seq} gần đúng, chỉ khác – {sentence_of(differs)}.",
            )
            for entry, differs in close[:NEAR_MISSES]
        ]
    return _Judged(*bounds, seqs, near)


def _is_in_order(judged: list[_Judged]) -> bool:
    """Whether each expected call can be found as often as wanted after the one before it."""
    last = 0
    for each in judged:
        wanted = each.at_least
        later = [seq for seq in each.seqs if seq > last]
        if len(later) < wanted:
            return False
        last = later[wanted - 1] if wanted else last
    return True


def _result(judged: _Judged) -> ExpectationResult:
    return ExpectationResult(
        holds=judged.holds, matched=len(judged.seqs), seqs=judged.seqs[:_SEQS], sentence=_counted(judged)
    )


def _counted(judged: _Judged) -> str:
    if judged.at_least == judged.at_most:
        wanted = f"đúng {judged.at_least}"
    elif judged.at_most is None:
        wanted = f"ít nhất {judged.at_least}"
    else:
        wanted = f"từ {judged.at_least} đến {judged.at_most}"
    word = "Đạt" if judged.holds else "Không đạt"
    return f"{word}: cần {wanted} lượt gọi, nhật ký có {len(judged.seqs)} lượt phù hợp."


def _verdict(judged: list[_Judged], in_order: bool | None) -> str:
    failed = [index for index, each in enumerate(judged) if not each.holds]
    if failed:
        which = ", ".join(str(index + 1) for index in failed)
        return f"Nhật ký không khớp ở kỳ vọng thứ {which}."
    if in_order is False:
        return "Đủ số lượt gọi nhưng không đúng thứ tự đã nêu."
    return "Nhật ký khớp với mọi kỳ vọng."
