"""Reads the outbox of notices, for testers and for the person they are for."""

from mock_dvcqg.contract.notices import MyNotice, NoticePage, NoticeState
from mock_dvcqg.errors import NotFound
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.notices import Notice, NoticeFilters, empty_outbox, last_notice, mark_read, notices_of, outbox

_HIGHEST = 2**53


def read_notices(realm: Realm, filters: NoticeFilters, *, limit: int) -> NoticePage:
    """The notices that match, oldest first."""
    with realm.reading() as session:
        found, last_seq = outbox(session, filters, limit=limit), last_notice(session)
    return NoticePage(notices=[_state(notice) for notice in found], last_seq=last_seq)


async def wait_for_notices(realm: Realm, filters: NoticeFilters, *, count: int, timeout_s: float) -> NoticePage:
    """The first ``count`` notices that match, as soon as there are so many; fewer when the time has run out."""

    def look() -> NoticePage | None:
        page = read_notices(realm, filters, limit=count)
        return page if len(page.notices) >= count else None

    return await realm.journal.until(look, timeout_s=timeout_s) or read_notices(realm, filters, limit=count)


def clear_notices(realm: Realm) -> int:
    """Forget all; gives how many there were."""
    with realm.writing() as session:
        return empty_outbox(session)


def my_notices(realm: Realm, person: str) -> list[MyNotice]:
    """What a person was told in the app, the latest first."""
    with realm.reading() as session:
        found = notices_of(session, person, channel="app")
    return [MyNotice.model_validate(_state(notice).model_dump(include=set(MyNotice.model_fields))) for notice in found]


def read_my_notice(realm: Realm, person: str, seq: int) -> MyNotice:
    """Note that the person has read it; reading it again changes nothing.

    Raises:
        NotFound: the person has no such notice.
    """
    with realm.writing() as session:
        is_mine = 0 < seq < _HIGHEST and mark_read(session, seq, person, realm.clock.now())
    for notice in my_notices(realm, person) if is_mine else []:
        if notice.seq == seq:
            return notice
    raise NotFound("Không có thông báo này trong tài khoản đang đăng nhập")


def _state(notice: Notice) -> NoticeState:
    return NoticeState(**vars(notice))
