"""The metrics of QĐ 766 of a window, and the lines that tell them."""

from collections.abc import Iterator
from itertools import groupby

from conformance.checks.index766 import LastSeen, Share, shares_of
from conformance.observe.window import ObservedDossier, Window
from mock_dvcqg.contract.codes import DossierStatus
from reports.record import Text

HEADING = Text(
    vi="Chỉ số QĐ 766/QĐ-TTg mà nhật ký cho biết (quy ước mô phỏng: chỉ tính các hồ sơ đã thấy)",
    en="Metrics of QĐ 766/QĐ-TTg that the journal tells (mock convention: of the dossiers seen)",
)

POINTS, UNDECIDED = Text(vi="điểm", en="points"), Text(vi="hồ sơ chưa xác định được", en="undecided")


def index_lines(window: Window, lang: str) -> Iterator[str]:
    """A heading and a line a metric; none where no dossier was seen."""
    seen = [_last_seen(dossier) for dossier in window.dossiers if dossier.records]
    if seen:
        yield "\n" + _in(HEADING, lang)
        yield from (f"  {_line(share, lang)}" for share in shares_of(seen))


def _last_seen(dossier: ObservedDossier) -> LastSeen:
    asked = DossierStatus.SUPPLEMENT_REQUESTED
    by_records = sum(status == asked for status, _ in groupby(seen.record.status for seen in dossier.records))
    by_rows = len({row.act for row in dossier.rows if row.row.status == asked})
    return LastSeen(dossier.records[-1].record, max(by_records, by_rows))


def _line(share: Share, lang: str) -> str:
    percent = "N/A" if share.percent is None else f"{_number(share.percent, lang)} %"
    told = f"{_in(share.name, lang)}: {share.counted}/{share.of} ({percent})"
    if share.full_points is not None and share.percent is not None:
        points = share.full_points * share.counted / share.of
        told += f", {_number(points, lang)}/{share.full_points} {_in(POINTS, lang)}"
    return told + (f"; {share.undecided} {_in(UNDECIDED, lang)}" if share.undecided else "")


def _in(text: Text, lang: str) -> str:
    return text.en if lang == "en" else text.vi


def _number(value: float, lang: str) -> str:
    return f"{value:.2f}" if lang == "en" else f"{value:.2f}".replace(".", ",")
