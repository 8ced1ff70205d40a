"""Whether papers with a flaw stayed out and papers in order were taken; what the findings say of the signatures."""

from datetime import UTC, datetime

import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.signed_papers import NOT_REVOKED, OF_GOOD_PAPER, READABLE, kept_out, taken
from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact, SignerKind

REFUSED, TAKEN = Attempt(made=True, refused=True, words="Chứng thư số đã thu hồi"), Attempt(made=True)


def _facts(**more):
    seal = SignatureFact(
        field_name="f",
        signer_name="Sở Tư pháp tỉnh A",
        kind=SignerKind.AGENCY,
        signed_at=datetime(2026, 10, 1, 1, 0, tzinfo=UTC),
        **{"intact": True, "trusted": True, **more},
    )
    return DocumentFacts(sha256="0", size_bytes=1, signatures=(seal,))


@pytest.mark.parametrize(
    ("attempt", "looked_up", "outcome"),
    [
        (REFUSED, False, "kept"),
        (REFUSED, True, "kept"),
        (TAKEN, True, "broken"),
        (NOT_MADE, True, "kept"),
        (NOT_MADE, False, "cannot_tell"),
    ],
    ids=str,
)
def test_a_flawed_paper_is_judged_by_the_answer_or_by_not_being_offered(attempt, looked_up, outcome):
    (seen,) = kept_out(NOT_REVOKED, attempt, _facts(revoked=True), looked_up=looked_up)
    assert (seen.requirement, seen.outcome.value) == ("ND45-11-2-2", outcome)


@pytest.mark.parametrize(("attempt", "outcome"), [(TAKEN, "kept"), (REFUSED, "broken"), (NOT_MADE, "cannot_tell")])
def test_a_paper_in_order_has_to_be_taken(attempt, outcome):
    seen = taken(OF_GOOD_PAPER, attempt, _facts())
    assert [one.requirement for one in seen] == [rule.requirement for rule in OF_GOOD_PAPER]
    assert {one.outcome.value for one in seen} == {outcome}


def test_the_finding_says_in_a_sentence_what_is_wrong_with_the_signature():
    (seen,) = kept_out(NOT_REVOKED, TAKEN, _facts(revoked=True), looked_up=True)
    assert "Sở Tư pháp tỉnh A, ký lúc 08:00 01/10/2026" in seen.seen.vi
    assert "Chứng thư số đã bị thu hồi." in seen.seen.vi
    assert "The certificate is revoked." in seen.seen.en


def test_a_file_nobody_can_open_is_told_as_such_and_unknown_facts_as_nothing():
    locked = DocumentFacts(sha256="0", size_bytes=1, problem="the file is encrypted")
    (seen,) = kept_out(READABLE, TAKEN, locked, looked_up=True)
    assert "khóa bằng mật khẩu" in seen.seen.vi
    (seen,) = kept_out(READABLE, TAKEN, None, looked_up=True)
    assert seen.seen.vi.strip() == "Giấy tờ được đưa vào hồ sơ từ Kho."


def test_a_refusal_of_a_good_paper_quotes_the_system():
    seen = taken(OF_GOOD_PAPER, REFUSED, _facts())
    assert all("Chứng thư số đã thu hồi" in one.seen.vi for one in seen)
