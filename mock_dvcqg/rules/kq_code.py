"""A KQ code (mã loại giấy tờ) against the loaded catalogue: unknown or ended is a finding, never a refusal."""

from collections.abc import Iterator

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.rules import rulebook as rules
from mock_dvcqg.rules.catalogue import Catalogue


def judge_kq_code(path: str, code: str, catalogue: Catalogue) -> Iterator[FieldFinding]:
    """A finding when a code is not in force on the catalogue's day."""
    if code in catalogue.kq_codes:
        return
    if not catalogue.has_ended(code):
        yield rules.KQ_CODE_UNKNOWN.at(path, f"Mã KQ «{code[:60]}» không có trong danh mục đã nạp")
        return
    now = catalogue.mapped(code)
    instead = f"; mã hiện hành là {now}" if now != code else ""
    yield rules.KQ_CODE_ENDED.at(path, f"Mã KQ «{code[:60]}» đã hết hiệu lực trong danh mục{instead}")
