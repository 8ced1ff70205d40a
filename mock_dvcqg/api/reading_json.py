"""Moved: see ``mock_dvcqg.wire.reading_json``."""

from mock_dvcqg.wire.reading_json import *  # noqa: F403
