"""Filing online: who may, at which agency, with what, and no fee where there is none."""

from conformance.checks.filing import (
    AT_AGENCY,
    COMPLETE,
    complete_when_received,
    fee_not_asked,
    filed_complete,
    filed_with,
    free_of_charge,
    guided_to_portal,
    incomplete_held_back,
    not_filed_there,
    nothing_for_strangers,
    received_at_level,
)

ENTRY = "https://httt.example/vao?x=1"
LINK = {"DuongDanTaiTepTin": "https://httt.example/tep/1.pdf"}
JUSTICE, COMMUNE = "Sở Tư pháp tỉnh B", "UBND xã Mẫu, tỉnh B"


def test_strangers_are_refused(outcomes):
    assert outcomes(nothing_for_strangers(True, "chưa đăng nhập")) == {"CV5632-4a-B1-1": "kept"}
    assert outcomes(nothing_for_strangers(False, "")) == {"CV5632-4a-B1-1": "broken"}


def test_who_has_no_session_ends_at_the_portal_or_with_its_guidance(outcomes):
    at_portal = guided_to_portal(ENTRY, "https://portal.example/dang-nhap", "")
    told = guided_to_portal(ENTRY, "https://httt.example/", "Hãy đăng ký tài khoản trên Cổng Dịch vụ công quốc gia.")
    assert outcomes(at_portal) == outcomes(told) == {"CV5632-4a-B1-5": "kept"}
    assert outcomes(guided_to_portal(ENTRY, "https://httt.example/", "Trang chủ")) == {"CV5632-4a-B1-5": "broken"}
    assert outcomes(guided_to_portal(ENTRY, "", "")) == {"CV5632-4a-B1-5": "cannot_tell"}


def test_the_record_names_the_agency_chosen(make, outcomes):
    for unit in (JUSTICE, "Phòng Hành chính, Sở Tư pháp tỉnh B"):
        assert outcomes(filed_with([make.record(DonViXuLy=unit)], JUSTICE)) == {"CV5632-4a-B1-2": "kept"}
    for unit in ("Sở Y tế tỉnh B", ""):
        assert outcomes(filed_with([make.record(DonViXuLy=unit)], JUSTICE)) == {"CV5632-4a-B1-2": "broken"}
    assert outcomes(filed_with([], JUSTICE)) == {"CV5632-4a-B1-2": "cannot_tell"}


def test_nothing_is_begun_where_the_procedure_is_not_carried_out(outcomes):
    assert outcomes(not_filed_there(AT_AGENCY, True, "")) == {"CV5632-4a-B1-2": "kept"}
    assert outcomes(not_filed_there(AT_AGENCY, False, "")) == {"CV5632-4a-B1-2": "broken"}


def test_each_level_receives_its_own_in_person(make, outcomes):
    own = make.record("2", DonViXuLy="UBND xã Mẫu tỉnh B", KenhThucHien="1")
    assert outcomes(received_at_level([own], COMMUNE)) == {"CV5632-2b-1": "kept"}
    for wrong in ({"DonViXuLy": "Trung tâm PVHCC", "KenhThucHien": "1"}, {"DonViXuLy": COMMUNE, "KenhThucHien": "2"}):
        assert outcomes(received_at_level([make.record("2", **wrong)], COMMUNE)) == {"CV5632-2b-1": "broken"}
    assert outcomes(received_at_level([make.record("1", KenhThucHien="1")], COMMUNE)) == {"CV5632-2b-1": "cannot_tell"}


def test_a_complete_dossier_has_its_owner_and_all_files(make, outcomes):
    whole = make.record("1", document=LINK, ChuHoSo="Nguyễn Thị An")
    assert outcomes(filed_complete([whole], [make.component])) == {"CV5632-4a-B1-3": "kept"}
    for gap in (
        make.record("1", ChuHoSo="Nguyễn Thị An"),
        make.record("1", document={"DuongDanTaiTepTin": ""}, ChuHoSo="Nguyễn Thị An"),
        make.record("1", document=LINK, ChuHoSo=""),
    ):
        assert outcomes(filed_complete([gap], [make.component])) == {"CV5632-4a-B1-3": "broken"}
    assert outcomes(filed_complete([], [make.component])) == {"CV5632-4a-B1-3": "cannot_tell"}


def test_an_incomplete_dossier_is_refused_or_asked_for(make, outcomes):
    def held(refused, *records):
        return outcomes(incomplete_held_back(COMPLETE, refused, "", list(records), make.component))

    assert held(True) == held(False, make.record("5")) == {"CV5632-4a-B1-3": "kept"}
    assert held(False, make.record("2")) == {"CV5632-4a-B1-3": "broken"}
    assert held(False, make.record("1")) == {"CV5632-4a-B1-3": "cannot_tell"}
    assert held(False, make.record("2", document=LINK)) == {"CV5632-4a-B1-3": "cannot_tell"}


def test_at_the_counter_a_received_dossier_is_complete(make, outcomes):
    whole = make.record("2", document=LINK)
    assert outcomes(complete_when_received([whole], [make.component])) == {"CV5632-4b-B1-3": "kept"}
    assert outcomes(complete_when_received([make.record("2")], [make.component])) == {"CV5632-4b-B1-3": "broken"}
    assert outcomes(complete_when_received([make.record("1")], [make.component])) == {"CV5632-4b-B1-3": "cannot_tell"}


def test_a_free_procedure_owes_nothing(make, outcomes):
    nought = [{"TenPhiLePhi": "Lệ phí", "Gia": "0"}]
    for record in (make.record("2"), make.record("2", DanhSachLePhi=nought)):
        assert outcomes(free_of_charge([record])) == {"CV5632-4a-B1-4": "kept"}
    charged = make.record("2", DanhSachLePhi=[{"TenPhiLePhi": "Phí xử lý", "Gia": "20.000"}])
    for records in ([charged], [make.record("6"), make.record("2")]):
        assert outcomes(free_of_charge(records)) == {"CV5632-4a-B1-4": "broken"}
    assert outcomes(free_of_charge([make.record("1")])) == {"CV5632-4a-B1-4": "cannot_tell"}
    assert outcomes(fee_not_asked(True, "không có phí")) == {"CV5632-4a-B1-4": "kept"}
    assert outcomes(fee_not_asked(False, "")) == {"CV5632-4a-B1-4": "broken"}
