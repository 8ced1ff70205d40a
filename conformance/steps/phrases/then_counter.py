"""Thì: what holds for a dossier filed in person – consent, digitising, account check, which vault's copy."""

from conformance.checks.arrival import COUNTER_RECEIVED, received_at_counter
from conformance.checks.counter import (
    DIGITISED,
    REUSE_DIGITISED,
    account_looked_up,
    consent_recorded,
    digitised,
    transfer_waits_for_consent,
)
from conformance.checks.deliverable import COUNTER_SAVED, saved_in_vault
from conformance.checks.handling import COUNTER_COMPLETED, completed_with_result
from conformance.checks.journal_facts import ACCOUNT_LOOKUP
from conformance.checks.offers import usable_offers
from conformance.checks.reuse import COUNTER_RECORDED, local_copy_used, recorded_as_reused
from conformance.checks.unusable import REFUSED, never_flagged
from conformance.steps.acting import citizen_session
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange, province_view, seen_with_status
from conformance.steps.filing import current_filing, filing_of, paper_of
from conformance.steps.names import DocumentKind
from conformance.steps.phrases.then_filed import ARRIVED
from conformance.steps.preparing import NATIONAL
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import Channel, DossierStatus


@then(
    vi="HTTT GQTTHC tỉnh B đã kiểm tra tài khoản của {person} theo số định danh cá nhân",
    en="Province B's system has checked the account of {person} by the personal number",
    requirements=("YB-B2-2",),
)
async def account_checked(context: ScenarioContext, name: str) -> None:
    """By the look-ups of the province in the portal's journal."""
    filing = filing_of(context, name)
    entries = await context.portal.journal(member=context.subject.code, service=ACCOUNT_LOOKUP)
    context.judge(account_looked_up(entries, filing.person.identity_number, received=bool(filing.draft)))


