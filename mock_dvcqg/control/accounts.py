"""Control routes about accounts towards members, accounts opened on behalf, and the sign-on's keys."""

from fastapi import APIRouter

from mock_dvcqg.contract.accounts import AccountCreation, AccountView, KeyRotation
from mock_dvcqg.control.control_journal import note
from mock_dvcqg.operations.account_states import list_creations, set_link, view_account
from mock_dvcqg.operations.sign_on_keys import rotate_sign_on_key
from mock_dvcqg.wire.addressing import RealmHere

router = APIRouter()


@router.get("/realms/{realm}/accounts/{number}")
async def show(here: RealmHere, number: str) -> AccountView:
    """The account with that number, and how each member stands to it."""
    return view_account(here, number)


@router.put("/realms/{realm}/accounts/{number}/links/{member}")
async def link(here: RealmHere, number: str, member: str) -> AccountView:
    """Say that the member's system has an account for it, on the portal or not."""
    view = set_link(here, number, member, linked=True)
    note(here, "links", {"member": member, "linked": True}, member=member, person=view.number)
    return view


@router.delete("/realms/{realm}/accounts/{number}/links/{member}")
async def unlink(here: RealmHere, number: str, member: str) -> AccountView:
    """Say that the member's system has none."""
    view = set_link(here, number, member, linked=False)
    note(here, "links", {"member": member, "linked": False}, member=member, person=view.number)
    return view


@router.get("/realms/{realm}/account-creations")
async def show_creations(here: RealmHere, number: str = "") -> list[AccountCreation]:
    """Who opened which account on whose behalf."""
    return list_creations(here, number)


@router.post("/realms/{realm}/sign-on/keys", status_code=201)
async def rotate(here: RealmHere) -> KeyRotation:
    """Sign with a new key from now on; the old one stays published for a while."""
    rotation = rotate_sign_on_key(here)
    note(here, "sign-on-keys", {"kid": rotation.kid})
    return rotation
