"""Puts a snapshot into a realm, in place of all it has, or into a new one; either all of it or nothing.

In a realm of another name the members' accounts take its name (``H97@lab``); sessions and tokens name the realm they
were given in, so they stay good only where the name is the same.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from mock_dvcqg.contract.control import RealmOrder
from mock_dvcqg.contract.snapshot import VERSION, SnapshotManifest
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.operations.snapshot_realm import Snapshot
from mock_dvcqg.realm import DEFAULT_REALM, Realm, read_row
from mock_dvcqg.realms import Realms
from mock_dvcqg.store.founding import founded
from mock_dvcqg.store.members import all_members
from mock_dvcqg.store.people import all_people
from mock_dvcqg.store.revision import head
from mock_dvcqg.store.table_rows import BadRows, TableRows, load_tables
from mock_dvcqg.store.tables import RealmRow

_ACCOUNTS = ("username", "client_id", "payment_partner")


def restore_realm(realms: Realms, name: str, snapshot: Snapshot) -> Realm:
    """The realm of that name, now as the snapshot has it; it is made when it is not there.

    Raises:
        Refused: the snapshot is of another version or broken, or the name cannot be a realm's. Nothing has changed.
    """
    _check(snapshot.manifest)
    realm = realms.find(name)
    if realm is not None:
        restore_into(realm, snapshot)
        return realm
    made = realms.create(_order(name))
    try:
        restore_into(made, snapshot)
    except BaseException:
        with suppress(NotFound):
            realms.drop(name)
        raise
    return made


def restore_into(realm: Realm, snapshot: Snapshot) -> None:
    """Put the snapshot in place of all the realm has.

    Raises:
        Refused: rows do not fit. Nothing has changed.
    """
    before = set(realm.blobs.names())
    for content in snapshot.blobs.values():
        realm.blobs.put(content)
    try:
        row = _loaded(realm, snapshot)
    except BaseException:
        _forget(realm, set(snapshot.blobs) - before)
        raise
    realm.take(row)
    if snapshot.pki:
        realm.pki.replace_files(snapshot.pki)
    _forget(realm, before - set(snapshot.blobs))
    realm.faults.reload()
    realm.journal.wake()


def _loaded(realm: Realm, snapshot: Snapshot) -> RealmRow:
    tables = _renamed(snapshot.tables, snapshot.manifest.realm, realm.name)
    try:
        with realm.writing() as session:
            version = _row(session).control_version
            session.expunge_all()
            load_tables(session, tables)
            row = _row(session)
            row.name, row.control_version = realm.name, version + 1
            session.add(row)
            session.flush()
            _check_readable(session, realm, row)
            return row
    except BadRows as error:
        raise Refused(f"Bản chụp không dùng được: {error}") from None
    except SQLAlchemyError as error:
        why = str(getattr(error, "orig", error)).splitlines()[0][:200]
        raise Refused(f"Bản chụp không dùng được: cơ sở dữ liệu từ chối ({why})") from None


def _row(session: Session) -> RealmRow:
    row = founded(session)
    if row is None:
        raise BadRows("không có dòng về hệ thống mô phỏng (bảng realm)")
    return row


def _check_readable(session: Session, realm: Realm, row: RealmRow) -> None:
    """Read once what every call needs, while all can still be taken back."""
    from joserfc.jwk import ECKey

    try:
        _, _, clock = read_row(row)
        clock.at(realm.clock.now())
        ECKey.import_key(json.loads(row.sign_on_key))
        all_members(session)
        all_people(session)
    except SQLAlchemyError:
        raise
    except Exception as error:  # whatever a made-up row brings about, it is the snapshot's fault
        raise BadRows(f"nội dung không đọc được ({type(error).__name__})") from None


def _check(manifest: SnapshotManifest) -> None:
    if manifest.version != VERSION:
        raise Refused(f"Bản chụp theo định dạng {manifest.version}; chương trình này chỉ đọc định dạng {VERSION}")
    if manifest.revision != head():
        raise Refused(
            f"Bản chụp có cấu trúc dữ liệu {manifest.revision[:20]}, chương trình này dùng {head()}; "
            "hãy khôi phục bằng đúng phiên bản đã chụp"
        )


def _order(name: str) -> RealmOrder:
    try:
        return RealmOrder(name=name)
    except ValidationError:
        raise Refused(f"«{name[:40]}» không thể là tên hệ thống mô phỏng (chữ thường, số, gạch nối)") from None


def _forget(realm: Realm, names: set[str]) -> None:
    for name in names:
        realm.blobs.remove(name)


def _renamed(tables: dict[str, TableRows], old: str, new: str) -> dict[str, TableRows]:
    if old == new:
        return tables
    return {name: _accounts_renamed(content, _renamer(old, new)) for name, content in tables.items()}


def _accounts_renamed(content: TableRows, rename: Callable[[str], str]) -> TableRows:
    places = [index for index, name in enumerate(content.columns) if name in _ACCOUNTS]
    if not places:
        return content
    return replace(content, rows=[_row_renamed(row, places, rename) for row in content.rows])


def _row_renamed(row: list[Any], places: list[int], rename: Callable[[str], str]) -> list[Any]:
    return [
        rename(value) if index in places and isinstance(value, str) and value else value
        for index, value in enumerate(row)
    ]


def _renamer(old: str, new: str) -> Callable[[str], str]:
    def rename(account: str) -> str:
        code, _, realm = account.partition("@")
        if (realm or DEFAULT_REALM) != old:
            return account
        return code if new == DEFAULT_REALM else f"{code}@{new}"

    return rename
