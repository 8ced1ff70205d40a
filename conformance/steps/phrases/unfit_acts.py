"""Khi: files that are none, too large or only look unusual; officers' acts repeated or out of their turn."""

from unicodedata import normalize

from conformance.province.actions import Attached, Role
from conformance.steps.acting import officer_for
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, filing_at, filing_of, submitted_code
from conformance.steps.plain_paper import plain_paper
from conformance.steps.registry import when
from conformance.steps.unsent import dossier_state, draft_state, tried

TOO_LARGE = 20 * 1024 * 1024 + 1
"""one byte more than what a system with the capability ``upload_limit`` takes"""
_WEB_PAGE = "<!DOCTYPE html><html lang='vi'><head><title>Tờ khai</title></head><body>Tờ khai</body></html>"


@when(
    vi="{person} đăng tải một trang HTML đặt tên là tập tin PDF",
    en="{person} uploads a web page named as a PDF file",
)
async def uploads_web_page(context: ScenarioContext, name: str) -> None:
    """For the first component."""
    await _upload(context, filing_of(context, name), "to-khai.pdf", _WEB_PAGE.encode())


@when(
    vi="{person} đăng tải một tập tin PDF lớn hơn 20 MB",
    en="{person} uploads a PDF file larger than 20 MB",
)
async def uploads_too_large(context: ScenarioContext, name: str) -> None:
    """For the first component; it is a good file otherwise."""
    paper = plain_paper("To khai", size_bytes=TOO_LARGE)
    await _upload(context, filing_of(context, name), "to-khai.pdf", paper)


@when(
    vi="{person} đăng tải một tập tin PDF có tên tiếng Việt viết bằng Unicode tổ hợp",
    en="{person} uploads a PDF file whose Vietnamese name is in decomposed Unicode",
)
async def uploads_with_vietnamese_name(context: ScenarioContext, name: str) -> None:
    """A good file with spaces, capitals and marks in its name."""
    file_name = normalize("NFD", "TỜ KHAI của người nộp.PDF")
    await _upload(context, filing_of(context, name), file_name, plain_paper("To khai"))


@when(
    vi="cán bộ một cửa {agency} thử trả kết quả của hồ sơ",
    en="the counter officer of {agency} tries to return the result of the dossier",
)
async def tries_to_return(context: ScenarioContext, agency: str) -> None:
    """Whether it is its turn or not."""
    await _acts(context, filing_at(context, agency), "return_deliverable", Role.COUNTER_OFFICER)


@when(
    vi="lãnh đạo {agency} thử ký số kết quả của hồ sơ",
    en="the leader of {agency} tries to sign the result of the dossier",
)
async def tries_to_sign(context: ScenarioContext, agency: str) -> None:
    """Whether it is its turn or not."""
    await _acts(context, filing_at(context, agency), "sign", Role.LEADER)


@when(
    vi="cán bộ một cửa {agency} thử tiếp nhận hồ sơ lần thứ hai",
    en="the counter officer of {agency} tries to receive the dossier a second time",
)
async def receives_again(context: ScenarioContext, agency: str) -> None:
    """As after a double click."""
    await _acts(context, filing_at(context, agency), "receive", Role.COUNTER_OFFICER)


async def _acts(context: ScenarioContext, filing: Filing, action: str, role: Role) -> None:
    before = await dossier_state(context, filing)
    officer = await officer_for(filing, role)
    await tried(context, filing, action, officer, before, dossier_code=submitted_code(filing))


async def _upload(context: ScenarioContext, filing: Filing, file_name: str, content: bytes) -> None:
    if not filing.components:
        raise StepBlocked("Thủ tục không có thành phần hồ sơ nào.", "The procedure asks for no component.")
    component = filing.components[0].code
    before = await draft_state(context, filing)
    inputs = {"draft": filing.draft, "component": component, "file_name": file_name, "content": content}
    done = await tried(context, filing, "upload_component", filing.actor, before, **inputs)
    if isinstance(done.values, Attached):
        filing.attached[component] = done.values
