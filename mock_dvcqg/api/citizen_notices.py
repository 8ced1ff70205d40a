"""The citizen API about notices: what the portal told whoever is signed in (mock convention)."""

from fastapi import APIRouter, Depends

from mock_dvcqg.api.citizen_session import SignedIn, from_own_page
from mock_dvcqg.contract.notices import MyNotice
from mock_dvcqg.contract.paths import CITIZEN_API
from mock_dvcqg.operations.read_notices import my_notices, read_my_notice
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter(prefix=CITIZEN_API, dependencies=[Depends(from_own_page)])


@router.get("/notices")
async def notices(realm: RealmHere, person: SignedIn) -> list[MyNotice]:
    """The notices of whoever is signed in, the latest first."""
    return my_notices(realm, person.identity_number)


@router.post("/notices/{seq}/read")
async def read_notice(realm: RealmHere, person: SignedIn, seq: int) -> MyNotice:
    """Mark one's own notice as read."""
    return read_my_notice(realm, person.identity_number, seq)
