"""Judges which stored papers a province takes: the owner's own, in force, within its term, told truthfully."""

from collections.abc import Iterable

from conformance.checks.attempts import Attempt, is_stopped
from conformance.checks.journal_facts import SeenRecord, component_of
from conformance.checks.observation import Observation
from conformance.checks.offers import FITTING, NOT_SAVED, SHOWN_ONLINE, usable_offers
from conformance.checks.reuse import is_flagged
from conformance.checks.rule import Rule, rule
from conformance.province.actions import VaultOffer

OWN_PAPERS = rule(
    "usable.own-papers",
    "CV5632-5a-B2-10",
    expected=(
        "Công dân chỉ khai thác được giấy tờ của chính mình trong Kho DL Cổng DVCQG.",
        "A citizen can reuse only his own papers of the national vault.",
    ),
    hint=(
        "Đối chiếu số định danh ghi trong tập tin với chủ hồ sơ; mã lựa chọn giấy tờ chỉ có giá trị trong chính hồ sơ "
        "đã hiển thị giấy tờ đó.",
        "Compare the number in the file with the dossier's owner; what was offered in one dossier counts there only.",
    ),
)
IN_FORCE = rule(
    "usable.in-force",
    "CV5632-5a-B2-11",
    expected=(
        "Giấy tờ đã thu hồi hoặc đã được thay thế không khai thác được; giấy tờ còn hiệu lực thì khai thác được.",
        "A paper revoked or replaced cannot be reused; one in force can.",
    ),
    hint=(
        "Ghi trạng thái thu hồi, thay thế của từng giấy tờ trong Kho DL trên HTTT GQTTHC và loại giấy tờ đó khỏi danh "
        "sách khai thác.",
        "Keep whether a paper of the local vault was revoked or replaced, and leave such papers out.",
    ),
)
WITHIN_TERM = rule(
    "usable.within-term",
    "CV5632-5a-B2-12",
    expected=(
        "Chỉ giấy tờ còn thời hạn sử dụng, đã có hiệu lực hoặc không xác định thời hạn được đưa vào hồ sơ.",
        "Only a paper within its term, in effect or without a term is taken into the dossier.",
    ),
    hint=(
        "Đọc ngày hiệu lực, ngày hết hạn trong chính tập tin đã tải về, không chỉ theo thông tin của Kho; so với ngày "
        "nộp hồ sơ.",
        "Read the days of effect and expiry in the file itself, not from the vault's listing alone.",
    ),
)
MATCHING_FILE = rule(
    "usable.matching-file",
    "YB-B3-G23-1",
    expected=(
        "Giấy tờ có thông tin trong Kho khác với nội dung tập tin không được đưa vào hồ sơ.",
        "A paper whose listing differs from its file is not taken into the dossier.",
    ),
    hint=(
        "Đối chiếu số ký hiệu, mã kết quả Kho trả về với thông tin trong tập tin trước khi đưa vào hồ sơ.",
        "Compare number and code of the listing with those in the file before it goes into the dossier.",
    ),
)
REASON_GIVEN = rule(
    "usable.reason-given",
    "CV5632-5a-B2-13",
    expected=(
        "Giấy tờ không khai thác được thì được nêu rõ lý do tại danh sách giấy tờ.",
        "A paper that cannot be reused is listed with the reason.",
    ),
    hint=(
        "Giữ giấy tờ trong danh sách, đánh dấu không khai thác được và ghi lý do (hết hạn, không khớp, chữ ký số …).",
        "Keep the paper in the list, mark it as unusable and say why (expired, not matching, signature …).",
    ),
)
TRUE_SOURCE = rule(
    "usable.true-source",
    "CV5632-5a-B2-14",
    expected=(
        "Hồ sơ đồng bộ ghi đúng nguồn của giấy tờ: Kho DL Cổng DVCQG hoặc Kho DL trên HTTT GQTTHC.",
        "The synchronised dossier tells truly whether the paper came from the national or the local vault.",
    ),
    hint=(
        "Đặt DuocLayTuKhoDMQG bằng 1 chỉ khi tập tin được tải từ Kho DL Cổng DVCQG; giấy tờ của Kho DL trên HTTT "
        "GQTTHC chỉ đặt DuocTaiSuDung.",
        "Set DuocLayTuKhoDMQG to 1 only for a file downloaded from the national vault; a local one sets DuocTaiSuDung.",
    ),
)
WITHIN_AGE = rule(
    "usable.within-age",
    "CV5632-5a-B2-5",
    expected=(
        "Giấy tờ cấp trong thời hạn sử dụng của thủ tục được đưa vào hồ sơ từ Kho.",
        "A paper no older than the procedure allows is taken from the vault.",
    ),
    hint=(
        "Tính thời hạn theo tháng kể từ ngày cấp; ngày cuối cùng vẫn còn giá trị.",
        "Count the limit in months from the day of issue; the last day still counts.",
    ),
)


def kept_out(by: Rule, attempt: Attempt, *, looked_up: bool, did: tuple[str, str]) -> list[Observation]:
    """Whether a paper that must not be used stayed out: not listed at all, or refused when it was asked for.

    ``looked_up``: the portal saw the province look into the Kho, or the province listed its own vault.
    """
    if attempt.made:
        return is_stopped(by, attempt, did=did)
    if looked_up:
        vi, en = "Giấy tờ này không được hiển thị để khai thác.", "The paper is not offered at all."
        return [by.kept(vi, en, attempt.seen_in)]
    vi = "Chưa thấy HTTT GQTTHC tra cứu Kho nên chưa kết luận được."
    return [by.cannot_tell(vi, "The system was not seen looking up the vault.", attempt.seen_in)]


