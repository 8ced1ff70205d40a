"""Thì: the result of a dossier – progress, signatures, code, link, where it is shown and kept."""

from conformance.checks.deliverable import (
    SAVED,
    bears_code,
    link_works,
    saved_in_vault,
    seal_follows_person,
    shown_to_owner,
    two_signatures,
)
from conformance.checks.handling import COMPLETED, completed_with_result, handled_in_order
from conformance.checks.local_vault import fields_extracted, stored_by_itself
from conformance.steps.acting import citizen_session
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import (
    Evidence,
    last_exchange,
    local_vault,
    seen_fetched,
    seen_until,
    seen_with_progress,
    seen_with_status,
)
from conformance.steps.filing import Filing, current_filing, filing_of, paper_of, submitted_code
from conformance.steps.names import DocumentKind
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus

RETURNED = DossierStatus.RETURNED


@then(
    vi="tiến độ hồ sơ trên Cổng DVCQG thể hiện việc tiếp nhận, xử lý và trả kết quả theo đúng trình tự",
    en="the dossier's progress at the national portal shows reception, handling and return in that order",
    requirements=("CV5632-4a-B2-1",),
)
async def in_order(context: ScenarioContext) -> None:
    """Records and progress rows together."""
    evidence = await seen_with_progress(context, current_filing(context), RETURNED)
    context.judge(handled_in_order(evidence.records, evidence.rows))


@then(
    vi="tiến độ hồ sơ thủ tục giải quyết ngay thể hiện việc tiếp nhận rồi trả kết quả",
    en="the progress of a dossier settled at once shows reception and then return",
    requirements=("CV5632-4a-B2-1",),
)
async def at_once(context: ScenarioContext) -> None:
    """Such a dossier may go from reception to return; one that shows handling in between is as good."""
    evidence = await seen_with_progress(context, current_filing(context), RETURNED)
    context.judge(handled_in_order(evidence.records, evidence.rows, at_once=True))


@then(
    vi="kết quả {document} có chữ ký số của người có thẩm quyền và chữ ký số của cơ quan",
    en="the result {document} bears the competent person's and the agency's digital signatures",
    requirements=("CV5632-4a-B2-2",),
)
async def both_signed(context: ScenarioContext, kind: DocumentKind) -> None:
    """Read off the file that the portal fetched."""
    evidence = await _fetched(context, current_filing(context))
    context.judge(two_signatures(evidence.result_facts, evidence.result.where if evidence.result else ""))


@then(
    vi="chữ ký số của cơ quan trên kết quả {document} được thực hiện sau chữ ký số của người có thẩm quyền",
    en="the agency's signature on the result {document} was put after the competent person's",
    requirements=("ND30-32-2-1",),
)
async def seal_last(context: ScenarioContext, kind: DocumentKind) -> None:
    """By revision and by time."""
    evidence = await _fetched(context, current_filing(context))
    context.judge(seal_follows_person(evidence.result_facts, evidence.result.where if evidence.result else ""))


@then(
    vi="kết quả {document} đồng bộ lên Cổng DVCQG mang mã kết quả {kq_code}",
    en="the result {document} synchronised to the national portal bears the result code {kq_code}",
    requirements=("CV5632-1-1",),
)
async def coded(context: ScenarioContext, kind: DocumentKind, kq_code: str) -> None:
    """MaGiayToKetQua of the record."""
    evidence = await seen_with_status(context, current_filing(context), RETURNED)
    context.judge(bears_code(evidence.records, kq_code))


@then(
    vi="Cổng DVCQG tải được tập tin kết quả {document} theo đường dẫn đã đồng bộ",
    en="the national portal can fetch the file of the result {document} by the synchronised link",
    requirements=("CV5632-4a-B3-3",),
)
async def fetched(context: ScenarioContext, kind: DocumentKind) -> None:
    """The portal tries by itself, again after the return to see that the link lasts; the journal has its attempts."""
    evidence = await seen_until(context, current_filing(context), _fetched_after_return)
    context.judge(link_works(evidence.fetches))


@then(
    vi='{person} thấy kết quả {document} tại mục "Dịch vụ công của tôi" trên Cổng DVCQG',
    en='{person} sees the result {document} under "My public services" on the national portal',
    requirements=("CV5632-4a-B3-2",),
)
async def shown(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """As the citizen."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, RETURNED)
    dossiers = await context.portal.my_services(await citizen_session(context, name))
    context.judge(shown_to_owner(dossiers, evidence.records, submitted_code(filing)))


@then(
    vi="Kho DL trên HTTT GQTTHC tỉnh B tự động lưu kết quả {document} của {person}",
    en="Province B's own vault stores the result {document} of {person} by itself",
    requirements=("CV5632-4a-B3-1",),
)
async def kept_locally(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """After the portal was told that the result is returned."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, RETURNED)
    documents = await local_vault(context, filing)
    number, completed = filing.person.identity_number, evidence.has_status(RETURNED)
    seen_in = last_exchange(context)
    context.judge(
        stored_by_itself(documents, kind.kq_code, number, completed=completed, ids=evidence.result_ids, seen_in=seen_in)
    )


@then(
    vi="kết quả {document} trong Kho DL trên HTTT GQTTHC tỉnh B có số ký hiệu, trích yếu, ngày hiệu lực, ngày hết hạn "
    "hoặc ghi rõ vô thời hạn",
    en="the result {document} in Province B's own vault has number, subject, effective date, expiry date or says that "
    "it has none",
    requirements=("TN-B4-1",),
)
async def extracted(context: ScenarioContext, kind: DocumentKind) -> None:
    """Bóc tách các trường thông tin."""
    filing = current_filing(context)
    documents = await local_vault(context, filing)
    number = filing.person.identity_number
    context.judge(fields_extracted(documents, kind.kq_code, number, last_exchange(context)))


@then(
    vi="Kho DL Cổng DVCQG của {person} lưu kết quả {document}",
    en="the national vault of {person} holds the result {document}",
    requirements=("CV5632-4a-B4-1",),
)
async def saved_by_owner(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """As the citizen sees the vault."""
    vault = await context.portal.vault(await citizen_session(context, name))
    paper = paper_of(context, name, kind)
    context.judge(saved_in_vault(SAVED, vault, kind.kq_code, paper.sha256 if paper else ""))


@then(
    vi="Cổng DVCQG nhận được hồ sơ với trạng thái {status}, sau đó {status}, cùng kết quả {document}",
    en="the national portal receives the dossier with the status {status}, then {status}, and the result {document}",
    requirements=("CV5632-5a-KT-1",),
)
async def completed(context: ScenarioContext, one: DossierStatus, two: DossierStatus, kind: DocumentKind) -> None:
    """Steps 2 to 4 of process 4.a for the new dossier."""
    evidence = await seen_with_status(context, current_filing(context), RETURNED)
    context.judge(completed_with_result(COMPLETED, evidence.records, (one, two)))


def _fetched_after_return(evidence: Evidence) -> bool:
    """Whether the portal has tried to fetch a result since it first heard of the return."""
    returned = next((seen.seq for seen in evidence.records if seen.record.status == RETURNED), None)
    return returned is not None and any(f.is_deliverable and f.seq > returned for f in evidence.fetches)


async def _fetched(context: ScenarioContext, filing: Filing) -> Evidence:
    return await seen_fetched(context, filing, lambda fetch: fetch.is_deliverable)
