"""Names that scenarios use and the codes a province has for them."""

from collections.abc import Mapping
from difflib import get_close_matches

from conformance.province.actions import ActionUnbound, BoundAgency


def procedure_named(procedures: Mapping[str, str], name: str, province: str) -> str:
    """The province's code of a procedure.

    Raises:
        ActionUnbound: the binding does not name it.
    """
    if name not in procedures:
        raise ActionUnbound(f"Tập tin kết nối của {province} chưa có thủ tục «{name}».{_nearest(name, procedures)}")
    return procedures[name]


def agency_named(agencies: Mapping[str, str], name: str, province: str) -> BoundAgency:
    """One of the province's agencies.

    Raises:
        ActionUnbound: the binding does not name it.
    """
    if name not in agencies:
        raise ActionUnbound(f"Tập tin kết nối của {province} chưa có cơ quan «{name}».{_nearest(name, agencies)}")
    return BoundAgency(name, agencies[name])


def _nearest(name: str, known: Mapping[str, str]) -> str:
    close = get_close_matches(name, known, n=1)
    return f" Gần nhất: «{close[0]}»." if close else ""
