import pytest

from conformance.checks.provincial_accounts import (
    not_told_to_stranger,
    password_kept_out,
    profile_changed,
    same_account,
    told_at_new_contact,
    told_to_holder,
)
from conformance.province.actions.own_accounts import MessageRead, OwnAccount

EMAIL, PHONE, LINK = "an@thu.example", "0190000001", "Mở liên kết sau để đặt mật khẩu: http://b.test/dat?ma=x"


def message(text: str = LINK, *, channel: str = "email", address: str = EMAIL) -> MessageRead:
    return MessageRead(channel=channel, address=address, text=text)


@pytest.mark.parametrize(
    ("messages", "outcome"),
    [
        ([message()], "kept"),
        ([message("Tên đăng nhập: an. Mật khẩu: Abc12345")], "kept"),
        ([message("Tài khoản đã được tạo lập.")], "broken"),
        ([message(address="khac@thu.example")], "broken"),
        ([message(channel="app", address="")], "cannot_tell"),
    ],
)
def test_the_first_message_goes_to_the_registered_contact_with_a_way_in(outcomes, messages, outcome):
    assert outcomes(told_to_holder(messages, EMAIL, PHONE)) == {"HT-1-B1a-2": outcome}


@pytest.mark.parametrize(("refused", "outcome"), [(True, "broken"), (False, "cannot_tell")])
def test_a_message_to_a_stranger_breaks_it_once_the_registration_was_refused(outcomes, refused, outcome):
    found = not_told_to_stranger([message(address="la@thu.example")], "la@thu.example", refused=refused)
    assert outcomes(found) == {"HT-1-B1a-2": outcome}
    assert outcomes(not_told_to_stranger([], "la@thu.example", refused=True)) == {"HT-1-B1a-2": "kept"}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [(LINK, "kept"), ("Mật khẩu: Abc12345", "broken"), ("mật khẩu là «Abc12345»", "broken"), ("Xin chào", "kept")],
)
def test_a_password_in_clear_is_told_from_a_link_that_sets_one(outcomes, text, outcome):
    assert outcomes(password_kept_out([message(text)])) == {"HT-1-B1a-3": outcome}
    assert outcomes(password_kept_out([])) == {"HT-1-B1a-3": "cannot_tell"}


@pytest.mark.parametrize(
    ("before", "after", "outcome"), [("a", "a", "kept"), ("a", "b", "broken"), ("", "b", "cannot_tell")]
)
def test_another_way_to_sign_in_leads_to_the_same_account(outcomes, before, after, outcome):
    assert outcomes(same_account(before, after)) == {"HT-1-B1b-1": outcome}


def test_the_profile_shows_what_was_changed(outcomes):
    shown = OwnAccount(full_name="An", identity_number="1", email=EMAIL, phone=PHONE)
    assert outcomes(profile_changed(shown, EMAIL, PHONE)) == {"HT-1-B1a-4": "kept"}
    assert outcomes(profile_changed(shown, "moi@thu.example", PHONE)) == {"HT-1-B1a-4": "broken"}


@pytest.mark.parametrize(
    ("messages", "outcome"),
    [
        ([message(address="moi@thu.example")], "kept"),
        ([message(address="moi@thu.example"), message()], "broken"),
        ([], "cannot_tell"),
    ],
)
def test_after_a_change_messages_go_to_the_new_contact_alone(outcomes, messages, outcome):
    found = told_at_new_contact(messages, frozenset({"moi@thu.example"}), frozenset({EMAIL}))
    assert outcomes(found) == {"HT-1-B1a-4": outcome}
