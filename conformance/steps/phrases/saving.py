"""The result at the portal: who sees it, the owner's act of saving, its kind and code in the vault, its link later."""

from conformance.checks.saving import (
    COUNTER_SAVED,
    OF_KIND,
    SAVED,
    SaveTry,
    can_be_saved,
    held_as_kind,
    hidden_from_head,
    hidden_from_others,
    is_result_check,
    link_lasts,
    listed_result,
    saved_once,
    shown_to_body,
    titled_by_code,
)
from conformance.portal.hand import PortalRefused
from conformance.steps.acting import citizen_session
from conformance.steps.context import ScenarioContext
from conformance.steps.delegating import acting_session
from conformance.steps.evidence import Evidence, seen_fetched, seen_until, seen_with_status
from conformance.steps.filing import Filing, current_filing, filing_of, submitted_code
from conformance.steps.laboratory_papers import deposited_paper
from conformance.steps.names import DOCUMENTS, DocumentKind
from conformance.steps.registry import given, then, when
from mock_dvcqg.contract.citizen import MyDeliverable
from mock_dvcqg.contract.codes import DossierStatus

COMPLETED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)
RETURNED = DossierStatus.RETURNED
_TRIES = "saving was tried"
_DAY_S = 24 * 3600.0
_CHECKED_AFTER = "links were checked after this journal entry"


@given(
    vi="{document} do {agency} cấp đã có trong Kho DL Cổng DVCQG của {person}",
    en="a {document} issued by {agency} is in the national vault of {person}",
)
async def held_already(context: ScenarioContext, kind: DocumentKind, issuer: str, name: str) -> None:
    """Of a ministry, or of a body that has no system here: made by the laboratory in its name, fully signed."""
    await deposited_paper(context, name, kind, issuer)
    _tries(context)[(name, kind.kq_code)] = SaveTry(is_shown=True, kq_code=kind.kq_code)