def only_own_shown(offers: Iterable[VaultOffer], own: set[str], others: set[str], seen_in: str) -> list[Observation]:
    """Whether no paper of another owner is listed; ``own`` and ``others`` are document numbers."""
    numbers = {offer.document_number for offer in offers}
    if numbers & others:
        vi = "Danh sách có giấy tờ của công dân khác."
        return [OWN_PAPERS.broken(vi, "The list shows another citizen's paper.", seen_in)]
    if not numbers & own:
        vi = "Danh sách không có giấy tờ nào của công dân nên chưa kết luận được."
        return [OWN_PAPERS.cannot_tell(vi, "The list shows none of the citizen's own papers.", seen_in)]
    vi = "Danh sách chỉ có giấy tờ của chính công dân."
    return [OWN_PAPERS.kept(vi, "The list shows the citizen's own papers only.", seen_in)]


def all_shown(offers: list[VaultOffer], component: str, wanted: set[str], seen_in: str) -> list[Observation]:
    """Whether every stored paper of the kind is listed, by its number (5632 5.a Bước 2)."""
    shown = {offer.document_number for offer in offers if offer.component == component}
    missing = sorted(wanted - shown)
    if missing:
        vi = f"Không hiển thị giấy tờ số {', '.join(missing)}."
        return [SHOWN_ONLINE.broken(vi, f"Paper {', '.join(missing)} is not shown.", seen_in)]
    vi = f"Có hiển thị đủ {len(wanted)} giấy tờ cùng loại."
    return [SHOWN_ONLINE.kept(vi, f"All {len(wanted)} papers of the kind are shown.", seen_in)]


def only_fitting_shown(offers: list[VaultOffer], component: str, kq_code: str, seen_in: str) -> list[Observation]:
    """Whether the fitting paper is offered for the component and nothing else is (D-10)."""
    codes = {offer.kq_code for offer in usable_offers(offers, component)}
    if not codes:
        vi = "Không hiển thị giấy tờ nào nên chưa kết luận được."
        return [FITTING.cannot_tell(vi, "Nothing is offered, so nobody can tell.", seen_in)]
    if codes != {kq_code}:
        vi = f"Hiển thị giấy tờ có mã {', '.join(sorted(codes))}, thành phần hồ sơ chỉ nhận mã {kq_code}."
        en = f"Codes {', '.join(sorted(codes))} are offered; the component takes {kq_code} only."
        return [FITTING.broken(vi, en, seen_in)]
    vi = f"Chỉ hiển thị giấy tờ có mã {kq_code}."
    return [FITTING.kept(vi, f"Only code {kq_code} is offered.", seen_in)]


def offered_once_saved(offers: list[VaultOffer], component: str, seen_in: str) -> list[Observation]:
    """Whether the paper is offered from the national Kho now that its owner has saved it (5632 Mục 5)."""
    if usable_offers(offers, component, source="national"):
        vi = "Sau khi được lưu, giấy tờ hiển thị là khai thác từ Kho DL Cổng DVCQG."
        return [NOT_SAVED.kept(vi, "Once saved, the paper is shown as coming from the national vault.", seen_in)]
    vi = "Giấy tờ đã được lưu nhưng chưa hiển thị; việc hiển thị được xem xét ở yêu cầu riêng."
    return [NOT_SAVED.cannot_tell(vi, "The paper is saved but not shown; that is another requirement's.", seen_in)]


def reason_given(offers: list[VaultOffer], component: str, attempt: Attempt, seen_in: str) -> list[Observation]:
    """Whether a paper found unusable is marked so with a reason, or left out of the list (D-06)."""
    if not attempt.made or not attempt.refused:
        vi = "Giấy tờ không được xem xét hoặc đã được đưa vào hồ sơ nên chưa kết luận được."
        return [REASON_GIVEN.cannot_tell(vi, "The paper was not examined or was taken in.", seen_in)]
    mine = [offer for offer in offers if offer.component == component]
    silent = [offer for offer in mine if offer.usable or not offer.reason.strip()]
    if silent:
        state = "còn hiển thị là khai thác được" if silent[0].usable else "không có lý do"
        vi = f"Giấy tờ đã được xác định không khai thác được nhưng {state}."
        return [REASON_GIVEN.broken(vi, "The unusable paper is listed as usable or without a reason.", seen_in)]
    words = mine[0].reason if mine else "giấy tờ không còn trong danh sách"
    return [REASON_GIVEN.kept(f"Danh sách nêu: {words}.", "The list says why it cannot be used.", seen_in)]


def true_source(seen: SeenRecord | None, component: str, attached_source: str) -> list[Observation]:
    """Whether the record's flag tells the source that the province itself told when the paper was taken (D-06)."""
    document = component_of(seen.record, component) if seen else None
    if seen is None or document is None or attached_source not in ("national", "local"):
        vi = "Chưa thấy thành phần hồ sơ khai thác trên Cổng DVCQG."
        return [TRUE_SOURCE.cannot_tell(vi, "The reused component was not seen on the portal.")]
    if is_flagged(document) != (attached_source == "national"):
        where = "Kho DL Cổng DVCQG" if attached_source == "national" else "Kho DL trên HTTT GQTTHC"
        vi = f"Giấy tờ lấy từ {where} nhưng DuocLayTuKhoDMQG là «{document.from_national_vault}»."
        en = f"The paper came from the {attached_source} vault, DuocLayTuKhoDMQG is «{document.from_national_vault}»."
        return [TRUE_SOURCE.broken(vi, en, seen.where)]
    vi = "Hồ sơ đồng bộ ghi đúng nguồn của giấy tờ."
    return [TRUE_SOURCE.kept(vi, "The record tells the paper's source truly.", seen.where)]
