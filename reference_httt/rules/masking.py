"""Names and numbers of people for those who need not know them (theo dõi giải quyết TTHC; Luật BVDLCN 91/2025)."""

from dataclasses import replace

from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import (
    CaseFile,
    Component,
    Consent,
    Deliverable,
    Draft,
    Payment,
    ProgressStep,
)

HIDDEN = "***"
_WATCH_ONLY = frozenset({Role.MONITOR, Role.ADMINISTRATOR})
_APPLICANT = "Người nộp hồ sơ"


def may_read_contents(role: Role) -> bool:
    """Whether the role opens the papers of a dossier: who handles it does, who watches or administers does not."""
    return role not in _WATCH_ONLY


def masked_number(number: str) -> str:
    """The last three signs of an identity number."""
    return "*" * max(len(number) - 3, 0) + number[-3:] if len(number) > 3 else "*" * len(number)


def masked_name(name: str) -> str:
    """The initials: «N. V. A.»."""
    return " ".join(f"{part[0]}." for part in name.split())


def masked_case(case: CaseFile) -> CaseFile:
    """How the dossier stands, without whose it is and what its documents say: for who monitors (5632, mục 2.a)."""
    account = replace(
        case.account,
        full_name=masked_name(case.account.full_name),
        identity_number=masked_number(case.account.identity_number),
        birth_date=None,
        email="",
        phone="",
        address="",
    )
    return replace(
        case,
        dossier=replace(case.dossier, handed_to=HIDDEN if case.dossier.handed_to else ""),
        draft=_masked_draft(case.draft),
        account=account,
        progress=tuple(map(_masked_step, case.progress)),
        deliverables=tuple(map(_masked_deliverable, case.deliverables)),
        requests=tuple(replace(request, text=HIDDEN) for request in case.requests),
        consents=tuple(map(_masked_consent, case.consents)),
        consultations=tuple(replace(one, question=HIDDEN, reply=HIDDEN) for one in case.consultations),
        payments=tuple(map(_masked_payment, case.payments)),
        proposals=tuple(replace(proposal, text=HIDDEN) for proposal in case.proposals),
    )


def _masked_draft(draft: Draft) -> Draft:
    return replace(
        draft,
        owner_number=masked_number(draft.owner_number),
        personal_data=None,
        submitter=None,
        return_address="",
        form={},
        components=tuple(map(_masked_component, draft.components)),
    )


def _masked_component(component: Component) -> Component:
    if component.attachment is None:
        return component
    return replace(component, attachment=replace(component.attachment, file_name="", document_number="", fields=None))


def _masked_step(step: ProgressStep) -> ProgressStep:
    officer = masked_name(step.officer) if step.title == _APPLICANT else step.officer
    return replace(step, officer=officer, content=HIDDEN if step.content else "", papers=())


def _masked_deliverable(one: Deliverable) -> Deliverable:
    hidden = {"subject": HIDDEN, "owner_name": HIDDEN, "owner_number": HIDDEN, "owner_birth_date": None}
    return replace(one, fields=one.fields.model_copy(update=hidden))


def _masked_consent(consent: Consent) -> Consent:
    return replace(consent, owner_number=masked_number(consent.owner_number), document=HIDDEN, document_number="")


def _masked_payment(payment: Payment) -> Payment:
    return replace(payment, payer=masked_name(payment.payer), url="")
