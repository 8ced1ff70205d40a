"""Tells the surfaces of the portal apart by path: who asks decides how an error is written."""

import re
from enum import StrEnum

from mock_dvcqg.contract import paths

_REALM = re.compile(r"^/r/(?P<realm>[^/]*)(?P<rest>/.*)?$")


class Surface(StrEnum):
    """One face of the portal; the values are those of ``JournalEntry.surface`` where there is one."""

    ADAPTER = "adapter"
    KHO = "kho"
    OIDC = "oidc"
    CONTROL = "control"
    CITIZEN = "citizen"
    PKI = "pki"
    PAYMENT = "payment"
    DATABASE = "database"
    PAGES = "pages"


_PREFIXES = (
    *((prefix + paths.DATABASES, Surface.DATABASE) for prefix in paths.ADAPTER_PREFIXES),
    *((prefix, Surface.ADAPTER) for prefix in paths.ADAPTER_PREFIXES),
    ("/XrdAdapter", Surface.ADAPTER),
    ("/VXPAdapter", Surface.ADAPTER),
    ("/mapi", Surface.ADAPTER),
    ("/bndp", Surface.KHO),
    (paths.DATABASES, Surface.DATABASE),
    ("/oauth2", Surface.OIDC),
    ("/oidc", Surface.OIDC),
    ("/.well-known", Surface.OIDC),
    (paths.CONTROL, Surface.CONTROL),
    ("/api", Surface.CITIZEN),
    (paths.PKI, Surface.PKI),
)


_PAYMENT = frozenset(prefix + paths.PAYMENT for prefix in ("", *paths.ADAPTER_PREFIXES))
"""the platform's one address; what lies below it are pages"""


def split_realm(path: str) -> tuple[str | None, str]:
    """The realm a path names, if any, and the rest of the path."""
    match = _REALM.match(path)
    return (match["realm"], match["rest"] or "/") if match else (None, path)


def surface_of(path: str) -> Surface:
    """The surface a path belongs to, with or without ``/r/<realm>``; pages are what is left."""
    _, rest = split_realm(path)
    if rest in _PAYMENT:
        return Surface.PAYMENT
    for prefix, surface in _PREFIXES:
        if rest == prefix or rest.startswith(prefix + "/"):
            return surface
    return Surface.PAGES