@when(
    vi="{person} đề nghị Cổng DVCQG lưu kết quả {document} về Kho DL",
    en="{person} asks the national portal to save the result {document} to the vault",
)
async def try_to_save(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """The portal's answer, also a refusal, is for the checks."""
    await _save(context, filing_of(context, name), name, kind, RETURNED)


@when(
    vi="{person} lưu kết quả {document} về Kho DL Cổng DVCQG ngay khi hồ sơ xử lý xong",
    en="{person} saves the result {document} to the national vault as soon as the dossier is processed",
)
async def save_early(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """Before the result is handed over."""
    await _save(context, filing_of(context, name), name, kind, DossierStatus.PROCESSED)


@when(
    vi="Cổng DVCQG kiểm tra lại đường dẫn tập tin kết quả của hồ sơ",
    en="the national portal checks the link of the dossier's result again",
)
async def check_links(context: ScenarioContext) -> None:
    """At once."""
    await _recheck(context, current_filing(context))


@when(
    vi="Cổng DVCQG kiểm tra lại đường dẫn tập tin kết quả của hồ sơ sau {number} ngày",
    en="the national portal checks the link of the dossier's result again {number} days later",
    alone=True,
)
async def check_links_later(context: ScenarioContext, days: int) -> None:
    """The realm's clock is moved."""
    filing = current_filing(context)
    await seen_until(context, filing, _has_settled)
    await context.portal.advance_clock(days * _DAY_S)
    await _recheck(context, filing)


@then(
    vi="{person} lưu được kết quả {document} của hồ sơ trực tuyến về Kho DL Cổng DVCQG",
    en="{person} can save the result {document} of the online dossier to the national vault",
    requirements=("CV5632-4a-B4-1",),
)
async def saved_online(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """By the portal's answer."""
    evidence = await seen_with_status(context, filing_of(context, name), *COMPLETED)
    context.judge(can_be_saved(SAVED, _try_of(context, name, kind), evidence.records))


@then(
    vi="{person} đưa được kết quả {document} của hồ sơ nộp trực tiếp vào Kho DL Cổng DVCQG",
    en="{person} can put the result {document} of the in-person dossier into the national vault",
    requirements=("CV5632-4b-B4-1",),
)
async def saved_of_counter(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """By what the portal shows and answers."""
    evidence = await seen_with_status(context, filing_of(context, name), *COMPLETED)
    context.judge(can_be_saved(COUNTER_SAVED, _try_of(context, name, kind), evidence.records))


@then(
    vi='{person} không thấy kết quả của {person} tại mục "Dịch vụ công của tôi"',
    en='{person} does not see the result of {person} under "My public services"',
    requirements=("CV5632-4a-B3-2",),
)
async def not_shown_to_others(context: ScenarioContext, other: str, owner: str) -> None:
    """As that other citizen."""
    filing = filing_of(context, owner)
    evidence = await seen_with_status(context, filing, RETURNED)
    dossiers = await context.portal.my_services(await citizen_session(context, other))
    context.judge(hidden_from_others(dossiers, evidence.records, submitted_code(filing)))


@then(
    vi='tổ chức {person} do {person} đại diện thấy kết quả {document} tại mục "Dịch vụ công của tôi" của tổ chức',
    en='the organisation {person} represented by {person} sees the result {document} under its "My public services"',
    requirements=("PT-I1-B3-1",),
)
async def shown_to_organisation(context: ScenarioContext, owner: str, head: str, kind: DocumentKind) -> None:
    """In the organisation's account, which its representative uses."""
    filing = filing_of(context, owner)
    evidence = await seen_with_status(context, filing, RETURNED)
    dossiers = await context.portal.my_services(await acting_session(context, owner, head))
    context.judge(shown_to_body(dossiers, evidence.records, submitted_code(filing)))


@then(
    vi='kết quả của tổ chức {person} không hiển thị tại mục "Dịch vụ công của tôi" của cá nhân {person}',
    en='the result of the organisation {person} is not shown under the "My public services" of {person} in person',
    requirements=("PT-I1-B3-1",),
)
async def not_shown_to_person(context: ScenarioContext, owner: str, head: str) -> None:
    """The representative's own account is another one."""
    filing = filing_of(context, owner)
    evidence = await seen_with_status(context, filing, RETURNED)
    dossiers = await context.portal.my_services(await citizen_session(context, head))
    context.judge(hidden_from_head(dossiers, evidence.records, submitted_code(filing)))


@then(
    vi="Kho DL Cổng DVCQG của {person} chỉ có một bản kết quả {document}",
    en="the national vault of {person} holds the result {document} once only",
    requirements=("PT-I2-B4-1",),
)
async def held_once(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """As the citizen sees the vault."""
    vault = await context.portal.vault(await citizen_session(context, name))
    context.judge(saved_once(vault, kind.kq_code))


@then(
    vi="Kho DL Cổng DVCQG của {person} có {document} với mã loại giấy tờ {kq_code}",
    en="the national vault of {person} has a {document} with the kind code {kq_code}",
    requirements=("CV5632-4a-B4-3",),
)
async def held_under_code(context: ScenarioContext, name: str, kind: DocumentKind, kq_code: str) -> None:
    """The table of the dispatch."""
    tried = _try_of(context, name, kind)
    vault = await context.portal.vault(await citizen_session(context, name))
    was_saved = tried.is_shown and tried.refused_words is None
    context.judge(held_as_kind(OF_KIND, vault, kq_code, kind.title, was_saved=was_saved))


@then(
    vi="kết quả {document} ngoài bảy loại giấy tờ nêu ban đầu vẫn được đồng bộ lên Cổng DVCQG",
    en="the result {document}, none of the first seven kinds, is synchronised to the national portal all the same",
    requirements=("CV5632-4a-B4-2",),
)
async def other_kinds_too(context: ScenarioContext, kind: DocumentKind) -> None:
    """The list is adjusted and follows the catalogue."""
    evidence = await seen_with_status(context, current_filing(context), RETURNED)
    context.judge(listed_result(evidence.records, kind.kq_code))


@then(
    vi="tên kết quả đồng bộ phù hợp với tên của mã kết quả {document} trong danh mục",
    en="the title of the synchronised result fits the name of the code of the {document} in the catalogue",
    requirements=("CV5632-1-3",),
)
async def titled(context: ScenarioContext, kind: DocumentKind) -> None:
    """The name of another entry is a remark."""
    evidence = await seen_with_status(context, current_filing(context), *COMPLETED)
    context.judge(titled_by_code(evidence.records, kind.title, DOCUMENTS))


@then(
    vi="đường dẫn tập tin kết quả {document} vẫn mở được và cho đúng tập tin",
    en="the link of the result {document} still opens and gives the same file",
    requirements=("CV5632-4a-B3-8",),
)
async def lasting(context: ScenarioContext, kind: DocumentKind) -> None:
    """The portal notes each check in its journal."""
    filing = current_filing(context)
    filters = {"member": filing.province.code, "dossier_code": submitted_code(filing), "surface": "fetch"}
    after = context.memory.get(_CHECKED_AFTER, 0)
    await context.portal.wait_journal(is_result_check, timeout_s=context.timeout_s, after=after, **filters)
    context.judge(link_lasts(await context.portal.journal(after=after, **filters)))


async def _save(context: ScenarioContext, filing: Filing, name: str, kind: DocumentKind, status: DossierStatus) -> None:
    evidence = await seen_with_status(context, filing, status)
    if any(d.url for seen in evidence.records for d in seen.record.deliverables):
        evidence = await seen_fetched(context, filing, lambda fetch: fetch.is_deliverable)
    result = await _shown(context, filing, name)
    if result is None:
        _tries(context)[(name, kind.kq_code)] = SaveTry(is_shown=False)
        return
    words: str | None = None
    try:
        await context.portal.deposit(await citizen_session(context, name), submitted_code(filing), result.document_id)
    except PortalRefused as refusal:
        words = str(refusal)
    _tries(context)[(name, kind.kq_code)] = SaveTry(True, result.kq_code, result.facts, words)


async def _shown(context: ScenarioContext, filing: Filing, name: str) -> MyDeliverable | None:
    """The latest result under the person's «Dịch vụ công của tôi»."""
    citizen = await citizen_session(context, name)
    own = [d for d in await context.portal.my_services(citizen) if d.dossier_code == submitted_code(filing)]
    return own[0].deliverables[-1] if own and own[0].deliverables else None


def _has_settled(evidence: Evidence) -> bool:
    """Whether the portal has fetched the result since the return: while it still fetches there is no link to check."""
    returned = [seen.seq for seen in evidence.records if seen.record.status == DossierStatus.RETURNED]
    return bool(returned) and any(f.is_deliverable and f.seq > returned[0] for f in evidence.fetches)


async def _recheck(context: ScenarioContext, filing: Filing) -> None:
    await seen_until(context, filing, _has_settled)
    context.memory[_CHECKED_AFTER] = await context.portal.last_seq()
    await context.portal.recheck_links(submitted_code(filing))


def _tries(context: ScenarioContext) -> dict[tuple[str, str], SaveTry]:
    tries: dict[tuple[str, str], SaveTry] = context.memory.setdefault(_TRIES, {})
    return tries


def _try_of(context: ScenarioContext, name: str, kind: DocumentKind) -> SaveTry:
    return _tries(context).get((name, kind.kq_code), SaveTry(is_shown=False))
