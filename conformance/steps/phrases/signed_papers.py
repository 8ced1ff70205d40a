"""Biết, Thì: papers of the Kho whose signatures or file are not in order, and lawful ones that look unusual."""

from conformance.checks.rule import Rule
from conformance.checks.signed_papers import (
    BOTH_SIGNATURES,
    BY_ISSUER,
    COPY_SIGNED,
    COVERS_ALL,
    FILE_OF_ITS_KIND,
    IN_PERIOD,
    NOT_REVOKED,
    OF_GOOD_PAPER,
    READABLE,
    TRUSTED,
    UNCHANGED,
    kept_out,
    taken,
)
from conformance.steps.attempts import asked_of_vault
from conformance.steps.context import ScenarioContext
from conformance.steps.evidence import has_looked_up
from conformance.steps.filing import current_filing
from conformance.steps.flawed_papers import PaperMake, facts_of_current, stored
from conformance.steps.names import DocumentKind
from conformance.steps.registry import given, then

_OUT = "HTTT GQTTHC tỉnh B không đưa vào hồ sơ {document}"
_IN = "HTTT GQTTHC tỉnh B đưa vào hồ sơ {document}"
_OUT_EN, _IN_EN = "Province B's system does not take the {document}", "Province B's system takes the {document}"


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp với lỗi {paper_flaw}",
    en="the national vault of {person} holds a {document} issued by {agency} with the flaw {paper_flaw}",
)
async def vault_holds_flawed(
    context: ScenarioContext, name: str, kind: DocumentKind, agency: str, make: PaperMake
) -> None:
    """Made by the laboratory; everything else of it is in order."""
    await stored(context, name, kind, agency, make)


@given(
    vi="Kho DL Cổng DVCQG của {person} lưu {document} do {agency} cấp theo dạng hợp lệ {paper_variant}",
    en="the national vault of {person} holds a {document} issued by {agency} in the lawful variant {paper_variant}",
)
async def vault_holds_variant(
    context: ScenarioContext, name: str, kind: DocumentKind, agency: str, make: PaperMake
) -> None:
    """Lawful, though a careless check would refuse it."""
    await stored(context, name, kind, agency, make)


@then(
    vi=f"{_IN} có đủ chữ ký số hợp lệ",
    en=f"{_IN_EN} with all its signatures valid",
    requirements=tuple(rule.requirement for rule in OF_GOOD_PAPER),
)
async def good_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """The honest case of all the rules on signatures."""
    await _taken(context, kind, *OF_GOOD_PAPER)


@then(
    vi=f"{_IN} có chữ ký số bổ sung hợp lệ",
    en=f"{_IN_EN} with a further lawful signature",
    requirements=("ND45-11-2-1", "ND45-14-3b-1"),
)
async def further_signature_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """A later signature is no change of what was signed before, and the issuer's own seal is there."""
    await _taken(context, kind, UNCHANGED, BY_ISSUER)


@then(
    vi=f"{_IN} có chứng thư số còn hiệu lực tại thời điểm ký số",
    en=f"{_IN_EN} whose certificate was valid when it signed",
    requirements=("ND45-11-2-4",),
)
async def valid_when_signed_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """That it is over since does not matter."""
    await _taken(context, kind, IN_PERIOD)


@then(
    vi=f"{_IN} là bản sao y có chữ ký số của cơ quan",
    en=f"{_IN_EN} that is a true copy signed by the agency",
    requirements=("ND30-25-1c-1",),
)
async def true_copy_taken(context: ScenarioContext, kind: DocumentKind) -> None:
    """No person's signature is asked for."""
    await _taken(context, kind, COPY_SIGNED)


@then(
    vi=f"{_OUT} có nội dung thay đổi sau khi ký số",
    en=f"{_OUT_EN} whose content was changed after signing",
    requirements=("ND45-11-2-1",),
)
async def changed_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """By digest or by what was hidden in the file."""
    await _kept_out(context, kind, UNCHANGED)


@then(
    vi=f"{_OUT} ký bằng chứng thư số đã thu hồi",
    en=f"{_OUT_EN} signed with a revoked certificate",
    requirements=("ND45-11-2-2",),
)
async def revoked_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Revoked before it signed."""
    await _kept_out(context, kind, NOT_REVOKED)


@then(
    vi=f"{_OUT} ký bằng chứng thư số không được tin cậy",
    en=f"{_OUT_EN} signed with a certificate of no trusted authority",
    requirements=("ND45-11-2-3",),
)
async def untrusted_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Anybody can make such a certificate."""
    await _kept_out(context, kind, TRUSTED)


@then(
    vi=f"{_OUT} ký khi chứng thư số hết hạn hoặc chưa có hiệu lực",
    en=f"{_OUT_EN} signed when the certificate was expired or not yet valid",
    requirements=("ND45-11-2-4",),
)
async def out_of_period_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """At the time of signing."""
    await _kept_out(context, kind, IN_PERIOD)


@then(
    vi=f"{_OUT} có phần tập tin chưa được ký số",
    en=f"{_OUT_EN} of which a part is not signed",
    requirements=("ND45-11-2-5",),
)
async def partly_signed_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """By the byte range."""
    await _kept_out(context, kind, COVERS_ALL)


@then(
    vi=f"{_OUT} không mở được để kiểm tra chữ ký số",
    en=f"{_OUT_EN} that cannot be opened to check its signatures",
    requirements=("ND45-11-2-6",),
)
async def unreadable_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Locked or broken."""
    await _kept_out(context, kind, READABLE)


@then(
    vi=f"{_OUT} chưa đủ chữ ký số của người có thẩm quyền và của cơ quan",
    en=f"{_OUT_EN} without both signatures, the competent person's and the agency's",
    requirements=("ND30-5-1-1",),
)
async def one_signature_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """One of them or both are missing."""
    await _kept_out(context, kind, BOTH_SIGNATURES)


@then(
    vi=f"{_OUT} là bản sao y không có chữ ký số của cơ quan",
    en=f"{_OUT_EN} that is a true copy without the agency's signature",
    requirements=("ND30-25-1c-1",),
)
async def unsealed_copy_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """An officer's signature alone."""
    await _kept_out(context, kind, COPY_SIGNED)


@then(
    vi=f"{_OUT} có chữ ký số của cơ quan khác với cơ quan cấp",
    en=f"{_OUT_EN} sealed by another agency than its issuer",
    requirements=("ND45-14-3b-1",),
)
async def wrongly_sealed_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Each signature is valid by itself."""
    await _kept_out(context, kind, BY_ISSUER)


@then(
    vi=f"{_OUT} có tập tin là giấy tờ loại khác",
    en=f"{_OUT_EN} whose file is a paper of another kind",
    requirements=("YB-B3-G23-1",),
)
async def other_kind_kept_out(context: ScenarioContext, kind: DocumentKind) -> None:
    """Fully and validly signed, but another paper."""
    await _kept_out(context, kind, FILE_OF_ITS_KIND)


async def _kept_out(context: ScenarioContext, kind: DocumentKind, by: Rule) -> None:
    filing = current_filing(context)
    looked_up = await has_looked_up(context, filing)
    facts = facts_of_current(context, filing, kind)
    context.judge(kept_out(by, asked_of_vault(filing), facts, looked_up=looked_up))


async def _taken(context: ScenarioContext, kind: DocumentKind, *rules: Rule) -> None:
    filing = current_filing(context)
    context.judge(taken(rules, asked_of_vault(filing), facts_of_current(context, filing, kind)))
