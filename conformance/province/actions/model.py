"""What an action of the trade is: who does it, its inputs, the typed values it gives, and how a province answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict


class Role(StrEnum):
    """Who acts in the province's system."""

    CITIZEN = "citizen"
    COUNTER_OFFICER = "counter_officer"
    SPECIALIST = "specialist"
    LEADER = "leader"
    RECORDS_CLERK = "records_clerk"
    MONITOR = "monitor"
    """reads the state of dossiers for the suite; any officer who may see it will do"""
    OVERSEER = "overseer"
    """watches over the quality of handling, without the contents of papers (5632, Tài liệu hướng dẫn, Mục 2.a)"""
    ADMINISTRATOR = "administrator"
    """looks after the system; handles no dossier"""


ROLE_WORDS: dict[Role, str] = {
    Role.CITIZEN: "công dân",
    Role.COUNTER_OFFICER: "cán bộ một cửa",
    Role.SPECIALIST: "cán bộ nghiệp vụ",
    Role.LEADER: "lãnh đạo",
    Role.RECORDS_CLERK: "văn thư",
    Role.MONITOR: "cán bộ theo dõi",
    Role.OVERSEER: "cán bộ điều hành chất lượng giải quyết",
    Role.ADMINISTRATOR: "quản trị hệ thống",
}
"""how records and messages name a role"""


class Values(BaseModel):
    """Base of the values an action gives; unknown members of a binding's answer are an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Nothing(Values):
    """The action gives nothing but its being done."""


@dataclass(frozen=True)
class ActionSpec:
    """One action: who does it, what it is told, what it gives."""

    name: str
    role: Role
    inputs: tuple[str, ...]
    values: type[Values]
    vi: str
    """what the person does, for messages and attended use"""


def action(name: str, role: Role, inputs: str, values: type[Values], vi: str) -> ActionSpec:
    """One action; ``inputs`` are names divided by blanks."""
    return ActionSpec(name, role, tuple(inputs.split()), values, vi)


@dataclass(frozen=True)
class ActionDone:
    """An action that was carried out, or that the province refused to carry out.

    ``refused`` is an answer of the province, lawful or not; the checks decide. A call that could not
    be made at all raises instead.
    """

    action: str
    values: Values | None
    started_at: datetime
    ended_at: datetime
    refused: bool = False
    message: str = ""
    """the province's own words when it refused"""
    exchanges: tuple[str, ...] = ()
    """ids of the exchanges that show it"""


class ProvinceProblem(Exception):
    """Base of what can go wrong in reaching a province; each sentence says which action and why."""


class ActionUnbound(ProvinceProblem):
    """The binding does not say how to do this action: the step is blocked."""


class ActionFailed(ProvinceProblem):
    """The province answered in a way the binding does not know: the step is blocked with the reason."""


class ProvinceUnreachable(ProvinceProblem):
    """No connection, or no answer in time."""


@dataclass
class ActorSession:
    """One person's or officer's session: the client holds the cookies, ``variables`` what a sign-in gave."""

    role: Role
    name: str
    client: Any
    """an ``httpx.AsyncClient`` that records its exchanges"""
    variables: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class BoundAgency:
    """One of the province's agencies by the name scenarios use and the province's own code."""

    name: str
    code: str


class Province(Protocol):
    """A province as steps see it."""

    code: str
    name: str

    def capability(self, name: str) -> bool | None:
        """What the binding declares of a capability; ``None`` when it is silent."""

    def procedure_code(self, name: str) -> str:
        """The province's code of a procedure named in a scenario."""

    def agency(self, name: str) -> BoundAgency:
        """An agency of the province by its name in a scenario, e.g. «Sở Y tế tỉnh B»."""

    async def officer(self, role: Role, agency_code: str) -> ActorSession:
        """A signed-in officer of the agency; the session is kept for the scenario."""

    async def perform(self, action: str, actor: ActorSession, inputs: Mapping[str, Any]) -> ActionDone:
        """Carry out one action.

        Raises:
            ActionUnbound, ActionFailed, ProvinceUnreachable.
        """
