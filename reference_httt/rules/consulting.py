"""Asking other bodies for their opinion (lấy ý kiến, NĐ 61/2018 Đ19 k5): who must be asked, which reply is late."""

from dataclasses import replace
from datetime import datetime

from reference_httt.rules.model import CaseFile, Consultation


def unasked(case: CaseFile) -> tuple[str, ...]:
    """The bodies that the procedure has asked by rule and nobody asked yet."""
    asked = {one.body.casefold() for one in case.consultations}
    return tuple(body for body in case.draft.terms.consulted if body.casefold() not in asked)


def consultation_problem(case: CaseFile) -> str:
    """Why the dossier may not be examined to the end: a body the procedure names was not asked; empty when all were."""
    missing = unasked(case)
    return f"Thủ tục phải lấy ý kiến {', '.join(missing)} trước khi hoàn thành thẩm tra" if missing else ""


def unanswered(case: CaseFile) -> tuple[Consultation, ...]:
    """The questions without a reply."""
    return tuple(one for one in case.consultations if one.replied_at is None)


def closing_problem(case: CaseFile, why: str) -> str:
    """Why the consultation may not be closed: replies are missing, and no reason is given; empty when it may."""
    missing = unanswered(case)
    if not missing or why.strip():
        return ""
    return f"Chưa có ý kiến của {', '.join(one.body for one in missing)}: hãy ghi lý do không chờ ý kiến"


def with_reply(one: Consultation, reply: str, now: datetime, paper_id: str) -> Consultation:
    """The question with its reply and the electronic paper that the reply is kept as (Yên Bái Bước 4)."""
    return replace(one, reply=reply, replied_at=now, paper_id=paper_id)


def is_late(one: Consultation, now: datetime) -> bool:
    """Whether the reply came, or still has not come, after the moment it was asked for."""
    return (one.replied_at or now) > one.reply_by
