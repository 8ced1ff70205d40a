"""Judges what the counter digitised: each scan bears the officer's signature (5632 4.b Bước 1)."""

from collections.abc import Collection

from conformance.checks.counter import DIGITISED
from conformance.checks.journal_facts import SUBMITTED_FILE, SeenFetch
from conformance.checks.observation import Observation
from conformance.checks.rule import rule

SIGNED = rule(
    "scans.signed",
    "CV5632-4b-B1-2",
    expected=(
        "Thành phần hồ sơ được số hóa tại Bộ phận Một cửa có chữ ký số hợp lệ.",
        "What was digitised at the one-stop shop bears a valid digital signature.",
    ),
    hint=(
        "Ký số từng bản số hóa bằng chứng thư số của cán bộ hoặc cơ quan trước khi đính kèm vào hồ sơ.",
        "Sign each scan with the officer's or the agency's certificate before it is attached.",
    ),
)


def scans_signed(fetches: list[SeenFetch], components: Collection[str]) -> list[Observation]:
    """Whether the latest file of each digitised component bears a valid signature of an officer or agency."""
    latest = {f.code: f for f in fetches if f.kind == SUBMITTED_FILE and f.succeeded and f.code in components}
    missing = sorted(set(components) - set(latest))
    if missing or not components:
        vi = "Cổng DVCQG chưa tải được đủ các bản số hóa để đọc chữ ký số."
        return [SIGNED.cannot_tell(vi, "Not all scans were fetched, so their signatures cannot be read.")]
    bare = [f for f in latest.values() if f.facts and not (f.facts.has_personal_signature or f.facts.has_agency_seal)]
    if bare:
        codes = ", ".join(sorted(fetch.code for fetch in bare))
        vi = f"Bản số hóa của thành phần hồ sơ {codes} không có chữ ký số hợp lệ."
        return [SIGNED.broken(vi, f"The scans of {codes} bear no valid signature.", bare[0].where)]
    last = max(latest.values(), key=lambda fetch: fetch.seq)
    return [SIGNED.kept("Các bản số hóa đã được ký số.", "The scans are signed.", last.where)]


def identity_told_apart(refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether a dossier is not opened for somebody whose data are not those of the identity number shown."""
    if refused:
        said = f": {words}" if words else ""
        vi = f"Danh tính không khớp, hồ sơ không được lập{said}."
        return [DIGITISED.kept(vi, "The identity did not match and no dossier was opened.", seen_in)]
    vi = "Hồ sơ được lập dù ngày sinh không khớp với số định danh cá nhân."
    return [DIGITISED.broken(vi, "A dossier was opened though the birth date does not belong to the number.", seen_in)]
