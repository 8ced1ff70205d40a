"""Identity numbers, eligibility, return forms, e-forms, comparison with the population database, registration."""

from dataclasses import replace
from datetime import date

import pytest

from mock_dvcqg.contract.databases import FieldMatch, PopulationResult
from mock_dvcqg.contract.procedure import Procedure
from mock_dvcqg.contract.sign_on import Claims
from reference_httt.process_options import shipped_options
from reference_httt.rules.account_linking import link_account
from reference_httt.rules.eligibility import eligibility_problem
from reference_httt.rules.form_filling import cleaned, form_problems, suggested
from reference_httt.rules.identity_numbers import country_problem, kept_number, number_problem, shown_number
from reference_httt.rules.model import (
    Account,
    FormField,
    Identity,
    IdentityType,
    ProcedureTerms,
    Relation,
    ReturnChoice,
)
from reference_httt.rules.population_match import population_problems
from reference_httt.rules.registration import password_problem, registration_problems
from reference_httt.rules.return_form import return_choices, return_problems
from reference_httt.rules.service_search import Filters, matching, offerings_of
from reference_httt.sign_on import identity_of

T = IdentityType
ACCOUNT = Account("a", "Nguyễn Thị An", "001099000001", "", "none", email="an@thu.example", address="12 Phố Mẫu")
FIELDS = (
    FormField("kind", "Loại", kind="choice", choices=("Một", "Hai")),
    FormField("day", "Ngày", kind="date", required=False),
    FormField("count", "Số bản", kind="number", required=False),
    FormField("home", "Nơi cư trú", fill="address"),
)
WHOLE = {"kind": "Một", "home": "Phố Mẫu"}


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        (T.CCCD, "001099000001", "00109900000١"),
        (T.CCCD, "001099000001", "0010990000012"),
        (T.CMND, "012345678", "0123456789"),
        (T.PASSPORT, "X9900001", "x99"),
        (T.PASSPORT, "FRA-X9900001", "FR-X9900001"),
        (T.TAX_CODE, "0100109106", "0100109107"),
        (T.BUSINESS_CODE, "BC990001", "BC 990001"),
        (T.AGENCY_CODE, "H98.07", "Sở Tư pháp"),
    ],
)
def test_each_kind_of_number_has_its_form(kind: IdentityType, right: str, wrong: str) -> None:
    assert number_problem(kind, right) == ""
    assert number_problem(kind, wrong) != ""


def test_a_foreigner_is_kept_under_country_and_passport_and_shown_by_the_passport() -> None:
    assert kept_number(T.PASSPORT, "X9900001", "FRA") == "FRA-X9900001"
    assert kept_number(T.PASSPORT, "FRA-X9900001", "FRA") == "FRA-X9900001"
    assert shown_number("FRA-X9900001", T.PASSPORT, "FRA") == "X9900001"
    assert kept_number(T.CCCD, "001099000001") == "001099000001"


@pytest.mark.parametrize("country", ["", "FR", "fra", "VNM"])
def test_a_passport_needs_a_foreign_country(country: str) -> None:
    assert country_problem(T.PASSPORT, country) != ""
    assert country_problem(T.CCCD, country) == ""


def test_an_old_number_only_leads_to_the_account_that_knows_it() -> None:
    known = replace(ACCOUNT, old_identity_number="012345678")
    came = Identity("Tên Khác", "012345678", identity_type=T.CMND)
    assert link_account(came, [known]).account == known
    assert link_account(replace(came, identity_type=T.CCCD), [known]).account is None
    old_only = replace(ACCOUNT, identity_number="012345678", identity_type=T.CMND)
    renamed = Identity("Nguyễn Thị An", "001099000009", "t", old_identity_number="012345678")
    assert link_account(renamed, [old_only]).account == old_only


@pytest.mark.parametrize(
    ("subjects", "kind", "may"),
    [
        (("1",), T.CCCD, True),
        (("1",), T.PASSPORT, True),
        (("1",), T.TAX_CODE, False),
        (("2", "4"), T.TAX_CODE, True),
        (("2", "4"), T.BUSINESS_CODE, True),
        (("2", "4"), T.AGENCY_CODE, True),
        (("2", "4"), T.CCCD, False),
        (("3",), T.AGENCY_CODE, True),
        ((), T.AGENCY_CODE, True),
    ],
)
def test_a_procedure_is_for_its_subjects(subjects: tuple[str, ...], kind: IdentityType, may: bool) -> None:
    assert (eligibility_problem(ProcedureTerms(subjects=subjects), kind) == "") is may


