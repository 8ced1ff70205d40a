"""Questions put to a body (hỏi đáp) and their answers; a member sees its own only."""

from datetime import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field, Session, SQLModel, col, select

from mock_dvcqg.contract.questions import Question


class QuestionRow(SQLModel, table=True):
    """One question; ``from_portal`` ones were asked by a citizen here, the others a member told us of."""

    __tablename__ = "question"

    member: str = Field(primary_key=True)
    question_id: str = Field(primary_key=True)
    from_portal: bool
    field_code: str = ""
    text: str = Field(sa_column=Column(Text, nullable=False))
    unit_code: str = ""
    unit_name: str = ""
    asker_name: str = ""
    asker_address: str = ""
    asker_email: str = ""
    asker_phone: str = ""
    procedure_code: str = ""
    state: str = "1"
    answer_id: str = ""
    answer: str = Field(default="", sa_column=Column(Text, nullable=False))
    answered_by: str = ""
    answered_at: str = ""
    asked_at: datetime


def keep_question(session: Session, member: str, question: Question, *, from_portal: bool, now: datetime) -> bool:
    """Add a question, or replace what is asked; whether it was new. An answer that is there stays."""
    row = session.get(QuestionRow, (member, question.question_id))
    values = question.model_dump(exclude={"answer", "answer_id", "question_id"})
    if row is None:
        row = QuestionRow(member=member, question_id=question.question_id, from_portal=from_portal, asked_at=now,
                          answer="", **values)  # fmt: skip
        session.add(row)
        session.flush()
        return True
    row.text, row.field_code, row.unit_code, row.unit_name = (
        question.text,
        question.field_code,
        question.unit_code,
        question.unit_name,
    )
    session.add(row)
    return False


def keep_answer(session: Session, member: str, question_id: str, *, text: str, by: str, at: str) -> bool:
    """Answer a question; ``False`` when the member has none with that id."""
    row = session.get(QuestionRow, (member, question_id))
    if row is None:
        return False
    row.answer, row.answered_by, row.answered_at, row.answer_id = text, by, at, f"TL-{question_id}"
    session.add(row)
    return True


def find_question(session: Session, member: str, question_id: str) -> Question | None:
    """A member's question; never another member's."""
    row = session.get(QuestionRow, (member, question_id))
    return _question(row) if row else None


def questions_of(session: Session, member: str, *, from_portal: bool) -> list[Question]:
    """A member's questions in the order in which they came."""
    query = select(QuestionRow).where(QuestionRow.member == member, col(QuestionRow.from_portal).is_(from_portal))
    return [_question(row) for row in session.exec(query.order_by(col(QuestionRow.asked_at)))]


def _question(row: QuestionRow) -> Question:
    return Question.model_validate(row.model_dump(include=set(Question.model_fields)))
