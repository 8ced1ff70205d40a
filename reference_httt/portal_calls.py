"""One HTTP call to the portal: an answer that can be understood, or PortalUnreachable. No secret enters a sentence."""

from typing import Any

import httpx

from reference_httt.errors import PortalUnreachable


async def call(http: httpx.AsyncClient, method: str, url: str, **more: Any) -> httpx.Response:
    """The answer to a call.

    Raises:
        PortalUnreachable: no connection, no answer in time, an answer cut off, or a server error.
    """
    try:
        response = await http.request(method, url, **more)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PortalUnreachable(type(error).__name__) from error
    if response.status_code >= 500:
        raise PortalUnreachable(f"HTTP {response.status_code}")
    return response


def json_of(response: httpx.Response) -> Any:
    """The JSON of an answer.

    Raises:
        PortalUnreachable: it is none.
    """
    try:
        return response.json()
    except (ValueError, RecursionError) as error:
        raise PortalUnreachable(f"HTTP {response.status_code}, nội dung không phải JSON") from error
