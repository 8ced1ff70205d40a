"""Judges a result (kết quả giải quyết) as the portal sees it: code, link, signatures and their order, being shown."""

from conformance.checks.journal_facts import SeenFetch, SeenRecord, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from mock_dvcqg.contract.citizen import MyDossier, VaultDocument
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.document_facts import DocumentFacts, SignerKind
from mock_dvcqg.contract.signature_words import told_of_file

_COMPLETED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)

CODED = rule(
    "deliverable.coded",
    "CV5632-1-1",
    expected=(
        "Kết quả đồng bộ mang mã kết quả của CSDL quốc gia về TTHC.",
        "The synchronised result bears its code of the national procedure database.",
    ),
    hint=(
        "Lấy mã kết quả từ KETQUATHUCHIEN của LayThuTuc và ghi vào DanhSachGiayToKetQua[].MaGiayToKetQua.",
        "Take the code from KETQUATHUCHIEN of LayThuTuc and put it into DanhSachGiayToKetQua[].MaGiayToKetQua.",
    ),
)
FETCHED = rule(
    "deliverable.fetched",
    "CV5632-4a-B3-3",
    expected=(
        "Cổng DVCQG tải được tập tin kết quả theo đường dẫn đã đồng bộ.",
        "The portal can fetch the result by the link it was given.",
    ),
    hint=(
        "Đường dẫn trong DuongDanTepTinKetQua phải mở được đối với Cổng DVCQG, không cần đăng nhập, thuộc địa chỉ "
        "đã đăng ký "
        "và còn hiệu lực sau khi đồng bộ.",
        "The link in DuongDanTepTinKetQua must open for the portal without signing in, from a registered address, "
        "and "
        "stay alive after the synchronisation.",
    ),
)
TWO_SIGNATURES = rule(
    "deliverable.two-signatures",
    "CV5632-4a-B2-2",
    expected=(
        "Kết quả điện tử có chữ ký số của người có thẩm quyền và chữ ký số của cơ quan, còn nguyên vẹn.",
        "The electronic result bears the competent person's and the agency's signatures, both intact.",
    ),
    hint=(
        "Sau khi lãnh đạo ký số, văn thư ký số của cơ quan trước khi trả kết quả và đồng bộ.",
        "After the leader has signed, the records clerk puts the agency's signature before return and synchronisation.",
    ),
)
SEAL_LAST = rule(
    "deliverable.seal-last",
    "ND30-32-2-1",
    expected=(
        "Chữ ký số của cơ quan được thực hiện sau chữ ký số của người có thẩm quyền.",
        "The agency's signature is put after the competent person's.",
    ),
    hint=(
        "Chỉ mở bước ký số của cơ quan cho văn thư khi văn bản đã có chữ ký số của người có thẩm quyền.",
        "Open the clerk's sealing step only once the competent person has signed.",
    ),
)
SHOWN = rule(
    "deliverable.shown",
    "CV5632-4a-B3-2",
    expected=(
        "Kết quả hiển thị tại mục «Dịch vụ công của tôi» của công dân trên Cổng DVCQG.",
        "The result is shown under the citizen's «my public services» on the portal.",
    ),
    hint=(
        "Đồng bộ hồ sơ trạng thái 9 hoặc 10 kèm DanhSachGiayToKetQua, DinhDanhCHS đúng số định danh của người được "
        "cấp.",
        "Synchronise the dossier at status 9 or 10 with DanhSachGiayToKetQua and the owner's number in DinhDanhCHS.",
    ),
)
_SAVE_HINT = (
    "Kiểm tra mã kết quả, đường dẫn tập tin và chữ ký số của kết quả đã đồng bộ: Kho chỉ lưu kết quả đọc được, còn "
    "nguyên vẹn "
    "và có mã kết quả.",
    "Check the result's code, link and signatures: the vault stores only a result that can be read, is intact and "
    "coded.",
)
SAVED = rule(
    "deliverable.saved",
    "CV5632-4a-B4-1",
    expected=(
        "Công dân lưu được kết quả về Kho DL Cổng DVCQG.",
        "The citizen can save the result to the national vault.",
    ),
    hint=_SAVE_HINT,
)
COUNTER_SAVED = rule(
    "deliverable.counter-saved",
    "CV5632-4b-B4-1",
    expected=(
        "Công dân đưa được kết quả của hồ sơ nộp trực tiếp vào Kho DL Cổng DVCQG.",
        "The citizen can put the result of an in-person dossier into the national vault.",
    ),
    hint=_SAVE_HINT,
)


def bears_code(records: list[SeenRecord], kq_code: str) -> list[Observation]:
    """Whether the results of the completed dossier bear the code (5632 Mục 1)."""
    seen = latest_with_status(records, *_COMPLETED)
    if seen is None or not seen.record.deliverables:
        vi, en = "Chưa thấy kết quả nào trong hồ sơ đồng bộ.", "No result was seen in the synchronised dossier."
        return [CODED.cannot_tell(vi, en)]
    codes = [deliverable.kq_code for deliverable in seen.record.deliverables]
    if kq_code in codes and all(codes):
        return [CODED.kept(f"Kết quả mang mã {kq_code}.", f"The result bears {kq_code}.", seen.where)]
    told = ", ".join(code or "để trống" for code in codes)
    vi = f"Mã kết quả đồng bộ: {told}; mã đúng: {kq_code}."
    return [CODED.broken(vi, f"Synchronised code: {told}; right: {kq_code}.", seen.where)]


