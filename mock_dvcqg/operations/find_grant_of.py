"""Finds what a look-up gave behind a ``DuongDan``: the document, which of its files, and for whom."""

from dataclasses import dataclass

from sqlmodel import Session

from mock_dvcqg.errors import NotAllowed, NotFound
from mock_dvcqg.operations.search_vault import FOLDER
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.vault import VaultEntry, find_entry
from mock_dvcqg.store.vault_access import Grant, find_grant

_LONGEST = 100


@dataclass(frozen=True)
class Offered:
    """One file of one document, and the grant under which it was offered."""

    grant: Grant
    entry: VaultEntry
    place: int
    """which file, from 1"""


def find_offered(session: Session, path: str) -> Offered:
    """What a path names, whoever asks.

    Raises:
        NotFound: no look-up gave this path.
    """
    name = path.strip().removeprefix(FOLDER).removesuffix(".pdf")
    grant_id, _, number = name.partition(".")
    grant = find_grant(session, grant_id) if 0 < len(grant_id) <= _LONGEST else None
    entry = find_entry(session, grant.vault_id) if grant else None
    place = _place(number)
    if grant is None or entry is None or not 1 <= place <= len(entry.files):
        raise NotFound("DuongDan không do lần tra cứu nào cấp")
    return Offered(grant, entry, place)


def check_grant(realm: Realm, member: Member, grant: Grant) -> None:
    """See that a grant is the member's and still good.

    Raises:
        NotAllowed: it was given to another member, or its time is over.
    """
    if grant.member != member.code:
        raise NotAllowed("DuongDan này được cấp cho cơ quan khác")
    if grant.expires_at <= realm.clock.now():
        raise NotAllowed("DuongDan đã hết hạn, đề nghị tra cứu lại")


def _place(number: str) -> int:
    if not number:
        return 1
    return int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
