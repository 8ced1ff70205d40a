"""Who may use the control API: bearers of the control token on this machine; others only if a setting says so."""

import ipaddress

from fastapi import Request

from mock_dvcqg.errors import BadCredentials, NotAllowed
from mock_dvcqg.portal import Portal
from mock_dvcqg.store.digests import same_secret

_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""what a proxy adds: the peer is then the proxy, and who stands behind it is not known for certain"""


async def from_this_machine(request: Request) -> None:
    """Refuse peers elsewhere, unless ``control_remote`` is set.

    Raises:
        NotAllowed: the peer is not on this machine, or the call came through a proxy.
    """
    portal: Portal = request.app.state.portal
    is_direct = not any(name in request.headers for name in _FORWARDED)
    if not portal.settings.control_remote and not (is_direct and _is_loopback(request)):
        raise NotAllowed("Giao diện điều khiển chỉ trả lời máy đang chạy hệ thống mô phỏng (DVCQG_CONTROL_REMOTE)")


async def with_token(request: Request) -> None:
    """Refuse calls without the control token.

    Raises:
        BadCredentials: no Bearer token, or another one.
    """
    portal: Portal = request.app.state.portal
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not same_secret(given.strip(), portal.control_token):
        raise BadCredentials("Thiếu mã điều khiển (Bearer) hoặc mã điều khiển không đúng")


def _is_loopback(request: Request) -> bool:
    if request.client is None:
        return False
    try:
        address = ipaddress.ip_address(request.client.host.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return address.is_loopback or (mapped is not None and mapped.is_loopback)
