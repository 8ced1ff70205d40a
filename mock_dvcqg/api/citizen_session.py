"""Who is signed in at the portal, told by the session cookie of the realm the path names."""

from typing import Annotated

from fastapi import Depends, Request, Response

from mock_dvcqg.browser.same_origin import refuse_foreign_form
from mock_dvcqg.contract.control import Person
from mock_dvcqg.errors import NotSignedIn
from mock_dvcqg.operations.sign_in_citizen import citizen_of_session
from mock_dvcqg.realm import Realm
from mock_dvcqg.wire.addressing import RealmHere


async def signed_in(request: Request, realm: RealmHere) -> Person:
    """The citizen of the session.

    Raises:
        NotSignedIn: there is no session, or it has ended.
    """
    person = citizen_of_session(realm, request.cookies.get(realm.cookie_name))
    if person is None:
        raise NotSignedIn("Công dân chưa đăng nhập hoặc phiên làm việc đã hết hạn")
    return person


async def from_own_page(request: Request) -> None:
    """Refuse what another site's page sends with the citizen's cookie: ports do not separate cookies.

    Raises:
        ForeignForm: a browser says that a page of another origin sent it.
    """
    if request.method != "GET":
        refuse_foreign_form(request.headers, (request.app.state.portal.settings.url,))


def set_session_cookie(response: Response, realm: Realm, token: str) -> None:
    """Give the browser its session."""
    response.set_cookie(realm.cookie_name, token, path="/", httponly=True, samesite="lax")


SignedIn = Annotated[Person, Depends(signed_in)]
