"""Draft text to urge a body, ready to copy into a letter: what was seen on which day, which clauses, what is asked."""

from collections.abc import Sequence
from dataclasses import replace

from reports.tracker import words
from reports.tracker.bodies import Bodies, Body
from reports.tracker.columns import DECIDING, Column
from reports.tracker.standings import Standing, State
from reports.tracker.tracking import Tracker
from reports.tracker.unmet import Unmet, by_column


def draft(tracker: Tracker, standing: Standing) -> str | None:
    """The text for one body; ``None`` for one that is complete or was never tested."""
    if standing.state is State.RECHECK:
        return _again(tracker, standing)
    if standing.state not in (State.NOT_COMPLETE, State.PARTIAL):
        return None
    unmet = [one for one in tracker.unmet[standing.body.key] if one.of_dispatch]
    return _not_met(tracker, standing, unmet) if unmet else _not_concluded(tracker, standing)


def collective_draft(tracker: Tracker) -> str | None:
    """One text for all bodies without a usable run; ``None`` when there is none."""
    untested = [one.body for one in tracker.of_state(State.UNTESTED)]
    if not untested:
        return None
    provinces = [words.short(body) for body in untested if body.is_province]
    others = [body.name for body in untested if not body.is_province]
    groups = [f"{words.two(len(provinces))} địa phương ({', '.join(provinces)})"] if provinces else []
    groups += [f"{words.two(len(others))} bộ, cơ quan ({'; '.join(others)})"] if others else []
    return (
        f"Đến hết ngày {words.day(tracker.terms.asof)}, chưa có kết quả kiểm thử đầy đủ trên môi trường mô phỏng "
        f"đối với {' và '.join(groups)} theo danh sách cơ quan tại thời điểm ban hành {words.DISPATCH}. "
        f"{tracker.terms.authority} đề nghị các cơ quan, địa phương nêu trên hoặc cơ quan kế thừa tổ chức kiểm thử "
        f"và gửi kết quả trước ngày {_blank(tracker)}."
    )


def _not_met(tracker: Tracker, standing: Standing, unmet: Sequence[Unmet]) -> str:
    counted = "; ".join(f"{words.CLAUSES[column]}: {words.two(count)}" for column, count in by_column(unmet).items())
    return (
        f"Qua kiểm tra ngày {words.day(standing.tested_on)} trên môi trường mô phỏng, {_system(standing.body)} còn "
        f"{words.two(len(unmet))} nội dung chưa đáp ứng {words.DISPATCH} của Văn phòng Chính phủ và Tài liệu hướng dẫn "
        f"kèm theo ({counted}). {_ask(tracker, standing)}"
    )


def _not_concluded(tracker: Tracker, standing: Standing) -> str:
    lacking = ", ".join(_named(column) for column in DECIDING if not standing.cells[column].is_kept)
    return (
        f"Qua kiểm tra ngày {words.day(standing.tested_on)} trên môi trường mô phỏng, chưa đủ căn cứ kết luận "
        f"{_system(standing.body)} đã hoàn thành các nội dung của {words.DISPATCH} (còn: {lacking}). "
        f"{_ask(tracker, standing)}"
    )


def _again(tracker: Tracker, standing: Standing) -> str:
    by = _deadline(tracker, standing.body)
    return (
        f"Kết quả kiểm tra ngày {words.day(standing.tested_on)} trên môi trường mô phỏng đối với "
        f"{_system(standing.body)} không còn được dùng để kết luận: {standing.why}. "
        f"{_asks(tracker, standing)} tổ chức kiểm tra lại đầy đủ trước ngày {by}."
    )


def _ask(tracker: Tracker, standing: Standing) -> str:
    by = _deadline(tracker, standing.body)
    return f"{_asks(tracker, standing)} chỉ đạo khắc phục và kiểm tra lại trước ngày {by}."


def _asks(tracker: Tracker, standing: Standing) -> str:
    return f"{tracker.terms.authority} đề nghị {_addressee(tracker.bodies, standing.body)}"


def _named(column: Column) -> str:
    clause = words.CLAUSES[column]
    return f"{words.COLUMNS[column].lower()} ({clause})" if column in (Column.CONNECTION, Column.CODES) else clause


def _system(body: Body) -> str:
    of = "" if body.is_province else "của "
    return f"Hệ thống thông tin giải quyết TTHC {of}{words.in_sentence(body)}"


def _addressee(bodies: Bodies, body: Body) -> str:
    """Who answers for the body today: itself, or the one it was merged into."""
    today = bodies.by_code.get(body.merged_into, body)
    today = replace(today, name=today.later_name or today.name)
    name = f"UBND {words.in_sentence(today)}" if today.is_province else today.name
    return f"{name} (nay bao gồm {words.in_sentence(body)})" if body.merged_into else name


def _deadline(tracker: Tracker, body: Body) -> str:
    given = tracker.assignments.of(body.key)
    return words.day(given.deadline) if given and given.deadline else _blank(tracker)


def _blank(tracker: Tracker) -> str:
    return f"…/…/{tracker.terms.asof.year}"
