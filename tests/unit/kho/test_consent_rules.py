"""What a consent is bound to, and which states give a right."""

from dataclasses import replace

import pytest

from mock_dvcqg.contract.codes import ConsentState
from mock_dvcqg.rules.consent import Bond, why_not_granted, why_unfit

BOND = Bond("001", "GT-1", "H98.07-261122-0001", "H98", "002", "1.990001")


def test_the_same_bond_fits() -> None:
    assert why_unfit(BOND, BOND) == ""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("member", "cơ quan khác"),
        ("vault_id", "giấy tờ khác"),
        ("owner_number", "giấy tờ khác"),
        ("dossier_code", "hồ sơ khác"),
        ("officer_number", "cán bộ khác"),
        ("procedure_code", "thủ tục khác"),
    ],
)
def test_every_part_of_the_bond_counts(name: str, said: str) -> None:
    assert said in why_unfit(BOND, replace(BOND, **{name: "khác"}))


@pytest.mark.parametrize("state", list(ConsentState))
def test_only_a_granted_consent_gives_a_right_and_a_used_one_is_told_by_its_uses(state: ConsentState) -> None:
    gives = state in {ConsentState.GRANTED, ConsentState.USED}
    assert (why_not_granted(state) == "") is gives
