"""What a fault is: a name, where and when it strikes, the parameters it takes, and one strike of it."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mock_dvcqg.contract.control import FaultName, FaultParameter
from mock_dvcqg.errors import Refused

Value = float | int | str


class Stage(StrEnum):
    """When in a call a fault strikes."""

    BEFORE = "before"
    """nothing is worked on, nothing kept"""
    AFTER = "after"
    """everything is done and committed, then the answer is lost"""
    ANSWER = "answer"
    """everything is done and committed, and the answer comes otherwise than it should"""
    CHOSEN = "chosen"
    """its parameter ``stage`` says whether before or after"""
    SERVICE = "service"
    """the service itself asks for it where it acts"""


class Place(StrEnum):
    """A face of the portal on which faults strike."""

    ADAPTER = "adapter"
    KHO = "kho"
    OIDC = "oidc"
    PAYMENT = "payment"
    DATABASES = "databases"
    CALLS_OUT = "calls-out"


@dataclass(frozen=True)
class Parameter:
    """One parameter: the kind of its default is the kind of its values."""

    name: str
    meaning: str
    default: Value
    lowest: float | None = None
    highest: float | None = None
    allowed: tuple[str, ...] = ()

    def check(self, value: Value) -> None:
        """Refuse a value that this parameter does not take.

        Raises:
            Refused: names the parameter and what it takes.
        """
        if self.allowed:
            good = value in self.allowed
        elif isinstance(value, str) or (isinstance(self.default, int) and not isinstance(value, int)):
            good = False
        else:
            good = (self.lowest is None or value >= self.lowest) and (self.highest is None or value <= self.highest)
        if not good:
            raise Refused(
                f"Tham số «{self.name}» không nhận giá trị «{str(value)[:60]}»; cho phép: {self.takes}",
                field=f"params.{self.name}",
            )

    @property
    def takes(self) -> str:
        """The values it takes, in Vietnamese."""
        if self.allowed:
            return ", ".join(self.allowed)
        kind = "số nguyên" if isinstance(self.default, int) else "số"
        return f"{kind} từ {self.lowest:.10g} đến {self.highest:.10g}"

    def described(self) -> FaultParameter:
        """As the control API shows it."""
        return FaultParameter(
            meaning=self.meaning,
            default=self.default,
            lowest=self.lowest,
            highest=self.highest,
            allowed=list(self.allowed),
        )


@dataclass(frozen=True)
class Fault:
    """One strike. ``before`` the work nothing is committed; ``answers``: the client gets the true answer yet."""

    name: str
    before: bool = False
    answers: bool = False
    params: Mapping[str, Value] = field(default_factory=dict)
    seed: str = ""
    """names this strike among all of the realm; the same under the same seed"""

    def number(self, name: str) -> float:
        """A parameter that is a number."""
        return float(self.params[name])

    def text(self, name: str) -> str:
        """A parameter that is a word."""
        return str(self.params[name])

    def dice(self) -> random.Random:
        """Chance for whatever this strike makes up."""
        return random.Random(self.seed)


@dataclass(frozen=True)
class FaultKind:
    """A fault by name, in Vietnamese, as the registry has it."""

    name: str
    description: str
    seen: str
    where: tuple[Place, ...]
    stage: Stage
    params: tuple[Parameter, ...] = ()
    answers: bool = False

    def strike(self, given: Mapping[str, Value], seed: str = "") -> Fault:
        """One strike with the parameters given, the rest by default."""
        values = {each.name: each.default for each in self.params} | dict(given)
        stage = values.get("stage") if self.stage is Stage.CHOSEN else self.stage
        return Fault(self.name, before=stage == Stage.BEFORE, answers=self.answers, params=values, seed=seed)

    def check_params(self, given: Mapping[str, Value]) -> None:
        """Refuse parameters it does not know and values they do not take.

        Raises:
            Refused: names the parameter and what is allowed.
        """
        known = {each.name: each for each in self.params}
        for name, value in given.items():
            if name not in known:
                allowed = ", ".join(known) or "không có tham số nào"
                raise Refused(
                    f"Lỗi mô phỏng «{self.name}» không có tham số «{name[:60]}»; cho phép: {allowed}",
                    field=f"params.{name[:60]}",
                )
            known[name].check(value)

    def described(self) -> FaultName:
        """As the control API shows it."""
        return FaultName(
            description=self.description,
            seen=self.seen,
            where=list(self.where),
            stage=self.stage,
            params={each.name: each.described() for each in self.params},
        )
