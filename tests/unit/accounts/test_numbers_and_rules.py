"""Tax codes, delegations in time, identity matches, and what an application must hold."""

import unicodedata
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_dvcqg.contract.accounts import Delegation, OrganisationOrder
from mock_dvcqg.contract.control import Person, PersonOrder
from mock_dvcqg.contract.identifiers import is_tax_code, tax_check_digit
from mock_dvcqg.operations.invent_organisations import INVENTED_PREFIX, invent_organisation
from mock_dvcqg.operations.invent_people import Inventor
from mock_dvcqg.rules.applicant_fields import contact_problems, field_problems
from mock_dvcqg.rules.delegation import covers, is_in_force
from mock_dvcqg.rules.identity_match import mismatches

NOW = datetime(2023, 9, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize("code", ["0100109106", "0301464830", "0101248141", "0100109106-001"])
def test_real_looking_tax_codes_have_the_right_check_digit(code: str) -> None:
    assert is_tax_code(code)


@pytest.mark.parametrize(
    "code", ["", "0100109107", "010010910", "01001091066", "０100109106", "0100109106-1", "x" * 10]
)
def test_other_texts_are_no_tax_codes(code: str) -> None:
    assert not is_tax_code(code)


@given(st.text(alphabet="0123456789", min_size=9, max_size=9), st.integers(0, 8), st.integers(1, 9))
def test_one_changed_digit_is_noticed(first_nine: str, place: int, by: int) -> None:
    digit = tax_check_digit(first_nine)
    changed = first_nine[:place] + str((int(first_nine[place]) + by) % 10) + first_nine[place + 1 :]
    assert digit == "" or tax_check_digit(changed) != digit


@given(st.text(max_size=20))
def test_an_invented_organisation_follows_from_its_seed_and_is_marked_as_invented(seed: str) -> None:
    one, same = [invent_organisation(seed, OrganisationOrder(), "097", lambda code: False) for _ in range(2)]
    assert one == same
    assert is_tax_code(one.tax_code)
    assert one.tax_code.startswith(INVENTED_PREFIX)
    assert one.code == one.business_code == one.tax_code


def test_an_organisations_codes_are_those_ordered_and_no_others() -> None:
    order = OrganisationOrder(account_kind="3", agency_code="H98.90")
    agency = invent_organisation("s", order, "097", lambda code: False)
    assert (agency.code, agency.agency_code, agency.tax_code, agency.business_code) == ("H98.90", "H98.90", "", "")


def test_inventing_foreigners_leaves_the_citizens_who_come_after_as_they_were() -> None:
    citizen = Inventor("s").person(PersonOrder())
    foreigner = Inventor("s").person(PersonOrder(nationality="USA"))
    assert Inventor("s").person(PersonOrder()) == citizen
    assert foreigner.identity_number == f"USA-{foreigner.passport}"
    assert foreigner.passport.startswith("X9")


def delegation(**values: Any) -> Delegation:
    return Delegation(id="d", delegator="a", delegate="b", created_at=NOW, **values)


@pytest.mark.parametrize(
    ("values", "holds"),
    [
        ({}, True),
        ({"valid_from": NOW}, True),
        ({"valid_from": NOW + HOUR}, False),
        ({"valid_to": NOW}, False),
        ({"valid_to": NOW + HOUR}, True),
        ({"revoked_at": NOW}, False),
        ({"revoked_at": NOW + HOUR}, True),
    ],
)
def test_a_delegation_holds_from_its_beginning_to_just_before_its_end(values: dict[str, Any], holds: bool) -> None:
    assert is_in_force(delegation(**values), NOW) is holds


def test_a_delegation_that_names_no_procedure_is_for_all() -> None:
    assert covers([], "2.000488")
    assert covers(["2.000488"], "2.000488")
    assert not covers(["1.990001"], "2.000488")


def someone(**values: Any) -> Person:
    return Inventor("m").person(PersonOrder(full_name="Nguyễn Thị Mẫu", birth_date=date(1990, 5, 1), **values))


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Thị Mẫu", "NGUYỄN THỊ MẪU", "  nguyễn  thị mẫu ", unicodedata.normalize("NFD", "Nguyễn Thị Mẫu")],
)
def test_case_spaces_and_composition_of_a_name_do_not_count(name: str) -> None:
    assert list(mismatches(someone(), name, date(1990, 5, 1))) == []


def test_marks_of_a_name_and_the_birth_date_count() -> None:
    assert list(mismatches(someone(), "Nguyen Thi Mau", date(1990, 5, 2))) == ["họ và tên", "ngày sinh"]
    assert list(mismatches(someone(), "Nguyễn Thị Mẫu", None)) == ["ngày sinh"]


APPLICATION: dict[str, Any] = {
    "kind": "cccd",
    "number": "097190900001",
    "country": "",
    "full_name": "Nguyễn Thị Mẫu",
    "birth_date": date(1990, 5, 1),
    "representative": "",
    "phone": "0190123456",
    "email": "a@b.example",
}


def test_a_complete_application_has_no_problems() -> None:
    assert field_problems(**APPLICATION) == []


def test_all_problems_are_told_at_once() -> None:
    empty = APPLICATION | {"number": "", "full_name": "", "birth_date": None, "phone": "", "email": ""}
    assert [field for field, _ in field_problems(**empty)] == ["number", "full_name", "birth_date", "phone", "email"]


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_written_is_judged_and_never_a_crash(number: str, country: str, phone: str, email: str) -> None:
    for kind in ("cccd", "cmnd", "passport", "tax-code", "business-code", "agency-code"):
        changed = APPLICATION | {"kind": kind, "number": number, "country": country, "phone": phone, "email": email}
        assert all(said for _, said in field_problems(**changed))


def test_contact_data_that_stay_away_are_not_judged() -> None:
    assert contact_problems(phone=None, email=None) == []
