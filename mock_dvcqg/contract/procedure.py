"""One procedure as LayThuTuc shares it: upper-case names, nested lists (facts 2.2).

MUCDODVC, MUCDOTRUCTUYEN, CAP_KHONG_QUA_THANG, HINHTHUCTHU, LOAIPHILEPHI, THOIDIEMTHU: mock conventions, not DVCQG.
"""

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from mock_dvcqg.contract.codes import CodeList


class ServiceLevel(CodeList):
    """MUCDODVC: the level of 2023 (mức độ dịch vụ công; NĐ 42/2022 no longer has levels 3 and 4)."""

    LEVEL_3 = "3", "Dịch vụ công mức độ 3"
    LEVEL_4 = "4", "Dịch vụ công mức độ 4"


class OnlineScope(CodeList):
    """MUCDOTRUCTUYEN: how far a service goes online (NĐ 42/2022)."""

    FULL = "toan-trinh", "Toàn trình"
    PARTIAL = "mot-phan", "Một phần"


class FeeStage(CodeList):
    """THOIDIEMTHU: when a fee is paid."""

    BEFORE_RECEPTION = "truoc-tiep-nhan", "Trước khi tiếp nhận hồ sơ"
    AFTER_RECEPTION = "sau-tiep-nhan", "Sau khi tiếp nhận hồ sơ"
    AFTER_RESULT = "sau-ket-qua", "Sau khi có kết quả"


class Tier(CodeList):
    """CAPTHUCHIEN, CAPDONVI."""

    MINISTRY = "0", "Cấp Bộ"
    PROVINCE = "1", "Cấp Tỉnh"
    DISTRICT = "2", "Cấp Huyện"
    COMMUNE = "3", "Cấp Xã"


class _Upper(BaseModel):
    model_config = ConfigDict(extra="allow", populate_by_name=True)

    def wire(self) -> dict[str, Any]:
        """The object as it goes on the wire."""
        return self.model_dump(by_alias=True)


class ComponentSpec(_Upper):
    """GIAYTO: one required paper; ``replaceable_by`` is the KQ code that can stand in for it."""

    code: str = Field(alias="MAGIAYTO")
    name: str = Field(alias="TENGIAYTO")
    originals: str = Field("1", alias="SOBANCHINH")
    copies: str = Field("0", alias="SOBANSAO")
    template_name: str = Field("", alias="TENMAUDON")
    url: str = Field("", alias="URL")
    replaceable_by: str = Field("", alias="MA_KQ_THAYTHE")
    max_age_months: str = Field("", alias="CAP_KHONG_QUA_THANG")
    """mock convention: the receiving procedure's own limit on the age of the paper, in months"""


class ComponentCase(_Upper):
    """THANHPHANHOSO: the components of one case."""

    case: str = Field("", alias="TRUONGHOP")
    components: list[ComponentSpec] = Field(default_factory=list, alias="GIAYTO")


class DeliverableKind(_Upper):
    """KETQUATHUCHIEN: a kind of result; the code is the KQ code."""

    kq_code: str = Field(alias="MAKETQUA")
    name: str = Field(alias="TENKETQUA")


class ServiceField(_Upper):
    """LINHVUCTHUCHIEN."""

    code: str = Field(alias="MALINHVUC")
    name: str = Field(alias="TENLINHVUC")


class AgencyRef(_Upper):
    """An agency by code and name."""

    code: str = Field(alias="MADONVI")
    name: str = Field(alias="TENDONVI")


class ProcedureTier(_Upper):
    """CAPTHUCHIEN: 0 ministry, 1 province, 2 district, 3 commune."""

    tier: str = Field(alias="CAPTHUCHIEN")
    name: str = Field("", alias="TENCAP")


class Subject(_Upper):
    """DOITUONGTHUCHIEN: for whom; the codes are those of LoaiDoiTuong."""

    code: str = Field(alias="MADOITUONG")
    name: str = Field("", alias="TENDOITUONG")


class Fee(_Upper):
    """PHILEPHI: one fee (phí) or charge (lệ phí), and when it is paid."""

    code: str = Field(alias="MAPHILEPHI")
    amount_vnd: str = Field(alias="SOTIEN")
    unit: str = Field("đồng", alias="DONVI")
    name: str = Field("", alias="MOTA")
    file_name: str = Field("", alias="TENTEP")
    url: str = Field("", alias="URL")
    kind: str = Field("", alias="LOAIPHILEPHI")
    """1 fee (phí), 2 charge (lệ phí)"""
    collected_at: str = Field("1", alias="HINHTHUCTHU")
    """1 at intake, 2 at supplement, 4 at return: the list of DanhSachLePhi"""
    stage: str = Field(FeeStage.BEFORE_RECEPTION.value, alias="THOIDIEMTHU")


class ServiceMethod(_Upper):
    """CACHTHUCTHUCHIEN: 1 direct, 2 online, 3 post, with times and fees."""

    channel: str = Field(alias="KENH")
    times: list[dict[str, Any]] = Field(default_factory=list, alias="THOIGIAN")

    @property
    def fees(self) -> list[Fee]:
        """The fees of this channel."""
        return [Fee.model_validate(fee) for time in self.times for fee in time.get("PHILEPHI") or ()]


class Procedure(_Upper):
    """``result[0]`` of LayThuTuc."""

    code: str = Field(alias="MATTHC")
    name: str = Field(alias="TENTTHC")
    published_by: str = Field("", alias="MACOQUANCONGBO")
    state: str = Field("1", alias="TRANGTHAI")
    requirements: str = Field("", alias="YEUCAU")
    service_level: str = Field("", alias="MUCDODVC")
    online_scope: str = Field("", alias="MUCDOTRUCTUYEN")
    fields: list[ServiceField] = Field(default_factory=list, alias="LINHVUCTHUCHIEN")
    tiers: list[ProcedureTier] = Field(default_factory=list, alias="CAPTHUCHIEN")
    methods: list[ServiceMethod] = Field(default_factory=list, alias="CACHTHUCTHUCHIEN")
    subjects: list[Subject] = Field(default_factory=list, alias="DOITUONGTHUCHIEN")
    cases: list[ComponentCase] = Field(default_factory=list, alias="THANHPHANHOSO")
    deliverables: list[DeliverableKind] = Field(default_factory=list, alias="KETQUATHUCHIEN")
    agencies: list[AgencyRef] = Field(default_factory=list, alias="COQUANTHUCHIEN")
    valid_from: date | None = Field(None, exclude=True)
    """not on the wire: a procedure that is not in force is not shared"""
    valid_to: date | None = Field(None, exclude=True)

    @property
    def components(self) -> list[ComponentSpec]:
        """The components of all cases, in order."""
        return [component for case in self.cases for component in case.components]

    @property
    def fees(self) -> list[Fee]:
        """Every fee once, whatever the channel."""
        found = {fee.code: fee for method in self.methods for fee in method.fees}
        return list(found.values())
