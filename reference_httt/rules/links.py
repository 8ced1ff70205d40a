"""The addresses of files the portal fetches: «<public_url>/tep/<token>.pdf»."""


def file_link(public_url: str, token: str) -> str:
    """Where the file of that unguessable token is served."""
    return f"{public_url.rstrip('/')}/tep/{token}.pdf"
