"""Judges the examination (Yên Bái Bước 4, mục 2): opinions digitised, who did each step."""

from collections.abc import Iterable, Sequence

from conformance.checks.journal_facts import SeenRow
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions.opinions import OpinionKept, PaperKept
from mock_dvcqg.contract.codes import DossierStatus

_STEPS = (DossierStatus.RECEIVED, DossierStatus.IN_PROGRESS, DossierStatus.PROCESSED, DossierStatus.RETURNED)

OPINION_KEPT = rule(
    "examination.opinion-kept",
    "YB-B4-5",
    expected=(
        "Kết quả thẩm tra, xác minh và ý kiến trả lời của cơ quan liên quan được số hóa và lưu cùng hồ sơ.",
        "Reports of the examination and replies of other bodies are digitised and kept with the dossier.",
    ),
    hint=(
        "Gắn bản số hóa của văn bản trả lời, báo cáo thẩm tra vào hồ sơ; ý kiến ghi bằng lời cũng lập thành văn bản "
        "điện tử.",
        "Attach the digitised reply and report to the dossier; make an electronic paper of an oral reply too.",
    ),
)
BY_NAME = rule(
    "examination.by-name",
    "YB-M2-1",
    expected=(
        "Mỗi bước tiếp nhận, thẩm tra, ký duyệt, phát hành, trả kết quả ghi rõ họ tên người thực hiện đúng nhiệm vụ.",
        "Each step from reception to return names the person whose duty it is.",
    ),
    hint=(
        "Ghi NguoiXuLy bằng họ tên cán bộ, không ghi tên đơn vị hoặc chức danh; chỉ mở thao tác cho người được giao.",
        "Put the officer's own name into NguoiXuLy, not the unit or title; open an act only to whose duty it is.",
    ),
)


def opinion_kept(opinions: Sequence[OpinionKept], papers: Sequence[PaperKept], seen_in: str = "") -> list[Observation]:
    """Whether each answered question has its paper with the dossier."""
    answered = [one for one in opinions if one.is_answered]
    if not answered:
        vi, en = "Chưa có ý kiến trả lời nào.", "No body has replied yet."
        return [OPINION_KEPT.cannot_tell(vi, en, seen_in)]
    known = {paper.paper for paper in papers}
    without = [one.body for one in answered if not one.paper or one.paper not in known]
    if without:
        vi = f"Ý kiến trả lời của {', '.join(without)} không được số hóa, lưu cùng hồ sơ."
        return [OPINION_KEPT.broken(vi, f"The reply of {', '.join(without)} is not kept as a paper.", seen_in)]
    vi, en = "Ý kiến trả lời đã được số hóa và lưu.", "The replies are digitised and kept."
    return [OPINION_KEPT.kept(vi, en, seen_in)]


def report_kept(papers: Iterable[PaperKept], seen_in: str = "") -> list[Observation]:
    """Whether the digitised report of the examination is kept with the dossier."""
    if any(paper.kind == "verification" for paper in papers):
        vi, en = "Kết quả thẩm tra, xác minh đã được số hóa và lưu.", "The report is digitised and kept."
        return [OPINION_KEPT.kept(vi, en, seen_in)]
    vi = "Kết quả thẩm tra, xác minh không được lưu cùng hồ sơ."
    return [OPINION_KEPT.broken(vi, "The report of the examination is not kept with the dossier.", seen_in)]


def done_by_name(rows: Sequence[SeenRow]) -> list[Observation]:
    """Whether each step up to the return names a person: not blank, not the unit, not the title."""
    steps = [seen for seen in rows if seen.row.status in _STEPS]
    if not any(seen.row.status == DossierStatus.RETURNED for seen in steps):
        vi, en = "Chưa thấy đủ các bước xử lý đến khi trả kết quả.", "Not all steps up to the return were seen."
        return [BY_NAME.cannot_tell(vi, en)]
    nameless = [seen for seen in steps if _names_nobody(seen)]
    if nameless:
        first = nameless[0]
        vi = f"Bước «{first.row.action}» không ghi họ tên người thực hiện."
        return [BY_NAME.broken(vi, f"The step «{first.row.action}» names nobody.", first.where)]
    vi = f"{len(steps)} bước đều ghi họ tên người thực hiện."
    return [BY_NAME.kept(vi, f"All {len(steps)} steps name who did them.", steps[-1].where)]


def not_without_duty(*, attempted: bool, refused: bool, words: str, seen_in: str = "") -> list[Observation]:
    """Whether somebody without the duty is not let do the step."""
    if not attempted:
        return [BY_NAME.cannot_tell("Chưa có thao tác nào.", "Nothing was tried.", seen_in)]
    if refused:
        return [BY_NAME.kept(f"Thao tác không được thực hiện: {words}.", "The act was not carried out.", seen_in)]
    vi = "Người không được giao nhiệm vụ vẫn thực hiện được bước xử lý."
    return [BY_NAME.broken(vi, "Somebody without the duty did the step.", seen_in)]


def _names_nobody(seen: SeenRow) -> bool:
    return seen.row.officer.strip() in {"", seen.row.unit.strip(), seen.row.title.strip()}
