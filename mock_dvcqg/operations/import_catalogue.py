"""Imports catalogue files into a realm: read whole, judged whole, kept as a new version in force – or not at all."""

import time
from collections.abc import Sequence

from mock_dvcqg.contract.catalogue import CatalogueImported, CatalogueVersion, Problem
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.reading_catalogue import read_catalogue_files
from mock_dvcqg.store.catalogue_versions import Version, activate, all_versions, find_version, keep_version

MOST_SHOWN = 200
"""problems told one by one; all are counted"""
SEED = CatalogueVersion(id=0, source="dữ liệu ban đầu của hệ thống mô phỏng", digest="", active=False)


class CatalogueRefused(Refused):
    """The files have mistakes, each with file, line and column; nothing was imported."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = problems
        super().__init__(f"Danh mục có {len(problems)} lỗi, không nạp hàng nào. Lỗi đầu tiên: {problems[0]}"[:1000])


def import_catalogue(realm: Realm, name: str, content: bytes, *, strict: bool = False) -> CatalogueImported:
    """Import a CSV, JSON or ZIP; ``strict`` takes every remark for a mistake.

    Raises:
        CatalogueRefused: there are mistakes.
    """
    begun = time.perf_counter()
    agencies = {each.code for each in open_catalogue(realm).history.agencies}
    reading = read_catalogue_files([(name, content)], agencies)
    against = (*reading.errors, *(reading.remarks if strict else ()))
    if against:
        raise CatalogueRefused(against)
    with realm.writing() as session:
        version, is_new = keep_version(session, reading.tables, source=name[:500], now=realm.clock.now())
    open_catalogue(realm)
    return CatalogueImported(
        version=shown(version),
        is_new=is_new,
        remarks=list(reading.remarks[:MOST_SHOWN]),
        remark_count=len(reading.remarks),
        took_ms=round((time.perf_counter() - begun) * 1000),
    )


def list_versions(realm: Realm) -> list[CatalogueVersion]:
    """All versions, the latest first; the seed is version 0."""
    with realm.reading() as session:
        versions = [shown(version) for version in all_versions(session)]
    return [*versions, SEED.model_copy(update={"active": not any(each.active for each in versions)})]


def activate_version(realm: Realm, version_id: int) -> CatalogueVersion:
    """Put a version in force; 0 is the seed alone.

    Raises:
        NotFound: there is no such version.
    """
    with realm.writing() as session:
        if version_id and find_version(session, version_id) is None:
            raise NotFound(f"Không có phiên bản danh mục số {version_id}")
        activate(session, version_id)
    return next(each for each in list_versions(realm) if each.active)


def shown(version: Version) -> CatalogueVersion:
    """A version as the control API shows it."""
    return CatalogueVersion(
        id=version.id,
        imported_at=version.imported_at,
        source=version.source,
        digest=version.digest,
        active=version.active,
        rows=dict(version.rows),
    )
