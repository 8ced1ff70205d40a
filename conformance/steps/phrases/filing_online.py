"""Khi: the citizen at the portal and in the province – choosing, personal data, papers, submitting, saving."""

from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import filing_of, remember_filing
from conformance.steps.issuing import saved
from conformance.steps.names import DocumentKind
from conformance.steps.preparing import (
    chosen_service,
    complete_components,
    give_personal_data,
    offer_for,
    required_offer,
    see_offers,
    submit,
    take_from_vault,
)
from conformance.steps.registry import when

ISSUER_OF_UPLOADS = "Sở Tư pháp tỉnh A"
"""in whose name the laboratory makes the fresh paper that a citizen uploads"""


@when(
    vi="{person} chọn thủ tục {procedure} và cơ quan thực hiện {agency} trên Cổng DVCQG",
    en="{person} chooses the procedure {procedure} and the agency {agency} on the national portal",
)
async def choose_service(context: ScenarioContext, name: str, procedure: str, agency: str) -> None:
    """Signs in, chooses, follows the redirect and begins a dossier."""
    filing = await chosen_service(context, context.subject, name, procedure, agency)
    remember_filing(context, filing, name)


@when(vi="{person} cập nhật thông tin cá nhân", en="{person} gives the personal data")
async def give_data(context: ScenarioContext, name: str) -> None:
    """The step before the components."""
    await give_personal_data(context, filing_of(context, name))


@when(
    vi="{person} lựa chọn {document} làm thành phần hồ sơ và nộp hồ sơ",
    en="{person} chooses the {document} as a component and submits the dossier",
)
async def choose_and_submit(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """The vault's paper is taken, the other components are uploaded."""
    filing = filing_of(context, name)
    component = filing.component_for(kind).code
    if not filing.offers:
        await see_offers(context, filing)
    done = await take_from_vault(context, filing, component, required_offer(context, filing, kind, component))
    if done.refused:
        raise StepBlocked(
            f"HTTT GQTTHC không đưa «{kind.title}» vào hồ sơ: {done.message or 'không nêu lý do'}.",
            f"The system did not take the «{kind.title}» in: {done.message or 'no reason given'}.",
        )
    await complete_components(context, filing, ISSUER_OF_UPLOADS)
    await submit(context, filing)


@when(
    vi="{person} đề nghị khai thác {document} từ Kho DL Cổng DVCQG",
    en="{person} asks to reuse the {document} from the national vault",
)
async def ask_for_paper(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """Takes the paper if the province shows it in any way; the answer, also a refusal, is for the checks."""
    filing = filing_of(context, name)
    await see_offers(context, filing)
    component = filing.component_for(kind).code
    offer = offer_for(context, filing, kind, component)
    if offer is not None:
        await take_from_vault(context, filing, component, offer)


@when(
    vi="{person} đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ",
    en="{person} uploads the components still missing and submits the dossier",
)
async def upload_rest_and_submit(context: ScenarioContext, name: str) -> None:
    """A good fresh paper for every component that has none yet."""
    filing = filing_of(context, name)
    await complete_components(context, filing, ISSUER_OF_UPLOADS)
    await submit(context, filing)


@when(
    vi="{person} tự đăng tải {document} thay vì khai thác từ Kho DL Cổng DVCQG và nộp hồ sơ",
    en="{person} uploads the {document} instead of reusing it from the national vault and submits the dossier",
)
async def upload_although_stored(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """What the citizen may do (5632 5.a Bước 2: «có thể»)."""
    filing = filing_of(context, name)
    filing.component_for(kind)
    await complete_components(context, filing, ISSUER_OF_UPLOADS)
    await submit(context, filing)


@when(
    vi="{person} lưu kết quả {document} về Kho DL Cổng DVCQG",
    en="{person} saves the result {document} to the national vault",
)
async def save_result(context: ScenarioContext, name: str, kind: DocumentKind) -> None:
    """The citizen's own act under «Dịch vụ công của tôi»."""
    await saved(context, filing_of(context, name), name, kind)
