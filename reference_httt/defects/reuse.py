"""Departures in offering and taking documents of the vaults."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from mock_dvcqg.contract.databases import PopulationResult
from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.content_check import ContentCheck
from reference_httt.rules.model import Component, Offer, PersonalData, Source
from reference_httt.rules.paper_requests import is_reused

_CRIMINAL_RECORDS = ("KQ.G15.000007", "KQ.G15.000008")


@defect("accepts-stale-record", owns=("CV5632-5a-B2-5",), replaces=("age_problem",))
def accepts_stale_record(practice: Practice) -> Practice:
    """Never looks at the day of issue, so a record older than the procedure allows is reused."""

    def any_age(issued_on: date | None, max_age_months: int | None, today: date) -> str:
        return ""

    return replace(practice, age_problem=any_age)


@defect("accepts-mismatching-content", owns=("YB-B3-1", "SQC-CHU-1"), replaces=("content_problem", "judge_population"))
def accepts_mismatching_content(practice: Practice) -> Practice:
    """Compares the identity number only: neither name and birth date on the paper nor a database (Yên Bái, Bước 3)."""

    def number_is_enough(fields: DocumentFields | None, owner: PersonalData) -> str:
        return ""

    def unheard(answer: PopulationResult | None) -> ContentCheck:
        return ContentCheck()

    return replace(practice, content_problem=number_is_enough, judge_population=unheard)


@defect("offers-unfit-kq-code", owns=("CV5632-5a-B2-6",), replaces=("codes_to_ask", "kq_fits"))
def offers_unfit_kq_code(practice: Practice) -> Practice:
    """Goes by the family of the document: any criminal record for a component that wants form No. 1."""

    def whole_family(components: Iterable[Component]) -> tuple[str, ...]:
        asked = practice.codes_to_ask(components)
        return tuple(dict.fromkeys(asked + _CRIMINAL_RECORDS)) if set(asked) & set(_CRIMINAL_RECORDS) else asked

    def fits_family(component: Component, kq_code: str) -> bool:
        same_family = {component.replaceable_by, kq_code} <= set(_CRIMINAL_RECORDS)
        return same_family or practice.kq_fits(component, kq_code)

    return replace(practice, codes_to_ask=whole_family, kq_fits=fits_family)


@defect("prefers-national-copy", owns=("CV5632-5b-B2-5", "PT-II2-B2-1"), replaces=("choose_copy",))
def prefers_national_copy(practice: Practice) -> Practice:
    """Fetches from the national vault what the province holds itself (hướng dẫn Phú Thọ, II.2 Bước 2)."""

    def national_first(chosen: Offer, offers: Iterable[Offer]) -> Offer:
        key = chosen.component_code, chosen.kq_code, chosen.document_number
        national = (o for o in offers if o.source is Source.NATIONAL)
        return next((o for o in national if (o.component_code, o.kq_code, o.document_number) == key), chosen)

    return replace(practice, choose_copy=national_first)


@defect("asks-for-paper-anyway", owns=("PT-II-1", "PT-II-3"), replaces=("components_to_request",))
def asks_for_paper_anyway(practice: Practice) -> Practice:
    """Sends its standard request for the paper although the document was taken from a vault (hướng dẫn Phú Thọ, II)."""

    def also_reused(components: Iterable[Component]) -> tuple[Component, ...]:
        listed = tuple(components)
        return practice.components_to_request(listed) + tuple(c for c in listed if is_reused(c))

    return replace(practice, components_to_request=also_reused)
