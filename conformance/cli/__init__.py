"""The command ``dvcqg``; a file a command."""

from conformance.cli.program import main

__all__ = ["main"]
