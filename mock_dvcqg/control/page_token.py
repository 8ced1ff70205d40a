"""Signing in to the control pages: the control token once in a form, then a cookie that is no bearer token."""

import hashlib
import hmac

from fastapi import Request

from mock_dvcqg.store.digests import same_secret

COOKIE = "dvcqg_control"


def cookie_of(control_token: str) -> str:
    """The cookie's value: derived from the token, so that reading it does not give the token away."""
    return hmac.new(control_token.encode(), b"control pages", hashlib.sha256).hexdigest()


def is_signed_in(request: Request, control_token: str) -> bool:
    """Whether the request carries the cookie of this portal's token."""
    given = request.cookies.get(COOKIE, "")
    return same_secret(given, cookie_of(control_token))
