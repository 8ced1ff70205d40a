"""Khi, Thì: a result goes out on paper and as a file, as a file alone, or only in person; its codes and its store."""

from conformance.checks.return_forms import (
    both_copies,
    coded_and_stored,
    coded_apart,
    no_paper,
    not_returned_online,
    shown_on_either,
    stored_as_data,
)
from conformance.checks.specialised_database import GIVEN, shared_with_owner
from conformance.province.actions import Nothing, Role
from conformance.province.actions.returning import OwnResults, ResultCopies, ResultCopy
from conformance.steps.acting import attempt, carry_out, citizen_session, officer_for
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange, local_vault, seen_with_status
from conformance.steps.filing import Filing, current_filing, filing_of, submitted_code
from conformance.steps.registry import then, when
from mock_dvcqg.contract.codes import DossierStatus

RETURNED = DossierStatus.RETURNED


@when(
    vi="{person} yêu cầu chỉ nhận kết quả bản điện tử",
    en="{person} asks for the electronic result alone",
)
async def ask_for_file_alone(context: ScenarioContext, name: str) -> None:
    """While the dossier is prepared."""
    filing = filing_of(context, name)
    await carry_out(context, filing.province, "ask_electronic_only", filing.actor, Nothing, draft=filing.draft)


@when(
    vi="cán bộ một cửa {agency} thử giao bản giấy của kết quả",
    en="the counter officer of {agency} tries to hand over a paper copy of the result",
)
async def try_paper(context: ScenarioContext, agency: str) -> None:
    """The answer matters less than what the system then says of the copies."""
    await _try_handing(context, "counter")


@when(
    vi="cán bộ một cửa {agency} thử trả kết quả trực tuyến",
    en="the counter officer of {agency} tries to return the result online",
)
async def try_online(context: ScenarioContext, agency: str) -> None:
    """The answer matters less than what the citizen then sees."""
    await _try_handing(context, "online")


@then(
    vi="kết quả được trả cả bản giấy và bản điện tử",
    en="the result goes out on paper and as a file",
    requirements=("YB-B4-7",),
)
async def both(context: ScenarioContext) -> None:
    """The paper as the province tells it, the file by the record."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, RETURNED, DossierStatus.PROCESSED)
    context.judge(both_copies(await _copies(context, filing), evidence.records, last_exchange(context)))


@then(
    vi="kết quả chỉ có bản điện tử, không có bản giấy",
    en="the result goes out as a file alone, not on paper",
    requirements=("YB-B4-8",),
)
async def file_alone(context: ScenarioContext) -> None:
    """As the province tells it."""
    context.judge(no_paper(await _copies(context, current_filing(context)), last_exchange(context)))


@then(
    vi="kết quả của {person} có mã kết quả và mã riêng",
    en="the result of {person} bears its result code and a code of its own",
    requirements=("YB-B5-1",),
)
async def coded(context: ScenarioContext, name: str) -> None:
    """D-26."""
    context.judge(coded_apart(await _copies(context, filing_of(context, name)), [], last_exchange(context)))


@then(
    vi="mã riêng của kết quả của {person} khác mã riêng của kết quả của {person}",
    en="the own code of the result of {person} differs from that of {person}",
    requirements=("YB-B5-1",),
)
async def coded_differently(context: ScenarioContext, name: str, other: str) -> None:
    """No code is used twice."""
    theirs = await _copies(context, filing_of(context, other))
    context.judge(coded_apart(await _copies(context, filing_of(context, name)), theirs, last_exchange(context)))


@then(
    vi='{person} nhận được kết quả điện tử tại mục "Dịch vụ công của tôi" trên Cổng DVCQG hoặc Cổng DVC tỉnh B',
    en='{person} finds the electronic result under "My public services" on the national or Province B\'s portal',
    requirements=("YB-B5-2",),
)
async def on_either_portal(context: ScenarioContext, name: str) -> None:
    """D-57; the provincial portal is asked where the citizen is signed in there."""
    filing, citizen = filing_of(context, name), await citizen_session(context, name)
    evidence = await seen_with_status(context, filing, RETURNED)
    national = await context.portal.my_services(citizen)
    provincial = [] if filing.at_counter else await _shown_online(context, filing)
    returned = evidence.has_status(RETURNED)
    context.judge(shown_on_either(national, provincial, submitted_code(filing), returned=returned))


@then(
    vi="Cổng DVC tỉnh B không trả kết quả trực tuyến cho {person} khi phải có mặt để nhận",
    en="Province B's portal returns nothing online to {person} where presence is required",
    requirements=("YB-B5-3",),
)
async def kept_back(context: ScenarioContext, name: str) -> None:
    """As the citizen sees it."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, RETURNED)
    shown = await _shown_online(context, filing)
    context.judge(not_returned_online(shown, returned=evidence.has_status(RETURNED), seen_in=last_exchange(context)))


@then(
    vi="kết quả phải có mặt để nhận vẫn được gắn mã và lưu trong Kho DL trên HTTT GQTTHC tỉnh B",
    en="the result to be fetched in person is coded and stored in Province B's own vault all the same",
    requirements=("YB-B5-3",),
)
async def coded_and_kept(context: ScenarioContext) -> None:
    """The exception is of the return alone."""
    filing = current_filing(context)
    copies = await _copies(context, filing)
    context.judge(coded_and_stored(copies, await local_vault(context, filing), last_exchange(context)))


@then(
    vi="kết quả được lưu thành dữ liệu điện tử trong Kho DL trên HTTT GQTTHC tỉnh B hoặc CSDL chuyên ngành",
    en="the result is stored as electronic data in Province B's own vault or in the specialised database",
    requirements=("YB-B4-2",),
)
async def stored(context: ScenarioContext) -> None:
    """One place is enough (D-24)."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, RETURNED)
    copies = await _copies(context, filing)
    documents = await local_vault(context, filing)
    seen_in = last_exchange(context)
    entries = await context.portal.journal(member=context.subject.code, surface="database", service=GIVEN)
    owner, code = filing.person.identity_number, submitted_code(filing)
    there = any(one.outcome == "kept" for one in shared_with_owner(entries, code, owner, known=True))
    number, completed = (copies[-1].document_number if copies else ""), evidence.has_status(RETURNED)
    context.judge(stored_as_data(documents, number, in_database=there, completed=completed, seen_in=seen_in))


async def _try_handing(context: ScenarioContext, form: str) -> None:
    filing = current_filing(context)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    asked = {"dossier_code": submitted_code(filing), "return_form": form, "tracking_number": ""}
    await attempt(context, filing.province, "hand_over", officer, **asked)


async def _copies(context: ScenarioContext, filing: Filing) -> list[ResultCopy]:
    monitor, code = await officer_for(filing, Role.MONITOR), submitted_code(filing)
    shown = await carry_out(context, filing.province, "view_copies", monitor, ResultCopies, dossier_code=code)
    return shown.results


async def _shown_online(context: ScenarioContext, filing: Filing) -> list[str]:
    code = submitted_code(filing)
    own = await carry_out(context, filing.province, "view_own_results", filing.actor, OwnResults, dossier_code=code)
    return own.results
