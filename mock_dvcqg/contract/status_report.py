"""``data`` of DongBoTrangThaiHoSo: the status of one dossier that the portal had handed on (facts 2.3, 2.4)."""

from pydantic import Field

from mock_dvcqg.contract.dossier_record import WireRecord


class HandledPaper(WireRecord):
    """TaiLieuXuLy[]."""

    file_name: str = Field("", alias="TenTepDinhKem")
    component_code: str = Field("", alias="MaThanhPhanHoSo")
    attachment_id: str = Field("", alias="TepDinhKemId")
    url: str = Field("", alias="DuongDanTaiTepTin")
    is_deleted: str = Field("False", alias="IsDeleted")


class StatusReport(WireRecord):
    """One report; ``MaHoSo`` is the portal's code, ``MaHoSoDonVi`` the body's own."""

    dossier_code: str = Field("", alias="MaHoSo")
    own_code: str = Field("", alias="MaHoSoDonVi")
    tech_id: str = Field("", alias="MaDoiTuong")
    text: str = Field("", alias="NoiDung")
    handled_at: str = Field("", alias="NgayXuLy")
    status: str = Field("", alias="TrangThai")
    papers: list[HandledPaper] = Field(default_factory=list, alias="TaiLieuXuLy")
