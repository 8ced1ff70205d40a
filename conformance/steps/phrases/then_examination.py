"""Thì: opinions and reports kept, who did each step, and where the result stands in databases."""

import asyncio

from conformance.checks.examination import (
    done_by_name,
    not_without_duty,
    opinion_kept,
    report_kept,
)
from conformance.checks.specialised_database import is_answered, shared_with_owner, told_back
from conformance.province.actions import Role
from conformance.province.actions.databases import SpecialisedShown
from conformance.province.actions.opinions import PapersKept
from conformance.steps.acting import carry_out, officer_for
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange, seen_with_progress
from conformance.steps.filing import Filing, current_filing, filing_of, submitted_code
from conformance.steps.phrases.examination import TRIED
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import JournalEntry

_PAUSE_S = 0.2


@then(
    vi="ý kiến trả lời được số hóa và lưu cùng hồ sơ",
    en="the reply is digitised and kept with the dossier",
    requirements=("YB-B4-5",),
)
async def opinions_are_kept(context: ScenarioContext) -> None:
    """As the province shows the dossier's papers."""
    kept = await _papers(context, current_filing(context))
    context.judge(opinion_kept(kept.opinions, kept.papers, last_exchange(context)))


@then(
    vi="kết quả thẩm tra, xác minh được số hóa và lưu cùng hồ sơ",
    en="the report of the examination is digitised and kept with the dossier",
    requirements=("YB-B4-5",),
)
async def report_is_kept(context: ScenarioContext) -> None:
    """As the province shows the dossier's papers."""
    kept = await _papers(context, current_filing(context))
    context.judge(report_kept(kept.papers, last_exchange(context)))


@then(
    vi="tiến độ hồ sơ trên Cổng DVCQG ghi họ tên người thực hiện từng bước",
    en="the dossier's progress at the national portal names who did each step",
    requirements=("YB-M2-1",),
)
async def by_name(context: ScenarioContext) -> None:
    """NguoiXuLy of each row."""
    evidence = await seen_with_progress(context, current_filing(context), DossierStatus.RETURNED)
    context.judge(done_by_name(evidence.rows))


@then(
    vi="HTTT GQTTHC tỉnh B không thực hiện thao tác của người không được giao nhiệm vụ",
    en="Province B's system does not carry out the act of somebody without the duty",
    requirements=("YB-M2-1",),
)
async def not_without_the_duty(context: ScenarioContext) -> None:
    """By the province's answers to all attempts."""
    tried = context.memory.get(TRIED, [])
    done = next((one for one in tried if not one.refused), tried[-1] if tried else None)
    seen_in = next(iter(done.exchanges), "") if done else ""
    words = done.message if done else ""
    refused = bool(done and done.refused)
    context.judge(not_without_duty(attempted=bool(tried), refused=refused, words=words, seen_in=seen_in))


@then(
    vi="CSDL chuyên ngành lưu kết quả và chia sẻ với Kho DL Cổng DVCQG của {person}",
    en="the specialised database stores the result and shares it with the national vault of {person}",
    requirements=("YB-B4-3",),
)
async def shared(context: ScenarioContext, name: str) -> None:
    """In the database's journal; if the province knows of nothing on its way, nothing is waited for."""
    filing = filing_of(context, name)
    shown = await _specialised(context, filing)
    entries = await _of_database(context)
    if shown.results and not any(is_answered(e) and e.dossier_code == filing.dossier_code for e in entries):
        await context.portal.wait_journal(
            is_answered,
            timeout_s=context.timeout_s,
            surface="database",
            dossier_code=filing.dossier_code,
        )
        entries = await _of_database(context)
    number, code = filing.person.identity_number, submitted_code(filing)
    context.judge(shared_with_owner(entries, code, number, known=bool(shown.results)))


@then(
    vi="HTTT GQTTHC tỉnh B ghi đúng trạng thái của kết quả tại CSDL chuyên ngành",
    en="Province B's system shows where the result stands in the specialised database as it is",
    requirements=("YB-B4-4",),
)
async def state_told_back(context: ScenarioContext) -> None:
    """Looked at until both agree, or the time is over."""
    filing, loop = current_filing(context), asyncio.get_running_loop()
    deadline = loop.time() + context.timeout_s
    while True:
        shown = await _specialised(context, filing)
        seen = told_back(await _of_database(context), submitted_code(filing), shown.results, last_exchange(context))
        if seen[0].outcome != "cannot_tell" or loop.time() > deadline:
            context.judge(seen)
            return
        await asyncio.sleep(_PAUSE_S)


async def _papers(context: ScenarioContext, filing: Filing) -> PapersKept:
    monitor = await officer_for(filing, Role.MONITOR)
    code = submitted_code(filing)
    return await carry_out(context, filing.province, "view_papers", monitor, PapersKept, dossier_code=code)


async def _specialised(context: ScenarioContext, filing: Filing) -> SpecialisedShown:
    specialist = await officer_for(filing, Role.SPECIALIST)
    code = submitted_code(filing)
    return await carry_out(
        context, filing.province, "view_specialised", specialist, SpecialisedShown, dossier_code=code
    )


async def _of_database(context: ScenarioContext) -> list[JournalEntry]:
    return await context.portal.journal(member=context.subject.code, surface="database")
