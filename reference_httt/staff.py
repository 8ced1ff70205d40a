"""The invented officers who work in a body's agencies, and the certificates of those who sign.

Officers are derived from the agency's code: the same names at every start, none of a real person.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mock_dvcqg.contract.control import SignerMaterial, SignerOrder
from mock_dvcqg.contract.document_facts import SignerKind
from reference_httt.bodies import Agency, Tier, agencies_of
from reference_httt.rules.life_cycle import Role

__all__ = ["Agency", "Officer", "agencies", "officers", "personal_signer", "seal_of", "signer_orders"]

_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ")
_MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Thanh", "Quốc", "Ngọc", "Hữu")
_GIVEN = ("Bình", "Chi", "Dũng", "Giang", "Hà", "Hòa", "Khánh", "Lan", "Long", "Mai", "Nam", "Phương", "Quân", "Sơn")
_TITLES = {
    Role.COUNTER_OFFICER: "Công chức Bộ phận Một cửa",
    Role.SPECIALIST: "Chuyên viên",
    Role.RECORDS_CLERK: "Văn thư",
    Role.MONITOR: "Theo dõi giải quyết thủ tục hành chính",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}
_LEADERS = {
    Tier.MINISTRY: "Cục trưởng",
    Tier.PROVINCE: "Giám đốc Sở",
    Tier.DISTRICT: "Chủ tịch UBND huyện",
    Tier.COMMUNE: "Chủ tịch UBND xã",
}
_SIGNING = (Role.LEADER, Role.COUNTER_OFFICER, Role.SPECIALIST)
_READERS_OF_ALL = (Role.MONITOR, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class Officer:
    """One officer: a role in an agency."""

    username: str
    full_name: str
    title: str
    role: Role
    agency: Agency
    serves: frozenset[str]
    """codes of the agencies whose dossiers are his: his own; at the centre also those it receives for"""

    @property
    def unit(self) -> str:
        """The office in which he works, as progress rows name it."""
        if Role.LEADER not in self.agency.roles:  # the centre is a one-stop shop and nothing else
            return self.agency.name
        one_stop = self.role in (Role.COUNTER_OFFICER, Role.RECORDS_CLERK)
        return f"Bộ phận Một cửa, {self.agency.name}" if one_stop else self.agency.name

    @property
    def identity_number(self) -> str:
        """An invented number; no province has the code 000."""
        return "000" + str(int(hashlib.sha256(self.username.encode()).hexdigest(), 16))[:9]


def agencies(code: str, name: str) -> tuple[Agency, ...]:
    """A province's agencies as shipped, e.g. «H98.12» «Sở Y tế tỉnh B»."""
    return agencies_of(code, name)


def officers(tree: Iterable[Agency], signers: Sequence[SignerMaterial] = ()) -> dict[str, Officer]:
    """All officers by user name, «<agency code>.<role>»; who signs bears the name on his certificate."""
    whole = tuple(tree)
    everybody = [_officer(agency, role, _served(agency, role, whole)) for agency in whole for role in agency.roles]
    return {o.username: _named_as_certified(o, signers) for o in everybody}


def signer_orders(tree: Iterable[Agency]) -> list[SignerOrder]:
    """The test certificates the agencies need from the realm's CA; of an agency the leader's first.

    An agency that has ended signs nothing new.
    """
    there = [agency for agency in tree if agency.valid_to is None]
    staff = officers(there)
    orders = []
    for agency in there:
        for role in (role for role in _SIGNING if role in agency.roles):
            person = staff[f"{agency.code}.{role}"].full_name
            orders.append(SignerOrder(name=person, organisation=agency.name, kind=SignerKind.PERSONAL))
        orders.append(SignerOrder(name=agency.name, organisation=agency.name, kind=SignerKind.AGENCY))
    return orders


def personal_signer(signers: Iterable[SignerMaterial], officer: Officer) -> SignerMaterial | None:
    """The officer's certificate: an agency's personal ones are its leader's, counter officer's and specialist's.

    A counter officer without one of his own signs with the leader's; a specialist then signs nothing.
    """
    own = [s for s in signers if s.kind is SignerKind.PERSONAL and s.organisation == officer.agency.name]
    signing = [role for role in _SIGNING if role in officer.agency.roles]
    if officer.role not in signing or not own:
        return None
    place = signing.index(officer.role)
    if officer.role is Role.SPECIALIST and place >= len(own):
        return None
    return own[min(place, len(own) - 1)]


def seal_of(signers: Iterable[SignerMaterial], agency: Agency) -> SignerMaterial | None:
    """The agency's certificate."""
    return next((s for s in signers if s.kind is SignerKind.AGENCY and s.organisation == agency.name), None)


def _served(agency: Agency, role: Role, tree: Sequence[Agency]) -> frozenset[str]:
    """A counter officer's are those his one-stop shop receives for; who monitors the whole body sees all of it."""
    if agency.oversees and role in _READERS_OF_ALL:
        return frozenset(other.code for other in tree)
    if role is Role.COUNTER_OFFICER:
        return frozenset(other.code for other in tree if agency.receives_for(other))
    return frozenset({agency.code})


def _officer(agency: Agency, role: Role, serves: frozenset[str]) -> Officer:
    username = f"{agency.code}.{role.value}"
    digest = hashlib.sha256(username.encode()).digest()
    name = " ".join((_FAMILY[digest[0] % 10], _MIDDLE[digest[1] % 8], _GIVEN[digest[2] % 14]))
    title = _leader_of(agency) if role is Role.LEADER else _TITLES[role]
    return Officer(username, name, title, role, agency, serves)


def _leader_of(agency: Agency) -> str:
    is_police = agency.name.startswith("Công an ")
    return "Giám đốc Công an tỉnh" if is_police and agency.tier is Tier.PROVINCE else _LEADERS[agency.tier]


def _named_as_certified(officer: Officer, signers: Sequence[SignerMaterial]) -> Officer:
    signer = personal_signer(signers, officer)
    return replace(officer, full_name=signer.name) if signer else officer
