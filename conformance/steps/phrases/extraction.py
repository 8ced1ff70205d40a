"""The specialist extracts the fields of a result; how far its digitising is, and what each stage leaves behind."""

from datetime import timedelta

from conformance.checks.attempts import is_stopped
from conformance.checks.extraction import (
    complete_when_signed,
    counted_as,
    empty_content_refused,
    fields_kept,
    filed_where,
    files_behind_fields,
    no_fields_without_file,
    stages_have_content,
    wrong_term_refused,
)
from conformance.checks.local_vault import EXTRACTED
from conformance.province.actions import ChannelCounts, ResultsShown, Role
from conformance.steps.acting import attempt, carry_out, officer_for
from conformance.steps.attempts import latest_attempt, remember_attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import last_exchange, seen_with_progress, seen_with_status
from conformance.steps.filing import current_filing, submitted_code
from conformance.steps.registry import given, then, when
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.wire_time import vietnam_date

_COUNTS = "counts by channel"
_YEARS = 365 * 5


@given(
    vi="số liệu hồ sơ trực tuyến của {agency} đã được ghi lại",
    en="the figures of online dossiers of {agency} have been noted",
)
async def notes_counts(context: ScenarioContext, agency: str) -> None:
    """Before anything is filed."""
    context.memory[_COUNTS] = await _counts(context, agency)


@when(
    vi="cán bộ nghiệp vụ {agency} bóc tách dữ liệu kết quả với ngày hết hạn sau ngày hiệu lực",
    en="the specialist of {agency} enters the fields of the result with an expiry after the day of effect",
)
async def enters_fields(context: ScenarioContext, agency: str) -> None:
    """Số ký hiệu, trích yếu, ngày hiệu lực, ngày hết hạn."""
    await _enter(context, _YEARS)


@when(
    vi="cán bộ nghiệp vụ {agency} bóc tách dữ liệu kết quả với ngày hết hạn trước ngày hiệu lực",
    en="the specialist of {agency} enters the fields of the result with an expiry before the day of effect",
)
async def enters_wrong_fields(context: ScenarioContext, agency: str) -> None:
    """The answer is for the checks."""
    await _enter(context, -30)


@when(
    vi="cán bộ nghiệp vụ {agency} bóc tách dữ liệu kết quả, không nhập ngày hết hạn, không ghi vô thời hạn",
    en="the specialist of {agency} enters the fields of the result with neither an expiry nor that it has none",
)
async def enters_no_term(context: ScenarioContext, agency: str) -> None:
    """The answer is for the checks."""
    await _enter(context, None)


@when(
    vi="cán bộ nghiệp vụ {agency} thử nhập trường thông tin của kết quả khi chưa có tập tin kết quả",
    en="the specialist of {agency} tries to enter the fields of a result while there is no file of one",
)
async def enters_without_file(context: ScenarioContext, agency: str) -> None:
    """Before the examination has made a draft."""
    await _enter(context, _YEARS)


@when(
    vi="cán bộ nghiệp vụ {agency} thử kết thúc thẩm tra với nội dung xử lý để trống",
    en="the specialist of {agency} tries to end the examination with empty content",
)
async def examines_without_words(context: ScenarioContext, agency: str) -> None:
    """Nội dung xử lý."""
    filing = current_filing(context)
    officer = await officer_for(filing, Role.SPECIALIST)
    inputs = {"dossier_code": submitted_code(filing), "content": ""}
    remember_attempt(context, await attempt(context, filing.province, "examine_noting", officer, **inputs))


