"""What ``dvcqg run`` is let pass with, read from files before anything starts, and told of afterwards."""

from collections.abc import Collection
from pathlib import Path
from zoneinfo import ZoneInfo

from conformance.cli.screen import complain
from conformance.errors import UsageError
from conformance.evidence.recorder import wall_clock
from conformance.gate.comparing import Baseline, baseline_of, check_ruleset
from conformance.gate.gating import Gate
from conformance.gate.waiver_file import load_waivers
from conformance.run.runner import RECORD_NAME
from reports.record import Footer, WaiverState, read_record

_VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def read_gate(
    waivers: Path | None,
    baseline: Path | None,
    *,
    ruleset: str,
    out: Path,
    requirements: Collection[str],
    scenarios: Collection[str] | None,
) -> Gate:
    """The gate of a run into the folder ``out``; ``scenarios`` is ``None`` when only a part of them was read.

    Raises:
        AuthorError, BrokenRecord: a file that cannot be read or used.
    """
    read = () if waivers is None else load_waivers(waivers, requirements=requirements, scenarios=scenarios)
    old = None if baseline is None else _baseline(baseline, ruleset, out)
    return Gate(waivers=read, baseline=old, day=wall_clock().astimezone(_VIETNAM).date())


def tell_stale(footer: Footer, gate: Gate) -> None:
    """Name the waivers that are over or not needed any more."""
    for waiver, became in zip(gate.waivers, footer.waivers, strict=True):
        if became.state == "expired":
            complain(f"Ngoại lệ cho {_of(became)} đã hết hạn ngày {waiver.expires:%d/%m/%Y}; gia hạn hoặc bỏ đi.")
        if became.state == "unneeded":
            complain(f"Ngoại lệ cho {_of(became)} không còn cần: nội dung đã đạt; đề nghị bỏ khỏi tập tin ngoại lệ.")


def _baseline(path: Path, ruleset: str, out: Path) -> Baseline:
    if path.resolve() == (out / RECORD_NAME).resolve():
        raise UsageError(f"--baseline «{path}» nằm trong thư mục ghi kết quả; đề nghị chọn --out khác")
    old = baseline_of(read_record(path), str(path))
    check_ruleset(old, ruleset)
    return old


def _of(became: WaiverState) -> str:
    return f"yêu cầu {became.requirement}" if became.requirement else f"kịch bản {became.scenario}"
