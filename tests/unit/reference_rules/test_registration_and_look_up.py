"""Small rules of accounts, look-up, earlier papers and reasons that stand by themselves."""

from datetime import date

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.rules.earlier_papers import earlier_problem
from reference_httt.rules.model import Account
from reference_httt.rules.public_status import look_up_key
from reference_httt.rules.reasons import asking_text_problem, declining_problem
from reference_httt.rules.registration import account_words, taken_problem, with_profile

ACCOUNT = Account(account_id="a", full_name="An", identity_number="079099000001", tech_id="", linked_by="none")


def test_a_number_with_an_account_is_taken_and_a_new_one_is_not():
    assert set(taken_problem(ACCOUNT)) == {"identity_number"}
    assert taken_problem(None) == {}


def test_the_first_message_holds_the_link_and_no_password():
    words = account_words("http://b.test/dat-mat-khau?ma=x")
    assert words.endswith("http://b.test/dat-mat-khau?ma=x")
    assert "Mật khẩu:" not in words


def test_a_profile_changes_contacts_and_never_name_or_number():
    changed = with_profile(ACCOUNT, "moi@thu.example", "0190000001", "Xã Mẫu", True)
    assert (changed.email, changed.phone, changed.address) == ("moi@thu.example", "0190000001", "Xã Mẫu")
    assert (changed.full_name, changed.identity_number) == (ACCOUNT.full_name, ACCOUNT.identity_number)


def test_a_code_is_looked_up_as_it_was_typed():
    assert look_up_key(" H98.07-261120-9999 ") == "H98.07-261120-9999"


def test_an_earlier_paper_serves_until_it_expires():
    today, fields = date(2026, 11, 29), DocumentFields(expires_on=date(2026, 11, 28))
    assert earlier_problem(fields, today)
    assert earlier_problem(fields.model_copy(update={"expires_on": date(2026, 12, 1)}), today) == ""


def test_nothing_is_declined_or_asked_for_without_words():
    assert declining_problem(" ")
    assert asking_text_problem("", "Tờ khai").count("«Tờ khai»") == 1
    assert declining_problem("Sai thủ tục") == asking_text_problem("Thiếu mặt sau", "Tờ khai") == ""
