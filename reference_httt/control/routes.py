"""Control routes; closed unless a token is set."""

import hmac
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel

from reference_httt.api.answers import FAILURES
from reference_httt.api.notice_shapes import NoticeOutbox, OutboxNotice
from reference_httt.api.who import ProvinceOf
from reference_httt.errors import NotAllowed, NotSignedIn
from reference_httt.operations.reset_province import reset_province
from reference_httt.province import Province
from reference_httt.store import notices

router = APIRouter(prefix="/control", tags=["control"], responses=FAILURES)


class Health(BaseModel):
    """The province is up."""

    status: str
    code: str
    name: str


@router.get("/health", summary="Is the province up? No token needed")
async def health(province: ProvinceOf) -> Health:
    """Answers as soon as the province serves."""
    return Health(status="ok", code=province.settings.code, name=province.settings.name)


@router.post("/reset", status_code=204, summary="Forget everything the province has kept")
async def reset(request: Request, province: ProvinceOf) -> Response:
    """Needs «Authorization: Bearer <control token>»."""
    _require_token(request, province)
    await reset_province(province)
    return Response(status_code=204)


@router.get("/notices", summary="The outbox of notices: what was told to whom over which channel")
async def show_notices(
    request: Request,
    province: ProvinceOf,
    dossier_code: str = "",
    identity_number: str = "",
    after: Annotated[int, Query(ge=0, le=2**62)] = 0,
) -> NoticeOutbox:
    """Needs «Authorization: Bearer <control token>»; of one dossier or person when named."""
    _require_token(request, province)
    with province.store.reading() as session:
        found = notices.outbox(session, dossier_code=dossier_code, identity_number=identity_number, after=after)
    return NoticeOutbox(notices=[OutboxNotice.of(one) for one in found])


def _require_token(request: Request, province: Province) -> None:
    wanted = province.settings.control_token.get_secret_value()
    if not wanted:
        raise NotAllowed("Mặt điều khiển chưa được mở: chưa đặt HTTT_CONTROL_TOKEN")
    given = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    if not hmac.compare_digest(given.encode(), wanted.encode()):
        raise NotSignedIn("Mã điều khiển không đúng")
