"""Realms and the suite's lock on one. A mock's own interface, no fact of DVCQG."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.control.clock import ClockState


class RealmOrder(BaseModel):
    """Body of ``POST /control/realms``."""

    name: str = Field(pattern=r"^[a-z][a-z0-9-]{0,30}$")
    seed: int = Field(0, ge=-(2**63), lt=2**63)
    deposit: Literal["manual", "automatic"] = "manual"


class RealmSettings(BaseModel):
    """Realm-wide switches, read through ``realm.options``; they outlive a reset.

    Body of ``PATCH /control/realms/{realm}`` too: only what is given changes. A new switch is one more line here.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    deposit: Literal["manual", "automatic"] = "manual"
    """whether results go into the Kho when the citizen saves them, or by themselves"""
    sign_on_consent: Literal["granted", "ask"] = "granted"
    """whether the sign-on shows its consent page or takes consent as given"""
    kho_consent: Literal["optional", "required"] = "optional"
    """whether an officer's download from the Kho needs the owner's consent, or only checks one that is named"""
    recheck_links_after_s: int | None = Field(None, ge=1, le=366 * 24 * 3600)
    """when a fetched file is asked for once more, to see that its link lasts; ``None``: only when ordered"""
    session_lifetime_s: int | None = Field(None, ge=1, le=366 * 24 * 3600)
    """how long a session lasts in the realm's time; ``None``: as the portal's own setting says"""
    code_lifetime_s: int | None = Field(None, ge=1, le=24 * 3600)
    """how long an authorization code is good; ``None``: as the portal's own setting says"""
    look_up_by_passport: bool = False
    """whether TraCuuTechID also takes a passport number: an extension of ours, not evidenced (facts 10 #11)"""
    introspect_openly: bool = False
    """whether the sign-on's introspection answers without client authentication (facts 5.1, the client of S1)"""


SUITE_HEADER = "X-DVCQG-Suite"
"""names the suite run whose call changes faults or clock"""


class SuiteLock(BaseModel):
    """Who alone may put faults in force and move the clock while a member is in mode certify; empty: nobody yet."""

    run: str = ""
    locked_at: datetime | None = None
    in_force: bool = False
    """whether a member is in mode certify, so that the lock binds"""


class RealmState(BaseModel):
    """Answer of ``GET /control/realms``: one row a realm."""

    name: str
    members: list[str]
    people: int
    deposit: str
    last_seq: int
    options: RealmSettings = RealmSettings()
    clock: ClockState | None = None
