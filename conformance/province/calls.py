"""Carries out the calls of one action: templates filled, answers judged expected, refused or unknown, values taken."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from conformance.province.actions import ActionFailed, ProvinceUnreachable
from conformance.province.binding_model import Call, Extract, Polling, Refusal
from conformance.province.extraction import Answer, NotThere, extract
from conformance.province.templates import TemplateFailed, filled, filled_text


@dataclass
class CallsDone:
    """What a sequence of calls gave; ``refusal`` is the province's sentence when it said no."""

    values: dict[str, Any] = field(default_factory=dict)
    refusal: str | None = None


@dataclass(frozen=True)
class Caller:
    """One actor's client at a province and what all its calls share."""

    client: httpx.AsyncClient
    base_url: str
    headers: Mapping[str, str]
    refused: Refusal
    what: str
    """the action in words, for sentences"""


async def carry_out(calls: list[Call], caller: Caller, known: Mapping[str, Any]) -> CallsDone:
    """Make the calls in order.

    Raises:
        ActionFailed: an answer or a template the binding does not cover.
        ProvinceUnreachable: no connection or no answer.
    """
    done = CallsDone()
    for number, call in enumerate(calls, start=1):
        at_hand = {**known, **done.values}
        try:
            if call.when is not None and not filled(f"{{{{ {call.when} }}}}", at_hand):
                continue
            answer = await _polled(call, caller, at_hand)
            done.refusal = _refusal(call, caller.refused, answer, at_hand)
            if done.refusal is not None:
                return done
            _check_status(call, caller, number, answer)
            for name, source in call.values.items():
                done.values[name] = extract(source, answer, {**known, **done.values})
        except (NotThere, TemplateFailed) as error:
            raise _failed(caller, number, call, str(error)) from error
    return done


async def _polled(call: Call, caller: Caller, known: Mapping[str, Any]) -> Answer:
    answer = await _once(call, caller, known)
    polling = call.until
    if polling is None:
        return answer
    deadline = asyncio.get_running_loop().time() + polling.within_s
    while not _is_reached(polling, answer, known, caller):
        if asyncio.get_running_loop().time() >= deadline:
            raise ActionFailed(
                f"{caller.what}: sau {polling.within_s:g} giây vẫn chưa có giá trị {', '.join(polling.equals)}",
                f"{caller.what}: no value {', '.join(polling.equals)} within {polling.within_s:g} s",
            )
        await asyncio.sleep(polling.every_s)
        answer = await _once(call, caller, known)
    return answer


def _is_reached(polling: Polling, answer: Answer, known: Mapping[str, Any], caller: Caller) -> bool:
    try:
        value = str(extract(polling.value, answer, known))
    except NotThere:
        return False
    if value in polling.fails:
        raise ActionFailed(
            f"{caller.what}: đã kết thúc ở giá trị «{value}»", f"{caller.what}: ended at the value «{value}»"
        )
    return value in polling.equals


async def _once(call: Call, caller: Caller, known: Mapping[str, Any]) -> Answer:
    url = _absolute(caller.base_url, filled_text(call.url, known))
    headers = {name: filled_text(text, known) for name, text in {**caller.headers, **call.headers}.items()}
    try:
        response = await caller.client.request(
            call.method, url, headers=headers, follow_redirects=call.follow_redirects, **_body(call, known)
        )
    except httpx.TooManyRedirects as error:
        raise ActionFailed(f"{caller.what}: chuyển hướng quá nhiều lần từ {url}") from error
    except (httpx.RequestError, httpx.InvalidURL) as error:
        raise ProvinceUnreachable(
            f"{caller.what}: không kết nối được tới {url} ({type(error).__name__})",
            f"{caller.what}: {url} cannot be reached ({type(error).__name__})",
        ) from error
    return Answer(response.status_code, response.headers, response.content, str(response.url))


def _absolute(base_url: str, url: str) -> str:
    return url if url.startswith(("http://", "https://")) else f"{base_url.rstrip('/')}/{url.lstrip('/')}"


def _body(call: Call, known: Mapping[str, Any]) -> dict[str, Any]:
    parts: dict[str, Any] = {}
    if call.query:
        parts["params"] = {name: value for name, value in filled(call.query, known).items() if value is not None}
    if call.files:
        parts["files"] = {
            name: (filled_text(part.name, known), _bytes(filled(part.content, known)), part.type)
            for name, part in call.files.items()
        }
        parts["data"] = filled(call.form or {}, known)
    elif call.form is not None:
        parts["data"] = filled(call.form, known)
    elif call.body is not None:
        parts["content"] = filled_text(call.body, known)
    elif call.json_body is not None:
        parts["json"] = filled(call.json_body, known)
    return parts


def _bytes(content: Any) -> bytes:
    return content if isinstance(content, bytes) else str(content).encode()


def _refusal(call: Call, default: Refusal, answer: Answer, known: Mapping[str, Any]) -> str | None:
    """The province's sentence when it refused; an expected status is never a refusal."""
    rule = call.refused or default
    if answer.status in call.expect or answer.status not in rule.status:
        return None
    source: Extract | None = rule.message or default.message
    if source is None:
        return answer.text[:300]
    try:
        return str(extract(source, answer, known))
    except NotThere:
        return answer.text[:300]


def _check_status(call: Call, caller: Caller, number: int, answer: Answer) -> None:
    if answer.status not in call.expect:
        expected = ", ".join(str(status) for status in call.expect)
        raise _failed(caller, number, call, f"trả lời HTTP {answer.status}, cần {expected}: {answer.text[:200]}")


def _failed(caller: Caller, number: int, call: Call, reason: str) -> ActionFailed:
    where = f"lời gọi {number} ({call.method} {call.url})"
    return ActionFailed(
        f"{caller.what}: {where}: {reason}", f"{caller.what}: call {number} ({call.method} {call.url}): {reason}"
    )
