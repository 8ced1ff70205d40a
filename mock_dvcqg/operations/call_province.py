"""One call of the portal to a province: registered addresses only, no redirects, bounded in time and size."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mock_dvcqg.operations.outward_problem import OutwardProblem, Words, bounded
from mock_dvcqg.operations.registered_address import Address, registered_address
from mock_dvcqg.portal import Portal
from mock_dvcqg.store.members import Member

if TYPE_CHECKING:
    import httpx

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
_GOOD = (200, 201)
"""a known client of the payment platform answers some calls with 201"""


class CallProblem(OutwardProblem):
    """No answer."""


_WORDS = Words(
    too_slow="Hệ thống của đơn vị không trả lời",
    no_url="Địa chỉ của đơn vị không phải địa chỉ http(s)",
    unreachable="Không kết nối được tới hệ thống của đơn vị",
)


@dataclass(frozen=True)
class ProvinceCall:
    """What goes out; ``url`` is ``None`` while no system stands behind the member."""

    url: str | None
    content: bytes = b""
    content_type: str = JSON
    method: str = "POST"
    accept: str = JSON
    max_bytes: int | None = None
    """``None``: as the setting for answers says"""


@dataclass(frozen=True)
class ProvinceAnswer:
    """What came back with status 200 or 201."""

    status: int
    content_type: str
    content: bytes


async def call_province(portal: Portal, member: Member, call: ProvinceCall) -> ProvinceAnswer:
    """The province's answer.

    Raises:
        CallProblem: refused by a rule, unreachable, too slow, too large, or neither status 200 nor 201.
    """
    settings = portal.settings
    if call.url is None:
        raise CallProblem(f"Đơn vị {member.code} chưa đăng ký địa chỉ hệ thống", lasting=True)
    async with bounded(CallProblem, _WORDS, settings.call_timeout_s):
        address = await registered_address(call.url, member, settings)
        return await _send(portal.client, call, address, call.max_bytes or settings.call_max_bytes)


async def _send(client: "httpx.AsyncClient", call: ProvinceCall, address: Address, max_bytes: int) -> ProvinceAnswer:
    """A bare request of our own making: no cookies, no credentials, the name only in Host and SNI."""
    import httpx

    target = httpx.URL(call.url or "").copy_with(host=address.ip, fragment=None)
    headers = {"Host": address.origin.authority, "Accept": call.accept, "Accept-Encoding": "identity"}
    if call.method == "POST":
        headers["Content-Type"] = call.content_type
    extensions = {"sni_hostname": address.origin.host}
    request = httpx.Request(call.method, target, headers=headers, content=call.content, extensions=extensions)
    response = await client.send(request, stream=True, follow_redirects=False)
    try:
        _check(response)
        content = await _read(response, max_bytes)
        return ProvinceAnswer(response.status_code, response.headers.get("content-type", "")[:200], content)
    finally:
        await response.aclose()


def _check(response: "httpx.Response") -> None:
    status = response.status_code
    if response.is_redirect:
        said = f"Hệ thống của đơn vị chuyển hướng (HTTP {status}), không được phép"
        raise CallProblem(said, lasting=True, status=status)
    if status not in _GOOD:
        raise CallProblem(f"Hệ thống của đơn vị trả lời HTTP {status}", status=status)
    if response.headers.get("content-encoding", "identity").lower() not in {"", "identity"}:
        raise CallProblem("Hệ thống của đơn vị trả nội dung nén, không được phép", lasting=True, status=status)


async def _read(response: "httpx.Response", max_bytes: int) -> bytes:
    content = bytearray()
    async for chunk in response.aiter_raw():
        content += chunk
        if len(content) > max_bytes:
            said = f"Câu trả lời của đơn vị lớn hơn {max_bytes} byte"
            raise CallProblem(said, lasting=True, status=response.status_code)
    return bytes(content)
