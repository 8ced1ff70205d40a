"""The limits of a dossier as it moves: by when the applicant is answered, and the appointed day.

Received, not received or asked to correct: each answers the applicant (D-30). A request to pay stops the eight hours
until it is paid (D-31). A resubmission begins eight fresh hours; a supplement after reception begins the whole period
for settling anew (NĐ 61/2018 Đ19 k4; D-34). Nothing is blocked when a limit is over: the record shows the lateness.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from reference_httt.province import Province
from reference_httt.rules.answer_time import due_after_wait
from reference_httt.rules.life_cycle import AT_INTAKE, TRANSITIONS, Act
from reference_httt.rules.model import CaseFile, Dossier, Draft, Stage
from reference_httt.rules.working_time import WorkCalendar

_ANSWERS = frozenset({Act.RECEIVE, Act.DECLINE_INTAKE, Act.REQUEST_SUPPLEMENT})


def answer_limit(province: Province, agency_code: str) -> datetime:
    """By when a dossier that comes now is answered; post and counter like online (mock convention)."""
    return province.practice.answer_due_at(province.calendar_of(agency_code), province.now())


def settling_limit(province: Province, draft: Draft) -> datetime:
    """The appointed day of a dossier whose period begins now: the working days that LayThuTuc tells.

    The same day where the procedure is settled at once.
    """
    calendar = province.calendar_of(draft.agency_code)
    if draft.terms.immediate:
        return province.practice.settled_the_same_day(calendar, province.now())
    return province.practice.settled_by(calendar, province.now(), draft.terms.working_days)


def with_limits(province: Province, case: CaseFile, act: Act, after: Dossier) -> Dossier:
    """The dossier after the act, with the limits the act sets or meets."""
    return replace(after, **_changes(province, case, act, after))


def _changes(province: Province, case: CaseFile, act: Act, after: Dossier) -> dict[str, Any]:
    before, now = case.dossier, province.now()
    if before.stage in AT_INTAKE and act in _ANSWERS:
        received = {"received_at": now, "due_at": settling_limit(province, case.draft)} if act is Act.RECEIVE else {}
        return {"answered_at": now, "payment_asked_at": None} | received
    if act is Act.REQUEST_PAYMENT:
        return {"payment_asked_at": now}
    if act is Act.SUPPLY and after.stage is Stage.RESUBMITTED:
        due_at = answer_limit(province, before.agency_code)
        return {"answer_due_at": due_at, "answered_at": None, "payment_asked_at": None, "warned_at": None}
    if act is Act.SUPPLY:
        return {"due_at": settling_limit(province, case.draft)}
    if act is Act.FULFIL_OBLIGATION:
        return {"due_at": _due_after_obligation(province.calendar_of(before.agency_code), case, now)}
    return {}


def _due_after_obligation(calendar: WorkCalendar, case: CaseFile, now: datetime) -> datetime | None:
    """The appointed day moved by the working days that the obligation was waited for (mock convention)."""
    asking = TRANSITIONS[Act.REQUEST_OBLIGATION].action  # a payment's row bears status 6 as well
    asked = [step.at for step in case.progress if step.action == asking]
    if not asked or case.dossier.due_at is None:
        return case.dossier.due_at
    return due_after_wait(calendar, case.dossier.due_at, asked[-1], now)
