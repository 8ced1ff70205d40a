"""Shapes of the JSON API: officers sign in."""

from pydantic import BaseModel

from reference_httt.api.texts import Long, Required


class StaffSignIn(BaseModel):
    """Body of the officers' sign-in."""

    username: Required
    password: Long


class StaffSession(BaseModel):
    """A signed-in officer; ``token`` goes into ``Authorization: Bearer``."""

    token: str
    full_name: str
    role: str
    agency_code: str
