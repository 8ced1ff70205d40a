"""The citizen gives his personal data: before the components (5632/VPCP-KSTT 5.a Bước 2)."""

from reference_httt.errors import OutOfOrder, Refused
from reference_httt.operations.actors import Citizen, draft_of
from reference_httt.province import Province
from reference_httt.rules.model import Account, Draft, PersonalData
from reference_httt.rules.owner_match import same_name
from reference_httt.store import drafts


def give_personal_data(province: Province, citizen: Citizen, draft_id: str, data: PersonalData) -> Draft:
    """The draft with the data, which must be those of the signed-in person.

    Raises:
        NotFound, OutOfOrder, Refused.
    """
    with province.store.writing() as session:
        draft = draft_of(session, draft_id, citizen, for_change=True)
        if draft.dossier_code:
            raise OutOfOrder("Hồ sơ đã nộp, không thay đổi được thông tin cá nhân")
        problems = _differences(citizen.account, data)
        if problems:
            raise Refused(*problems)
        drafts.set_personal_data(session, draft_id, data)
        return drafts.find(session, draft_id) or draft


def _differences(account: Account, data: PersonalData) -> list[str]:
    problems = []
    if data.identity_number != account.identity_number:
        problems.append("Số định danh không phải của tài khoản đang đăng nhập")
    if account.full_name and not same_name(data.full_name, account.full_name):
        problems.append("Họ tên không khớp với tài khoản đang đăng nhập")
    if account.birth_date is not None and data.birth_date != account.birth_date:
        problems.append("Ngày sinh không khớp với tài khoản đang đăng nhập")
    return problems
