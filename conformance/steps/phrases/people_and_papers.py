"""Biết: who is there, and which papers lie in which vault – in order, too old, tampered, or another person's."""

from conformance.province.actions import Province
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.evidence import local_vault
from conformance.steps.filing import remember_filing
from conformance.steps.issuing import issued, saved
from conformance.steps.laboratory_papers import deposited_paper, loose_paper, months_before
from conformance.steps.names import HEALTH_OF_SUBJECT, PRACTICE_CERTIFICATE, DocumentKind
from conformance.steps.preparing import chosen_service
from conformance.steps.registry import given
from mock_dvcqg.contract.control import Tampering

OTHER = " (công dân khác cùng họ tên)"
"""how people of the same name are told apart in the scenario's memory"""


@given(
    vi="công dân {person} có tài khoản trên Cổng DVCQG",
    en="citizen {person} has an account on the national portal",
)
async def citizen_has_account(context: ScenarioContext, name: str) -> None:
    """A fresh invented person."""
    context.people[name] = await context.portal.add_person(name)


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp, có đủ chữ ký số và còn giá trị sử dụng",
    en="the national vault of {person} holds a {document} issued by {agency}, fully signed and still usable",
)
async def vault_holds(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """Issued for real by the counterpart where there is one; otherwise made by the laboratory in its name."""
    issuer = _counterpart(context, agency)
    if issuer is None:
        await deposited_paper(context, name, kind, agency)
        return
    filing = await issued(context, issuer, name, kind, agency)
    await saved(context, filing, name, kind)


@given(
    vi="{agency} đã cấp {document} cho {person} và đồng bộ kết quả lên Cổng DVCQG nhưng {person} chưa lưu về Kho DL "
    "Cổng DVCQG",
    en="{agency} has issued a {document} to {person} and synchronised it to the national portal, but {person} has not "
    "saved it to the national vault",
)
async def issued_not_saved(context: ScenarioContext, agency: str, kind: DocumentKind, name: str, _same: str) -> None:
    """Without a counterpart the paper is made but lies in no vault, which a province cannot tell from this."""
    issuer = _counterpart(context, agency)
    if issuer is None:
        await loose_paper(context, context.people[name], kind, agency)
        return
    await issued(context, issuer, name, kind, agency)


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp cách đây {number} tháng",
    en="the national vault of {person} holds a {document} issued by {agency} {number} months ago",
)
async def vault_holds_old(context: ScenarioContext, name: str, kind: DocumentKind, agency: str, months: int) -> None:
    """Properly signed, only old."""
    issued_on = months_before(await context.portal.now(), months)
    await deposited_paper(context, name, kind, agency, issued_on=issued_on)


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp, nội dung đã thay đổi sau khi ký số",
    en="the national vault of {person} holds a {document} issued by {agency}, changed after it was signed",
)
async def vault_holds_tampered(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """Content added by a later revision."""
    await deposited_paper(context, name, kind, agency, tampering=Tampering.CONTENT_ADDED)


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp, họ tên và ngày sinh trong giấy tờ không khớp",
    en="the national vault of {person} holds a {document} issued by {agency} whose name and birth date do not match",
)
async def vault_holds_mismatching(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """Properly signed, about another name and birth date."""
    born = context.people[name].birth_date
    wrong = {"owner_name": "Lê Văn Sai", "owner_birth_date": born.replace(year=born.year - 11, day=min(born.day, 28))}
    await deposited_paper(context, name, kind, agency, fields=wrong)


@given(
    vi="một công dân khác cùng họ tên {person} đã có tài khoản trên HTTT GQTTHC tỉnh B và có {document} do {agency} "
    "cấp trong Kho DL Cổng DVCQG",
    en="another citizen also named {person} already has an account on Province B's system and a {document} issued by "
    "{agency} in the national vault",
)
async def namesake_has_account(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """The namesake enters the province first, so that an account of that name exists there."""
    other = name + OTHER
    context.people[other] = await context.portal.add_person(name)
    await deposited_paper(context, other, kind, agency)
    filing = await chosen_service(context, context.subject, other, PRACTICE_CERTIFICATE, HEALTH_OF_SUBJECT)
    remember_filing(context, filing, other)


@given(
    vi="Kho DL trên HTTT GQTTHC tỉnh B và Kho DL Cổng DVCQG của {person} cùng lưu {document} do {agency} cấp",
    en="both Province B's own vault and the national vault of {person} hold the {document} issued by {agency}",
)
async def both_vaults_hold(context: ScenarioContext, name: str, kind: DocumentKind, agency: str) -> None:
    """The province under test issues it itself and keeps it; the citizen saves it to the Kho too."""
    filing = await issued(context, context.subject, name, kind, agency)
    document = await saved(context, filing, name, kind)
    stored = [one for one in await local_vault(context, filing) if one.kq_code == kind.kq_code]
    if document.document_number not in {one.document_number for one in stored}:
        raise StepBlocked(
            f"Kho DL trên HTTT GQTTHC không lưu «{kind.title}» nên chưa xét được việc ưu tiên.",
            f"The local vault does not hold the «{kind.title}», so priority cannot be examined.",
        )


def _counterpart(context: ScenarioContext, agency: str) -> Province | None:
    """The counterpart; papers of the subject's own agencies are issued by the subject itself."""
    return context.subject if agency.endswith("tỉnh B") else context.counterpart
