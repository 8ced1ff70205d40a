"""What the signatures of a given file are worth: none, valid, or present and not valid (Tây Ninh Bước 3; D-41, D-42).

Whose signature it is does not matter here: an applicant's own and an issuing body's both make paper superfluous.
"""

from mock_dvcqg.contract.document_facts import DocumentFacts
from reference_httt.rules.model import FileSignature
from reference_httt.rules.signature_check import fault_of

ASK_AGAIN = "Đề nghị ký số lại hoặc nộp tập tin khác; cán bộ không ký số đè lên tập tin này"


def file_signature(facts: DocumentFacts) -> FileSignature:
    """The worth of a file's signatures; one that is not valid spoils them all."""
    if not facts.signatures:
        return FileSignature.NONE
    return FileSignature.VALID if all(s.is_valid for s in facts.signatures) else FileSignature.INVALID


def given_signature_problem(facts: DocumentFacts) -> str:
    """Why the file is refused for its signatures; empty when it has none or valid ones (D-42)."""
    faults = dict.fromkeys(fault_of(s) for s in facts.signatures if not s.is_valid)
    return f"{'; '.join(faults)}. {ASK_AGAIN}" if faults else ""
