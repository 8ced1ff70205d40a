"""What is wrong with a signature, in a sentence an official understands; Vietnamese and English. Pure.

Read off :class:`SignatureFact` alone: the portal's pages, a province and the suite's findings say the same thing.
"""

from mock_dvcqg.contract.document_facts import ENCRYPTED, DocumentFacts, SignatureFact, SignerKind, TrustProblem
from mock_dvcqg.contract.wire_time import VIETNAM

Sentence = tuple[str, str]
"""Vietnamese, English"""

KIND_NAMES: dict[SignerKind, Sentence] = {
    SignerKind.PERSONAL: ("Chữ ký số của người có thẩm quyền", "The competent person's signature"),
    SignerKind.AGENCY: ("Chữ ký số của cơ quan, tổ chức", "The agency's signature"),
    SignerKind.CITIZEN: ("Chữ ký số của công dân", "The citizen's signature"),
    SignerKind.UNKNOWN: ("Chữ ký số chưa xác định được loại", "A signature of unknown kind"),
}

_TRUST: dict[TrustProblem, Sentence] = {
    TrustProblem.EXPIRED: (
        "Chứng thư số đã hết hạn tại thời điểm ký.",
        "The certificate had expired when it signed.",
    ),
    TrustProblem.NOT_YET_VALID: (
        "Chứng thư số chưa có hiệu lực tại thời điểm ký.",
        "The certificate was not yet valid when it signed.",
    ),
    TrustProblem.UNKNOWN_AUTHORITY: (
        "Chứng thư số không do tổ chức chứng thực được tin cậy cấp.",
        "The certificate was not issued by a trusted authority.",
    ),
    TrustProblem.STATUS_UNKNOWN: (
        "Không kiểm tra được tình trạng thu hồi của chứng thư số.",
        "Whether the certificate was revoked cannot be checked.",
    ),
    TrustProblem.NONE: (
        "Chứng thư số không được tin cậy hoặc không còn hiệu lực tại thời điểm ký.",
        "The certificate is not trusted or was not valid when it signed.",
    ),
}


def faults_of(fact: SignatureFact) -> tuple[Sentence, ...]:
    """Everything that is wrong with a signature; empty when it is valid."""
    faults: list[Sentence] = []
    if not fact.intact:
        faults.append(
            (
                "Nội dung đã ký bị thay đổi hoặc chữ ký không đọc được.",
                "The signed content was changed or is unreadable.",
            )
        )
    if fact.leaves_part_unsigned:
        faults.append(
            (
                "Chữ ký không bao trùm toàn bộ tập tin khi ký.",
                "The signature does not cover the whole file it was put on.",
            )
        )
    elif fact.altered_after:
        faults.append(("Có nội dung được thêm vào sau khi ký.", "Content was added after it was signed."))
    if not fact.trusted:
        faults.append(_TRUST[fact.trust_problem])
    if fact.revoked:
        faults.append(("Chứng thư số đã bị thu hồi.", "The certificate is revoked."))
    return tuple(faults)


def told(fact: SignatureFact) -> Sentence:
    """One sentence on one signature: whose, when, and whether it holds."""
    vi, en = KIND_NAMES[fact.kind]
    name = fact.signer_name
    when = f"{fact.signed_at.astimezone(VIETNAM):%H:%M %d/%m/%Y}" if fact.signed_at else ""
    of_vi = ", ".join(part for part in (name or "không rõ người ký", f"ký lúc {when}" if when else "") if part)
    of_en = ", ".join(part for part in (name or "signer unknown", f"signed {when}" if when else "") if part)
    faults = faults_of(fact)
    if not faults:
        return f"{vi} ({of_vi}) hợp lệ.", f"{en} ({of_en}) is valid."
    said_vi = " ".join(fault[0] for fault in faults)
    said_en = " ".join(fault[1] for fault in faults)
    return f"{vi} ({of_vi}) không hợp lệ: {said_vi}", f"{en} ({of_en}) is not valid: {said_en}"


def told_of_file(facts: DocumentFacts) -> tuple[Sentence, ...]:
    """One sentence on each signature of a file in the order of signing, or why there is none to speak of."""
    if facts.problem == ENCRYPTED:
        return (("Tập tin bị khóa bằng mật khẩu nên không kiểm tra được.", "The file is locked with a password."),)
    if facts.problem or not facts.is_pdf:
        return (("Tập tin bị hỏng hoặc không phải PDF nên không đọc được.", "The file is broken or no PDF."),)
    if not facts.signatures:
        return (("Tập tin không có chữ ký số.", "The file bears no digital signature."),)
    return tuple(told(fact) for fact in facts.signatures)
