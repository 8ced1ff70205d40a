"""Whether a page of ours sent a browser's request: browsers say where it comes from, and no page can fake it."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from reference_httt.errors import NotAllowed


def refuse_foreign_form(headers: Mapping[str, str], own_url: str) -> None:
    """Do nothing for a form of our own page, or for a client that is no browser and sends neither header.

    Raises:
        NotAllowed: another site's page sent it.
    """
    site, origin = headers.get("sec-fetch-site", "").lower(), headers.get("origin", "")
    if site:
        own = site in ("same-origin", "none")
    else:
        own = not origin or origin == own_url or urlsplit(origin).netloc == headers.get("host", "")
    if not own:
        raise NotAllowed("Yêu cầu không được gửi từ trang của hệ thống này nên không được thực hiện")
