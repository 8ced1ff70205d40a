"""Citizen API: results that the specialised database shares with one's own Kho (mock convention)."""

from fastapi import APIRouter, Depends

from mock_dvcqg.api.citizen_session import SignedIn, from_own_page
from mock_dvcqg.contract.databases import SharedResult
from mock_dvcqg.contract.paths import CITIZEN_API
from mock_dvcqg.operations.look_up_specialised import list_shared_results, save_shared_result
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter(prefix=CITIZEN_API, dependencies=[Depends(from_own_page)])


@router.get("/shared-results")
async def shared_results(realm: RealmHere, person: SignedIn) -> list[SharedResult]:
    """What the database shares with the person's Kho, saved there or not yet."""
    return list_shared_results(realm, person)


@router.post("/shared-results/{keeper}/{instance_code:path}/deposit")
async def save(realm: RealmHere, person: SignedIn, keeper: str, instance_code: str) -> SharedResult:
    """Save one in the Kho; again gives the same document."""
    return await save_shared_result(realm, person, keeper, instance_code)
