"""Judges accounts of the provincial portal: mandatory fields, the first message, one account a number, the profile."""

import re
from collections.abc import Sequence

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions.own_accounts import MessageRead, OwnAccount

MANDATORY = rule(
    "provincial-accounts.mandatory",
    "HT-1-B1a-1",
    expected=(
        "Đăng ký đủ các mục bắt buộc thì tài khoản được tạo lập; để trống mục bắt buộc thì không.",
        "A registration with all mandatory fields makes an account; one that leaves a mandatory field empty does not.",
    ),
    hint=(
        "Kiểm tra các mục bắt buộc (*) tại máy chủ trước khi tạo lập tài khoản, không chỉ trên trang đăng ký.",
        "Check the mandatory fields (*) on the server before an account is made, not on the page alone.",
    ),
)
TOLD = rule(
    "provincial-accounts.told",
    "HT-1-B1a-2",
    expected=(
        "Tài khoản truy nhập ban đầu được thông báo qua thư điện tử hoặc tin nhắn tới đúng địa chỉ, số điện thoại đã "
        "đăng ký, kèm cách truy nhập.",
        "The initial account is told by e-mail or text message to the contact registered, with the way to get in.",
    ),
    hint=(
        "Gửi thông báo ngay khi tạo lập tài khoản, tới địa chỉ người đăng ký đã khai; không gửi tới địa chỉ khác.",
        "Send the message as soon as the account is made, to the contact that was given and to no other.",
    ),
)
NO_PASSWORD = rule(
    "provincial-accounts.no-password",
    "HT-1-B1a-3",
    expected=(
        "Thông báo tài khoản ban đầu không ghi mật khẩu; người đăng ký tự đặt mật khẩu qua đường dẫn dùng một lần.",
        "The first message holds no password; the person sets one by a link that serves once.",
    ),
    hint=(
        "Thay mật khẩu trong thông báo bằng đường dẫn dùng một lần, có thời hạn.",
        "Put a link that serves once and for a limited time in the place of the password.",
    ),
)
PROFILE = rule(
    "provincial-accounts.profile",
    "HT-1-B1a-4",
    expected=(
        "Thông tin tài khoản sửa đổi được và được dùng ngay: thông báo sau đó tới địa chỉ mới.",
        "The profile can be changed and counts at once: later messages go to the new contact.",
    ),
    hint=(
        "Đọc địa chỉ liên hệ từ tài khoản tại thời điểm gửi, không dùng bản sao cũ.",
        "Read the contacts from the account when a message is sent, not from an old copy.",
    ),
)
ONE_ACCOUNT = rule(
    "provincial-accounts.one",
    "HT-1-B1b-1",
    expected=(
        "Người đã có tài khoản dùng tài khoản đó; không tạo lập tài khoản thứ hai theo cùng số định danh.",
        "Whoever has an account uses it; no second one is made for the same number.",
    ),
    hint=(
        "Tìm tài khoản theo số định danh trước khi tạo lập; đã có thì hướng dẫn đăng nhập hoặc cấp lại mật khẩu.",
        "Look for an account of the number first; where there is one, lead to the sign-in or a new password.",
    ),
)

_WAY_IN = re.compile(r"https?://\S+|mật khẩu[^.:]*[:=]\s*\S+", re.IGNORECASE)
_PASSWORD = re.compile(r"mật khẩu(?:[^.:\n]{0,40})?(?::|=| là)\s*(?!https?://)[«\"']?[^\s«»\"',]{4,}", re.IGNORECASE)
_LEFT = frozenset({"email", "sms"})


def told_to_holder(messages: Sequence[MessageRead], email: str, phone: str, seen_in: str = "") -> list[Observation]:
    """Whether the first message reached a contact that was registered, with a way to get in (Hà Tĩnh 1 Bước 1.a)."""
    left = [one for one in messages if one.channel in _LEFT]
    if not left:
        vi = "Chưa thấy thông báo tài khoản ban đầu qua thư điện tử, tin nhắn."
        return [TOLD.cannot_tell(vi, "No first message by e-mail or text message was seen.", seen_in)]
    astray = [one.address for one in left if one.address and one.address not in (email, phone)]
    if astray:
        vi = "Thông báo tài khoản gửi tới địa chỉ không phải của người đăng ký."
        return [TOLD.broken(vi, "The account was told to a contact that is not the registered one.", seen_in)]
    if not any(_WAY_IN.search(one.text) for one in left):
        vi = "Thông báo tài khoản ban đầu không cho biết cách truy nhập."
        return [TOLD.broken(vi, "The first message does not say how to get in.", seen_in)]
    channels = ", ".join(sorted({one.channel for one in left}))
    return [TOLD.kept(f"Thông báo tới địa chỉ đã đăng ký ({channels}).", f"Told over {channels}.", seen_in)]


