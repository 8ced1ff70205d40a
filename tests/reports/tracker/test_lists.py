"""The bodies and the lists of 25/7/2023 are those of the dispatch, and today's provinces those of the merger."""

import csv
import os
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from reports.tracker.bodies import Bodies, Kind, Listed, folded, load_bodies

# The letter's opening paragraph and its annex, written out again here so that a slip in the table shows.
COMPLETED = (
    "Cần Thơ, Bình Định, Hòa Bình, Kiên Giang, Kon Tum, Lào Cai, Quảng Ngãi, Quảng Trị, Trà Vinh, Bến Tre, Quảng Nam"
)
FACTS = os.environ.get("FACT_TABLES", "")


@pytest.fixture
def bodies() -> Bodies:
    return load_bodies()


def names(bodies: Bodies, place: Listed, *, provinces: bool) -> set[str]:
    return {folded(body.name) for body in bodies.listed(place, provinces=provinces)}


def test_there_are_63_provinces_and_24_ministries_and_bodies(bodies: Bodies) -> None:
    counted = Counter(body.kind for body in bodies.rows)
    assert counted == {Kind.PROVINCE: 63, Kind.MINISTRY: 22, Kind.OTHER: 2}
    assert set(bodies.by_code) == {f"H{n:02}" for n in range(1, 64)} | {f"G{n:02}" for n in range(1, 23)}


def test_eleven_provinces_and_three_ministries_were_complete(bodies: Bodies) -> None:
    assert names(bodies, Listed.COMPLETED, provinces=True) == {folded(name) for name in COMPLETED.split(", ")}
    assert names(bodies, Listed.COMPLETED, provinces=False) == {"bo giao thong van tai", "bo noi vu"}
    assert names(bodies, Listed.BOTH, provinces=False) == {"bo tu phap"}, "in the letter and in the annex"


def test_the_annex_has_51_provinces_and_17_ministries_and_bodies(bodies: Bodies) -> None:
    assert len(bodies.listed(Listed.NOT_COMPLETED, provinces=True)) == 51
    others = names(bodies, Listed.NOT_COMPLETED, provinces=False)
    assert len(others) + len(bodies.listed(Listed.BOTH, provinces=False)) == 17
    assert {"ngan hang nha nuoc viet nam", "bao hiem xa hoi viet nam", "tap doan dien luc viet nam"} < others


def test_six_bodies_are_in_no_list(bodies: Bodies) -> None:
    assert names(bodies, Listed.UNLISTED, provinces=True) == {"thai nguyen"}
    assert names(bodies, Listed.UNLISTED, provinces=False) == {
        "bo y te", "bo xay dung", "thanh tra chinh phu", "uy ban dan toc", "van phong chinh phu",
    }  # fmt: skip


def test_the_63_provinces_are_34_today(bodies: Bodies) -> None:
    assert len(bodies.provinces_today) == 34
    assert {body.name for body in bodies.merged_into("H44")} == {"Tỉnh Hòa Bình", "Tỉnh Vĩnh Phúc"}
    for body in bodies.rows:
        assert not body.merged_into or not bodies.by_code[body.merged_into].merged_into, body.name


def test_names_are_nfc_and_belong_to_one_body(bodies: Bodies) -> None:
    assert all(unicodedata.is_normalized("NFC", body.name) for body in bodies.rows)
    assert len({body.key for body in bodies.rows}) == len(bodies.rows)
    told = [name for body in bodies.rows for name in body.known_names]
    assert [name for name, count in Counter(told).items() if count > 1] == []


def test_the_table_agrees_with_the_published_facts(bodies: Bodies) -> None:
    """Name by name against the fact tables in the folder ``FACT_TABLES``; without them the tests above stand alone."""
    status, agencies = Path(FACTS) / "integration_status.csv", Path(FACTS) / "agencies.csv"
    words = {"completed": Listed.COMPLETED, "not_completed": Listed.NOT_COMPLETED, "both_lists": Listed.BOTH}
    for row in _rows(status):
        body = bodies.by_code[row["code"]] if row["code"] else bodies.by_name[folded(row["name_vi"])]
        assert folded(row["name_vi"]) in body.known_names
        assert body.listed is words.get(row["status"], Listed.UNLISTED), row["name_vi"]
    for row in _rows(agencies):
        body = bodies.by_code.get(row["code"])
        if body is not None and not row["valid_from"] and row["merged_into"] != row["code"]:
            assert (body.name, body.merged_into) == (row["name_vi"], row["merged_into"])


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines())) if path.is_file() else []
