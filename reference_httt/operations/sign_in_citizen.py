"""A citizen enters from the national portal: off to its sign-on, and back with a code."""

import secrets
from datetime import timedelta

from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.contract.sign_on import EntryParameters
from reference_httt.errors import NotAllowed, NotFound
from reference_httt.operations.meet_citizen import meet_citizen
from reference_httt.province import Province
from reference_httt.rules.model import FilingPlace
from reference_httt.sign_on import new_verifier
from reference_httt.store import sessions
from reference_httt.store.sessions import SignedIn, SignIn

REDIRECT_PATH = "/dang-nhap/ve"
_SIGN_IN_LIFETIME = timedelta(minutes=10)


async def begin_sign_in(province: Province, entry: EntryParameters) -> tuple[str, str]:
    """Where the browser goes, and the state it must bring back.

    Raises:
        NotFound: the agency is none of this province. PortalUnreachable.
    """
    if entry.agency_code and member_of(entry.agency_code) != province.settings.code:
        raise NotFound(f"Cơ quan thực hiện không thuộc {province.settings.name}")
    sign_in = SignIn(
        state=secrets.token_urlsafe(24),
        verifier=new_verifier(),
        nonce=secrets.token_urlsafe(16),
        via_portal=entry.vnconnect == "1",
        procedure_code=entry.procedure_code,
        agency_code=entry.agency_code,
        expires_at=province.now() + _SIGN_IN_LIFETIME,
    )
    url = await province.practice.sign_on.authorize_url(
        state=sign_in.state, nonce=sign_in.nonce, verifier=sign_in.verifier, redirect_uri=_redirect_uri(province)
    )
    with province.store.writing() as session:
        sessions.begin_sign_in(session, sign_in)
    return url, sign_in.state


async def complete_sign_in(province: Province, code: str, state: str, browser_state: str) -> tuple[str, SignIn]:
    """The session token of the citizen who came back, and where he wanted to go.

    Raises:
        NotAllowed: the state is not this browser's, is used or too old, or the portal does not confirm the code.
    """
    if not secrets.compare_digest(state.encode(), browser_state.encode()):
        raise NotAllowed("Lần đăng nhập không bắt đầu từ trình duyệt này")
    with province.store.writing() as session:
        sign_in = sessions.take_sign_in(session, state, province.now())
    if sign_in is None:
        raise NotAllowed("Lần đăng nhập đã được sử dụng hoặc đã hết hạn")
    who = await province.practice.sign_on.identity(
        code,
        nonce=sign_in.nonce,
        verifier=sign_in.verifier,
        redirect_uri=_redirect_uri(province),
        now=province.now(),
    )
    token = secrets.token_urlsafe(32)
    with province.store.writing() as session:
        account = meet_citizen(session, province, who, signed_in=True)
        ends = province.now() + timedelta(seconds=province.settings.session_lifetime_s)
        place = FilingPlace.NATIONAL_PORTAL if sign_in.via_portal else FilingPlace.PROVINCIAL_PORTAL
        signed_in = SignedIn(ends, account.account_id, sign_in.via_portal, acting=who.acting, filed_through=place)
        sessions.open_session(session, token, signed_in)
    return token, sign_in


def is_signed_in(province: Province, token: str) -> bool:
    """Whether the browser that brings the cookie has a session that lasts."""
    if not token:
        return False
    with province.store.reading() as session:
        return sessions.of_token(session, token, province.now()) is not None


def _redirect_uri(province: Province) -> str:
    return province.settings.base_url + REDIRECT_PATH
