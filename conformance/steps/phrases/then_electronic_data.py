"""Thì: components of the procedure alone, reused where there are data, else digitised with fields and signature."""

from conformance.checks.electronic_data import (
    data_not_asked_again,
    data_used_again,
    has_basic_data,
    made_with_fields,
    marked_digitised,
    matching_taken,
    not_begun_without,
    not_data_without_fields,
    not_demanded,
    only_defined,
    scan_is_signed,
)
from conformance.steps.attempts import asked_of_vault, latest_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange, local_vault, seen_fetched, seen_with_status
from conformance.steps.filing import current_filing, filing_of
from conformance.steps.names import DocumentKind
from conformance.steps.parties import counter_attempt
from conformance.steps.phrases.electronic_data import OFFERED, SCANNED, component_named
from conformance.steps.phrases.then_filed import ARRIVED
from conformance.steps.registry import then
from mock_dvcqg.contract.procedure import Procedure

DEFINITION = "LayThuTuc"


@then(
    vi="hồ sơ đồng bộ ghi có thành phần hồ sơ được số hóa",
    en="the synchronised dossier says that it has digitised components",
    requirements=("YB-MD-1",),
)
async def digitised_at_all(context: ScenarioContext) -> None:
    """HoSoCoThanhPhanSoHoa."""
    evidence = await seen_with_status(context, current_filing(context), *ARRIVED)
    context.judge(marked_digitised(evidence.latest))


@then(
    vi="hồ sơ của {person} có đủ thông tin người nộp {person} và thủ tục",
    en="the dossier of {person} says that {person} files it and for which procedure",
    requirements=("YB-B3-2",),
)
async def basic_data(context: ScenarioContext, owner: str, submitter: str) -> None:
    """In the record; who files as the province keeps it."""
    evidence = await seen_with_status(context, filing_of(context, owner), *ARRIVED)
    opened = counter_attempt(context).opened
    kept = opened.submitter if opened else ""
    context.judge(has_basic_data(evidence.latest, kept if owner != submitter else owner))


@then(
    vi="HTTT GQTTHC tỉnh B không lập hồ sơ khi chưa có người nộp",
    en="Province B's system begins no dossier without anybody who files",
    requirements=("YB-B3-2",),
)
async def none_without_submitter(context: ScenarioContext) -> None:
    """By the province's answer."""
    tried = counter_attempt(context)
    context.judge(not_begun_without(refused=tried.done.refused, words=tried.done.message, seen_in=tried.seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B chỉ yêu cầu các thành phần hồ sơ theo quy định của thủ tục",
    en="Province B's system asks only for the components that the procedure defines",
    requirements=("YB-B3-3",),
)
async def as_defined(context: ScenarioContext) -> None:
    """Compared with what LayThuTuc gave the province."""
    filing = current_filing(context)
    entries = await context.portal.journal(member=context.subject.code, service=DEFINITION)
    defined: set[str] = set()
    for entry in entries:
        answer = entry.response if isinstance(entry.response, dict) else {}
        for raw in answer.get("result") or []:
            procedure = Procedure.model_validate(raw)
            if procedure.code == filing.procedure_code:
                defined = {component.code for component in procedure.components}
    context.judge(only_defined({component.code for component in filing.components}, defined))


@then(
    vi="HTTT GQTTHC tỉnh B không yêu cầu {person} nộp giấy tờ ngoài thành phần hồ sơ của thủ tục",
    en="Province B's system does not ask {person} for a paper that the procedure does not define",
    requirements=("YB-B3-3",),
)
async def no_more_asked(context: ScenarioContext, owner: str) -> None:
    """By the province's answer to the officer's attempt."""
    filing_of(context, owner)
    context.judge(not_demanded(latest_attempt(context)))


@then(
    vi="{document} có nội dung khớp được HTTT GQTTHC tỉnh B chấp nhận",
    en="Province B's system accepts the {document}, whose content matches",
    requirements=("YB-B3-1",),
)
async def right_one_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """By the province's answer to the transfer."""
    filing = current_filing(context)
    filing.component_for(kind)
    context.judge(matching_taken(asked_of_vault(filing)))


@then(
    vi="{text} có dữ liệu điện tử được dùng lại, không phải số hóa lại",
    en="the {text} with electronic data is used again and not scanned anew",
    requirements=("YB-B3-4",),
)
async def used_again(context: ScenarioContext, name: str) -> None:
    """DuocTaiSuDung of the record."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    component, offered = component_named(filing, name).code, bool(context.memory.get(OFFERED))
    context.judge(data_used_again(evidence.latest, component, offered=offered))


@then(
    vi="HTTT GQTTHC tỉnh B không yêu cầu {person} nộp lại {text} đã có dữ liệu điện tử",
    en="Province B's system does not ask {person} again for the {text} that has electronic data",
    requirements=("YB-B3-4",),
)
async def not_asked(context: ScenarioContext, owner: str, name: str) -> None:
    """By the province's answer to the officer's attempt."""
    component_named(filing_of(context, owner), name)
    context.judge(data_not_asked_again(latest_attempt(context)))


@then(
    vi="{text} được số hóa thành dữ liệu điện tử có đủ thông tin và chữ ký số",
    en="the {text} becomes electronic data with all its fields and a signature",
    requirements=("YB-B3-5",),
)
async def made(context: ScenarioContext, name: str) -> None:
    """Fields in the province's own vault, signature on the file that the portal fetched."""
    filing = current_filing(context)
    component = component_named(filing, name).code
    evidence = await seen_fetched(context, filing, lambda fetch: fetch.code == component and fetch.succeeded)
    documents = await local_vault(context, filing)
    context.judge(made_with_fields(documents, context.memory.get(SCANNED, ""), last_exchange(context)))
    context.judge(scan_is_signed(evidence.fetches, component))


@then(
    vi="{text} thiếu thông tin không được coi là dữ liệu điện tử",
    en="the {text} without its fields does not count as electronic data",
    requirements=("YB-B3-5",),
)
async def not_made(context: ScenarioContext, name: str) -> None:
    """By what the province's own vault holds."""
    filing = current_filing(context)
    component_named(filing, name)
    documents = await local_vault(context, filing)
    context.judge(not_data_without_fields(documents, context.memory.get(SCANNED, ""), tried=SCANNED in context.memory))
