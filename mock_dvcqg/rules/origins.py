"""Where a link points: scheme, host and port, and which addresses are never called (fetching rules, pure part)."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

_NEVER_IN_A_URL = re.compile(r"[\x00-\x20\\]")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Origin:
    """Scheme, host and port, all in their plain form."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """Host and port as a Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def origin_of(url: str) -> Origin | None:
    """The origin of an http(s) URL; ``None`` for anything else, also for one with user data in it."""
    if _NEVER_IN_A_URL.search(url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    return _origin(parts, port)


def _origin(parts: SplitResult, port: int | None) -> Origin | None:
    if parts.scheme not in _PORTS or not parts.hostname or "@" in parts.netloc:
        return None
    try:
        host = parts.hostname.encode("idna").decode() if not parts.hostname.isascii() else parts.hostname
    except UnicodeError:
        return None
    return Origin(parts.scheme, host.lower().rstrip("."), _PORTS[parts.scheme] if port is None else port)


def origins_of(urls: list[str]) -> frozenset[Origin]:
    """The origins of several URLs, those that have none left out."""
    return frozenset(origin for url in urls if (origin := origin_of(url)))


def plain_address(address: str) -> IPv4Address | IPv6Address:
    """The address itself: without a scope, and IPv4 where IPv6 only wraps it."""
    ip = ip_address(address.partition("%")[0])
    mapped = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
    return mapped or ip


def is_never_called(address: str) -> bool:
    """Addresses no registration opens: unspecified, multicast, broadcast, link-local (where cloud metadata live)."""
    ip = plain_address(address)
    return ip.is_unspecified or ip.is_multicast or ip.is_link_local or str(ip) == "255.255.255.255"
