"""Thì: whose account, dossier and result it is when somebody filed for another."""

from conformance.checks.account_rules import OF_DELEGATOR
from conformance.checks.accounts_at_intake import looked_up_by
from conformance.checks.delegation import (
    begun_with_right,
    filed_by_delegate,
    in_delegators_account,
    owned_by_delegator,
    refused_without_right,
    result_with_delegator,
    stored_for_delegator,
)
from conformance.checks.journal_facts import ACCOUNT_LOOKUP
from conformance.province.actions import LocalDocument, LocalVaultListing, Role
from conformance.steps.acting import carry_out, citizen_session, officer_for, person_named
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange, seen_with_progress, seen_with_status
from conformance.steps.filing import Filing, filing_of, submitted_code
from conformance.steps.names import DocumentKind
from conformance.steps.parties import counter_attempt, identity_of
from conformance.steps.phrases.delegation import TRIED
from conformance.steps.phrases.then_filed import ARRIVED
from conformance.steps.registry import then
from mock_dvcqg.contract.codes import DossierStatus


@then(
    vi="HTTT GQTTHC tỉnh B dùng tài khoản của bên ủy quyền {person}, không dùng tài khoản của {person}",
    en="Province B's system uses the account of the delegator {person}, not that of {person}",
    requirements=("YB-B2-6",),
)
async def delegators_account(context: ScenarioContext, owner: str, delegate: str) -> None:
    """Online by the account shown, at the counter by the number looked up."""
    filing, other = filing_of(context, owner), person_named(context, delegate).identity_number
    if not filing.at_counter:
        context.judge(in_delegators_account(filing.shown_number, filing.person.identity_number, other))
        return
    entries = await context.portal.journal(member=context.subject.code, service=ACCOUNT_LOOKUP)
    numbers = {identity_of(context, owner).number, filing.person.identity_number}
    context.judge(looked_up_by(OF_DELEGATOR, entries, numbers, opened=counter_attempt(context).opened is not None))


@then(
    vi="hồ sơ đồng bộ lên Cổng DVCQG ghi chủ hồ sơ là bên ủy quyền {person}, người nộp là {person}",
    en="the synchronised dossier names the delegator {person} as its owner, and {person} is kept as who filed",
    requirements=("YB-B2-6",),
)
async def owner_and_submitter(context: ScenarioContext, owner: str, delegate: str) -> None:
    """DinhDanhCHS; the submitter in the progress, or in the province's own dossier."""
    filing, other = filing_of(context, owner), person_named(context, delegate)
    evidence = await seen_with_progress(context, filing, DossierStatus.NEW)
    arrived = next((seen for seen in evidence.records if seen.record.status in ARRIVED), None)
    context.judge(owned_by_delegator(arrived, filing.person.identity_number, other.identity_number))
    opened = counter_attempt(context).opened if filing.at_counter else None
    context.judge(filed_by_delegate(evidence.rows, opened.submitter if opened else "", other.full_name))


@then(
    vi='kết quả hiển thị tại mục "Dịch vụ công của tôi" của {person}, không hiển thị với {person}',
    en='the result is shown under "My public services" of {person} and not to {person}',
    requirements=("YB-B2-7",),
)
async def shown_to_owner_alone(context: ScenarioContext, owner: str, delegate: str) -> None:
    """As each of them sees it at the portal."""
    filing = filing_of(context, owner)
    evidence = await seen_with_status(context, filing, DossierStatus.RETURNED)
    mine = await context.portal.my_services(await citizen_session(context, owner))
    theirs = await context.portal.my_services(await citizen_session(context, delegate))
    returned = evidence.has_status(DossierStatus.RETURNED)
    context.judge(result_with_delegator(mine, theirs, submitted_code(filing), returned=returned))


@then(
    vi="Kho DL trên HTTT GQTTHC tỉnh B lưu kết quả {document} cho {person}, không lưu cho {person}",
    en="Province B's own vault stores the result {document} for {person} and not for {person}",
    requirements=("YB-B2-7",),
)
async def stored_for_owner_alone(context: ScenarioContext, kind: DocumentKind, owner: str, delegate: str) -> None:
    """By both numbers."""
    filing = filing_of(context, owner)
    theirs = await _vault_of(context, filing, person_named(context, delegate).identity_number)
    mine = await _vault_of(context, filing, filing.person.identity_number)
    context.judge(stored_for_delegator(mine, theirs, kind.kq_code, last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B không lập hồ sơ khi người nộp không có ủy quyền cho thủ tục này",
    en="Province B's system begins no dossier while who files has no delegation for the procedure",
    requirements=("YB-B2-8",),
)
async def not_without_right(context: ScenarioContext) -> None:
    """By the province's answer."""
    done = context.memory.get(TRIED)
    words, seen_in = (done.message, next(iter(done.exchanges), "")) if done else ("", "")
    refused = bool(done and done.refused)
    context.judge(refused_without_right(attempted=done is not None, refused=refused, words=words, seen_in=seen_in))


async def _vault_of(context: ScenarioContext, filing: Filing, number: str) -> list[LocalDocument]:
    monitor = await officer_for(filing, Role.MONITOR)
    listing = await carry_out(
        context, filing.province, "list_local_vault", monitor, LocalVaultListing, identity_number=number
    )
    return listing.documents


@then(
    vi="HTTT GQTTHC tỉnh B lập được hồ sơ theo ủy quyền",
    en="Province B's system begins the dossier by the delegation",
    requirements=("YB-B2-8",),
)
async def begun_by_right(context: ScenarioContext) -> None:
    """What is lawful is not refused."""
    tried = counter_attempt(context)
    opened = tried.opened is not None
    context.judge(begun_with_right(opened=opened, words=tried.done.message, seen_in=tried.seen_in))
