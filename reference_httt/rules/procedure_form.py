"""What LayThuTuc says of a procedure, as the form a citizen fills: terms, components, deliverable, agency."""

from typing import Any

from mock_dvcqg.contract.procedure import ComponentSpec, FeeStage, Procedure
from reference_httt.rules.model import Component, Fee, ProcedureTerms

DEFAULT_WORKING_DAYS = 10
"""where the procedure tells no time (mock convention)"""


def components_of(procedure: Procedure) -> tuple[Component, ...]:
    """The components in order, each code once; MA_KQ_THAYTHE says what can replace them."""
    first = {spec.code: spec for spec in reversed(procedure.components)}
    return tuple(_component(first.pop(spec.code)) for spec in procedure.components if spec.code in first)


def terms_of(procedure: Procedure, channel: str, own: dict[str, Any]) -> ProcedureTerms:
    """The procedure's published terms for a channel (KENH), with the body's ``own`` options beside them."""
    return ProcedureTerms(
        service_level=procedure.service_level,
        online_scope=procedure.online_scope,
        tiers=tuple(tier.tier for tier in procedure.tiers),
        subjects=tuple(subject.code for subject in procedure.subjects),
        working_days=_working_days(procedure, channel),
        fees=tuple(
            Fee(fee.code, fee.name, int(fee.amount_vnd), fee.kind, FeeStage(fee.stage))
            for fee in procedure.fees
            if fee.amount_vnd.isdigit() and fee.stage in set(FeeStage)
        ),
        **own,
    )


def _working_days(procedure: Procedure, channel: str) -> int:
    told = [
        str(time.get("THOIGIANGIAIQUYET", ""))
        for method in procedure.methods
        if method.channel == channel
        for time in method.times
    ]
    days = [int(text) for text in told if text.isdigit() and 0 < int(text) < 1000]
    return days[0] if days else DEFAULT_WORKING_DAYS


def agency_name(procedure: Procedure, agency_code: str) -> str:
    """The name of the agency among those competent for the procedure; empty when it is not competent."""
    return next((a.name for a in procedure.agencies if a.code == agency_code), "")


def _component(spec: ComponentSpec) -> Component:
    wanted = not (spec.originals.strip() in ("", "0") and spec.copies.strip() in ("", "0"))
    return Component(spec.code, spec.name, wanted, spec.replaceable_by.strip(), _months(spec.max_age_months))


def _months(text: str) -> int | None:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None
