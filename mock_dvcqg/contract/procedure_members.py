"""The members of LayThuTuc's result that our seed data leave empty: a client finds every name of facts 2.2."""

from typing import Any

SCALARS = (
    "ID", "LOAITTHC", "IDQUYETDINHCONGBO", "QUYETDINH", "MOTA", "TUKHOA", "MOTADOITUONGTHUCHIEN", "DIACHITIEPNHAN",
    "MOTACOQUANTHUCHIEN", "MOTACOQUANTHAMQUYEN",
)  # fmt: skip
LISTS = (
    "TRINHTUTHUCHIEN", "DOITUONGTHUCHIEN", "CANCUPHAPLY", "TTHCLIENQUAN", "TTHCLIENTHONG", "COQUANCOTHAMQUYEN",
    "COQUANDUOCUYQUYEN", "COQUANPHOIHOP",
)  # fmt: skip


def completed(procedure: dict[str, Any]) -> dict[str, Any]:
    """The procedure with every member of the facts; what is there stays."""
    empty: dict[str, Any] = dict.fromkeys(SCALARS, "") | {name: [] for name in LISTS}
    whole = {**empty, **procedure}
    whole["KETQUATHUCHIEN"] = [{"TENTEP": "", "URL": "", **kind} for kind in whole.get("KETQUATHUCHIEN") or ()]
    return whole
