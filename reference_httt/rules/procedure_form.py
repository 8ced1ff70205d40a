"""What LayThuTuc says of a procedure, as the form a citizen fills: components, deliverable, agency."""

from mock_dvcqg.contract.procedure import ComponentSpec, Procedure
from reference_httt.rules.model import Component


def components_of(procedure: Procedure) -> tuple[Component, ...]:
    """The components in order, each code once; MA_KQ_THAYTHE says what can replace them."""
    first = {spec.code: spec for spec in reversed(procedure.components)}
    return tuple(_component(first.pop(spec.code)) for spec in procedure.components if spec.code in first)


def agency_name(procedure: Procedure, agency_code: str) -> str:
    """The name of the agency among those competent for the procedure; empty when it is not competent."""
    return next((a.name for a in procedure.agencies if a.code == agency_code), "")


def _component(spec: ComponentSpec) -> Component:
    wanted = not (spec.originals.strip() in ("", "0") and spec.copies.strip() in ("", "0"))
    return Component(spec.code, spec.name, wanted, spec.replaceable_by.strip(), _months(spec.max_age_months))


def _months(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None
