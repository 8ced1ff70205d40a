import pytest

from conformance.checks.delegation import (
    begun_with_right,
    filed_by_delegate,
    in_delegators_account,
    owned_by_delegator,
    refused_without_right,
    result_with_delegator,
    stored_for_delegator,
)
from conformance.province.actions import LocalDocument
from mock_dvcqg.contract.citizen import MyDeliverable, MyDossier

DELEGATE = "079000000009"


def dossier(code="h1", *, with_result=True):
    result = MyDeliverable(document_id="d", title="", kq_code="k", fetched=True, facts=None, vault_id=None)
    return MyDossier(
        dossier_code=code,
        procedure_name="",
        handling_unit="",
        status="10",
        status_label="",
        submitted_at=None,
        due_at=None,
        timeline=[],
        deliverables=[result] if with_result else [],
    )


def test_the_account_is_the_delegators(make, outcomes):
    assert outcomes(in_delegators_account(make.owner, make.owner, DELEGATE)) == {"YB-B2-6": "kept"}
    assert outcomes(in_delegators_account(DELEGATE, make.owner, DELEGATE)) == {"YB-B2-6": "broken"}
    assert outcomes(in_delegators_account("", make.owner, DELEGATE)) == {"YB-B2-6": "cannot_tell"}


def test_the_owner_is_the_delegator(make, outcomes):
    assert outcomes(owned_by_delegator(make.record(), make.owner, DELEGATE)) == {"YB-B2-6": "kept"}
    other = make.record(DinhDanhCHS=[{"LoaiDinhDanh": "1", "SoDinhDanh": DELEGATE}])
    assert outcomes(owned_by_delegator(other, make.owner, DELEGATE)) == {"YB-B2-6": "broken"}
    assert outcomes(owned_by_delegator(None, make.owner, DELEGATE)) == {"YB-B2-6": "cannot_tell"}


def test_who_filed_is_kept_in_the_progress_or_the_dossier(make, outcomes):
    row = make.row("1", "20261120090000", officer="Trần Văn Thay")
    assert outcomes(filed_by_delegate([row], "", "Trần Văn Thay")) == {"YB-B2-6": "kept"}
    assert outcomes(filed_by_delegate([], "Trần Văn Thay", "Trần Văn Thay")) == {"YB-B2-6": "kept"}
    assert outcomes(filed_by_delegate([row], "", "Người Khác")) == {"YB-B2-6": "broken"}
    assert outcomes(filed_by_delegate([], "", "Trần Văn Thay")) == {"YB-B2-6": "cannot_tell"}


@pytest.mark.parametrize(
    ("mine", "theirs", "returned", "expected"),
    [
        ([dossier()], [], True, "kept"),
        ([dossier()], [dossier()], True, "broken"),
        ([], [], True, "broken"),
        ([dossier(with_result=False)], [], True, "broken"),
        ([], [], False, "cannot_tell"),
    ],
)
def test_the_result_is_the_delegators(outcomes, mine, theirs, returned, expected):
    assert outcomes(result_with_delegator(mine, theirs, "h1", returned=returned)) == {"YB-B2-7": expected}


def test_the_local_vault_stores_under_the_delegator(outcomes):
    paper = LocalDocument(kq_code="k")
    assert outcomes(stored_for_delegator([paper], [], "k")) == {"YB-B2-7": "kept"}
    assert outcomes(stored_for_delegator([paper], [paper], "k")) == {"YB-B2-7": "broken"}
    assert outcomes(stored_for_delegator([], [], "k")) == {"YB-B2-7": "cannot_tell"}


def test_nobody_files_for_another_without_right_and_whoever_has_it_does(outcomes):
    def refused(attempted, is_refused):
        return outcomes(refused_without_right(attempted=attempted, refused=is_refused, words=""))

    assert refused(True, True) == {"YB-B2-8": "kept"}
    assert refused(True, False) == {"YB-B2-8": "broken"}
    assert refused(False, False) == {"YB-B2-8": "cannot_tell"}
    assert outcomes(begun_with_right(opened=True, words="")) == {"YB-B2-8": "kept"}
    assert outcomes(begun_with_right(opened=False, words="không")) == {"YB-B2-8": "broken"}
