"""Results that are not fully electronic: officers make and store a true copy; what then holds for it."""

from conformance.checks.local_vault import coded_in_vault
from conformance.checks.true_copies import copy_signed, copy_stored, not_stored_by_itself, nothing_stored_yet
from conformance.province.actions import Nothing, Role, StatusReached
from conformance.steps.acting import attempt, carry_out, officer_for
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange, local_vault, seen_fetched, seen_with_status
from conformance.steps.filing import current_filing, filing_at, filing_of, submitted_code
from conformance.steps.handling import act_on
from conformance.steps.names import DocumentKind
from conformance.steps.registry import then, when
from mock_dvcqg.contract.codes import DossierStatus

COMPLETED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)
_STORING_REFUSED = "storing was refused"


@when(vi="lãnh đạo {agency} ký kết quả trên bản giấy", en="the leader of {agency} signs the result on paper")
async def sign_by_hand(context: ScenarioContext, agency: str) -> None:
    """A procedure whose result the body makes on paper."""
    await act_on(context, filing_at(context, agency), "sign")


@when(
    vi="văn thư {agency} số hóa kết quả theo hình thức sao y và ký số của cơ quan",
    en="the records clerk of {agency} digitises the result as a true copy and puts the agency's signature",
)
async def make_copy(context: ScenarioContext, agency: str) -> None:
    """Số hóa theo hình thức sao y (NĐ 30/2020)."""
    filing = filing_at(context, agency)
    clerk = await officer_for(filing, Role.RECORDS_CLERK)
    await carry_out(
        context, filing.province, "make_true_copy", clerk, StatusReached, dossier_code=submitted_code(filing)
    )


@when(
    vi="văn thư {agency} cập nhật thông tin về giấy tờ và lưu bản sao y vào Kho DL trên HTTT GQTTHC tỉnh B",
    en="the records clerk of {agency} enters the data of the true copy and stores it in Province B's own vault",
)
async def store_copy(context: ScenarioContext, agency: str) -> None:
    """An officer's own act."""
    filing = filing_at(context, agency)
    clerk = await officer_for(filing, Role.RECORDS_CLERK)
    await carry_out(context, filing.province, "store_true_copy", clerk, Nothing, dossier_code=submitted_code(filing))


@when(
    vi="văn thư {agency} thử lưu kết quả chưa được sao y vào Kho DL trên HTTT GQTTHC tỉnh B",
    en="the records clerk of {agency} tries to store the result in Province B's own vault before it is copied",
)
async def store_too_early(context: ScenarioContext, agency: str) -> None:
    """The answer, also a refusal, is for the check."""
    filing = filing_at(context, agency)
    clerk = await officer_for(filing, Role.RECORDS_CLERK)
    done = await attempt(context, filing.province, "store_true_copy", clerk, dossier_code=submitted_code(filing))
    context.memory[_STORING_REFUSED] = done.refused


@then(
    vi="kết quả {document} đồng bộ lên Cổng DVCQG là bản sao y có chữ ký số của cơ quan",
    en="the result {document} synchronised to the national portal is a true copy signed by the agency",
    requirements=("CV5632-4a-B2-3", "PT-I1-B2-1"),
)
async def is_signed_copy(context: ScenarioContext, kind: DocumentKind) -> None:
    """Read off the file that the portal fetched."""
    evidence = await seen_fetched(context, current_filing(context), lambda fetch: fetch.is_deliverable)
    context.judge(copy_signed(evidence.result_facts, evidence.result.where if evidence.result else ""))


@then(
    vi="bản sao y {document} do cán bộ lưu, không yêu cầu HTTT GQTTHC tỉnh B tự động lưu",
    en="the true copy of the {document} is stored by an officer; Province B's system need not store it by itself",
    requirements=("CV5632-4a-B3-1",),
)
async def need_not_store_itself(context: ScenarioContext, kind: DocumentKind) -> None:
    """An honest twin: the rule of automatic storing is one of electronic results."""
    evidence = await seen_fetched(context, current_filing(context), lambda fetch: fetch.is_deliverable)
    context.judge(not_stored_by_itself(evidence.result_facts, evidence.result.where if evidence.result else ""))


@then(
    vi="Kho DL trên HTTT GQTTHC tỉnh B lưu bản sao y {document} của {person} kèm thông tin về giấy tờ",
    en="Province B's own vault holds the true copy of the {document} of {person} with its data",
    requirements=("CV5632-4a-B3-4",),
)
async def stored_with_data(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """As the province lists its vault."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, *COMPLETED)
    documents = await local_vault(context, filing)
    number, seen_in = filing.person.identity_number, last_exchange(context)
    context.judge(copy_stored(documents, kind.kq_code, number, evidence.result_ids, seen_in))


@then(
    vi="Kho DL trên HTTT GQTTHC tỉnh B không lưu {document} của {person} khi chưa có thông tin về giấy tờ",
    en="Province B's own vault does not store the {document} of {person} without the data of the paper",
    requirements=("CV5632-4a-B3-4",),
)
async def not_stored_bare(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """After an officer has tried."""
    filing = filing_of(context, name)
    documents = await local_vault(context, filing)
    refused = bool(context.memory.get(_STORING_REFUSED))
    number, seen_in = filing.person.identity_number, last_exchange(context)
    context.judge(nothing_stored_yet(refused, documents, kind.kq_code, number, seen_in))


@then(
    vi="kết quả {document} của {person} trong Kho DL trên HTTT GQTTHC tỉnh B mang mã kết quả {kq_code}",
    en="the result {document} of {person} in Province B's own vault bears the result code {kq_code}",
    requirements=("CV5632-1-2",),
)
async def coded_locally(context: ScenarioContext, kind: DocumentKind, name: str, kq_code: str) -> None:
    """Normalised codes are those of the province's own vault as well."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, *COMPLETED)
    documents = await local_vault(context, filing)
    number = filing.person.identity_number
    context.judge(coded_in_vault(documents, kq_code, number, evidence.result_ids, last_exchange(context)))
