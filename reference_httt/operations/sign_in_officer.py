"""An officer signs in with his user name and the password of the simulated province."""

import hashlib
import hmac
import secrets
from datetime import timedelta

from reference_httt.errors import NotSignedIn
from reference_httt.province import Province
from reference_httt.staff import Officer
from reference_httt.store import sessions
from reference_httt.store.sessions import SignedIn


def sign_in_officer(province: Province, username: str, password: str) -> tuple[str, Officer]:
    """A session token and the officer.

    Raises:
        NotSignedIn: no such officer, his agency has ended, or another password; the sentence does not say which.
    """
    officer = province.officers.get(username)
    right = _same(password, province.settings.staff_password.get_secret_value())
    if officer is None or not officer.agency.exists_on(province.today()) or not right:
        raise NotSignedIn("Tên đăng nhập hoặc mật khẩu không đúng")
    token = secrets.token_urlsafe(32)
    ends = province.now() + timedelta(seconds=province.settings.session_lifetime_s)
    with province.store.writing() as session:
        sessions.open_session(session, token, SignedIn(ends, username=username))
    return token, officer


def _same(given: str, wanted: str) -> bool:
    """Compares in constant time; an empty wanted password lets nobody in."""
    digests = (hashlib.sha256(text.encode("utf-8", "replace")).digest() for text in (given, wanted))
    return hmac.compare_digest(*digests) and wanted != ""
