"""Invents organisations: names, tax codes with a right check digit, agency codes, all drawn from a seed.

Nobody has one of ours: a tax code's first two digits name a tax department, and 99 was never given to one.
"""

import random
import uuid
from collections.abc import Callable
from datetime import date, timedelta

from mock_dvcqg.contract.accounts import Organisation, OrganisationOrder
from mock_dvcqg.contract.identifiers import tax_check_digit

INVENTED_PREFIX = "99"
_ENTERPRISES = ("Bình Minh Mẫu", "Hoa Ban Ví Dụ", "Sao Khuê Thử Nghiệm", "Lá Cọ Mẫu", "Sông Xanh Ví Dụ")
_OTHERS = ("Hợp tác xã Nông nghiệp Mẫu", "Hội Làm vườn Ví Dụ", "Trung tâm Thử Nghiệm")
_FIRST_DAY = date(2000, 1, 1)


def invent_organisation(
    seed: str, order: OrganisationOrder, representative: str, is_taken: Callable[[str], bool]
) -> Organisation:
    """An organisation: what the order says, and the rest invented; ``is_taken`` tells codes in use."""
    dice = random.Random(seed)
    tax_code = order.tax_code or ""
    if not (tax_code or order.business_code or order.agency_code):
        tax_code = _tax_code(dice, is_taken)
    business_code = order.business_code or (tax_code if order.account_kind == "2" else "")
    code = tax_code or business_code or order.agency_code or ""
    return Organisation(
        code=code,
        name=order.name or _name(dice, order.account_kind),
        tech_id=str(uuid.uuid5(uuid.NAMESPACE_URL, f"{seed}/{code}")),
        account_kind=order.account_kind,
        tax_code=tax_code,
        business_code=business_code,
        agency_code=order.agency_code or "",
        representative=representative,
        founded_on=_FIRST_DAY + timedelta(days=dice.randrange(8000)),
        address=f"Số {dice.randrange(1, 200)}, đường Cây Đa, phường Ví Dụ, tỉnh A (mô phỏng)",
        email=f"van-thu.{code[-4:].lower()}@to-chuc.example",
        phone=f"0190{dice.randrange(10**6):06d}",
        account=order.account,
    )


def _name(dice: random.Random, kind: str) -> str:
    if kind == "2":
        return f"Công ty TNHH {dice.choice(_ENTERPRISES)} (mô phỏng)"
    return f"{dice.choice(_OTHERS)} (mô phỏng)"


def _tax_code(dice: random.Random, is_taken: Callable[[str], bool]) -> str:
    while True:
        first_nine = f"{INVENTED_PREFIX}{dice.randrange(10**7):07d}"
        digit = tax_check_digit(first_nine)
        if digit and not is_taken(first_nine + digit):
            return first_nine + digit
