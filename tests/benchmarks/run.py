"""``make bench``: figures and ratios of the portal on this machine; nothing is asserted.

python tests/benchmarks/run.py                 about two minutes
python tests/benchmarks/run.py --full          also 100,000 and 1,000,000 dossiers (about 6 GB of disk)
python tests/benchmarks/run.py --seconds 3     shorter drives, noisier figures
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmark_growth import fill
from benchmark_load import Rate, Target, drive
from benchmark_servers import Server, bare, portal
from benchmark_talk import DATA, control, look_up, sign_in, sync

GOOD = "thành công".encode()
CONNECTIONS = 16


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=8.0, help="how long each drive lasts (8)")
    parser.add_argument("--full", action="store_true", help="growth up to a million dossiers")
    parser.add_argument("--database-url", default="", help="empty: SQLite files; or 'memory', or PostgreSQL")
    asked = parser.parse_args()
    _start_up(asked.database_url)
    _throughput(asked.seconds, asked.database_url)
    _reset_and_snapshot(asked.database_url)
    if not asked.database_url:
        _growth([10_000, 100_000, 1_000_000] if asked.full else [10_000], asked.seconds / 2)


def _start_up(database_url: str) -> None:
    ready, resident = [], []
    for _ in range(5):
        with tempfile.TemporaryDirectory() as folder:
            with portal(Path(folder), database_url=database_url):
                pass
            with portal(Path(folder), database_url=database_url) as server:  # a data folder that is there already
                ready.append(server.ready_s)
                resident.append(server.rss_mb)
    print(f"start to first answer   {statistics.median(ready):6.2f} s    (median of {len(ready)}, aim ≤ 0.6 s)")
    print(f"idle memory             {statistics.median(resident):6.1f} MB   (before the first signature, aim ≤ 90 MB)")


def _throughput(seconds: float, database_url: str) -> None:
    with bare() as plain:
        yardstick = {
            "DongBoHoSoMC": _drive(plain, "/g", lambda n: sync("s", n), seconds),
            "TraCuuHoSo": _drive(plain, "/g", lambda n: look_up("s", n % 1000), seconds),
        }
    with tempfile.TemporaryDirectory() as folder, portal(Path(folder), database_url=database_url) as server:
        session = sign_in(server.port)
        measured = {
            "DongBoHoSoMC": _drive(server, DATA, lambda n: sync(session, n), seconds),
            "TraCuuHoSo": _drive(server, DATA, lambda n: look_up(session, n % 1000), seconds),
        }
        size = len(sync(session, 0))
    print(f"\n{CONNECTIONS} connections, record of {size / 1024:.1f} KB, each answer after its commit")
    print("                        portal        bare FastAPI   ratio   median    p99   failures")
    for name, rate in measured.items():
        plain_rate = yardstick[name].per_second
        ratio = rate.per_second / plain_rate if plain_rate else 0.0
        print(
            f"{name:<22} {rate.per_second:7.0f}/s   {plain_rate:11.0f}/s    {ratio:5.2f}"
            f"  {rate.median_ms:5.1f} ms {rate.p99_ms:5.1f} ms {rate.failures:6d}"
        )


def _reset_and_snapshot(database_url: str) -> None:
    with tempfile.TemporaryDirectory() as folder, portal(Path(folder), database_url=database_url) as server:
        session = sign_in(server.port)
        _drive(server, DATA, lambda n: sync(session, n), 0.0, count=1000)
        taken = _timed(lambda: control(server.port, "GET", "/snapshot"))
        named = _timed(lambda: control(server.port, "POST", "/snapshots/bench"))
        restored = _timed(lambda: control(server.port, "POST", "/snapshots/bench/restore"))
        reset = _timed(lambda: control(server.port, "POST", "/reset"))
    print("\nwith 1,000 dossiers")
    for name, took in (
        ("snapshot as a file", taken),
        ("snapshot kept by name", named),
        ("restore of that", restored),
        ("reset", reset),
    ):
        print(f"{name:<24}{took * 1000:8.1f} ms")


def _growth(sizes: list[int], seconds: float) -> None:
    print("\ndossiers      TraCuuHoSo    median      DongBoHoSoMC    median")
    with tempfile.TemporaryDirectory() as folder:
        with portal(Path(folder)) as server:
            session = sign_in(server.port)
            _drive(server, DATA, lambda n: sync(session, n), 0.0, count=1)
        filled = 1
        for size in sizes:
            fill(Path(folder) / "realms" / "default.db", filled, size)
            filled = size
            with portal(Path(folder)) as server:
                asked, sent = _at_size(server, size, seconds)
            print(
                f"{size:>9,}   {asked.per_second:9.0f}/s  {asked.median_ms:6.2f} ms"
                f"   {sent.per_second:9.0f}/s  {sent.median_ms:6.2f} ms"
            )


def _at_size(server: Server, size: int, seconds: float) -> tuple[Rate, Rate]:
    session = sign_in(server.port)
    asked = _drive(server, DATA, lambda n: look_up(session, n * 7919 % size), seconds)
    return asked, _drive(server, DATA, lambda n: sync(session, size * 10 + n), seconds)


def _drive(server: Server, path: str, body: Callable[[int], bytes], seconds: float, count: int = 0) -> Rate:
    target = Target("127.0.0.1", server.port, path, body, GOOD)
    if count:
        return asyncio.run(drive(target, connections=1, seconds=seconds, count=count))
    asyncio.run(drive(target, connections=CONNECTIONS, seconds=min(1.0, seconds)))  # warm
    return asyncio.run(drive(_shifted(target), connections=CONNECTIONS, seconds=seconds))


def _shifted(target: Target) -> Target:
    """The same drive with other numbers than the warm-up's, so that every record is new."""
    return Target(target.host, target.port, target.path, lambda n: target.body(n + 1_000_000), target.good)


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
