"""TraCuuTechID: whether a number has an account on the portal, and its TechID (facts 2.1, 5.4).

Takes CCCD, CMND, tax, business and agency codes; a passport only where the realm's switch says so.
"""

from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome
from mock_dvcqg.store.accounts import find_account, is_linked, keep_link


def look_up_account(call: AdapterCall) -> Outcome:
    """``result[0].TECHNICALID``; an empty list when the number has no account."""
    number = call.text("mstorcmnd")[:50]
    if not number:
        return Outcome(Answer.of(ErrorCode.REFUSED, "Thiếu tham số mstorcmnd", []))
    realm = call.realm
    by_passport = realm.options.look_up_by_passport
    with realm.reading() as session:
        found = find_account(session, number, by_passport=by_passport)
        account = found if found and found.account and _may_find(found.nationality, by_passport) else None
        known = account is None or is_linked(session, call.member.code, account.identity_number)
    if account is not None and not known:
        with realm.writing() as session:
            keep_link(session, call.member.code, account.identity_number, "look-up", now=realm.clock.now())
    result = [{"TECHNICALID": account.tech_id}] if account else []
    return Outcome(Answer.of(ErrorCode.OK, result=result), person=account.identity_number if account else number)


def _may_find(nationality: str, by_passport: bool) -> bool:
    return nationality == "VNM" or by_passport
