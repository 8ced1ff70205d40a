"""Writes the tracker as a site: into a folder beside, then put in place whole, so that no half of one is ever seen."""

import shutil
import tempfile
from pathlib import Path

from reports.tracker.to_csv import draw_csv
from reports.tracker.to_html import INDEX, pages
from reports.tracker.to_json import draw_json
from reports.tracker.tracking import Tracker

CSV, JSON = "tracker.csv", "tracker.json"


class UnusableSite(ValueError):
    """The folder for the site must not be replaced: the sentence says why."""


def check_site(site: Path, runs: Path) -> None:
    """See that replacing the folder loses nothing but an earlier tracker.

    Raises:
        UnusableSite: it holds the runs, or something that is no tracker, or is a file.
    """
    place, source = site.resolve(), runs.resolve()
    if place == source or place in source.parents:
        raise UnusableSite(f"--out «{site}»: thư mục này chứa RUNS_DIR; cần một thư mục khác")
    if not place.exists():
        return
    if not place.is_dir():
        raise UnusableSite(f"--out «{site}»: là tập tin, cần một thư mục")
    if any(place.iterdir()) and not ((place / JSON).is_file() and (place / INDEX).is_file()):
        raise UnusableSite(f"--out «{site}»: đã có nội dung khác, không phải bảng theo dõi; cần thư mục mới hoặc trống")


def write_site(tracker: Tracker, site: Path) -> Path:
    """Write all files; gives the path of the first page.

    Raises:
        OSError: the disk does not take it; what stood there before stays.
    """
    place = site.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        for name, content in (*pages(tracker), (CSV, draw_csv(tracker)), (JSON, draw_json(tracker))):
            path = fresh / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8", errors="replace", newline="")
        fresh.chmod(0o755)
        _put_in_place(fresh, place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return site / INDEX


def _put_in_place(fresh: Path, place: Path) -> None:
    """Rename the old away and the new in; the old comes back when that fails."""
    if not place.exists():
        fresh.rename(place)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
    try:
        place.rename(old / "old")
        try:
            fresh.rename(place)
        except OSError:
            (old / "old").rename(place)
            raise
    finally:
        if place.exists():
            shutil.rmtree(old, ignore_errors=True)
