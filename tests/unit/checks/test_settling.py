import pytest

from conformance.checks.attempts import Attempt
from conformance.checks.settling import (
    announced,
    not_asked_past_one_stop,
    return_entered,
    return_not_recorded,
    slip_sent,
)
from conformance.province.actions.asking import CasePaper
from conformance.province.actions.own_accounts import MessageRead

SLIP = CasePaper(kind="supplement", title="Phiếu yêu cầu bổ sung", form="Mẫu 02")
EMAIL, PHONE = "an@thu.example", "0190000001"
REFUSED = Attempt(made=True, refused=True)


def told(make, words="Bản sao mờ"):
    return [make.record("5", DanhSachHoSoBoSung=[{"NoiDungBoSung": words}])]


def test_the_slip_is_on_its_form_and_tells_the_content(make, outcomes):
    assert outcomes(slip_sent([SLIP], told(make), "Bản sao mờ")) == {"HT-2-B3a-1": "kept"}
    assert outcomes(slip_sent([], told(make), "Bản sao mờ")) == {"HT-2-B3a-1": "broken"}
    assert outcomes(slip_sent([SLIP], told(make, ""), "Bản sao mờ")) == {"HT-2-B3a-1": "broken"}
    assert outcomes(slip_sent([SLIP], [make.record("4")], "Bản sao mờ")) == {"HT-2-B3a-1": "cannot_tell"}


def test_nothing_reaches_the_submitter_past_the_one_stop(make, outcomes):
    assert outcomes(not_asked_past_one_stop([], [make.record("4")])) == {"HT-2-B3a-1": "kept"}
    assert outcomes(not_asked_past_one_stop([SLIP], [make.record("4")])) == {"HT-2-B3a-1": "broken"}
    assert outcomes(not_asked_past_one_stop([], told(make))) == {"HT-2-B3a-1": "broken"}


def message(channel: str, address: str) -> MessageRead:
    return MessageRead(channel=channel, address=address)


@pytest.mark.parametrize(
    ("messages", "is_done", "outcome"),
    [
        ([message("email", EMAIL), message("sms", PHONE)], True, "kept"),
        ([message("email", EMAIL)], True, "broken"),
        ([message("email", EMAIL)], False, "cannot_tell"),
        ([message("email", "cu@thu.example"), message("sms", PHONE)], True, "broken"),
        ([message("app", "")], True, "cannot_tell"),
    ],
)
def test_the_result_is_announced_at_both_contacts_of_the_dossier(outcomes, messages, is_done, outcome):
    assert outcomes(announced(messages, EMAIL, PHONE, is_done=is_done)) == {"HT-2-B4a-1": outcome}


def test_a_return_carries_its_day_and_form(make, outcomes):
    assert outcomes(return_entered([make.record("10", NgayTra="20261120100000", HinhThuc="0")])) == {
        "HT-2-B4c-1": "kept"
    }
    assert outcomes(return_entered([make.record("10", HinhThuc="0")])) == {"HT-2-B4c-1": "broken"}
    assert outcomes(return_entered([make.record("9")])) == {"HT-2-B4c-1": "cannot_tell"}


def test_nothing_says_returned_while_the_return_was_refused(make, outcomes):
    assert outcomes(return_not_recorded([make.record("9")], REFUSED)) == {"HT-2-B4c-1": "kept"}
    assert outcomes(return_not_recorded([make.record("10")], REFUSED)) == {"HT-2-B4c-1": "broken"}
    assert outcomes(return_not_recorded([make.record("10")], Attempt(made=True))) == {"HT-2-B4c-1": "cannot_tell"}
