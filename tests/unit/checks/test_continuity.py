from conformance.checks.continuity import payment_told_twice, signed_in_again
from conformance.checks.journal_facts import PROGRESS, RECORDS


def test_a_record_that_met_an_expired_session_comes_again(make, outcomes):
    entries = [make.entry(RECORDS, seq=1, error_code="-5", dossier_code=""), make.entry(RECORDS, seq=3)]
    assert outcomes(signed_in_again(entries, make.code)) == {"CV5632-CV3-5": "kept"}


def test_progress_without_the_record_proves_it_lost(make):
    entries = [make.entry(RECORDS, seq=1, error_code="-5", dossier_code=""), make.entry(PROGRESS, seq=4)]
    (seen,) = signed_in_again(entries, make.code)
    assert (seen.outcome.value, seen.exchange) == ("broken", "journal:4")


def test_without_an_expired_session_or_anything_after_it_nobody_can_tell(make, outcomes):
    expired = make.entry(RECORDS, seq=5, error_code="-5", dossier_code="")
    before = make.entry(RECORDS, seq=2)
    other = make.entry(PROGRESS, seq=7, dossier_code="H98.12-261120-0002")
    for entries in ([before], [before, expired], [expired, other]):
        assert outcomes(signed_in_again(entries, make.code)) == {"CV5632-CV3-5": "cannot_tell"}


def test_a_payment_message_sent_twice_is_answered_well_twice(make, outcomes):
    once, again = make.entry("CONFIRM", seq=1, status=200), make.entry("CONFIRM", seq=2, status=200)
    assert outcomes(payment_told_twice([once, again])) == {"CV5632-CV3-7": "kept"}
    assert outcomes(payment_told_twice([once])) == {"CV5632-CV3-7": "cannot_tell"}


def test_an_error_for_the_second_message_breaks_it(make, outcomes):
    once = make.entry("CONFIRM", seq=1, status=200)
    for again in ({"status": 200, "error_code": "-1"}, {"status": 500}):
        assert outcomes(payment_told_twice([once, make.entry("CONFIRM", seq=2, **again)])) == {"CV5632-CV3-7": "broken"}
