"""Whether the body that sealed a paper is the one the paper names as its issuer (NĐ 45/2020/NĐ-CP Đ14 k3 b).

A true copy and a certified copy bear the signature of who made the copy, so they are judged elsewhere.
"""

from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.document_facts import DocumentFacts, SignerKind
from reference_httt.rules.owner_match import same_name

_ORIGINALS = ("", DocumentForm.ORIGINAL)


def issuer_problem(facts: DocumentFacts) -> str:
    """Why the agency's signature is not the issuer's; empty when it is, or when nothing tells whose it should be.

    Further lawful signatures do not matter: one valid seal of the issuer is enough.
    """
    fields = facts.fields
    if fields is None or not fields.issuer or fields.form not in _ORIGINALS:
        return ""
    seals = [s for s in facts.signatures if s.is_valid and s.kind is SignerKind.AGENCY]
    if not seals or any(same_name(fields.issuer, name) for s in seals for name in (s.organisation, s.signer_name)):
        return ""
    return f"Giấy tờ ghi do {fields.issuer} cấp nhưng chữ ký số của cơ quan là của {seals[-1].signer_name}"
