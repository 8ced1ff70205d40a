"""Biết, Khi, Thì: a consent is for one paper and one dossier (5632 5.b Bước 2; D-08)."""

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.consent import THAT_DOSSIER, THAT_PAPER, VAULT_DOWNLOAD, confirmed_paper_taken
from conformance.province.actions import Role, VaultOffer
from conformance.steps.attempts import latest_attempt, remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, current_filing, filing_at, filing_of, paper_of, remember_filing
from conformance.steps.laboratory_papers import deposited_paper, months_before
from conformance.steps.names import DocumentKind
from conformance.steps.preparing import NATIONAL, opened_at_counter, see_offers, take_from_vault
from conformance.steps.registry import given, then, when

_EARLIER = "consent of the earlier dossier"


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu hai {document} do {agency} cấp, số ký hiệu khác nhau",
    en="the national vault of {person} holds two {document}s issued by {agency}, of different numbers",
)
async def vault_holds_two(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """The newer one is the paper that later sentences mean."""
    now = await context.portal.now()
    for months in (3, 1):
        await deposited_paper(context, name, kind, agency, issued_on=months_before(now, months))


@when(
    vi="cán bộ một cửa {agency} thử dùng xác nhận đó để chuyển {document} có số ký hiệu khác vào hồ sơ",
    en="the counter officer of {agency} tries to move the {document} of another number with that confirmation",
)
async def move_another(context: ScenarioContext, agency: str, kind: DocumentKind) -> None:
    """The consent names the newer paper, the officer picks the older one."""
    filing = filing_at(context, agency)
    confirmed = _confirmed_number(context, kind)
    component = filing.component_for(kind).code
    other = next((o for o in _national(filing, component, kind) if o.document_number != confirmed), None)
    if other is None:
        raise StepBlocked(
            f"HTTT GQTTHC chỉ hiển thị một «{kind.title}» nên không thử được.",
            f"The system shows one «{kind.title}» only, so nothing can be tried.",
        )
    remember_attempt(context, await take_from_vault(context, filing, component, other))


@when(
    vi="cán bộ một cửa {agency} lập hồ sơ khác của {person} theo thủ tục {procedure}",
    en="the counter officer of {agency} opens another dossier of {person} for {procedure}",
)
async def open_another(context: ScenarioContext, agency: str, name: str, procedure: str) -> None:
    """The consent of the dossier before is remembered; the new dossier has none."""
    before = filing_of(context, name)
    context.memory[_EARLIER] = before.consent
    officer = await context.subject.officer(Role.COUNTER_OFFICER, context.subject.agency(agency).code)
    remember_filing(context, await opened_at_counter(context, name, procedure, agency, officer), name)


@when(
    vi="cán bộ một cửa {agency} thử dùng xác nhận của hồ sơ trước để chuyển {document} vào hồ sơ này",
    en="the counter officer of {agency} tries to move the {document} with the confirmation of the earlier dossier",
)
async def move_with_earlier(context: ScenarioContext, agency: str, kind: DocumentKind) -> None:
    """The same paper, another dossier."""
    filing = filing_at(context, agency)
    component = filing.component_for(kind).code
    await see_offers(context, filing)
    offer = next(iter(_national(filing, component, kind)), None)
    if offer is None or not context.memory.get(_EARLIER):
        raise StepBlocked("Chưa có xác nhận hoặc giấy tờ để thử.", "There is no consent or paper to try it with.")
    filing.consent = context.memory[_EARLIER]
    remember_attempt(context, await take_from_vault(context, filing, component, offer))


@when(
    vi="cán bộ một cửa {agency} chuyển {document} đã được xác nhận vào hồ sơ này",
    en="the counter officer of {agency} moves the confirmed {document} into this dossier",
)
async def move_confirmed(context: ScenarioContext, agency: str, kind: DocumentKind) -> None:
    """With the consent asked for in this very dossier."""
    filing = filing_at(context, agency)
    component = filing.component_for(kind).code
    number = _confirmed_number(context, kind)
    offer = next((o for o in _national(filing, component, kind) if o.document_number == number), None)
    if offer is None:
        raise StepBlocked(f"HTTT GQTTHC không hiển thị «{kind.title}».", f"The system does not show «{kind.title}».")
    remember_attempt(context, await take_from_vault(context, filing, component, offer))


@then(
    vi="HTTT GQTTHC tỉnh B không chuyển {document} ngoài tài liệu {person} đã xác nhận",
    en="Province B's system moves no {document} beside the paper that {person} confirmed",
    requirements=("CV5632-5b-B2-6",),
)
async def other_paper_stopped(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """By the province's answer."""
    did = ("Tài liệu khác với tài liệu đã xác nhận được chuyển vào hồ sơ.", "A paper that was not confirmed was moved.")
    context.judge(is_stopped(THAT_PAPER, latest_attempt(context), did=did))


@then(
    vi="tài liệu được chuyển vào hồ sơ là {document} mà {person} đã xác nhận",
    en="the paper moved into the dossier is the {document} that {person} confirmed",
    requirements=("CV5632-5b-B2-6",),
)
async def confirmed_paper_moved(context: ScenarioContext, kind: DocumentKind, name: str) -> None:
    """By what the province downloaded, in the portal's journal."""
    person = filing_of(context, name).person
    entries = await context.portal.journal(
        member=context.subject.code, service=VAULT_DOWNLOAD, person=person.identity_number
    )
    context.judge(confirmed_paper_taken(entries, _confirmed_number(context, kind)))


@then(
    vi="HTTT GQTTHC tỉnh B không dùng xác nhận của {person} cho hồ sơ khác",
    en="Province B's system does not use the confirmation of {person} for another dossier",
    requirements=("CV5632-5b-B2-7",),
)
async def other_dossier_stopped(context: ScenarioContext, name: str) -> None:
    """By the province's answer."""
    did = (
        "Tài liệu được chuyển vào hồ sơ khác bằng xác nhận của hồ sơ trước.",
        "The paper was moved into another dossier with the earlier dossier's consent.",
    )
    context.judge(is_stopped(THAT_DOSSIER, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B chuyển tài liệu theo xác nhận của {person} cho chính hồ sơ này",
    en="Province B's system moves the paper by the confirmation of {person} for this very dossier",
    requirements=("CV5632-5b-B2-7",),
)
async def own_consent_serves(context: ScenarioContext, name: str) -> None:
    """A fresh consent opens the transfer again."""
    did = ("Tài liệu được chuyển theo xác nhận của chính hồ sơ.", "The paper was moved by the dossier's own consent.")
    context.judge(is_let_through(THAT_DOSSIER, latest_attempt(context), did=did))


def _national(filing: Filing, component: str, kind: DocumentKind) -> list[VaultOffer]:
    return [
        offer
        for offer in filing.offers
        if offer.component == component and offer.kq_code == kind.kq_code and offer.source == NATIONAL
    ]


def _confirmed_number(context: ScenarioContext, kind: DocumentKind) -> str:
    filing = current_filing(context)
    for name, person in context.people.items():
        paper = paper_of(context, name, kind) if person.identity_number == filing.person.identity_number else None
        if paper is not None:
            return paper.document_number
    raise StepBlocked(f"Kịch bản không có «{kind.title}» trong Kho.", f"No «{kind.title}» lies in the vault.")
