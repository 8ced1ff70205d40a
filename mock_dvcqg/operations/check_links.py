"""The link checker: asks once more for files that were fetched, when the realm's clock says so (đường dẫn bền vững).

Changes nothing but the journal: a link that is gone or gives another file is a finding. Sleeps until the portal's bell
rings or the first check of a running clock is due.
"""

import asyncio
import hashlib
from contextlib import suppress
from datetime import timedelta

from mock_dvcqg.contract.control import Direction, JournalEntry
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.operations.contained import contained
from mock_dvcqg.operations.fetch_documents import limits_for
from mock_dvcqg.operations.fetch_file import FetchProblem, fetch_file
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.kho_rulebook import FILE_REPLACED, LINK_GONE
from mock_dvcqg.store.link_checks import LinkCheck, end_check, next_due, take_due_checks

AT_ONCE = 8
LONGEST_SLEEP_S = 30.0
"""another process, or a hand at the clock, may bring work without ringing here"""
SERVICE = "KiemTraDuongDan"
_LINK_FIELDS = {"TaiLieuNop": "DuongDanTaiTepTin", "DanhSachGiayToKetQua": "DuongDanTepTinKetQua"}


async def run_link_checks(portal: Portal) -> None:
    """Make the checks that fall due, until cancelled; what was begun is due again after its lease."""
    while True:
        portal.checker_bell.clear()
        for realm in portal.realms.all():
            with contained("checking links in realm %s failed", realm.name):
                await _check_due(portal, realm)
        with suppress(TimeoutError):  # wait_for would swallow a cancellation that comes with the bell
            async with asyncio.timeout(_sleep_s(portal)):
                await portal.checker_bell.wait()


async def _check_due(portal: Portal, realm: Realm) -> None:
    while True:
        with realm.reading() as session:
            due_at = next_due(session)
        if due_at is None or due_at > realm.clock.now():
            return
        with realm.writing() as session:
            due = take_due_checks(session, realm.clock.now(), AT_ONCE)
        await asyncio.gather(*(_check(portal, realm, check) for check in due))


def _sleep_s(portal: Portal) -> float:
    """Until the first check is due by a clock that runs; a frozen clock rings the bell when it is moved."""
    waits = [LONGEST_SLEEP_S]
    for realm in portal.realms.all():
        with realm.reading() as session:
            due_at = next_due(session)
        clock = realm.clock.state()
        if due_at is not None and not clock.frozen:
            waits.append(max((due_at - clock.now) / timedelta(seconds=1) / clock.scale, 0.05))
    return min(waits)


async def _check(portal: Portal, realm: Realm, check: LinkCheck) -> None:
    status, findings = await _seen(portal, realm, check)
    message = findings[0].message if findings else "Đường dẫn vẫn tải được đúng tệp"
    with realm.writing() as session:
        if not end_check(session, check):
            return
        realm.journal.add(_entry(realm, check, status, message, findings), session)
    realm.journal.wake()


async def _seen(portal: Portal, realm: Realm, check: LinkCheck) -> tuple[int, list[FieldFinding]]:
    field = f"{check.listed_in}[{check.position}].{_LINK_FIELDS[check.listed_in]}"
    try:
        content = await fetch_file(portal.client, check.url, limits_for(portal, realm, check.member))
    except FetchProblem as problem:
        return problem.status, [LINK_GONE.at(field, f"Đường dẫn không còn tải được tệp: {problem.sentence}")]
    if hashlib.sha256(content).hexdigest() != check.sha256:
        said = "Tệp sau đường dẫn đã bị đổi mà cơ quan không đồng bộ lại hồ sơ"
        return 200, [FILE_REPLACED.at(field, said)]
    return 200, []


def _entry(realm: Realm, check: LinkCheck, status: int, message: str, findings: list[FieldFinding]) -> JournalEntry:
    return JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=check.member,
        direction=Direction.OUT,
        surface="fetch",
        service=SERVICE,
        dossier_code=check.dossier_code,
        status=status,
        error_code="-1" if findings else "0",
        message=message,
        request={"url": check.url, "document_id": check.document_id, "list": check.listed_in},
        findings=findings,
    )
