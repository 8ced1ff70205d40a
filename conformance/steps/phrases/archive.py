"""Khi, Thì: closed dossiers lie in the electronic archive, with period and provenance, and are not destroyed early."""

from conformance.checks.archive import NOT_DESTROYED, is_retained, is_traceable, origin_is_told_apart
from conformance.checks.attempts import is_stopped
from conformance.province.actions import Role
from conformance.province.actions.finding import Archive, ArchiveChecked
from conformance.steps.acting import carry_out, officer_for
from conformance.steps.attempts import latest_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.evidence import last_exchange
from conformance.steps.filing import Filing, filing_of, submitted_code
from conformance.steps.intake import officer_tries
from conformance.steps.names import DocumentKind
from conformance.steps.registry import then, when


@when(
    vi="quản trị hệ thống thử hủy hồ sơ lưu trữ của {person}",
    en="the administrator tries to destroy the archived dossier of {person}",
)
async def tries_to_destroy(context: ScenarioContext, name: str) -> None:
    """It lies in the archive; the answer is for the checks."""
    filing = filing_of(context, name)
    archived = await _archive(context, filing)
    if submitted_code(filing) not in {one.dossier_code for one in archived.dossiers}:
        raise StepBlocked("Hồ sơ chưa có trong lưu trữ điện tử.", "The dossier is not in the archive.")
    await officer_tries(context, filing, "destroy_archived", Role.ADMINISTRATOR)


@then(
    vi="hồ sơ của {person} được lưu trữ điện tử và có thời hạn bảo quản",
    en="the dossier of {person} is archived with a retention period",
    requirements=("HT-2-B5.1-1",),
)
async def retained(context: ScenarioContext, name: str) -> None:
    """As the records clerk sees it."""
    filing = filing_of(context, name)
    archived = await _archive(context, filing)
    context.judge(is_retained(archived.dossiers, submitted_code(filing), last_exchange(context)))


@then(
    vi="tập tin lưu trữ của hồ sơ {person} nguyên vẹn, xác định được nguồn gốc, bên gửi, bên nhận, thời gian gửi, nhận",
    en="the archived files of the dossier of {person} are intact and tell origin, sender, receiver and times",
    requirements=("HT-2-B5.2-1",),
)
async def traceable(context: ScenarioContext, name: str) -> None:
    """Each file, and the check of the whole archive."""
    filing = filing_of(context, name)
    archived = await _archive(context, filing)
    clerk = await officer_for(filing, Role.RECORDS_CLERK)
    checked = await carry_out(context, filing.province, "check_archive", clerk, ArchiveChecked)
    context.judge(is_traceable(archived.dossiers, submitted_code(filing), checked, last_exchange(context)))


@then(
    vi="nguồn gốc của {document} khai thác từ Kho trong hồ sơ lưu trữ của {person} khác với {text} tự đăng tải",
    en="the origin of the {document} from the vault in the archive of {person} differs from the uploaded {text}",
    requirements=("HT-2-B5.2-1",),
)
async def origins_differ(context: ScenarioContext, kind: DocumentKind, name: str, uploaded: str) -> None:
    """By the titles of the components."""
    filing = filing_of(context, name)
    archived, reused = await _archive(context, filing), filing.component_for(kind).name
    code = submitted_code(filing)
    context.judge(origin_is_told_apart(archived.dossiers, code, reused, uploaded, last_exchange(context)))


@then(
    vi="HTTT GQTTHC tỉnh B không hủy hồ sơ lưu trữ khi chưa hết thời hạn bảo quản",
    en="Province B's system destroys no archived dossier before its period ends",
    requirements=("HT-2-B5.1-2",),
)
async def not_destroyed(context: ScenarioContext) -> None:
    """By its answer."""
    did = ("Hồ sơ lưu trữ được hủy khi chưa hết thời hạn.", "The archived dossier was destroyed before its time.")
    context.judge(is_stopped(NOT_DESTROYED, latest_attempt(context), did=did))


async def _archive(context: ScenarioContext, filing: Filing) -> Archive:
    clerk = await officer_for(filing, Role.RECORDS_CLERK)
    return await carry_out(context, filing.province, "list_archive", clerk, Archive)
