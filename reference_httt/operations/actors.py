"""Who acts, and what he may touch."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import Session

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.identifiers import is_dossier_code
from reference_httt.errors import NotAllowed, NotFound, OutOfOrder
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import Account, CaseFile, Component, Draft, FilingPlace, Relation, Stage, Submitter
from reference_httt.rules.sending import owns_draft
from reference_httt.staff import Officer
from reference_httt.store import dossiers, drafts
from reference_httt.store.sessions import SignedIn


@dataclass(frozen=True)
class Citizen:
    """A signed-in citizen; ``via_portal``: came by the entry of the national portal."""

    account: Account
    via_portal: bool
    submitter: Submitter | None = None
    """who acts in the account, when it is a delegator's or an organisation's"""
    filed_through: FilingPlace = FilingPlace.PROVINCIAL_PORTAL

    @property
    def is_delegate(self) -> bool:
        """Whether the account is a delegator's (bên ủy quyền)."""
        return self.submitter is not None and self.submitter.relation is Relation.DELEGATE

    def may_see(self, draft: Draft) -> bool:
        """Whether it is a draft or dossier of the account; a delegate sees only what he filed himself."""
        return owns_draft(draft, self.account.account_id, self.submitter)


def citizen_of(account: Account, who: SignedIn) -> Citizen:
    """The citizen of a session; whoever acts for another stays the submitter of what he files."""
    return Citizen(account, who.via_portal, who.acting, who.filed_through)


Actor = Citizen | Officer
Owns = Callable[[Draft, str, Submitter | None], bool]


def draft_of(
    session: Session, draft_id: str, actor: Actor, *, for_change: bool = False, owns: Owns = owns_draft
) -> Draft:
    """The actor's own draft: a citizen's online one, or one that a counter officer of the agency prepares.

    ``owns``: how the practice tells a citizen's own.

    Raises:
        NotFound: there is none, or it is another's.
    """
    draft = drafts.find(session, draft_id, for_change=for_change) if draft_id.isalnum() else None
    if draft is None or not _may_prepare(draft, actor, owns):
        raise NotFound("Không tìm thấy hồ sơ đang chuẩn bị")
    return draft


def _may_prepare(draft: Draft, actor: Actor, owns: Owns) -> bool:
    if isinstance(actor, Citizen):
        return draft.channel is Channel.ONLINE and owns(draft, actor.account.account_id, actor.submitter)
    at_counter = draft.channel is not Channel.ONLINE and actor.role is Role.COUNTER_OFFICER
    return at_counter and draft.agency_code in actor.serves


def case_of(session: Session, dossier_code: str, actor: Actor) -> CaseFile:
    """A dossier the actor may see: his own, or one of his agency.

    Raises:
        NotFound, NotAllowed.
    """
    case = dossiers.case_file(session, dossier_code) if is_dossier_code(dossier_code) else None
    if case is None:
        raise NotFound("Không tìm thấy hồ sơ")
    if isinstance(actor, Officer) and case.dossier.entered_at is None:
        raise NotFound("Hồ sơ chưa được chuyển từ Cổng dịch vụ công sang hệ thống một cửa điện tử")
    own = actor.may_see(case.draft) if isinstance(actor, Citizen) else None
    if own is False or (isinstance(actor, Officer) and case.dossier.agency_code not in actor.serves):
        raise NotAllowed("Hồ sơ thuộc cơ quan hoặc cá nhân khác")
    if isinstance(actor, Officer) and actor.role is Role.ADMINISTRATOR:
        raise NotAllowed("Quản trị hệ thống không xử lý và không xem hồ sơ")
    return case


def open_component(session: Session, draft: Draft, code: str) -> Component:
    """A component for which a file may now be given.

    Raises:
        NotFound: the procedure has no such component. OutOfOrder: personal data come first, or it is submitted.
    """
    component = draft.component(code)
    if component is None:
        raise NotFound("Thủ tục không có thành phần hồ sơ này")
    if draft.personal_data is None:
        raise OutOfOrder("Đề nghị cập nhật thông tin cá nhân trước khi cập nhật thành phần hồ sơ")
    dossier = dossiers.find(session, draft.dossier_code) if draft.dossier_code else None
    if dossier is not None and dossier.stage is not Stage.SUPPLEMENT_REQUESTED:
        raise OutOfOrder("Hồ sơ đã nộp, không thay đổi được thành phần hồ sơ")
    return component
