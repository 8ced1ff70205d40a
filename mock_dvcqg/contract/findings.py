"""What the portal notes about a record it was sent: which field, which rule, which clause, how grave."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class FindingLevel(StrEnum):
    """How grave a deviation is: strict mode refuses a record with an ``ERROR``."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class FieldFinding(BaseModel):
    """One deviation. ``field`` is a path such as ``TaiLieuNop[0].MaKetQuaThayThe``."""

    model_config = ConfigDict(frozen=True)

    field: str
    rule: str
    """stable name of the rule, e.g. ``replaces-code-missing``"""
    level: FindingLevel
    message: str
    """one Vietnamese sentence: what was found and what would be right"""
    clause: str = ""
    """document and clause, or «quy ước của hệ thống mô phỏng» for a convention of ours"""
    record: int = 0
    """which record of ``data[]``"""
    metric: str = ""
    """the metric of QĐ 766/QĐ-TTg that loses by it, e.g. ``DOSSIER_SYNC``; empty: a matter of the protocol alone"""
