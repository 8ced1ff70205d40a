"""A citizen asks a body on the portal: the question that LayDanhSachHoiDapGuiTuDVCQG hands on (hỏi đáp)."""

import uuid

from mock_dvcqg.contract.questions import Question, QuestionOrder
from mock_dvcqg.errors import NotFound
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import find_member
from mock_dvcqg.store.questions import keep_question


def ask_question(realm: Realm, member_code: str, order: QuestionOrder) -> Question:
    """Keep the question for a member.

    Raises:
        NotFound: the realm has no such member.
    """
    with realm.writing() as session:
        member = find_member(session, member_code)
        if member is None:
            raise NotFound(f"Đơn vị {member_code[:20]} chưa được đăng ký")
        values = order.model_dump() | {"unit_code": order.unit_code or member.code}
        question = Question(question_id=uuid.uuid4().hex, unit_name=member.name, **values)
        keep_question(session, member.code, question, from_portal=True, now=realm.clock.now())
    return question
