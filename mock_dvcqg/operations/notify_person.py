"""Tells a person something: a notice in the app, and by e-mail and SMS when asked (thông báo)."""

from collections.abc import Iterable

from sqlmodel import Session

from mock_dvcqg.realm import Realm
from mock_dvcqg.store.accounts import find_account
from mock_dvcqg.store.notices import Notice, NoticeChannel, keep_notice


def notify_person(
    session: Session,
    realm: Realm,
    person: str,
    *,
    subject: str,
    body: str,
    dossier_code: str = "",
    channels: Iterable[NoticeChannel] = ("app",),
) -> None:
    """Keep one notice a channel, inside the caller's transaction; whoever has no account gets none."""
    known = find_account(session, person)
    if known is None or not known.account:
        return
    addresses = {"app": known.identity_number, "email": known.email, "sms": known.phone}
    for channel in channels:
        keep_notice(
            session,
            Notice(realm.clock.now(), person, channel, addresses[channel], subject, body, dossier_code=dossier_code),
        )
