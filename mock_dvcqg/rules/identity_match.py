"""Whether what somebody says of a person is what the population registry has (đối chiếu CSDL quốc gia về dân cư)."""

import unicodedata
from collections.abc import Iterator
from datetime import date

from mock_dvcqg.contract.control import Person


def mismatches(person: Person, full_name: str, birth_date: date | None) -> Iterator[str]:
    """The fields that differ, by their Vietnamese names; case and spacing of a name do not count, its marks do."""
    if _plain(person.full_name) != _plain(full_name):
        yield "họ và tên"
    if person.birth_date != birth_date:
        yield "ngày sinh"


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
