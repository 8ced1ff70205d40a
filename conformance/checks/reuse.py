"""Judges reuse (khai thác) by what the portal was told and what it fetched: flag, code, signed content, which copy."""

from conformance.checks.journal_facts import SeenFetch, SeenRecord, component_of
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from mock_dvcqg.contract.dossier_record import SubmittedDocument

_RECORDED_HINT = (
    "Khi lập bản ghi DongBoHoSoMC, với tài liệu lấy từ Kho DL Cổng DVCQG đặt DuocLayTuKhoDMQG bằng 1 và "
    "MaKetQuaThayThe bằng mã kết quả của tài liệu, tại đúng phần tử TaiLieuNop của thành phần hồ sơ.",
    "In the DongBoHoSoMC record set DuocLayTuKhoDMQG to 1 and MaKetQuaThayThe to the document's result code, "
    "in the TaiLieuNop element of the component taken from the national vault.",
)
ONLINE_RECORDED = rule(
    "reuse.recorded-online",
    "CV5632-5a-B2-2",
    expected=(
        "Hồ sơ đồng bộ ghi nhận thành phần hồ sơ được khai thác từ Kho DL Cổng DVCQG và mã kết quả thay thế.",
        "The synchronised dossier says that the component comes from the national vault and by which result code.",
    ),
    hint=_RECORDED_HINT,
)
COUNTER_RECORDED = rule(
    "reuse.recorded-at-counter",
    "CV5632-5b-B2-4",
    expected=(
        "Sau thao tác chuyển, hồ sơ đồng bộ ghi nhận tài liệu được lấy từ Kho DL Cổng DVCQG và mã kết quả thay thế.",
        "After the transfer the synchronised dossier says that the paper comes from the national vault and by which "
        "result code.",
    ),
    hint=_RECORDED_HINT,
)
SIGNED_CONTENT = rule(
    "reuse.signed-content",
    "CV5632-5a-B2-3",
    expected=(
        "Tập tin của thành phần hồ sơ giữ nguyên nội dung đã ký số trong Kho DL Cổng DVCQG.",
        "The component's file keeps the content signed in the national vault.",
    ),
    hint=(
        "Lưu và đính kèm đúng tập tin tải về từ Kho; không in lại, nén lại hay xuất lại tập tin. "
        "Chữ ký bổ sung phải ghi nối tiếp vào cuối tập tin.",
        "Keep and attach the very file downloaded; never print, compress or export it again. "
        "A further signature must be an incremental update.",
    ),
)
IDENTICAL = rule(
    "reuse.identical-file",
    "CV5632-5a-B2-4",
    expected=(
        "Tập tin của thành phần hồ sơ trùng hoàn toàn với tập tin trong Kho DL Cổng DVCQG.",
        "The component's file is identical to the one in the national vault.",
    ),
    hint=(
        "Đính kèm nguyên tập tin đã tải về từ Kho, kể cả khi hệ thống có thể thêm dữ liệu vào tập tin.",
        "Attach the downloaded file as it is, even where the system could add to it.",
    ),
)
LOCAL_FIRST = rule(
    "reuse.local-first",
    "PT-II2-B2-1",
    expected=(
        "Khi cả hai Kho cùng lưu một giấy tờ, bản trong Kho DL trên HTTT GQTTHC được đưa vào hồ sơ.",
        "When both vaults hold the paper, the copy of the local vault goes into the dossier.",
    ),
    hint=(
        "So sánh số ký hiệu và mã kết quả của hai Kho; nếu trùng, dùng bản trong Kho DL trên HTTT GQTTHC và "
        "không tải bản trên Cổng DVCQG.",
        "Compare document number and result code of both vaults; when they are equal use the local copy and do not "
        "download the national one.",
    ),
)
LOCAL_FIRST_NATIONAL = Rule(LOCAL_FIRST.check, "CV5632-5b-B2-5", LOCAL_FIRST.expected, LOCAL_FIRST.hint)


