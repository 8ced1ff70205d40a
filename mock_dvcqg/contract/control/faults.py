"""Faults by their registered names. A mock's own interface, no fact of DVCQG."""

from pydantic import BaseModel, StrictFloat, StrictInt, StrictStr

FaultValue = StrictInt | StrictFloat | StrictStr


class FaultOrder(BaseModel):
    """Body of ``POST …/faults``: a named fault of the portal, for calls that match."""

    name: str
    """``unreachable``, ``truncated``, ``session-expired`` …; ``GET …/faults/names`` lists all with their parameters"""
    member: str | None = None
    service: str | None = None
    """adapter service, «login», «kho.tra-cuu», «kho.tai-tep», «oidc.token» …"""
    dossier_code: str | None = None
    """only calls about this dossier"""
    count: int | None = None
    """how many matching calls it strikes; ``None`` until removed"""
    skip: int = 0
    """how many matching calls it lets pass first"""
    probability: float = 1.0
    params: dict[str, FaultValue] = {}
    """how hard it strikes, e.g. ``{"latency_s": 2.5}``; what is not named has the fault's default"""


class FaultState(FaultOrder):
    """A fault in force."""

    id: str
    position: int = 0
    """the order in which faults were put in force is the order in which calls meet them"""
    met: int = 0
    """matching calls that came by, struck or not"""
    struck: int = 0


class FaultParameter(BaseModel):
    """What one parameter of a fault means and which values it takes."""

    meaning: str
    default: FaultValue
    lowest: float | None = None
    highest: float | None = None
    allowed: list[str] = []


class FaultName(BaseModel):
    """One fault as ``GET …/faults/names`` describes it, in Vietnamese."""

    description: str
    seen: str
    """what a client sees of it"""
    where: list[str]
    """surfaces on which it can strike: adapter, kho, oidc, payment, databases, calls-out"""
    stage: str
    """``before`` the work, ``after`` the commit, on the ``answer``, ``chosen`` by a parameter, in the ``service``"""
    params: dict[str, FaultParameter] = {}
