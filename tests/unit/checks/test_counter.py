from datetime import UTC, datetime, timedelta

import pytest

from conformance.checks.counter import (
    DIGITISED,
    REUSE_DIGITISED,
    account_looked_up,
    consent_recorded,
    digitised,
    transfer_waits_for_consent,
)
from conformance.province.actions import ConsentRecord

T = datetime(2026, 11, 20, tzinfo=UTC)
SCANNED = {"DuocSoHoa": "1", "DuongDanTaiTepTin": "http://b.test/tep/2.pdf"}


def consent(**fields):
    good = {"owner_number": "1", "state": "granted", "answered_at": T, "used_at": T + timedelta(seconds=1)}
    return ConsentRecord(**{"document": "d", "dossier": "h", "officer": "c", **good, **fields})


@pytest.mark.parametrize("rule", [DIGITISED, REUSE_DIGITISED])
def test_digitised_papers_in_the_direct_channel_keep_the_rule(make, outcomes, rule):
    seen = make.record(KenhThucHien="1", document=SCANNED)
    assert outcomes(digitised(rule, seen, {make.component}, True)) == {rule.requirement: "kept"}


def test_no_identity_check_another_channel_or_no_mark_breaks_it(make, outcomes):
    right, unmarked = make.record(KenhThucHien="1", document=SCANNED), make.record(KenhThucHien="1", document={})
    online = make.record(document=SCANNED)
    for seen, checked in ((right, False), (online, True), (unmarked, True)):
        assert outcomes(digitised(DIGITISED, seen, {make.component}, checked)) == {"CV5632-4b-B1-1": "broken"}


def test_nothing_digitised_proves_nothing(make, outcomes):
    assert outcomes(digitised(DIGITISED, make.record(), set(), True)) == {"CV5632-4b-B1-1": "cannot_tell"}
    assert outcomes(digitised(DIGITISED, None, {"x"}, True)) == {"CV5632-4b-B1-1": "cannot_tell"}


def test_the_account_is_checked_by_number(make, outcomes):
    asked = make.entry("TraCuuTechID", person=make.owner)
    assert outcomes(account_looked_up([asked], make.owner, received=True)) == {"YB-B2-2": "kept"}
    another = make.entry("TraCuuTechID", person="079000000009")
    assert outcomes(account_looked_up([another], make.owner, received=True)) == {"YB-B2-2": "broken"}
    assert outcomes(account_looked_up([], make.owner, received=False)) == {"YB-B2-2": "cannot_tell"}


@pytest.mark.parametrize(
    ("attempted", "refused", "expected"),
    [(True, True, "kept"), (True, False, "broken"), (False, False, "cannot_tell")],
)
def test_a_transfer_waits_for_consent(outcomes, attempted, refused, expected):
    assert outcomes(transfer_waits_for_consent(attempted, refused, "")) == {"CV5632-5b-B2-2": expected}


def test_a_consent_answered_before_use_is_right(outcomes):
    assert outcomes(consent_recorded([consent()], "1")) == {"CV5632-5b-B2-2": "kept"}


def test_no_consent_a_refused_one_another_owner_or_later_answer_breaks_it(outcomes):
    for consents in (
        [],
        [consent(state="refused")],
        [consent(owner_number="2")],
        [consent(used_at=T - timedelta(seconds=1))],
    ):
        assert outcomes(consent_recorded(consents, "1")) == {"CV5632-5b-B2-2": "broken"}


def test_a_consent_without_times_proves_nothing(outcomes):
    assert outcomes(consent_recorded([consent(used_at=None)], "1")) == {"CV5632-5b-B2-2": "cannot_tell"}


def test_consents_that_are_not_shown_or_leave_out_what_they_are_for_prove_nothing(outcomes):
    silent = [consent(**{name: ""}) for name in ("owner_number", "document", "dossier", "officer")]
    for consents in (None, *([one] for one in silent)):
        assert outcomes(consent_recorded(consents, "1")) == {"CV5632-5b-B2-2": "cannot_tell"}
