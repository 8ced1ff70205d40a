"""Faults of the portal by name: which calls they strike, how often, and when in a call they bite."""

from typing import Any

from mock_dvcqg.faults.in_force import Faults
from mock_dvcqg.faults.kinds import Fault, FaultKind, Parameter, Place, Stage
from mock_dvcqg.faults.registry import DOMAIN_FAULTS, FAULTS, check_order, every_kind, kind_of
from mock_dvcqg.faults.struck_call import STOPPING, TRANSPORT, StruckCall, struck_call


def as_journalled(fault: Fault | None) -> dict[str, Any]:
    """What the journal's entry of a call says of the fault it met."""
    return {"fault": fault.name if fault else "", "answered": fault is None or fault.answers}


__all__ = [
    "DOMAIN_FAULTS",
    "FAULTS",
    "STOPPING",
    "TRANSPORT",
    "Fault",
    "FaultKind",
    "Faults",
    "Parameter",
    "Place",
    "Stage",
    "StruckCall",
    "as_journalled",
    "check_order",
    "every_kind",
    "kind_of",
    "struck_call",
]
