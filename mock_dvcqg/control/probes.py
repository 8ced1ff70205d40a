"""What watches the portal from outside: is it up, can it serve, what has it counted."""

import asyncio

from fastapi import APIRouter, Depends, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from mock_dvcqg import __version__
from mock_dvcqg.contract.paths import CONTROL
from mock_dvcqg.control.access import from_this_machine
from mock_dvcqg.operations.check_readiness import why_not_ready
from mock_dvcqg.operations.measure_portal import MEDIA_TYPE, measure_portal
from mock_dvcqg.wire.addressing import PortalHere

router = APIRouter()
health_router = APIRouter()


@health_router.get(CONTROL + "/health")
async def health(portal: PortalHere) -> dict[str, object]:
    """Whether the portal is up: asked by whoever waits for it, without a token."""
    return {"status": "ok", "version": __version__, "realms": len(portal.realms.all())}


@router.get("/healthz")
async def alive() -> dict[str, str]:
    """Whether the process answers; asks nothing else."""
    return {"status": "ok"}


@router.get("/readyz", responses={503: {"description": "Chưa sẵn sàng"}})
async def ready(portal: PortalHere) -> Response:
    """Whether the portal can serve; 503 with the reason when it cannot."""
    reason = await asyncio.to_thread(why_not_ready, portal)
    if reason:
        return JSONResponse({"status": "not-ready", "reason": reason}, 503)
    return JSONResponse({"status": "ready"})


@router.get("/metrics", response_class=PlainTextResponse, dependencies=[Depends(from_this_machine)])
async def metrics(portal: PortalHere) -> Response:
    """Counters and gauges for Prometheus; to machines elsewhere only where the control API answers them."""
    return Response(await asyncio.to_thread(measure_portal, portal.realms), media_type=MEDIA_TYPE)
