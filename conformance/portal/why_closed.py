"""Why the control API of a portal did not let the suite in, in one clause."""

import httpx


def why_closed(response: httpx.Response) -> str:
    """What follows the portal's name: it says more than «wrong token» where another run holds faults and clock."""
    sentence = _message(response) if response.status_code == 403 else ""
    return f"từ chối: {sentence}" if sentence else "không chấp nhận mã điều khiển; kiểm tra DVCQG_CONTROL_TOKEN."


def _message(response: httpx.Response) -> str:
    try:
        return str(response.json().get("message") or "")[:500]
    except (ValueError, AttributeError):
        return ""