def test_what_is_for_vietnamese_citizens_refuses_a_foreigner_in_words() -> None:
    terms = ProcedureTerms(subjects=("1",), citizens_only=True)
    assert "công dân Việt Nam" in eligibility_problem(terms, T.PASSPORT)
    assert eligibility_problem(terms, T.CCCD) == ""


LEVEL_3, LEVEL_4 = ProcedureTerms(service_level="3"), ProcedureTerms(service_level="4")
PRESENT = replace(LEVEL_4, presence_required=True)
R = ReturnChoice


def test_the_level_decides_the_return_forms() -> None:
    assert return_choices(LEVEL_3) == (R.COUNTER, R.POST)
    assert return_choices(LEVEL_4) == (R.ONLINE, R.COUNTER, R.POST)
    assert return_choices(PRESENT) == (R.COUNTER,)
    assert return_choices(replace(LEVEL_4, electronic_only=True)) == (R.ONLINE,)
    assert return_choices(replace(LEVEL_4, online_scope="mot-phan")) == (R.COUNTER, R.POST)


@pytest.mark.parametrize(
    ("terms", "choice", "address", "only", "wrong"),
    [
        (LEVEL_3, R.ONLINE, "", False, "return_choice"),
        (PRESENT, R.ONLINE, "", False, "return_choice"),
        (LEVEL_3, R.POST, "", False, "return_address"),
        (LEVEL_4, R.COUNTER, "", True, "wants_electronic_only"),
    ],
)
def test_a_wrong_return_form_is_named(
    terms: ProcedureTerms, choice: ReturnChoice, address: str, only: bool, wrong: str
) -> None:
    assert list(return_problems(terms, choice, address, only)) == [wrong]
    assert return_problems(LEVEL_4, R.POST, "12 Phố Mẫu") == {}
    assert return_problems(LEVEL_4, R.ONLINE, "", True) == {}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": ""}, "kind"),
        ({"kind": "Ba"}, "kind"),
        ({"day": "2026-02-30"}, "day"),
        ({"day": "30/01/2026"}, "day"),
        ({"count": "-1"}, "count"),
        ({"count": "٣"}, "count"),
        ({"home": "x" * 301}, "home"),
        ({"home": "a\x00b"}, "home"),
        ({"stranger": "x"}, "stranger"),
    ],
)
def test_a_field_of_the_form_that_is_wrong_is_named(changes: dict[str, str], field: str) -> None:
    assert list(form_problems(FIELDS, WHOLE | changes)) == [field]
    assert form_problems(FIELDS, WHOLE) == {}


def test_values_are_kept_in_one_unicode_form_without_empty_ones() -> None:
    assert cleaned({"a": "  Ho\u0300a ", "b": "  "}) == {"a": "Hòa"}


def test_a_form_is_filled_beforehand_only_with_the_persons_consent() -> None:
    earlier = [{"kind": "Hai", "count": "không phải số"}, {"kind": "Một", "count": "2"}]
    assert suggested(FIELDS, ACCOUNT, earlier) == {}
    agreed = replace(ACCOUNT, autofill_consent=True)
    assert suggested(FIELDS, agreed, earlier[:1]) == {"kind": "Hai", "home": "12 Phố Mẫu"}
    assert suggested(FIELDS, agreed, earlier[1:])["count"] == "2"


def _found(outcome: str, **fields: str) -> PopulationResult:
    judged = [FieldMatch(field=name, outcome=value) for name, value in fields.items()]
    return PopulationResult(outcome=outcome, said="", fields=judged)


def test_each_datum_that_differs_from_the_registered_one_has_a_sentence() -> None:
    assert population_problems(_found("1", HoTen="1", NgaySinh="1")) == ()
    name, born = population_problems(_found("2", SoDinhDanh="1", HoTen="2", NgaySinh="2"))
    assert name.startswith("Họ và tên")
    assert born.startswith("Ngày sinh")
    assert "không có số định danh" in population_problems(_found("3"))[0]
    assert population_problems(_found("2")) != ()


