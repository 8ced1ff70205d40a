"""Khi: officers handle the current dossier, each act by the one whose duty it is."""

from conformance.steps.context import ScenarioContext
from conformance.steps.filing import filing_at
from conformance.steps.handling import act_on, handle_to_end
from conformance.steps.registry import when


@when(vi="cán bộ một cửa {agency} tiếp nhận hồ sơ", en="the counter officer of {agency} receives the dossier")
async def receive(context: ScenarioContext, agency: str) -> None:
    """Tiếp nhận."""
    await act_on(context, filing_at(context, agency), "receive")


@when(
    vi="cán bộ một cửa {agency} chuyển hồ sơ đến phòng chuyên môn",
    en="the counter officer of {agency} forwards the dossier to the specialists",
)
async def forward(context: ScenarioContext, agency: str) -> None:
    """Chuyển xử lý."""
    await act_on(context, filing_at(context, agency), "forward")


@when(
    vi="cán bộ nghiệp vụ {agency} thẩm tra hồ sơ và dự thảo kết quả",
    en="the specialist of {agency} examines the dossier and drafts the result",
)
async def examine(context: ScenarioContext, agency: str) -> None:
    """Thẩm tra."""
    await act_on(context, filing_at(context, agency), "examine")


@when(vi="lãnh đạo {agency} ký số kết quả", en="the leader of {agency} signs the result")
async def sign(context: ScenarioContext, agency: str) -> None:
    """Chữ ký số của người có thẩm quyền."""
    await act_on(context, filing_at(context, agency), "sign")


@when(
    vi="văn thư {agency} ký số của cơ quan trên kết quả",
    en="the records clerk of {agency} puts the agency's signature on the result",
)
async def seal(context: ScenarioContext, agency: str) -> None:
    """Chữ ký số của cơ quan."""
    await act_on(context, filing_at(context, agency), "seal")


@when(vi="cán bộ một cửa {agency} trả kết quả", en="the counter officer of {agency} returns the result")
async def return_result(context: ScenarioContext, agency: str) -> None:
    """Trả kết quả."""
    await act_on(context, filing_at(context, agency), "return_deliverable")


@when(
    vi="{agency} xử lý hồ sơ, ký số kết quả và trả kết quả",
    en="{agency} handles the dossier, signs the result and returns it",
)
async def handle_after_reception(context: ScenarioContext, agency: str) -> None:
    """All acts after reception, each by its officer."""
    await handle_to_end(context, filing_at(context, agency), start="forward")
