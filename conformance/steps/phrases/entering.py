"""Khi, Thì: coming in from the portal – in another's browser, as a foreigner, at the wrong agency, out of order."""

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.entering import COMPETENT, FOR_VIETNAMESE, PERSONAL_DATA_FIRST, identity_kept
from conformance.province.actions import DraftOpened, Entered
from conformance.steps.acting import attempt, carry_out, citizen_session, person_named
from conformance.steps.attempts import latest_attempt, remember_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing, filing_of, remember_filing
from conformance.steps.registry import then, when

BEGUN = ("Hồ sơ được lập.", "The dossier was begun.")


@when(
    vi="{person} đăng nhập Cổng DVCQG trên trình duyệt {person} vừa sử dụng",
    en="{person} signs in to the national portal in the browser that {person} has just used",
)
async def share_browser(context: ScenarioContext, name: str, before: str) -> None:
    """Whoever used it before left the province's session in it."""
    browser = await citizen_session(context, before)
    context.citizens[name] = await context.portal.sign_in(person_named(context, name), browser=browser)


@when(
    vi="{person} thử lập hồ sơ thủ tục {procedure} tại {agency} qua Cổng DVCQG",
    en="{person} tries to begin a dossier for {procedure} at {agency} through the national portal",
)
async def try_to_begin(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """The answer, also a refusal, is for the checks."""
    await _begin(context, name, procedure, agency, at=agency)


@when(
    vi="{person} vào HTTT GQTTHC tỉnh B qua {agency} rồi thử lập hồ sơ thủ tục {procedure} tại {agency}",
    en="{person} enters Province B's system by {agency} and tries to begin a dossier for {procedure} at {agency}",
)
async def begin_elsewhere(context: ScenarioContext, name: str, agency: str, procedure: str, other: str) -> None:
    """The portal leads to the right agency; the province is asked for another."""
    await _begin(context, name, procedure, agency, at=other)


@when(
    vi="{person} thử xem giấy tờ có thể khai thác khi chưa cập nhật thông tin cá nhân",
    en="{person} tries to see what can be reused before giving the personal data",
)
async def look_too_early(context: ScenarioContext, name: str) -> None:
    """Components before personal data."""
    filing = filing_of(context, name)
    tried = await attempt(context, filing.province, "search_vaults", filing.actor, draft=filing.draft)
    remember_attempt(context, tried)


@then(
    vi="HTTT GQTTHC tỉnh B nhận đúng danh tính của {person} theo tài khoản Cổng DVCQG",
    en="Province B's system stands with the identity of {person} by the portal's account",
    requirements=("CV5632-5a-B1-2",),
)
async def stands_as(context: ScenarioContext, name: str) -> None:
    """By the number the province shows for who is signed in."""
    filing = filing_of(context, name)
    context.judge(identity_kept(filing.shown_number, person_named(context, name).identity_number))


@then(
    vi="HTTT GQTTHC tỉnh B lập được hồ sơ cho {person} theo thủ tục đối với người Việt Nam",
    en="Province B's system begins a dossier for {person} by the procedure for Vietnamese people",
    requirements=("CV5632-5a-B1-4",),
)
async def open_to_vietnamese(context: ScenarioContext, name: str) -> None:
    """A Vietnamese citizen."""
    context.judge(is_let_through(FOR_VIETNAMESE, latest_attempt(context), did=BEGUN))


@then(
    vi="HTTT GQTTHC tỉnh B lập được hồ sơ cho người nước ngoài {person} theo thủ tục không giới hạn quốc tịch",
    en="Province B's system begins a dossier for the foreigner {person} by a procedure open to foreigners",
    requirements=("CV5632-5a-B1-4",),
)
async def open_to_foreigner(context: ScenarioContext, name: str) -> None:
    """Only the procedures for Vietnamese people are closed to a foreigner."""
    context.judge(is_let_through(FOR_VIETNAMESE, latest_attempt(context), did=BEGUN))


@then(
    vi="HTTT GQTTHC tỉnh B không lập hồ sơ theo thủ tục đối với người Việt Nam cho người nước ngoài {person}",
    en="Province B's system begins no dossier by the procedure for Vietnamese people for the foreigner {person}",
    requirements=("CV5632-5a-B1-4",),
)
async def closed_to_foreigner(context: ScenarioContext, name: str) -> None:
    """By the province's answer."""
    did = (
        "Hồ sơ của người nước ngoài được lập theo thủ tục chỉ dành cho người Việt Nam.",
        "A foreigner's dossier was begun by a procedure for Vietnamese people only.",
    )
    context.judge(is_stopped(FOR_VIETNAMESE, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B lập được hồ sơ tại cơ quan thực hiện thủ tục",
    en="Province B's system begins the dossier at the agency that carries the procedure out",
    requirements=("CV5632-5a-B1-3",),
)
async def begun_there(context: ScenarioContext) -> None:
    """The agency chosen on the portal."""
    context.judge(is_let_through(COMPETENT, latest_attempt(context), did=BEGUN))


@then(
    vi="HTTT GQTTHC tỉnh B không lập hồ sơ tại cơ quan không thực hiện thủ tục này",
    en="Province B's system begins no dossier at an agency that does not carry the procedure out",
    requirements=("CV5632-5a-B1-3",),
)
async def not_begun_elsewhere(context: ScenarioContext) -> None:
    """By the province's answer."""
    did = (
        "Hồ sơ được lập tại cơ quan không thực hiện thủ tục.",
        "The dossier was begun at an agency that does not carry the procedure out.",
    )
    context.judge(is_stopped(COMPETENT, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B mở bước thành phần hồ sơ sau bước thông tin cá nhân",
    en="Province B's system opens the components after the personal data",
    requirements=("CV5632-5a-B2-8",),
)
async def data_first(context: ScenarioContext) -> None:
    """A recommendation only (D-55)."""
    did = (
        "Danh sách giấy tờ khai thác mở được khi chưa có thông tin cá nhân.",
        "The list of reusable papers opened before there were personal data.",
    )
    context.judge(is_stopped(PERSONAL_DATA_FIRST, latest_attempt(context), did=did))


async def _begin(context: ScenarioContext, name: str, procedure: str, agency: str, *, at: str) -> None:
    province, citizen = context.subject, await citizen_session(context, name)
    code, wanted = province.procedure_code(procedure), province.agency(at)
    filing = Filing(person_named(context, name), province, procedure, code, wanted, citizen)
    filing.entry_url = await context.portal.choose_service(citizen, code, province.agency(agency).code)
    entered = await carry_out(context, province, "enter", citizen, Entered, entry_url=filing.entry_url)
    filing.landed_url, filing.shown_number = entered.landed_url, entered.identity_number
    filing.landed_at = (entered.procedure_code, entered.agency_code)
    done = await attempt(context, province, "start_dossier", citizen, procedure_code=code, agency_code=wanted.code)
    remember_attempt(context, done)
    if isinstance(done.values, DraftOpened):
        filing.draft, filing.account = done.values.draft, done.values.account
        remember_filing(context, filing, name)
