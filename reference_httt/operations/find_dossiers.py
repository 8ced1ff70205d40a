"""Look a dossier up: everybody by code or identity number, officers also by name (Hà Tĩnh 1 Bước 4; S3-17, S3-18)."""

from mock_dvcqg.contract.identifiers import is_dossier_code
from reference_httt.errors import NotAllowed
from reference_httt.operations.actors import Citizen
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Role
from reference_httt.rules.model import CaseFile
from reference_httt.rules.public_status import PublicStatus
from reference_httt.staff import Officer
from reference_httt.store import dossiers, search

_NUMBER_LENGTHS = (9, 12)
"""CMND only as an older name (D-36), CCCD"""


def find_status(province: Province, citizen: Citizen | None, asked: str) -> tuple[PublicStatus, ...]:
    """What may be told of the dossiers of that code or identity number; empty for nothing found, whatever the reason.

    Code and status for everybody; six fields where the signed-in citizen owns or filed the dossier.
    """
    asked = province.practice.look_up_key(asked)
    with province.store.reading() as session:
        codes = [asked] if is_dossier_code(asked) else []
        if asked.isascii() and asked.isdigit() and len(asked) in _NUMBER_LENGTHS:
            codes = search.codes_of_owner(session, asked)
        cases = [case for code in codes if (case := dossiers.case_file(session, code)) is not None]
    numbers = _numbers(citizen) if citizen else frozenset()
    return tuple(province.practice.told_of(case, numbers) for case in cases)


def _numbers(citizen: Citizen) -> frozenset[str]:
    """The identity numbers the signed-in citizen stands for: the account's, and his own when he acts for it."""
    acting = {citizen.submitter.identity_number} if citizen.submitter else set()
    return frozenset(filter(None, {citizen.account.identity_number, *acting}))


def search_dossiers(province: Province, officer: Officer, text: str) -> list[CaseFile]:
    """The dossiers of the officer's agencies with that code, owner's number or name.

    Raises:
        NotAllowed: who monitors or administers finds nobody by name or number.
    """
    if officer.role in (Role.MONITOR, Role.ADMINISTRATOR):
        raise NotAllowed("Vai trò này không tra cứu hồ sơ theo người, chỉ tìm theo mã tại danh sách hồ sơ")
    with province.store.reading() as session:
        codes = search.codes_in_agencies(session, officer.serves, text)
        return [case for code in codes if (case := dossiers.case_file(session, code)) is not None]
