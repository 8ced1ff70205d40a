"""TraCuuTechID: whether a number has an account on the portal, and its TechID (facts 2.1, 5.4)."""

from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.store.people import find_person


def look_up_account(call: AdapterCall) -> Outcome:
    """``result[0].TECHNICALID``; an empty list when the number has no account."""
    number = call.text("mstorcmnd")
    if not number:
        return Outcome(Answer.of(ErrorCode.REFUSED, "Thiếu tham số mstorcmnd", []))
    with call.realm.reading() as session:
        person = find_person(session, number[:50])
    result = [{"TECHNICALID": person.tech_id}] if person and person.account else []
    return Outcome(Answer.of(ErrorCode.OK, result=result), person=number[:50])
