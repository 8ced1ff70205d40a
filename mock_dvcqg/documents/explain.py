"""A signature's facts in the words a citizen or an officer reads; decides nothing that the facts do not say."""

from dataclasses import dataclass

from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact
from mock_dvcqg.contract.signature_words import KIND_NAMES, faults_of
from mock_dvcqg.contract.wire_time import VIETNAM


@dataclass(frozen=True)
class SignatureInWords:
    """One signature: a heading, who and when, and whether it holds with the reason."""

    heading: str
    signer: str
    holds: bool
    verdict: str
    reasons: tuple[str, ...]


def explain_signature(fact: SignatureFact) -> SignatureInWords:
    """The signature in Vietnamese sentences."""
    return SignatureInWords(
        heading=KIND_NAMES[fact.kind][0],
        signer=_signer(fact),
        holds=fact.is_valid,
        verdict="Hợp lệ" if fact.is_valid else "Không hợp lệ",
        reasons=tuple(_reasons(fact)),
    )


def explain_signatures(facts: DocumentFacts | None) -> tuple[SignatureInWords, ...]:
    """Every signature of a file in the order of signing; none when nothing was read."""
    return tuple(explain_signature(fact) for fact in facts.signatures) if facts else ()


def missing_signatures(facts: DocumentFacts | None) -> tuple[str, ...]:
    """One sentence for each signature that an electronic result needs and this file lacks (NĐ 30/2020)."""
    if facts is None:
        return ()
    missing = []
    if not facts.has_personal_signature:
        missing.append("Tệp tin chưa có chữ ký số hợp lệ của người có thẩm quyền.")
    if not facts.has_agency_seal:
        missing.append("Tệp tin chưa có chữ ký số hợp lệ của cơ quan, tổ chức ban hành.")
    return tuple(missing)


def _signer(fact: SignatureFact) -> str:
    who = fact.signer_name or "không đọc được tên người ký"
    if fact.organisation and fact.organisation != fact.signer_name:
        who += f", {fact.organisation}"
    if fact.signed_at is None:
        return f"{who}; không ghi thời điểm ký"
    return f"{who}; ký lúc {fact.signed_at.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"


def _reasons(fact: SignatureFact) -> list[str]:
    """What holds, or everything that does not."""
    if fact.is_valid:
        return [
            "Nội dung được giữ nguyên từ khi ký.",
            "Chứng thư số do CA mô phỏng cấp và có hiệu lực tại thời điểm ký.",
        ]
    return [vi for vi, _ in faults_of(fact)]
