"""The citizen gives his personal data: before the components (5632/VPCP-KSTT 5.a Bước 2)."""

from dataclasses import replace

from sqlmodel import Session

from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.actors import Citizen, draft_of
from reference_httt.operations.check_person import check_person, checked
from reference_httt.province import Province
from reference_httt.rules.identity_numbers import as_kept
from reference_httt.rules.model import Account, Draft, PersonalData
from reference_httt.rules.owner_match import same_name
from reference_httt.store import accounts, drafts


async def give_personal_data(province: Province, citizen: Citizen, draft_id: str, data: PersonalData) -> Draft:
    """The draft with the data: those of the account, compared with the population database (Yên Bái Bước 3).

    The account is the delegator's or the organisation's where somebody else acts in it.

    Raises:
        NotFound, OutOfOrder. Refused: other data than the account's, or than those registered, a sentence each.
    """
    owner = as_kept(data)
    with province.store.reading() as session:
        draft = _own_draft(session, citizen, draft_id)
    problems = _differences(citizen.account, owner)
    if problems:
        raise Refused(*problems)
    outcome = await check_person(province, owner, procedure_code=draft.procedure_code)
    with province.store.writing() as session:
        draft = _own_draft(session, citizen, draft_id, for_change=True)
        drafts.change(session, replace(checked(draft, outcome), personal_data=owner))
        _keep_contacts(session, citizen.account, owner)
        return drafts.find(session, draft_id) or draft


def _own_draft(session: Session, citizen: Citizen, draft_id: str, *, for_change: bool = False) -> Draft:
    draft = draft_of(session, draft_id, citizen, for_change=for_change)
    if draft.dossier_code:
        raise OutOfOrder("Hồ sơ đã nộp, không thay đổi được thông tin cá nhân")
    return draft


def _keep_contacts(session: Session, account: Account, owner: PersonalData) -> None:
    """With the person's consent what was given is kept for the next form (Hà Tĩnh 1 Bước 2.b)."""
    known = accounts.find(session, account.account_id)
    if known is None or not known.autofill_consent:
        return
    own = {name: getattr(owner, name) or getattr(known, name) for name in ("address", "phone", "email")}
    accounts.change(session, replace(known, **own))


def _differences(account: Account, data: PersonalData) -> list[str]:
    problems = []
    if data.identity_number != account.identity_number:
        problems.append("Số định danh không phải của tài khoản đang đăng nhập")
    if account.full_name and not same_name(data.full_name, account.full_name):
        problems.append("Họ tên không khớp với tài khoản đang đăng nhập")
    if account.birth_date is not None and data.birth_date != account.birth_date:
        problems.append("Ngày sinh không khớp với tài khoản đang đăng nhập")
    return problems
