"""Sets, advances, scales, freezes or gives back a realm's clock, and remembers it."""

from datetime import UTC, datetime, timedelta

from mock_dvcqg.clock import RealmClock
from mock_dvcqg.contract.control import ClockOrder, ClockState
from mock_dvcqg.errors import Refused
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.founding import keep_clock

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def set_clock(realm: Realm, order: ClockOrder) -> ClockState:
    """Change the clock as ordered; ``set_to`` comes before ``advance_s``, ``frozen`` stops it where it then is.

    Raises:
        Refused: the order is empty, contradicts itself, or leads out of 1990–2200.
    """
    _check(order)
    target = _target(realm.clock.now(), order)
    _apply(realm.clock, order, target)
    with realm.writing() as session:
        keep_clock(session, realm.clock.setting)
    return realm.clock.state()


def _check(order: ClockOrder) -> None:
    moves = order.frozen or any(each is not None for each in (order.set_to, order.advance_s, order.scale))
    if order.real == moves:
        raise Refused(
            "Hãy nêu một việc: đặt giờ (set_to), tiến giờ (advance_s), đổi tốc độ (scale), dừng (frozen) "
            "hoặc giờ thật (real)"
        )
    if order.frozen and order.scale is not None:
        raise Refused("Đồng hồ đang dừng không có tốc độ: chỉ nêu frozen hoặc scale", field="scale")
    if order.set_to is not None and order.set_to.tzinfo is None:
        raise Refused("Thời điểm phải kèm múi giờ, ví dụ 2026-01-05T08:00:00+07:00", field="set_to")


def _target(now: datetime, order: ClockOrder) -> datetime:
    try:
        target = (order.set_to or now) + timedelta(seconds=order.advance_s or 0)
        if EARLIEST <= target <= LATEST:
            return target
    except (OverflowError, ValueError):
        pass
    raise Refused("Đồng hồ mô phỏng chỉ đi trong khoảng từ năm 1990 đến năm 2200")


def _apply(clock: RealmClock, order: ClockOrder, target: datetime) -> None:
    if order.real:
        clock.give_back()
    elif order.scale is not None:
        clock.run_from(target, order.scale)
    elif order.frozen or order.set_to is not None:
        clock.set_to(target, frozen=order.frozen)
    else:
        clock.advance(order.advance_s or 0)
