"""Thì: the dossier as the portal received it – owner, status, reuse flag, the component's file, nothing asked again."""

from conformance.checks.accounts import linked_by_number, owned_by_number
from conformance.checks.arrival import filed_online, upload_accepted
from conformance.checks.asking_again import not_asked_again
from conformance.checks.journal_facts import SUBMITTED_FILE
from conformance.checks.reuse import ONLINE_RECORDED, recorded_as_reused, signed_content_kept
from conformance.checks.rule import Rule
from conformance.checks.unusable import NOT_MATCHING, SOMEONE_ELSES, TAMPERED, TOO_OLD, never_flagged
from conformance.province.actions import RequestToCitizen
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.evidence import province_view, seen_fetched, seen_with_status
from conformance.steps.filing import current_filing, filing_of, name_of, paper_of
from conformance.steps.names import DocumentKind
from conformance.steps.phrases.people_and_papers import OTHER
from conformance.steps.preparing import NATIONAL
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus

ARRIVED = (DossierStatus.NEW, DossierStatus.RECEIVED)
AFTER_RECEPTION = (DossierStatus.RECEIVED, DossierStatus.SUPPLEMENT_REQUESTED, DossierStatus.INTAKE_DECLINED)


@then(
    vi="Cổng DVCQG nhận được hồ sơ với trạng thái {status} hoặc {status}",
    en="the national portal receives the dossier with the status {status} or {status}",
    requirements=("CV5632-4a-B1-1",),
)
async def dossier_arrives(context: ScenarioContext, one: DossierStatus, two: DossierStatus) -> None:
    """With its owner, procedure and channel."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, one, two)
    number = filing.person.identity_number
    context.judge(filed_online(evidence.records, number, filing.procedure_code, (one, two)))


@then(
    vi="thành phần hồ sơ {document} được ghi nhận là khai thác từ Kho DL Cổng DVCQG, mã kết quả thay thế {kq_code}",
    en="the component {document} is recorded as taken from the national vault, replacing result code {kq_code}",
    requirements=("CV5632-5a-B2-2",),
)
async def recorded_online(context: ScenarioContext, kind: DocumentKind, kq_code: str) -> None:
    """DuocLayTuKhoDMQG and MaKetQuaThayThe of the synchronised record."""
    filing = current_filing(context)
    component = filing.component_for(kind).code
    attached = filing.attached.get(component)
    if attached is None or attached.source != NATIONAL:
        raise StepBlocked(
            f"«{kind.title}» chưa được khai thác từ Kho DL Cổng DVCQG nên không xét được việc ghi nhận.",
            f"The «{kind.title}» was not taken from the national vault, so its recording cannot be examined.",
        )
    evidence = await seen_with_status(context, filing, *ARRIVED)
    context.judge(recorded_as_reused(ONLINE_RECORDED, evidence.latest, component, kq_code))


@then(
    vi="tập tin của thành phần hồ sơ {document} giữ nguyên nội dung đã ký số trong Kho DL Cổng DVCQG",
    en="the file of the component {document} keeps the content signed in the national vault",
    requirements=("CV5632-5a-B2-3", "CV5632-5a-B2-4"),
)
async def signed_content(context: ScenarioContext, kind: DocumentKind) -> None:
    """By the file that the portal fetches from the province."""
    filing = current_filing(context)
    paper = paper_of(context, name_of(context, filing), kind)
    if paper is None:
        raise StepBlocked(f"Kịch bản không có «{kind.title}» trong Kho.", f"No «{kind.title}» lies in the vault.")
    component = filing.component_for(kind).code
    evidence = await seen_fetched(context, filing, lambda fetch: fetch.code == component and fetch.succeeded)
    files = [fetch for fetch in evidence.fetches if fetch.kind == SUBMITTED_FILE]
    context.judge(signed_content_kept(files, component, paper.sha256))


@then(
    vi="HTTT GQTTHC tỉnh B không yêu cầu {person} nộp lại {document} đã khai thác từ Kho DL Cổng DVCQG",
    en="Province B's system does not ask {person} for the {document} again that was taken from the national vault",
    requirements=("PT-II-1",),
)
async def not_asked(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """At the portal by status 5, in the province by its own requests."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, *AFTER_RECEPTION)
    view = await province_view(context, filing)
    requests = None if view is None else list(view.requests)
    if view is not None and view.status == DossierStatus.SUPPLEMENT_REQUESTED and not requests:
        requests = [RequestToCitizen(kind=DossierStatus.SUPPLEMENT_REQUESTED.label)]
    component = filing.component_for(kind).code
    context.judge(
        not_asked_again(evidence.records, requests, component, received=evidence.has_status(*AFTER_RECEPTION))
    )


