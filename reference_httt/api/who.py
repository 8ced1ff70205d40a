"""Who calls: the citizen of the cookie or the officer of the Bearer token, with the role a route asks for."""

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Depends, Request

from reference_httt.errors import NotAllowed, NotSignedIn
from reference_httt.operations.actors import Actor, Citizen, citizen_of
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.same_origin import refuse_foreign_form
from reference_httt.staff import Officer
from reference_httt.store import accounts, sessions
from reference_httt.store.sessions import SignedIn


async def province_of(request: Request) -> Province:
    """The province this application serves. Asynchronous like every dependency: a plain function costs a thread."""
    province: Province = request.app.state.province
    return province


ProvinceOf = Annotated[Province, Depends(province_of)]


async def actor(request: Request) -> Actor:
    """The officer of the Bearer token, else the citizen of the cookie.

    Raises:
        NotSignedIn. NotAllowed: another site's page acts with the citizen's cookie (ports do not separate cookies).
    """
    province = await province_of(request)
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    is_bearer = scheme.lower() == "bearer"
    if not is_bearer and request.method not in ("GET", "HEAD"):
        refuse_foreign_form(request.headers, province.settings.base_url)
    token = bearer.strip() if is_bearer else request.cookies.get(province.settings.cookie, "")
    with province.store.reading() as session:
        is_open = province.practice.session_open
        who = sessions.of_token(session, token, province.now(), is_open) if token else None
        account = accounts.find(session, who.account_id) if who and who.account_id else None
    if who and account is not None:
        return citizen_of(account, who)
    return _officer(province, who)


def _officer(province: Province, who: SignedIn | None) -> Officer:
    officer = province.officers.get(who.username) if who else None
    if officer is None:
        raise NotSignedIn
    return officer


async def citizen(who: Annotated[Actor, Depends(actor)]) -> Citizen:
    """The signed-in citizen."""
    if not isinstance(who, Citizen):
        raise NotAllowed("Chỉ dành cho công dân")
    return who


def officer_as(*roles: Role) -> Callable[[Actor], Awaitable[Officer]]:
    """A dependency that gives the signed-in officer when he has one of the roles."""

    async def officer(who: Annotated[Actor, Depends(actor)]) -> Officer:
        if not isinstance(who, Officer) or who.role not in roles:
            raise NotAllowed("Vai trò của người đăng nhập không được thực hiện việc này")
        return who

    return officer


async def reader(who: Annotated[Actor, Depends(actor)]) -> Actor:
    """Who may read what dossiers contain: citizens their own, officers who handle them, nobody who only monitors."""
    if isinstance(who, Officer) and who.role in (Role.MONITOR, Role.ADMINISTRATOR):
        raise NotAllowed("Vai trò của người đăng nhập không được xem nội dung hồ sơ")
    return who


AReader = Annotated[Actor, Depends(reader)]
AnyActor = Annotated[Actor, Depends(actor)]
ACitizen = Annotated[Citizen, Depends(citizen)]
AnOfficer = Annotated[Officer, Depends(officer_as(*Role))]
"""any role: which one may do an act is the life cycle's rule"""
CounterOfficer = Annotated[Officer, Depends(officer_as(Role.COUNTER_OFFICER))]


async def citizen_or_counter(who: AnyActor) -> Actor:
    """A citizen, or a counter officer: those who prepare dossiers."""
    if isinstance(who, Officer) and who.role is not Role.COUNTER_OFFICER:
        raise NotAllowed("Vai trò của người đăng nhập không được thực hiện việc này")
    return who


Preparer = Annotated[Actor, Depends(citizen_or_counter)]
