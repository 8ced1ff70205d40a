"""Links that open an account once: they go by e-mail and text message to the holder, and are shown in no list."""

import re

PASSWORD_PATH = "/dat-mat-khau"
_SECRET = re.compile(rf"({re.escape(PASSWORD_PATH)}\?ma=)[\w-]+")


def password_link(base_url: str, secret: str) -> str:
    """Where the holder sets the password."""
    return f"{base_url}{PASSWORD_PATH}?ma={secret}"


def without_secret_links(text: str) -> str:
    """The text as lists may show it: who reads it cannot open anybody's account."""
    return _SECRET.sub(r"\1•••", text)
