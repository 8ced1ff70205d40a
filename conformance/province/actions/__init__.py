"""The actions of the trade that steps speak in, each with its inputs and the typed values it gives back.

A binding says how one province does each action; what an action's values are is fixed here, one file a theme.
"""

from conformance.province.actions.counter import COUNTER, ConsentState
from conformance.province.actions.filing import (
    FILING,
    Attached,
    ComponentShown,
    ComponentsShown,
    DraftOpened,
    Entered,
    Submitted,
    VaultOffer,
    VaultOffers,
)
from conformance.province.actions.handling import HANDLING, StatusReached
from conformance.province.actions.model import (
    ROLE_WORDS,
    ActionDone,
    ActionFailed,
    ActionSpec,
    ActionUnbound,
    ActorSession,
    BoundAgency,
    Nothing,
    Province,
    ProvinceProblem,
    ProvinceUnreachable,
    Role,
    Values,
)
from conformance.province.actions.viewing import (
    VIEWING,
    ComponentState,
    ConsentRecord,
    DossierView,
    LocalDocument,
    LocalVaultListing,
    RequestToCitizen,
)

ACTIONS: dict[str, ActionSpec] = {spec.name: spec for spec in (*FILING, *COUNTER, *HANDLING, *VIEWING)}

__all__ = [
    "ACTIONS",
    "ROLE_WORDS",
    "ActionDone",
    "ActionFailed",
    "ActionSpec",
    "ActionUnbound",
    "ActorSession",
    "Attached",
    "BoundAgency",
    "ComponentShown",
    "ComponentState",
    "ComponentsShown",
    "ConsentRecord",
    "ConsentState",
    "DossierView",
    "DraftOpened",
    "Entered",
    "LocalDocument",
    "LocalVaultListing",
    "Nothing",
    "Province",
    "ProvinceProblem",
    "ProvinceUnreachable",
    "RequestToCitizen",
    "Role",
    "StatusReached",
    "Submitted",
    "Values",
    "VaultOffer",
    "VaultOffers",
]
