"""Which agency is competent for a procedure, and where somebody is sent who chose another."""

import pytest

from mock_dvcqg.contract.procedure import AgencyRef, Procedure
from reference_httt.rules.competence import competence_problem, is_competent

THERE = {"H98.07": "Sở Tư pháp tỉnh B", "H98.12": "Sở Y tế tỉnh B", "H98.21.01": "UBND xã Mẫu, tỉnh B"}


def procedure(*agencies: tuple[str, str]) -> Procedure:
    listed = [AgencyRef(MADONVI=code, TENDONVI=name) for code, name in agencies]
    return Procedure(MATTHC="2.000488", TENTTHC="Cấp Phiếu lý lịch tư pháp", COQUANTHUCHIEN=listed)


BY_TWO = procedure(("H97.07", "Sở Tư pháp tỉnh A"), ("H98.07", "Sở Tư pháp tỉnh B"))


def test_the_agency_that_the_procedure_names_is_competent() -> None:
    assert is_competent(BY_TWO, "H98.07", THERE)
    assert competence_problem(BY_TWO, "H98.07", "H98", THERE) == ""


@pytest.mark.parametrize("chosen", ["H98.21.01", "H98.12", "H97.07", "", "H98.21"])
def test_whoever_chooses_another_level_or_agency_is_told_where_to_go(chosen: str) -> None:
    problem = competence_problem(BY_TWO, chosen, "H98", THERE)
    assert "không có thẩm quyền" in problem
    assert problem.endswith("Đề nghị nộp hồ sơ tại cơ quan có thẩm quyền: Sở Tư pháp tỉnh B")


def test_a_procedure_of_a_ministry_is_filed_at_the_ministry() -> None:
    national = procedure(("G01.99", "Cục Cảnh sát giao thông"))
    problem = competence_problem(national, "H98.07", "H98", THERE)
    assert problem.startswith("Sở Tư pháp tỉnh B không có thẩm quyền")
    assert problem.endswith("Cục Cảnh sát giao thông")


def test_of_many_agencies_elsewhere_three_are_named() -> None:
    everywhere = procedure(*[(f"H{n}.07", f"Sở Tư pháp {n}") for n in range(10, 20)])
    assert competence_problem(everywhere, "H98.07", "H98", THERE).endswith("Sở Tư pháp 12 và 7 cơ quan khác")


def test_a_procedure_nobody_is_competent_for_sends_nowhere() -> None:
    assert "Đề nghị" not in competence_problem(procedure(), "H98.07", "H98", THERE)


def test_an_agency_that_has_ended_is_competent_no_more() -> None:
    ended = {code: name for code, name in THERE.items() if code != "H98.07"}
    assert not is_competent(BY_TWO, "H98.07", ended)
