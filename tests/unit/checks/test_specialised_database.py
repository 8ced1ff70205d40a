import pytest

from conformance.checks.specialised_database import is_answered, shared_with_owner, told_back
from conformance.province.actions.databases import SpecialisedState


def told(make, state="3", sharing="1", service="ket-qua", **fields):
    row = {"GiayToId": f"{make.code}-KQ1", "TrangThai": state, "TrangThaiChiaSe": sharing, "LyDo": ""}
    more = {"surface": "database", "person": make.owner, "response": {"result": [row]}, **fields}
    return make.entry(service, **more)


@pytest.mark.parametrize(
    ("state", "sharing", "expected"),
    [
        ("3", "1", "kept"),
        ("3", "2", "kept"),
        ("4", "0", "cannot_tell"),
        ("2", "0", "cannot_tell"),
        ("3", "0", "cannot_tell"),
    ],
)
def test_the_result_is_stored_and_shared(make, outcomes, state, sharing, expected):
    entries = [told(make, state, sharing)]
    assert outcomes(shared_with_owner(entries, make.code, make.owner, known=True)) == {"YB-B4-3": expected}


def test_nothing_given_is_a_breach_once_the_province_knows_of_nothing(make, outcomes):
    assert outcomes(shared_with_owner([], make.code, make.owner, known=False)) == {"YB-B4-3": "broken"}
    assert outcomes(shared_with_owner([], make.code, make.owner, known=True)) == {"YB-B4-3": "cannot_tell"}
    others = [told(make, person="079000000009")]
    assert outcomes(shared_with_owner(others, make.code, make.owner, known=True)) == {"YB-B4-3": "broken"}


@pytest.mark.parametrize(
    ("answered", "shown", "expected"),
    [
        ("3", "stored", "kept"),
        ("4", "refused", "kept"),
        ("2", "under_way", "kept"),
        ("4", "stored", "broken"),
        ("3", "refused", "broken"),
        ("3", "waiting", "cannot_tell"),
    ],
)
def test_the_state_comes_back_as_it_is(make, outcomes, answered, shown, expected):
    states = [SpecialisedState(state=shown)]
    assert outcomes(told_back([told(make, answered)], make.code, states)) == {"YB-B4-4": expected}


def test_a_later_answer_counts_and_none_proves_nothing(make, outcomes):
    later = told(make, "3", service="trang-thai", dossier_code="")
    states = [SpecialisedState(state="stored")]
    assert outcomes(told_back([told(make, "2"), later], make.code, states)) == {"YB-B4-4": "kept"}
    assert outcomes(told_back([], make.code, states)) == {"YB-B4-4": "cannot_tell"}
    assert is_answered(told(make))
    assert not is_answered(told(make, response={"result": []}))
