"""Lets a call meet the faults of the wire: the one line by which a route of any surface has them."""

from collections.abc import Collection

from fastapi import Request

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.faults import Fault, as_journalled
from mock_dvcqg.realm import Realm
from mock_dvcqg.wire.struck_answers import CallStruck
from mock_dvcqg.wire.surfaces import surface_of


def meet_fault(
    request: Request, realm: Realm, member: str, service: str, *, dossier_code: str | Collection[str] = ""
) -> Fault | None:
    """The fault this call meets, if any; it will spoil whatever the route answers. Call it once, before the work.

    One that strikes before the work ends the call here, with an entry in the journal.
    ``service`` names surface and service («oidc.token»); the journal has the part behind the dot.

    Raises:
        CallStruck: for ``StruckAnswers`` alone to catch.
    """
    fault = realm.faults.strike(member, service, dossier_code)
    if fault is None or not fault.before:
        return fault
    entry = JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=member,
        surface=surface_of(request.url.path),
        service=service.rpartition(".")[2],
        dossier_code=dossier_code if isinstance(dossier_code, str) else "",
        **as_journalled(fault),
    )
    realm.journal.add(entry)
    raise CallStruck(fault)
