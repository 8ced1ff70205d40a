"""Files that the applicant signed, did not sign, or signed wrongly, and the officer's signature before forwarding."""

from dataclasses import replace

from conformance.checks.attempts import is_let_through, is_stopped
from conformance.checks.counter_signing import (
    FILES_CHECKED,
    broken_signature_stopped,
    not_signed_again,
    signed_before_forwarding,
    valid_signature_taken,
)
from conformance.checks.journal_facts import component_of
from conformance.province.actions import Role
from conformance.steps.acting import attempt, officer_for
from conformance.steps.applicants_files import component_named, locked_file, signed_by_applicant, upload
from conformance.steps.attempts import latest_attempt, remember_attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.evidence import Evidence, seen_until, seen_with_status
from conformance.steps.filing import Filing, current_filing, filing_at, filing_of, submitted_code
from conformance.steps.plain_paper import plain_paper
from conformance.steps.preparing import complete_components, submit
from conformance.steps.registry import then, when
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import Tampering

GONE_ON = (DossierStatus.IN_PROGRESS, DossierStatus.PROCESSED, DossierStatus.RETURNED)


@when(
    vi="{person} đăng tải {text} đã ký số, các thành phần hồ sơ khác chưa ký số và nộp hồ sơ",
    en="{person} uploads {text} signed, the other components unsigned, and submits the dossier",
)
async def uploads_mixed(context: ScenarioContext, name: str, signed: str) -> None:
    """One file bears the applicant's signature (G25)."""
    filing = filing_of(context, name)
    code = component_named(filing, signed)
    await _taken(context, filing, code, await signed_by_applicant(context, filing, signed))
    for component in filing.components:
        if component.code not in filing.attached:
            await _taken(context, filing, component.code, plain_paper(component.name))
    await submit(context, filing)


@when(
    vi="{person} ký số tất cả các thành phần hồ sơ và nộp hồ sơ",
    en="{person} signs all components and submits the dossier",
)
async def uploads_signed(context: ScenarioContext, name: str) -> None:
    """Nothing is left for the officer to sign."""
    filing = filing_of(context, name)
    for component in filing.components:
        await _taken(context, filing, component.code, await signed_by_applicant(context, filing, component.name))
    await submit(context, filing)


@when(
    vi="{person} nộp hồ sơ với {text} có chữ ký số không còn hợp lệ và cán bộ một cửa {agency} chuyển thụ lý",
    en="{person} files {text} with a signature that is no longer valid, and the counter officer of {agency} forwards "
    "it",
)
async def gives_broken(context: ScenarioContext, name: str, document: str, agency: str) -> None:
    """As far as the province goes along."""
    filing = filing_of(context, name)
    content = await signed_by_applicant(context, filing, document, Tampering.CONTENT_ADDED)
    await _goes_along(context, filing, document, content, agency, ("receive", "forward"))


@when(
    vi="{person} nộp hồ sơ với {text} đặt mật khẩu và cán bộ một cửa {agency} tiếp nhận hồ sơ đó",
    en="{person} files {text} with a password, and the counter officer of {agency} receives that dossier",
)
async def gives_locked(context: ScenarioContext, name: str, document: str, agency: str) -> None:
    """As far as the province goes along; the last answer is for the checks."""
    filing = filing_of(context, name)
    await _goes_along(context, filing, document, await locked_file(context, document), agency, ("receive",))


@when(
    vi="cán bộ một cửa {agency} thực hiện ký số các tập tin đính kèm chưa ký số",
    en="the counter officer of {agency} signs the attached files that bear no signature",
)
async def signs_files(context: ScenarioContext, agency: str) -> None:
    """«Chọn ký số, thực hiện ký số»."""
    filing = filing_at(context, agency)
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    await attempt(context, filing.province, "sign_files", officer, dossier_code=submitted_code(filing))


@when(
    vi="cán bộ một cửa {agency} kiểm tra tập tin đính kèm và tiếp nhận hồ sơ",
    en="the counter officer of {agency} checks the attached files and receives the dossier",
)
async def checks_and_receives(context: ScenarioContext, agency: str) -> None:
    """Whatever the province answers."""
    filing = filing_at(context, agency)
    await _officer_does(context, filing, "receive")


@then(
    vi="hồ sơ có tập tin đính kèm đúng quy định được tiếp nhận",
    en="the dossier with its files in order is received",
    requirements=("TN-B3-1",),
)
async def received_in_order(context: ScenarioContext) -> None:
    """By the province's answer."""
    did = ("Hồ sơ được tiếp nhận.", "The dossier is received.")
    context.judge(is_let_through(FILES_CHECKED, latest_attempt(context), did=did))


