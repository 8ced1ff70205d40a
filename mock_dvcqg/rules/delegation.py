"""Whether a delegation holds: time, revocation and the procedures it is for (Yên Bái Bước 2; NĐ 107/2021 Đ21a)."""

from collections.abc import Sequence
from datetime import datetime

from mock_dvcqg.contract.accounts import Delegation


def is_in_force(delegation: Delegation, now: datetime) -> bool:
    """Whether it has begun and neither ended nor been revoked."""
    begun = delegation.valid_from is None or delegation.valid_from <= now
    ended = delegation.valid_to is not None and delegation.valid_to <= now
    return begun and not ended and (delegation.revoked_at is None or delegation.revoked_at > now)


def covers(procedures: Sequence[str], procedure_code: str) -> bool:
    """Whether a delegation for these procedures is for that one; none named means all."""
    return not procedures or procedure_code in procedures
