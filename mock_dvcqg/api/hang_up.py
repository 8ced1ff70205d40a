"""Moved: see ``mock_dvcqg.wire.hang_up``."""

from mock_dvcqg.wire.hang_up import *  # noqa: F403
