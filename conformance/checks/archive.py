"""Judges the archive of closed dossiers: retention period, provenance, integrity, no destruction too early."""

from collections.abc import Sequence

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions.finding import ArchiveChecked, ArchivedDossier, ArchivedFile

RETAINED = rule(
    "archive.retained",
    "HT-2-B5.1-1",
    expected=(
        "Hồ sơ đã kết thúc được lưu trữ điện tử, có thời hạn bảo quản.",
        "A closed dossier is archived with a retention period.",
    ),
    hint=(
        "Lưu trữ mọi hồ sơ đã kết thúc, ghi thời hạn bảo quản hoặc «vĩnh viễn» theo thủ tục.",
        "Archive every closed dossier with the period, or «for ever», of its procedure.",
    ),
)
NOT_DESTROYED = rule(
    "archive.not-destroyed",
    "HT-2-B5.1-2",
    expected=(
        "Hồ sơ lưu trữ không hủy được khi chưa hết thời hạn bảo quản.",
        "An archived dossier cannot be destroyed before its period ends.",
    ),
    hint=(
        "Kiểm tra thời hạn bảo quản trước khi cho hủy, với mọi tài khoản.",
        "Check the period before anything is destroyed, for every account.",
    ),
)
TRACEABLE = rule(
    "archive.traceable",
    "HT-2-B5.2-1",
    expected=(
        "Tập tin lưu trữ nguyên vẹn, xác định được nguồn gốc, bên gửi, bên nhận, thời gian gửi, nhận.",
        "Archived files are intact, and origin, sender, receiver and times can be told.",
    ),
    hint=(
        "Lưu nguồn gốc thật của từng tập tin (đăng tải, số hóa, khai thác từ Kho) cùng giá trị băm khi lưu trữ.",
        "Keep each file's true origin (upload, scan, vault) with its digest when it is archived.",
    ),
)


def is_retained(archived: Sequence[ArchivedDossier], dossier_code: str, seen_in: str = "") -> list[Observation]:
    """Whether the dossier lies in the archive with its period."""
    found = _of(archived, dossier_code)
    if found is None:
        vi, en = "Chưa thấy hồ sơ trong lưu trữ điện tử.", "The dossier was not seen in the archive."
        return [RETAINED.cannot_tell(vi, en, seen_in)]
    if found.years != 0 and found.keep_until is None:
        vi = "Hồ sơ được lưu trữ nhưng không có thời hạn bảo quản."
        return [RETAINED.broken(vi, "The dossier is archived without a period.", seen_in)]
    term = "vĩnh viễn" if found.keep_until is None else f"đến {found.keep_until:%d/%m/%Y}"
    return [RETAINED.kept(f"Bảo quản {term}.", f"Kept until {found.keep_until or 'for ever'}.", seen_in)]


def is_traceable(
    archived: Sequence[ArchivedDossier], dossier_code: str, check: ArchiveChecked, seen_in: str = ""
) -> list[Observation]:
    """Whether each file tells where it comes from, and none was damaged."""
    found = _of(archived, dossier_code)
    if found is None or not found.files:
        vi, en = "Chưa thấy tập tin lưu trữ của hồ sơ.", "No archived file of the dossier was seen."
        return [TRACEABLE.cannot_tell(vi, en, seen_in)]
    for file in found.files:
        missing = [words for words, there in _provenance(file) if not there]
        if missing:
            vi = f"Tập tin «{file.title}» không xác định được {', '.join(missing)}."
            return [TRACEABLE.broken(vi, f"«{file.title}» does not tell its provenance.", seen_in)]
    if check.damaged:
        vi = f"Tập tin lưu trữ không còn nguyên vẹn: {', '.join(check.damaged[:3])}."
        return [TRACEABLE.broken(vi, "Archived files are damaged.", seen_in)]
    vi = f"{len(found.files)} tập tin có đủ nguồn gốc, nguyên vẹn."
    return [TRACEABLE.kept(vi, f"{len(found.files)} files, traceable and intact.", seen_in)]


def origin_is_told_apart(
    archived: Sequence[ArchivedDossier], dossier_code: str, reused: str, uploaded: str, seen_in: str = ""
) -> list[Observation]:
    """Whether what came from a vault has another origin than what was uploaded; both by their titles."""
    found = _of(archived, dossier_code)
    one, other = (_titled(found, title) for title in (reused, uploaded))
    if one is None or other is None:
        vi, en = "Chưa thấy hai tập tin để so sánh.", "The two files to compare were not seen."
        return [TRACEABLE.cannot_tell(vi, en, seen_in)]
    if not one.origin or one.origin == other.origin:
        vi = f"Nguồn gốc của «{reused}» khai thác từ Kho được ghi là «{one.origin}» như giấy tờ tự đăng tải."
        return [TRACEABLE.broken(vi, f"«{reused}» from the vault is recorded as «{one.origin}».", seen_in)]
    return [TRACEABLE.kept(f"Nguồn gốc: {one.origin}.", f"The origin is «{one.origin}».", seen_in)]


def _of(archived: Sequence[ArchivedDossier], dossier_code: str) -> ArchivedDossier | None:
    return next((one for one in archived if one.dossier_code == dossier_code), None)


def _titled(found: ArchivedDossier | None, title: str) -> ArchivedFile | None:
    return next((file for file in found.files if file.title == title), None) if found else None


def _provenance(file: ArchivedFile) -> list[tuple[str, bool]]:
    return [
        ("nguồn gốc", bool(file.origin)),
        ("bên gửi", bool(file.sender)),
        ("bên nhận", bool(file.receiver)),
        ("thời gian gửi", file.sent_at is not None),
        ("thời gian nhận", file.received_at is not None),
    ]
