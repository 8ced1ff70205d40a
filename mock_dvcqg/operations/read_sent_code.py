"""The one-time code's message as it lies in the outbox: in this simulation nothing is sent to a real phone."""

import json

from mock_dvcqg.contract.notices import NoticeState
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.notices import notices_of
from mock_dvcqg.store.registrations import find_registration


def read_sent_code(realm: Realm, registration_id: str) -> NoticeState | None:
    """The message of a registration that waits for its code; ``None`` once it is over or the outbox was emptied."""
    with realm.reading() as session:
        row = find_registration(session, realm.digest(registration_id), now=realm.clock.now())
        if row is None:
            return None
        sent = notices_of(session, row.number, channel=json.loads(row.asked)["channel"], limit=1)
    return NoticeState(**vars(sent[0])) if sent else None
