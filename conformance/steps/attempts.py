"""Remembers how the province answered the latest attempt of a scenario, for the sentences that judge it."""

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.province.actions import ActionDone
from conformance.steps.context import ScenarioContext

_LATEST = "latest attempt"


def remember_attempt(context: ScenarioContext, done: ActionDone) -> Attempt:
    """Keep the answer to what was tried."""
    words = done.message if done.refused else ""
    attempt = Attempt(made=True, refused=done.refused, words=words, seen_in=next(iter(done.exchanges), ""))
    context.memory[_LATEST] = attempt
    return attempt


def latest_attempt(context: ScenarioContext) -> Attempt:
    """The latest one; ``NOT_MADE`` when nothing could be tried."""
    found: Attempt = context.memory.get(_LATEST, NOT_MADE)
    return found
