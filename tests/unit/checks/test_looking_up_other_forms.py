"""Another way of writing a dossier's code gives that dossier or nothing."""

import pytest

from conformance.checks.looking_up import finds_no_other
from conformance.province.actions.finding import FoundDossier

CODE, OTHER = "H98.07-261129-0001", "H98.07-261129-0002"


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [([], "kept"), ([CODE], "kept"), ([OTHER], "broken"), ([CODE, OTHER], "broken"), (None, "cannot_tell")],
    ids=str,
)
def test_no_other_dossier_is_found(codes, outcome):
    found = None if codes is None else [FoundDossier(dossier_code=code) for code in codes]
    (one,) = finds_no_other(found, CODE)
    assert one.outcome.value == outcome
