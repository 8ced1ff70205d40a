"""Judges the signing of attached files before a dossier goes on (Tây Ninh Bước 3; D-41, D-42)."""

from collections.abc import Sequence

from conformance.checks.attempts import Attempt
from conformance.checks.journal_facts import SeenFetch, SeenRecord, component_of
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from mock_dvcqg.contract.document_facts import DocumentFacts, SignerKind

FILES_CHECKED = rule(
    "counter-signing.files-checked",
    "TN-B3-1",
    expected=(
        "Cán bộ kiểm tra tập tin đính kèm; tập tin không đúng quy định không được tiếp nhận.",
        "The officer checks the attached files; one that is not in order is not received.",
    ),
    hint=(
        "Kiểm tra mỗi tập tin khi đăng tải và khi tiếp nhận: mở được, không đặt mật khẩu, đúng loại.",
        "Check each file when it is uploaded and at reception: it opens, has no password and is of the right kind.",
    ),
)
SIGNED_FIRST = rule(
    "counter-signing.signed-first",
    "TN-B3-2",
    expected=(
        "Tập tin mà người nộp hồ sơ chưa ký số được cán bộ ký số trước khi hồ sơ được chuyển thụ lý.",
        "A file the applicant has not signed is signed by the officer before the dossier goes on.",
    ),
    hint=(
        "Gắn việc ký số của cán bộ với thao tác chuyển thụ lý: còn tập tin chưa ký số thì chưa chuyển.",
        "Tie the officer's signature to forwarding: nothing goes on while a file is unsigned.",
    ),
)
LEFT_AS_SIGNED = rule(
    "counter-signing.left-as-signed",
    "TN-B3-3",
    expected=(
        "Tập tin đã có chữ ký số hợp lệ của người nộp hồ sơ được giữ nguyên, cán bộ không ký số lại.",
        "A file that the applicant has validly signed stays as it is; the officer does not sign it again.",
    ),
    hint=(
        "Xét chữ ký số theo từng tập tin: chỉ ký số tập tin chưa có chữ ký số.",
        "Decide file by file: sign only those that bear no signature.",
    ),
)
NOT_OVERLAID = rule(
    "counter-signing.not-overlaid",
    "TN-B3-4",
    expected=(
        "Tập tin có chữ ký số không hợp lệ được yêu cầu nộp lại, cán bộ không ký số đè lên.",
        "A file whose signature is not valid is to be given again; no officer signs over it.",
    ),
    hint=(
        "Kiểm tra chữ ký số khi nhận tập tin; chữ ký số không hợp lệ thì yêu cầu nộp tập tin khác.",
        "Check the signature when the file comes; where it is not valid ask for another file.",
    ),
)


def signed_before_forwarding(fetches: Sequence[SeenFetch], component: str, *, forwarded: bool) -> list[Observation]:
    """Whether the unsigned file of a forwarded dossier now bears an officer's signature."""
    facts, where = _last(fetches, component)
    if not forwarded:
        vi, en = "Hồ sơ chưa được chuyển thụ lý.", "The dossier has not gone on yet."
        return [SIGNED_FIRST.cannot_tell(vi, en, where)]
    if facts is None:
        vi, en = "Cổng DVCQG chưa tải được tập tin của thành phần hồ sơ.", "The portal has not fetched the file."
        return [SIGNED_FIRST.cannot_tell(vi, en, where)]
    if not facts.has_personal_signature:
        vi = "Hồ sơ đã được chuyển thụ lý với tập tin chưa có chữ ký số."
        return [SIGNED_FIRST.broken(vi, "The dossier went on with a file that nobody signed.", where)]
    signer = next(s.signer_name for s in facts.signatures if s.is_valid and s.kind is SignerKind.PERSONAL)
    return [SIGNED_FIRST.kept(f"Tập tin có chữ ký số của {signer}.", f"The file is signed by {signer}.", where)]


def not_signed_again(fetches: Sequence[SeenFetch], component: str, *, forwarded: bool) -> list[Observation]:
    """Whether the file that the applicant signed bears that signature and no officer's."""
    facts, where = _last(fetches, component)
    if not forwarded or facts is None:
        vi, en = "Chưa có tập tin của hồ sơ đã chuyển thụ lý.", "There is no file of a dossier that went on."
        return [LEFT_AS_SIGNED.cannot_tell(vi, en, where)]
    if not any(s.is_valid and s.kind is SignerKind.CITIZEN for s in facts.signatures):
        vi = "Tập tin không còn chữ ký số hợp lệ của người nộp hồ sơ."
        return [LEFT_AS_SIGNED.broken(vi, "The applicant's signature is no longer there or valid.", where)]
    others = [s.signer_name for s in facts.signatures if s.kind is not SignerKind.CITIZEN]
    if others:
        vi = f"Tập tin đã có chữ ký số của người nộp nhưng được {', '.join(others)} ký số lại."
        return [LEFT_AS_SIGNED.broken(vi, f"Signed again by {', '.join(others)}.", where)]
    vi, en = "Tập tin giữ nguyên chữ ký số của người nộp hồ sơ.", "The file bears the applicant's signature alone."
    return [LEFT_AS_SIGNED.kept(vi, en, where)]


def broken_signature_stopped(given: Attempt, *, went_on: bool) -> list[Observation]:
    """Whether a file with a signature that is not valid was refused, or at least not forwarded (D-42)."""
    if not given.made:
        return [NOT_OVERLAID.cannot_tell("Chưa thử nộp tập tin.", "The file was not given.", given.seen_in)]
    if given.refused:
        vi, en = f"Tập tin không được nhận: {given.words}", "The file was refused."
        return [NOT_OVERLAID.kept(vi, en, given.seen_in)]
    if went_on:
        vi = "Hồ sơ được chuyển thụ lý với tập tin có chữ ký số không hợp lệ."
        return [NOT_OVERLAID.broken(vi, "The dossier went on with a signature that is not valid.", given.seen_in)]
    vi, en = "Hồ sơ không được chuyển thụ lý.", "The dossier did not go on."
    return [NOT_OVERLAID.kept(vi, en, given.seen_in)]


def valid_signature_taken(records: Sequence[SeenRecord], component: str) -> list[Observation]:
    """Whether a file that the applicant validly signed stands in the dossier: it is not asked for again."""
    if not records:
        return [NOT_OVERLAID.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen.")]
    if component_of(records[-1].record, component) is None:
        vi = "Tập tin đã ký số hợp lệ không có trong hồ sơ đồng bộ."
        return [NOT_OVERLAID.broken(vi, "A validly signed file is missing.", records[-1].where)]
    vi, en = "Tập tin đã ký số hợp lệ có trong hồ sơ.", "The validly signed file is there."
    return [NOT_OVERLAID.kept(vi, en, records[-1].where)]


def _last(fetches: Sequence[SeenFetch], component: str) -> tuple[DocumentFacts | None, str]:
    found = [fetch for fetch in fetches if not fetch.is_deliverable and fetch.code == component and fetch.succeeded]
    return (found[-1].facts, found[-1].where) if found else (None, "")
