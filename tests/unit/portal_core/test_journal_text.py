"""What the journal keeps of a request: no secrets, clean texts, bounded size."""

import json

import pytest

from mock_dvcqg.store.journal_text import SECRETS, SIGN_ON_SECRETS, bounded, clean, kept, without_secrets


def digest(text: str) -> str:
    return "d" * 64


def test_secrets_become_digests_wherever_they_stand() -> None:
    kept = without_secrets({"a": [{"Password": "x", "session": "y"}], "username": "H98"}, SECRETS, digest)
    assert kept == {"a": [{"Password": "hmac:" + "d" * 16, "session": "hmac:" + "d" * 16}], "username": "H98"}


def test_a_code_is_a_secret_of_the_sign_on_only() -> None:
    assert without_secrets({"code": "H98"}, SECRETS, digest) == {"code": "H98"}
    assert without_secrets({"code": "H98"}, SIGN_ON_SECRETS, digest) != {"code": "H98"}


def test_texts_are_made_fit_for_any_database() -> None:
    assert clean("a\x00b\ud800") == "a�b?"


def test_small_values_stay_whole_and_long_texts_are_cut() -> None:
    assert bounded({"a": "x" * 10}, 1000) == {"a": "x" * 10}
    cut = bounded({"file": "x" * 50_000, "name": "y"}, 5000)
    assert cut["name"] == "y"
    assert cut["file"].endswith("(50000 ký tự)")


def test_what_is_too_big_all_the_same_keeps_its_head() -> None:
    cut = bounded([{"n": number} for number in range(10_000)], 1000)
    assert cut["cut"] is True
    assert len(json.dumps(cut)) < 3000


def test_endless_nesting_is_cut_off() -> None:
    value: object = "x"
    for _ in range(500):
        value = [value]
    json.dumps(without_secrets(value, SECRETS, digest))


@pytest.mark.parametrize(
    "value",
    [
        {"session": "s", "service": "x", "data": [{"a": "1"}]},
        {"data": [{"deep": {"Password": "p"}}], "username": "H98"},
        {"text": "a\x00b", "half": "\ud800", "\x00": 1},
        [{"token": "t"}, ("x", {"cookie": "c"})],
        {"number": 1, "none": None, "list": [1, "a", [True]]},
        "plain",
        None,
    ],
)
def test_what_is_kept_is_what_a_full_copy_without_secrets_is(value) -> None:
    told = kept(value, SECRETS, digest, 10_000)
    expected = without_secrets(value, SECRETS, digest)
    assert json.loads(told.text) == json.loads(json.dumps(expected))
    assert json.loads(json.dumps(told.value)) == json.loads(json.dumps(expected))


def test_what_is_kept_is_bounded() -> None:
    told = kept({"file": "x" * 50_000, "session": "s"}, SECRETS, digest, 5000)
    assert len(told.text) <= 5000
    assert json.loads(told.text)["session"].startswith("hmac:")
