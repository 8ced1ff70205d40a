"""Khi: the examination – other bodies asked, replies and reports digitised – and attempts without the duty."""

from datetime import timedelta

from conformance.province.actions import Nothing, Role, StatusReached
from conformance.province.actions.asking import CaseShown
from conformance.steps.acting import attempt, carry_out, officer_for
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing, current_filing, filing_of, submitted_code
from conformance.steps.handling import ACTS, act_on
from conformance.steps.plain_paper import plain_paper
from conformance.steps.registry import when

TRIED = "attempt without the duty"


@when(
    vi="cán bộ nghiệp vụ {agency} lấy ý kiến của {text}",
    en="the specialist of {agency} asks the opinion of {text}",
)
async def ask_opinion(context: ScenarioContext, agency: str, body: str) -> None:
    """With a day to reply by."""
    filing = current_filing(context)
    specialist = await officer_for(filing, Role.SPECIALIST)
    reply_by = (await context.portal.now() + timedelta(days=3)).isoformat()
    asked = {"body": body, "question": "Đề nghị cho ý kiến về hồ sơ", "reply_by": reply_by}
    code = submitted_code(filing)
    await carry_out(context, filing.province, "consult", specialist, StatusReached, dossier_code=code, **asked)


@when(
    vi="cán bộ nghiệp vụ {agency} số hóa văn bản trả lời của {text}",
    en="the specialist of {agency} digitises the letter in which {text} replies",
)
async def digitise_reply(context: ScenarioContext, agency: str, body: str) -> None:
    """A letter on paper, scanned."""
    filing = current_filing(context)
    specialist = await officer_for(filing, Role.SPECIALIST)
    await carry_out(
        context,
        filing.province,
        "digitize_reply",
        specialist,
        Nothing,
        dossier_code=submitted_code(filing),
        consultation=await _question_to(context, filing, body),
        text="Nhất trí",
        file_name="tra-loi.pdf",
        content=plain_paper("Văn bản trả lời"),
    )


@when(
    vi="cán bộ nghiệp vụ {agency} ghi ý kiến trả lời bằng lời của {text}",
    en="the specialist of {agency} notes what {text} replied by word of mouth",
)
async def note_reply(context: ScenarioContext, agency: str, body: str) -> None:
    """There is no letter to scan."""
    filing = current_filing(context)
    specialist = await officer_for(filing, Role.SPECIALIST)
    kept = {"consultation": await _question_to(context, filing, body), "text": "Nhất trí với đề nghị của hồ sơ"}
    code = submitted_code(filing)
    await carry_out(context, filing.province, "keep_reply", specialist, Nothing, dossier_code=code, **kept)


@when(
    vi="cán bộ nghiệp vụ {agency} kết thúc việc lấy ý kiến",
    en="the specialist of {agency} ends the consultation",
)
async def close_consultation(context: ScenarioContext, agency: str) -> None:
    """All have replied."""
    filing = current_filing(context)
    specialist = await officer_for(filing, Role.SPECIALIST)
    code = submitted_code(filing)
    await carry_out(context, filing.province, "close_consultation", specialist, StatusReached, dossier_code=code)


@when(
    vi="cán bộ nghiệp vụ {agency} số hóa kết quả thẩm tra, xác minh",
    en="the specialist of {agency} digitises the report of the examination",
)
async def digitise_report(context: ScenarioContext, agency: str) -> None:
    """A report on paper, scanned."""
    filing = current_filing(context)
    specialist = await officer_for(filing, Role.SPECIALIST)
    paper = {"file_name": "tham-tra.pdf", "content": plain_paper("Kết quả thẩm tra")}
    code = submitted_code(filing)
    await carry_out(context, filing.province, "digitize_report", specialist, Nothing, dossier_code=code, **paper)


@when(
    vi="{agency} thẩm tra, ký số và phát hành kết quả",
    en="{agency} examines the dossier, signs and issues the result",
)
async def issue(context: ScenarioContext, agency: str) -> None:
    """Everything after reception but the return."""
    filing = current_filing(context)
    for action, _ in ACTS[1:-1]:
        await act_on(context, filing, action)


@when(
    vi="cán bộ nghiệp vụ {agency} thử tiếp nhận hồ sơ của {person}",
    en="the specialist of {agency} tries to receive the dossier of {person}",
)
async def receive_without_duty(context: ScenarioContext, agency: str, owner: str) -> None:
    """Reception is the one-stop officer's; the answer is for the checks."""
    await _try(context, filing_of(context, owner), "receive", Role.SPECIALIST)


@when(
    vi="cán bộ một cửa {agency} thử ký số kết quả của {person}",
    en="the counter officer of {agency} tries to sign the result of {person}",
)
async def sign_without_duty(context: ScenarioContext, agency: str, owner: str) -> None:
    """Signing is the leader's; the answer is for the checks."""
    await _try(context, filing_of(context, owner), "sign", Role.COUNTER_OFFICER)


async def _try(context: ScenarioContext, filing: Filing, action: str, role: Role) -> None:
    officer = await officer_for(filing, role)
    done = await attempt(context, filing.province, action, officer, dossier_code=submitted_code(filing))
    context.memory.setdefault(TRIED, []).append(done)


async def _question_to(context: ScenarioContext, filing: Filing, body: str) -> str:
    monitor = await officer_for(filing, Role.MONITOR)
    code = submitted_code(filing)
    shown = await carry_out(context, filing.province, "view_case", monitor, CaseShown, dossier_code=code)
    found = next((one.consultation for one in shown.consultations if one.body == body), "")
    if not found:
        raise StepBlocked(f"Chưa có yêu cầu lấy ý kiến của «{body}».", f"«{body}» was not asked.")
    return found
