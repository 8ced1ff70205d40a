"""Thì: what the law of 2026 adds – records of the police, notices at every change; codes that supplements keep."""

from collections.abc import Sequence

from conformance.checks.law_of_2026 import answered_by_law, every_change_told, record_kept
from conformance.checks.observation import Outcome
from conformance.checks.results_by_law import code_kept
from conformance.checks.specialised_database import GIVEN
from conformance.province.actions.own_accounts import MessageRead
from conformance.steps.context import ScenarioContext
from conformance.steps.deciding import case_of
from conformance.steps.evidence import evidence_of, last_exchange, seen_with_status
from conformance.steps.filing import filing_at, filing_of, submitted_code
from conformance.steps.provincial_portal import messages_until
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus


@then(
    vi="Phiếu lý lịch tư pháp của {person} được lưu vào CSDL lý lịch tư pháp và chia sẻ với Kho trên Cổng DVCQG",
    en="the criminal record of {person} is kept in its database and shared with the vault on the national portal",
    requirements=("ND216-25-1",),
)
async def kept_and_shared(context: ScenarioContext, name: str) -> None:
    """In the database's journal."""
    filing = filing_of(context, name)
    await seen_with_status(context, filing, DossierStatus.RETURNED)
    code = submitted_code(filing)
    about = {"member": filing.province.code, "surface": "database"}
    entries = await context.portal.journal(**about)
    if not any(entry.service == GIVEN and entry.dossier_code == code for entry in entries):
        wanted = {**about, "dossier_code": code}
        await context.portal.wait_journal(lambda e: e.service == GIVEN, timeout_s=context.timeout_s, **wanted)
        entries = await context.portal.journal(**about)
    context.judge(record_kept(entries, code, filing.person.identity_number))


@then(
    vi="{agency} có hạn trả lời yêu cầu cấp Phiếu lý lịch tư pháp là 08 giờ làm việc",
    en="{agency} has eight working hours to answer who asks for a criminal record",
    requirements=("ND216-23-1",),
)
async def answer_limit(context: ScenarioContext, agency: str) -> None:
    """As the province reckons it."""
    case = await case_of(context, filing_at(context, agency))
    context.judge(answered_by_law(case, last_exchange(context)))


@then(
    vi="{person} nhận được thông báo ở mỗi lần thay đổi tình trạng hồ sơ, nêu cơ quan {agency} và các thời điểm",
    en="{person} gets a notice at every change of the dossier, naming {agency} and the times",
    requirements=("ND224-15-1-1",),
)
async def told_at_every_change(context: ScenarioContext, name: str, agency: str) -> None:
    """What reached the person, against the changes the portal heard of; a message may come a little later."""
    filing = filing_of(context, name)
    records, code = (await evidence_of(context, filing)).records, submitted_code(filing)

    def enough(messages: Sequence[MessageRead]) -> bool:
        return every_change_told(records, messages, code, agency)[0].outcome is Outcome.KEPT

    context.judge(every_change_told(records, await messages_until(context, name, enough), code, agency))


@then(
    vi="hồ sơ của {person} giữ nguyên mã sau khi bổ sung và lưu yêu cầu bổ sung",
    en="the dossier of {person} keeps its code after the supplement, and the request stands in it",
    requirements=("ND45-12-1",),
)
async def keeps_its_code(context: ScenarioContext, name: str) -> None:
    """All records of the owner and the procedure bear one code."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, DossierStatus.RECEIVED)
    entries = await context.portal.journal(member=filing.province.code, service="DongBoHoSoMC")
    owner, code = filing.person.identity_number, submitted_code(filing)
    context.judge(code_kept(entries, evidence.records, owner, filing.procedure_code, code))
