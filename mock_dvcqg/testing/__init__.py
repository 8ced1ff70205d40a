"""For vendors' own tests: a pytest plugin, a ``respx`` router answering by the portal's rules, the portal in a thread.

Importing it costs nothing: what is named here is loaded when it is first asked for. See ``docs/testing.md``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mock_dvcqg.testing.citizen_hand import CitizenHand
    from mock_dvcqg.testing.client_settings import ClientSettings
    from mock_dvcqg.testing.elsewhere import portal_elsewhere
    from mock_dvcqg.testing.in_process import portal_in_process
    from mock_dvcqg.testing.realm_hand import RealmHand
    from mock_dvcqg.testing.router import dvcqg_router
    from mock_dvcqg.testing.served import portal_in_thread
    from mock_dvcqg.testing.vendor_portal import VendorPortal

_HOMES = {
    "CitizenHand": "citizen_hand",
    "ClientSettings": "client_settings",
    "RealmHand": "realm_hand",
    "VendorPortal": "vendor_portal",
    "dvcqg_router": "router",
    "portal_elsewhere": "elsewhere",
    "portal_in_process": "in_process",
    "portal_in_thread": "served",
}
__all__ = [
    "CitizenHand",
    "ClientSettings",
    "RealmHand",
    "VendorPortal",
    "dvcqg_router",
    "portal_elsewhere",
    "portal_in_process",
    "portal_in_thread",
]


def __getattr__(name: str) -> Any:
    """What is named in ``__all__``, loaded now."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
