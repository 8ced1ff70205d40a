import pytest

from conformance.checks.intake_outcomes import (
    asked_once,
    crossed,
    exactly_one,
    forgery_not_booked,
    forwarded_after_reception,
    guidance_sent,
    no_paper_for_correction,
    reception_told,
    slip_received,
    waits_for_fee,
)
from conformance.province.actions.asking import CasePaper
from conformance.province.actions.fees import FeesShown, FeeState
from mock_dvcqg.contract.codes import DossierStatus

RECEIVED = DossierStatus.RECEIVED


@pytest.mark.parametrize(
    ("found", "later", "outcome"), [(["a"], [], "kept"), ([], ["b"], "broken"), ([], [], "cannot_tell")]
)
def test_a_dossier_that_a_later_one_overtook_is_lost(outcomes, found, later, outcome):
    assert outcomes(crossed(found, "a", later)) == {"HT-2-MD-1": outcome}


@pytest.mark.parametrize(("seen", "outcome"), [("1 6", "kept"), ("1 2 6", "broken"), ("1", "cannot_tell")])
def test_the_fee_is_asked_for_before_any_reception(make, outcomes, seen, outcome):
    records = [make.record(status, seq=n) for n, status in enumerate(seen.split())]
    assert outcomes(waits_for_fee(records)) == {"HT-2-B1c-1": outcome}


@pytest.mark.parametrize(("paid", "outcome"), [(False, "kept"), (True, "broken"), (None, "cannot_tell")])
def test_a_forged_message_pays_nothing(outcomes, paid, outcome):
    fees = [] if paid is None else [FeeState(name="Lệ phí", amount_vnd=8000, stage="before-reception", paid=paid)]
    assert outcomes(forgery_not_booked(FeesShown(fees=fees, ways=[]))) == {"HT-2-B1c-2": outcome}


@pytest.mark.parametrize(
    ("counts", "outcome"), [((1, 2, 3), "kept"), ((1, 1, 2), "broken"), ((1, 1, 1), "cannot_tell")]
)
def test_the_reception_is_told_when_it_happens(outcomes, counts, outcome):
    assert outcomes(reception_told(*counts)) == {"HT-2-B1c-4": outcome}


def supplement(make, *requests):
    return [make.record("5", DanhSachHoSoBoSung=list(requests))]


def test_a_request_says_what_is_lacking_once(make, outcomes):
    one = {"NoiDungBoSung": "Thiếu mặt sau"}
    assert outcomes(guidance_sent(supplement(make, one), "mặt sau")) == {"HT-2-B1c-5": "kept"}
    assert outcomes(guidance_sent(supplement(make, {"NoiDungBoSung": ""}), "mặt sau")) == {"HT-2-B1c-5": "broken"}
    assert outcomes(guidance_sent([make.record("2")], "mặt sau")) == {"HT-2-B1c-5": "cannot_tell"}
    assert outcomes(asked_once(supplement(make, one))) == {"HT-2-B1c-6": "kept"}
    assert outcomes(asked_once(supplement(make, one, one))) == {"HT-2-B1c-6": "broken"}
    assert outcomes(asked_once([])) == {"HT-2-B1c-6": "cannot_tell"}


def test_a_correction_lists_no_paper(make, outcomes):
    bare, listed = {"NoiDungBoSung": "Sửa"}, {"DanhSachGiayToBoSung": [{"MaThanhPhanHoSo": "c"}]}
    assert outcomes(no_paper_for_correction(supplement(make, bare))) == {"HT-2-B1d-4": "kept"}
    assert outcomes(no_paper_for_correction(supplement(make, listed))) == {"HT-2-B1d-4": "broken"}
    assert outcomes(no_paper_for_correction([])) == {"HT-2-B1d-4": "cannot_tell"}


@pytest.mark.parametrize(
    ("seen", "outcome"), [("1 2", "kept"), ("1 2 3", "broken"), ("1 5", "broken"), ("1", "cannot_tell")]
)
def test_the_check_ends_in_the_one_outcome(make, outcomes, seen, outcome):
    records = [make.record(status, seq=n) for n, status in enumerate(seen.split())]
    assert outcomes(exactly_one(records, [], RECEIVED)) == {"HT-2-B1d-2": outcome}


def test_the_submitter_has_the_refusal_slip(outcomes):
    slip = CasePaper(kind="refusal", title="Phiếu từ chối", form="Mẫu 03")
    assert outcomes(slip_received([slip])) == {"HT-2-B1d-3": "kept"}
    assert outcomes(slip_received([CasePaper(kind="receipt")])) == {"HT-2-B1d-3": "broken"}


@pytest.mark.parametrize(("seen", "outcome"), [("1 2 4", "kept"), ("1 4", "broken"), ("1 2", "cannot_tell")])
def test_forwarding_follows_reception(make, outcomes, seen, outcome):
    records = [make.record(status, seq=n) for n, status in enumerate(seen.split())]
    rows = [make.row(status, "20261120080000") for status in seen.split()]
    assert outcomes(forwarded_after_reception(records, rows)) == {"HT-2-B2-1": outcome}
