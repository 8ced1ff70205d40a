"""For maintainers: writes a migration from the difference between the last one and the tables as declared.

Before the first release there is one migration, made anew whenever tables change:
``python -m mock_dvcqg.store.migrations.make --first``; from the release on each change adds one:
``python -m mock_dvcqg.store.migrations.make "short reason"`` – read it, and give new columns a server default.
"""

import argparse
import subprocess
import sys
from typing import Any

from alembic import command
from alembic.operations.ops import CreateTableOp

from mock_dvcqg.store.engine import open_memory
from mock_dvcqg.store.migrating import configuration
from mock_dvcqg.store.revision import VERSIONS


def main() -> int:
    """Write one file into ``versions/``."""
    parser = argparse.ArgumentParser(prog="python -m mock_dvcqg.store.migrations.make")
    parser.add_argument("reason", nargs="?", default="first", help="a few words, for the file's name and first line")
    parser.add_argument("--first", action="store_true", help="throw all migrations away and make the first one anew")
    given = parser.parse_args()
    known = sorted(VERSIONS.glob("[0-9]*.py"))
    if given.first:
        for path in known:
            path.unlink()
    number = 1 if given.first or not known else int(known[-1].name[:4]) + 1
    if number > 1 and given.reason == "first":
        parser.error("say why, or --first")
    _write(f"{number:04d}", given.reason)
    return 0


def _write(number: str, reason: str) -> None:
    database = open_memory()
    with database.writing() as session:
        config = configuration(session.connection())
        config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
        if number != "0001":
            command.upgrade(config, "head")
        command.revision(config, reason, autogenerate=True, rev_id=number, process_revision_directives=_leave_out_info)
    database.close()
    made = [str(path) for path in VERSIONS.glob(f"{number}_*.py")]
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", *made], check=True)
    subprocess.run([sys.executable, "-m", "ruff", "check", "--fix", "--quiet", *made], check=True)
    print("\n".join(made))


def _leave_out_info(_context: Any, _revision: Any, scripts: Any) -> None:
    """A table's ``info`` is ours alone (what a reset keeps); it cannot be written down, and no database has it."""
    for operation in scripts[0].upgrade_ops.ops:
        if isinstance(operation, CreateTableOp):
            operation.info = {}


if __name__ == "__main__":
    sys.exit(main())
