"""The catalogue of a realm: our own seed tables, or the imported version in force, spread over the realm's members."""

from collections import OrderedDict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlmodel import Session

from mock_dvcqg.bounded import keep_newest
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.store.catalogue_build import Members, build
from mock_dvcqg.store.catalogue_overlay import overlaid
from mock_dvcqg.store.catalogue_seed import Tables, seed
from mock_dvcqg.store.catalogue_versions import CatalogueVersionRow, active_digest, active_version, read_parts
from mock_dvcqg.store.engine import Database
from mock_dvcqg.store.prepared import Prepared, table_of
from mock_dvcqg.store.tables import MemberRow

_MEMBER = table_of(MemberRow)
_BODIES = Prepared(select(_MEMBER.c.code, _MEMBER.c.name).order_by(_MEMBER.c.code))
_VERSION = table_of(CatalogueVersionRow)
_IN_FORCE = Prepared(
    select(
        _MEMBER.c.code,
        _MEMBER.c.name,
        select(_VERSION.c.digest).where(_VERSION.c.active.is_(True)).scalar_subquery().label("digest"),
    ).order_by(_MEMBER.c.code)
)

_loaded: OrderedDict[str, Tables] = OrderedDict()
"""imported versions by digest: what a digest names never changes, so no process needs news of another's import"""
_built: OrderedDict[tuple[str, Members, date | None], Catalogue] = OrderedDict()
_LOADED, _BUILT, _BUILT_OF_IMPORTED = 3, 48, 6


def registered_bodies(session: Session) -> Members:
    """Code and name of every body of the realm, by code."""
    return tuple(_BODIES.rows(session))


def read_catalogue(
    members: Iterable[tuple[str, str]], day: date | None = None, session: Session | None = None
) -> Catalogue:
    """The catalogue for members given as (code, name), in that order.

    On a day: what is in force then; without one the latest row of every code. Without a session the seed.
    """
    tables, digest = _tables(session)
    key = (digest, tuple(members), _first_day_alike(tables, day))
    catalogue = _built.get(key)
    if catalogue is None:
        catalogue = build(tables, key[1], key[2], digest)
        keep_newest(_built, key, catalogue, _BUILT_OF_IMPORTED if digest else _BUILT)
    return catalogue


def known_catalogue(database: Database, day: date | None) -> Catalogue | None:
    """The catalogue in force, if it has been made for these bodies and this day before; asked in one query."""
    rows = database.ask(_IN_FORCE)
    digest: str = (rows[0].digest or "") if rows else ""
    tables = _loaded.get(digest) if digest else seed()
    if tables is None:
        return None
    return _built.get((digest, tuple((row.code, row.name) for row in rows), _first_day_alike(tables, day)))


def _tables(session: Session | None) -> tuple[Tables, str]:
    digest = active_digest(session) if session is not None else ""
    if session is None or not digest:
        return seed(), ""
    tables = _loaded.get(digest)
    if tables is None:
        version = active_version(session)
        tables = overlaid(seed(), read_parts(session, version.parts if version else {}))
        keep_newest(_loaded, digest, tables, _LOADED)
    return tables, digest


def _first_day_alike(tables: Tables, day: date | None) -> date | None:
    """The first day of the span in which nothing begins or ends: one catalogue serves all its days."""
    if day is None:
        return None
    return max((turn for turn in tables.turns if turn <= day), default=date.min)
