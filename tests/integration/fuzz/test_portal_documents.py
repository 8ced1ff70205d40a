"""Every operation of both OpenAPI documents, with credentials and without, called with what Schemathesis thinks up.

Bodies that the documents leave open (they are read by hand) are good ones of the address, spoilt a little.
"""

from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

PLACES = {"realm": "fuzz", "code": "H98", "member": "H98", "version": "1", "name": "k1", "answer": "grant",
          "keeper": "ly-lich-tu-phap", "dossier_code": "H98.07-261122-0001", "number": "1", "seq": "1"}  # fmt: skip
OFTEN = 3
SEED = 5632


def _settings(count: int) -> settings:
    return settings(
        max_examples=count,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
        report_multiple_bugs=False,
    )


def _cases(operation: Any) -> st.SearchStrategy[Any]:
    """What the description allows; where it declares anything, what it does not allow too."""
    declared = list(operation.iter_parameters()) or len(operation.body)
    modes = [GenerationMode.POSITIVE] + ([GenerationMode.NEGATIVE] if declared else [])
    return st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in modes))


def _aim(case: Any, places: dict[str, str], hit: int) -> None:
    """Mostly at what there is, so that more is met than «not found»."""
    for name in list(case.path_parameters or {}):
        if name in places and (hit < OFTEN or name == "realm"):
            case.path_parameters[name] = places[name]
    if "timeout_s" in (case.operation.query.names() if hasattr(case.operation.query, "names") else ()):
        case.query = {"timeout_s": "0"}
    if case.operation.path.endswith("/wait"):
        case.query = (case.query or {}) | {"timeout_s": "0"}


def _call_all(attacked: Any, description: Any, headers_of: Any, judged: Any, *, count: int, known: bool) -> int:
    """All operations of a description; gives the number of calls made."""
    calls = 0
    for operation in (found.ok() for found in description.get_all_operations()):
        attacked.renewed()
        bodies = attacked.bodies(operation.path.replace("{realm}", "fuzz").replace("{code}", "H98"))
        if not known:
            attacked.session.cookies.clear()

        @seed(SEED)
        @_settings(count)
        @given(case=_cases(operation), body=bodies, hit=st.integers(0, OFTEN))
        def answers_as_described(case: Any, body: Any, hit: int) -> None:
            nonlocal calls
            _aim(case, PLACES, hit)
            more: dict[str, Any] = {"headers": dict(headers_of(attacked, case.operation.path))} if known else {}
            if case.method in ("POST", "PUT", "PATCH") and not len(case.operation.body):
                is_form = case.operation.path.startswith("/oauth2/") and isinstance(body, dict)
                more |= {"data": {name: str(value) for name, value in body.items()}} if is_form else {"json": body}
            elif len(case.operation.body) and hit < OFTEN and case.operation.path.rpartition("/")[2] != "catalogue":
                case.body = body
            answer = case.call(session=attacked.session, allow_redirects=False, **more)
            calls += 1
            judged(case, answer)

        answers_as_described()
    return calls


@pytest.mark.parametrize("known", [True, False], ids=["signed in", "nobody"])
def test_every_operation_answers_as_described(
    attacked: Any, description: Any, headers_of: Any, judged: Any, known: bool
) -> None:
    assert _call_all(attacked, description, headers_of, judged, count=2, known=known) > 100


@pytest.mark.slow
def test_five_thousand_cases_find_no_failure(
    tmp_path: Any, capsys: pytest.CaptureFixture[str], attacked: Any, description: Any, headers_of: Any, judged: Any
) -> None:
    """Per document; the count is printed."""
    known = _call_all(attacked, description, headers_of, judged, count=45, known=True)
    nobody = _call_all(attacked, description, headers_of, judged, count=15, known=False)
    with capsys.disabled():
        print(f"\nSchemathesis: {known} cases signed in, {nobody} as nobody, 0 failures")
    assert known + nobody >= 2_500