def link_works(fetches: list[SeenFetch]) -> list[Observation]:
    """Whether the portal got each result's file by its link, also when it asked again after the return."""
    tried = [fetch for fetch in fetches if fetch.is_deliverable]
    if not tried:
        vi, en = "Cổng DVCQG chưa tải tập tin kết quả.", "The portal has not tried to fetch the result yet."
        return [FETCHED.cannot_tell(vi, en)]
    latest = {fetch.document_id: fetch for fetch in tried}  # the last attempt of each result
    last = next((fetch for fetch in latest.values() if not fetch.succeeded), None)
    if last is None:
        vi, en = "Cổng DVCQG đã tải được tập tin kết quả.", "The portal fetched the result."
        return [FETCHED.kept(vi, en, tried[-1].where)]
    why = last.message or (last.facts.problem if last.facts else "") or f"mã trả lời {last.status}"
    vi = f"Cổng DVCQG không tải được tập tin kết quả: {why}."
    return [FETCHED.broken(vi, f"The portal could not fetch the result: {why}.", last.where)]


def two_signatures(facts: DocumentFacts | None, seen_in: str = "") -> list[Observation]:
    """Whether person and agency both signed validly (5632 4.a Bước 2)."""
    if facts is None or facts.problem:
        vi, en = "Chưa có tập tin kết quả để đọc chữ ký số.", "There is no result file to read signatures from."
        return [TWO_SIGNATURES.cannot_tell(vi, en)]
    missing = []
    if not facts.has_personal_signature:
        missing.append(("chữ ký số của người có thẩm quyền", "the competent person's signature"))
    if not facts.has_agency_seal:
        missing.append(("chữ ký số của cơ quan", "the agency's signature"))
    if missing:
        sentences = told_of_file(facts)
        vi = f"Thiếu hoặc không hợp lệ: {', '.join(w for w, _ in missing)}. {' '.join(v for v, _ in sentences)}"
        en = f"Missing or not valid: {', '.join(w for _, w in missing)}. {' '.join(e for _, e in sentences)}"
        return [TWO_SIGNATURES.broken(vi, en, seen_in)]
    names = ", ".join(signature.signer_name for signature in facts.signatures)
    return [TWO_SIGNATURES.kept(f"Kết quả có chữ ký số của {names}.", f"Signed by {names}.", seen_in)]


def seal_follows_person(facts: DocumentFacts | None, seen_in: str = "") -> list[Observation]:
    """Whether the agency's signature follows the person's, by revision and by time (NĐ 30/2020 Đ32)."""
    kinds = [signature.kind for signature in facts.signatures] if facts else []
    if SignerKind.AGENCY not in kinds or SignerKind.PERSONAL not in kinds or facts is None:
        vi, en = "Không có đủ hai chữ ký số để xét thứ tự.", "There are not both signatures to compare."
        return [SEAL_LAST.cannot_tell(vi, en, seen_in)]
    person = facts.signatures[kinds.index(SignerKind.PERSONAL)]
    seal = facts.signatures[kinds.index(SignerKind.AGENCY)]
    early = bool(person.signed_at and seal.signed_at and seal.signed_at < person.signed_at)
    if kinds.index(SignerKind.AGENCY) < kinds.index(SignerKind.PERSONAL) or early:
        vi = f"«{seal.signer_name}» ký trước «{person.signer_name}»."
        return [SEAL_LAST.broken(vi, f"«{seal.signer_name}» signed before «{person.signer_name}».", seen_in)]
    vi = f"«{person.signer_name}» ký trước, «{seal.signer_name}» ký sau."
    return [SEAL_LAST.kept(vi, f"«{person.signer_name}» signed, then «{seal.signer_name}».", seen_in)]


def shown_to_owner(dossiers: list[MyDossier], records: list[SeenRecord], dossier_code: str) -> list[Observation]:
    """Whether the owner sees the result of the completed dossier (5632 4.a Bước 3)."""
    final = latest_with_status(records, *_COMPLETED)
    if final is None:
        vi, en = "Chưa thấy hồ sơ hoàn thành trên Cổng DVCQG.", "The dossier was not seen as completed."
        return [SHOWN.cannot_tell(vi, en)]
    mine = next((dossier for dossier in dossiers if dossier.dossier_code == dossier_code), None)
    if mine is None or not mine.deliverables:
        vi = f"Hồ sơ {dossier_code} không có kết quả tại mục «Dịch vụ công của tôi»."
        return [SHOWN.broken(vi, f"Dossier {dossier_code} shows no result to its owner.", final.where)]
    vi = f"Kết quả của hồ sơ {dossier_code} hiển thị tại mục «Dịch vụ công của tôi»."
    return [SHOWN.kept(vi, f"The result of {dossier_code} is shown to its owner.", final.where)]


def saved_in_vault(by: Rule, vault: list[VaultDocument], kq_code: str, sha256: str) -> list[Observation]:
    """Whether the saved result stands in the citizen's Kho, with its code and the very file."""
    of_kind = [document for document in vault if document.kq_code == kq_code]
    if not of_kind:
        vi = f"Kho DL Cổng DVCQG của công dân không có giấy tờ mã {kq_code}."
        return [by.broken(vi, f"The citizen's vault holds no paper of code {kq_code}.")]
    if sha256 and all(document.sha256 != sha256 for document in of_kind):
        vi = "Tập tin trong Kho khác với tập tin kết quả Cổng DVCQG đã tải."
        return [by.broken(vi, "The file in the vault is not the result the portal fetched.")]
    return [by.kept(f"Kho lưu giấy tờ mã {kq_code}.", f"The vault holds a paper of code {kq_code}.")]
