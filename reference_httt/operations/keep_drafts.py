"""A citizen's drafts: they outlive a sign-out, are taken up again, and may be deleted."""

from dataclasses import dataclass
from datetime import datetime

from reference_httt.errors import OutOfOrder
from reference_httt.operations.actors import Citizen, draft_of
from reference_httt.province import Province
from reference_httt.rules.model import Draft
from reference_httt.store import drafts


@dataclass(frozen=True)
class KeptDraft:
    """A draft and when it was begun."""

    draft: Draft
    begun_at: datetime


def list_drafts(province: Province, citizen: Citizen) -> list[KeptDraft]:
    """The account's online drafts that were not submitted, newest first."""
    with province.store.reading() as session:
        found = drafts.open_ones(session, citizen.account.account_id)
    return [KeptDraft(draft, at) for draft, at in found if citizen.may_see(draft)]


def delete_draft(province: Province, citizen: Citizen, draft_id: str) -> None:
    """Forget a draft.

    Raises:
        NotFound. OutOfOrder: it has become a dossier.
    """
    with province.store.writing() as session:
        draft = draft_of(session, draft_id, citizen, for_change=True)
        if draft.dossier_code:
            raise OutOfOrder(f"Hồ sơ đã nộp với mã {draft.dossier_code}, không xóa được")
        drafts.remove(session, draft_id)
