"""The OpenAPI document of the control API, apart from the platform's: at ``/control/openapi.json``."""

from functools import cache
from typing import Any

from fastapi import APIRouter, Depends

from mock_dvcqg.contract.paths import CONTROL
from mock_dvcqg.control.access import from_this_machine
from mock_dvcqg.control.openapi_links import BODIES, LINKS
from mock_dvcqg.wire.openapi import Description, describe

_OF_REALM = CONTROL + "/realms/{realm}/"
_TAGS = {
    "realms": "Tạo, liệt kê, đổi thiết lập, đưa về ban đầu và xóa hệ thống mô phỏng",
    "snapshots": "Chụp và khôi phục toàn bộ hệ thống mô phỏng",
    "members": "Đơn vị kết nối và chứng thư thử nghiệm",
    "people": "Công dân giả định",
    "clock": "Đồng hồ: thật, dừng, lệch, chạy nhanh",
    "faults": "Lỗi mô phỏng",
    "journal": "Nhật ký: lọc, chờ, đối chiếu, xuất HAR",
    "notices": "Thông báo đã gửi tới công dân",
    "documents": "Xưởng giấy tờ thử nghiệm",
}
_SAME = {"snapshot": "snapshots", "restore": "snapshots", "info": "realms", "reset": "realms", "": "realms"}


def openapi_router(*described: APIRouter) -> APIRouter:
    """The route that gives the document; to whoever may reach the control API, and without a token."""
    router = APIRouter()
    about = Description(
        title="Cổng DVCQG mô phỏng – điều khiển",
        text="Giao diện dành cho người kiểm thử; không thuộc Cổng Dịch vụ công quốc gia.",
        tag=_tag,
        tags=_TAGS,
        bearer=True,
        bodies=BODIES,
        links=LINKS,
    )

    @cache
    def document() -> dict[str, Any]:
        return describe(described, about)

    @router.get(CONTROL + "/openapi.json", include_in_schema=False, dependencies=[Depends(from_this_machine)])
    async def openapi() -> dict[str, Any]:
        """The document."""
        return document()

    return router


def _tag(path: str) -> str:
    below = path.removeprefix(_OF_REALM) if path.startswith(_OF_REALM) else ""
    first = below.partition("/")[0].partition(".")[0]
    return _SAME.get(first, first)
