"""Fills a realm's SQLite file with many dossiers, so that look-ups can be timed at each size."""

import json
import sqlite3
from pathlib import Path

from benchmark_talk import code, sync


def fill(database: Path, first: int, last: int) -> None:
    """Dossiers ``first`` … ``last - 1``, written as the portal itself would have kept them; the portal must be down."""
    record = json.loads(sync("", 0))["data"][0]
    connection = sqlite3.connect(database)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(dossier)")]
    pattern = connection.execute(f"SELECT {', '.join(columns)} FROM dossier LIMIT 1").fetchone()
    known = dict(zip(columns, pattern, strict=True))
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -200000"):  # a file of a benchmark alone
        connection.execute(f"PRAGMA {pragma}").close()
    with connection:
        connection.executemany(
            f"INSERT OR IGNORE INTO dossier ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
            (_row(known, record, columns, number) for number in range(first, last)),
        )
    connection.execute("PRAGMA journal_mode = WAL").close()
    connection.close()


def _row(known: dict[str, object], record: dict[str, object], columns: list[str], number: int) -> list[object]:
    own = {**record, "MaHoSo": code(number)}
    changed = {"dossier_code": code(number), "record": json.dumps(own, ensure_ascii=False, sort_keys=True)}
    return [changed.get(name, known[name]) for name in columns]
