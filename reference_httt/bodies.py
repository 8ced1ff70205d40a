"""The agencies of one body – a province, a ministry or another one – as a tree of codes: H98, H98.07, H98.21.01.

The same code serves every kind of body: which agencies there are is data, shipped or given by ``HTTT_AGENCIES``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from pydantic import ConfigDict, TypeAdapter, field_validator
from pydantic.dataclasses import dataclass as checked

from mock_dvcqg.contract.identifiers import is_agency_code
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.opening_hours import read_week


class BodyKind(StrEnum):
    """What the body is."""

    PROVINCE = "province"
    MINISTRY = "ministry"
    OTHER = "other"
    """e.g. EVN, BHXH"""


class Tier(StrEnum):
    """The tier of an agency; the values are those of LayThuTuc (CAPTHUCHIEN)."""

    MINISTRY = "0"
    PROVINCE = "1"
    DISTRICT = "2"
    """until 30/6/2025"""
    COMMUNE = "3"

    @property
    def label(self) -> str:
        """The tier in words."""
        return {"0": "cấp bộ", "1": "cấp tỉnh", "2": "cấp huyện", "3": "cấp xã"}[self.value]


HANDLING = tuple(role for role in Role if role is not Role.ADMINISTRATOR)
"""the roles of an agency that handles dossiers; administrators sit where the body is looked after"""


@dataclass(frozen=True)
class Agency:
    """One agency of the body, with its one-stop shop (Bộ phận Một cửa)."""

    code: str
    name: str
    tier: Tier = Tier.PROVINCE
    oversees: bool = False
    """looks after the whole body: the province's centre, or a ministry's only agency"""
    roles: tuple[Role, ...] = HANDLING
    valid_from: date | None = None
    valid_to: date | None = None

    def exists_on(self, day: date) -> bool:
        """Whether it is there that day (districts ended on 30/6/2025)."""
        return not ((self.valid_from and day < self.valid_from) or (self.valid_to and day > self.valid_to))

    def receives_for(self, other: "Agency") -> bool:
        """Whether its one-stop shop takes the other's dossiers: its own, and at a province's centre those of the sở.

        Reception regardless of the boundaries of provinces and communes (NĐ 118/2025) is not offered: it is optional.
        """
        return self.code == other.code or (self.oversees and self.tier is other.tier is Tier.PROVINCE)


@checked(frozen=True, config=ConfigDict(extra="forbid"))
class AgencyOrder:
    """One agency as data; ``code`` whole, or ``suffix`` below the body's own code."""

    name: str
    tier: Tier
    code: str = ""
    suffix: str = ""
    oversees: bool = False
    roles: tuple[Role, ...] = ()
    """empty: all of them"""
    valid_from: date | None = None
    valid_to: date | None = None
    week: tuple[str, ...] = ()
    """opening hours from Monday to Sunday, e.g. «07:30-11:30, 13:30-17:30»; empty: those of the body"""

    @field_validator("week")
    @classmethod
    def _week_that_can_be_kept(cls, week: tuple[str, ...]) -> tuple[str, ...]:
        if week:
            read_week(week)
        return week

    def agency_code(self, body: str) -> str:
        """The whole code in the body of that code."""
        return self.code or f"{body}.{self.suffix}"


def agency_orders(kind: BodyKind, given: Sequence[AgencyOrder] = ()) -> tuple[AgencyOrder, ...]:
    """What the agencies are made from: the data given, otherwise that shipped for the kind of body."""
    return tuple(given) or _shipped()[kind]


def agencies_of(
    code: str, name: str, kind: BodyKind = BodyKind.PROVINCE, given: Sequence[AgencyOrder] = ()
) -> tuple[Agency, ...]:
    """The body's agencies, e.g. «H98.12» «Sở Y tế tỉnh B»; one of them looks after the whole body.

    Raises:
        ValueError: an agency is not the body's, or there twice; the sentence is Vietnamese.
    """
    orders = agency_orders(kind, given)
    codes = [order.agency_code(code) for order in orders]
    for one in codes:
        if not is_agency_code(one) or not f"{one}.".startswith(f"{code}."):
            raise ValueError(f"mã cơ quan «{one}» không thuộc {code}")
        if codes.count(one) > 1:
            raise ValueError(f"mã cơ quan «{one}» được khai hai lần")
    seat = next((i for i, order in enumerate(orders) if order.oversees), 0)
    return tuple(_agency(code, name, order, oversees=i == seat) for i, order in enumerate(orders))


def _agency(code: str, name: str, order: AgencyOrder, *, oversees: bool) -> Agency:
    roles = order.roles or (tuple(Role) if oversees else HANDLING)
    if oversees and Role.ADMINISTRATOR not in roles:
        roles = (*roles, Role.ADMINISTRATOR)
    if not oversees:
        roles = tuple(role for role in roles if role is not Role.ADMINISTRATOR)
    full_name = order.name.replace("{place}", _place(name))
    return Agency(order.agency_code(code), full_name, order.tier, oversees, roles, order.valid_from, order.valid_to)


def _place(name: str) -> str:
    """«tỉnh B» for «Tỉnh B (mô phỏng)»; other bodies keep their capital letter."""
    place = name.split("(")[0].strip()
    return place[:1].lower() + place[1:] if place.startswith(("Tỉnh ", "Thành phố ")) else place


@cache
def _shipped() -> dict[BodyKind, tuple[AgencyOrder, ...]]:
    text = files("reference_httt").joinpath("data", "agencies.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return TypeAdapter(dict[BodyKind, tuple[AgencyOrder, ...]]).validate_python(data)