@then(
    vi="hồ sơ được tiếp nhận với {document} do {person} tự đăng tải",
    en="the dossier is received with the {document} uploaded by {person}",
    requirements=("CV5632-5a-B2-7",),
)
async def upload_received(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """Lawful though the vault has the paper."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, *AFTER_RECEPTION)
    context.judge(upload_accepted(evidence.records, filing.component_for(kind).code))


@then(
    vi="hồ sơ đồng bộ không ghi {document} quá thời hạn sử dụng là khai thác từ Kho DL Cổng DVCQG",
    en="the synchronised dossier does not record the {document} that is too old as taken from the national vault",
    requirements=("CV5632-5a-B2-5",),
)
async def too_old_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """The limit is the receiving procedure's own."""
    await _kept_out(context, TOO_OLD, kind)


@then(
    vi="hồ sơ đồng bộ không ghi {document} đã thay đổi sau khi ký số là khai thác từ Kho DL Cổng DVCQG",
    en="the synchronised dossier does not record the {document} changed after signing as taken from the national vault",
    requirements=("ND45-11-2-1",),
)
async def tampered_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Signatures are checked first."""
    await _kept_out(context, TAMPERED, kind)


@then(
    vi="hồ sơ đồng bộ không ghi {document} có nội dung không khớp là khai thác từ Kho DL Cổng DVCQG",
    en="the synchronised dossier does not record the {document} that does not match as taken from the national vault",
    requirements=("YB-B3-1",),
)
async def mismatching_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Name and birth date are compared first."""
    await _kept_out(context, NOT_MATCHING, kind)


@then(
    vi="HTTT GQTTHC tỉnh B liên kết tài khoản của {person} theo số định danh cá nhân, không theo họ tên",
    en="Province B's system links the account of {person} by the personal number, not by the name",
    requirements=("YB-B2-1",),
)
async def linked(context: ScenarioContext, name: str) -> None:
    """Compared with the account of the namesake."""
    filing, other = filing_of(context, name), filing_of(context, name + OTHER)
    own_number = filing.person.identity_number
    context.judge(linked_by_number(filing.account, other.account, filing.shown_number, own_number))


@then(
    vi="hồ sơ đồng bộ lên Cổng DVCQG ghi đúng số định danh cá nhân của {person}",
    en="the dossier synchronised to the national portal bears the personal number of {person}",
    requirements=("YB-B2-1",),
)
async def owned(context: ScenarioContext, name: str) -> None:
    """DinhDanhCHS of the record."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    context.judge(owned_by_number(evidence.latest, filing.person.identity_number))


@then(
    vi="hồ sơ đồng bộ không ghi {document} của công dân khác là khai thác từ Kho DL Cổng DVCQG",
    en="the synchronised dossier does not record the {document} of another citizen as taken from the national vault",
    requirements=("YB-B2-1",),
)
async def someone_elses_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Of the namesake."""
    await _kept_out(context, SOMEONE_ELSES, kind)


async def _kept_out(context: ScenarioContext, by: Rule, kind: DocumentKind) -> None:
    filing = current_filing(context)
    component = filing.component_for(kind).code
    evidence = await seen_with_status(context, filing, *ARRIVED)
    attached = filing.attached.get(component)
    taken_in = attached is not None and attached.source == NATIONAL
    context.judge(never_flagged(by, evidence.records, component, taken_in=taken_in))
