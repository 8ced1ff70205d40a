"""Khi, Thì: the portal or its Kho in trouble, and the work that goes on; only in scenarios that run alone."""

from typing import Any

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.continuity import FILING_GOES_ON, WHOLE_FILE, payment_told_twice, signed_in_again
from conformance.checks.journal_facts import RECORDS
from conformance.checks.resilience import nothing_doubled, nothing_lost
from conformance.province.actions import ActionFailed, VaultOffers
from conformance.steps.acting import attempt
from conformance.steps.attempts import latest_attempt, remember_attempt, remember_failure
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import Evidence, seen_until, seen_with_progress
from conformance.steps.filing import filing_of, submitted_code
from conformance.steps.names import DocumentKind
from conformance.steps.preparing import required_offer, see_offers, take_from_vault
from conformance.steps.registry import then, when
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import JournalEntry

SEARCH, DOWNLOAD = "kho.tra-cuu", "kho.tai-tep"
_FAULT = "fault of the synchronisation"
_PARAMS: dict[str, dict[str, Any]] = {"status": {"status": 500}, "latency": {"latency_s": 0.4}}


@when(
    vi="Cổng DVCQG gặp sự cố {fault} ở lần đồng bộ hồ sơ kế tiếp của HTTT GQTTHC tỉnh B",
    en="the national portal meets the fault {fault} at the next synchronisation of Province B's system",
    alone=True,
)
async def next_sync_struck(context: ScenarioContext, fault: str) -> None:
    """Once, for a dossier's record."""
    context.memory[_FAULT] = fault
    params = _PARAMS.get(fault, {})
    await context.portal.add_fault(fault, member=context.subject.code, service=RECORDS, count=1, **params)


@when(
    vi="Kho DL Cổng DVCQG gặp sự cố {fault} khi tra cứu và tải giấy tờ",
    en="the national vault meets the fault {fault} in look-ups and downloads",
    alone=True,
)
async def vault_struck(context: ScenarioContext, fault: str) -> None:
    """Until it is back."""
    for service in (SEARCH, DOWNLOAD):
        params = _PARAMS.get(fault, {})
        await context.portal.add_fault(fault, member=context.subject.code, service=service, **params)


@when(
    vi="Kho DL Cổng DVCQG gặp sự cố {fault} ở lần tải giấy tờ kế tiếp",
    en="the national vault meets the fault {fault} at the next download",
    alone=True,
)
async def next_download_struck(context: ScenarioContext, fault: str) -> None:
    """Once."""
    params = _PARAMS.get(fault, {})
    await context.portal.add_fault(fault, member=context.subject.code, service=DOWNLOAD, count=1, **params)


@when(
    vi="Cổng DVCQG gửi hai lần thông báo của lần thanh toán kế tiếp cho HTTT GQTTHC tỉnh B",
    en="the national portal sends the message of the next payment twice to Province B's system",
    alone=True,
)
async def payment_message_repeated(context: ScenarioContext) -> None:
    """The very same confirmation."""
    await context.portal.add_fault("payment-duplicate-callback", member=context.subject.code, count=1)


@when(vi="Kho DL Cổng DVCQG thông suốt trở lại", en="the national vault can be reached again", alone=True)
async def vault_back(context: ScenarioContext) -> None:
    """All faults end."""
    await context.portal.clear_faults()


@when(
    vi="{person} thử xem giấy tờ có thể khai thác khi Kho DL Cổng DVCQG gián đoạn",
    en="{person} tries to see what can be reused while the national vault is away",
)
async def look_while_away(context: ScenarioContext, name: str) -> None:
    """An answer that the binding does not know is a refusal here: the citizen gets no list."""
    filing = filing_of(context, name)
    try:
        done = await attempt(context, filing.province, "search_vaults", filing.actor, draft=filing.draft)
    except ActionFailed as failed:
        remember_failure(context, str(failed.args[0]))
        return
    remember_attempt(context, done)
    filing.offers = done.values.offers if isinstance(done.values, VaultOffers) else []


