"""Moved: see ``mock_dvcqg.wire.addressing``."""

from mock_dvcqg.wire.addressing import *  # noqa: F403
