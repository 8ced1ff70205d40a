"""Invented officers and their certificates."""

import pytest

from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.document_facts import SignerKind
from reference_httt.rules.life_cycle import Role
from reference_httt.staff import agencies, officers, personal_signer, seal_of, signer_orders

TREE = agencies("H98", "Tỉnh B (mô phỏng)")
AGENCY = {agency.code: agency for agency in TREE}
STAFF = officers(TREE)
HANDLING = [agency for agency in TREE if Role.LEADER in agency.roles and agency.valid_to is None]


def _made() -> list[SignerMaterial]:
    pems = {"certificate_pem": "", "key_pem": "", "chain_pem": ""}
    return [SignerMaterial(**order.model_dump(), **pems) for order in signer_orders(TREE)]


@pytest.mark.parametrize("agency", HANDLING, ids=lambda agency: agency.code)
def test_leader_counter_officer_specialist_and_seal_have_certificates_of_their_own(agency: object) -> None:
    made = _made()
    code = agency.code  # type: ignore[attr-defined]
    seal = seal_of(made, AGENCY[code])
    leader = personal_signer(made, STAFF[f"{code}.leader"])
    counter = personal_signer(made, STAFF[f"{code}.counter_officer"])
    assert seal is not None
    assert leader is not None
    assert counter is not None
    assert seal.kind is SignerKind.AGENCY
    assert leader.name == STAFF[f"{code}.leader"].full_name
    assert counter.name == STAFF[f"{code}.counter_officer"].full_name
    specialist = personal_signer(made, STAFF[f"{code}.specialist"])
    assert specialist is not None
    assert specialist.name == STAFF[f"{code}.specialist"].full_name
    assert personal_signer(made, STAFF[f"{code}.records_clerk"]) is None


def test_a_specialist_without_a_certificate_of_his_own_signs_with_nobody_elses() -> None:
    names = {STAFF[f"H98.12.{role}"].full_name for role in ("leader", "counter_officer")}
    made = [s for s in _made() if s.kind is SignerKind.PERSONAL and s.name in names]
    assert personal_signer(made, STAFF["H98.12.leader"]) is not None
    assert personal_signer(made, STAFF["H98.12.specialist"]) is None


def test_at_the_centre_the_counter_officer_signs_scans_and_there_is_no_leader() -> None:
    centre = AGENCY["H98.40"]
    assert [(o.name, o.kind) for o in signer_orders(TREE) if o.organisation == centre.name] == [
        (STAFF["H98.40.counter_officer"].full_name, SignerKind.PERSONAL),
        (centre.name, SignerKind.AGENCY),
    ]


def test_an_agency_that_has_ended_gets_no_certificates() -> None:
    assert AGENCY["H98.21"].name not in {order.organisation for order in signer_orders(TREE)}


def test_who_signs_bears_the_name_on_the_certificate_given() -> None:
    other = [s.model_copy(update={"name": f"Lê Ký {i}"}) for i, s in enumerate(_made())]
    leader = next(s for s in other if s.organisation == AGENCY["H98.07"].name)
    assert officers(TREE, other)["H98.07.leader"].full_name == leader.name


def test_every_role_of_every_agency_has_an_officer() -> None:
    assert set(STAFF) == {f"{agency.code}.{role}" for agency in TREE for role in agency.roles}
    assert {code for code, officer in STAFF.items() if officer.role is Role.ADMINISTRATOR} == {"H98.40.administrator"}


@pytest.mark.parametrize(
    ("officer", "served"),
    [
        ("H98.40.counter_officer", {"H98.40", "H98.07", "H98.12", "H98.16", "H98.31"}),
        ("H98.40.monitor", set(AGENCY)),
        ("H98.12.counter_officer", {"H98.12"}),
        ("H98.12.monitor", {"H98.12"}),
        ("H98.21.01.specialist", {"H98.21.01"}),
    ],
)
def test_the_centre_receives_for_the_so_and_its_monitor_sees_the_whole_province(officer: str, served: set[str]) -> None:
    assert STAFF[officer].serves == served


def test_progress_names_the_one_stop_shop_of_whoever_receives() -> None:
    assert STAFF["H98.12.counter_officer"].unit == "Bộ phận Một cửa, Sở Y tế tỉnh B"
    assert STAFF["H98.40.counter_officer"].unit == "Trung tâm Phục vụ hành chính công tỉnh B"
    assert STAFF["H98.21.01.leader"].title == "Chủ tịch UBND xã"
    assert STAFF["H98.31.leader"].title == "Giám đốc Công an tỉnh"
