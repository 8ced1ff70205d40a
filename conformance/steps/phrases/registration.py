"""Khi, Thì: accounts of the provincial portal – registering, the first message, one account a number, the profile."""

import re

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.provincial_accounts import (
    MANDATORY,
    ONE_ACCOUNT,
    not_told_to_stranger,
    password_kept_out,
    profile_changed,
    same_account,
    told_at_new_contact,
    told_to_holder,
)
from conformance.province.actions import ActionDone, Nothing
from conformance.province.actions.own_accounts import OwnAccount, Registered
from conformance.steps.acting import attempt, carry_out, person_named, personal_data
from conformance.steps.attempts import latest_attempt, remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.evidence import last_exchange
from conformance.steps.filing import filing_of
from conformance.steps.provincial_portal import PASSWORD, messages_of, messages_until, own_browser
from conformance.steps.registry import then, when

_ACCOUNTS, _STRANGER, _KNOWN, _OLD = "accounts registered", "e-mail of the stranger", "messages known", "old contacts"
_LINK = re.compile(r"https?://\S+")


@when(
    vi="{person} đăng ký tài khoản trên Cổng dịch vụ công tỉnh B với đầy đủ các mục bắt buộc",
    en="{person} registers an account on Province B's portal with all mandatory fields",
)
async def registers(context: ScenarioContext, name: str) -> None:
    """As the form asks."""
    await _register(context, name, personal_data(person_named(context, name)))


@when(
    vi="{person} thử đăng ký tài khoản trên Cổng dịch vụ công tỉnh B nhưng để trống mục {registration_field}",
    en="{person} tries to register an account on Province B's portal without {registration_field}",
)
async def registers_without(context: ScenarioContext, name: str, fields: str) -> None:
    """Everything else is right."""
    data = personal_data(person_named(context, name))
    await _register(context, name, data | dict.fromkeys(fields.split(), ""))


@when(
    vi="{person} thử đăng ký tài khoản trên Cổng dịch vụ công tỉnh B bằng số định danh của {person}",
    en="{person} tries to register an account on Province B's portal with the number of {person}",
)
async def registers_anothers_number(context: ScenarioContext, name: str, holder: str) -> None:
    """The holder's name, number and birth date, one's own e-mail and telephone."""
    own, data = person_named(context, name), personal_data(person_named(context, holder))
    context.memory[_STRANGER] = own.email
    context.memory[_KNOWN] = len(await messages_of(context, holder))
    await _register(context, name, data | {"email": own.email, "phone": own.phone})


@when(
    vi="{person} đặt mật khẩu theo thông báo tài khoản ban đầu và đăng nhập Cổng dịch vụ công tỉnh B",
    en="{person} sets the password as the first message says and signs in to Province B's portal",
)
async def signs_in(context: ScenarioContext, name: str) -> None:
    """With the link, or whatever the message gives."""
    await _sign_in_first(context, name, "sign_in_account")


@when(
    vi="{person} đặt mật khẩu theo thông báo tài khoản ban đầu và đăng nhập ứng dụng của tỉnh B",
    en="{person} sets the password as the first message says and signs in to Province B's app",
)
async def signs_in_to_app(context: ScenarioContext, name: str) -> None:
    """The same account, another channel (Tây Ninh Bước 1)."""
    await _sign_in_first(context, name, "sign_in_app")


@when(
    vi="{person} sửa đổi thư điện tử, số điện thoại của tài khoản trên Cổng dịch vụ công tỉnh B",
    en="{person} changes e-mail and telephone of the account on Province B's portal",
)
async def changes_contacts(context: ScenarioContext, name: str) -> None:
    """To other invented ones."""
    person, browser = person_named(context, name), own_browser(context, name)
    context.memory[_OLD] = frozenset({person.email, person.phone})
    new = person.model_copy(update={"email": f"moi.{person.email}", "phone": f"{person.phone[:-4]}0000"})
    inputs = {"email": new.email, "phone": new.phone, "address": new.address, "autofill": False}
    await carry_out(context, context.subject, "change_profile", browser, OwnAccount, **inputs)
    context.people[name] = new


@when(
    vi="{person} đề nghị cấp lại mật khẩu đăng nhập Cổng dịch vụ công tỉnh B",
    en="{person} asks Province B's portal for a new password",
)
async def asks_password(context: ScenarioContext, name: str) -> None:
    """«Quên mật khẩu»."""
    person, browser = person_named(context, name), own_browser(context, name)
    context.memory[_KNOWN] = len(await messages_of(context, name))
    inputs = {"identity_number": person.identity_number}
    await carry_out(context, context.subject, "ask_password_link", browser, Nothing, **inputs)


