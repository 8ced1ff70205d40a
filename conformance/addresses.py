"""Says what is wrong with the address of a portal or a province, before anything is sent there."""

import re

import httpx

_HOST = re.compile(r"[^\s.]+(\.[^\s.]+)*\.?")


def address_problem(url: str) -> str:
    """Why a text cannot be a base address; empty when it can."""
    if not url.startswith(("http://", "https://")):
        return "cần địa chỉ bắt đầu bằng http:// hoặc https://"
    if any(character.isspace() for character in url):
        return "địa chỉ không được có khoảng trắng"
    try:
        parts = httpx.URL(url)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        return f"địa chỉ không đọc được ({error})"
    if not _HOST.fullmatch(parts.host):
        return "tên máy chủ không hợp lệ"
    if parts.port is not None and not 0 < parts.port <= 65535:
        return "số cổng phải từ 1 đến 65535"
    return "địa chỉ gốc không được có «?» hoặc «#»" if parts.query or parts.fragment else ""
