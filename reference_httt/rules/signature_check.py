"""Whether a file's signatures let it stand: the competent person's and the agency's, on a true copy the agency's."""

from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact, TrustProblem

_TRUST = {
    TrustProblem.EXPIRED: "chứng thư số đã hết hạn khi ký",
    TrustProblem.NOT_YET_VALID: "chứng thư số chưa có hiệu lực khi ký",
    TrustProblem.UNKNOWN_AUTHORITY: "chứng thư số không do tổ chức chứng thực được tin cậy cấp",
    TrustProblem.STATUS_UNKNOWN: "không kiểm tra được tình trạng thu hồi của chứng thư số",
    TrustProblem.NONE: "chứng thư số không tin cậy hoặc đã hết hạn khi ký",
}


def signature_problems(facts: DocumentFacts) -> tuple[str, ...]:
    """All that is wrong with the signatures of a file; empty when it may be relied on (5632/VPCP-KSTT 4.a Bước 2)."""
    if not facts.is_pdf or facts.problem:
        return ("Tập tin không đọc được",)
    if not facts.signatures:
        return ("Giấy tờ không có chữ ký số",)
    broken = tuple(fault_of(s) for s in facts.signatures if not s.is_valid)
    if broken:
        return broken
    return _missing(facts)


def fault_of(signature: SignatureFact) -> str:
    """What is wrong with a signature that is not valid."""
    who = signature.signer_name or signature.field_name
    if signature.intact and signature.leaves_part_unsigned:
        return f"Chữ ký số của {who} không bao trùm toàn bộ tập tin"
    if not signature.intact or signature.altered_after:
        return f"Nội dung đã bị thay đổi sau khi {who} ký số"
    if signature.revoked:
        return f"Chứng thư số của {who} đã bị thu hồi"
    if not signature.trusted:
        return f"Chữ ký số của {who} không xác thực được: {_TRUST[signature.trust_problem]}"
    return f"Chữ ký số của {who} không xác thực được"


def _missing(facts: DocumentFacts) -> tuple[str, ...]:
    problems = []
    if not facts.has_personal_signature and not facts.is_true_copy:
        problems.append("Giấy tờ thiếu chữ ký số của người có thẩm quyền")
    if not facts.has_agency_seal:
        problems.append("Giấy tờ thiếu chữ ký số của cơ quan")
    return tuple(problems)