@then(
    vi="HTTT GQTTHC tỉnh B tạo lập tài khoản của {person}",
    en="Province B's system makes the account of {person}",
    requirements=("HT-1-B1a-1",),
)
async def account_made(context: ScenarioContext, name: str) -> None:
    """By the province's answer."""
    did = ("Tài khoản được tạo lập.", "The account was made.")
    context.judge(is_let_through(MANDATORY, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không tạo lập tài khoản của {person} khi mục {registration_field} để trống",
    en="Province B's system makes no account of {person} without {registration_field}",
    requirements=("HT-1-B1a-1",),
)
async def no_account_made(context: ScenarioContext, name: str, fields: str) -> None:
    """By the province's answer."""
    did = ("Tài khoản được tạo lập dù thiếu mục bắt buộc.", "An account was made without a mandatory field.")
    context.judge(is_stopped(MANDATORY, latest_attempt(context), did=did))


@then(
    vi="tài khoản truy nhập ban đầu được thông báo tới thư điện tử hoặc số điện thoại mà {person} đã đăng ký",
    en="the initial account is told to the e-mail or telephone that {person} registered",
    requirements=("HT-1-B1a-2",),
)
async def told(context: ScenarioContext, name: str) -> None:
    """As it stands in mailbox and telephone."""
    person = person_named(context, name)
    found = await messages_until(context, name, lambda messages: any(one.channel != "app" for one in messages))
    context.judge(told_to_holder(found, person.email, person.phone, last_exchange(context)))


@then(
    vi="thông báo tài khoản ban đầu của {person} không ghi mật khẩu",
    en="the first message to {person} shows no password",
    requirements=("HT-1-B1a-3",),
)
async def no_password(context: ScenarioContext, name: str) -> None:
    """In no channel."""
    found = await messages_until(context, name, bool)
    context.judge(password_kept_out(found, last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B không tạo lập tài khoản thứ hai theo số định danh của {person}",
    en="Province B's system makes no second account for the number of {person}",
    requirements=("HT-1-B1b-1",),
)
async def no_second(context: ScenarioContext, holder: str) -> None:
    """By the province's answer."""
    did = (
        "Tài khoản thứ hai được tạo lập theo cùng số định danh.",
        "A second account was made for the same number.",
    )
    context.judge(is_stopped(ONE_ACCOUNT, latest_attempt(context), did=did))


@then(
    vi="không có thông báo tài khoản nào của {person} gửi tới thư điện tử của {person}",
    en="no message about the account of {person} goes to the e-mail of {person}",
    requirements=("HT-1-B1a-2",),
)
async def stranger_not_told(context: ScenarioContext, holder: str, stranger: str) -> None:
    """Of the messages that arose after the attempt."""
    tried = latest_attempt(context)
    new = (await messages_of(context, holder))[context.memory.get(_KNOWN, 0) :]
    address, seen_in = context.memory.get(_STRANGER, ""), last_exchange(context)
    context.judge(not_told_to_stranger(new, address, refused=tried.made and tried.refused, seen_in=seen_in))


@then(
    vi="{person} sử dụng chính tài khoản đã có trên HTTT GQTTHC tỉnh B khi vào từ Cổng DVCQG",
    en="{person} uses the account that was there on Province B's system when coming from the national portal",
    requirements=("HT-1-B1b-1",),
)
async def account_used(context: ScenarioContext, name: str) -> None:
    """By the account's own id."""
    before = context.memory.get(_ACCOUNTS, {}).get(name, "")
    context.judge(same_account(before, filing_of(context, name).account, last_exchange(context)))


@then(
    vi="tài khoản của {person} trên Cổng dịch vụ công tỉnh B mang thông tin liên hệ mới",
    en="the account of {person} on Province B's portal shows the new contacts",
    requirements=("HT-1-B1a-4",),
)
async def contacts_changed(context: ScenarioContext, name: str) -> None:
    """As its holder sees it."""
    person, browser = person_named(context, name), own_browser(context, name)
    shown = await carry_out(context, context.subject, "view_account", browser, OwnAccount)
    context.judge(profile_changed(shown, person.email, person.phone, last_exchange(context)))


@then(
    vi="thông báo cấp lại mật khẩu gửi tới thông tin liên hệ mới của {person}, không gửi tới thông tin liên hệ cũ",
    en="the message about the new password goes to the new contacts of {person}, not to the old ones",
    requirements=("HT-1-B1a-4",),
)
async def told_anew(context: ScenarioContext, name: str) -> None:
    """Of the messages that arose after it was asked for."""
    person, known = person_named(context, name), context.memory.get(_KNOWN, 0)
    found = await messages_until(context, name, lambda messages: len(messages) > known)
    new, old = frozenset({person.email, person.phone}), context.memory.get(_OLD, frozenset())
    context.judge(told_at_new_contact(found[known:], new, old, last_exchange(context)))


async def _register(context: ScenarioContext, name: str, data: dict[str, str]) -> ActionDone:
    done = await attempt(context, context.subject, "register_account", own_browser(context, name), **data)
    remember_attempt(context, done)
    if isinstance(done.values, Registered):
        context.memory.setdefault(_ACCOUNTS, {})[name] = done.values.account
    return done


async def _sign_in_first(context: ScenarioContext, name: str, action: str) -> None:
    person, browser = person_named(context, name), own_browser(context, name)
    texts = [one.text for one in await messages_until(context, name, bool) if one.channel != "app"]
    if not texts:
        raise StepBlocked("Chưa có thông báo tài khoản ban đầu.", "There is no first message.")
    found = _LINK.search(texts[-1])
    link = found[0] if found else texts[-1]
    await carry_out(context, context.subject, "set_password", browser, Nothing, link=link, password=PASSWORD)
    number = person.identity_number
    inputs = {"identity_number": number, "password": PASSWORD}
    await carry_out(context, context.subject, action, browser, OwnAccount, **inputs)
