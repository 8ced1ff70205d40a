"""What commands print: sentences on the error stream, tables and verdicts on the output."""

import sys

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from reports.record import Footer, Record, Verdict

WORDS = {
    Verdict.PASS: ("Đạt", "Kept", "green"),
    Verdict.WARN: ("Đạt, có lưu ý", "Kept, with notes", "yellow"),
    Verdict.FAIL: ("Chưa đạt", "Not kept", "red"),
    Verdict.NOT_APPLICABLE: ("Không áp dụng", "Not applicable", "dim"),
    Verdict.BLOCKED: ("Chưa thực hiện được", "Blocked", "magenta"),
    Verdict.INCONCLUSIVE: ("Chưa đủ căn cứ kết luận", "Inconclusive", "magenta"),
    Verdict.REVIEW: ("Chờ thẩm định", "To be reviewed", "magenta"),
    Verdict.ERROR: ("Lỗi môi trường kiểm thử", "Test environment error", "red"),
}


def console() -> Console:
    """The output; wide enough for URLs when it is no terminal."""
    return Console(width=None if sys.stdout.isatty() else 160, highlight=False, soft_wrap=not sys.stdout.isatty())


def complain(sentence: str) -> None:
    """One sentence (or one a line) on the error stream."""
    Console(stderr=True, highlight=False, soft_wrap=True).print(escape(sentence), style="red")


def word(verdict: Verdict, lang: str) -> str:
    """A verdict in words, coloured."""
    vi, en, colour = WORDS[verdict]
    return f"[{colour}]{vi if lang == 'vi' else en}[/{colour}]"


def said(vi: str, en: str, lang: str) -> str:
    """The words of the language."""
    return vi if lang == "vi" else en


def print_outcome(out: Console, record: Record, footer: Footer, lang: str) -> None:
    """The whole verdict, counts and the four processes."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_row(said("Kết luận", "Verdict", lang), word(footer.verdict, lang))
    counts: dict[Verdict, int] = {}
    for verdict in footer.scenarios.values():
        counts[verdict] = counts.get(verdict, 0) + 1
    shown = ", ".join(f"{count} {word(verdict, lang)}" for verdict, count in sorted(counts.items()))
    table.add_row(said("Kịch bản", "Scenarios", lang), f"{len(footer.scenarios)}/{len(record.header.plan)}: {shown}")
    processes = " · ".join(f"{name} {word(verdict, lang)}" for name, verdict in footer.processes.items())
    table.add_row(said("Quy trình", "Processes", lang), processes)
    out.print(table)
    if footer.interrupted:
        out.print(said("Lần chạy đã dừng giữa chừng.", "The run was interrupted.", lang), style="yellow")
