"""Judges work at the one-stop shop (Bộ phận Một cửa): identity, digitising, account, consent first."""

from conformance.checks.journal_facts import ACCOUNT_LOOKUP, SeenRecord, component_of
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from conformance.province.actions import ConsentRecord
from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.control import JournalEntry

_DIGITISED_HINT = (
    "Tại Bộ phận Một cửa: kiểm tra danh tính trước khi lập hồ sơ; số hóa, đính kèm và ký số giấy tờ; đồng bộ với "
    "KenhThucHien "
    "bằng 1 và TaiLieuNop[].DuocSoHoa bằng 1.",
    "At the one-stop shop check the identity first, digitise, attach and sign the papers, and synchronise with "
    "KenhThucHien 1 and TaiLieuNop[].DuocSoHoa 1.",
)
DIGITISED = rule(
    "counter.digitised",
    "CV5632-4b-B1-1",
    expected=(
        "Hồ sơ nộp trực tiếp được kiểm tra danh tính; thành phần hồ sơ bằng giấy được số hóa, đính kèm.",
        "An in-person dossier is identity-checked and its papers are digitised and attached.",
    ),
    hint=_DIGITISED_HINT,
)
REUSE_DIGITISED = rule(
    "counter.reuse-digitised",
    "CV5632-5b-B1-1",
    expected=(
        "Thành phần hồ sơ không khai thác từ Kho được tiếp nhận bằng giấy và số hóa.",
        "A component not taken from a vault is received on paper and digitised.",
    ),
    hint=_DIGITISED_HINT,
)
ACCOUNT_CHECKED = rule(
    "counter.account-checked",
    "YB-B2-2",
    expected=(
        "Tài khoản của công dân trên Cổng DVCQG được kiểm tra qua số định danh cá nhân.",
        "The citizen's account on the portal is checked by the personal number.",
    ),
    hint=(
        "Khi lập hồ sơ trực tiếp, gọi TraCuuTechID với số định danh của công dân để kiểm tra và liên kết tài khoản.",
        "When an in-person dossier is opened call TraCuuTechID with the citizen's number to check and link the "
        "account.",
    ),
)
CONSENT_FIRST = rule(
    "counter.consent-first",
    "CV5632-5b-B2-2",
    expected=(
        "Tài liệu chỉ được chuyển từ Kho DL Cổng DVCQG vào hồ sơ sau khi công dân xác nhận.",
        "A paper is moved from the national vault into the dossier only after the citizen confirmed.",
    ),
    hint=(
        "Khóa thao tác chuyển cho tới khi có bản ghi xác nhận của công dân cho đúng tài liệu và hồ sơ; mỗi xác nhận "
        "dùng một lần.",
        "Lock the transfer until there is a consent record for this paper and dossier; a consent serves once.",
    ),
)


def digitised(
    by: Rule, seen: SeenRecord | None, components: set[str], identity_checked: bool | None
) -> list[Observation]:
    """Whether the papers that the officer digitised are recorded so, in the direct channel."""
    if seen is None or not components:
        vi, en = "Chưa thấy giấy tờ được số hóa trên Cổng DVCQG.", "No digitised paper was seen on the portal."
        return [by.cannot_tell(vi, en)]
    if identity_checked is False:
        return [by.broken("Danh tính của công dân chưa được kiểm tra.", "The identity was not checked.", seen.where)]
    if seen.record.channel != Channel.COUNTER:
        vi = f"Kênh thực hiện của hồ sơ là «{seen.record.channel}», không phải trực tiếp (1)."
        return [by.broken(vi, f"KenhThucHien is «{seen.record.channel}», not 1.", seen.where)]
    silent = sorted(code for code in components if not _is_digitised(seen, code))
    if silent:
        vi = f"Thành phần hồ sơ {', '.join(silent)} đã số hóa nhưng không được ghi nhận (DuocSoHoa, đường dẫn)."
        return [by.broken(vi, f"Components {', '.join(silent)} are not recorded as digitised.", seen.where)]
    vi, en = "Giấy tờ được số hóa và ghi nhận.", "The papers are digitised and recorded so."
    return [by.kept(vi, en, seen.where)]