@then(
    vi="HTTT GQTTHC tỉnh B không thực hiện thao tác chuyển {document} khi {person} chưa xác nhận",
    en="Province B's system does not move the {document} while {person} has not confirmed",
    requirements=("CV5632-5b-B2-2",),
)
async def waits_for_consent(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """By the province's answer to the attempt."""
    filing = filing_of(context, name)
    refused = filing.refused_words is not None
    words = filing.refused_words or ""
    context.judge(transfer_waits_for_consent(filing.attempted, refused, words, filing.refusal_seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B lưu xác nhận của {person} trước thao tác chuyển",
    en="Province B's system keeps the confirmation of {person} from before the transfer",
    requirements=("CV5632-5b-B2-2",),
)
async def consent_kept(context: ScenarioContext, name: str) -> None:
    """Owner, paper, dossier, officer and times (D-08)."""
    filing = filing_of(context, name)
    view = await province_view(context, filing)
    consents = None if view is None else view.consents
    context.judge(consent_recorded(consents, filing.person.identity_number, last_exchange(context)))


@then(
    vi="hồ sơ đồng bộ không ghi {document} là khai thác từ Kho DL Cổng DVCQG khi {person} không đồng ý",
    en="the synchronised dossier does not record the {document} as taken from the national vault as {person} refused",
    requirements=("CV5632-5b-B2-3",),
)
async def refusal_respected(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """Also when the officer tries the transfer."""
    filing = filing_of(context, name)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    component = filing.component_for(kind).code
    attached = filing.attached.get(component)
    taken_in = attached is not None and attached.source == NATIONAL
    context.judge(never_flagged(REFUSED, evidence.records, component, taken_in=taken_in))


@then(
    vi="hồ sơ đồng bộ ghi {document} được chuyển từ Kho DL Cổng DVCQG, mã kết quả thay thế {kq_code}",
    en="the synchronised dossier records the {document} as moved from the national vault, replacing code {kq_code}",
    requirements=("CV5632-5b-B2-4",),
)
async def recorded_at_counter(context: ScenarioContext, kind: DocumentKind, kq_code: str) -> None:
    """DuocLayTuKhoDMQG and MaKetQuaThayThe of the record."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    component = filing.component_for(kind).code
    context.judge(recorded_as_reused(COUNTER_RECORDED, evidence.latest, component, kq_code))


@then(
    vi="Cổng DVCQG nhận được hồ sơ nộp trực tiếp đã được tiếp nhận",
    en="the national portal receives the in-person dossier as received",
    requirements=("CV5632-5b-KT-1",),
)
async def counter_dossier_received(context: ScenarioContext) -> None:
    """Status 2, direct channel."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.RECEIVED)
    context.judge(received_at_counter(COUNTER_RECEIVED, evidence.records))


@then(
    vi="hồ sơ đồng bộ ghi các thành phần hồ sơ bằng giấy được số hóa tại Bộ phận Một cửa",
    en="the synchronised dossier records the components on paper as digitised at the one-stop shop",
    requirements=("CV5632-4b-B1-1",),
)
async def papers_digitised(context: ScenarioContext) -> None:
    """Issue at the counter."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    context.judge(digitised(DIGITISED, evidence.latest, filing.digitised, filing.identity_checked))


@then(
    vi="{document} được tiếp nhận bằng giấy và số hóa như trường hợp chưa có dữ liệu điện tử",
    en="the {document} is received on paper and digitised like a component without electronic data",
    requirements=("CV5632-5b-B1-1",),
)
async def treated_as_paper(context: ScenarioContext, kind: DocumentKind) -> None:
    """Lawful after a refusal."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    component = filing.component_for(kind).code
    context.judge(digitised(REUSE_DIGITISED, evidence.latest, filing.digitised & {component}, filing.identity_checked))


@then(
    vi="các thành phần hồ sơ bằng giấy khác được số hóa tại Bộ phận Một cửa",
    en="the other components on paper are digitised at the one-stop shop",
    requirements=("CV5632-5b-B1-1",),
)
async def others_digitised(context: ScenarioContext) -> None:
    """Beside the paper that came from a vault."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    context.judge(digitised(REUSE_DIGITISED, evidence.latest, filing.digitised, filing.identity_checked))


@then(
    vi="bản {document} trong Kho DL trên HTTT GQTTHC tỉnh B được đưa vào hồ sơ",
    en="the copy of the {document} in Province B's own vault goes into the dossier",
    requirements=("PT-II2-B2-1", "CV5632-5b-B2-5"),
)
async def local_first(context: ScenarioContext, kind: DocumentKind) -> None:
    """By the flag of the record and by the source the province told."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    component = filing.component_for(kind).code
    offered = {offer.source for offer in usable_offers(filing.offers, component)}
    attached = filing.attached.get(component)
    context.judge(local_copy_used(attached.source if attached else "", offered, evidence.latest, component))


@then(
    vi="Cổng DVCQG nhận được kết quả của hồ sơ nộp trực tiếp như hồ sơ nộp trực tuyến",
    en="the national portal receives the result of the in-person dossier like that of an online one",
    requirements=("CV5632-4b-B3-1",),
)
async def counter_completed(context: ScenarioContext) -> None:
    """Status 10 with a link."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.RETURNED)
    final = (DossierStatus.RETURNED,)
    context.judge(completed_with_result(COUNTER_COMPLETED, evidence.records, final, channel=Channel.COUNTER))


@then(
    vi="Kho DL Cổng DVCQG của {person} lưu kết quả {document} của hồ sơ nộp trực tiếp",
    en="the national vault of {person} holds the result {document} of the in-person dossier",
    requirements=("CV5632-4b-B4-1",),
)
async def counter_saved(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """As the citizen sees the vault."""
    vault = await context.portal.vault(await citizen_session(context, name))
    paper = paper_of(context, name, kind)
    context.judge(saved_in_vault(COUNTER_SAVED, vault, kind.kq_code, paper.sha256 if paper else ""))
