"""Thì: codes and numbers of dossiers and results, and results that no longer count."""

from conformance.checks.results_by_law import code_in_form, codes_differ, marked_revoked, numbered, results_under_code
from conformance.steps.context import ScenarioContext
from conformance.steps.deciding import results_of
from conformance.steps.evidence import last_exchange, seen_until, seen_with_status
from conformance.steps.filing import current_filing, filing_of, submitted_code
from conformance.steps.phrases.deciding import REVOKED_AFTER
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus

_FINISHED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)


@then(
    vi="mã hồ sơ của {person} gồm mã cơ quan, ngày tháng năm và số thứ tự trong ngày",
    en="the dossier code of {person} has agency, day and the day's ordinal",
    requirements=("ND61-26-1",),
)
async def code_made(context: ScenarioContext, name: str) -> None:
    """As it was synchronised."""
    evidence = await seen_with_status(context, filing_of(context, name), DossierStatus.NEW, DossierStatus.RECEIVED)
    context.judge(code_in_form(evidence.latest))


@then(
    vi="hồ sơ của {person} và hồ sơ của {person} có mã khác nhau",
    en="the dossiers of {person} and {person} have different codes",
    requirements=("ND61-26-1",),
)
async def codes_apart(context: ScenarioContext, one: str, two: str) -> None:
    """Filed on the same day with the same agency."""
    context.judge(codes_differ([submitted_code(filing_of(context, name)) for name in (one, two)]))


@then(
    vi='kết quả của {person} được đồng bộ theo mã hồ sơ kèm "-KQ" và số thứ tự',
    en='the result of {person} is synchronised under the dossier code with "-KQ" and its ordinal',
    requirements=("ND45-14-3-1",),
)
async def coded_by_dossier(context: ScenarioContext, name: str) -> None:
    """GiayToId."""
    evidence = await seen_with_status(context, filing_of(context, name), *_FINISHED)
    context.judge(results_under_code(evidence.records))


@then(
    vi="kết quả của {person} có số, ký hiệu",
    en="the result of {person} has a number and symbol",
    requirements=("ND30-15-1",),
)
async def has_number(context: ScenarioContext, name: str) -> None:
    """As the province shows it."""
    shown = await results_of(context, filing_of(context, name))
    context.judge(numbered([one.document_number for one in shown.results], last_exchange(context)))


@then(
    vi="kết quả của {person} và kết quả của {person} có số, ký hiệu khác nhau",
    en="the results of {person} and {person} have different numbers",
    requirements=("ND30-15-1",),
)
async def numbers_apart(context: ScenarioContext, one: str, two: str) -> None:
    """Of one agency in one year."""
    shown = [await results_of(context, filing_of(context, name)) for name in (one, two)]
    numbers = [result.document_number for results in shown for result in results.results]
    context.judge(numbered(numbers, last_exchange(context)))


@then(
    vi="kết quả đã hủy hiệu lực được đánh dấu trên Cổng DVCQG, không còn thể hiện là có hiệu lực",
    en="the revoked result is marked on the national portal and no longer shown as in force",
    requirements=("ND45-15-1",),
)
async def no_longer_in_force(context: ScenarioContext) -> None:
    """By the record that came after the revocation."""
    after = context.memory.get(REVOKED_AFTER, 0)
    evidence = await seen_until(
        context, current_filing(context), lambda evidence: any(seen.seq > after for seen in evidence.records)
    )
    context.judge(marked_revoked(evidence.records, after))
