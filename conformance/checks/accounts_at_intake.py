"""Judges whose account a dossier belongs to at intake (Yên Bái Bước 2): by which number, one identity each."""

from collections.abc import Collection, Sequence

from conformance.checks.account_rules import (
    AGREED,
    AUTOMATIC,
    BY_CCCD,
    BY_PASSPORT,
    OLD_STAY,
    ONE_IDENTITY,
    STATE_TOLD,
)
from conformance.checks.journal_facts import ACCOUNT_LOOKUP, is_accepted
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule
from mock_dvcqg.contract.control import JournalEntry

ACCOUNT_OPENING = "TaoTaiKhoan"
_OLD_NUMBER = 9


def looked_up_by(
    by: Rule, entries: Sequence[JournalEntry], numbers: Collection[str], *, opened: bool
) -> list[Observation]:
    """Whether the account was asked for by one of the numbers that name the owner."""
    asked = [(entry, _number_asked(entry)) for entry in entries if entry.service == ACCOUNT_LOOKUP]
    right = next((entry for entry, number in asked if number in numbers), None)
    if right is not None:
        vi = "Tài khoản được tra cứu đúng theo số giấy tờ của chủ hồ sơ."
        return [by.kept(vi, "The account was looked up by the owner's own number.", f"journal:{right.seq}")]
    if not opened:
        return [by.cannot_tell("Hồ sơ chưa được lập.", "The dossier is not begun yet.")]
    if asked:
        vi = "Hồ sơ đã lập nhưng tài khoản được tra cứu theo số khác, không phải số của chủ hồ sơ."
        return [by.broken(vi, "The account was looked up by another number.", f"journal:{asked[-1][0].seq}")]
    vi = "Hồ sơ đã lập mà tài khoản của chủ hồ sơ không được tra cứu trên Cổng DVCQG."
    return [by.broken(vi, "The dossier was begun without looking the owner's account up.")]


def old_number_is_no_key(owner_number: str | None, *, refused: bool, seen_in: str = "") -> list[Observation]:
    """Whether a nine-digit CMND named nobody by itself (D-36): refused, or led to the owner's twelve digits."""
    if refused:
        vi, en = "Số CMND 9 số không được dùng để xác định công dân.", "The nine-digit number named nobody."
        return [BY_CCCD.kept(vi, en, seen_in)]
    if not owner_number:
        vi, en = (
            "HTTT GQTTHC không cho biết số định danh của chủ hồ sơ.",
            "The system does not tell the owner's number.",
        )
        return [BY_CCCD.cannot_tell(vi, en, seen_in)]
    if len(owner_number) == _OLD_NUMBER:
        vi = "Hồ sơ được lập cho chủ hồ sơ mang số CMND 9 số."
        return [BY_CCCD.broken(vi, "The dossier's owner is named by a nine-digit number.", seen_in)]
    vi, en = "Chủ hồ sơ được xác định theo số định danh cá nhân.", "The owner is named by the personal number."
    return [BY_CCCD.kept(vi, en, seen_in)]


def two_passports_two_accounts(one: str, other: str) -> list[Observation]:
    """Whether holders of passports of two countries that bear one number have an account each (D-22)."""
    if not one or not other:
        vi, en = "HTTT GQTTHC không cho biết tài khoản của từng người.", "The system does not tell the accounts."
        return [BY_PASSPORT.cannot_tell(vi, en)]
    if one == other:
        vi = "Hai người nước ngoài khác quốc tịch, trùng số hộ chiếu, dùng chung một tài khoản."
        return [BY_PASSPORT.broken(vi, "Two foreigners of two countries share one account.")]
    return [BY_PASSPORT.kept("Mỗi người một tài khoản riêng.", "Each has an account of their own.")]


def state_told(told: str, expected: str, seen_in: str = "") -> list[Observation]:
    """Whether the province's own system tells its officer the account state the person is in."""
    if not told:
        vi, en = "HTTT GQTTHC không cho biết tình trạng tài khoản.", "The system tells no account state."
        return [STATE_TOLD.cannot_tell(vi, en, seen_in)]
    if told != expected:
        vi = "Tình trạng tài khoản do HTTT GQTTHC cho biết không đúng."
        return [STATE_TOLD.broken(vi, f"The system tells «{told}», it is «{expected}».", seen_in)]
    vi, en = "Tình trạng tài khoản được cho biết đúng.", "The account state is told right."
    return [STATE_TOLD.kept(vi, en, seen_in)]


