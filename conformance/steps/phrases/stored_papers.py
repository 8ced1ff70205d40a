"""Biết: papers of the Kho with a term, without one, not yet in effect, of another's number, listed wrongly."""

from datetime import timedelta
from typing import Any

from conformance.steps.acting import person_named
from conformance.steps.context import ScenarioContext
from conformance.steps.laboratory_papers import deposited_paper, months_before
from conformance.steps.names import DocumentKind
from conformance.steps.registry import given
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.wire_time import vietnam_date

_NUMBERS = "numbers of stored papers"
_YEAR = timedelta(days=365)


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp, còn thời hạn sử dụng",
    en="the national vault of {person} holds a {document} issued by {agency}, within its term",
)
async def within_term(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """Expires a year from now."""
    today = vietnam_date(await context.portal.now())
    await _stored(context, name, kind, agency, {"expires_on": today + _YEAR, "no_expiry": False})


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp, không xác định thời hạn",
    en="the national vault of {person} holds a {document} issued by {agency}, without a term",
)
async def without_term(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """Says so itself (D-45)."""
    await _stored(context, name, kind, agency, {"no_expiry": True})


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp, nội dung tập tin ghi đã hết thời hạn sử dụng",
    en="the national vault of {person} holds a {document} issued by {agency} whose file says that its term is over",
)
async def expired_inside(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """The Kho's listing knows no expiry, so that only who reads the file sees it."""
    today = vietnam_date(await context.portal.now())
    told = {"issued_on": today - 3 * _YEAR, "effective_on": today - 3 * _YEAR, "no_expiry": True}
    await _stored(context, name, kind, agency, told, {"expires_on": today - timedelta(days=1), "no_expiry": False})


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp, chưa đến ngày có hiệu lực",
    en="the national vault of {person} holds a {document} issued by {agency}, not yet in effect",
)
async def not_yet_in_effect(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """From next month on."""
    today = vietnam_date(await context.portal.now())
    told = {"effective_on": today + timedelta(days=30), "expires_on": today + 5 * _YEAR, "no_expiry": False}
    await _stored(context, name, kind, agency, told)


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp, tập tin ghi số định danh của người khác",
    en="the national vault of {person} holds a {document} issued by {agency} that bears another's personal number",
)
async def of_another(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """Name and birth date agree, the number does not."""
    person = person_named(context, name)
    other = await context.portal.add_person(person.full_name, account=False, birth_date=person.birth_date)
    await _stored(context, name, kind, agency, {}, {"owner_number": other.identity_number})


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp, số ký hiệu trong Kho khác với tập tin",
    en="the national vault of {person} lists a {document} issued by {agency} under another number than its file's",
)
async def listed_wrongly(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """Properly signed, but not the paper the listing tells of."""
    await _stored(context, name, kind, agency, {}, {"document_number": f"9999/{kind.number_suffix}"})


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu các bản {document} do {agency} cấp cách đây {number} tháng và {number} "
    "tháng",
    en="the national vault of {person} holds {document}s issued by {agency} {number} and {number} months ago",
)
async def several_stored(
    context: ScenarioContext, name: str, kind: DocumentKind, agency: str, first: int, second: int
) -> None:
    """The one named last is the paper that later sentences mean."""
    now = await context.portal.now()
    for months in (first, second):
        paper = await deposited_paper(context, name, kind, agency, issued_on=months_before(now, months))
        numbers_of(context, name).add(paper.document_number)


def numbers_of(context: ScenarioContext, name: str) -> set[str]:
    """Document numbers of a person's stored papers, as far as sentences of this file arranged them."""
    known: set[str] = context.memory.setdefault(_NUMBERS, {}).setdefault(name, set())
    return known


async def _stored(
    context: ScenarioContext,
    name: str,
    kind: DocumentKind,
    agency: str,
    told: dict[str, Any],
    printed: dict[str, Any] | None = None,
) -> None:
    """``told`` is what Kho and file say; ``printed`` what the file says otherwise."""
    person, today = person_named(context, name), vietnam_date(await context.portal.now())
    number = f"{person.identity_number[-4:]}{len(numbers_of(context, name)) + 51}/{kind.number_suffix}"
    fields = {
        "document_number": number,
        "subject": kind.subject,
        "kq_code": kind.kq_code,
        "title": kind.title,
        "issuer": agency,
        "owner_name": person.full_name,
        "owner_number": person.identity_number,
        "owner_birth_date": person.birth_date,
        "issued_on": today,
        "effective_on": today,
        "no_expiry": True,
        **told,
    }
    inside = None if printed is None else DocumentFields(**{**fields, **printed})
    await deposited_paper(context, name, kind, agency, fields=fields, printed=inside)
    numbers_of(context, name).add(number)
