"""One visit to a citizen page: which realm, who is signed in, and how the page is given."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData

from mock_dvcqg.browser.headers import PAGE_HEADERS
from mock_dvcqg.browser.templating import environment
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.paths import realm_prefix
from mock_dvcqg.documents.explain import explain_signatures, missing_signatures
from mock_dvcqg.documents.receipt_wording import dong
from mock_dvcqg.errors import NotSignedIn
from mock_dvcqg.operations.sign_in_citizen import citizen_of_session
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.web.words import (
    account_number,
    consent_tone,
    fee_words,
    form_label,
    level_words,
    source_words,
    status_tone,
    validity,
    vault_tone,
)

_TEMPLATES = environment(
    "mock_dvcqg.web",
    {
        "account_number": account_number,
        "tone": status_tone,
        "form_label": form_label,
        "dong": dong,
        "level_words": level_words,
        "fee_words": fee_words,
        "validity": validity,
        "vault_tone": vault_tone,
        "consent_tone": consent_tone,
        "source_words": source_words,
        "signatures": explain_signatures,
        "missing_signatures": missing_signatures,
    },
)


@dataclass(frozen=True)
class Visit:
    """What every page needs to know of its request."""

    portal: Portal
    realm: Realm
    prefix: str
    """``/r/<realm>`` when the visitor came that way, else empty: every link keeps it"""
    token: str
    """of the session cookie, empty when there is none"""
    person: Person | None

    def citizen(self) -> Person:
        """The person signed in.

        Raises:
            NotSignedIn: nobody is.
        """
        if self.person is None:
            raise NotSignedIn
        return self.person

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """A page from a template."""
        text = _TEMPLATES.get_template(template).render(visit=self, **values)
        return HTMLResponse(text, status_code=status, headers=PAGE_HEADERS)

    def to(self, path: str) -> Response:
        """After a form: the page to show next, as a GET, below the visitor's prefix."""
        return RedirectResponse(self.prefix + path, status_code=303)


def visit_of(request: Request) -> Visit:
    """The visit of a request.

    Raises:
        NotFound: the path names a realm that does not exist.
    """
    portal = cast(Portal, request.app.state.portal)
    named = request.path_params.get("realm")
    realm = portal.realms.named(named) if named else portal.realms.default
    token = request.cookies.get(realm.cookie_name, "")
    return Visit(portal, realm, realm_prefix(realm.name) if named else "", token, citizen_of_session(realm, token))


def text_of(values: Mapping[str, Any] | FormData, name: str) -> str:
    """A form field or query parameter as text in NFC without control characters; empty when absent."""
    value = values.get(name)
    if not isinstance(value, str):
        return ""
    return cleaned(value).strip()


def cleaned(text: str) -> str:
    """The text in NFC, without what no database keeps: control characters and lone surrogates."""
    kept = (sign for sign in text if unicodedata.category(sign) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", "".join(kept))


def path_and_query(request: Request) -> str:
    """Where the visitor is now, as a return path."""
    query = f"?{request.url.query}" if request.url.query else ""
    return quote(request.url.path, safe="/") + query
