"""Progress rows, life cycle, fetched files, deposit and origins."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from mock_dvcqg.contract.codes import DocumentForm, DossierStatus
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignatureFact, SignerKind
from mock_dvcqg.contract.dossier_record import ProgressRow
from mock_dvcqg.rules.deposit import form_of, why_not_kept
from mock_dvcqg.rules.fetched_file import judge_deliverable_file, judge_submitted_file
from mock_dvcqg.rules.life_cycle import FINAL, FOLLOWS, judge_transition, label_of
from mock_dvcqg.rules.origins import Origin, is_never_called, origin_of
from mock_dvcqg.rules.progress import in_order, judge_among, judge_row, read_row
from mock_dvcqg.rules.reuse import judge_reused_file
from mock_dvcqg.rules.rows_and_record import judge_last_row

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ROW = {
    "MaHoSo": "H98.12-261122-0001",
    "NguoiXuLy": "Phạm Văn Mẫu",
    "ThoiDiemXuLy": "20261122080000",
    "NoiDungXuLy": "Tiếp nhận",
    "TrangThai": "2",
}


def rules_of(findings: Any) -> list[str]:
    return [finding.rule for finding in findings]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"NguoiXuLy": ""}, ["progress-required"]),
        ({"NoiDungXuLy": ""}, ["expected"]),
        ({"TrangThai": "x"}, ["wrong-value"]),
        ({"ThoiDiemXuLy": "2026"}, ["time-format"]),
        ({"ThoiDiemXuLy": "20261122170000"}, ["time-in-future"]),
        ({"NgayBatDau": "20261122090000"}, ["time-order"]),
        ({"MaHoSo": "H97.12-261122-0001"}, ["dossier-code-agency"]),
        ({"ChucDanh": {"a": 1}}, ["scalar-expected"]),
    ],
)
def test_a_progress_row_is_judged_by_itself(changes: dict[str, Any], found: list[str]) -> None:
    row, mended = read_row(ROW | changes)
    assert rules_of([*mended, *judge_row(row, "H98", NOW)]) == found


def test_a_row_is_judged_among_the_others() -> None:
    first, second = (
        ProgressRow.model_validate(ROW | change)
        for change in ({}, {"ThoiDiemXuLy": "20261122090000", "TrangThai": "4"})
    )
    assert rules_of(judge_among(second, [first])) == []
    again = ProgressRow.model_validate(ROW | {"ThoiDiemXuLy": "20261122080001"})
    assert rules_of(judge_among(again, [first])) == ["progress-same-step-other-time"]
    late = ProgressRow.model_validate(ROW | {"NoiDungXuLy": "Chuyển", "ThoiDiemXuLy": "20261122083000"})
    assert rules_of(judge_among(late, [first, second])) == ["progress-order"]


def test_rows_are_ordered_by_their_own_time_and_unreadable_ones_last() -> None:
    times = ["x", "20261122090000", "20261122080000"]
    rows = [ProgressRow.model_validate(ROW | {"ThoiDiemXuLy": time}) for time in times]
    assert [row.handled_at for row in in_order(rows)] == ["20261122080000", "20261122090000", "x"]


def test_every_status_has_words_and_successors() -> None:
    assert set(FOLLOWS) == set(DossierStatus)
    assert {status for status in DossierStatus if not FOLLOWS[status]} == FINAL
    assert label_of("9") == "Đã xử lý xong"
    assert label_of("77") == "77"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        (["1", "2", "4", "9", "10"], []),
        (["2", "10"], []),
        (["1", "5", "1"], ["status-jump"]),
        (["1", "9"], ["status-jump"]),
        (["9", "4"], ["status-jump"]),
        (["3", "2"], ["status-after-end"]),
        (["10", "9"], ["status-after-end"]),
    ],
)
def test_statuses_follow_the_life_cycle(path: list[str], found: list[str]) -> None:
    steps = pairwise(path)
    assert [rule for before, after in steps for rule in rules_of(judge_transition(before, after))] == found


def test_a_last_row_of_another_status_is_found() -> None:
    assert rules_of(judge_last_row("9", "4")) == ["status-differs-from-progress"]
    assert rules_of(judge_last_row("9", "9")) == rules_of(judge_last_row("9", None)) == []


def signed(kind: SignerKind, **changes: Any) -> SignatureFact:
    good = {"intact": True, "trusted": True, "signed_at": NOW - timedelta(hours=1)}
    return SignatureFact(field_name=kind, signer_name=kind, kind=kind, **(good | changes))


def file(*signatures: SignatureFact, owner: str = "012", **changes: Any) -> DocumentFacts:
    fields = DocumentFields(owner_number=owner)
    return DocumentFacts(sha256="a" * 64, size_bytes=9, signatures=signatures, fields=fields, **changes)


PERSON, SEAL = signed(SignerKind.PERSONAL), signed(SignerKind.AGENCY)


@pytest.mark.parametrize(
    ("facts", "form"),
    [(file(PERSON, SEAL), DocumentForm.ORIGINAL), (file(SEAL), DocumentForm.TRUE_COPY)],
)
def test_what_may_be_kept_has_a_form(facts: DocumentFacts, form: DocumentForm) -> None:
    assert why_not_kept(facts, owner_number="012", kq_code="KQ") == []
    assert form_of(facts) is form


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (file(PERSON), ["Thiếu chữ ký số hợp lệ của cơ quan"]),
        (file(), ["Không có chữ ký số hợp lệ"]),
        (file(PERSON, SEAL, owner="013"), ["Giấy tờ ghi số định danh"]),
        (file(PERSON, SEAL, is_pdf=False), ["Tệp kết quả không đọc được"]),
        (file(PERSON, SEAL, problem="broken xref"), ["Tệp kết quả không đọc được"]),
        (file(signed(SignerKind.PERSONAL, altered_after=True), SEAL), ["Chữ ký số của «personal» không hợp lệ"]),
        (file(PERSON, signed(SignerKind.AGENCY, intact=False)), ["Chữ ký số của «agency»", "Thiếu chữ ký số"]),
        (file(PERSON, signed(SignerKind.AGENCY, trusted=False)), ["Thiếu chữ ký số hợp lệ của cơ quan"]),
    ],
)
def test_what_may_not_be_kept_is_told_why(facts: DocumentFacts, said: list[str]) -> None:
    reasons = why_not_kept(facts, owner_number="012", kq_code="KQ")
    assert [reason[: len(words)] for reason, words in zip(reasons, said, strict=True)] == said


@pytest.mark.parametrize("kq_code", ["", "K" * 101])
def test_a_result_without_a_usable_kq_code_may_not_be_kept(kq_code: str) -> None:
    [reason] = why_not_kept(file(PERSON, SEAL), owner_number="012", kq_code=kq_code)
    assert "mã loại giấy tờ" in reason


def test_a_fetched_result_is_judged_by_its_signatures() -> None:
    assert rules_of(judge_deliverable_file("f", file(PERSON, SEAL), NOW)) == []
    assert rules_of(judge_deliverable_file("f", file(PERSON), NOW)) == ["signature-missing"]
    copy = file(SEAL).model_copy(update={"fields": DocumentFields(form="SAO_Y")})
    assert rules_of(judge_deliverable_file("f", copy, NOW)) == []
    assert rules_of(judge_deliverable_file("f", file(SEAL), NOW)) == ["signature-missing"]
    assert rules_of(judge_deliverable_file("f", file(is_pdf=False), NOW)) == ["file-unreadable"]
    future = signed(SignerKind.AGENCY, signed_at=NOW + timedelta(hours=1))
    assert rules_of(judge_deliverable_file("f", file(PERSON, future), NOW)) == ["signed-in-future"]
    broken = signed(SignerKind.AGENCY, altered_after=True)
    assert rules_of(judge_deliverable_file("f", file(PERSON, broken), NOW)) == [
        "signature-invalid",
        "signature-missing",
    ]


def test_a_submitted_file_needs_no_signature_but_none_broken() -> None:
    assert rules_of(judge_submitted_file("f", file(), NOW)) == []
    assert rules_of(judge_submitted_file("f", file(signed(SignerKind.CITIZEN, revoked=True)), NOW)) == [
        "signature-invalid"
    ]
    assert rules_of(judge_submitted_file("f", file(is_pdf=False), NOW)) == ["file-not-pdf"]


def test_a_reused_file_is_the_khos_or_has_it_as_its_signed_beginning() -> None:
    kho = frozenset({"b" * 64})
    officer = signed(SignerKind.PERSONAL, revision_sha256="c" * 64)
    earlier = signed(SignerKind.AGENCY, revision_sha256="b" * 64)
    assert rules_of(judge_reused_file("f", file(earlier, officer), kho)) == []
    assert rules_of(judge_reused_file("f", file(), frozenset({"a" * 64}))) == []
    assert rules_of(judge_reused_file("f", file(officer), kho)) == ["reused-file-differs"]


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("http://h98.example/tep/1", Origin("http", "h98.example", 80)),
        ("HTTPS://H98.Example.:8443/x", Origin("https", "h98.example", 8443)),
        ("http://[::1]:8600/x", Origin("http", "::1", 8600)),
        ("http://tỉnh.example/", Origin("http", "xn--tnh-dlz.example", 80)),
        ("http://user@h98.example/", None),
        ("http://h98.example:99999/", None),
        ("http://h98.example\\@other/", None),
        ("http://h98.example/a b", None),
        ("//h98.example/x", None),
        ("file:///etc/passwd", None),
        ("http://", None),
        ("http://[", None),
        ("http://" + "a" * 300 + "é.example/", None),
    ],
)
def test_an_origin_is_read_off_a_url(url: str, origin: Origin | None) -> None:
    assert origin_of(url) == origin


@pytest.mark.parametrize(
    ("address", "never"),
    [("127.0.0.1", False), ("10.0.0.1", False), ("8.8.8.8", False), ("::1", False), ("169.254.169.254", True),
     ("::ffff:169.254.169.254", True), ("fe80::1%eth0", True), ("0.0.0.0", True), ("224.0.0.1", True), ("::", True)],
)  # fmt: skip
def test_some_addresses_are_never_called(address: str, never: bool) -> None:
    assert is_never_called(address) is never
