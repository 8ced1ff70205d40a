"""Walks through both documents that keep state: sign in, sync, look up; INIT, QUERY; realm, member, reset, drop.

Every answer is judged by Schemathesis against the operation it came from.
"""

from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from mock_dvcqg.contract.paths import ADAPTER_PREFIX, MAPI_DATA
from mock_dvcqg.contract.payment import KEYS_ORDER, checksum_of

CODES = [f"H98.07-261122-000{number}" for number in range(4)]
NAMES = ["di-1", "di-2"]
WALKS = settings(max_examples=6, stateful_step_count=15, deadline=None, database=None, derandomize=True,
                 suppress_health_check=list(HealthCheck), phases=[Phase.generate])  # fmt: skip


def test_walks_through_the_portal_answer_as_described(attacked: Any, headers_of: Any, judged: Any) -> None:
    platform = schemathesis.openapi.from_asgi("/openapi.json", attacked.app)
    control = schemathesis.openapi.from_asgi("/control/openapi.json", attacked.app)
    steps = 0

    def call(schema: Any, method: str, path: str, body: Any = None, **places: str) -> Any:
        nonlocal steps
        steps += 1
        case = schema[path][method].Case(path_parameters=places)
        more = {} if body is None else {"json": body}
        answer = case.call(session=attacked.session, headers=dict(headers_of(attacked, path)), **more)
        judged(case, answer)
        return answer

    class Walk(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            attacked.renewed()
            attacked.control("POST", "/realms/fuzz/reset")
            attacked.renewed()
            for name in NAMES:
                attacked.control("DELETE", f"/realms/{name}")
            self.synced: set[str] = set()
            self.realms: dict[str, set[str]] = {}
            self.paid: dict[str, Any] = {}

        @rule(code=st.sampled_from(CODES))
        def sync(self, code: str) -> None:
            body = attacked.service("DongBoHoSoMC", isUpdating="False", data=[attacked.record(code)])
            said = call(platform, "POST", ADAPTER_PREFIX + MAPI_DATA, body).json()
            assert (said["error_code"] == "0") == (code not in self.synced)
            self.synced.add(code)

        @rule(code=st.sampled_from(CODES))
        def look_up(self, code: str) -> None:
            said = call(platform, "POST", ADAPTER_PREFIX + MAPI_DATA, attacked.service("TraCuuHoSo", MaHoSo=code))
            assert bool(said.json().get("result")) == (code in self.synced)

        @rule(number=st.integers(0, 2))
        def init(self, number: int) -> None:
            message = self.paid.setdefault(f"ref{number}", attacked.init(f"ref{number}"))
            assert call(platform, "POST", "/thanh-toan", message).json()["MaLoi"] == "00"

        @rule(number=st.integers(0, 2))
        def query(self, number: int) -> None:
            kept = self.paid.get(f"ref{number}", attacked.init(f"ref{number}"))
            message = {name: kept[name] for name in KEYS_ORDER} | {"LoaiBanTin": "QUERY"}
            message["MaXacThuc"] = checksum_of(message, KEYS_ORDER, attacked.member()["payment"]["secret"])
            call(platform, "POST", "/thanh-toan", message)

        @rule(name=st.sampled_from(NAMES))
        def found(self, name: str) -> None:
            answer = call(control, "POST", "/control/realms", {"name": name})
            assert (answer.status_code == 201) == (name not in self.realms)
            self.realms.setdefault(name, set())

        @rule(name=st.sampled_from(NAMES), code=st.sampled_from(["H01", "H02"]))
        def add_member(self, name: str, code: str) -> None:
            order = {"code": code, "name": "Tỉnh Mẫu"}
            answer = call(control, "POST", "/control/realms/{realm}/members", order, realm=name)
            assert (answer.status_code == 201) == (name in self.realms and code not in self.realms[name])
            if answer.status_code == 201:
                self.realms[name].add(code)

        @rule(name=st.sampled_from(NAMES))
        def reset(self, name: str) -> None:
            answer = call(control, "POST", "/control/realms/{realm}/reset", realm=name)
            assert (answer.status_code == 200) == (name in self.realms)

        @rule(name=st.sampled_from(NAMES))
        def drop(self, name: str) -> None:
            answer = call(control, "DELETE", "/control/realms/{realm}", realm=name)
            assert (answer.status_code == 204) == (name in self.realms)
            self.realms.pop(name, None)

    run_state_machine_as_test(seed(5632)(Walk), settings=WALKS)
    assert steps >= 30
