"""Remembers how the province answered the latest attempt of a scenario, for the sentences that judge it."""

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.province.actions import ActionDone
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing

_LATEST = "latest attempt"


def remember_attempt(context: ScenarioContext, done: ActionDone) -> Attempt:
    """Keep the answer to what was tried."""
    words = done.message if done.refused else ""
    attempt = Attempt(made=True, refused=done.refused, words=words, seen_in=next(iter(done.exchanges), ""))
    context.memory[_LATEST] = attempt
    return attempt


def remember_failure(context: ScenarioContext, words: str) -> Attempt:
    """Keep that the province gave no answer the binding knows, which for who tried it is a refusal."""
    attempt = Attempt(made=True, refused=True, words=words)
    context.memory[_LATEST] = attempt
    return attempt


def latest_attempt(context: ScenarioContext) -> Attempt:
    """The latest one; ``NOT_MADE`` when nothing could be tried."""
    found: Attempt = context.memory.get(_LATEST, NOT_MADE)
    return found


def attempt_made(context: ScenarioContext) -> Attempt:
    """The latest one, for the sentences that say what became of it.

    Raises:
        StepBlocked: nothing was tried.
    """
    found = latest_attempt(context)
    if not found.made:
        raise StepBlocked("Việc cần thử chưa thực hiện được.", "Nothing was tried.")
    return found


def asked_of_vault(filing: Filing) -> Attempt:
    """How the filing's latest attempt to take a stored paper ended."""
    refused = filing.refused_words is not None
    return Attempt(filing.attempted, refused, filing.refused_words or "", filing.refusal_seen_in)
