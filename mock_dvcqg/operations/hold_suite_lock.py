"""Lets one suite run alone hold faults and clock while a member of the realm is in mode certify."""

from mock_dvcqg.contract.control import SuiteLock
from mock_dvcqg.errors import NotAllowed, Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.faults import SuiteLockRow, drop_lock, keep_lock, lock_of
from mock_dvcqg.store.members import all_members

LONGEST_RUN_ID = 100


def suite_lock(realm: Realm) -> SuiteLock:
    """Who holds faults and clock, and whether that binds now."""
    with realm.reading() as session:
        row = lock_of(session)
        certifies = any(member.mode == "certify" for member in all_members(session))
    return SuiteLock(run=row.run if row else "", locked_at=row.locked_at if row else None, in_force=certifies)


def is_evidence(realm: Realm) -> bool:
    """Whether the journal may serve as evidence: a member is in mode certify."""
    return suite_lock(realm).in_force


def check_suite(realm: Realm, run: str) -> None:
    """Let a change of faults or clock go on only in the hands of the suite run that holds them; the first one does.

    Raises:
        NotAllowed: a member is in mode certify, and no run is named or another one holds the lock.
    """
    lock = suite_lock(realm)
    if not lock.in_force:
        return
    if not run:
        raise NotAllowed(_TO_BE_NAMED)
    take_suite_lock(realm, run)


def take_suite_lock(realm: Realm, run: str) -> SuiteLock:
    """Give faults and clock to a run. One that does not bind, for nobody is in mode certify, can be taken over.

    Raises:
        Refused: no run is named.
        NotAllowed: another run holds it.
    """
    _check_name(run)
    binds = suite_lock(realm).in_force
    with realm.writing() as session:
        row = lock_of(session)
        if row is None or (row.run != run and not binds):
            row = keep_lock(session, run, realm.clock.now())
        _check_holder(row, run)
        return SuiteLock(run=row.run, locked_at=row.locked_at, in_force=binds)


def give_back_suite_lock(realm: Realm, run: str) -> None:
    """Give faults and clock back; nothing to do when nobody holds them.

    Raises:
        NotAllowed: another run holds them, and a member is in mode certify.
    """
    binds = suite_lock(realm).in_force
    with realm.writing() as session:
        row = lock_of(session)
        if row is not None and binds:
            _check_holder(row, run)
        drop_lock(session)


def _check_name(run: str) -> None:
    if not run:
        raise Refused(_TO_BE_NAMED, field="X-DVCQG-Suite")
    if len(run) > LONGEST_RUN_ID or not run.isprintable():
        raise Refused(f"Mã lượt kiểm thử dài quá {LONGEST_RUN_ID} ký tự hoặc có ký tự lạ", field="X-DVCQG-Suite")


def _check_holder(row: SuiteLockRow, run: str) -> None:
    if row.run != run:
        raise NotAllowed(f"Lượt kiểm thử «{row.run}» đang giữ lỗi mô phỏng và đồng hồ của hệ thống mô phỏng này")


_TO_BE_NAMED = (
    "Có đơn vị ở chế độ certify: chỉ bộ kiểm thử được đặt lỗi và chỉnh đồng hồ; "
    "hãy nêu mã lượt kiểm thử trong tiêu đề X-DVCQG-Suite"
)
