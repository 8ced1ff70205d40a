"""Judges linking of accounts (liên kết tài khoản): by the personal number, never by name."""

from conformance.checks.arrival import owner_numbers
from conformance.checks.journal_facts import SeenRecord
from conformance.checks.observation import Observation
from conformance.checks.rule import rule

BY_NUMBER = rule(
    "accounts.by-number",
    "YB-B2-1",
    expected=(
        "Tài khoản được liên kết theo số định danh cá nhân, mỗi cá nhân một tài khoản riêng.",
        "Accounts are linked by the personal number, one account a person.",
    ),
    hint=(
        "Khi công dân vào từ Cổng DVCQG, tìm tài khoản theo TechID rồi số định danh (SoDinhDanh); không tìm theo họ "
        "tên; chưa có "
        "thì tạo tài khoản mới.",
        "When a citizen arrives from the portal look for the account by TechID, then by SoDinhDanh, never by name; "
        "create "
        "one when there is none.",
    ),
)


def linked_by_number(account: str, other_account: str, shown_number: str, own_number: str) -> list[Observation]:
    """Whether a person got an account of their own although somebody of the same name has one (Yên Bái Bước 2)."""
    if shown_number and shown_number != own_number:
        vi = "Công dân được đưa vào tài khoản mang số định danh của người khác."
        return [BY_NUMBER.broken(vi, "The citizen was put into an account of another number.")]
    if account and account == other_account:
        vi = "Công dân được đưa vào tài khoản của người khác có cùng họ tên."
        return [BY_NUMBER.broken(vi, "The citizen was put into the account of another person of the same name.")]
    if not shown_number and not (account and other_account):
        vi, en = "HTTT GQTTHC không cho biết tài khoản của công dân.", "The system does not tell which account it is."
        return [BY_NUMBER.cannot_tell(vi, en)]
    vi, en = "Công dân có tài khoản riêng theo số định danh.", "The citizen has an account of their own by number."
    return [BY_NUMBER.kept(vi, en)]


def owned_by_number(seen: SeenRecord | None, own_number: str) -> list[Observation]:
    """Whether the dossier reaches the portal under its owner's number."""
    if seen is None:
        return [BY_NUMBER.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen on the portal.")]
    if owner_numbers(seen.record) != {own_number}:
        vi = "Hồ sơ đồng bộ mang số định danh của người khác có cùng họ tên."
        return [BY_NUMBER.broken(vi, "The record bears the number of another person of the same name.", seen.where)]
    vi, en = "Hồ sơ đồng bộ mang đúng số định danh.", "The record bears the right number."
    return [BY_NUMBER.kept(vi, en, seen.where)]
