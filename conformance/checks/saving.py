"""Judges what becomes of a result at the portal: saved by its owner, once, under its own code; a link that lasts."""

from collections.abc import Iterable
from dataclasses import dataclass

from conformance.checks.deliverable import COUNTER_SAVED, SAVED, SHOWN
from conformance.checks.journal_facts import DELIVERABLE_FILE, SeenRecord, latest_with_status
from conformance.checks.observation import Observation
from conformance.checks.rule import Rule, rule
from mock_dvcqg.contract.citizen import MyDossier, VaultDocument
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.document_facts import DocumentFacts

__all__ = ["COUNTER_SAVED", "SAVED"]

_COMPLETED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)
LINK_CHECK = "KiemTraDuongDan"
"""the portal asks again for a file that it has fetched"""

TO_BODY = rule(
    "saving.shown-to-organisation",
    "PT-I1-B3-1",
    expected=(
        "Kết quả của tổ chức hiển thị tại mục «Dịch vụ công của tôi» của tổ chức đó.",
        "An organisation's result is shown under its own «my public services».",
    ),
    hint=(
        "Với hồ sơ của tổ chức, ghi mã định danh của tổ chức là chủ hồ sơ, không ghi số định danh của người đại diện.",
        "For an organisation's dossier send the organisation's code as its owner, not the representative's number.",
    ),
)
ONCE = rule(
    "saving.once",
    "PT-I2-B4-1",
    expected=(
        "Mỗi kết quả chỉ có một bản trong Kho DL Cổng DVCQG dù được lưu thủ công hay tự động, một hay nhiều lần.",
        "A result is in the national vault once, however often and by whomever it is saved.",
    ),
    hint=(
        "Giữ nguyên GiayToId và mã kết quả của một kết quả qua mọi lần đồng bộ; không sinh mã mới cho mỗi lần gửi.",
        "Keep GiayToId and code of a result through every synchronisation; make no new id each time it is sent.",
    ),
)
OF_KIND = rule(
    "saving.of-its-kind",
    "CV5632-4a-B4-3",
    expected=(
        "Giấy tờ trong Kho DL Cổng DVCQG mang đúng mã loại giấy tờ của bảng tại Mục 4.a Bước 4.",
        "The paper in the national vault bears the code that the table of 4.a step 4 gives its kind.",
    ),
    hint=(
        "Ghi mã loại giấy tờ đúng với loại kết quả; không dùng mã của loại khác có tên gần giống, ví dụ mã của bản sao "
        "trích lục cho trích lục.",
        "Send the code of the very kind; not that of a kind with a similar name, such as a copy of an extract.",
    ),
)
LISTED = rule(
    "saving.listed-kinds",
    "CV5632-4a-B4-2",
    expected=(
        "Kết quả có trong danh mục được cập nhật vẫn được đồng bộ và lưu vào Kho, dù ngoài bảy loại nêu ban đầu.",
        "A result of the catalogue as it stands is synchronised and saved though it is none of the first seven kinds.",
    ),
    hint=(
        "Lấy danh mục kết quả từ CSDL quốc gia về TTHC và cập nhật thường xuyên; không cài cứng danh sách trong "
        "phần mềm.",
        "Take the catalogue of results from the national procedure database and refresh it; do not build a list in.",
    ),
)
TITLED = rule(
    "saving.titled",
    "CV5632-1-3",
    expected=(
        "Tên kết quả ghi trong hồ sơ đồng bộ là tên của mã kết quả đó, không phải tên của loại giấy tờ khác.",
        "The title in the record is that of the result code, not of another kind of paper.",
    ),
    hint=(
        "Lấy tên kết quả (TenGiayTo) cùng với mã từ danh mục kết quả.",
        "Take the title (TenGiayTo) together with the code from the catalogue of results.",
    ),
)
LASTING = rule(
    "saving.lasting-link",
    "CV5632-4a-B3-8",
    expected=(
        "Đường dẫn tập tin kết quả còn mở được sau khi đồng bộ và cho đúng tập tin đó.",
        "The link of the result still opens after the synchronisation and gives the same file.",
    ),
    hint=(
        "Không đặt hạn cho đường dẫn tập tin kết quả và không thay tập tin sau đường dẫn mà không đồng bộ lại.",
        "Put no term on the link of a result, and do not change the file behind it without synchronising anew.",
    ),
)


@dataclass(frozen=True)
class SaveTry:
    """What the owner found and was answered when saving a result."""

    is_shown: bool
    """the result stood under «Dịch vụ công của tôi»"""
    kq_code: str = ""
    facts: DocumentFacts | None = None
    refused_words: str | None = None
    """the portal's sentence; ``None``: it was saved"""


