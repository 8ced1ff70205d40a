"""Runs the portal and reference provinces inside this process, each on a real socket of its own.

The only room of the suite that knows the two applications; everything else meets them over HTTP.
"""

from conformance.embedded.cells import (
    embedded,
    warm,
)
from conformance.embedded.defects import (
    check_defect,
    known_defects,
)
from conformance.embedded.places import (
    AGENCIES,
    ISSUER,
    UNDER_TEST,
)
from conformance.embedded.portal import (
    World,
    portal_database,
    portal_running,
)
from conformance.embedded.provinces import start_province
from conformance.embedded.standing import Standing

__all__ = [
    "AGENCIES",
    "ISSUER",
    "UNDER_TEST",
    "Standing",
    "World",
    "check_defect",
    "embedded",
    "known_defects",
    "portal_database",
    "portal_running",
    "start_province",
    "warm",
]