def not_told_to_stranger(
    messages: Sequence[MessageRead], stranger: str, *, refused: bool, seen_in: str = ""
) -> list[Observation]:
    """Whether nothing about the account went to who tried to register somebody else's number."""
    if not refused:
        vi = "Người đăng ký được tạo lập tài khoản nên không xét được việc thông báo."
        return [TOLD.cannot_tell(vi, "The registration was let through, so this cannot be judged.", seen_in)]
    if any(one.address == stranger for one in messages):
        vi = "Thông báo tài khoản gửi tới thư điện tử của người không phải chủ tài khoản."
        return [TOLD.broken(vi, "The account was told to somebody who does not hold it.", seen_in)]
    vi, en = "Không thông báo nào tới người khác.", "No message went to the other person."
    return [TOLD.kept(vi, en, seen_in)]


def password_kept_out(messages: Sequence[MessageRead], seen_in: str = "") -> list[Observation]:
    """Whether no message shows a password in clear (ours)."""
    if not messages:
        return [NO_PASSWORD.cannot_tell("Chưa thấy thông báo nào.", "No message was seen.", seen_in)]
    shown = next((one for one in messages if _PASSWORD.search(one.text)), None)
    if shown is not None:
        vi = f"Thông báo qua {shown.channel} ghi mật khẩu."
        return [NO_PASSWORD.broken(vi, f"The message over {shown.channel} shows a password.", seen_in)]
    return [NO_PASSWORD.kept("Thông báo không ghi mật khẩu.", "No message shows a password.", seen_in)]


def same_account(before: str, after: str, seen_in: str = "") -> list[Observation]:
    """Whether signing in another way led to the account that was there."""
    if not before or not after:
        vi, en = "HTTT GQTTHC không cho biết mã tài khoản.", "The system does not tell which account it is."
        return [ONE_ACCOUNT.cannot_tell(vi, en, seen_in)]
    if before != after:
        vi = "Đăng nhập bằng tài khoản Cổng DVCQG dẫn tới một tài khoản thứ hai của cùng một người."
        return [ONE_ACCOUNT.broken(vi, "Signing in through the portal led to a second account.", seen_in)]
    return [ONE_ACCOUNT.kept("Vẫn là tài khoản đã có.", "It is the account that was there.", seen_in)]


def profile_changed(shown: OwnAccount, email: str, phone: str, seen_in: str = "") -> list[Observation]:
    """Whether the account now shows the new contacts."""
    if (shown.email, shown.phone) == (email, phone):
        return [PROFILE.kept("Tài khoản mang thông tin mới.", "The account shows the new contacts.", seen_in)]
    vi = "Thông tin đã sửa đổi không được lưu vào tài khoản."
    return [PROFILE.broken(vi, "The change was not kept in the account.", seen_in)]


def told_at_new_contact(
    messages: Sequence[MessageRead], new: frozenset[str], old: frozenset[str], seen_in: str = ""
) -> list[Observation]:
    """Whether what was sent after the change went to the new contacts and not to the old ones."""
    addresses = {one.address for one in messages if one.channel in _LEFT and one.address}
    if addresses & old:
        vi = "Thông báo sau khi sửa đổi vẫn gửi tới địa chỉ liên hệ cũ."
        return [PROFILE.broken(vi, "A message after the change went to the old contact.", seen_in)]
    if not addresses & new:
        vi, en = "Chưa thấy thông báo sau khi sửa đổi.", "No message after the change was seen."
        return [PROFILE.cannot_tell(vi, en, seen_in)]
    return [PROFILE.kept("Thông báo tới địa chỉ mới.", "The message went to the new contact.", seen_in)]
