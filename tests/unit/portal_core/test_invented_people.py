"""Invented people: names, identity numbers, seeds."""

import unicodedata
from datetime import date

import pytest

from mock_dvcqg.contract.control import PersonOrder
from mock_dvcqg.operations.invent_people import FIRST_SERIAL, Inventor, century_digit


def test_the_same_seed_makes_the_same_people() -> None:
    first, second, other = (Inventor(seed) for seed in ("a", "a", "b"))
    people = [[each.person(PersonOrder()) for _ in range(5)] for each in (first, second, other)]
    assert people[0] == people[1]
    assert people[0] != people[2]


def test_identity_numbers_keep_their_structure_and_belong_to_nobody() -> None:
    inventor = Inventor("structure")
    for person in (inventor.person(PersonOrder()) for _ in range(200)):
        number = person.identity_number
        assert len(number) == 12
        assert number[:3] in ("097", "098")
        assert number[3] == str(century_digit(person.gender, person.birth_date))
        assert number[4:6] == f"{person.birth_date.year % 100:02d}"
        assert int(number[6:]) >= FIRST_SERIAL


@pytest.mark.parametrize(
    ("gender", "born", "digit"),
    [
        ("Nam", date(1999, 1, 1), 0),
        ("Nữ", date(1950, 1, 1), 1),
        ("Nam", date(2000, 1, 1), 2),
        ("Nữ", date(2005, 1, 1), 3),
    ],
)
def test_the_fourth_digit_tells_century_and_sex(gender: str, born: date, digit: int) -> None:
    assert century_digit(gender, born) == digit


def test_names_have_family_middle_and_given_name_and_are_composed() -> None:
    inventor = Inventor("names")
    for name in (inventor.person(PersonOrder()).full_name for _ in range(100)):
        assert 3 <= len(name.split()) <= 4
        assert name == unicodedata.normalize("NFC", name)
        assert name.split()[0][0].isupper()


def test_a_number_in_use_is_not_given_again() -> None:
    used = Inventor("clash").person(PersonOrder()).identity_number
    assert Inventor("clash").person(PersonOrder(), lambda number: number == used).identity_number != used


def test_an_ordered_name_decides_the_sex_digit() -> None:
    woman = Inventor("x").person(PersonOrder(full_name="Nguyễn Thị Mẫu", birth_date=date(1990, 5, 1)))
    assert woman.gender == "Nữ"
    assert woman.identity_number[3:6] == "190"
