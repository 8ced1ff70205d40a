"""Gets one file from a province: registered origins only, resolved once, no redirects, bounded in size and time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mock_dvcqg.operations.outward_problem import OutwardProblem, Words, bounded
from mock_dvcqg.operations.registered_address import only_address
from mock_dvcqg.rules.origins import Origin, origin_of

if TYPE_CHECKING:
    import httpx

REFUSED_TYPES = ("text/", "application/json", "application/xhtml", "multipart/")
"""what a sign-in page, an error or a listing comes as: never a paper (mock convention)"""


class FetchProblem(OutwardProblem):
    """No file."""


_WORDS = Words(
    too_slow="Không tải được tệp",
    no_url="Đường dẫn tệp không phải địa chỉ http(s)",
    unreachable="Không kết nối được tới hệ thống giữ tệp",
)


@dataclass(frozen=True)
class FetchLimits:
    """How far a fetch may go, and where the portal itself lives."""

    timeout_s: float
    max_bytes: int
    allowed: frozenset[Origin]
    own: frozenset[Origin]


async def fetch_file(client: "httpx.AsyncClient", url: str, limits: FetchLimits) -> bytes:
    """The bytes behind a link.

    Raises:
        FetchProblem: refused by a rule, unreachable, too slow, too large, or no file.
    """
    origin = _checked(url, limits)
    async with bounded(FetchProblem, _WORDS, limits.timeout_s):
        address = await only_address(origin, limits.own, named="Đường dẫn tệp")
        return await _get(client, url, origin, address, limits.max_bytes)


def _checked(url: str, limits: FetchLimits) -> Origin:
    origin = origin_of(url)
    if origin is None:
        raise FetchProblem(_WORDS.no_url, lasting=True)
    if origin in limits.own:
        raise FetchProblem("Đường dẫn tệp trỏ vào chính Cổng DVCQG", lasting=True)
    if origin not in limits.allowed:
        raise FetchProblem(f"Địa chỉ {str(origin)[:120]} chưa được cơ quan đăng ký với Cổng DVCQG", lasting=True)
    return origin


async def _get(client: "httpx.AsyncClient", url: str, origin: Origin, address: str, max_bytes: int) -> bytes:
    """A bare GET of our own making: no cookies, no credentials, the name only in Host and SNI."""
    import httpx

    target = httpx.URL(url).copy_with(host=address, fragment=None)
    headers = {"Host": origin.authority, "Accept": "application/pdf, */*", "Accept-Encoding": "identity"}
    request = httpx.Request("GET", target, headers=headers, extensions={"sni_hostname": origin.host})
    response = await client.send(request, stream=True, follow_redirects=False)
    try:
        _check_answer(response, max_bytes)
        return await _read(response, max_bytes)
    finally:
        await response.aclose()


def _check_answer(response: "httpx.Response", max_bytes: int) -> None:
    status = response.status_code
    if response.is_redirect:
        raise FetchProblem(
            f"Hệ thống giữ tệp chuyển hướng (HTTP {status}), không được phép", lasting=True, status=status
        )
    if status != 200:
        raise FetchProblem(f"Hệ thống giữ tệp trả lời HTTP {status}", status=status)
    kind = response.headers.get("content-type", "").strip().lower()
    if kind.startswith(REFUSED_TYPES):
        raise FetchProblem(f"Nội dung tải về không phải tệp giấy tờ ({kind[:60]})", lasting=True, status=status)
    if response.headers.get("content-encoding", "identity").lower() not in {"", "identity"}:
        raise FetchProblem("Hệ thống giữ tệp trả nội dung nén, không được phép", lasting=True, status=status)
    length = response.headers.get("content-length", "")
    if length.isdigit() and len(length) < 20 and int(length) > max_bytes:
        raise FetchProblem(f"Tệp lớn hơn {max_bytes} byte", lasting=True, status=status)


async def _read(response: "httpx.Response", max_bytes: int) -> bytes:
    content = bytearray()
    async for chunk in response.aiter_raw():
        content += chunk
        if len(content) > max_bytes:
            raise FetchProblem(f"Tệp lớn hơn {max_bytes} byte", lasting=True, status=response.status_code)
    if not content:
        raise FetchProblem("Tệp rỗng", status=response.status_code)
    return bytes(content)
