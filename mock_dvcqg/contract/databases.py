"""The counterpart databases that provinces ask: population (dân cư) and one specialised (lý lịch tư pháp).

Their names are no fact of DVCQG: the shapes follow the adapter's (mock convention). What the documents say of them:
«Cơ sở dữ liệu quốc gia, Cơ sở dữ liệu chuyên ngành (chia sẻ dữ liệu với Kho …; đồng bộ trạng thái xử lý …)», and
``DSKetNoiCSDL[].MaCSDL`` of a dossier, of which 7 and 1 have been seen (facts 3.2).
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.codes import CodeList


class ConnectedDatabase(CodeList):
    """MaCSDL: the values were seen, which database each means is our own choice (mock convention)."""

    SPECIALISED = "1", "Cơ sở dữ liệu chuyên ngành"
    POPULATION = "7", "Cơ sở dữ liệu quốc gia về dân cư"


class Match(CodeList):
    """KetQua of a verification, whole or of one field."""

    MATCH = "1", "Thông tin khớp"
    MISMATCH = "2", "Thông tin không khớp"
    UNKNOWN = "3", "Không tìm thấy thông tin"


class RecordState(CodeList):
    """TrangThai of a result in the specialised database."""

    RECEIVED = "1", "Đã tiếp nhận"
    PROCESSING = "2", "Đang xử lý"
    STORED = "3", "Đã lưu"
    REFUSED = "4", "Từ chối"


class SharingState(CodeList):
    """TrangThaiChiaSe: whether a result went on to the Kho DL Cổng DVCQG."""

    NOT_SHARED = "0", "Chưa chia sẻ"
    WAITS_FOR_OWNER = "1", "Chờ chủ sở hữu lưu vào Kho"
    SHARED = "2", "Đã chia sẻ với Kho"


class _Wire(BaseModel):
    model_config = ConfigDict(extra="allow", populate_by_name=True, coerce_numbers_to_str=True)

    def wire(self) -> dict[str, Any]:
        """The object as it goes on the wire."""
        return self.model_dump(by_alias=True)


class PopulationRequest(_Wire):
    """Body of ``/csdl/dan-cu/xac-minh``, beside ``session`` and ``madonvi``: a number and what is to be compared."""

    identity_number: str = Field("", alias="SoDinhDanh", max_length=50)
    old_identity_number: str = Field("", alias="SoCMND", max_length=50)
    full_name: str = Field("", alias="HoTen", max_length=500)
    birth_date: str = Field("", alias="NgaySinh", max_length=50)
    """``yyyyMMdd``, ``yyyy-MM-dd`` or ``dd/MM/yyyy``"""
    gender: str = Field("", alias="GioiTinh", max_length=50)
    residence: str = Field("", alias="NoiThuongTru", max_length=1000)
    dossier_code: str = Field("", alias="MaHoSo", max_length=200)
    procedure_code: str = Field("", alias="MaTTHC", max_length=100)
    officer: str = Field("", alias="NguoiTraCuu", max_length=200)


class FieldMatch(_Wire):
    """One field that was sent, and whether it fits; what the database has is never told."""

    field: str = Field(alias="Truong")
    outcome: str = Field(alias="KetQua")


class PopulationResult(_Wire):
    """``result`` of a verification."""

    outcome: str = Field(alias="KetQua")
    said: str = Field(alias="MoTa")
    fields: list[FieldMatch] = Field(default_factory=list, alias="DoiChieu")
    database: str = Field(ConnectedDatabase.POPULATION.value, alias="MaCSDL")


class ResultOrder(_Wire):
    """Body of ``…/ket-qua``: a result (kết quả giải quyết) to store; the file stands in it, in base64."""

    instance_code: str = Field(alias="GiayToId", min_length=1, max_length=200)
    dossier_code: str = Field("", alias="MaHoSo", max_length=200)
    kq_code: str = Field(alias="MaGiayToKetQua", min_length=1, max_length=100)
    title: str = Field("", alias="TenGiayTo", max_length=500)
    owner_number: str = Field(alias="SoDinhDanhChuSoHuu", min_length=1, max_length=50)
    document_number: str = Field("", alias="SoKyHieu", max_length=200)
    content: str = Field(alias="NoiDungTep", min_length=1)


class InstanceQuery(_Wire):
    """Body of ``…/trang-thai``."""

    instance_code: str = Field(alias="GiayToId", min_length=1, max_length=200)


class OwnerQuery(_Wire):
    """Body of ``…/tra-cuu``: whose results, of which kind (empty: all), for what."""

    owner_number: str = Field(alias="SoDinhDanhChuSoHuu", min_length=1, max_length=50)
    kq_code: str = Field("", alias="MaGiayToKetQua", max_length=100)
    dossier_code: str = Field("", alias="MaHoSo", max_length=200)
    procedure_code: str = Field("", alias="MaTTHC", max_length=100)
    officer: str = Field("", alias="NguoiTraCuu", max_length=200)


class ResultState(_Wire):
    """Where a result stands in the database."""

    instance_code: str = Field(alias="GiayToId")
    state: str = Field(alias="TrangThai")
    state_label: str = Field(alias="TenTrangThai")
    sharing: str = Field(alias="TrangThaiChiaSe")
    sharing_label: str = Field(alias="TenTrangThaiChiaSe")
    reason: str = Field("", alias="LyDo")
    database: str = Field(ConnectedDatabase.SPECIALISED.value, alias="MaCSDL")


class StoredResult(_Wire):
    """One result found by its owner: what it is, not what it says."""

    instance_code: str = Field(alias="GiayToId")
    kq_code: str = Field(alias="MaGiayToKetQua")
    title: str = Field(alias="TenGiayTo")
    document_number: str = Field(alias="SoKyHieu")
    keeper: str = Field(alias="CoQuanChuQuan")
    sharing: str = Field(alias="TrangThaiChiaSe")


class SharedResult(BaseModel):
    """A result that waits for its owner to save it in the Kho: citizen API, mock convention."""

    keeper: str
    instance_code: str
    title: str
    kq_code: str
    document_number: str
    vault_id: str
    """empty until it is saved"""
