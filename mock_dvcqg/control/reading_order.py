"""Reads the body of a control call into the shape it should have; what does not fit is named in Vietnamese."""

from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mock_dvcqg.errors import Refused
from mock_dvcqg.wire.reading_json import read_object

ORDER_LIMIT = 1024 * 1024
Order = TypeVar("Order", bound=BaseModel)


async def read_order(request: Request, shape: type[Order]) -> Order:
    """The order in the body.

    Raises:
        MalformedInput, TooLarge: the body is no JSON object the portal reads.
        Refused: a member of it is missing, unknown or of the wrong form; all such members are named.
    """
    body = await read_object(request, ORDER_LIMIT)
    unknown = sorted(set(body) - _names(shape))
    if unknown:
        raise Refused(f"Trường không có trong {shape.__name__}: {', '.join(unknown)[:200]}", field=unknown[0][:100])
    try:
        return shape.model_validate(body)
    except ValidationError as error:
        raise _refusal(shape, error.errors(include_url=False)) from None


def _names(shape: type[BaseModel]) -> set[str]:
    return {name for key, each in shape.model_fields.items() for name in (key, each.alias) if name}


def _refusal(shape: type[BaseModel], problems: list[ErrorDetails]) -> Refused:
    fields = [".".join(str(part) for part in problem["loc"]) for problem in problems]
    told = "; ".join(f"«{field}»: {_sentence(problem)}" for field, problem in zip(fields, problems, strict=True))
    return Refused(f"{shape.__name__} không hợp lệ – {told[:800]}", field=fields[0][:100])


def _sentence(problem: ErrorDetails) -> str:
    if problem["type"] == "missing":
        return "bắt buộc nhưng không có"
    given = str(problem["input"])[:60]
    expected = (problem.get("ctx") or {}).get("expected") or (problem.get("ctx") or {}).get("pattern")
    return f"giá trị «{given}» không phù hợp" + (f" (cho phép: {expected})" if expected else f" ({problem['msg']})")
