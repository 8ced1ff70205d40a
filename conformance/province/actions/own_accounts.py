"""The citizen on the provincial portal: registration, the messages that reach the person, sign-in, profile."""

from datetime import datetime

from pydantic import BaseModel

from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class Registered(Values):
    """A registration was taken in."""

    account: str


class OwnAccount(Values):
    """The account as the province shows it to its holder."""

    account: str = ""
    full_name: str
    identity_number: str
    email: str = ""
    phone: str = ""
    address: str = ""


class MessageRead(BaseModel):
    """One message that reached a person."""

    channel: str
    """``email``, ``sms`` or ``app``"""
    address: str = ""
    """the address or number it went to; empty in the application"""
    subject: str = ""
    text: str = ""
    dossier: str = ""
    """code of the dossier it is about; empty: about none, or not told"""
    at: datetime | None = None


class MessagesRead(Values):
    """What stands in the person's mailbox, telephone and the application, oldest first."""

    messages: list[MessageRead]


_C = Role.CITIZEN

OWN_ACCOUNTS: tuple[ActionSpec, ...] = (
    action(
        "register_account",
        _C,
        "full_name identity_number birth_date address phone email",
        Registered,
        "đăng ký tài khoản trên Cổng dịch vụ công tỉnh",
    ),
    action("read_messages", _C, "identity_number", MessagesRead, "đọc thư điện tử, tin nhắn và thông báo nhận được"),
    action("set_password", _C, "link password", Nothing, "đặt mật khẩu theo thông báo tài khoản ban đầu"),
    action("sign_in_account", _C, "identity_number password", OwnAccount, "đăng nhập bằng tài khoản Cổng tỉnh"),
    action("sign_in_app", _C, "identity_number password", OwnAccount, "đăng nhập ứng dụng của tỉnh"),
    action("view_account", _C, "", OwnAccount, "xem thông tin tài khoản"),
    action("change_profile", _C, "email phone address autofill", OwnAccount, "sửa đổi thông tin tài khoản"),
    action("ask_password_link", _C, "identity_number", Nothing, "đề nghị cấp lại cách đăng nhập (quên mật khẩu)"),
)
"""``autofill``: whether the person agrees that what was given is kept and filled in later"""
