"""A run stands for the one body that bears its code, or for nobody, with the reason."""

from collections.abc import Callable

import pytest

from reports.tracker.standings import State
from reports.tracker.summaries import Run
from reports.tracker.tracking import Tracker

Runs = Callable[..., Run]
Tracked = Callable[..., Tracker]


@pytest.mark.parametrize(
    ("code", "name", "key"),
    [
        ("H44", "Phú Thọ", "H44"),
        ("H44", "HTTT GQTTHC tỉnh Phú Thọ", "H44"),
        ("H29", "TP. Hồ Chí Minh", "H29"),
        ("H57", "Thành phố Huế", "H57"),
        ("G10", "Bộ Nông nghiệp và Môi trường", "G10"),
        ("H44", "", "H44"),
        ("000.00.00.H44", "Tỉnh Phú Thọ", "H44"),
        ("H44", "Trung tâm Phục vụ hành chính công", "H44"),
        ("G90", "Tập đoàn Điện lực Việt Nam", "tap-doan-dien-luc-viet-nam"),
        ("", "Bảo hiểm xã hội Việt Nam", "bao-hiem-xa-hoi-viet-nam"),
    ],
)
def test_a_run_stands_for_its_body(run_of: Runs, tracked: Tracked, code: str, name: str, key: str) -> None:
    tracker = tracked(run_of(code, name))
    assert tracker.by_key[key].state is State.COMPLETE
    assert tracker.nobody == ()


@pytest.mark.parametrize(
    ("code", "name", "reason"),
    [
        ("H88", "Tỉnh lạ", "không có trong danh mục"),
        ("H98", "Tỉnh B (mô phỏng)", "cơ quan mô phỏng"),
        ("H88", "Tỉnh Phú Thọ", "có mã H44"),
        ("H44.12", "Sở Y tế tỉnh Phú Thọ", "không có trong danh mục"),
        ("H05", "Tỉnh Bắc Giang", "là của Tỉnh Bắc Ninh"),
        ("", "", "(để trống)"),
    ],
)
def test_a_run_of_nobody_stands_apart_with_the_reason(
    run_of: Runs, tracked: Tracked, code: str, name: str, reason: str
) -> None:
    tracker = tracked(run_of(code, name))
    assert {one.state for one in tracker.standings} == {State.UNTESTED}
    assert [reason in why for _, why in tracker.nobody] == [True]


def test_two_strange_names_under_one_code_are_nobodys(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(run_of("H44", "Đơn vị thứ nhất"), run_of("H44", "Đơn vị thứ hai"))
    assert tracker.by_key["H44"].state is State.UNTESTED
    assert ["mang tên khác nhau" in why for _, why in tracker.nobody] == [True, True]


def test_a_strange_name_beside_the_bodys_own_is_nobodys(run_of: Runs, tracked: Tracked) -> None:
    own, strange = run_of(), run_of("H44", "Đơn vị thứ nhất")
    tracker = tracked(own, strange)
    assert tracker.by_key["H44"].run == own
    assert [run for run, _ in tracker.nobody] == [strange]


def test_a_run_of_a_merged_province_is_not_carried_over(run_of: Runs, tracked: Tracked) -> None:
    tracker = tracked(run_of("H28", "Tỉnh Hòa Bình"))
    assert tracker.by_key["H28"].state is State.COMPLETE
    assert tracker.by_key["H44"].state is State.UNTESTED
