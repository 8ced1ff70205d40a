"""The parameter types of phrases. Quoted ones share one pattern; closed lists are enforced when parsed,
so that a wrong value is told with the allowed ones instead of becoming an unknown phrase."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from conformance.steps.english_names import AGENCIES, TITLES
from conformance.steps.flawed_papers import FLAWS, VARIANTS
from conformance.steps.names import DOCUMENTS, DocumentKind
from conformance.steps.party_words import ACCOUNT_CASES, COUNTRIES, ENGLISH_CASES, ENGLISH_COUNTRIES
from conformance.steps.provincial_words import (
    ENGLISH_FIELDS,
    ENGLISH_FORMS,
    ENGLISH_LEVELS,
    ENGLISH_TIERS,
    PROCEDURE_TIERS,
    REGISTRATION_FIELDS,
    RETURN_FORMS,
    SERVICE_LEVELS,
)
from conformance.steps.registry import QuotedType, WrongValue
from conformance.steps.simulated_moments import ENGLISH_MOMENTS, MOMENTS
from mock_dvcqg.contract.codes import DossierStatus

FAULTS = {
    "không kết nối được": "unreachable",
    "mất trả lời sau khi đã ghi nhận": "answer-dropped-after-commit",
    "trả lời chậm": "latency",
    "báo lỗi máy chủ": "status",
    "ngắt kết nối đột ngột": "connection-reset",
    "trả về trang chặn của tường lửa": "not-json",
    "trả về nội dung thiếu": "truncated",
    "báo phiên làm việc hết hạn": "session-expired",
}
"""the portal's faults by the words a scenario uses"""

_ENGLISH_FAULTS = {
    "unreachable": "unreachable",
    "answer-dropped-after-commit": "answer dropped after commit",
    "latency": "slow answer",
    "status": "server error",
    "connection-reset": "connection reset",
    "not-json": "a firewall's page instead of an answer",
    "truncated": "an answer cut short",
    "session-expired": "session expired",
}
_ENGLISH_STATUS = {
    DossierStatus.NEW: "Newly registered",
    DossierStatus.RECEIVED: "Received",
    DossierStatus.INTAKE_DECLINED: "Intake declined",
    DossierStatus.IN_PROGRESS: "In progress",
    DossierStatus.SUPPLEMENT_REQUESTED: "Supplement requested",
    DossierStatus.OBLIGATION_REQUESTED: "Financial obligation requested",
    DossierStatus.WITHDRAWAL_REQUESTED: "Withdrawal requested",
    DossierStatus.DISCONTINUED: "Discontinued",
    DossierStatus.PROCESSED: "Processed",
    DossierStatus.RETURNED: "Result returned",
}


def one_of(what: str, allowed: Mapping[str, Any], text: str) -> Any:
    """The value a word of a closed list stands for.

    Raises:
        WrongValue: naming the allowed words.
    """
    if text not in allowed:
        raise WrongValue(f"«{text}» không phải là {what}; cho phép: {', '.join(f'«{word}»' for word in allowed)}")
    return allowed[text]


def _filled(what: str, text: str) -> str:
    if not text.strip():
        raise WrongValue(f"thiếu {what}")
    return text


def _kq_code(text: str) -> str:
    if not re.fullmatch(r"KQ\.[GH]\d{2}\.\d{6}", text):
        raise WrongValue(f"«{text}» không phải là mã kết quả; cần dạng «KQ.G15.000007»")
    return text


def _date(text: str) -> date:
    try:
        return datetime.strptime(text, "%d/%m/%Y").date()
    except ValueError as error:
        raise WrongValue(f"«{text}» không phải là ngày; cần dạng «20/11/2026»") from error


def _money(text: str) -> int:
    return int(text.removesuffix("đồng").strip().replace(".", ""))


def _status(text: str) -> DossierStatus:
    status: DossierStatus = one_of("trạng thái hồ sơ", {status.label: status for status in DossierStatus}, text)
    return status


def _document(text: str) -> DocumentKind:
    kind: DocumentKind = one_of("loại giấy tờ đã biết", DOCUMENTS, text)
    return kind


def _fault(text: str) -> str:
    return str(one_of("sự cố của Cổng DVCQG", FAULTS, text))


TYPES: list[QuotedType] = [
    QuotedType("person", lambda text: _filled("họ tên", text), str),
    QuotedType("text", str, str),
    QuotedType("procedure", lambda text: _filled("tên thủ tục", text), lambda name: TITLES.get(name, name)),
    QuotedType("agency", lambda text: _filled("tên cơ quan", text), lambda name: AGENCIES.get(name, name)),
    QuotedType("document", _document, lambda kind: TITLES.get(kind.title, kind.title)),
    QuotedType("kq_code", _kq_code, str),
    QuotedType("status", _status, lambda status: _ENGLISH_STATUS[status]),
    QuotedType("fault", _fault, lambda name: _ENGLISH_FAULTS.get(name, name)),
    QuotedType("country", lambda text: str(one_of("quốc gia đã biết", COUNTRIES, text)), ENGLISH_COUNTRIES.__getitem__),
    QuotedType(
        "account_case",
        lambda text: str(one_of("trường hợp tài khoản", ACCOUNT_CASES, text)),
        ENGLISH_CASES.__getitem__,
    ),
    QuotedType(
        "moment",
        lambda text: text if one_of("thời điểm đã biết", MOMENTS, text) else "",
        ENGLISH_MOMENTS.__getitem__,
    ),
    QuotedType(
        "service_level",
        lambda text: str(one_of("mức độ dịch vụ công", SERVICE_LEVELS, text)),
        ENGLISH_LEVELS.__getitem__,
    ),
    QuotedType(
        "procedure_tier",
        lambda text: str(one_of("cấp thủ tục", PROCEDURE_TIERS, text)),
        ENGLISH_TIERS.__getitem__,
    ),
    QuotedType(
        "return_form",
        lambda text: str(one_of("hình thức nhận kết quả", RETURN_FORMS, text)),
        ENGLISH_FORMS.__getitem__,
    ),
    QuotedType(
        "registration_field",
        lambda text: str(one_of("mục của đăng ký tài khoản", REGISTRATION_FIELDS, text)),
        ENGLISH_FIELDS.__getitem__,
    ),
    QuotedType("paper_flaw", lambda text: one_of("lỗi của tài liệu", FLAWS, text), lambda make: make.en),
    QuotedType("paper_variant", lambda text: one_of("dạng hợp lệ của tài liệu", VARIANTS, text), lambda make: make.en),
    QuotedType("date", _date, lambda day: f"{day.day} {day:%B %Y}", pattern=r"\d{1,2}/\d{1,2}/\d{4}"),
    QuotedType("money", _money, lambda vnd: f"VND {vnd:,}", pattern=r"\d{1,3}(?:\.\d{3})* đồng"),
    QuotedType("number", int, str, pattern=r"\d+"),
]
"""every type a phrase may name; more may be added here"""
