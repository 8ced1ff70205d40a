"""Departures in searching services, in what levels 3 and 4 offer, and in looking dossiers up (Hà Tĩnh, phần 1)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import CaseFile, PaymentWay, ProcedureTerms, ReturnChoice
from reference_httt.rules.payment_channel import DIRECT, ONLINE
from reference_httt.rules.public_status import PublicStatus, SixFields, six_fields
from reference_httt.rules.service_search import Filters, Offering


@defect("search-ignores-level", owns=("HT-1-B2-1",), replaces=("services_matching",))
def search_ignores_level(practice: Practice) -> Practice:
    """Takes service level and procedure tier for one filter, so that the level chosen counts for nothing (1 Bước 2)."""

    def any_level(offered: Iterable[Offering], wanted: Filters) -> tuple[Offering, ...]:
        return practice.services_matching(offered, replace(wanted, level=""))

    return replace(practice, services_matching=any_level)


@defect("online-return-for-level-3", owns=("HT-1-B3a-1",), replaces=("return_problems",))
def online_return_for_level_3(practice: Practice) -> Practice:
    """Offers every return form for every level: a level-3 result is promised online (1 Bước 3.a)."""

    def as_level_4(
        terms: ProcedureTerms, choice: ReturnChoice, address: str, electronic_only: bool = False
    ) -> dict[str, str]:
        if choice is ReturnChoice.ONLINE and not terms.presence_required:
            return {}
        return practice.return_problems(terms, choice, address, electronic_only)

    return replace(practice, return_problems=as_level_4)


@defect("level-4-online-only", owns=("HT-1-B3b-1",), replaces=("return_problems",))
def level_4_online_only(practice: Practice) -> Practice:
    """Takes «toàn trình» for «online alone»: who wants the result on paper cannot choose it (1 Bước 3.b)."""

    def online_only(
        terms: ProcedureTerms, choice: ReturnChoice, address: str, electronic_only: bool = False
    ) -> dict[str, str]:
        if terms.is_full_online and choice is not ReturnChoice.ONLINE and not terms.presence_required:
            return {"return_choice": "Dịch vụ mức độ 4 chỉ trả kết quả trực tuyến"}
        return practice.return_problems(terms, choice, address, electronic_only)

    return replace(practice, return_problems=online_only)


@defect("forces-online-payment-at-level-3", owns=("HT-1-B3a-2",), replaces=("ways_shown",))
def forces_online_payment_at_level_3(practice: Practice) -> Practice:
    """Shows who owes a fee the online way alone, at level 3 too (1 Bước 3.a «trực tiếp hoặc các kênh khác»)."""

    def online(terms: ProcedureTerms) -> tuple[PaymentWay, ...]:
        return tuple(way for way in practice.ways_shown(terms) if terms.is_full_online or way in ONLINE)

    return replace(practice, ways_shown=online)


@defect("hides-online-payment-at-level-4", owns=("HT-1-B3b-2",), replaces=("ways_shown",))
def hides_online_payment_at_level_4(practice: Practice) -> Practice:
    """Shows a level-4 dossier's submitter the counter alone: the fee brings him to the office (1 Bước 3.b)."""

    def direct(terms: ProcedureTerms) -> tuple[PaymentWay, ...]:
        return tuple(way for way in practice.ways_shown(terms) if not terms.is_full_online or way in DIRECT)

    return replace(practice, ways_shown=direct)


@defect("look-up-forgives-wrong-serial", owns=("HT-1-B4-1",), replaces=("look_up_key",))
def look_up_forgives_wrong_serial(practice: Practice) -> Practice:
    """Reads agency and day of a code only and shows the first dossier of that day (1 Bước 4)."""

    def first_of_day(asked: str) -> str:
        key = practice.look_up_key(asked)
        return f"{key[:-4]}0001" if key.startswith("H") and "-" in key else key

    return replace(practice, look_up_key=first_of_day)


@defect("look-up-without-appointed-day", owns=("HT-1-B4-2",), replaces=("told_of",))
def look_up_without_appointed_day(practice: Practice) -> Practice:
    """Keeps the appointed day to itself: the submitter cannot see when the result is due (1 Bước 4)."""
    never: datetime | None = None

    def without_day(case: CaseFile, numbers: frozenset[str]) -> PublicStatus:
        told = practice.told_of(case, numbers)
        return replace(told, due_at=never) if isinstance(told, SixFields) else told

    return replace(practice, told_of=without_day)


@defect("look-up-shows-personal-data", owns=("HT-1-B4-3",), replaces=("told_of",))
def look_up_shows_personal_data(practice: Practice) -> Practice:
    """Tells everybody whose dossier it is: whoever tries numbers learns names (TT 01/2018 Đ16 k2 d; D-35)."""

    def everything(case: CaseFile, numbers: frozenset[str]) -> PublicStatus:
        return six_fields(case)

    return replace(practice, told_of=everything)