def account_looked_up(entries: list[JournalEntry], identity_number: str, *, received: bool) -> list[Observation]:
    """Whether the province asked the portal for the account by number (Yên Bái Bước 2)."""
    asked = [entry for entry in entries if entry.service == ACCOUNT_LOOKUP and _asks_for(entry, identity_number)]
    if asked:
        vi, en = "Tài khoản được kiểm tra theo số định danh.", "The account was checked by the personal number."
        return [ACCOUNT_CHECKED.kept(vi, en, f"journal:{asked[0].seq}")]
    if not received:
        return [ACCOUNT_CHECKED.cannot_tell("Hồ sơ chưa được lập.", "The dossier is not opened yet.")]
    vi = "Hồ sơ trực tiếp đã được lập mà không kiểm tra tài khoản theo số định danh."
    return [ACCOUNT_CHECKED.broken(vi, "The in-person dossier was opened without checking the account by number.")]


def transfer_waits_for_consent(attempted: bool, refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether a transfer without the citizen's consent is stopped."""
    if not attempted:
        vi, en = "Không có giấy tờ nào để thử chuyển.", "There was no paper to try the transfer with."
        return [CONSENT_FIRST.cannot_tell(vi, en, seen_in)]
    if refused:
        said = f": {words}" if words else ""
        return [
            CONSENT_FIRST.kept(f"Thao tác chuyển không được thực hiện{said}.", "The transfer was stopped.", seen_in)
        ]
    vi = "Tài liệu đã được chuyển vào hồ sơ khi công dân chưa xác nhận."
    return [CONSENT_FIRST.broken(vi, "The paper was moved before the citizen confirmed.", seen_in)]


def consent_recorded(consents: list[ConsentRecord] | None, owner_number: str, seen_in: str = "") -> list[Observation]:
    """Whether a granted consent of the owner was answered before it was used (D-08: owner, paper, dossier, time).

    ``None``: the province does not show its consents.
    """
    if consents is None:
        vi = "HTTT GQTTHC không cho xem bản ghi xác nhận của công dân."
        return [CONSENT_FIRST.cannot_tell(vi, "The system does not show its consent records.", seen_in)]
    granted = [consent for consent in consents if consent.state == "granted"]
    if not granted:
        vi = "Hồ sơ có tài liệu chuyển từ Kho nhưng không có bản ghi xác nhận của công dân."
        return [CONSENT_FIRST.broken(vi, "The dossier has no consent record for the paper moved.", seen_in)]
    consent = granted[-1]
    if consent.owner_number and consent.owner_number != owner_number:
        vi = "Bản ghi xác nhận không phải của chủ hồ sơ."
        return [CONSENT_FIRST.broken(vi, "The consent is not the owner's.", seen_in)]
    if consent.answered_at is None or consent.used_at is None:
        vi, en = "Bản ghi xác nhận không có đủ thời điểm.", "The consent record lacks its times."
        return [CONSENT_FIRST.cannot_tell(vi, en, seen_in)]
    missing = [words for words, value in _members(consent) if not value]
    if missing:
        vi = f"Bản ghi xác nhận không cho biết {', '.join(words for words, _ in missing)}."
        en = f"The consent record does not name {', '.join(words for _, words in missing)}."
        return [CONSENT_FIRST.cannot_tell(vi, en, seen_in)]
    if consent.used_at < consent.answered_at:
        vi = "Thao tác chuyển thực hiện trước khi công dân trả lời."
        return [CONSENT_FIRST.broken(vi, "The transfer came before the citizen's answer.", seen_in)]
    vi, en = (
        "Công dân xác nhận trước, thao tác chuyển thực hiện sau.",
        "The citizen confirmed, then the paper was moved.",
    )
    return [CONSENT_FIRST.kept(vi, en, seen_in)]


def _members(consent: ConsentRecord) -> list[tuple[tuple[str, str], str]]:
    return [
        (("chủ hồ sơ", "the owner"), consent.owner_number),
        (("tài liệu", "the paper"), consent.document),
        (("hồ sơ", "the dossier"), consent.dossier),
        (("cán bộ", "the officer"), consent.officer),
    ]


def _is_digitised(seen: SeenRecord, code: str) -> bool:
    document = component_of(seen.record, code)
    return document is not None and bool(document.url) and document.digitized.strip().lower() in {"1", "true"}


def _asks_for(entry: JournalEntry, identity_number: str) -> bool:
    asked = entry.request if isinstance(entry.request, dict) else {}
    return entry.person == identity_number or asked.get("mstorcmnd") == identity_number
