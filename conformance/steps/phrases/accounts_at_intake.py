"""Khi: the counter officer looks up accounts, begins dossiers by the owner's number, opens accounts on behalf."""

from conformance.province.actions import AccountStateTold, PortalAccountOpened, Role
from conformance.steps.acting import attempt, carry_out, citizen_session, person_named, personal_data
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import filing_of, remember_filing
from conformance.steps.parties import CCCD, CMND, IdentityPaper, begin_at_counter, identity_of
from conformance.steps.phrases.all_kinds_of_people import representative_of
from conformance.steps.plain_paper import plain_paper
from conformance.steps.preparing import chosen_service
from conformance.steps.registry import when

TOLD = "account states told"
"""account state and exchange, by the owner's name"""
OPENING = "attempt to open an account on behalf"


@when(
    vi="cán bộ một cửa {agency} tra cứu tài khoản của {person}",
    en="the counter officer of {agency} looks up the accounts of {person}",
)
async def look_up_account(context: ScenarioContext, agency: str, name: str) -> None:
    """Within the province's own system."""
    await ask_state(context, agency, name)


@when(
    vi="cán bộ một cửa {agency} lập hồ sơ thủ tục {procedure} cho chủ hồ sơ {person}",
    en="the counter officer of {agency} begins a dossier for {procedure} for its owner {person}",
)
async def begin_for(context: ScenarioContext, agency: str, procedure: str, owner: str) -> None:
    """An organisation's is handed in by who represents it; the answer, also a refusal, is for the checks."""
    await begin_at_counter(context, agency, procedure, owner, submitter=representative_of(context, owner))


@when(
    vi="cán bộ một cửa {agency} lập hồ sơ thủ tục {procedure} cho {person} chỉ theo CMND 9 số",
    en="the counter officer of {agency} begins a dossier for {procedure} for {person} by the nine-digit CMND alone",
)
async def begin_by_old_number(context: ScenarioContext, agency: str, procedure: str, owner: str) -> None:
    """What the older paper says (D-36)."""
    old = IdentityPaper(CMND, person_named(context, owner).old_identity_number)
    await begin_at_counter(context, agency, procedure, owner, paper=old)


@when(
    vi="cán bộ một cửa {agency} lập hồ sơ thủ tục {procedure} cho {person}, ghi cả CMND 9 số trước đây",
    en="the counter officer of {agency} begins a dossier for {procedure} for {person} and notes the former CMND",
)
async def begin_with_alias(context: ScenarioContext, agency: str, procedure: str, owner: str) -> None:
    """The CCCD is the key, the CMND an older name."""
    person = person_named(context, owner)
    current = IdentityPaper(CCCD, person.identity_number)
    old = person.old_identity_number
    await begin_at_counter(context, agency, procedure, owner, paper=current, old_number=old)


@when(
    vi="{person} đồng ý để cán bộ một cửa {agency} tạo tài khoản trên Cổng DVCQG",
    en="{person} agrees that the counter officer of {agency} opens an account on the national portal",
)
async def open_account(context: ScenarioContext, name: str, agency: str) -> None:
    """On the person's own phone, with a scan of the identity paper."""
    filing = filing_of(context, name)
    await carry_out(
        context,
        filing.province,
        "open_portal_account",
        filing.actor,
        PortalAccountOpened,
        draft=filing.draft,
        agreed=True,
        **_contacts(context, name),
    )
    await ask_state(context, agency, name)


@when(
    vi="cán bộ một cửa {agency} thử tạo tài khoản trên Cổng DVCQG khi {person} không đồng ý",
    en="the counter officer of {agency} tries to open an account on the national portal though {person} disagrees",
)
async def try_without_agreement(context: ScenarioContext, agency: str, name: str) -> None:
    """The answer is for the checks."""
    filing = filing_of(context, name)
    context.memory[OPENING] = await attempt(
        context,
        filing.province,
        "open_portal_account",
        filing.actor,
        draft=filing.draft,
        agreed=False,
        **_contacts(context, name),
    )


@when(
    vi="{person} khai họ tên {text} khác với tài khoản Cổng DVCQG",
    en="{person} gives the name {text}, other than that of the portal's account",
)
async def give_other_name(context: ScenarioContext, name: str, other: str) -> None:
    """The province may refuse it; what its account then says is for the checks."""
    filing, person = filing_of(context, name), person_named(context, name)
    data = personal_data(person) | {"full_name": other}
    await attempt(context, filing.province, "give_personal_data", filing.actor, draft=filing.draft, **data)


@when(
    vi="{person} vào HTTT GQTTHC tỉnh B từ Cổng DVCQG để thực hiện thủ tục {procedure} tại {agency}",
    en="{person} enters Province B's system from the national portal for {procedure} at {agency}",
)
async def enter_online(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """Signed in at the portal; the province finds or makes the account."""
    await citizen_session(context, name)
    remember_filing(context, await chosen_service(context, context.subject, name, procedure, agency), name)


async def ask_state(context: ScenarioContext, agency: str, name: str) -> None:
    """Ask the province which accounts somebody has, and remember what it tells."""
    province, paper = context.subject, identity_of(context, name)
    officer = await province.officer(Role.COUNTER_OFFICER, province.agency(agency).code)
    asked = {"identity_number": paper.number, "identity_type": paper.kind, "country": paper.country}
    told = await carry_out(context, province, "ask_account_state", officer, AccountStateTold, **asked)
    context.memory.setdefault(TOLD, {})[name] = (told.account_state, next(iter(context.done[-1].exchanges), ""))


def _contacts(context: ScenarioContext, name: str) -> dict[str, object]:
    person = person_named(context, name)
    return {"phone": person.phone, "email": person.email, "paper": plain_paper("Giấy tờ tùy thân")}
