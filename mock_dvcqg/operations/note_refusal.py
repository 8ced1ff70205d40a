"""Journals a call that was turned away before its member was known: bad credentials, a session that has ended."""

from typing import Any

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.errors import PortalError
from mock_dvcqg.operations.adapter_call import text_of
from mock_dvcqg.realm import DEFAULT_REALM, Realm
from mock_dvcqg.realms import Realms


def note_refusal(
    realms: Realms, named: Realm | None, body: dict[str, Any], *, surface: str, service: str, error: PortalError
) -> None:
    """An entry in the realm that the path, the session or the username names, else in the default one."""
    realm = named or realms.by_token(text_of(body, "session")) or _realm_of_username(realms, body) or realms.default
    realm.journal.add(
        JournalEntry(
            seq=0,
            at=realm.clock.now(),
            surface=surface,
            service=service,
            dossier_code=text_of(body, "mahoso")[:200],
            status=200,
            error_code=str(int(error.code)),
            message=error.message,
            request=body,
        )
    )


def _realm_of_username(realms: Realms, body: dict[str, Any]) -> Realm | None:
    username = text_of(body, "username")
    return realms.find(username.rpartition("@")[2] if "@" in username else DEFAULT_REALM)
