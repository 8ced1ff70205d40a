"""Which realm a request is for: the one its path names under ``/r/{realm}``, else the default one."""

from typing import Annotated, cast

from fastapi import Depends, Request

from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm


def portal_of(request: Request) -> Portal:
    """The portal this request came to."""
    return cast(Portal, request.app.state.portal)


def named_realm(request: Request) -> Realm | None:
    """The realm the path names; ``None`` without ``/r/{realm}``.

    Raises:
        NotFound: the path names a realm that does not exist.
    """
    name = request.path_params.get("realm")
    return portal_of(request).realms.named(name) if name is not None else None


def realm_of_path(request: Request) -> Realm:
    """The realm the path names, else the default one.

    Raises:
        NotFound: the path names a realm that does not exist.
    """
    return named_realm(request) or portal_of(request).realms.default


async def _portal(request: Request) -> Portal:
    return portal_of(request)


async def _realm(request: Request) -> Realm:
    return realm_of_path(request)


async def _named(request: Request) -> Realm | None:
    return named_realm(request)


# coroutines: what is no coroutine is asked in another thread, which costs more than it does
PortalHere = Annotated[Portal, Depends(_portal)]
RealmHere = Annotated[Realm, Depends(_realm)]
NamedRealm = Annotated[Realm | None, Depends(_named)]
