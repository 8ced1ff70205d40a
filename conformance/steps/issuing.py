"""Has a province issue a paper for real: filing, handling, both signatures, synchronising; the citizen saves it."""

from conformance.checks.journal_facts import fetches_in
from conformance.province.actions import Province
from conformance.steps.acting import citizen_session
from conformance.steps.context import NotSeenInTime, ScenarioContext
from conformance.steps.filing import Filing, Paper, remember_paper, submitted_code
from conformance.steps.handling import handle_to_end
from conformance.steps.names import DocumentKind
from conformance.steps.preparing import chosen_service, complete_components, give_personal_data, submit
from mock_dvcqg.contract.citizen import MyDeliverable, VaultDocument
from mock_dvcqg.contract.control import JournalEntry


async def issued(context: ScenarioContext, province: Province, name: str, kind: DocumentKind, agency: str) -> Filing:
    """The person applies online at the agency and gets the paper; it is synchronised and fetched by the portal."""
    filing = await chosen_service(context, province, name, kind.procedure, agency)
    await give_personal_data(context, filing)
    await complete_components(context, filing, agency)
    await submit(context, filing)
    await handle_to_end(context, filing)
    await result_fetched(context, filing)
    return filing


async def saved(context: ScenarioContext, filing: Filing, name: str, kind: DocumentKind) -> VaultDocument:
    """The person saves the result of the filing to the Kho; the paper is remembered.

    Raises:
        NotSeenInTime: the result does not show up under «Dịch vụ công của tôi».
        PortalRefused: the portal does not take it.
    """
    citizen = await citizen_session(context, name)
    await result_fetched(context, filing)
    result = await _my_result(context, filing, name, kind)
    document = await context.portal.deposit(citizen, submitted_code(filing), result.document_id)
    remember_paper(context, name, Paper(kind, document.document_number, document.sha256))
    return document


async def result_fetched(context: ScenarioContext, filing: Filing) -> JournalEntry:
    """The journal entry in which the portal fetched the result.

    Raises:
        NotSeenInTime: it did not succeed in time.
    """
    code = submitted_code(filing)
    entry = await context.portal.wait_journal(
        lambda entry: any(fetch.is_deliverable and fetch.succeeded for fetch in fetches_in([entry], code)),
        timeout_s=context.timeout_s,
        member=filing.province.code,
        dossier_code=code,
        surface="fetch",
    )
    if entry is None:
        raise NotSeenInTime(
            f"Cổng DVCQG chưa tải được kết quả của hồ sơ {code} trong thời gian chờ.",
            f"The portal has not fetched the result of {code} in time.",
        )
    return entry


async def _my_result(context: ScenarioContext, filing: Filing, name: str, kind: DocumentKind) -> MyDeliverable:
    citizen = await citizen_session(context, name)
    for dossier in await context.portal.my_services(citizen):
        if dossier.dossier_code != filing.dossier_code:
            continue
        found = [d for d in dossier.deliverables if d.kq_code == kind.kq_code] or dossier.deliverables
        if found:
            return found[0]
    raise NotSeenInTime(
        f"Kết quả «{kind.title}» chưa có tại mục «Dịch vụ công của tôi».",
        f"The result «{kind.title}» is not yet under «my public services».",
    )