@when(
    vi="{person} thử khai thác {document} từ Kho DL Cổng DVCQG",
    en="{person} tries to reuse the {document} from the national vault",
)
async def try_to_take(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """An answer that the binding does not know is a refusal here: nothing was taken in."""
    filing = filing_of(context, name)
    await see_offers(context, filing)
    component = filing.component_for(kind).code
    offer = required_offer(context, filing, kind, component)
    try:
        remember_attempt(context, await take_from_vault(context, filing, component, offer))
    except ActionFailed as failed:
        remember_failure(context, str(failed.args[0]))


@then(
    vi="Cổng DVCQG có đủ trạng thái {status} của hồ sơ {person} sau sự cố",
    en="the national portal has the status {status} of the dossier of {person} after the trouble",
    requirements=("CV5632-CV3-1",),
)
async def nothing_is_lost(context: ScenarioContext, status: DossierStatus, name: str) -> None:
    """Record and progress."""
    evidence = await seen_with_progress(context, filing_of(context, name), status)
    context.judge(nothing_lost(evidence.records, evidence.rows, status, caught_up=False))


@then(
    vi="sau sự cố mỗi bước xử lý hồ sơ của {person} vẫn chỉ có một dòng tiến độ với một thời điểm",
    en="after the trouble each act on the dossier of {person} still has one progress row with one time",
    requirements=("CV5632-CV3-2",),
)
async def nothing_is_doubled(context: ScenarioContext, name: str) -> None:
    """Judged once the call that met the fault was followed by one that was taken in."""
    filing, fault = filing_of(context, name), str(context.memory.get(_FAULT, ""))
    await seen_with_progress(context, filing, DossierStatus.RECEIVED)
    calls = await context.portal.journal(member=filing.province.code, service=RECORDS)
    met = next((call.seq for call in calls if call.fault == fault), None)
    evidence = await seen_until(context, filing, lambda found: _has_recovered(found, met))
    context.judge(nothing_doubled(evidence.rows, _has_recovered(evidence, met)))


@then(
    vi="HTTT GQTTHC tỉnh B vẫn cho {person} lập hồ sơ khi Kho DL Cổng DVCQG gián đoạn",
    en="Province B's system still lets {person} prepare the dossier while the national vault is away",
    requirements=("CV5632-CV3-3",),
)
async def filing_goes_on(context: ScenarioContext, name: str) -> None:
    """With the papers of its own vault, and uploads."""
    did = ("Danh sách giấy tờ vẫn mở được.", "The list of papers could still be opened.")
    context.judge(is_let_through(FILING_GOES_ON, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không đưa vào hồ sơ {document} chưa tải được trọn vẹn",
    en="Province B's system does not take the {document} that did not come whole",
    requirements=("CV5632-CV3-4",),
)
async def nothing_half(context: ScenarioContext, kind: DocumentKind) -> None:
    """By its answer."""
    did = ("Giấy tờ được đưa vào hồ sơ dù tải không trọn vẹn.", "The paper was taken in though it did not come whole.")
    context.judge(is_stopped(WHOLE_FILE, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B đưa {document} vào hồ sơ khi Kho DL Cổng DVCQG thông suốt",
    en="Province B's system takes the {document} now that the national vault is back",
    requirements=("CV5632-CV3-4",),
)
async def taken_later(context: ScenarioContext, kind: DocumentKind) -> None:
    """The very same choice."""
    did = ("Giấy tờ được đưa vào hồ sơ ở lần tải sau.", "The paper was taken in at the later download.")
    context.judge(is_let_through(WHOLE_FILE, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B đăng nhập lại và gửi lại bản ghi hồ sơ của {person}",
    en="Province B's system signs in again and repeats the record of the dossier of {person}",
    requirements=("CV5632-CV3-5",),
)
async def repeated(context: ScenarioContext, name: str) -> None:
    """By the portal's journal."""
    filing = filing_of(context, name)
    await seen_with_progress(context, filing, DossierStatus.RECEIVED)
    entries = await context.portal.journal(member=filing.province.code, surface="adapter")
    context.judge(signed_in_again(entries, submitted_code(filing)))


@then(
    vi="HTTT GQTTHC tỉnh B trả lời thành công cả hai thông báo thanh toán của hồ sơ {person}",
    en="Province B's system answers both payment messages of the dossier of {person} well",
    requirements=("CV5632-CV3-7",),
)
async def both_messages_answered(context: ScenarioContext, name: str) -> None:
    """By the portal's journal of its own calls."""
    filing = filing_of(context, name)
    told = await seen_until(context, filing, lambda found: len(_messages(found)) > 1)
    context.judge(payment_told_twice(_messages(told)))


def _messages(evidence: Evidence) -> list[JournalEntry]:
    return [entry for entry in evidence.entries if entry.service == "CONFIRM" and entry.answered]


def _has_recovered(evidence: Evidence, met: int | None) -> bool:
    """Whether a record came in after the call that met the fault, and the progress with it."""
    return met is not None and any(seen.seq > met for seen in evidence.records) and bool(evidence.rows)
