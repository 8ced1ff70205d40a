"""Every fault by name, and whether an order for one can be carried out."""

from mock_dvcqg.contract.control import FaultOrder, FaultState
from mock_dvcqg.errors import Refused
from mock_dvcqg.faults.domain_faults import DOMAIN_KINDS
from mock_dvcqg.faults.kinds import Fault, FaultKind, Place, Stage
from mock_dvcqg.faults.wire_faults import WIRE_FAULTS

FAULTS: dict[str, FaultKind] = {kind.name: kind for kind in WIRE_FAULTS}
"""the faults of the wire by name: any call that asks ``Faults.strike`` can meet them"""

DOMAIN_FAULTS: dict[str, str] = {kind.name: kind.description for kind in DOMAIN_KINDS}
"""the faults that a service itself asks for by ``Faults.bites``: name and what it does, in Vietnamese"""

_DOMAIN = {kind.name: kind for kind in DOMAIN_KINDS}


def kind_of(name: str) -> FaultKind:
    """The fault of that name.

    Raises:
        KeyError: there is none.
    """
    kind = FAULTS.get(name) or _DOMAIN.get(name)
    return kind or FaultKind(name, DOMAIN_FAULTS[name], DOMAIN_FAULTS[name], tuple(Place), Stage.SERVICE)


def every_kind() -> dict[str, FaultKind]:
    """All faults by name, those of the wire first."""
    return {name: kind_of(name) for name in (*FAULTS, *DOMAIN_FAULTS)}


def check_order(order: FaultOrder) -> None:
    """Refuse an order that cannot be carried out.

    Raises:
        Refused: names the field and what it takes.
    """
    if order.name not in FAULTS and order.name not in DOMAIN_FAULTS:
        allowed = ", ".join((*FAULTS, *DOMAIN_FAULTS))
        raise Refused(f"Không có lỗi mô phỏng tên «{order.name[:60]}»; cho phép: {allowed}", field="name")
    if order.count is not None and not 1 <= order.count <= _MOST:
        raise Refused(f"Số lần (count) phải từ 1 đến {_MOST}", field="count")
    if not 0 <= order.skip <= _MOST:
        raise Refused(f"Số cuộc gọi bỏ qua (skip) phải từ 0 đến {_MOST}", field="skip")
    if not 0 <= order.probability <= 1:
        raise Refused("Xác suất (probability) phải trong khoảng từ 0 đến 1", field="probability")
    kind_of(order.name).check_params(order.params)


def one_strike(state: FaultState, number: int, seed: int) -> Fault:
    """Strike ``number`` of a fault in force."""
    return kind_of(state.name).strike(state.params, f"{seed}:{state.position}:{state.name}:{number}")


_MOST = 1_000_000
