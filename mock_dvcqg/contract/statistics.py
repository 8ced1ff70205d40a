"""What a body reports of a whole period: DongBoThongKeHoSo and DongBoDanhGia (facts 2.3); all values are strings."""

from pydantic import Field

from mock_dvcqg.contract.dossier_record import WireRecord


class DossierStatistics(WireRecord):
    """``data[]`` of DongBoThongKeHoSo: the dossiers of one unit in one month."""

    month: str = Field("", alias="Thang")
    year: str = Field("", alias="Nam")
    received: str = Field("0", alias="SoNhanTrongKy")
    carried_over: str = Field("0", alias="SoTonKyTruoc")
    total: str = Field("0", alias="TongSoXuLy")
    handled: str = Field("0", alias="TongDaXuLy")
    handled_on_time: str = Field("0", alias="TongXuLyDungHan")
    handled_on_time_percent: str = Field("0", alias="PhanTramXuLyDungHan")
    handled_late: str = Field("0", alias="TongXuLyTreHan")
    handled_late_percent: str = Field("0", alias="PhanTramXuLyTreHan")
    open: str = Field("0", alias="TongChuaXuLy")
    open_in_time: str = Field("0", alias="TongChuaXuLyTrongHan")
    open_in_time_percent: str = Field("0", alias="PhanTramChuaXuLyTrongHan")
    open_late: str = Field("0", alias="TongChuaXuLyTreHan")
    open_late_percent: str = Field("0", alias="PhanTramChuaXuLyTreHan")
    note: str = Field("", alias="GhiChu")
    unit_code: str = Field("", alias="Madonvi")
    unit_name: str = Field("", alias="TenDonVi")
    kind: str = Field("1", alias="LoaiThongKe")


class Rating(WireRecord):
    """``data[]`` of DongBoDanhGia: how satisfied people were with one procedure of a unit in one month."""

    period: str = Field("", alias="NgayTongHop")
    """«M-yyyy»"""
    raters: str = Field("0", alias="TongSoNguoiDanhGia")
    very_satisfied: str = Field("0%", alias="PhanTramDanhGiaRatHaiLong")
    satisfied: str = Field("0%", alias="PhanTramDanhGiaHaiLong")
    not_satisfied: str = Field("0%", alias="PhanTramDanhGiaChuaHaiLong")
    opinions: str = Field("", alias="DanhSachNoiDungYKien")
    procedure_code: str = Field("", alias="MaThuTuc")
    text: str = Field("", alias="NoiDung")
    service_very_satisfied: str = Field("0%", alias="PhanTramDanhGiaDichVuRatHaiLong")
    service_satisfied: str = Field("0%", alias="PhanTramDanhGiaDichVuHaiLong")
    service_not_satisfied: str = Field("0%", alias="PhanTramDanhGiaDichVuChuaHaiLong")
    unit_code: str = Field("", alias="Madonvi")
    unit_name: str = Field("", alias="TenDonVi")
