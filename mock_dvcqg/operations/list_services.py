"""The services a citizen can choose on the portal, found with or without marks."""

import unicodedata

from mock_dvcqg.contract.procedure import Procedure
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.realm import Realm


def list_services(realm: Realm, query: str = "") -> list[Procedure]:
    """The procedures whose code, name or field has every word of the query; all of them without one."""
    words = without_marks(query).split()
    procedures = open_catalogue(realm).procedures.values()
    return [procedure for procedure in procedures if all(word in _text(procedure) for word in words)]


def without_marks(text: str) -> str:
    """Lower-case text without Vietnamese marks: «Lý lịch» and «ly lich» are one."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _text(procedure: Procedure) -> str:
    return without_marks(" ".join([procedure.code, procedure.name, *(field.name for field in procedure.fields)]))