@then(
    vi="HTTT GQTTHC tỉnh B không tiếp nhận hồ sơ có tập tin không mở được",
    en="Province B's system does not receive a dossier with a file that cannot be opened",
    requirements=("TN-B3-1",),
)
async def locked_stopped(context: ScenarioContext) -> None:
    """Refused when it is given, or at reception."""
    did = ("Hồ sơ có tập tin không mở được đã được tiếp nhận.", "A file that nobody can open was received.")
    context.judge(is_stopped(FILES_CHECKED, latest_attempt(context), did=did))


@then(
    vi="tập tin {text} mà người nộp hồ sơ chưa ký số có chữ ký số của cán bộ khi hồ sơ được chuyển thụ lý",
    en="the file {text} that the applicant had not signed bears an officer's signature when the dossier goes on",
    requirements=("TN-B3-2",),
)
async def signed_first(context: ScenarioContext, document: str) -> None:
    """By the file that the portal fetched after the dossier went on."""
    filing = current_filing(context)
    code = component_named(filing, document)
    evidence = await _after_forwarding(context, filing, code)
    context.judge(signed_before_forwarding(evidence.fetches, code, forwarded=evidence.has_status(*GONE_ON)))


@then(
    vi="tập tin {text} đã có chữ ký số của người nộp hồ sơ được giữ nguyên, cán bộ không ký số lại",
    en="the file {text} signed by the applicant stays as it is, the officer does not sign it again",
    requirements=("TN-B3-3",),
)
async def left_alone(context: ScenarioContext, document: str) -> None:
    """By the file that the portal fetched after the dossier went on."""
    filing = current_filing(context)
    code = component_named(filing, document)
    evidence = await _after_forwarding(context, filing, code)
    context.judge(not_signed_again(evidence.fetches, code, forwarded=evidence.has_status(*GONE_ON)))


@then(
    vi="tập tin {text} có chữ ký số hợp lệ của người nộp hồ sơ được nhận vào hồ sơ",
    en="the file {text} with the applicant's valid signature is taken into the dossier",
    requirements=("TN-B3-4",),
)
async def valid_taken(context: ScenarioContext, document: str) -> None:
    """In the record that the portal took in."""
    filing = current_filing(context)
    evidence = await seen_with_status(context, filing, DossierStatus.RECEIVED)
    context.judge(valid_signature_taken(evidence.records, component_named(filing, document)))


@then(
    vi="HTTT GQTTHC tỉnh B yêu cầu nộp tập tin khác, cán bộ không ký số đè lên chữ ký số không hợp lệ",
    en="Province B's system wants another file, and no officer signs over a signature that is not valid",
    requirements=("TN-B3-4",),
)
async def not_overlaid(context: ScenarioContext) -> None:
    """By the answer to the upload, or by where the dossier ended."""
    given = latest_attempt(context)
    went_on = given.made and not given.refused
    context.judge(broken_signature_stopped(given, went_on=went_on))


async def _taken(context: ScenarioContext, filing: Filing, component: str, content: bytes) -> None:
    done = await upload(context, filing, component, content)
    if done.refused:
        words = done.message or "không nêu lý do"
        raise StepBlocked(f"HTTT GQTTHC không nhận tập tin hợp lệ: {words}.", "A good file was refused.")


async def _goes_along(
    context: ScenarioContext, filing: Filing, document: str, content: bytes, agency: str, acts: tuple[str, ...]
) -> None:
    """Upload, submit and the officer's acts, until the province says no; its last answer is remembered."""
    done = await upload(context, filing, component_named(filing, document), content)
    remember_attempt(context, done)
    if done.refused:
        return
    await complete_components(context, filing, agency)
    await submit(context, filing)
    filing.agency = filing.province.agency(agency)
    for action in acts:
        if latest_attempt(context).refused:
            return
        await _officer_does(context, filing, action)


async def _officer_does(context: ScenarioContext, filing: Filing, action: str) -> None:
    officer = await officer_for(filing, Role.COUNTER_OFFICER)
    done = await attempt(context, filing.province, action, officer, dossier_code=submitted_code(filing))
    remember_attempt(context, done)


async def _after_forwarding(context: ScenarioContext, filing: Filing, component: str) -> Evidence:
    """What there is once the portal fetched the component again after the dossier went on."""
    evidence = await seen_until(context, filing, lambda evidence: _fetched_after(evidence, component))
    return evidence if _fetched_after(evidence, component) else replace(evidence, fetches=[])


def _fetched_after(evidence: Evidence, component: str) -> bool:
    """Fetched since the dossier went on; or before, by the very link that it still has."""
    gone = next((seen for seen in evidence.records if seen.record.status in GONE_ON), None)
    fetches = [fetch for fetch in evidence.fetches if fetch.code == component]
    if gone is None or not fetches:
        return False
    now = component_of(gone.record, component)
    links = {document.url for seen in evidence.records if (document := component_of(seen.record, component))}
    return fetches[-1].seq > gone.seq or (now is not None and links == {now.url})
