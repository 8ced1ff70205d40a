import pytest

from conformance.checks.return_forms import (
    both_copies,
    coded_and_stored,
    coded_apart,
    no_paper,
    not_returned_online,
    shown_on_either,
    stored_as_data,
)
from conformance.province.actions import LocalDocument
from conformance.province.actions.returning import ResultCopy
from mock_dvcqg.contract.citizen import MyDeliverable, MyDossier

DATA = LocalDocument(kq_code="k", document_number="1", subject="s")


def copy(**fields):
    return ResultCopy(**{"kq_code": "k", "instance_code": "h1-KQ1", "document_number": "1", "on_paper": True, **fields})


def final(make, *, link="http://b.test/1.pdf"):
    return make.record("10", DanhSachGiayToKetQua=[{"DuongDanTepTinKetQua": link}])


@pytest.mark.parametrize(
    ("documents", "in_database", "completed", "expected"),
    [
        ([DATA], False, True, "kept"),
        ([], True, True, "kept"),
        ([DATA.model_copy(update={"subject": ""})], False, True, "broken"),
        ([], False, True, "broken"),
        ([], False, False, "cannot_tell"),
    ],
)
def test_one_store_is_enough_and_none_is_not(outcomes, documents, in_database, completed, expected):
    seen = stored_as_data(documents, "1", in_database=in_database, completed=completed)
    assert outcomes(seen) == {"YB-B4-2": expected}


def test_both_copies_go_out(make, outcomes):
    assert outcomes(both_copies([copy()], [final(make)])) == {"YB-B4-7": "kept"}
    assert outcomes(both_copies([copy(on_paper=False)], [final(make)])) == {"YB-B4-7": "broken"}
    assert outcomes(both_copies([copy()], [final(make, link="")])) == {"YB-B4-7": "broken"}
    assert outcomes(both_copies([copy()], [make.record("2")])) == {"YB-B4-7": "cannot_tell"}


def test_the_file_alone_has_no_paper(outcomes):
    assert outcomes(no_paper([copy(on_paper=False)])) == {"YB-B4-8": "kept"}
    assert outcomes(no_paper([copy()])) == {"YB-B4-8": "broken"}
    assert outcomes(no_paper([])) == {"YB-B4-8": "cannot_tell"}


@pytest.mark.parametrize(
    ("mine", "others", "expected"),
    [
        ([copy()], [copy(instance_code="h2-KQ1")], "kept"),
        ([copy()], [copy()], "broken"),
        ([copy(instance_code="")], [], "broken"),
        ([copy(kq_code="")], [], "broken"),
        ([], [], "cannot_tell"),
    ],
)
def test_each_result_has_a_code_of_its_own(outcomes, mine, others, expected):
    assert outcomes(coded_apart(mine, others)) == {"YB-B5-1": expected}


def test_either_portal_will_do(outcomes):
    result = MyDeliverable(document_id="d", title="", kq_code="k", fetched=True, facts=None, vault_id=None)
    empty = {"procedure_name": "", "handling_unit": "", "status": "10", "status_label": ""}
    dates = {"submitted_at": None, "due_at": None, "timeline": []}
    national = MyDossier(dossier_code="h1", deliverables=[result], **empty, **dates)
    assert outcomes(shown_on_either([national], [], "h1", returned=True)) == {"YB-B5-2": "kept"}
    assert outcomes(shown_on_either([], ["k"], "h1", returned=True)) == {"YB-B5-2": "kept"}
    assert outcomes(shown_on_either([], [], "h1", returned=True)) == {"YB-B5-2": "broken"}
    assert outcomes(shown_on_either([], [], "h1", returned=False)) == {"YB-B5-2": "cannot_tell"}


def test_what_is_fetched_in_person_is_kept_back_yet_coded_and_stored(outcomes):
    assert outcomes(not_returned_online([], returned=True)) == {"YB-B5-3": "kept"}
    assert outcomes(not_returned_online(["k"], returned=True)) == {"YB-B5-3": "broken"}
    assert outcomes(not_returned_online([], returned=False)) == {"YB-B5-3": "cannot_tell"}
    assert outcomes(coded_and_stored([copy()], [DATA])) == {"YB-B5-3": "kept"}
    assert outcomes(coded_and_stored([copy()], [])) == {"YB-B5-3": "broken"}
    assert outcomes(coded_and_stored([copy(kq_code="")], [DATA])) == {"YB-B5-3": "broken"}
    assert outcomes(coded_and_stored([], [])) == {"YB-B5-3": "cannot_tell"}
