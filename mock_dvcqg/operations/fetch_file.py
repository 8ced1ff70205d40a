"""Gets one file from a province: registered origins only, resolved once, no redirects, bounded in size and time."""

import asyncio
import socket
from dataclasses import dataclass

import httpx

from mock_dvcqg.rules.origins import Origin, is_never_called, origin_of, plain_address

REFUSED_TYPES = ("text/", "application/json", "application/xhtml", "multipart/")
"""what a sign-in page, an error or a listing comes as: never a paper (mock convention)"""


class FetchProblem(Exception):
    """No file; the sentence is Vietnamese. ``lasting`` problems are not tried again."""

    def __init__(self, sentence: str, *, lasting: bool = False, status: int = 0) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.lasting = lasting
        self.status = status


@dataclass(frozen=True)
class FetchLimits:
    """How far a fetch may go, and where the portal itself lives."""

    timeout_s: float
    max_bytes: int
    allowed: frozenset[Origin]
    own: frozenset[Origin]


async def fetch_file(client: httpx.AsyncClient, url: str, limits: FetchLimits) -> bytes:
    """The bytes behind a link.

    Raises:
        FetchProblem: refused by a rule, unreachable, too slow, too large, or no file.
    """
    origin = _checked(url, limits)
    try:
        async with asyncio.timeout(limits.timeout_s):
            address = await _resolve(origin, limits)
            return await _get(client, url, origin, address, limits.max_bytes)
    except TimeoutError:
        raise FetchProblem(f"Không tải được tệp trong {limits.timeout_s:g} giây") from None
    except httpx.InvalidURL:
        raise FetchProblem("Đường dẫn tệp không phải địa chỉ http(s)", lasting=True) from None
    except httpx.HTTPError as error:
        raise FetchProblem(f"Không kết nối được tới hệ thống giữ tệp ({type(error).__name__})") from None


def _checked(url: str, limits: FetchLimits) -> Origin:
    origin = origin_of(url)
    if origin is None:
        raise FetchProblem("Đường dẫn tệp không phải địa chỉ http(s)", lasting=True)
    if origin in limits.own:
        raise FetchProblem("Đường dẫn tệp trỏ vào chính Cổng DVCQG", lasting=True)
    if origin not in limits.allowed:
        raise FetchProblem(f"Địa chỉ {str(origin)[:120]} chưa được cơ quan đăng ký với Cổng DVCQG", lasting=True)
    return origin


async def _resolve(origin: Origin, limits: FetchLimits) -> str:
    """The one address that is called: looked up once, so that it cannot change between check and call."""
    addresses = await _addresses(origin)
    ours = [mine for mine in limits.own if mine.port == origin.port]
    own = {plain_address(address) for mine in ours for address in await _addresses(mine)}
    everywhere = any(address.is_unspecified for address in own)  # the portal listens on every address of the machine
    for address in addresses:
        if is_never_called(address):
            raise FetchProblem("Đường dẫn tệp trỏ tới địa chỉ mạng không được phép", lasting=True)
        if plain_address(address) in own or (everywhere and _is_of_this_machine(address)):
            raise FetchProblem("Đường dẫn tệp trỏ vào chính Cổng DVCQG", lasting=True)
    return addresses[0]


def _is_of_this_machine(address: str) -> bool:
    """Whether a socket of ours could stand at the address: only then does this machine have it."""
    plain = plain_address(address)
    family = socket.AF_INET if plain.version == 4 else socket.AF_INET6
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((str(plain), 0))
        except OSError:
            return False
    return True


async def _addresses(origin: Origin) -> list[str]:
    try:
        found = await asyncio.get_running_loop().getaddrinfo(origin.host, origin.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchProblem(f"Không phân giải được tên máy chủ {origin.host[:100]}") from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


async def _get(client: httpx.AsyncClient, url: str, origin: Origin, address: str, max_bytes: int) -> bytes:
    """A bare GET of our own making: no cookies, no credentials, the name only in Host and SNI."""
    target = httpx.URL(url).copy_with(host=address, fragment=None)
    headers = {"Host": _host_header(origin), "Accept": "application/pdf, */*", "Accept-Encoding": "identity"}
    request = httpx.Request("GET", target, headers=headers, extensions={"sni_hostname": origin.host})
    response = await client.send(request, stream=True, follow_redirects=False)
    try:
        _check_answer(response, max_bytes)
        return await _read(response, max_bytes)
    finally:
        await response.aclose()


def _host_header(origin: Origin) -> str:
    return str(origin).partition("://")[2]


def _check_answer(response: httpx.Response, max_bytes: int) -> None:
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


async def _read(response: httpx.Response, max_bytes: int) -> bytes:
    content = bytearray()
    async for chunk in response.aiter_raw():
        content += chunk
        if len(content) > max_bytes:
            raise FetchProblem(f"Tệp lớn hơn {max_bytes} byte", lasting=True, status=response.status_code)
    if not content:
        raise FetchProblem("Tệp rỗng", status=response.status_code)
    return bytes(content)
