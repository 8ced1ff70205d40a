"""What makes a coverage stale: one sentence a shortcoming, none when all is covered or excused."""

from collections.abc import Iterator

from conformance.coverage.gathering import Coverage, Covered
from conformance.coverage.source_rules import RuleKind

_MUST_BE_CARRIED = (RuleKind.SEED, RuleKind.GAP)
_WORDS = {RuleKind.SEED: "quy tắc của năm văn bản", RuleKind.GAP: "điểm bổ sung khi đọc kỹ lại"}


def shortcomings(coverage: Coverage) -> list[str]:
    """All of them: rows first, then source rules, then decisions."""
    rows = [sentence for covered in coverage.rows for sentence in _of_row(covered)]
    return [*rows, *_of_sources(coverage), *_of_decisions(coverage)]


def _of_row(covered: Covered) -> Iterator[str]:
    name, excused = covered.row.id, bool(covered.row.not_tested_because)
    if covered.is_tested and excused:
        yield f"{name}: vừa có kịch bản kiểm tra, vừa có not_tested_because; chỉ giữ một"
    if not covered.is_tested and not excused:
        yield f"{name}: chưa có kịch bản kiểm tra và chưa nêu not_tested_because"
    unchecked = sorted({step.scenario for step in covered.steps if not step.checks})
    if covered.is_tested and not covered.checks:
        yield f"{name}: các kịch bản nêu yêu cầu này nhưng không phép kiểm tra nào (conformance/checks) xem xét"
    elif unchecked:
        yield f"{name}: câu kiểm tra nêu yêu cầu này mà không xem xét, tại kịch bản {', '.join(unchecked)}"
    if covered.level == "MUST" and covered.scenarios:
        yield from _of_both_kinds(covered)


def _of_both_kinds(covered: Covered) -> Iterator[str]:
    """A tested MUST has a scenario in which it is kept plainly and one in which somebody tries what it forbids."""
    if not covered.positives:
        yield f"{covered.row.id}: yêu cầu bắt buộc chưa có kịch bản thuận (không mang thẻ @phủ-định)"
    if not covered.negatives:
        yield f"{covered.row.id}: yêu cầu bắt buộc chưa có kịch bản nghịch (thẻ @phủ-định)"


def _of_sources(coverage: Coverage) -> Iterator[str]:
    for row in coverage.register.rows.values():
        unknown = [rule for rule in row.rules if rule not in coverage.sources]
        if unknown:
            yield f"{row.id}: from nêu mã không có trong bảng quy tắc nguồn: {', '.join(unknown)}"
    for kind in _MUST_BE_CARRIED:
        carried = set(coverage.carried(kind))
        for rule in coverage.of_kind(kind):
            if rule not in carried:
                yield f"{rule}: {_WORDS[kind]} chưa có dòng nào của danh mục nêu trong from"


def _of_decisions(coverage: Coverage) -> Iterator[str]:
    defined = coverage.register.decisions
    for decision in coverage.of_kind(RuleKind.DECISION):
        if decision not in defined:
            yield f"{decision}: quyết định chưa có trong decisions.yaml"
    known = coverage.of_kind(RuleKind.DECISION)
    for decision in defined:
        if decision not in known:
            yield f"{decision}: quyết định không có trong bảng quy tắc nguồn"
    for row in coverage.register.rows.values():
        if row.decision and row.decision not in defined:
            yield f"{row.id}: quyết định {row.decision} chưa có trong decisions.yaml"
