"""The page a citizen sees when something is not possible: a heading, one sentence, a way on."""

from fastapi import Request, Response

from mock_dvcqg.errors import NotFound
from mock_dvcqg.web.visit import Visit, visit_of

_HEADINGS = {
    401: "Bạn chưa đăng nhập",
    403: "Không được phép",
    404: "Không tìm thấy",
    500: "Hệ thống mô phỏng gặp sự cố",
}


def error_page(request: Request, status: int, message: str) -> Response:
    """A refusal in words; the realm's own page when the path names one that exists."""
    heading = _HEADINGS.get(status, "Chưa thực hiện được")
    return _visit_or_default(request).page("refused.html", status, heading=heading, sentence=message)


def _visit_or_default(request: Request) -> Visit:
    try:
        return visit_of(request)
    except NotFound:
        portal = request.app.state.portal
        return Visit(portal, portal.realms.default, "", "", None)
