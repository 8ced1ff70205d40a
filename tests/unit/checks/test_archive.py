from datetime import UTC, date, datetime

import pytest

from conformance.checks.archive import is_retained, is_traceable, origin_is_told_apart
from conformance.province.actions.finding import ArchiveChecked, ArchivedDossier, ArchivedFile

CODE, DAY, INTACT = (
    "H98.07-261120-0001",
    datetime(2026, 11, 20, tzinfo=UTC),
    ArchiveChecked(checked_files=1, damaged=[]),
)


def file(title: str = "Tờ khai", **changes) -> ArchivedFile:
    right = {"origin": "Người nộp tải lên", "sender": "An", "receiver": "Sở", "sent_at": DAY, "received_at": DAY}
    return ArchivedFile(title=title, **{**right, **changes})


def archived(*files: ArchivedFile, **changes) -> list[ArchivedDossier]:
    right = {"years": 10, "keep_until": date(2036, 12, 31)}
    return [ArchivedDossier(dossier_code=CODE, files=list(files), **{**right, **changes})]


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [({}, "kept"), ({"years": 0, "keep_until": None}, "kept"), ({"keep_until": None}, "broken")],
)
def test_a_closed_dossier_is_kept_for_a_period_or_for_ever(outcomes, changes, outcome):
    assert outcomes(is_retained(archived(**changes), CODE)) == {"HT-2-B5.1-1": outcome}
    assert outcomes(is_retained([], CODE)) == {"HT-2-B5.1-1": "cannot_tell"}


@pytest.mark.parametrize("changes", [{"origin": ""}, {"sender": ""}, {"receiver": ""}, {"sent_at": None}])
def test_a_file_that_lacks_part_of_its_provenance_breaks_it(outcomes, changes):
    assert outcomes(is_traceable(archived(file()), CODE, INTACT)) == {"HT-2-B5.2-1": "kept"}
    assert outcomes(is_traceable(archived(file(**changes)), CODE, INTACT)) == {"HT-2-B5.2-1": "broken"}


def test_damage_breaks_it_and_no_file_proves_nothing(outcomes):
    damaged = ArchiveChecked(checked_files=1, damaged=["Tờ khai"])
    assert outcomes(is_traceable(archived(file()), CODE, damaged)) == {"HT-2-B5.2-1": "broken"}
    assert outcomes(is_traceable(archived(), CODE, INTACT)) == {"HT-2-B5.2-1": "cannot_tell"}


def test_a_vaults_paper_has_an_origin_of_its_own(outcomes):
    vault, upload = file("Phiếu", origin="Kho"), file("Văn bằng")
    assert outcomes(origin_is_told_apart(archived(vault, upload), CODE, "Phiếu", "Văn bằng")) == {"HT-2-B5.2-1": "kept"}
    alike = archived(file("Phiếu"), upload)
    assert outcomes(origin_is_told_apart(alike, CODE, "Phiếu", "Văn bằng")) == {"HT-2-B5.2-1": "broken"}
    assert outcomes(origin_is_told_apart(archived(upload), CODE, "Phiếu", "Văn bằng")) == {"HT-2-B5.2-1": "cannot_tell"}
