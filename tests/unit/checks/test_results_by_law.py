import pytest

from conformance.checks.results_by_law import (
    code_in_form,
    code_kept,
    codes_differ,
    marked_revoked,
    numbered,
    results_under_code,
)

DAY = {"NgayNopHoSo": "20261120083000"}
ASKED = {"DanhSachHoSoBoSung": [{"HoSoBoSungId": "1"}]}


def result(identifier: str, **more: str) -> dict[str, str]:
    return {"GiayToId": identifier, "MaGiayToKetQua": "KQ.G15.000007", **more}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (DAY, "kept"),
        ({"MaHoSo": "000.00.12.H98-261120-0001", **DAY}, "kept"),
        ({"NgayNopHoSo": "20261119083000"}, "broken"),
        ({"MaHoSo": "HS0001", **DAY}, "broken"),
    ],
)
def test_a_dossier_code_has_agency_day_and_ordinal(make, outcomes, fields, expected):
    assert outcomes(code_in_form(make.record("1", **fields))) == {"ND61-26-1": expected}
    assert outcomes(code_in_form(None)) == {"ND61-26-1": "cannot_tell"}


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["H98.07-261120-0001", "H98.07-261120-0002"], "kept"),
        (["H98.07-261120-0001", "H98.07-261120-0001"], "broken"),
        (["H98.07-261120-0001", "hồ sơ 2"], "broken"),
        (["H98.07-261120-0001"], "cannot_tell"),
    ],
)
def test_two_dossiers_have_two_codes(outcomes, codes, expected):
    assert outcomes(codes_differ(codes)) == {"ND61-26-1": expected}


@pytest.mark.parametrize(
    ("identifiers", "expected"),
    [
        (["-KQ1"], "kept"),
        (["-KQ1", "-KQ2"], "kept"),
        (["-KQ1", "-KQ1"], "broken"),
        (["FILE-1"], "broken"),
        ([], "cannot_tell"),
    ],
)
def test_results_are_numbered_under_the_code_of_their_dossier(make, outcomes, identifiers, expected):
    told = [result(one if one.startswith("F") else f"{make.code}{one}") for one in identifiers]
    assert outcomes(results_under_code([make.record("10", DanhSachGiayToKetQua=told)])) == {"ND45-14-3-1": expected}


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [(["1/KQ", "2/KQ"], "kept"), (["1/KQ", "1/KQ"], "broken"), (["1/KQ", " "], "broken"), ([], "cannot_tell")],
)
def test_no_two_results_share_a_number(outcomes, numbers, expected):
    assert outcomes(numbered(numbers)) == {"ND30-15-1": expected}


def test_a_revoked_result_is_marked_once_the_portal_hears_of_it(make, outcomes):
    valid, gone = result(f"{make.code}-KQ1"), result(f"{make.code}-KQ1", IsDeleted="True")
    before = make.record("10", seq=5, DanhSachGiayToKetQua=[valid])
    marked = make.record("10", seq=9, DanhSachGiayToKetQua=[gone])
    kept = make.record("10", seq=9, DanhSachGiayToKetQua=[valid])
    assert outcomes(marked_revoked([before, marked], 6)) == {"ND45-15-1": "kept"}
    assert outcomes(marked_revoked([before, kept], 6)) == {"ND45-15-1": "broken"}
    assert outcomes(marked_revoked([before], 6)) == {"ND45-15-1": "cannot_tell"}


def test_a_supplemented_dossier_goes_on_under_its_own_code(make, outcomes):
    asked, later = make.record("5", seq=1, **ASKED), make.record("2", seq=2, **ASKED)
    forgotten = make.record("2", seq=2)
    raw = {**later.record.wire(), "MaHoSo": "H98.12-261120-9001"}
    renamed = make.entry("DongBoHoSoMC", [raw], dossier_code="H98.12-261120-9001")

    def judged(entries, records):
        return outcomes(code_kept(entries, records, make.owner, "1.990001", make.code))

    assert judged([], [asked, later]) == {"ND45-12-1": "kept"}
    assert judged([], [asked, forgotten]) == {"ND45-12-1": "broken"}
    assert judged([renamed], [asked]) == {"ND45-12-1": "broken"}
    assert judged([], [asked]) == {"ND45-12-1": "cannot_tell"}
