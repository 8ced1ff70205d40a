"""Invents people: Vietnamese names, addresses and identity numbers, all drawn from a seed.

The identity number (số định danh cá nhân, NĐ 137/2015) keeps its structure: 3 digits of the province, 1 of century and
sex, 2 of the birth year, 6 serial digits. Nobody living has one of ours: the province codes 097, 098 and 099 were never
given out (the list ends at 096 Cà Mau), and serials start at 900000, so that one also sees that a number is invented.
"""

import random
import unicodedata
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from mock_dvcqg.contract.control import Person, PersonOrder
from mock_dvcqg.contract.identifiers import foreigner_number

if TYPE_CHECKING:
    from mock_dvcqg.operations.vietnamese_names import VietnameseNames

FIRST_SERIAL = 900_000
PROVINCES = {"097": "tỉnh A (mô phỏng)", "098": "tỉnh B (mô phỏng)"}
MALE, FEMALE = "Nam", "Nữ"
_STREETS = ("Ngã Ba", "Bờ Hồ", "Cây Đa", "Bến Nước", "Đồi Thông", "Vườn Trầu", "Giếng Làng", "Chợ Mới")
_COMMUNES = ("xã Mẫu", "xã Mẫu Đông", "xã Mẫu Tây", "phường Ví Dụ", "phường Thử Nghiệm")
_FOREIGN_NAMES = ("Anna Mustermann", "John Sample", "Jeanne Exemple", "Mario Esempio", "Hana Rei")
VIETNAM = "VNM"
_OLDEST, _YOUNGEST = date(1950, 1, 1), date(2005, 12, 31)


class Inventor:
    """Makes people one after another; the same seed and orders make the same people."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)
        self._seed = seed

    def person(self, order: PersonOrder, is_taken: Callable[[str], bool] = lambda number: False) -> Person:
        """A person: what the order says, and the rest invented; ``is_taken`` tells numbers in use."""
        if order.nationality != VIETNAM:
            return self._foreigner(order, is_taken)
        gender = _gender_of(order.full_name) if order.full_name else self._random.choice((MALE, FEMALE))
        name = _nfc(order.full_name) if order.full_name else self._name(gender)
        born = order.birth_date or self._birth_date()
        number = order.identity_number or self._identity_number(gender, born, is_taken)
        return self._described(order, name, gender, born, number)

    def _foreigner(self, order: PersonOrder, is_taken: Callable[[str], bool]) -> Person:
        name = _nfc(order.full_name) if order.full_name else self._random.choice(_FOREIGN_NAMES)
        born = order.birth_date or self._birth_date()
        passport = order.passport or self._passport(order.nationality, is_taken)
        number = foreigner_number(order.nationality, passport)
        person = self._described(order, name, self._random.choice((MALE, FEMALE)), born, number)
        return person.model_copy(update={"passport": passport})

    def _described(self, order: PersonOrder, name: str, gender: str, born: date, number: str) -> Person:
        address = self._address(number)
        phone = f"0190{self._random.randrange(10**6):06d}"
        return Person(
            full_name=name,
            identity_number=number,
            tech_id=str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self._seed}/{number}")),
            birth_date=born,
            gender=gender,
            address=address,
            email=order.email or f"{_without_marks(name)}.{number[-4:].lower()}@hom-thu.example",
            phone=order.phone or phone,
            account=order.account,
            nationality=order.nationality,
            old_identity_number=order.old_identity_number or "",
        )

    def _passport(self, country: str, is_taken: Callable[[str], bool]) -> str:
        while True:
            passport = f"X9{self._random.randrange(10**6):06d}"
            if not is_taken(foreigner_number(country, passport)):
                return passport

    def _name(self, gender: str) -> str:
        return self._names.man() if gender == MALE else self._names.woman()

    @cached_property
    def _names(self) -> "VietnameseNames":
        from mock_dvcqg.operations.vietnamese_names import names_from

        return names_from(self._seed)

    def _birth_date(self) -> date:
        return _OLDEST + timedelta(days=self._random.randrange((_YOUNGEST - _OLDEST).days))

    def _identity_number(self, gender: str, born: date, is_taken: Callable[[str], bool]) -> str:
        province = self._random.choice(tuple(PROVINCES))
        while True:
            number = f"{province}{century_digit(gender, born)}{born.year % 100:02d}{self._serial()}"
            if not is_taken(number):
                return number

    def _serial(self) -> int:
        return FIRST_SERIAL + self._random.randrange(10**6 - FIRST_SERIAL)

    def _address(self, number: str) -> str:
        house = self._random.randrange(1, 200)
        province = PROVINCES.get(number[:3], "tỉnh A (mô phỏng)")
        return f"Số {house}, đường {self._random.choice(_STREETS)}, {self._random.choice(_COMMUNES)}, {province}"


def century_digit(gender: str, born: date) -> int:
    """The fourth digit: 0/1 for men and women born 1900–1999, 2/3 for 2000–2099."""
    return (born.year // 100 - 19) * 2 + (1 if gender == FEMALE else 0)


def _gender_of(full_name: str) -> str:
    middle = _nfc(full_name).split()[1:-1]
    return FEMALE if "Thị" in middle else MALE


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _without_marks(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    letters = (each if each.isascii() and each.isalnum() else "." for each in plain if not unicodedata.combining(each))
    return ".".join(part for part in "".join(letters).split(".") if part) or "cong.dan"