REGISTRATION = replace(ACCOUNT, birth_date=date(1990, 1, 1))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"full_name": ""}, "full_name"),
        ({"identity_number": "123"}, "identity_number"),
        ({"identity_number": "012345678", "identity_type": T.CMND}, "identity_number"),
        ({"birth_date": None}, "birth_date"),
        ({"email": "", "phone": ""}, "email"),
        ({"email": "không phải thư"}, "email"),
        ({"phone": "12"}, "phone"),
    ],
)
def test_a_mandatory_field_of_the_registration_that_is_missing_is_named(changes: dict[str, object], field: str) -> None:
    assert list(registration_problems(replace(REGISTRATION, **changes))) == [field]  # type: ignore[arg-type]
    assert registration_problems(REGISTRATION) == {}


def test_an_organisation_registers_by_its_representative() -> None:
    company = replace(REGISTRATION, identity_type=T.TAX_CODE, identity_number="0100109106", birth_date=None)
    assert set(registration_problems(company)) == {"representative_name", "representative_number"}
    named = replace(company, representative_name="Trần Văn Bình", representative_number="001099000002")
    assert registration_problems(named) == {}


@pytest.mark.parametrize("password", ["", "ngắn", "aaaaaaaaaaaa", "x" * 201])
def test_a_weak_password_is_refused(password: str) -> None:
    assert password_problem(password) != ""
    assert password_problem("mật khẩu dài và khác nhau") == ""


def test_the_claims_tell_citizen_foreigner_organisation_and_who_acts() -> None:
    citizen = identity_of(Claims(subject="s", TechID="t", SoDinhDanh="001099000001", SoCMND="012345678"))
    assert (citizen.identity_type, citizen.identity_number) == (T.CCCD, "001099000001")
    assert citizen.old_identity_number == "012345678"
    foreigner = identity_of(Claims(subject="s", HoChieu="X9900001", QuocTich="FRA"))
    assert (foreigner.identity_type, foreigner.identity_number, foreigner.country) == (
        T.PASSPORT,
        "FRA-X9900001",
        "FRA",
    )
    acting = {"SoDinhDanh": "001099000002", "HoVaTen": "Trần Văn Bình", "VaiTro": "NguoiDaiDien"}
    company = identity_of(
        Claims(subject="s", LoaiTaiKhoan="2", MaSoThue="0100109106", TenDoanhNghiep="Công ty Mẫu", NguoiThucHien=acting)
    )
    assert (company.identity_type, company.identity_number, company.full_name) == (
        T.TAX_CODE,
        "0100109106",
        "Công ty Mẫu",
    )
    assert company.acting is not None
    assert company.acting.relation is Relation.REPRESENTATIVE


def test_the_four_filters_must_all_fit() -> None:
    def procedure(code: str, level: str, tier: str, sector: str) -> Procedure:
        return Procedure.model_validate(
            {
                "MATTHC": code,
                "TENTTHC": f"Thủ tục Đăng ký {code}",
                "MUCDODVC": level,
                "CAPTHUCHIEN": [{"CAPTHUCHIEN": tier}],
                "LINHVUCTHUCHIEN": [{"MALINHVUC": sector, "TENLINHVUC": sector}],
                "COQUANTHUCHIEN": [{"MADONVI": a, "TENDONVI": a} for a in ("H98.07", "H98.12", "H97.07")],
            }
        )

    offered = offerings_of(
        [procedure("1", "3", "1", "A"), procedure("2", "4", "3", "B")], {"H98.07": "x", "H98.12": "y"}
    )
    assert len(offered) == 4
    one = Filters(agency="H98.12", level="4", tier="3", sector="B", words="dang ky")
    assert [(o.procedure_code, o.agency_code) for o in matching(offered, one)] == [("2", "H98.12")]
    for other in ({"agency": "H98.99"}, {"level": "3"}, {"tier": "1"}, {"sector": "A"}, {"words": "khai tử"}):
        assert matching(offered, replace(one, **other)) == ()


def test_every_shipped_form_has_distinct_names_and_choices_where_it_asks_for_one() -> None:
    forms = [options.form for options in shipped_options().values() if options.form]
    assert len(forms) >= 7
    for form in forms:
        assert len({field.name for field in form}) == len(form)
        for field in form:
            assert field.kind in ("text", "long", "date", "number", "choice")
            assert bool(field.choices) is (field.kind == "choice")
            assert not field.fill or hasattr(ACCOUNT, field.fill)
