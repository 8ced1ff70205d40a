"""Agencies of a province and the invented officers who work there.

Officers are derived from the agency's code: the same names at every start, none of a real person.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mock_dvcqg.contract.control import SignerMaterial, SignerOrder
from mock_dvcqg.contract.document_facts import SignerKind
from reference_httt.rules.life_cycle import Role

_AGENCIES = {".07": "Sở Tư pháp {}", ".12": "Sở Y tế {}", ".21.01": "UBND xã Mẫu, {}"}
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ")
_MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Thanh", "Quốc", "Ngọc", "Hữu")
_GIVEN = ("Bình", "Chi", "Dũng", "Giang", "Hà", "Hòa", "Khánh", "Lan", "Long", "Mai", "Nam", "Phương", "Quân", "Sơn")
_TITLES = {
    Role.COUNTER_OFFICER: "Công chức Bộ phận Một cửa",
    Role.SPECIALIST: "Chuyên viên",
    Role.LEADER: "Giám đốc Sở",
    Role.RECORDS_CLERK: "Văn thư",
    Role.MONITOR: "Theo dõi giải quyết thủ tục hành chính",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}
_SIGNING = (Role.LEADER, Role.COUNTER_OFFICER)


@dataclass(frozen=True)
class Agency:
    """One agency of the province."""

    code: str
    name: str


@dataclass(frozen=True)
class Officer:
    """One officer: a role in an agency."""

    username: str
    full_name: str
    title: str
    role: Role
    agency: Agency

    @property
    def unit(self) -> str:
        """The office in which he works, as progress rows name it."""
        one_stop = self.role in (Role.COUNTER_OFFICER, Role.RECORDS_CLERK)
        return f"Bộ phận Một cửa, {self.agency.name}" if one_stop else self.agency.name

    @property
    def identity_number(self) -> str:
        """An invented number; no province has the code 000."""
        return "000" + str(int(hashlib.sha256(self.username.encode()).hexdigest(), 16))[:9]


def agencies(code: str, name: str) -> tuple[Agency, ...]:
    """The province's agencies, e.g. «H98.12» «Sở Y tế tỉnh B»."""
    place = name.split("(")[0].strip()
    place = place[:1].lower() + place[1:]
    return tuple(Agency(code + suffix, title.format(place)) for suffix, title in _AGENCIES.items())


def officers(code: str, name: str, signers: Sequence[SignerMaterial] = ()) -> dict[str, Officer]:
    """All officers by user name, «<agency code>.<role>»; who signs bears the name on his certificate."""
    everybody = [_officer(agency, role) for agency in agencies(code, name) for role in Role]
    return {o.username: _named_as_certified(o, signers) for o in everybody}


def signer_orders(code: str, name: str) -> list[SignerOrder]:
    """The test certificates a province needs from the realm's CA; of an agency the leader's first."""
    staff = officers(code, name)
    orders = []
    for agency in agencies(code, name):
        for role in _SIGNING:
            person = staff[f"{agency.code}.{role}"].full_name
            orders.append(SignerOrder(name=person, organisation=agency.name, kind=SignerKind.PERSONAL))
        orders.append(SignerOrder(name=agency.name, organisation=agency.name, kind=SignerKind.AGENCY))
    return orders


def personal_signer(signers: Iterable[SignerMaterial], officer: Officer) -> SignerMaterial | None:
    """The officer's certificate: an agency's first personal one is its leader's, the second its counter officer's."""
    own = [s for s in signers if s.kind is SignerKind.PERSONAL and s.organisation == officer.agency.name]
    if officer.role not in _SIGNING or not own:
        return None
    return own[min(_SIGNING.index(officer.role), len(own) - 1)]


def seal_of(signers: Iterable[SignerMaterial], agency: Agency) -> SignerMaterial | None:
    """The agency's certificate."""
    return next((s for s in signers if s.kind is SignerKind.AGENCY and s.organisation == agency.name), None)


def _officer(agency: Agency, role: Role) -> Officer:
    username = f"{agency.code}.{role.value}"
    digest = hashlib.sha256(username.encode()).digest()
    name = " ".join((_FAMILY[digest[0] % 10], _MIDDLE[digest[1] % 8], _GIVEN[digest[2] % 14]))
    commune_leader = role is Role.LEADER and agency.name.startswith("UBND")
    return Officer(username, name, "Chủ tịch UBND xã" if commune_leader else _TITLES[role], role, agency)


def _named_as_certified(officer: Officer, signers: Sequence[SignerMaterial]) -> Officer:
    signer = personal_signer(signers, officer)
    return replace(officer, full_name=signer.name) if signer else officer