def recorded_as_reused(by: Rule, seen: SeenRecord | None, component: str, kq_code: str) -> list[Observation]:
    """Whether the dossier's record flags the component as from the Kho, with its code (5632 5.a, 5.b Bước 2)."""
    if seen is None:
        return [by.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen on the portal.")]
    document = component_of(seen.record, component)
    if document is None:
        vi = f"Bản ghi hồ sơ {seen.record.dossier_code} không có tài liệu nào của thành phần hồ sơ {component}."
        return [by.broken(vi, f"The record has no file for component {component}.", seen.where)]
    if is_flagged(document) and document.replaced_by_kq == kq_code:
        vi = f"Thành phần hồ sơ được ghi là khai thác từ Kho, mã kết quả thay thế {kq_code}."
        return [by.kept(vi, f"The component is recorded as taken from the vault by {kq_code}.", seen.where)]
    vi = (
        f"Bản ghi ghi DuocLayTuKhoDMQG bằng «{document.from_national_vault}», "
        f"MaKetQuaThayThe «{document.replaced_by_kq or 'để trống'}», trong khi giấy tờ được khai thác từ Kho."
    )
    en = (
        f"The record says DuocLayTuKhoDMQG «{document.from_national_vault}», MaKetQuaThayThe "
        f"«{document.replaced_by_kq}», though the paper came from the vault."
    )
    return [by.broken(vi, en, seen.where)]


def signed_content_kept(fetches: list[SeenFetch], component: str, vault_sha256: str) -> list[Observation]:
    """Whether the file behind the component still is, or begins with, the file of the Kho."""
    fetched = [fetch for fetch in fetches if fetch.code == component and fetch.succeeded]
    if not fetched or fetched[-1].facts is None:
        vi, en = "Cổng DVCQG chưa tải được tập tin của thành phần hồ sơ.", "The portal has not fetched the file yet."
        return [SIGNED_CONTENT.cannot_tell(vi, en), IDENTICAL.cannot_tell(vi, en)]
    fetch, facts = fetched[-1], fetched[-1].facts
    if facts.sha256 == vault_sha256:
        vi, en = "Tập tin trùng hoàn toàn với tập tin trong Kho.", "The file equals the one in the vault."
        return [SIGNED_CONTENT.kept(vi, en, fetch.where), IDENTICAL.kept(vi, en, fetch.where)]
    if any(s.revision_sha256 == vault_sha256 for s in facts.signatures) and all(s.is_valid for s in facts.signatures):
        vi = "Tập tin được ký số bổ sung, nội dung đã ký số trước đó giữ nguyên."
        en = "The file was signed once more; the content signed before is unchanged."
        return [SIGNED_CONTENT.kept(vi, en, fetch.where), IDENTICAL.broken(vi, en, fetch.where)]
    vi = "Tập tin của thành phần hồ sơ không còn là nội dung đã ký số trong Kho."
    en = "The component's file no longer is the content signed in the vault."
    return [SIGNED_CONTENT.broken(vi, en, fetch.where), IDENTICAL.broken(vi, en, fetch.where)]


def local_copy_used(
    attached_source: str, offered: set[str], seen: SeenRecord | None, component: str
) -> list[Observation]:
    """Whether the local copy went into the dossier (Phú Thọ II.2 Bước 2; D-05: SHOULD elsewhere).

    ``offered`` are the sources among which the officer could choose: without a local one nothing is proven.
    """
    document = component_of(seen.record, component) if seen else None
    rules = (LOCAL_FIRST, LOCAL_FIRST_NATIONAL)
    if "local" not in offered and attached_source != "national":
        vi, en = "Không thấy bản trong Kho DL trên HTTT GQTTHC.", "No local copy was seen."
        return [by.cannot_tell(vi, en) for by in rules]
    if seen is None or document is None:
        vi, en = "Chưa thấy thành phần hồ sơ trên Cổng DVCQG.", "The component was not seen on the portal."
        return [by.cannot_tell(vi, en) for by in rules]
    if is_flagged(document) or attached_source == "national":
        vi = "Bản trên Cổng DVCQG được đưa vào hồ sơ dù Kho DL trên HTTT GQTTHC đã có giấy tờ này."
        en = "The national copy went into the dossier though the local vault holds the paper."
        return [by.broken(vi, en, seen.where) for by in rules]
    vi, en = "Bản trong Kho DL trên HTTT GQTTHC được đưa vào hồ sơ.", "The local copy went into the dossier."
    return [by.kept(vi, en, seen.where) for by in rules]


def is_flagged(document: SubmittedDocument) -> bool:
    """Whether a file is recorded as taken from the national Kho."""
    return document.from_national_vault.strip().lower() in {"1", "true"}
