"""Officers' sign-in, the citizen's account, notices and local vault."""

from typing import Annotated

from fastapi import APIRouter, Query

from reference_httt.api.answers import FAILURES
from reference_httt.api.draft_shapes import AccountView
from reference_httt.api.notice_shapes import NoticeList, NoticeView
from reference_httt.api.staff_shapes import StaffSession, StaffSignIn
from reference_httt.api.texts import IdentityNumber
from reference_httt.api.vault_shapes import LocalDocumentView, LocalVaultView
from reference_httt.api.who import ACitizen, AnyActor, ProvinceOf
from reference_httt.operations import look_up
from reference_httt.operations.sign_in_officer import sign_in_officer
from reference_httt.rules.model import NoticeChannel

router = APIRouter(prefix="/api", tags=["people"], responses=FAILURES)


@router.post("/staff/sign-in", summary="An officer signs in")
async def staff_sign_in(province: ProvinceOf, order: StaffSignIn) -> StaffSession:
    """User name «<agency code>.<role>», the password of the simulated province."""
    token, officer = sign_in_officer(province, order.username, order.password)
    return StaffSession(
        token=token, full_name=officer.full_name, role=officer.role.value, agency_code=officer.agency.code
    )


@router.get("/account", summary="The signed-in citizen's account and how it was linked")
async def account(citizen: ACitizen) -> AccountView:
    """Linked by TechID, then by identity number, never by name."""
    own = citizen.account
    return AccountView(**{name: getattr(own, name) for name in AccountView.model_fields})


@router.get("/notices", summary="The signed-in citizen's notices")
async def notices(
    province: ProvinceOf, citizen: ACitizen, channel: NoticeChannel | None = NoticeChannel.IN_APP
) -> NoticeList:
    """In the application; with ``channel`` those that left by e-mail or SMS."""
    return NoticeList(notices=[NoticeView.of(one) for one in look_up.list_notices(province, citizen, channel)])


@router.get("/local-vault", summary="A person's documents in the province's own vault (Kho DL trên HTTT GQTTHC)")
async def local_vault(
    province: ProvinceOf, who: AnyActor, identity_number: Annotated[IdentityNumber, Query()]
) -> LocalVaultView:
    """For counter officers, and for the citizen himself."""
    found = look_up.list_local_vault(province, who, identity_number)
    return LocalVaultView(documents=[LocalDocumentView.of(document) for document in found])
