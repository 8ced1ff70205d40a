"""The command ``dvcqg``; a file a command."""

import sys


def main() -> None:
    """Entry point: the commands are loaded in here, so that Ctrl-C while they load is no traceback either."""
    try:
        from conformance.cli.program import main as program
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu.", file=sys.stderr)
        sys.exit(130)
    program()


__all__ = ["main"]
