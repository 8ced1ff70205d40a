"""Reuse from the national vault (khai thác từ Kho DL Cổng DVCQG): when the flag in a record is borne out.

5632/VPCP-KSTT 5.a Bước 2, 5.b Bước 2; wire-protocol facts 3.3 and 11 #3.
"""

from collections.abc import Iterator

from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.dossier_record import DossierRecord, SubmittedDocument
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.rules.kq_code import judge_kq_code
from mock_dvcqg.rules.record_facts import RecordFacts, flag


def judge_reuse(record: DossierRecord, facts: RecordFacts) -> Iterator[FieldFinding]:
    """Findings on the reuse flags of every TaiLieuNop."""
    for i, document in enumerate(record.submitted_documents):
        if not flag(document.is_deleted):
            yield from _flags(f"TaiLieuNop[{i}]", document, facts)
            if flag(document.from_national_vault):
                yield from _one(f"TaiLieuNop[{i}]", document, record, facts)


def _flags(path: str, document: SubmittedDocument, facts: RecordFacts) -> Iterator[FieldFinding]:
    reused = document.reused.strip() not in {"", "0"}
    if flag(document.from_national_vault) and not reused:
        said = "DuocLayTuKhoDMQG = 1 thì DuocTaiSuDung nên là 1"
        yield rules.REUSED_FLAG_NOT_SET.at(f"{path}.DuocTaiSuDung", said)
    code = document.replaced_by_kq
    if code and not reused and not flag(document.from_national_vault):
        said = "Có MaKetQuaThayThe nhưng DuocTaiSuDung và DuocLayTuKhoDMQG đều là 0"
        yield rules.REPLACES_CODE_UNUSED.at(f"{path}.MaKetQuaThayThe", said)
    if code:
        yield from judge_kq_code(f"{path}.MaKetQuaThayThe", code, facts.catalogue)


def _one(path: str, document: SubmittedDocument, record: DossierRecord, facts: RecordFacts) -> Iterator[FieldFinding]:
    code = document.replaced_by_kq
    if not code:
        said = "DuocLayTuKhoDMQG = 1 thì phải có MaKetQuaThayThe (mã KQ của giấy tờ lấy từ Kho)"
        yield rules.REPLACES_CODE_MISSING.at(f"{path}.MaKetQuaThayThe", said)
        return
    if not replaces(facts.catalogue, record.procedure_code, document.component_code, code):
        said = f"{code[:60]} không thay thế được thành phần «{document.component_code[:60]}» của thủ tục"
        yield rules.REPLACES_CODE_DOES_NOT_FIT.at(f"{path}.MaKetQuaThayThe", said)
    if code not in facts.vault_uses:
        said = f"{facts.member} chưa tra cứu hoặc tải {code[:60]} của chủ hồ sơ này từ Kho DL Cổng DVCQG"
        yield rules.REUSED_WITHOUT_LOOK_UP.at(f"{path}.DuocLayTuKhoDMQG", said)


def replaces(catalogue: Catalogue, procedure_code: str, component_code: str, kq_code: str) -> bool:
    """Whether a KQ code can stand in for a component; an unknown procedure or component is not judged."""
    component = catalogue.component(procedure_code, component_code)
    return component is None or catalogue.replaces(component, kq_code)


def judge_reused_file(path: str, facts: DocumentFacts, vault_digests: frozenset[str]) -> Iterator[FieldFinding]:
    """A finding when a fetched file is not the Kho's document, nor has it as its signed beginning.

    A further lawful signature is an incremental revision: the earlier content then stays a prefix.
    """
    digests = {facts.sha256, *(signature.revision_sha256 for signature in facts.signatures)}
    if not digests & vault_digests:
        said = "Tệp đính kèm không giữ nguyên nội dung đã ký số của giấy tờ trong Kho DL Cổng DVCQG"
        yield rules.REUSED_FILE_DIFFERS.at(path, said)
