"""What a province answers to CONFIRM: accepted, refused, or nothing one can read (facts 7.1)."""

from dataclasses import dataclass
from typing import Any

from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.payment import REPLY_ORDER, checksum_of, is_checksum
from mock_dvcqg.rules import payment_rulebook as rules
from mock_dvcqg.rules.province_answer import inner, is_code, read_answer, text_in


@dataclass(frozen=True)
class Reply:
    """A judged answer; ``accepted`` is ``None`` when it cannot be read, so that CONFIRM is sent again."""

    accepted: bool | None
    code: str
    body: dict[str, Any] | None
    findings: list[FieldFinding]


def judge_reply(sent: dict[str, Any], content: bytes, secret: str, *, forged: bool = False) -> Reply:
    """The province's answer to a CONFIRM; a forged one has to be refused."""
    answer = read_answer(content)
    if answer.body is None:
        return Reply(None, "", None, answer.findings)
    body = inner(answer.body, "message") if "MaLoi" not in answer.body else answer.body
    code = text_in(body, "MaLoi") or text_in(body, "error_code")
    if not code:
        return Reply(None, "", answer.body, [rules.ANSWER_SHAPE.at("MaLoi", "Câu trả lời CONFIRM thiếu MaLoi")])
    accepted = is_code(code, 0) or code == sent["MaLoi"]
    if forged:
        return Reply(accepted, code, answer.body, _of_forged(accepted))
    return Reply(accepted, code, answer.body, [*_of_code(accepted, code, body), *_of_members(sent, body, secret)])


def _of_forged(accepted: bool) -> list[FieldFinding]:
    if not accepted:
        return []
    said = "Đơn vị chấp nhận một thông báo kết quả thanh toán có MaXacThuc giả mạo"
    return [rules.FORGED_ACCEPTED.at("MaXacThuc", said)]


def _of_code(accepted: bool, code: str, body: dict[str, Any]) -> list[FieldFinding]:
    if accepted:
        return []
    said = f"Đơn vị không chấp nhận kết quả thanh toán (MaLoi = {code[:10]}): {text_in(body, 'MoTaLoi')[:200]}"
    return [rules.CONFIRM_REFUSED.at("MaLoi", said)]


def _of_members(sent: dict[str, Any], body: dict[str, Any], secret: str) -> list[FieldFinding]:
    findings = [
        rules.CONFIRM_REPLY.at(name, f"{name} của câu trả lời («{given[:60]}») khác bản tin đã gửi")
        for name in ("MaDoiTac", "MaThamChieu")
        if (given := text_in(body, name)) and given != sent[name]
    ]
    given = text_in(body, "MaXacThuc")
    echoed = is_checksum(given, sent["MaXacThuc"])
    if not given:
        findings.append(rules.CONFIRM_REPLY_CHECKSUM.at("MaXacThuc", "Câu trả lời CONFIRM thiếu MaXacThuc"))
    elif not echoed and not is_checksum(given, checksum_of(body, REPLY_ORDER, secret)):
        said = "MaXacThuc của câu trả lời không phải của bản tin đã gửi, cũng không đúng với câu trả lời"
        findings.append(rules.CONFIRM_REPLY_CHECKSUM.at("MaXacThuc", said))
    return findings
