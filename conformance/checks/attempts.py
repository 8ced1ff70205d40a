"""Judges an attempt by the province's answer: a wrong one is stopped, a lawful one is let through."""

from dataclasses import dataclass

from conformance.checks.observation import Observation
from conformance.checks.rule import Rule


@dataclass(frozen=True)
class Attempt:
    """What somebody tried and how the province answered."""

    made: bool
    refused: bool = False
    words: str = ""
    """the province's sentence when it said no"""
    seen_in: str = ""


NOT_MADE = Attempt(made=False)


def is_stopped(by: Rule, attempt: Attempt, *, did: tuple[str, str]) -> list[Observation]:
    """Whether what must not be was refused; ``did`` says (Vietnamese, English) what a province does that lets it be."""
    if not attempt.made:
        vi, en = "Việc cần thử chưa thực hiện được nên chưa kết luận được.", "Nothing was tried, so nobody can tell."
        return [by.cannot_tell(vi, en, attempt.seen_in)]
    if attempt.refused:
        return [by.kept(f"Hệ thống không thực hiện{_said(attempt)}.", "The system did not do it.", attempt.seen_in)]
    return [by.broken(*did, attempt.seen_in)]


def is_let_through(by: Rule, attempt: Attempt, *, did: tuple[str, str]) -> list[Observation]:
    """Whether what is lawful was done; ``did`` says (Vietnamese, English) what was done."""
    if not attempt.made:
        vi, en = "Việc cần thử chưa thực hiện được nên chưa kết luận được.", "Nothing was tried, so nobody can tell."
        return [by.cannot_tell(vi, en, attempt.seen_in)]
    if attempt.refused:
        vi = f"Hệ thống từ chối việc hợp lệ{_said(attempt)}."
        return [by.broken(vi, "The system refused what is lawful.", attempt.seen_in)]
    return [by.kept(*did, attempt.seen_in)]


def _said(attempt: Attempt) -> str:
    return f": {attempt.words}" if attempt.words else ""
