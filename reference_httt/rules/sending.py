"""Who may send a draft, from which session, and how often.

NĐ 45/2020/NĐ-CP Đ6 k2 (nobody interferes with another's dossier), Đ7 k2 (only what comes from an account is taken);
one sending, one dossier is ours (D-56).
"""

from datetime import datetime

from reference_httt.rules.model import Draft, Relation, Submitter


def owns_draft(draft: Draft, account_id: str, submitter: Submitter | None) -> bool:
    """Whether it is a draft or dossier of the account; a delegate sees only what he filed himself."""
    if draft.account_id != account_id:
        return False
    if submitter is None or submitter.relation is not Relation.DELEGATE:
        return True
    return draft.submitter is not None and draft.submitter.identity_number == submitter.identity_number


def session_open(expires_at: datetime, now: datetime) -> bool:
    """Whether a session still stands for who signed in."""
    return expires_at > now


def resending_problem(draft: Draft) -> str:
    """Why a draft is not sent: it was sent before; empty when it was not. The caller holds the draft's lock."""
    return f"Hồ sơ đã được nộp với mã {draft.dossier_code}" if draft.dossier_code else ""
