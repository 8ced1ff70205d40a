"""Judges filing for another (Yên Bái Bước 2, «ủy quyền»): whose account, owner and result, and by what right."""

from collections.abc import Collection

from conformance.checks.account_rules import DELEGATION_HOLDS, OF_DELEGATOR, RESULT_TO_DELEGATOR
from conformance.checks.arrival import owner_numbers
from conformance.checks.journal_facts import SeenRecord, SeenRow
from conformance.checks.observation import Observation
from conformance.province.actions import LocalDocument
from mock_dvcqg.contract.citizen import MyDossier
from mock_dvcqg.contract.codes import DossierStatus


def in_delegators_account(shown_number: str, owner: str, delegate: str) -> list[Observation]:
    """Whether the province put the delegate into the delegator's account."""
    if not shown_number:
        vi, en = (
            "HTTT GQTTHC không cho biết đang dùng tài khoản nào.",
            "The system does not tell which account is used.",
        )
        return [OF_DELEGATOR.cannot_tell(vi, en)]
    if shown_number == owner:
        vi, en = "Hồ sơ được lập trong tài khoản của bên ủy quyền.", "The account used is the delegator's."
        return [OF_DELEGATOR.kept(vi, en)]
    whose = "bên được ủy quyền" if shown_number == delegate else "người khác"
    return [OF_DELEGATOR.broken(f"Tài khoản được dùng là của {whose}.", "The account used is not the delegator's.")]


def owned_by_delegator(seen: SeenRecord | None, owner: str, delegate: str) -> list[Observation]:
    """Whether the synchronised dossier names the delegator as owner."""
    if seen is None:
        return [OF_DELEGATOR.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen on the portal.")]
    numbers = owner_numbers(seen.record)
    if numbers == {owner}:
        vi, en = "Chủ hồ sơ là bên ủy quyền.", "The owner is the delegator."
        return [OF_DELEGATOR.kept(vi, en, seen.where)]
    whose = "bên được ủy quyền" if delegate in numbers else "người khác"
    return [OF_DELEGATOR.broken(f"Chủ hồ sơ được ghi là {whose}.", "The owner is not the delegator.", seen.where)]


def filed_by_delegate(rows: list[SeenRow], told: str, delegate_name: str) -> list[Observation]:
    """Whether who filed is kept beside the owner: in the progress, or (``told``) in the province's own dossier."""
    first = next((seen for seen in rows if seen.row.status == DossierStatus.NEW), None)
    names = {told} | ({first.row.officer} if first else set())
    if delegate_name in names:
        vi = f"Người nộp hồ sơ được ghi nhận là {delegate_name}."
        return [OF_DELEGATOR.kept(vi, "Who filed is recorded.", first.where if first else "")]
    if first is None and not told:
        vi, en = "Chưa thấy ghi nhận người nộp hồ sơ.", "Nothing was seen of who filed."
        return [OF_DELEGATOR.cannot_tell(vi, en)]
    vi = "Người được ủy quyền nộp hồ sơ không được ghi nhận."
    return [OF_DELEGATOR.broken(vi, "The delegate who filed is not recorded.", first.where if first else "")]


def result_with_delegator(
    of_owner: Collection[MyDossier], of_delegate: Collection[MyDossier], code: str, *, returned: bool
) -> list[Observation]:
    """Whether the result of the returned dossier is shown to the delegator at the portal and not to the delegate."""
    by = RESULT_TO_DELEGATOR
    if any(dossier.dossier_code == code and dossier.deliverables for dossier in of_delegate):
        vi = "Kết quả hiển thị tại mục «Dịch vụ công của tôi» của bên được ủy quyền."
        return [by.broken(vi, "The result is shown under the delegate's «my public services».")]
    if not returned:
        return [by.cannot_tell("Hồ sơ chưa được trả kết quả.", "The dossier is not returned yet.")]
    if any(dossier.dossier_code == code and dossier.deliverables for dossier in of_owner):
        vi = "Kết quả hiển thị tại mục «Dịch vụ công của tôi» của bên ủy quyền."
        return [by.kept(vi, "The result is shown to the delegator alone.")]
    vi = "Kết quả không hiển thị tại mục «Dịch vụ công của tôi» của bên ủy quyền."
    return [by.broken(vi, "The result is not shown to the delegator.")]


def stored_for_delegator(
    of_owner: Collection[LocalDocument], of_delegate: Collection[LocalDocument], kq_code: str, seen_in: str = ""
) -> list[Observation]:
    """Whether the province's own vault has the result under the delegator and not under the delegate."""
    by = RESULT_TO_DELEGATOR
    if any(document.kq_code == kq_code for document in of_delegate):
        vi = "Kho DL trên HTTT GQTTHC lưu kết quả theo số định danh của bên được ủy quyền."
        return [by.broken(vi, "The local vault stores the result under the delegate.", seen_in)]
    if any(document.kq_code == kq_code for document in of_owner):
        vi = "Kho DL trên HTTT GQTTHC lưu kết quả theo số định danh của bên ủy quyền."
        return [by.kept(vi, "The local vault stores the result under the delegator.", seen_in)]
    vi, en = "Chưa thấy kết quả trong Kho DL trên HTTT GQTTHC.", "The result was not seen in the local vault."
    return [by.cannot_tell(vi, en, seen_in)]


def refused_without_right(*, attempted: bool, refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether nobody files for another without a delegation for that procedure."""
    if not attempted:
        return [DELEGATION_HOLDS.cannot_tell("Chưa có lần lập hồ sơ nào.", "Nobody tried to begin a dossier.", seen_in)]
    if refused:
        vi, en = f"Hồ sơ không được lập: {words or 'không nêu lý do'}.", "The dossier was not begun."
        return [DELEGATION_HOLDS.kept(vi, en, seen_in)]
    vi = "Hồ sơ được lập dù người nộp không có ủy quyền cho thủ tục này."
    return [DELEGATION_HOLDS.broken(vi, "The dossier was begun without a delegation for it.", seen_in)]


def begun_with_right(*, opened: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether a dossier is begun for another when the delegation was shown."""
    if opened:
        vi, en = "Hồ sơ được lập theo ủy quyền.", "The dossier was begun by the delegation."
        return [DELEGATION_HOLDS.kept(vi, en, seen_in)]
    vi = f"Hồ sơ không được lập dù đã xuất trình ủy quyền: {words or 'không nêu lý do'}."
    return [DELEGATION_HOLDS.broken(vi, "The dossier was not begun though a delegation was shown.", seen_in)]
