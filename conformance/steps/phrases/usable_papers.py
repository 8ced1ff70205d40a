"""Khi, Thì: which stored papers the province takes, and what it says of those it does not take."""

from conformance.checks.attempts import is_let_through
from conformance.checks.rule import Rule
from conformance.checks.usable import (
    IN_FORCE,
    MATCHING_FILE,
    OWN_PAPERS,
    WITHIN_AGE,
    WITHIN_TERM,
    all_shown,
    kept_out,
    offered_once_saved,
    only_fitting_shown,
    only_own_shown,
    reason_given,
    true_source,
)
from conformance.province.actions import Nothing, Role, VaultOffer
from conformance.steps.acting import attempt, carry_out, officer_for
from conformance.steps.attempts import asked_of_vault, latest_attempt, remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.evidence import has_looked_up, local_vault, seen_with_status
from conformance.steps.filing import Filing, current_filing, filing_of, remember_filing, submitted_code
from conformance.steps.issuing import issued, saved
from conformance.steps.names import DocumentKind
from conformance.steps.phrases.stored_papers import numbers_of
from conformance.steps.phrases.then_filed import ARRIVED
from conformance.steps.preparing import LOCAL, NATIONAL, complete_components, see_offers, submit, take_from_vault
from conformance.steps.registry import given, then, when

_ISSUED = "filings that issued papers"
TAKEN = ("Giấy tờ được đưa vào hồ sơ từ Kho.", "The paper was taken into the dossier from the vault.")


@given(
    vi="{agency} đã cấp {document} cho {person} và lưu vào Kho DL trên HTTT GQTTHC tỉnh B",
    en="{agency} has issued a {document} to {person} and keeps it in Province B's own vault",
)
async def kept_locally(context: ScenarioContext, agency: str, kind: DocumentKind, name: str) -> None:
    """Issued by the province under test itself; the citizen has not saved it to the Kho."""
    filing = await issued(context, context.subject, name, kind, agency)
    stored = [one for one in await local_vault(context, filing) if one.kq_code == kind.kq_code]
    if not stored:
        raise StepBlocked(
            f"Kho DL trên HTTT GQTTHC không lưu «{kind.title}» nên chưa xét được.",
            f"The local vault does not hold the «{kind.title}», so nothing can be examined.",
        )
    context.memory.setdefault(_ISSUED, {})[(name, kind.kq_code)] = filing


@when(
    vi="lãnh đạo {agency} thu hồi {document} đã cấp cho {person}",
    en="the leader of {agency} revokes the {document} issued to {person}",
)
async def revoke(context: ScenarioContext, agency: str, kind: DocumentKind, name: str) -> None:
    """With a reason."""
    filing: Filing | None = context.memory.get(_ISSUED, {}).get((name, kind.kq_code))
    if filing is None:
        raise StepBlocked("Kịch bản chưa cấp giấy tờ này.", "The scenario has not issued this paper.")
    leader = await officer_for(filing, Role.LEADER)
    reason = "Cấp không đúng đối tượng"
    code = submitted_code(filing)
    await carry_out(context, filing.province, "revoke_result", leader, Nothing, dossier_code=code, reason=reason)