def opened_with_agreement(entries: Sequence[JournalEntry], number: str, state_after: str) -> list[Observation]:
    """Whether the account was opened at the portal for the person who agreed, and found there afterwards."""
    opening = _openings(entries, number)
    if opening and state_after == "both":
        vi, en = "Tài khoản đã được tạo và liên kết.", "The account was opened and linked."
        return [AGREED.kept(vi, en, f"journal:{opening[-1].seq}")]
    if opening and state_after:
        vi = "Tài khoản đã được tạo trên Cổng DVCQG nhưng không được liên kết."
        return [AGREED.broken(vi, "The account was opened but not linked.", f"journal:{opening[-1].seq}")]
    vi, en = "Chưa thấy tài khoản được tạo trên Cổng DVCQG.", "No account was seen to be opened on the portal."
    return [AGREED.cannot_tell(vi, en)]


def none_without_agreement(entries: Sequence[JournalEntry], number: str, *, answered: bool) -> list[Observation]:
    """Whether no account was opened for somebody who did not agree; judged once the attempt was answered."""
    opening = _openings(entries, number)
    if opening:
        vi = "Tài khoản trên Cổng DVCQG đã được tạo khi người dân không đồng ý."
        return [AGREED.broken(vi, "An account was opened without agreement.", f"journal:{opening[-1].seq}")]
    if not answered:
        return [AGREED.cannot_tell("Chưa có thao tác tạo tài khoản.", "Nobody tried to open an account.")]
    vi, en = "Không có tài khoản nào được tạo khi người dân không đồng ý.", "No account was opened without agreement."
    return [AGREED.kept(vi, en)]


def one_identity(accounts: Sequence[str]) -> list[Observation]:
    """Whether somebody met twice, by whatever way, has one account."""
    known = [account for account in accounts if account]
    if len(known) < 2:
        vi, en = "HTTT GQTTHC không cho biết tài khoản ở cả hai lần.", "The account was not told both times."
        return [ONE_IDENTITY.cannot_tell(vi, en)]
    if len(set(known)) > 1:
        vi = "Một cá nhân, tổ chức có hơn một tài khoản trên HTTT GQTTHC."
        return [ONE_IDENTITY.broken(vi, "One person or organisation has more than one account.")]
    return [ONE_IDENTITY.kept("Chỉ có một tài khoản, một định danh.", "There is one account, one identity.")]


def old_dossiers_stay(shown: Collection[str], code: str, seen_in: str = "") -> list[Observation]:
    """Whether the dossier from before the linking still belongs to the account."""
    if code in shown:
        vi, en = "Hồ sơ cũ vẫn thuộc tài khoản sau khi liên kết.", "The old dossier still belongs to the account."
        return [OLD_STAY.kept(vi, en, seen_in)]
    vi = f"Sau khi liên kết, tài khoản không còn hồ sơ {code} đã nộp trước đó."
    return [OLD_STAY.broken(vi, f"After linking the account has lost dossier {code}.", seen_in)]


def has_portal_data(pairs: Sequence[tuple[str, str, str, str]], seen_in: str = "") -> list[Observation]:
    """Whether the account made by itself has the portal's data; a pair: words vi, words en, portal's, province's."""
    told = [pair for pair in pairs if pair[2]]
    if not told or not any(mine for *_, mine in told):
        vi, en = "HTTT GQTTHC không cho xem tài khoản.", "The system does not show the account."
        return [AUTOMATIC.cannot_tell(vi, en, seen_in)]
    wrong = [(vi, en) for vi, en, theirs, mine in told if theirs.casefold() != mine.casefold()]
    if wrong:
        vi = f"Tài khoản trên HTTT GQTTHC không có đúng {', '.join(one for one, _ in wrong)} của tài khoản Cổng DVCQG."
        en = f"The account differs from the portal's in {', '.join(two for _, two in wrong)}."
        return [AUTOMATIC.broken(vi, en, seen_in)]
    vi, en = "Tài khoản có đúng thông tin của tài khoản Cổng DVCQG.", "The account has the portal's data."
    return [AUTOMATIC.kept(vi, en, seen_in)]


def _number_asked(entry: JournalEntry) -> str:
    asked = entry.request if isinstance(entry.request, dict) else {}
    return str(asked.get("mstorcmnd") or "")


def _openings(entries: Sequence[JournalEntry], number: str) -> list[JournalEntry]:
    return [e for e in entries if e.service == ACCOUNT_OPENING and e.person == number and is_accepted(e)]