def can_be_saved(by: Rule, tried: SaveTry, records: list[SeenRecord]) -> list[Observation]:
    """Whether the owner's act of saving succeeds, as far as it is the result's own fault (5632 4.a, 4.b Bước 4).

    What other requirements judge – no code, no file, a missing signature, not shown – leaves it open here; of an
    in-person dossier being shown at all belongs to it.
    """
    final = latest_with_status(records, *_COMPLETED)
    if final is None or not any(d.url for d in final.record.deliverables):
        vi, en = "Chưa thấy kết quả trong hồ sơ đồng bộ.", "No result was seen in the synchronised dossier."
        return [by.cannot_tell(vi, en)]
    if not tried.is_shown:
        return [_not_shown(by, final)]
    if tried.refused_words is None:
        vi = f"Công dân đã lưu được kết quả mã {tried.kq_code}."
        return [by.kept(vi, f"The owner saved the result of code {tried.kq_code}.", final.where)]
    if not tried.kq_code or tried.facts is None or not tried.facts.has_agency_seal:
        vi = "Kết quả không lưu được vì mã, tập tin hoặc chữ ký số, được xem xét ở yêu cầu khác."
        return [by.cannot_tell(vi, "Not saved for want of code, file or signature, judged elsewhere.", final.where)]
    vi = f"Công dân không lưu được kết quả: {tried.refused_words}"
    return [by.broken(vi, f"The owner could not save the result: {tried.refused_words}", final.where)]


def hidden_from_others(dossiers: list[MyDossier], records: list[SeenRecord], dossier_code: str) -> list[Observation]:
    """Whether somebody else does not see the completed dossier among his own (5632 4.a Bước 3)."""
    final = latest_with_status(records, *_COMPLETED)
    if any(dossier.dossier_code == dossier_code for dossier in dossiers):
        vi = f"Hồ sơ {dossier_code} hiển thị cho người không phải chủ hồ sơ."
        return [SHOWN.broken(vi, f"Dossier {dossier_code} is shown to somebody who is not its owner.")]
    if final is None:
        vi, en = "Chưa thấy hồ sơ hoàn thành trên Cổng DVCQG.", "The dossier was not seen as completed."
        return [SHOWN.cannot_tell(vi, en)]
    vi = "Người khác không thấy kết quả của hồ sơ."
    return [SHOWN.kept(vi, "Nobody else sees the result.", final.where)]


def shown_to_body(dossiers: list[MyDossier], records: list[SeenRecord], dossier_code: str) -> list[Observation]:
    """Whether the organisation's account shows the completed dossier with its result (Phú Thọ, I.1 Bước 3; D-11)."""
    final = latest_with_status(records, *_COMPLETED)
    if final is None or not final.record.deliverables:
        vi, en = "Chưa thấy kết quả trong hồ sơ đồng bộ.", "No result was seen in the synchronised dossier."
        return [TO_BODY.cannot_tell(vi, en)]
    mine = next((dossier for dossier in dossiers if dossier.dossier_code == dossier_code), None)
    if mine is None or not mine.deliverables:
        vi = f"Hồ sơ {dossier_code} không có kết quả tại mục «Dịch vụ công của tôi» của tổ chức."
        return [TO_BODY.broken(vi, f"The organisation sees no result of {dossier_code}.", final.where)]
    vi = f"Tổ chức thấy kết quả của hồ sơ {dossier_code}."
    return [TO_BODY.kept(vi, f"The organisation sees the result of {dossier_code}.", final.where)]


def hidden_from_head(dossiers: list[MyDossier], records: list[SeenRecord], dossier_code: str) -> list[Observation]:
    """Whether the organisation's dossier is not shown as one of its representative in person."""
    final = latest_with_status(records, *_COMPLETED)
    if any(dossier.dossier_code == dossier_code for dossier in dossiers):
        vi = "Kết quả của tổ chức hiển thị là kết quả của cá nhân người đại diện."
        return [TO_BODY.broken(vi, "The organisation's result is shown as the representative's own.")]
    if final is None:
        vi, en = "Chưa thấy hồ sơ hoàn thành trên Cổng DVCQG.", "The dossier was not seen as completed."
        return [TO_BODY.cannot_tell(vi, en)]
    vi = "Kết quả của tổ chức không hiển thị cho cá nhân người đại diện."
    return [TO_BODY.kept(vi, "The representative in person does not see it.", final.where)]


def saved_once(vault: Iterable[VaultDocument], kq_code: str) -> list[Observation]:
    """Whether the vault holds one paper of the code, after it was saved more than once (Phú Thọ, I.2 Bước 4; D-04)."""
    held = [document for document in vault if document.kq_code == kq_code]
    if not held:
        vi, en = "Kho không có giấy tờ này nên chưa kết luận được.", "The vault holds no such paper."
        return [ONCE.cannot_tell(vi, en)]
    if len(held) > 1:
        vi = f"Kho có {len(held)} bản của cùng một kết quả."
        return [ONCE.broken(vi, f"The vault holds the same result {len(held)} times.")]
    return [ONCE.kept("Kho có một bản của kết quả.", "The vault holds the result once.")]


