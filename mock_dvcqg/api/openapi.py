"""The OpenAPI document of the platform at ``/openapi.json``: what provinces, clients and citizens meet.

Every surface is described once; that it also answers below ``/r/{realm}`` is said by the second server.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from fastapi import APIRouter

from mock_dvcqg.api.openapi_links import BODIES, LINKS
from mock_dvcqg.wire.openapi import Description, describe
from mock_dvcqg.wire.surfaces import surface_of

_TAGS = {
    "adapter": "Trục NGSP/VXP: đăng nhập và dịch vụ chia sẻ, tích hợp",
    "kho": "Kho dữ liệu điện tử của tổ chức, cá nhân",
    "oidc": "Đăng nhập một lần (OpenID Connect)",
    "citizen": "Việc của công dân trên Cổng (quy ước của hệ thống mô phỏng)",
    "payment": "Nền tảng thanh toán",
    "pki": "Chứng thực thử nghiệm: CRL, OCSP, TSA",
    "pages": "Theo dõi hệ thống mô phỏng",
}
_SERVERS: list[dict[str, Any]] = [
    {"url": "/", "description": "Hệ thống mô phỏng mặc định"},
    {
        "url": "/r/{realm}",
        "description": "Một hệ thống mô phỏng theo tên",
        "variables": {"realm": {"default": "default", "description": "tên hệ thống mô phỏng"}},
    },
]


def openapi_router(described: Sequence[APIRouter]) -> APIRouter:
    """The route that gives the document."""
    router = APIRouter()
    about = Description(
        title="Cổng DVCQG mô phỏng",
        text="Mô phỏng để kiểm thử, không có giá trị pháp lý.",
        tag=lambda path: surface_of(path).value,
        tags=_TAGS,
        servers=_SERVERS,
        bodies=BODIES,
        links=LINKS,
    )

    @cache
    def document() -> dict[str, Any]:
        return describe(described, about)

    @router.get("/openapi.json", include_in_schema=False)
    async def openapi() -> dict[str, Any]:
        """The document."""
        return document()

    return router
