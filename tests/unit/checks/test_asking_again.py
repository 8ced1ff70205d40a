from conformance.checks.asking_again import not_asked_again
from conformance.province.actions import RequestToCitizen


def test_nothing_asked_after_reception_keeps_the_rule(make, outcomes):
    found = not_asked_again([make.record("2")], [], make.component, received=True)
    assert outcomes(found) == {"PT-II-1": "kept"}


def test_a_request_for_another_component_is_no_violation(make, outcomes):
    other = RequestToCitizen(kind="supplement", component="khác", text="Bổ sung đơn")
    found = not_asked_again([make.record("2")], [other], make.component, received=True)
    assert outcomes(found) == {"PT-II-1": "kept"}


def test_status_5_or_a_request_for_the_component_breaks_it(make, outcomes):
    request = RequestToCitizen(kind="paper", component=make.component, text="Nộp bản giấy")
    for records, requests in (([make.record("2"), make.record("5")], []), ([make.record("2")], [request])):
        found = not_asked_again(records, requests, make.component, received=True)
        assert outcomes(found) == {"PT-II-1": "broken"}


def test_before_reception_nobody_can_tell_about_requests(make, outcomes):
    found = not_asked_again([make.record("1")], [], make.component, received=False)
    assert outcomes(found) == {"PT-II-1": "cannot_tell"}
