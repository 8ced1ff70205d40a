from conformance.checks.journal_facts import component_of, fetches_in, records_in, rows_in


def test_records_and_rows_of_the_dossier_are_read_and_others_left_out(make):
    mine, other = {"MaHoSo": make.code, "TrangThaiHoSo": "2"}, {"MaHoSo": "H98-1", "TrangThaiHoSo": "2"}
    entries = [make.entry("DongBoHoSoMC", [mine, other]), make.entry("CapNhatTienDoHoSoMC", [{"MaHoSo": make.code}])]
    assert [seen.record.status for seen in records_in(entries, make.code)] == ["2"]
    assert len(rows_in(entries, make.code)) == 1


def test_a_call_the_portal_never_took_in_counts_for_nothing(make):
    data = [{"MaHoSo": make.code, "TrangThaiHoSo": "2"}]
    refused = make.entry("DongBoHoSoMC", data, error_code="-1")
    unreachable = make.entry("DongBoHoSoMC", data, error_code="", fault="unreachable", answered=False)
    assert records_in([refused, unreachable], make.code) == []


def test_a_call_whose_answer_was_kept_back_counts(make):
    data = [{"MaHoSo": make.code, "TrangThaiHoSo": "2"}]
    dropped = make.entry("DongBoHoSoMC", data, fault="answer-dropped-after-commit", answered=False)
    assert len(records_in([dropped], make.code)) == 1


def test_a_record_nobody_can_read_is_left_out(make):
    assert records_in([make.entry("DongBoHoSoMC", [{"MaHoSo": {"x": 1}}, "y"])], make.code) == []
    assert records_in([make.entry("DongBoHoSoMC", "no list")], make.code) == []


def test_a_deleted_file_is_not_the_component(make):
    seen = make.record(document={"IsDeleted": "True", "DuocLayTuKhoDMQG": "1"})
    assert component_of(seen.record, make.component) is None


def test_fetches_tell_kind_and_code(make):
    entry = make.entry("TaiLieuNop", surface="fetch", facts=make.facts())
    entry.request = {"component_code": make.component, "document_id": "d1"}
    (fetch,) = fetches_in([entry], make.code)
    assert (fetch.code, fetch.succeeded, fetch.is_deliverable) == (make.component, True, False)
