import pytest

from conformance.checks.reuse import (
    COUNTER_RECORDED,
    ONLINE_RECORDED,
    local_copy_used,
    recorded_as_reused,
    signed_content_kept,
)
from mock_dvcqg.contract.document_facts import SignerKind

KQ = "KQ.G15.000007"
REUSED = {"DuocLayTuKhoDMQG": "1", "MaKetQuaThayThe": KQ}


@pytest.mark.parametrize("rule", [ONLINE_RECORDED, COUNTER_RECORDED])
def test_flag_and_code_in_the_record_keep_the_rule(make, outcomes, rule):
    seen = make.record(document=REUSED)
    assert outcomes(recorded_as_reused(rule, seen, make.component, KQ)) == {rule.requirement: "kept"}


@pytest.mark.parametrize(
    "document",
    [None, {"DuocLayTuKhoDMQG": "0", "MaKetQuaThayThe": KQ}, {"DuocLayTuKhoDMQG": "1", "MaKetQuaThayThe": ""}],
)
def test_no_file_no_flag_or_no_code_breaks_it(make, outcomes, document):
    seen = make.record(document=document)
    found = outcomes(recorded_as_reused(ONLINE_RECORDED, seen, make.component, KQ))
    assert found == {"CV5632-5a-B2-2": "broken"}


def test_without_a_record_nobody_can_tell_about_reuse(make, outcomes):
    found = outcomes(recorded_as_reused(ONLINE_RECORDED, None, make.component, KQ))
    assert found == {"CV5632-5a-B2-2": "cannot_tell"}


def test_the_same_file_keeps_signed_content_and_identity(make, outcomes):
    found = outcomes(signed_content_kept([make.fetch(make.facts(sha256="kho"))], make.component, "kho"))
    assert found == {"CV5632-5a-B2-3": "kept", "CV5632-5a-B2-4": "kept"}


def test_a_lawful_further_signature_keeps_the_content_and_only_breaks_identity(make, outcomes):
    first = make.signature(SignerKind.PERSONAL, revision_sha256="kho")
    further = make.signature(SignerKind.AGENCY, revision_sha256="bb")
    fetch = make.fetch(make.facts(first, further, sha256="bb"))
    found = outcomes(signed_content_kept([fetch], make.component, "kho"))
    assert found == {"CV5632-5a-B2-3": "kept", "CV5632-5a-B2-4": "broken"}


def test_content_added_after_the_signed_revision_breaks_both(make, outcomes):
    altered = make.signature(SignerKind.PERSONAL, revision_sha256="kho", altered_after=True)
    found = outcomes(signed_content_kept([make.fetch(make.facts(altered, sha256="cc"))], make.component, "kho"))
    assert found == {"CV5632-5a-B2-3": "broken", "CV5632-5a-B2-4": "broken"}


def test_a_rewritten_file_breaks_both(make, outcomes):
    found = outcomes(signed_content_kept([make.fetch(make.facts(sha256="new"))], make.component, "kho"))
    assert found == {"CV5632-5a-B2-3": "broken", "CV5632-5a-B2-4": "broken"}


def test_a_file_not_fetched_yet_proves_nothing(make, outcomes):
    found = outcomes(signed_content_kept([make.fetch(None, status=404)], make.component, "kho"))
    assert set(found.values()) == {"cannot_tell"}


@pytest.mark.parametrize(
    ("source", "offered", "flag", "expected"),
    [
        ("local", {"local", "national"}, "0", "kept"),
        ("national", {"local", "national"}, "1", "broken"),
        ("local", {"local", "national"}, "1", "broken"),
        ("national", {"national"}, "1", "broken"),
        ("upload", {"national"}, "0", "cannot_tell"),
    ],
)
def test_the_local_copy_has_priority(make, outcomes, source, offered, flag, expected):
    seen = make.record(document={"DuocLayTuKhoDMQG": flag})
    found = outcomes(local_copy_used(source, offered, seen, make.component))
    assert found == {"PT-II2-B2-1": expected, "CV5632-5b-B2-5": expected}


def test_without_the_component_at_the_portal_priority_cannot_be_told(make, outcomes):
    found = outcomes(local_copy_used("local", {"local"}, None, make.component))
    assert set(found.values()) == {"cannot_tell"}
