"""``python -m mock_dvcqg db upgrade|current``, also ``dvcqg db``: the tables of all realms, by hand and by version."""

import argparse
import sys
from collections.abc import Iterator, Sequence

from pydantic import ValidationError
from sqlalchemy.exc import OperationalError

from mock_dvcqg.operations.upgrade_realms import Standing, stand_of_realms, upgrade_realms
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.revision import head

DONE, SOME_FAILED, BAD_SETTINGS = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Run one of the two; 0 all realms are current, 1 some are not (each is named), 2 bad settings."""
    given = _parser().parse_args(arguments)
    options = {name: value for name, value in vars(given).items() if name != "verb" and value is not None}
    try:
        settings = Settings(**options)
    except ValidationError as error:
        return _fail(f"cấu hình không hợp lệ: {error.errors()[0]['msg']}")
    if settings.storage == "memory":
        return _fail("cơ sở dữ liệu trong bộ nhớ không có gì để nâng cấp")
    try:
        return _told(upgrade_realms(settings) if given.verb == "upgrade" else stand_of_realms(settings))
    except OperationalError as error:
        return _fail(f"không mở được cơ sở dữ liệu: {str(error.orig).splitlines()[0]}")


def _told(standings: Iterator[Standing]) -> int:
    behind, count = [], 0
    for standing in standings:
        count += 1
        print(_line(standing), flush=True)
        if not standing.is_current:
            behind.append(standing.realm)
    if behind:
        print(f"Chưa ở bản {head()}: {', '.join(behind)}", file=sys.stderr)
        return SOME_FAILED
    print(f"{count} hệ thống mô phỏng (realm) ở bản {head()}" if count else "Chưa có hệ thống mô phỏng (realm) nào")
    return DONE


def _line(standing: Standing) -> str:
    before, after = standing.before or "không ghi", standing.after or "không ghi"
    moved = before if before == after else f"{before} → {after}"
    return f"{standing.realm}: {moved}" + (f" – LỖI: {standing.problem}" if standing.problem else "")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m mock_dvcqg db", description="Bring the tables of all kept realms to this version, or show them."
    )
    parser.add_argument("verb", choices=("upgrade", "current"))
    parser.add_argument("--data-dir", help="folder of the SQLite realms (DVCQG_DATA_DIR, var/portal)")
    parser.add_argument("--database-url", help="postgresql+psycopg://… (DVCQG_DATABASE_URL)")
    return parser


def _fail(sentence: str) -> int:
    print(f"mock_dvcqg: {sentence}", file=sys.stderr)
    return BAD_SETTINGS
