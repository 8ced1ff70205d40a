"""The addresses of files the portal fetches: «<public_url>/tep/<token>.pdf»."""

from datetime import datetime


def file_link(public_url: str, token: str) -> str:
    """Where the file of that unguessable token is served."""
    return f"{public_url.rstrip('/')}/tep/{token}.pdf"


def is_open(token: str, now: datetime) -> bool:
    """Whether the link gives its file at that moment: it always does, for the Kho must open what it keeps."""
    return bool(token)
