import pytest

from conformance.checks.attempts import NOT_MADE, Attempt
from conformance.checks.filling_forms import (
    filled_with_consent,
    form_kept,
    not_filled_without_consent,
    not_told,
    not_used_again,
    told_with_code,
    used_again,
    wrong_form_refused,
)
from conformance.province.actions.own_accounts import MessageRead

TAKEN, REFUSED = Attempt(made=True), Attempt(made=True, refused=True, words="Hãy nhập «Nơi cư trú»")
CODE = "H98.07-261120-0001"


@pytest.mark.parametrize(
    ("tried", "kept", "outcome"),
    [
        (TAKEN, {"a": "1"}, "kept"),
        (TAKEN, {}, "broken"),
        (REFUSED, {}, "broken"),
        (NOT_MADE, {}, "cannot_tell"),
    ],
)
def test_a_right_form_is_taken_as_it_was_filled_in(outcomes, tried, kept, outcome):
    assert outcomes(form_kept(tried, {"a": "1"}, kept)) == {"HT-1-B2a-1": outcome}


@pytest.mark.parametrize(
    ("tried", "label", "kept", "outcome"),
    [
        (REFUSED, "Nơi cư trú", {}, "kept"),
        (REFUSED, "Mục đích", {}, "broken"),
        (REFUSED, "Nơi cư trú", {"a": "sai"}, "broken"),
        (TAKEN, "Nơi cư trú", {}, "broken"),
        (NOT_MADE, "Nơi cư trú", {}, "cannot_tell"),
    ],
)
def test_a_wrong_form_is_refused_with_its_field_and_leaves_nothing(outcomes, tried, label, kept, outcome):
    assert outcomes(wrong_form_refused(tried, label, "sai", kept)) == {"HT-1-B2a-1": outcome}


def test_the_code_of_the_dossier_stands_in_the_message(outcomes):
    with_code = MessageRead(channel="email", text=f"Mã hồ sơ {CODE}.", dossier=CODE)
    without = MessageRead(channel="email", text="Đã nộp thành công.", dossier=CODE)
    assert outcomes(told_with_code([with_code], CODE)) == {"HT-1-B2a-3": "kept"}
    assert outcomes(told_with_code([without], CODE)) == {"HT-1-B2a-3": "broken"}
    assert outcomes(told_with_code([], CODE)) == {"HT-1-B2a-3": "cannot_tell"}


@pytest.mark.parametrize(
    ("dossier", "refused", "outcome"), [("", True, "kept"), (CODE, True, "broken"), ("", False, "cannot_tell")]
)
def test_nothing_is_announced_of_what_was_not_sent(outcomes, dossier, refused, outcome):
    found = not_told([MessageRead(channel="app", dossier=dossier)], refused=refused)
    assert outcomes(found) == {"HT-1-B2a-3": outcome}


def test_what_was_agreed_to_is_filled_in_and_nothing_else(outcomes):
    assert outcomes(filled_with_consent({"x": "Xã Mẫu"}, "Xã Mẫu")) == {"HT-1-B2b-1": "kept"}
    assert outcomes(filled_with_consent({}, "Xã Mẫu")) == {"HT-1-B2b-1": "broken"}
    assert outcomes(not_filled_without_consent({})) == {"HT-1-B2b-1": "kept"}
    assert outcomes(not_filled_without_consent({"x": "Xã Mẫu"})) == {"HT-1-B2b-1": "broken"}


@pytest.mark.parametrize(
    ("filled", "again", "left_out"),
    [(["c"], "kept", "broken"), ([], "broken", "kept"), (None, "cannot_tell", "cannot_tell")],
)
def test_a_paper_serves_again_as_long_as_it_counts(outcomes, filled, again, left_out):
    assert outcomes(used_again(filled, "c")) == {"HT-1-B1b-2": again}
    assert outcomes(not_used_again(filled, "c")) == {"HT-1-B1b-2": left_out}
