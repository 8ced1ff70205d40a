"""The e-form of a draft (biểu mẫu điện tử) and how the deliverable is to be received; also corrected when asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlmodel import Session

from reference_httt.errors import NotAllowed, OutOfOrder, WrongFields
from reference_httt.operations.actors import Actor, Citizen, draft_of
from reference_httt.province import Province
from reference_httt.rules.form_filling import cleaned
from reference_httt.rules.model import Draft, FormField, RequestKind, ReturnChoice, Stage
from reference_httt.rules.return_form import return_choices
from reference_httt.store import dossiers, drafts


@dataclass(frozen=True)
class OpenForm:
    """The form as it is shown: its fields, what was entered, what it may be filled in with, the return forms."""

    draft: Draft
    fields: tuple[FormField, ...]
    values: dict[str, str]
    suggested: dict[str, str]
    """only with the person's consent to autofill, only where nothing was entered"""
    return_choices: tuple[ReturnChoice, ...]
    may_change: bool
    is_correction: bool
    correctable: frozenset[str] = frozenset()
    """the fields whose correction the agency asked for: nothing else of the form may be changed"""

    def may_enter(self, name: str) -> bool:
        """Whether that field may be changed now."""
        return self.may_change and (not self.is_correction or name in self.correctable)


@dataclass(frozen=True)
class ReturnWish:
    """How the applicant wants the deliverable."""

    choice: ReturnChoice
    address: str = ""
    electronic_only: bool = False


def show_form(province: Province, actor: Actor, draft_id: str) -> OpenForm:
    """The form of the actor's own draft.

    Raises:
        NotFound.
    """
    with province.store.reading() as session:
        draft = draft_of(session, draft_id, actor)
        asked = _asked_corrections(session, draft)
        earlier = drafts.earlier_forms(session, draft.account_id, draft.procedure_code)
    suggested: dict[str, str] = {}
    if isinstance(actor, Citizen) and not draft.dossier_code:
        suggested = province.practice.suggest_form(draft.terms.form, actor.account, earlier)
    return OpenForm(
        draft=draft,
        fields=draft.terms.form,
        values=dict(draft.form),
        suggested={name: value for name, value in suggested.items() if name not in draft.form},
        return_choices=return_choices(draft.terms),
        may_change=bool(asked) or not draft.dossier_code,
        is_correction=bool(asked),
        correctable=asked,
    )


def fill_form(province: Province, actor: Actor, draft_id: str, values: Mapping[str, str]) -> Draft:
    """The draft with the form filled in.

    Raises:
        NotFound. OutOfOrder: personal data come first, or the dossier is submitted and no correction is asked for.
        WrongFields: a sentence for each field; nothing is kept then.
    """
    neat = cleaned(values)
    with province.store.writing() as session:
        draft = _open(session, draft_id, actor)
        problems = province.practice.form_problems(draft.terms.form, neat) | _unasked(session, draft, neat)
        if problems:
            raise WrongFields(problems)
        drafts.change(session, replace(draft, form=neat))
        return drafts.find(session, draft_id) or draft


def choose_return(province: Province, actor: Actor, draft_id: str, wish: ReturnWish) -> Draft:
    """The draft with the return form (hình thức nhận kết quả; Hà Tĩnh 1 Bước 3; D-27).

    Raises:
        NotFound, OutOfOrder. WrongFields: the procedure does not offer it, or the post has no address.
    """
    with province.store.writing() as session:
        draft = draft_of(session, draft_id, actor, for_change=True)
        if draft.dossier_code:
            raise OutOfOrder("Hồ sơ đã nộp, không thay đổi được hình thức nhận kết quả")
        address = wish.address if wish.choice is ReturnChoice.POST else ""
        problems = province.practice.return_problems(draft.terms, wish.choice, address, wish.electronic_only)
        if problems:
            raise WrongFields(problems)
        only = wish.electronic_only
        chosen = replace(draft, return_choice=wish.choice, return_address=address, wants_electronic_only=only)
        drafts.change(session, chosen)
        return drafts.find(session, draft_id) or draft


def _open(session: Session, draft_id: str, actor: Actor) -> Draft:
    draft = draft_of(session, draft_id, actor, for_change=True)
    if draft.personal_data is None:
        raise OutOfOrder("Đề nghị cập nhật thông tin cá nhân trước khi điền tờ khai")
    if not draft.dossier_code:
        return draft
    if not isinstance(actor, Citizen):
        raise NotAllowed("Hồ sơ đã nộp: chỉ người nộp chỉnh sửa tờ khai")
    if not _asked_corrections(session, draft):
        raise OutOfOrder("Hồ sơ đã nộp, cơ quan không yêu cầu chỉnh sửa tờ khai")
    return draft


def _unasked(session: Session, draft: Draft, values: Mapping[str, str]) -> dict[str, str]:
    """A sentence for each field of a submitted form that was changed though nobody asked for it."""
    if not draft.dossier_code:
        return {}
    names = {field.name for field in draft.terms.form} - _asked_corrections(session, draft)
    changed = (name for name in names if draft.form.get(name, "") != values.get(name, ""))
    return dict.fromkeys(changed, "Cơ quan không yêu cầu chỉnh sửa mục này")


def _asked_corrections(session: Session, draft: Draft) -> frozenset[str]:
    """The fields of a submitted form whose correction is asked for and not given yet."""
    dossier = dossiers.find(session, draft.dossier_code) if draft.dossier_code else None
    if dossier is None or dossier.stage is not Stage.SUPPLEMENT_REQUESTED:
        return frozenset()
    asked = dossiers.requests_of(session, draft.dossier_code)
    return frozenset(r.component_code for r in asked if r.kind is RequestKind.CORRECTION and r.answered_at is None)
