"""The form of an attended action: which values a person gives, and the values made of what was typed. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from conformance.attended.words import word_for
from conformance.province.actions import ActionSpec, Values

YES, NO = "có", "không"


@dataclass(frozen=True)
class FormField:
    """One question of the form. ``columns`` are the questions of each row where a list is asked for."""

    name: str
    words: str
    required: bool
    kind: str
    """``text``, ``yes-no``, ``date``, ``moment`` or ``rows``"""
    columns: tuple["FormField", ...] = ()

    @property
    def hint(self) -> str:
        """How the answer is written."""
        hints = {"yes-no": f"{YES}/{NO}", "date": "ngày/tháng/năm", "moment": "giờ:phút ngày/tháng/năm"}
        return hints.get(self.kind, "" if self.required else "có thể để trống")


class WrongAnswer(ValueError):
    """What was typed cannot be the value; the sentence says what would be right."""


def form_of(spec: ActionSpec, inputs: Mapping[str, Any]) -> tuple[FormField, ...]:
    """The questions of an action; what its inputs tell already is not asked again."""
    return tuple(field for field in _fields(spec.values) if field.name not in inputs or not inputs[field.name])


def typed(field: FormField, text: str) -> Any:
    """The value of an answer; ``None`` for an empty one that may be empty.

    Raises:
        WrongAnswer: naming what would be right.
    """
    text = text.strip()
    if not text:
        if field.required:
            raise WrongAnswer("phải có giá trị")
        return None
    if field.kind == "yes-no":
        if text.lower() not in (YES, NO):
            raise WrongAnswer(f"trả lời {YES} hoặc {NO}")
        return text.lower() == YES
    if field.kind == "date":
        return _parsed(text, "%d/%m/%Y", "20/11/2026").date()
    if field.kind == "moment":
        return _parsed(text, "%H:%M %d/%m/%Y", "08:30 20/11/2026").astimezone()
    return text


def values_of(spec: ActionSpec, answers: Mapping[str, Any]) -> Values:
    """The action's values.

    Raises:
        WrongAnswer: they do not fit the action.
    """
    try:
        return spec.values.model_validate({name: value for name, value in answers.items() if value is not None})
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise WrongAnswer(told) from error


def _fields(model: type[BaseModel]) -> Sequence[FormField]:
    return [_field(name, info.annotation, required=info.is_required()) for name, info in model.model_fields.items()]


def _field(name: str, annotation: Any, *, required: bool) -> FormField:
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(one for one in get_args(annotation) if one is not type(None))
    row = next((one for one in get_args(annotation) if _is_model(one)), None)
    if get_origin(annotation) in (list, tuple) and row is not None:
        return FormField(name, word_for(name), required, "rows", tuple(_fields(row)))
    kinds = {bool: "yes-no", date: "date", datetime: "moment"}
    return FormField(name, word_for(name), required, kinds.get(annotation, "text"))


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _parsed(text: str, pattern: str, example: str) -> datetime:
    try:
        return datetime.strptime(text, pattern)
    except ValueError as error:
        raise WrongAnswer(f"viết như {example}") from error
