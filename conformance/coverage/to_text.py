"""The coverage for the terminal: article, requirement, scenario, step, check; then back; then the totals."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

LEVELS = {"MUST": "bắt buộc", "SHOULD": "nên", "MAY": "được phép"}


def draw_text(values: dict[str, Any]) -> str:
    """Plain lines of what ``as_values`` gives."""
    blocks = (_forth(values), _back(values), _sources(values), totals_lines(values["totals"]))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _forth(values: dict[str, Any]) -> Iterator[str]:
    document, clause = "", ""
    for row in values["requirements"]:
        if row["document"] != document:
            document, clause = row["document"], ""
            yield f"■ {document}"
        if row["clause"] != clause:
            clause = row["clause"]
            yield f"  {clause}"
        yield f"    {row['id']} ({LEVELS[row['level']]}) {row['title']['vi']}"
        yield from _covering(row)


def _covering(row: dict[str, Any]) -> Iterator[str]:
    if row["not_tested_because"]:
        yield f"      không kiểm tra: {' '.join(row['not_tested_because'].split())}"
    elif not row["scenarios"] and not row["observations"]:
        yield "      chưa có kịch bản"
    steps = defaultdict(list)
    for step in row["steps"]:
        steps[step["scenario"]].append(step)
    for scenario in [*row["scenarios"], *row["observations"]]:
        yield f"      {scenario}"
        for step in steps[scenario]:
            checks = ", ".join(step["checks"]) or "chưa có phép kiểm tra"
            yield f"        {step['keyword']['vi']} {step['text']['vi']}  ⇐ {checks}"


def _back(values: dict[str, Any]) -> Iterator[str]:
    yield "■ Kịch bản → yêu cầu"
    for scenario in values["scenarios"]:
        kind = " (nghịch)" if scenario["negative"] else ""
        yield f"  {scenario['id']}{kind}: {', '.join(scenario['requirements']) or '–'}"


def _sources(values: dict[str, Any]) -> Iterator[str]:
    yield "■ Quy tắc nguồn → yêu cầu"
    for rule in values["rules"]:
        yield f"  {rule['id']}: {', '.join(rule['requirements']) or '–'}"
    yield "■ Quyết định → yêu cầu"
    for decision in values["decisions"]:
        yield f"  {decision['id']}: {', '.join(decision['requirements']) or '–'}"


def totals_lines(totals: dict[str, int]) -> Iterator[str]:
    """The figures in sentences."""
    yield (
        f"{totals['rows']} yêu cầu: {totals['tested']} có kiểm tra, {totals['not_tested']} không kiểm tra; "
        f"{totals['must_tested']}/{totals['must']} yêu cầu bắt buộc có kiểm tra, "
        f"{totals['must_tested_both_ways']} có cả kịch bản thuận và nghịch."
    )
    yield f"{totals['scenarios']} kịch bản, trong đó {totals['negative_scenarios']} kịch bản nghịch."
    yield (
        f"Quy tắc nguồn đã đưa vào danh mục: {totals['seed_rules_carried']}/{totals['seed_rules_of']} của năm văn bản, "
        f"{totals['gaps_carried']}/{totals['gaps_of']} điểm bổ sung, "
        f"{totals['law_rules_carried']}/{totals['law_rules_of']} của các văn bản được dẫn chiếu; "
        f"{totals['decisions']}/{totals['decisions_of']} quyết định."
    )
