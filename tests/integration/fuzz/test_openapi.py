"""Schemathesis reads each application's own OpenAPI and calls every operation with what it thinks up.

Whatever comes: no 5xx, and an answer that the description knows by its media type and its schema.
"""

import re
import socket
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.python import asgi
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance

from mock_dvcqg.app import create_app as create_portal
from mock_dvcqg.settings import Settings as PortalSettings
from reference_httt.app import create_app as create_reference
from reference_httt.province import Province
from reference_httt.rules.model import Account
from reference_httt.settings import Settings as ReferenceSettings
from reference_httt.store import accounts, sessions
from reference_httt.store.sessions import SignedIn

TOKEN = "control-token-of-tests"
PASSWORD = "staff-password-of-tests"
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]
FEW = settings(
    max_examples=8,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)


def _closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


@pytest.fixture(params=["/openapi.json", "/control/openapi.json"], ids=["platform", "control"])
def portal_schema(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    """One of the portal's two descriptions and the portal behind it."""
    app = create_portal(
        PortalSettings(database_url="memory", data_dir=tmp_path, control_token=TOKEN, control_remote=True)
    )
    return schemathesis.openapi.from_asgi(request.param, app)


@pytest.fixture
def reference_schema(tmp_path: Path) -> Any:
    """The reference's description and a reference whose portal does not answer."""
    nobody = f"http://127.0.0.1:{_closed_port()}"
    addresses = dict.fromkeys(
        ("adapter_login_url", "adapter_data_url", "kho_login_url", "kho_search_url", "kho_download_url"), nobody
    )
    settings_ = ReferenceSettings(
        database_url="memory",
        data_dir=tmp_path,
        staff_password=PASSWORD,
        control_token=TOKEN,
        portal_url=nobody,
        oidc_issuer=nobody,
        oidc_client_id="H98",
        **addresses,
    )
    return schemathesis.openapi.from_asgi("/openapi.json", create_reference(settings_))


@pytest.fixture
def tester(portal_schema: Any) -> Iterator[requests.Session]:
    """Somebody with the control token who is signed in as a citizen too."""
    with asgi.get_client(portal_schema.app) as session:
        bearer = {"Authorization": f"Bearer {TOKEN}"}
        people = session.get("http://testserver/control/realms/default/people", headers=bearer).json()
        signed_in = session.post(
            "http://testserver/api/citizen/sign-in", json={"identity_number": people[0]["identity_number"]}
        )
        assert signed_in.status_code == 200, signed_in.text
        session.headers.update(bearer)
        yield session


_MORE = ["specialist", "leader", "records_clerk", "monitor", "administrator", "nobody"]


@pytest.fixture(params=["counter_officer", "citizen", *(pytest.param(who, marks=pytest.mark.slow) for who in _MORE)])
def somebody(request: pytest.FixtureRequest, reference_schema: Any) -> Iterator[requests.Session]:
    """An officer of the reference in each role, a citizen, and nobody at all."""
    with asgi.get_client(reference_schema.app) as session:
        session.headers.update(_credentials(request.param, reference_schema.app.state.province, session))
        yield session


def _credentials(who: str, province: Province, session: requests.Session) -> dict[str, str]:
    if who == "nobody":
        return {}
    if who == "citizen":
        person = SignedIn(province.now() + timedelta(days=1), "c1")
        account = Account("c1", "Nguyễn Văn Mẫu", "001099000001", "", "tech_id")
        with province.store.writing() as writing:
            accounts.add(writing, account, province.now())
            sessions.open_session(writing, "token", person)
        return {"Cookie": f"{province.settings.cookie}=token"}
    order = {"username": f"H98.{'40' if who == 'administrator' else '12'}.{who}", "password": PASSWORD}
    signed_in = session.post("http://testserver/api/staff/sign-in", json=order)
    assert signed_in.status_code == 200, signed_in.text
    return {"Authorization": f"Bearer {signed_in.json()['token']}"}


def _call_every_operation(schema: Any, session: requests.Session, *, except_for: str = "(?!)") -> int:
    """Call all operations of a description but those whose path matches; gives how many there were."""
    called = 0
    for operation in (found.ok() for found in schema.get_all_operations()):
        if re.search(except_for, operation.path):
            continue

        @FEW
        @given(case=operation.as_strategy())
        def answers_as_described(case: Any) -> None:
            answer = case.call(session=session, allow_redirects=False)
            if answer.status_code == 503:  # the reference says on purpose that its portal does not answer
                assert set(answer.json()) == {"error"}
            else:
                case.validate_response(answer, checks=CHECKS)

        answers_as_described()
        called += 1
    return called


def test_the_portal_answers_whatever_comes(portal_schema: Any, tester: requests.Session) -> None:
    assert _call_every_operation(portal_schema, tester, except_for=r"/wait$|/reset$") > 40


def test_the_reference_answers_whatever_comes(reference_schema: Any, somebody: requests.Session) -> None:
    assert _call_every_operation(reference_schema, somebody, except_for="/reset$") > 90
