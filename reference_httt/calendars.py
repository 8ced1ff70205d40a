"""The calendars of a body's agencies: opening hours and days off as shipped, and what its administrator changed.

What is shipped: ``data/calendars.yaml`` and ``data/holidays.csv`` (days off and make-up days of 2023–2027; the days of
2027 are computed, its exchanges of days not yet decided).
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from reference_httt.bodies import agency_orders
from reference_httt.rules.opening_hours import Week, read_week
from reference_httt.rules.special_days import EVERY_AGENCY, DayKind, SpecialDay
from reference_httt.rules.working_time import WorkCalendar
from reference_httt.settings import Settings


@dataclass
class CalendarBook:
    """Answers for every agency; ``changes`` are the administrator's, an agency's own before those of all."""

    code: str
    """the body's code, in front of the agencies'"""
    configured: dict[str, Week] = field(default_factory=dict)
    """weeks of the agencies' own data"""
    days: list[SpecialDay] = field(default_factory=list)
    weeks: dict[str, Week] = field(default_factory=dict)

    def change(self, days: Iterable[SpecialDay], weeks: Mapping[str, Week]) -> None:
        """Put the administrator's changes in the place of those known until now."""
        self.days, self.weeks = list(days), dict(weeks)

    def of(self, agency_code: str) -> WorkCalendar:
        """The agency's calendar."""
        days = self.special_days(agency_code)
        return WorkCalendar(
            self.week_of(agency_code),
            frozenset(day for day, special in days.items() if special.kind is DayKind.OFF),
            frozenset(day for day, special in days.items() if special.kind is DayKind.WORK),
        )

    def week_of(self, agency_code: str) -> Week:
        """The agency's opening hours from Monday to Sunday."""
        suffix, shipped = agency_code.removeprefix(f"{self.code}."), _shipped_weeks()
        own = self.weeks.get(agency_code) or self.configured.get(agency_code) or shipped.get(suffix)
        return own or self.weeks.get(EVERY_AGENCY) or shipped[EVERY_AGENCY]

    def special_days(self, agency_code: str) -> dict[date, SpecialDay]:
        """The days that do not follow the agency's week, in order."""
        found = {special.day: special for special in shipped_days()}
        for whose in dict.fromkeys((EVERY_AGENCY, agency_code)):
            found |= {special.day: special for special in self.days if special.agency_code == whose}
        return {day: found[day] for day in sorted(found) if found[day].kind is not DayKind.PLAIN}


def weeks_of(settings: Settings) -> dict[str, Week]:
    """The opening hours that the agencies' own data tell, by agency code."""
    orders = agency_orders(settings.body_kind, settings.agencies)
    return {order.agency_code(settings.code): read_week(order.week) for order in orders if order.week}


@cache
def shipped_days() -> tuple[SpecialDay, ...]:
    """The public days off and make-up days."""
    text = files("reference_httt").joinpath("data", "holidays.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(SpecialDay(date.fromisoformat(r["date"]), DayKind(r["kind"]), r["name"]) for r in rows)


@cache
def _shipped_weeks() -> dict[str, Week]:
    """By the end of the agency's code; the week of all others under ``EVERY_AGENCY``."""
    text = files("reference_httt").joinpath("data", "calendars.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    own = {suffix: read_week(week) for suffix, week in (data.get("agencies") or {}).items()}
    return {EVERY_AGENCY: read_week(data["week"])} | own
