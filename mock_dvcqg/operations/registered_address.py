"""Where the portal may call: a registered origin, its name looked up once, and never the portal itself."""

import asyncio
import socket
from dataclasses import dataclass

from mock_dvcqg.rules.origins import Origin, is_never_called, origin_of, plain_address
from mock_dvcqg.settings import Settings
from mock_dvcqg.store.members import Member


class AddressRefused(Exception):
    """The address is not called; the sentence is Vietnamese. A ``lasting`` refusal is not tried again."""

    def __init__(self, sentence: str, *, lasting: bool = True) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.lasting = lasting


@dataclass(frozen=True)
class Address:
    """What is called: the origin for Host and SNI, and the one network address behind its name."""

    origin: Origin
    ip: str


async def registered_address(url: str, member: Member, settings: Settings) -> Address:
    """The address behind a URL of a member.

    Raises:
        AddressRefused: no http(s), not registered, the portal's own, or an address that is never called.
    """
    own = own_origins(settings)
    origin = origin_of(url)
    if origin is None:
        raise AddressRefused("Địa chỉ của đơn vị không phải địa chỉ http(s)")
    if origin in own:
        raise AddressRefused("Địa chỉ của đơn vị trỏ vào chính Cổng DVCQG")
    if origin not in member.allowed_origins:
        raise AddressRefused(f"Địa chỉ {str(origin)[:120]} chưa được đơn vị đăng ký với Cổng DVCQG")
    return Address(origin, await only_address(origin, own, named="Địa chỉ của đơn vị"))


def own_origins(settings: Settings) -> frozenset[Origin]:
    """Where the portal itself answers."""
    hosts = {settings.host} if settings.host not in {"0.0.0.0", "::", ""} else {"127.0.0.1", "::1", "0.0.0.0"}
    public = origin_of(settings.url)
    return frozenset({Origin("http", host, settings.port) for host in hosts} | ({public} if public else set()))


async def only_address(origin: Origin, own: frozenset[Origin], *, named: str) -> str:
    """The one address that is called: looked up once, so that it cannot change between check and call.

    Raises:
        AddressRefused: the portal's own, one that is never called, or no address at all. ``named`` begins the sentence.
    """
    addresses = await _addresses(origin)
    ours = [mine for mine in own if mine.port == origin.port]
    taken = {plain_address(address) for mine in ours for address in await _addresses(mine)}
    everywhere = any(address.is_unspecified for address in taken)  # the portal listens on every address of the machine
    for address in addresses:
        if is_never_called(address):
            raise AddressRefused(f"{named} trỏ tới địa chỉ mạng không được phép")
        if plain_address(address) in taken or (everywhere and _is_of_this_machine(address)):
            raise AddressRefused(f"{named} trỏ vào chính Cổng DVCQG")
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
        raise AddressRefused(f"Không phân giải được tên máy chủ {origin.host[:100]}", lasting=False) from None
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
