"""The bodies of the control API that begin something, and where the answers lead: a realm's life from make to drop."""

from mock_dvcqg.contract.control import FaultOrder, MemberOrder, PersonOrder, RealmOrder
from mock_dvcqg.contract.paths import CONTROL
from mock_dvcqg.wire.openapi_links import Bodies, Link

_REALMS = f"{CONTROL}/realms"
_ONE = f"{CONTROL}/realms/{{realm}}"
_MADE = {"path.realm": "$response.body#/portal/realm"}
_SAME = {"path.realm": "$request.path.realm"}
_SNAPSHOT = {"path.name": "$request.path.name"}

BODIES: Bodies = {
    f"POST {_REALMS}": RealmOrder,
    f"POST {_ONE}/members": MemberOrder,
    f"POST {_ONE}/people": PersonOrder,
    f"POST {_ONE}/faults": FaultOrder,
}


def _from_realm(target: str, body: dict[str, str] | None = None, **takes: str) -> Link:
    more = {f"path.{name}": expression for name, expression in takes.items()}
    return Link(f"POST {_REALMS}", "201", target, _MADE | more, body, whole=body is not None)


LINKS = (
    _from_realm(f"GET {_ONE}"),
    _from_realm(f"GET {_ONE}/info"),
    _from_realm(f"POST {_ONE}/reset"),
    _from_realm(f"DELETE {_ONE}"),
    _from_realm(f"POST {_ONE}/members", {"code": "H01", "name": "Tỉnh Mẫu"}),
    _from_realm(f"POST {_ONE}/people", {"full_name": "Nguyễn Văn Mẫu"}),
    _from_realm(f"POST {_ONE}/faults", {"name": "unreachable"}),
    _from_realm(f"POST {_ONE}/snapshots/{{name}}", name="$response.body#/portal/realm"),
    Link(
        f"POST {_ONE}/members",
        "201",
        f"PATCH {_ONE}/members/{{code}}",
        _SAME | {"path.code": "$response.body#/code"},
        {"mode": "strict"},
        whole=True,
    ),
    Link(
        f"POST {_ONE}/people",
        "201",
        f"GET {_ONE}/accounts/{{number}}",
        _SAME | {"path.number": "$response.body#/identity_number"},
    ),
    Link(f"POST {_ONE}/faults", "201", f"GET {_ONE}/faults", _SAME),
    Link(
        f"POST {_ONE}/faults",
        "201",
        f"DELETE {_ONE}/faults/{{fault_id}}",
        _SAME | {"path.fault_id": "$response.body#/id"},
    ),
    Link(f"POST {_ONE}/snapshots/{{name}}", "201", f"POST {_ONE}/snapshots/{{name}}/restore", _SAME | _SNAPSHOT),
    Link(f"POST {_ONE}/snapshots/{{name}}", "201", f"DELETE {_ONE}/snapshots/{{name}}", _SAME | _SNAPSHOT),
    Link(f"POST {_ONE}/snapshots/{{name}}/restore", "200", f"GET {_ONE}/snapshots", _SAME),
)
