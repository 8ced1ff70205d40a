"""The actions of the trade that steps speak in, each with its inputs and the typed values it gives back.

A binding says how one province does each action; what an action's values are is fixed here, one file a theme.
"""

from conformance.province.actions.asking import ASKING
from conformance.province.actions.counter import COUNTER, ConsentState
from conformance.province.actions.databases import DATABASES
from conformance.province.actions.deciding import DECIDING, ChannelCounts, ResultsShown, ResultState, StepsShown
from conformance.province.actions.fees import FEES
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
from conformance.province.actions.finding import FINDING
from conformance.province.actions.forms import FORMS
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
from conformance.province.actions.opinions import OPINIONS
from conformance.province.actions.own_accounts import OWN_ACCOUNTS
from conformance.province.actions.parties import (
    PARTIES,
    AccountStateTold,
    CounterOpened,
    OwnDossiers,
    PortalAccountOpened,
)
from conformance.province.actions.results import RESULTS, DossierWatched, PageReached, PaperOpened
from conformance.province.actions.returning import RETURNING
from conformance.province.actions.sending import SENDING, DraftShown
from conformance.province.actions.viewing import (
    VIEWING,
    ComponentState,
    ConsentRecord,
    DossierView,
    LocalDocument,
    LocalVaultListing,
    RequestToCitizen,
)

_THEMES = (
    *(FILING, COUNTER, HANDLING, VIEWING),
    *(OWN_ACCOUNTS, FORMS, FEES, ASKING, FINDING),
    *(PARTIES, DATABASES, OPINIONS, RETURNING, DECIDING, RESULTS, SENDING),
)
ACTIONS: dict[str, ActionSpec] = {spec.name: spec for theme in _THEMES for spec in theme}

__all__ = [
    "ACTIONS",
    "ROLE_WORDS",
    "AccountStateTold",
    "ActionDone",
    "ActionFailed",
    "ActionSpec",
    "ActionUnbound",
    "ActorSession",
    "Attached",
    "BoundAgency",
    "ChannelCounts",
    "ComponentShown",
    "ComponentState",
    "ComponentsShown",
    "ConsentRecord",
    "ConsentState",
    "CounterOpened",
    "DossierView",
    "DossierWatched",
    "DraftOpened",
    "DraftShown",
    "Entered",
    "LocalDocument",
    "LocalVaultListing",
    "Nothing",
    "OwnDossiers",
    "PageReached",
    "PaperOpened",
    "PortalAccountOpened",
    "Province",
    "ProvinceProblem",
    "ProvinceUnreachable",
    "RequestToCitizen",
    "ResultState",
    "ResultsShown",
    "Role",
    "StatusReached",
    "StepsShown",
    "Submitted",
    "Values",
    "VaultOffer",
    "VaultOffers",
]
