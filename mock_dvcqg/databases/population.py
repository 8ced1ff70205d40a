"""Population (CSDL quốc gia về dân cư, mô phỏng): compares what was sent with what is registered, field by field.

Only fields that were sent are judged, and what is registered is never told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.databases import FieldMatch, Match, PopulationRequest, PopulationResult
from mock_dvcqg.rules.catalogue import plain

PER_MINUTE = 600
"""verifications of one member within a minute of realm time (mock convention)"""
_ISO, _COMPACT, _SPOKEN = (
    re.compile(pattern)
    for pattern in (
        r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(\d{6})?",
        r"(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})",
    )
)


@dataclass(frozen=True)
class Verification:
    """What came of comparing."""

    outcome: Match
    fields: tuple[tuple[str, Match], ...] = ()

    def wire(self) -> PopulationResult:
        """The answer's ``result``."""
        fields = [FieldMatch(field=name, outcome=match.value) for name, match in self.fields]
        return PopulationResult(outcome=self.outcome.value, said=self.outcome.label, fields=fields)


def verify(person: Person | None, asked: PopulationRequest, *, mismatch: bool = False) -> Verification:
    """Compare; ``mismatch`` is a fault by which nothing fits."""
    if person is None:
        return Verification(Match.UNKNOWN)
    fields = tuple(
        (name, Match.MATCH if fits and not mismatch else Match.MISMATCH) for name, fits in _fields(person, asked)
    )
    whole = Match.MATCH if all(match is Match.MATCH for _, match in fields) else Match.MISMATCH
    return Verification(whole, fields)


def why_not_asked(asked: PopulationRequest) -> tuple[str, str] | None:
    """The field and the sentence by which a question is refused; ``None``: it may be asked.

    A number alone is none: a database that says who exists would be a list to try numbers on.
    """
    number = asked.identity_number.strip() or asked.old_identity_number.strip()
    if not number:
        return "SoDinhDanh", "Thiếu SoDinhDanh (hoặc SoCMND) của người cần xác minh"
    if not asked.full_name.strip() and not asked.birth_date.strip():
        return "HoTen", "Phải gửi kèm HoTen hoặc NgaySinh để đối chiếu; không tra cứu chỉ bằng số định danh"
    if asked.birth_date.strip() and day_of(asked.birth_date) is None:
        return "NgaySinh", "NgaySinh không đúng dạng yyyyMMdd, yyyy-MM-dd hoặc dd/MM/yyyy"
    return None


def day_of(text: str) -> date | None:
    """A day in one of the three spellings; ``None`` when it is none."""
    for pattern in (_ISO, _COMPACT, _SPOKEN):
        found = pattern.fullmatch(text.strip())
        if found:
            try:
                return date(int(found["y"]), int(found["m"]), int(found["d"]))
            except ValueError:
                return None
    return None


def _fields(person: Person, asked: PopulationRequest) -> Iterator[tuple[str, bool]]:
    if asked.identity_number.strip():
        yield "SoDinhDanh", asked.identity_number.strip() == person.identity_number
    if asked.old_identity_number.strip():
        yield "SoCMND", asked.old_identity_number.strip() == person.old_identity_number
    if asked.full_name.strip():
        yield "HoTen", plain(asked.full_name) == plain(person.full_name)
    if asked.birth_date.strip():
        yield "NgaySinh", day_of(asked.birth_date) == person.birth_date
    if asked.gender.strip():
        yield "GioiTinh", plain(asked.gender) == plain(person.gender)
    if asked.residence.strip():
        yield "NoiThuongTru", plain(asked.residence) == plain(person.address)
