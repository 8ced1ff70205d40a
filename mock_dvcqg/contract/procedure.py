"""One procedure as LayThuTuc shares it: upper-case names, nested lists (facts 2.2)."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


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


class ServiceMethod(_Upper):
    """CACHTHUCTHUCHIEN: 1 direct, 2 online, 3 post, with times and fees."""

    channel: str = Field(alias="KENH")
    times: list[dict[str, Any]] = Field(default_factory=list, alias="THOIGIAN")


class Procedure(_Upper):
    """``result[0]`` of LayThuTuc."""

    code: str = Field(alias="MATTHC")
    name: str = Field(alias="TENTTHC")
    published_by: str = Field("", alias="MACOQUANCONGBO")
    state: str = Field("1", alias="TRANGTHAI")
    requirements: str = Field("", alias="YEUCAU")
    fields: list[ServiceField] = Field(default_factory=list, alias="LINHVUCTHUCHIEN")
    tiers: list[ProcedureTier] = Field(default_factory=list, alias="CAPTHUCHIEN")
    methods: list[ServiceMethod] = Field(default_factory=list, alias="CACHTHUCTHUCHIEN")
    cases: list[ComponentCase] = Field(default_factory=list, alias="THANHPHANHOSO")
    deliverables: list[DeliverableKind] = Field(default_factory=list, alias="KETQUATHUCHIEN")
    agencies: list[AgencyRef] = Field(default_factory=list, alias="COQUANTHUCHIEN")

    @property
    def components(self) -> list[ComponentSpec]:
        """The components of all cases, in order."""
        return [component for case in self.cases for component in case.components]
