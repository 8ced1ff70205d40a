"""Reads a request's JSON object into a pydantic shape; what does not fit is one Vietnamese sentence, never a crash."""

from typing import TypeVar

from fastapi import Request
from pydantic import BaseModel, ValidationError

from mock_dvcqg.errors import Refused
from mock_dvcqg.wire.reading_json import read_object

Shape = TypeVar("Shape", bound=BaseModel)


async def read_shape(request: Request, shape: type[Shape], limit: int) -> Shape:
    """The object in the body.

    Raises:
        MalformedInput, TooLarge: the body is no JSON object the portal reads.
        Refused: a member is missing, unknown or of the wrong form; the first one is named.
    """
    body = await read_object(request, limit)
    try:
        return shape.model_validate(body)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in first["loc"])[:100]
    said = "bắt buộc nhưng không có" if first["type"] == "missing" else "không hợp lệ"
    raise Refused(f"Trường «{field}» {said}", field=field)
