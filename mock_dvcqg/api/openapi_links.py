"""The bodies of the platform that begin a conversation, and where it leads: a session, a token, a signed-in citizen."""

from typing import Any

from mock_dvcqg.contract import paths
from mock_dvcqg.contract.citizen import CitizenSignIn
from mock_dvcqg.wire.openapi_links import Bodies, Link

_LOGIN = f"POST {paths.ADAPTER_PREFIX}{paths.MAPI_LOGIN}"
_DATA = f"POST {paths.ADAPTER_PREFIX}{paths.MAPI_DATA}"
_KHO_LOGIN, _KHO_SEARCH = f"POST {paths.KHO_LOGIN}", f"POST {paths.KHO_SEARCH}"
_SIGN_IN = f"POST {paths.CITIZEN_API}/sign-in"
_SESSION = "$response.body#/session"


def _texts(*required: str, **others: dict[str, Any]) -> dict[str, Any]:
    """A JSON object with these members that are texts."""
    texts = {name: {"type": "string"} for name in required}
    return {"type": "object", "required": list(required), "properties": texts | others}


BODIES: Bodies = {
    _LOGIN: _texts("username", "password"),
    _DATA: _texts("session", "madonvi", "service", data={"type": "array", "items": {"type": "object"}}),
    _KHO_LOGIN: _texts("username", "password"),
    _KHO_SEARCH: _texts(
        "KenhThucHien",
        "SoDinhDanhChuSoHuu",
        DanhSachDanhMucKetQua={"type": "array", "items": _texts("MaKetQua", "SoKyHieu")},
    ),
    _SIGN_IN: CitizenSignIn,
}

LINKS = (
    Link(_LOGIN, "200", _DATA, body={"session": _SESSION, "service": "LayDanhSachTTHC"}),
    Link(_KHO_LOGIN, "200", _KHO_SEARCH, {"header.Authorization": f"Bearer {{{_SESSION}}}"}),
    *(
        Link(_SIGN_IN, "200", f"GET {paths.CITIZEN_API}/{page}")
        for page in ("me", "vault", "my-services", "accounts", "notices")
    ),
    Link(_SIGN_IN, "200", f"POST {paths.CITIZEN_API}/sign-out"),
)
