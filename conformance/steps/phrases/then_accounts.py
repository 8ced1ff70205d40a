"""Thì: which number an account was checked by, one identity each, agreement, what the account made by itself says."""

from conformance.checks.account_rules import BY_CCCD, BY_CODE, BY_PASSPORT
from conformance.checks.accounts_at_intake import (
    ACCOUNT_OPENING,
    has_portal_data,
    looked_up_by,
    none_without_agreement,
    old_dossiers_stay,
    old_number_is_no_key,
    one_identity,
    opened_with_agreement,
    state_told,
    two_passports_two_accounts,
)
from conformance.checks.journal_facts import ACCOUNT_LOOKUP
from conformance.checks.rule import Rule
from conformance.province.actions import OwnDossiers
from conformance.province.actions.own_accounts import OwnAccount
from conformance.steps.acting import carry_out, citizen_session, person_named
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange
from conformance.steps.filing import filing_of, submitted_code
from conformance.steps.parties import accounts_at_counter, counter_attempt, identity_of
from conformance.steps.phrases.accounts_at_intake import OPENING, TOLD
from conformance.steps.phrases.all_kinds_of_people import earlier_dossiers
from conformance.steps.registry import then


@then(
    vi="HTTT GQTTHC tỉnh B tra cứu tài khoản của công dân {person} theo số CCCD 12 chữ số",
    en="Province B's system looks up the account of citizen {person} by the 12-digit CCCD",
    requirements=("YB-B2-3",),
)
async def by_cccd(context: ScenarioContext, name: str) -> None:
    """TraCuuTechID in the portal's journal."""
    await _looked_up(context, BY_CCCD, name)


@then(
    vi="HTTT GQTTHC tỉnh B tra cứu tài khoản của người nước ngoài {person} theo số hộ chiếu",
    en="Province B's system looks up the account of foreigner {person} by the passport's number",
    requirements=("YB-B2-4",),
)
async def by_passport(context: ScenarioContext, name: str) -> None:
    """With or without the country before it (D-22)."""
    await _looked_up(context, BY_PASSPORT, name)


@then(
    vi="HTTT GQTTHC tỉnh B tra cứu tài khoản của tổ chức {person} theo mã số thuế, không theo số của người nộp",
    en="Province B's system looks up the account of organisation {person} by its tax code, not by a person's number",
    requirements=("YB-B2-5",),
)
async def by_code(context: ScenarioContext, name: str) -> None:
    """D-23."""
    await _looked_up(context, BY_CODE, name)


@then(
    vi="HTTT GQTTHC tỉnh B không dùng CMND 9 số để xác định chủ hồ sơ",
    en="Province B's system does not name the owner by a nine-digit CMND",
    requirements=("YB-B2-3",),
)
async def no_old_key(context: ScenarioContext) -> None:
    """Refused, or led to the twelve digits (D-36)."""
    tried = counter_attempt(context)
    owner = tried.opened.owner_number if tried.opened else None
    context.judge(old_number_is_no_key(owner, refused=tried.done.refused, seen_in=tried.seen_in))


@then(
    vi="{person} và {person} có tài khoản riêng trên HTTT GQTTHC tỉnh B",
    en="{person} and {person} have accounts of their own in Province B's system",
    requirements=("YB-B2-4",),
)
async def own_accounts(context: ScenarioContext, one: str, other: str) -> None:
    """Though their passports bear one number."""
    context.judge(two_passports_two_accounts(filing_of(context, one).account, filing_of(context, other).account))


@then(
    vi="HTTT GQTTHC tỉnh B cho cán bộ một cửa biết {person} thuộc trường hợp {account_case}",
    en="Province B's system tells the counter officer that {person} has {account_case}",
    requirements=("YB-B2-9",),
)
async def state_known(context: ScenarioContext, name: str, expected: str) -> None:
    """One of the four states (G2)."""
    told, seen_in = context.memory.get(TOLD, {}).get(name, ("", ""))
    context.judge(state_told(told, expected, seen_in))


@then(
    vi="tài khoản trên Cổng DVCQG của {person} được tạo và liên kết với tài khoản trên HTTT GQTTHC tỉnh B",
    en="the account of {person} on the national portal is opened and linked with that in Province B's system",
    requirements=("YB-B2-10",),
)
async def account_opened(context: ScenarioContext, name: str) -> None:
    """TaoTaiKhoan in the portal's journal, and what the province tells afterwards."""
    entries = await context.portal.journal(member=context.subject.code, service=ACCOUNT_OPENING)
    state, _ = context.memory.get(TOLD, {}).get(name, ("", ""))
    context.judge(opened_with_agreement(entries, person_named(context, name).identity_number, state))


@then(
    vi="không có tài khoản nào của {person} được tạo trên Cổng DVCQG",
    en="no account of {person} is opened on the national portal",
    requirements=("YB-B2-10",),
)
async def none_opened(context: ScenarioContext, name: str) -> None:
    """Once the attempt was answered."""
    entries = await context.portal.journal(member=context.subject.code, service=ACCOUNT_OPENING)
    number, answered = person_named(context, name).identity_number, OPENING in context.memory
    context.judge(none_without_agreement(entries, number, answered=answered))


@then(
    vi="{person} chỉ có một tài khoản trên HTTT GQTTHC tỉnh B",
    en="{person} has exactly one account in Province B's system",
    requirements=("YB-B2-11",),
)
async def exactly_one(context: ScenarioContext, name: str) -> None:
    """The same at every visit, at the counter and online."""
    online = filing_of(context, name)
    seen = [*accounts_at_counter(context, name), *([] if online.at_counter else [online.account])]
    context.judge(one_identity(seen))


@then(
    vi="tài khoản của {person} trên HTTT GQTTHC tỉnh B vẫn có hồ sơ đã nộp trước khi liên kết",
    en="the account of {person} in Province B's system still has the dossier filed before the linking",
    requirements=("YB-B2-12",),
)
async def old_ones_stay(context: ScenarioContext, name: str) -> None:
    """As the citizen sees it."""
    citizen = await citizen_session(context, name)
    own = await carry_out(context, context.subject, "list_own_dossiers", citizen, OwnDossiers)
    old = submitted_code(earlier_dossiers(context, name)[0])
    context.judge(old_dossiers_stay(own.dossiers, old, last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B tự động tạo tài khoản của {person} với thông tin từ tài khoản Cổng DVCQG",
    en="Province B's system makes the account of {person} by itself with the data of the portal's account",
    requirements=("YB-B2-13",),
)
async def made_by_itself(context: ScenarioContext, name: str) -> None:
    """Name, number, e-mail, phone."""
    person, citizen = person_named(context, name), await citizen_session(context, name)
    own = await carry_out(context, context.subject, "view_account", citizen, OwnAccount)
    pairs = [
        ("họ tên", "name", person.full_name, own.full_name),
        ("số giấy tờ", "number", person.identity_number, own.identity_number),
        ("thư điện tử", "e-mail", person.email, own.email),
        ("số điện thoại", "phone", person.phone, own.phone),
    ]
    context.judge(has_portal_data(pairs, last_exchange(context)))


async def _looked_up(context: ScenarioContext, by: Rule, name: str) -> None:
    paper = identity_of(context, name)
    entries = await context.portal.journal(member=context.subject.code, service=ACCOUNT_LOOKUP)
    numbers = {paper.number, person_named(context, name).identity_number}
    context.judge(looked_up_by(by, entries, numbers, opened=counter_attempt(context).opened is not None))
