import pytest

from conformance.checks.attempts import Attempt
from conformance.checks.electronic_data import (
    data_not_asked_again,
    data_used_again,
    has_basic_data,
    made_with_fields,
    marked_digitised,
    matching_taken,
    not_begun_without,
    not_data_without_fields,
    not_demanded,
    only_defined,
    scan_is_signed,
)
from conformance.province.actions import LocalDocument
from mock_dvcqg.contract.document_facts import SignerKind

FULL = {"document_number": "VB-1", "subject": "Bằng", "issuer": "Trường", "no_expiry": True}


def paper(**fields):
    return LocalDocument(kq_code="k", effective_on="2020-01-01", **{**FULL, **fields})


def test_the_record_says_that_something_is_digitised(make, outcomes):
    assert outcomes(marked_digitised(make.record(HoSoCoThanhPhanSoHoa="1"))) == {"YB-MD-1": "kept"}
    assert outcomes(marked_digitised(make.record(HoSoCoThanhPhanSoHoa="0"))) == {"YB-MD-1": "broken"}
    assert outcomes(marked_digitised(None)) == {"YB-MD-1": "cannot_tell"}


def test_a_dossier_names_procedure_owner_and_submitter(make, outcomes):
    full = make.record(TenTTHC="Cấp", ChuHoSo="Phòng khám")
    assert outcomes(has_basic_data(full, "Bình")) == {"YB-B3-2": "kept"}
    assert outcomes(has_basic_data(full, "")) == {"YB-B3-2": "broken"}
    assert outcomes(has_basic_data(make.record(TenTTHC="Cấp"), "Bình")) == {"YB-B3-2": "broken"}
    assert outcomes(has_basic_data(None, "Bình")) == {"YB-B3-2": "cannot_tell"}


def test_nothing_is_begun_without_a_submitter(outcomes):
    assert outcomes(not_begun_without(refused=True, words="thiếu")) == {"YB-B3-2": "kept"}
    assert outcomes(not_begun_without(refused=False, words="")) == {"YB-B3-2": "broken"}


@pytest.mark.parametrize(
    ("shown", "defined", "expected"),
    [
        ({"a", "b"}, {"a", "b"}, "kept"),
        ({"a", "b", "c"}, {"a", "b"}, "broken"),
        ({"a"}, {"a", "b"}, "broken"),
        ({"a"}, set(), "cannot_tell"),
        (set(), {"a"}, "cannot_tell"),
    ],
)
def test_the_components_are_those_defined(outcomes, shown, defined, expected):
    assert outcomes(only_defined(shown, defined)) == {"YB-B3-3": expected}


@pytest.mark.parametrize(
    ("attempted", "refused", "expected"),
    [(True, True, "kept"), (True, False, "broken"), (False, False, "cannot_tell")],
)
def test_neither_a_foreign_paper_nor_one_with_data_is_asked_for(outcomes, attempted, refused, expected):
    tried = Attempt(made=attempted, refused=refused)
    assert outcomes(not_demanded(tried)) == {"YB-B3-3": expected}
    assert outcomes(data_not_asked_again(tried)) == {"YB-B3-4": expected}


@pytest.mark.parametrize(
    ("attempted", "refused", "expected"),
    [(True, False, "kept"), (True, True, "broken"), (False, False, "cannot_tell")],
)
def test_a_paper_that_matches_is_taken(outcomes, attempted, refused, expected):
    assert outcomes(matching_taken(Attempt(made=attempted, refused=refused))) == {"YB-B3-1": expected}


def test_data_are_used_again(make, outcomes):
    reused, scanned = make.record(document={"DuocTaiSuDung": "1"}), make.record(document={"DuocTaiSuDung": "0"})
    assert outcomes(data_used_again(reused, make.component, offered=True)) == {"YB-B3-4": "kept"}
    assert outcomes(data_used_again(scanned, make.component, offered=True)) == {"YB-B3-4": "broken"}
    assert outcomes(data_used_again(reused, make.component, offered=False)) == {"YB-B3-4": "broken"}
    assert outcomes(data_used_again(None, make.component, offered=True)) == {"YB-B3-4": "cannot_tell"}


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([paper()], "kept"),
        ([paper(subject="")], "broken"),
        ([paper(no_expiry=False)], "broken"),
        ([paper(document_number="VB-2")], "broken"),
        ([], "broken"),
    ],
)
def test_a_scan_has_all_its_fields(outcomes, documents, expected):
    assert outcomes(made_with_fields(documents, "VB-1")) == {"YB-B3-5": expected}


def test_a_scan_is_signed(make, outcomes):
    signed = make.fetch(make.facts(make.signature(SignerKind.PERSONAL)))
    assert outcomes(scan_is_signed([signed], make.component)) == {"YB-B3-5": "kept"}
    assert outcomes(scan_is_signed([make.fetch(make.facts())], make.component)) == {"YB-B3-5": "broken"}
    assert outcomes(scan_is_signed([], make.component)) == {"YB-B3-5": "cannot_tell"}


def test_a_scan_without_fields_does_not_count(outcomes):
    assert outcomes(not_data_without_fields([], "VB-1", tried=True)) == {"YB-B3-5": "kept"}
    assert outcomes(not_data_without_fields([paper(subject="")], "VB-1", tried=True)) == {"YB-B3-5": "broken"}
    assert outcomes(not_data_without_fields([], "VB-1", tried=False)) == {"YB-B3-5": "cannot_tell"}