def held_as_kind(
    by: Rule, vault: list[VaultDocument], kq_code: str, title: str, *, was_saved: bool
) -> list[Observation]:
    """Whether the vault holds the paper under its kind's code."""
    if any(document.kq_code == kq_code for document in vault):
        return [by.kept(f"Kho lưu «{title}» mã {kq_code}.", f"The vault holds «{title}» as {kq_code}.")]
    if not was_saved:
        vi, en = "Giấy tờ chưa được lưu nên chưa kết luận được.", "The paper was not saved."
        return [by.cannot_tell(vi, en)]
    codes = ", ".join(document.kq_code or "để trống" for document in vault) or "không có giấy tờ nào"
    vi = f"Kho không có giấy tờ mã {kq_code}; mã đã lưu: {codes}."
    return [by.broken(vi, f"The vault holds nothing of {kq_code}, but: {codes}.")]


def listed_result(records: list[SeenRecord], kq_code: str) -> list[Observation]:
    """Whether the completed dossier's result is synchronised at all, whatever kind it is (5632 4.a Bước 4)."""
    final = latest_with_status(records, DossierStatus.RETURNED)
    if final is None:
        vi, en = "Chưa thấy hồ sơ được trả kết quả trên Cổng DVCQG.", "The dossier was not seen as returned."
        return [LISTED.cannot_tell(vi, en)]
    if not final.record.deliverables:
        vi = f"Hồ sơ đã trả kết quả nhưng kết quả loại {kq_code} không được đồng bộ."
        return [LISTED.broken(vi, f"Returned, but the result of {kq_code} is not synchronised.", final.where)]
    vi = f"Kết quả loại {kq_code} được đồng bộ."
    return [LISTED.kept(vi, f"The result of {kq_code} is synchronised.", final.where)]


def titled_by_code(records: list[SeenRecord], title: str, other_titles: Iterable[str]) -> list[Observation]:
    """Whether the result does not go by the name of another kind (D-10: the code decides, the name is a remark)."""
    final = latest_with_status(records, *_COMPLETED)
    given = [d.title.strip() for d in final.record.deliverables] if final else []
    if final is None or not given:
        vi, en = "Chưa thấy kết quả trong hồ sơ đồng bộ.", "No result was seen in the synchronised dossier."
        return [TITLED.cannot_tell(vi, en)]
    others = {one.casefold() for one in other_titles if one != title}
    wrong = next((one for one in given if one.casefold() in others or not one), None)
    if wrong is not None:
        vi = f"Kết quả «{title}» được đồng bộ với tên «{wrong}»."
        return [TITLED.broken(vi, f"«{title}» is synchronised as «{wrong}».", final.where)]
    return [TITLED.kept(f"Tên kết quả: {', '.join(given)}.", f"Title: {', '.join(given)}.", final.where)]


def link_lasts(entries: list[JournalEntry]) -> list[Observation]:
    """Whether the links of results opened again when the portal asked later."""
    asked = [entry for entry in entries if is_result_check(entry)]
    if not asked:
        vi, en = "Cổng DVCQG chưa kiểm tra lại đường dẫn.", "The portal has not asked again yet."
        return [LASTING.cannot_tell(vi, en)]
    last = asked[-1]
    where = f"journal:{last.seq}"
    if last.findings:
        vi = f"Đường dẫn tập tin kết quả không còn dùng được: {last.message}."
        return [LASTING.broken(vi, f"The link of the result no longer serves: {last.message}.", where)]
    vi = "Đường dẫn tập tin kết quả còn mở được, đúng tập tin."
    return [LASTING.kept(vi, "The link still opens and gives the same file.", where)]


def is_result_check(entry: JournalEntry) -> bool:
    """Whether the entry tells of a result's link asked again."""
    return entry.service == LINK_CHECK and _listed_in(entry) == DELIVERABLE_FILE


def _not_shown(by: Rule, final: SeenRecord) -> Observation:
    if by is COUNTER_SAVED:
        vi = "Kết quả của hồ sơ nộp trực tiếp không có tại mục «Dịch vụ công của tôi» của công dân nên không lưu được."
        return by.broken(vi, "The result is not shown to its owner, so it cannot be saved.", final.where)
    vi = "Kết quả không hiển thị cho chủ hồ sơ, được xem xét ở yêu cầu khác."
    return by.cannot_tell(vi, "Not shown to its owner, judged elsewhere.", final.where)


def _listed_in(entry: JournalEntry) -> str:
    return str(entry.request.get("list", "")) if isinstance(entry.request, dict) else ""
