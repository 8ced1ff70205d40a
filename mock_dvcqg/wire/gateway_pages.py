"""What a gateway before the portal says in its place when a fault asks: an error envelope, or a page of HTML."""

import html
import json

from mock_dvcqg.contract.errors import SENTENCES, ErrorCode
from mock_dvcqg.wire.error_answers import envelope
from mock_dvcqg.wire.surfaces import Surface

_PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1><p>{sentence}</p><p>Trang do hệ thống mô phỏng tạo ra theo lỗi đã đặt.</p></body></html>
"""


def _page(title: str, sentence: str) -> bytes:
    return _PAGE.format(title=html.escape(title), sentence=html.escape(sentence)).encode()


BLOCKED_PAGE = _page("Yêu cầu bị từ chối", "Tường lửa ứng dụng web (mô phỏng) đã chặn yêu cầu này.")
"""a firewall's page that comes with status 200"""


def error_page_of(surface: Surface, status: int, *, as_html: bool) -> tuple[str, bytes]:
    """Content type and body of an error of the gateway, as the surface writes errors or as HTML."""
    sentence = SENTENCES[ErrorCode.UNAVAILABLE]
    if as_html or surface is Surface.PAGES:
        return "text/html; charset=utf-8", _page(f"Lỗi {status}", sentence)
    if surface is Surface.CITIZEN:
        content: dict[str, object] = {"error": {"code": "unavailable", "message": sentence}}
    else:
        content = dict(envelope(surface, ErrorCode.UNAVAILABLE, sentence))
    if surface is Surface.OIDC:
        content |= {"error": "temporarily_unavailable", "error_description": sentence}
    return "application/json", json.dumps(content, ensure_ascii=False).encode()
