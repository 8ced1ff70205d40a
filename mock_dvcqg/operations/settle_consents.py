"""Lets consents run out: whoever asks for one first marks what is overdue by the realm's clock."""

from sqlmodel import Session

from mock_dvcqg.contract.citizen import VaultAction
from mock_dvcqg.contract.codes import ConsentState
from mock_dvcqg.operations.log_access import log_consent
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.vault_consents import Consent, find_consent, move_consent

_OPEN = (ConsentState.REQUESTED, ConsentState.GRANTED)


def settled(session: Session, realm: Realm, consent: Consent) -> Consent:
    """The consent as it stands now: expired when its time is over. In a writing transaction."""
    if consent.state not in _OPEN or consent.expires_at > realm.clock.now():
        return consent
    expired = ConsentState.EXPIRED
    if move_consent(session, consent.consent_id, out_of=consent.state, into=expired, decided_at=consent.expires_at):
        log_consent(session, realm, consent, VaultAction.CONSENT_EXPIRED)
    return find_consent(session, consent.consent_id) or consent
