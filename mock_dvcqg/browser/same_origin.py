"""Whether a form was sent by a page of ours: the protection of every POST form against forged requests.

Browsers say where a request comes from (``Sec-Fetch-Site``, ``Origin``) and a page cannot fake either.
A client that sends neither is no browser, so it carries nobody's cookies but its own.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from mock_dvcqg.errors import NotAllowed


class ForeignForm(NotAllowed):
    """A form was posted by a page of another origin."""

    kind = "foreign-form"

    def __init__(self) -> None:
        super().__init__("Yêu cầu không được gửi từ trang của hệ thống này nên không được thực hiện.")


def is_same_origin(headers: Mapping[str, str], own_origins: tuple[str, ...] = ()) -> bool:
    """Whether a request with these (lower-case) headers comes from our own page or from no page at all.

    ``own_origins`` are further addresses under which we are reached, such as the public URL behind a proxy.
    """
    site = headers.get("sec-fetch-site", "").lower()
    if site:
        return site in ("same-origin", "none")
    origin = headers.get("origin", "")
    if not origin:
        return True
    return origin in own_origins or urlsplit(origin).netloc == headers.get("host", "")


def refuse_foreign_form(headers: Mapping[str, str], own_origins: tuple[str, ...] = ()) -> None:
    """Do nothing for a form of our own page.

    Raises:
        ForeignForm: another site's page sent it.
    """
    if not is_same_origin(headers, own_origins):
        raise ForeignForm