@when(
    vi="{person} lưu {document} do {agency} đã cấp về Kho DL Cổng DVCQG",
    en="{person} saves the {document} issued by {agency} to the national vault",
)
async def save_issued(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """The citizen's own act; the dossier under way stays the current one."""
    filing: Filing | None = context.memory.get(_ISSUED, {}).get((name, kind.kq_code))
    if filing is None:
        raise StepBlocked("Kịch bản chưa cấp giấy tờ này.", "The scenario has not issued this paper.")
    await saved(context, filing, name, kind)


@when(
    vi="{person} đề nghị khai thác bản {document} trong Kho DL trên HTTT GQTTHC tỉnh B",
    en="{person} asks to reuse the copy of the {document} in Province B's own vault",
)
async def take_local(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """If it is listed in any way."""
    await _take(context, filing_of(context, name), kind, LOCAL)


@when(
    vi="{person} đề nghị khai thác bản {document} trong Kho DL Cổng DVCQG",
    en="{person} asks to reuse the copy of the {document} in the national vault",
)
async def take_national(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """If it is listed in any way; the province may use its own copy of the same paper instead (D-06)."""
    await _take(context, filing_of(context, name), kind, NATIONAL)


@when(
    vi="{person} nộp hồ sơ với các thành phần hồ sơ còn lại do {agency} cấp hoặc tự đăng tải",
    en="{person} submits the dossier with the remaining components issued by {agency} or uploaded",
)
async def submit_rest(context: ScenarioContext, name: str, agency: str) -> None:
    """A good fresh paper for every component that has none yet."""
    filing = filing_of(context, name)
    await complete_components(context, filing, agency)
    await submit(context, filing)


@when(
    vi="{person} thử lựa chọn vào hồ sơ của mình {document} hiển thị trong hồ sơ của {person}",
    en="{person} tries to choose for the own dossier the {document} shown in the dossier of {person}",
)
async def take_anothers_offer(context: ScenarioContext, name: str, kind: DocumentKind, other: str) -> None:
    """The other's choice, sent with one's own session and dossier."""
    theirs, mine = filing_of(context, other), filing_of(context, name)
    await see_offers(context, theirs)
    component = theirs.component_for(kind).code
    offer = next((o for o in theirs.offers if o.component == component and o.kq_code == kind.kq_code), None)
    if offer is None:
        raise StepBlocked(f"HTTT GQTTHC không hiển thị «{kind.title}».", f"The system does not show «{kind.title}».")
    inputs = {"draft": mine.draft, "component": component, "offer": offer.offer, "consent": ""}
    remember_attempt(context, await attempt(context, mine.province, "attach_from_vault", mine.actor, **inputs))
    remember_filing(context, mine, name)


@then(
    vi="HTTT GQTTHC tỉnh B đưa vào hồ sơ {document} cấp trong thời hạn của thủ tục",
    en="Province B's system takes the {document} that is no older than the procedure allows",
    requirements=("CV5632-5a-B2-5",),
)
async def young_enough_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """The limit is the receiving procedure's own."""
    context.judge(is_let_through(WITHIN_AGE, asked_of_vault(current_filing(context)), did=TAKEN))


@then(
    vi="HTTT GQTTHC tỉnh B đưa vào hồ sơ {document} còn giá trị sử dụng theo thời hạn của giấy tờ",
    en="Province B's system takes the {document} that is within its own term",
    requirements=("CV5632-5a-B2-12",),
)
async def in_term_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """Also a paper without a term."""
    context.judge(is_let_through(WITHIN_TERM, asked_of_vault(current_filing(context)), did=TAKEN))


@then(
    vi="HTTT GQTTHC tỉnh B không đưa vào hồ sơ {document} hết thời hạn hoặc chưa có hiệu lực",
    en="Province B's system does not take the {document} whose term is over or has not begun",
    requirements=("CV5632-5a-B2-12",),
)
async def out_of_term_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """By the province's answer."""
    await _kept_out(context, WITHIN_TERM)


@then(
    vi="HTTT GQTTHC tỉnh B không đưa vào hồ sơ {document} ghi số định danh của người khác",
    en="Province B's system does not take the {document} that bears another's personal number",
    requirements=("CV5632-5a-B2-10",),
)
async def anothers_paper_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Though it lies in the citizen's Kho."""
    await _kept_out(context, OWN_PAPERS)


@then(
    vi="HTTT GQTTHC tỉnh B không đưa {document} của {person} vào hồ sơ của {person}",
    en="Province B's system does not take the {document} of {person} into the dossier of {person}",
    requirements=("CV5632-5a-B2-10",),
)
async def anothers_offer_kept_out(context: ScenarioContext, kind: DocumentKind, other: str, name: str) -> None:
    """Whatever the browser sends."""
    context.judge(kept_out(OWN_PAPERS, latest_attempt(context), looked_up=False, did=TAKEN))


@then(
    vi="HTTT GQTTHC tỉnh B chỉ hiển thị giấy tờ của chính {person}, không hiển thị giấy tờ của {person}",
    en="Province B's system shows the papers of {person} only and none of {person}",
    requirements=("CV5632-5a-B2-10",),
)
async def own_papers_only(context: ScenarioContext, name: str, other: str) -> None:
    """By document numbers."""
    filing = filing_of(context, name)
    offers = await see_offers(context, filing)
    own, others = numbers_of(context, name), numbers_of(context, other)
    context.judge(only_own_shown(offers, own, others, filing.offers_seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B không đưa vào hồ sơ {document} có số ký hiệu không khớp với tập tin",
    en="Province B's system does not take the {document} whose listed number differs from its file's",
    requirements=("YB-B3-G23-1",),
)
async def wrongly_listed_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """What the listing tells is compared with the file."""
    await _kept_out(context, MATCHING_FILE)


@then(
    vi="HTTT GQTTHC tỉnh B đưa vào hồ sơ {document} có số ký hiệu khớp với tập tin",
    en="Province B's system takes the {document} whose listed number is its file's",
    requirements=("YB-B3-G23-1",),
)
async def rightly_listed_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """The honest case."""
    context.judge(is_let_through(MATCHING_FILE, asked_of_vault(current_filing(context)), did=TAKEN))


@then(
    vi="HTTT GQTTHC tỉnh B không cho khai thác {document} đã thu hồi",
    en="Province B's system does not let the revoked {document} be reused",
    requirements=("CV5632-5a-B2-11",),
)
async def revoked_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Of its own vault."""
    listed = bool(current_filing(context).offers_seen_in)
    context.judge(kept_out(IN_FORCE, asked_of_vault(current_filing(context)), looked_up=listed, did=TAKEN))


@then(
    vi="HTTT GQTTHC tỉnh B đưa vào hồ sơ {document} còn hiệu lực trong Kho DL trên HTTT GQTTHC",
    en="Province B's system takes the {document} in force of its own vault",
    requirements=("CV5632-5a-B2-11",),
)
async def in_force_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """The honest case."""
    context.judge(is_let_through(IN_FORCE, asked_of_vault(current_filing(context)), did=TAKEN))


@then(
    vi="HTTT GQTTHC tỉnh B nêu lý do không khai thác được {document}",
    en="Province B's system says why the {document} cannot be reused",
    requirements=("CV5632-5a-B2-13",),
)
async def says_why(context: ScenarioContext, kind: DocumentKind) -> None:
    """In the list, once it was found unusable."""
    filing = current_filing(context)
    tried, component = asked_of_vault(current_filing(context)), filing.component_for(kind).code
    offers = await see_offers(context, filing)
    mine = [offer for offer in offers if offer.kq_code == kind.kq_code]
    context.judge(reason_given(mine, component, tried, filing.offers_seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B hiển thị đủ các bản {document} của {person} trong Kho DL Cổng DVCQG",
    en="Province B's system shows all the {document}s of {person} in the national vault",
    requirements=("CV5632-5a-B2-1",),
)
async def all_of_a_kind(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """The citizen chooses, not the system."""
    filing = filing_of(context, name)
    offers = await see_offers(context, filing)
    component = filing.component_for(kind).code
    context.judge(all_shown(offers, component, numbers_of(context, name), filing.offers_seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B chỉ hiển thị giấy tờ mã {kq_code} cho thành phần hồ sơ {document}",
    en="Province B's system shows papers of code {kq_code} only for the component {document}",
    requirements=("CV5632-5a-B2-6",),
)
async def fitting_only(context: ScenarioContext, kq_code: str, kind: DocumentKind) -> None:
    """Where the vault holds other kinds too."""
    filing = current_filing(context)
    offers = await see_offers(context, filing)
    context.judge(only_fitting_shown(offers, filing.component_for(kind).code, kq_code, filing.offers_seen_in))


@then(
    vi="HTTT GQTTHC tỉnh B hiển thị {document} từ Kho DL Cổng DVCQG sau khi {person} đã lưu",
    en="Province B's system shows the {document} from the national vault once {person} has saved it",
    requirements=("CV5632-5-1",),
)
async def shown_once_saved(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """The other half of section 5's condition."""
    filing = filing_of(context, name)
    offers = await see_offers(context, filing)
    mine = [offer for offer in offers if offer.kq_code == kind.kq_code]
    context.judge(offered_once_saved(mine, filing.component_for(kind).code, filing.offers_seen_in))


@then(
    vi="hồ sơ đồng bộ ghi đúng nguồn của {document} đã khai thác",
    en="the synchronised dossier tells truly where the reused {document} came from",
    requirements=("CV5632-5a-B2-14",),
)
async def source_told(context: ScenarioContext, kind: DocumentKind) -> None:
    """Either copy is lawful online; the flag must be true (D-06)."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, *ARRIVED)
    component = filing.component_for(kind).code
    attached = filing.attached.get(component)
    context.judge(true_source(evidence.latest, component, attached.source if attached else ""))


async def _take(context: ScenarioContext, filing: Filing, kind: DocumentKind, source: str) -> None:
    await see_offers(context, filing)
    component = filing.component_for(kind).code
    mine = [o for o in filing.offers if _is(o, component, kind, source)]
    if mine:
        await take_from_vault(context, filing, component, mine[-1])


def _is(offer: VaultOffer, component: str, kind: DocumentKind, source: str) -> bool:
    return offer.component == component and offer.kq_code == kind.kq_code and offer.source == source


async def _kept_out(context: ScenarioContext, by: Rule) -> None:
    looked_up = await has_looked_up(context, current_filing(context))
    context.judge(kept_out(by, asked_of_vault(current_filing(context)), looked_up=looked_up, did=TAKEN))
