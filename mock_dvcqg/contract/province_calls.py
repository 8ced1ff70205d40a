"""Calls of the portal to a province (facts 1.7): the dossier look-up ``search/call`` and what is pushed."""

from pydantic import Field

from mock_dvcqg.contract.dossier_record import WireRecord

SEARCH_SERVICE = "TraCuuHoSo"
"""``service`` of search/call: its value is not public (mock convention)"""
DOWNLOAD_PATH = "/downloadfile"
"""``downloadfile/<uuid>`` at the province"""


class ProvinceDossier(WireRecord):
    """What ``search/call`` answers of a dossier."""

    dossier_code: str = Field("", alias="MaHoSo")
    procedure_code: str = Field("", alias="MaTTHC")
    procedure_name: str = Field("", alias="TenTTHC")
    field_code: str = Field("", alias="MaLinhVuc")
    field_name: str = Field("", alias="TenLinhVuc")
    subject_kind: str = Field("", alias="LoaiDoiTuong")
    status: str = Field("", alias="TrangThaiHoSo")
    return_form: str = Field("", alias="HinhThuc")
    handling_unit: str = Field("", alias="DonViXuLy")


class TaxPayment(WireRecord):
    """ThongTinThanhToan of NhanChungTuThueDat."""

    notice_code: str = Field("", alias="MaThongBaoThue")
    paid_at: str = Field("", alias="ThoiGianThanhToan")
    amount_vnd: str = Field("", alias="SoTien")
    content: str = Field("", alias="NoiDungThanhToan")
    status: str = Field("1", alias="TrangThaiThanhToan")


class TaxVoucher(WireRecord):
    """data of NhanChungTuThueDat: the voucher of a land-tax payment."""

    dossier_code: str = Field("", alias="MaHoSo")
    payer_name: str = Field("", alias="HoTenNguoiNopTien")
    payer_number: str = Field("", alias="SoCMTNguoiNopTien")
    tax_code: str = Field("", alias="MaSoThue")
    payer_province: str = Field("", alias="TinhNguoiNopTien")
    payer_district: str = Field("", alias="HuyenNguoiNopTien")
    payer_commune: str = Field("", alias="XaNguoiNopTien")
    payer_address: str = Field("", alias="DiaChiNguoiNopTien")
    voucher_url: str = Field("", alias="UrlFileChungTu")
    payment: TaxPayment = Field(default_factory=TaxPayment, alias="ThongTinThanhToan")
