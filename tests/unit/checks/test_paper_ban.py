import pytest

from conformance.checks.paper_ban import both_vaults_asked, fees_told, not_asked_while_examined
from conformance.province.actions import RequestToCitizen


def test_a_dossier_returned_without_a_request_keeps_the_ban(make, outcomes):
    records = [make.record("2"), make.record("10")]
    for requests in (None, [], [RequestToCitizen(kind="supplement", component="another")]):
        assert outcomes(not_asked_while_examined(records, requests, make.component)) == {"PT-II-3": "kept"}


def test_a_request_for_the_component_or_status_five_breaks_it(make, outcomes):
    asked = [RequestToCitizen(kind="supplement", component=make.component, text="Nộp bản giấy")]
    assert outcomes(not_asked_while_examined([make.record("10")], asked, make.component)) == {"PT-II-3": "broken"}
    assert outcomes(not_asked_while_examined([make.record("5")], [], make.component)) == {"PT-II-3": "broken"}


def test_before_the_return_nobody_can_tell(make, outcomes):
    assert outcomes(not_asked_while_examined([make.record("4")], [], make.component)) == {"PT-II-3": "cannot_tell"}


@pytest.mark.parametrize(
    ("looked_up", "listed", "outcome"),
    [(True, True, "kept"), (True, False, "kept"), (False, True, "broken"), (False, False, "cannot_tell")],
)
def test_both_vaults_are_asked(outcomes, looked_up, listed, outcome):
    found = both_vaults_asked(looked_up=looked_up, listed=listed, seen_in="x")
    assert outcomes(found) == {"PT-II2-B2-2": outcome}


def test_the_record_tells_the_fees(make, outcomes):
    fee = {"TenPhiLePhi": "Phí thẩm định", "Gia": "3100000"}
    assert outcomes(fees_told(make.record("1", DanhSachLePhi=[fee]))) == {"CV5632-5a-B2-9": "kept"}
    assert outcomes(fees_told(make.record("1"))) == {"CV5632-5a-B2-9": "broken"}
    assert outcomes(fees_told(None)) == {"CV5632-5a-B2-9": "cannot_tell"}
