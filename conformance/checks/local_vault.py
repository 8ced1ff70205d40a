"""Judges the province's own vault (Kho DL trên HTTT GQTTHC): the result is there by itself, its fields extracted."""

from collections.abc import Collection

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions import LocalDocument

STORED = rule(
    "local-vault.stored",
    "CV5632-4a-B3-1",
    expected=(
        "Kết quả điện tử tự động được lưu vào Kho DL trên HTTT GQTTHC khi hồ sơ hoàn thành.",
        "The electronic result is stored in the local vault by itself when the dossier is completed.",
    ),
    hint=(
        "Gắn việc lưu kết quả vào Kho DL của cá nhân với chính việc chuyển hồ sơ sang trạng thái đã hoàn thành, "
        "không chờ "
        "thao tác của cán bộ.",
        "Tie the storing to the dossier's becoming completed; do not wait for an officer's act.",
    ),
)
EXTRACTED = rule(
    "local-vault.extracted",
    "TN-B4-1",
    expected=(
        "Kết quả trong Kho DL trên HTTT GQTTHC có số ký hiệu, trích yếu, ngày hiệu lực, ngày hết hạn hoặc ghi rõ vô "
        "thời hạn.",
        "The result in the local vault has number, subject, effective date and expiry date, or says that it has none.",
    ),
    hint=(
        "Bóc tách các trường thông tin của kết quả khi lưu vào Kho; với giấy tờ không có ngày hết hạn, ghi rõ vô "
        "thời hạn.",
        "Extract the fields when the result is stored; for a paper without expiry say so explicitly.",
    ),
)


CODED = rule(
    "local-vault.coded",
    "CV5632-1-2",
    expected=(
        "Kết quả trong Kho DL trên HTTT GQTTHC mang mã kết quả theo danh mục quốc gia.",
        "The result in the local vault bears its code of the national catalogue.",
    ),
    hint=(
        "Chuẩn hóa mã kết quả của chính Kho DL trên HTTT GQTTHC theo CSDL quốc gia về TTHC, không chỉ của dữ liệu đồng "
        "bộ; bỏ mã riêng của địa phương.",
        "Normalise the codes of the local vault itself to the national procedure database, not only those of what is "
        "synchronised; give up local codes.",
    ),
)


def coded_in_vault(
    documents: list[LocalDocument], kq_code: str, owner_number: str, ids: Collection[str], seen_in: str = ""
) -> list[Observation]:
    """Whether the dossier's result is listed under its national code (5632, Tài liệu mục 1; close reading G21)."""
    document = found_document(documents, kq_code, owner_number, ids)
    if document is None:
        vi, en = "Không thấy kết quả trong Kho DL trên HTTT GQTTHC.", "The result was not seen in the local vault."
        return [CODED.cannot_tell(vi, en, seen_in)]
    if document.kq_code != kq_code:
        told = f"mã «{document.kq_code}»" if document.kq_code else "không có mã"
        vi = f"Kết quả trong Kho {told}; mã theo danh mục quốc gia: {kq_code}."
        return [CODED.broken(vi, f"Listed under «{document.kq_code}», not {kq_code}.", seen_in)]
    return [CODED.kept(f"Kết quả trong Kho mang mã {kq_code}.", f"Listed under {kq_code}.", seen_in)]


def stored_by_itself(
    documents: list[LocalDocument],
    kq_code: str,
    owner_number: str,
    *,
    completed: bool,
    ids: Collection[str] = (),
    seen_in: str = "",
) -> list[Observation]:
    """Whether the completed dossier's result stands in the owner's local vault (5632 4.a Bước 3; D-03).

    ``ids``: the ids under which the portal was told of the results (GiayToId), for a vault with codes of its own.
    """
    if found_document(documents, kq_code, owner_number, ids) is not None:
        vi, en = "Kết quả có trong Kho DL trên HTTT GQTTHC.", "The result is in the local vault."
        return [STORED.kept(vi, en, seen_in)]
    if not completed:
        vi, en = "Hồ sơ chưa hoàn thành nên chưa kết luận được.", "The dossier is not completed yet."
        return [STORED.cannot_tell(vi, en, seen_in)]
    vi = f"Hồ sơ đã hoàn thành nhưng Kho DL trên HTTT GQTTHC không có kết quả mã {kq_code}."
    return [STORED.broken(vi, f"The dossier is completed but the local vault holds nothing of {kq_code}.", seen_in)]


def fields_extracted(
    documents: list[LocalDocument], kq_code: str, owner_number: str, seen_in: str = ""
) -> list[Observation]:
    """Whether the stored result's fields are there (Tây Ninh Bước 4; D-45)."""
    document = found_document(documents, kq_code, owner_number)
    if document is None:
        vi, en = "Không thấy kết quả trong Kho DL trên HTTT GQTTHC.", "The result was not seen in the local vault."
        return [EXTRACTED.cannot_tell(vi, en, seen_in)]
    missing = [words for words, there in _fields(document) if not there]
    if missing:
        vi = f"Kết quả trong Kho thiếu: {', '.join(missing)}."
        return [EXTRACTED.broken(vi, f"The stored result lacks: {', '.join(missing)}.", seen_in)]
    if document.expires_on and document.effective_on and document.expires_on < document.effective_on:
        vi = "Ngày hết hạn của kết quả trước ngày hiệu lực."
        return [EXTRACTED.broken(vi, "The result expires before it takes effect.", seen_in)]
    vi = f"Số ký hiệu {document.document_number}, đủ các trường thông tin."
    return [EXTRACTED.kept(vi, f"Number {document.document_number}, all fields there.", seen_in)]


def found_document(
    documents: list[LocalDocument], kq_code: str, owner_number: str, ids: Collection[str] = ()
) -> LocalDocument | None:
    """The owner's latest document that is the result by its id, else one of the code."""
    own = [d for d in documents if d.owner_number in ("", owner_number)]
    named = [d for d in own if d.instance_code and d.instance_code in ids]
    found = named or [d for d in own if d.kq_code == kq_code]
    return found[-1] if found else None


def _fields(document: LocalDocument) -> list[tuple[str, bool]]:
    return [
        ("số ký hiệu", bool(document.document_number)),
        ("trích yếu", bool(document.subject)),
        ("ngày hiệu lực", document.effective_on is not None),
        ("ngày hết hạn hoặc ghi rõ vô thời hạn", document.expires_on is not None or document.no_expiry),
    ]