@then(
    vi="HTTT GQTTHC tỉnh B lưu ngày hiệu lực, ngày hết hạn của kết quả",
    en="Province B's system keeps the result's days of effect and expiry",
    requirements=("TN-B4-2",),
)
async def kept(context: ScenarioContext) -> None:
    """As the province shows the result."""
    shown = await _results(context)
    context.judge(fields_kept(latest_attempt(context), shown, last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B không lưu ngày hết hạn trước ngày hiệu lực",
    en="Province B's system does not keep an expiry before the day of effect",
    requirements=("TN-B4-2",),
)
async def wrong_term(context: ScenarioContext) -> None:
    """By the province's answer."""
    context.judge(wrong_term_refused(latest_attempt(context)))


@then(
    vi="HTTT GQTTHC tỉnh B không lưu kết quả thiếu ngày hết hạn mà không ghi vô thời hạn",
    en="Province B's system keeps no result that lacks an expiry and does not say that it has none",
    requirements=("TN-B4-1",),
)
async def no_term_stopped(context: ScenarioContext) -> None:
    """By the province's answer (D-45)."""
    did = ("Kết quả không có ngày hết hạn, không ghi vô thời hạn được lưu.", "A result without any term was kept.")
    context.judge(is_stopped(EXTRACTED, latest_attempt(context), did=did))


@then(
    vi="kết quả trong các lần đồng bộ lên Cổng DVCQG luôn có tập tin kết quả",
    en="in every synchronisation to the national portal a result has its file",
    requirements=("TN-B4-3",),
)
async def file_behind(context: ScenarioContext) -> None:
    """DanhSachGiayToKetQua at 9 and at 10."""
    evidence = await seen_with_status(context, current_filing(context), DossierStatus.RETURNED)
    context.judge(files_behind_fields(evidence.records))


@then(
    vi="HTTT GQTTHC tỉnh B không lưu trường thông tin của kết quả khi chưa có tập tin",
    en="Province B's system does not keep the fields of a result without a file",
    requirements=("TN-B4-3",),
)
async def nothing_without_file(context: ScenarioContext) -> None:
    """By the province's answer."""
    context.judge(no_fields_without_file(latest_attempt(context)))


@then(
    vi="việc số hóa kết quả chưa được ghi là hoàn tất khi kết quả chưa ký số",
    en="digitising the result does not count as complete while it is unsigned",
    requirements=("TN-B4-4",),
)
async def not_complete_yet(context: ScenarioContext) -> None:
    """Fields entered, no signature yet."""
    context.judge(complete_when_signed(await _results(context), signed=False, seen_in=last_exchange(context)))


@then(
    vi="việc số hóa kết quả được ghi là hoàn tất sau khi ký số",
    en="digitising the result counts as complete after the signature",
    requirements=("TN-B4-4",),
)
async def complete(context: ScenarioContext) -> None:
    """After person and agency signed."""
    context.judge(complete_when_signed(await _results(context), signed=True, seen_in=last_exchange(context)))


@then(
    vi="mỗi công đoạn tiếp nhận, xử lý, trả kết quả trên Cổng DVCQG đều có nội dung xử lý",
    en="each stage of reception, handling and return at the national portal has its content",
    requirements=("TN-LY-2",),
)
async def with_content(context: ScenarioContext) -> None:
    """NoiDungXuLy of every progress row."""
    evidence = await seen_with_progress(context, current_filing(context), DossierStatus.RETURNED)
    context.judge(stages_have_content(evidence.rows, evidence.records))


@then(
    vi="HTTT GQTTHC tỉnh B không ghi nhận công đoạn có nội dung xử lý để trống",
    en="Province B's system does not keep a stage with empty content",
    requirements=("TN-LY-2",),
)
async def empty_refused(context: ScenarioContext) -> None:
    """By the province's answer."""
    context.judge(empty_content_refused(latest_attempt(context)))


@then(
    vi="hồ sơ nộp qua Cổng DVCQG được tính là hồ sơ trực tuyến trong số liệu của {agency}",
    en="the dossier filed through the national portal counts as online in the figures of {agency}",
    requirements=("TN-B1-1",),
)
async def counts_online(context: ScenarioContext, agency: str) -> None:
    """The figures before and after."""
    after = await _counts(context, agency)
    before = context.memory.get(_COUNTS, after)
    context.judge(counted_as(before, after, online=True, seen_in=last_exchange(context)))


@then(
    vi="hồ sơ nộp trên Cổng dịch vụ công của tỉnh cũng được tính là hồ sơ trực tuyến trong số liệu của {agency}",
    en="the dossier filed on the provincial portal counts as online too in the figures of {agency}",
    requirements=("TN-B1-1",),
)
async def counts_provincial(context: ScenarioContext, agency: str) -> None:
    """The figures before and after."""
    await counts_online(context, agency)


@then(
    vi="hồ sơ nộp qua ứng dụng của tỉnh cũng được tính là hồ sơ trực tuyến trong số liệu của {agency}",
    en="the dossier filed in the provincial app counts as online too in the figures of {agency}",
    requirements=("TN-B1-1",),
)
async def counts_app(context: ScenarioContext, agency: str) -> None:
    """The figures before and after."""
    await counts_online(context, agency)


@then(
    vi="hồ sơ do cán bộ một cửa nhập tại quầy không được tính là hồ sơ trực tuyến trong số liệu của {agency}",
    en="the dossier typed in at the counter does not count as online in the figures of {agency}",
    requirements=("TN-B1-1",),
)
async def counts_at_counter(context: ScenarioContext, agency: str) -> None:
    """The figures before and after."""
    after = await _counts(context, agency)
    before = context.memory.get(_COUNTS, after)
    context.judge(counted_as(before, after, online=False, seen_in=last_exchange(context)))


@then(
    vi="hồ sơ đồng bộ lên Cổng DVCQG ghi đúng nơi nộp hồ sơ",
    en="the dossier synchronised to the national portal says where it was filed",
    requirements=("TN-MD-2",),
)
async def told_where(context: ScenarioContext) -> None:
    """NoiNopHoSo."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, DossierStatus.NEW, DossierStatus.RECEIVED)
    context.judge(filed_where(evidence.latest, national=bool(filing.entry_url)))


async def _enter(context: ScenarioContext, days: int | None) -> None:
    """Fields whose expiry is so many days after the day of effect; ``None``: neither that nor «vô thời hạn»."""
    filing = current_filing(context)
    officer = await officer_for(filing, Role.SPECIALIST)
    today = vietnam_date(await context.portal.now())
    inputs = {
        "dossier_code": submitted_code(filing),
        "document_number": f"{submitted_code(filing)[-4:]}/KQ",
        "subject": "Kết quả giải quyết thủ tục hành chính",
        "effective_on": today.isoformat(),
        "expires_on": None if days is None else (today + timedelta(days=days)).isoformat(),
        "no_expiry": False,
    }
    remember_attempt(context, await attempt(context, filing.province, "enter_result_fields", officer, **inputs))


async def _results(context: ScenarioContext) -> ResultsShown:
    filing = current_filing(context)
    monitor = await officer_for(filing, Role.MONITOR)
    code = submitted_code(filing)
    return await carry_out(context, filing.province, "view_results", monitor, ResultsShown, dossier_code=code)


async def _counts(context: ScenarioContext, agency: str) -> ChannelCounts:
    province = context.subject
    code = province.agency(agency).code
    leader = await province.officer(Role.LEADER, code)
    return await carry_out(context, province, "count_channels", leader, ChannelCounts, agency_code=code)
