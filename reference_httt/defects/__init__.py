"""Named departures from the honest practice: each a mistake real systems make, or what a clause forbids.

A defect is a function ``Practice -> Practice``; its docstring says the mistake, ``owns`` what then fails.
"""

from reference_httt.defects import (
    accounts,
    accounts_at_intake,
    completing,
    consents,
    counter,
    counter_signing,
    electronic_data,
    entering,
    extraction,
    files,
    filing,
    intake_outcomes,
    own_filing,
    paying,
    registration,
    results,
    reuse,
    service_levels,
    signing,
    stored_papers,
    syncing,
    vault_look_up,
)
from reference_httt.defects.registry import DEFECTS, Defect

__all__ = [
    "DEFECTS",
    "Defect",
    "accounts",
    "accounts_at_intake",
    "completing",
    "consents",
    "counter",
    "counter_signing",
    "electronic_data",
    "entering",
    "extraction",
    "files",
    "filing",
    "intake_outcomes",
    "own_filing",
    "paying",
    "registration",
    "results",
    "reuse",
    "service_levels",
    "signing",
    "stored_papers",
    "syncing",
    "vault_look_up",
]
