"""Judges codes and numbers of dossiers and results, and their revocation (NĐ 61 Đ26; NĐ 45 Đ14, Đ15; NĐ 30 Đ15)."""

import re
from collections.abc import Sequence

from conformance.checks.journal_facts import SeenRecord, latest_with_status, records_in
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.dossier_record import DeliverableDocument
from mock_dvcqg.contract.wire_time import from_wire, vietnam_date

_FINISHED = (DossierStatus.PROCESSED, DossierStatus.RETURNED)
_CODE = re.compile(r"^(?P<agency>[0-9A-Z.]+)-(?P<day>\d{6})-(?P<ordinal>\d{4,})$")

DOSSIER_CODE = rule(
    "results-by-law.dossier-code",
    "ND61-26-1",
    expected=(
        "Mã số hồ sơ được cấp tự động, gồm mã cơ quan, ngày tháng năm và số thứ tự trong ngày; mỗi hồ sơ một mã.",
        "The dossier code is given by the system: agency, day and the day's ordinal; one code a dossier.",
    ),
    hint=(
        "Cấp mã theo dạng <mã cơ quan>-YYMMDD-XXXX, không cho nhập tay, không dùng lại.",
        "Give codes of the form <agency>-YYMMDD-XXXX, never typed in, never used again.",
    ),
)
RESULT_CODE = rule(
    "results-by-law.result-code",
    "ND45-14-3-1",
    expected=(
        "Kết quả được đồng bộ theo mã của chính hồ sơ kèm «-KQ(n)», n là số thứ tự kết quả.",
        "A result is synchronised under its own dossier's code with «-KQ(n)», n its ordinal.",
    ),
    hint=(
        "Ghi GiayToId của kết quả bằng mã hồ sơ nối «-KQ1», «-KQ2», …",
        "Make the result's GiayToId of the dossier code and «-KQ1», «-KQ2», …",
    ),
)
NUMBER = rule(
    "results-by-law.number",
    "ND30-15-1",
    expected=(
        "Kết quả có số, ký hiệu riêng trong năm của cơ quan ban hành.",
        "A result has a number and symbol of its own in the issuer's year.",
    ),
    hint=(
        "Cấp số kết quả từ sổ đăng ký của cơ quan, không dùng lại số đã cấp.",
        "Take the number from the agency's register and never use one again.",
    ),
)
CODE_KEPT = rule(
    "results-by-law.code-kept",
    "ND45-12-1",
    expected=(
        "Hồ sơ sửa đổi, bổ sung giữ nguyên mã hồ sơ và lưu lịch sử yêu cầu bổ sung.",
        "A corrected or supplemented dossier keeps its code, and the requests are kept.",
    ),
    hint=(
        "Bổ sung vào chính hồ sơ đã nộp, không lập hồ sơ mới; giữ DanhSachHoSoBoSung trong các lần đồng bộ sau.",
        "Supplement the very dossier, open no new one; keep DanhSachHoSoBoSung in later records.",
    ),
)
REVOKED = rule(
    "results-by-law.revoked",
    "ND45-15-1",
    expected=(
        "Kết quả hủy hiệu lực được đánh dấu và thông báo tới Cổng DVCQG, không còn được thể hiện là có hiệu lực.",
        "A revoked result is marked and told to the national portal, and is no longer shown as in force.",
    ),
    hint=(
        "Sau khi thu hồi, đồng bộ lại hồ sơ với IsDeleted bằng True ở kết quả đó.",
        "After a revocation synchronise the dossier again with IsDeleted True on that result.",
    ),
)


def code_in_form(seen: SeenRecord | None) -> list[Observation]:
    """Whether the code has agency, day of filing or reception, and ordinal (TT 01/2018 Đ19; D-50)."""
    if seen is None:
        return [DOSSIER_CODE.cannot_tell("Chưa thấy hồ sơ.", "The dossier was not seen.")]
    code = seen.record.dossier_code
    match = _CODE.match(code)
    if match is None:
        vi = f"Mã hồ sơ «{code}» không có dạng <mã cơ quan>-YYMMDD-XXXX."
        return [DOSSIER_CODE.broken(vi, f"The code «{code}» has not the form.", seen.where)]
    days = [_day(seen.record.submitted_at), _day(seen.record.received_at)]
    if any(days) and match["day"] not in days:
        vi = f"Mã hồ sơ «{code}» không mang ngày nộp hoặc ngày tiếp nhận."
        return [DOSSIER_CODE.broken(vi, f"The code «{code}» bears another day.", seen.where)]
    return [DOSSIER_CODE.kept(f"Mã hồ sơ {code}.", f"The code is {code}.", seen.where)]


def codes_differ(codes: Sequence[str]) -> list[Observation]:
    """Whether dossiers have codes of their own."""
    if len(codes) < 2:
        return [DOSSIER_CODE.cannot_tell("Chưa có hai hồ sơ.", "There are no two dossiers.")]
    if len(set(codes)) < len(codes):
        vi = f"Hai hồ sơ mang cùng mã {codes[0]}."
        return [DOSSIER_CODE.broken(vi, f"Two dossiers bear the code {codes[0]}.")]
    wrong = next((code for code in codes if not _CODE.match(code)), None)
    if wrong is not None:
        vi = f"Mã hồ sơ «{wrong}» không có dạng <mã cơ quan>-YYMMDD-XXXX."
        return [DOSSIER_CODE.broken(vi, f"The code «{wrong}» has not the form.")]
    return [DOSSIER_CODE.kept(f"Mã hồ sơ: {', '.join(codes)}.", f"Codes: {', '.join(codes)}.")]


def results_under_code(records: Sequence[SeenRecord]) -> list[Observation]:
    """Whether the results of a dossier are numbered from KQ1 under its own code (NĐ 45/2020 Đ14 k3 d)."""
    seen = latest_with_status(records, *_FINISHED)
    told = [one.document_id for one in seen.record.deliverables] if seen else []
    if seen is None or not told:
        return [RESULT_CODE.cannot_tell("Chưa thấy kết quả.", "No result was seen.")]
    code = re.escape(seen.record.dossier_code)
    wrong = next((one for one in told if not re.fullmatch(rf"{code}-KQ\(?[1-9]\d*\)?", one)), None)
    if wrong is not None or len(set(told)) < len(told):
        vi = f"Kết quả mang mã «{wrong or told[0]}», hồ sơ có mã {seen.record.dossier_code}."
        return [RESULT_CODE.broken(vi, f"The result bears «{wrong or told[0]}».", seen.where)]
    return [RESULT_CODE.kept(f"Mã kết quả {', '.join(told)}.", f"Codes: {', '.join(told)}.", seen.where)]


def code_kept(
    entries: Sequence[JournalEntry], records: Sequence[SeenRecord], owner: str, procedure_code: str, code: str
) -> list[Observation]:
    """Whether the supplemented dossier went on under its own code, its request kept (NĐ 45/2020 Đ12).

    ``records`` are those of the code, ``entries`` all records that the portal was sent.
    """
    others = [seen for seen in _of_owner(entries, owner, procedure_code) if seen.record.dossier_code != code]
    if others:
        other = others[-1]
        vi = f"Sau khi bổ sung, hồ sơ mang mã {other.record.dossier_code} thay cho {code}."
        return [CODE_KEPT.broken(vi, f"After the supplement the code is {other.record.dossier_code}.", other.where)]
    asked = [n for n, seen in enumerate(records) if seen.record.status == DossierStatus.SUPPLEMENT_REQUESTED]
    later = records[asked[-1] + 1 :] if asked else []
    if not later:
        vi, en = "Chưa thấy hồ sơ sau khi bổ sung.", "The dossier was not seen after the supplement."
        return [CODE_KEPT.cannot_tell(vi, en)]
    if not later[-1].record.supplements:
        vi = "Hồ sơ sau khi bổ sung không còn lưu yêu cầu bổ sung."
        return [CODE_KEPT.broken(vi, "The request is no longer kept.", later[-1].where)]
    return [CODE_KEPT.kept(f"Hồ sơ giữ mã {code}.", f"The dossier keeps the code {code}.", later[-1].where)]


def numbered(numbers: Sequence[str], seen_in: str = "") -> list[Observation]:
    """Whether each result has a number, and no two the same one (NĐ 30/2020 Đ15)."""
    if not numbers:
        return [NUMBER.cannot_tell("Chưa có kết quả.", "There is no result.", seen_in)]
    if not all(number.strip() for number in numbers):
        return [NUMBER.broken("Kết quả không có số, ký hiệu.", "A result has no number.", seen_in)]
    if len(set(numbers)) < len(numbers):
        vi = f"Hai kết quả mang cùng số, ký hiệu {numbers[0]}."
        return [NUMBER.broken(vi, f"Two results bear the number {numbers[0]}.", seen_in)]
    return [NUMBER.kept(f"Số, ký hiệu: {', '.join(numbers)}.", f"Numbers: {', '.join(numbers)}.", seen_in)]


def marked_revoked(records: Sequence[SeenRecord], revoked_after: int) -> list[Observation]:
    """Whether the last record shows no result in force, once one came after the revocation (NĐ 45/2020 Đ15)."""
    later = [seen for seen in records if seen.seq > revoked_after]
    if not later:
        vi, en = "Chưa thấy lần đồng bộ nào sau khi thu hồi.", "No record came after the revocation."
        return [REVOKED.cannot_tell(vi, en)]
    last = later[-1]
    valid = [one.document_id for one in last.record.deliverables if not _is_deleted(one)]
    if valid:
        vi = f"Kết quả {', '.join(valid)} đã thu hồi nhưng vẫn được đồng bộ là có hiệu lực."
        return [REVOKED.broken(vi, f"{', '.join(valid)} is revoked but told as in force.", last.where)]
    vi, en = "Kết quả thu hồi đã được đánh dấu trên Cổng DVCQG.", "The revoked result is marked."
    return [REVOKED.kept(vi, en, last.where)]


def _of_owner(entries: Sequence[JournalEntry], owner: str, procedure_code: str) -> list[SeenRecord]:
    codes = {entry.dossier_code for entry in entries if entry.dossier_code}
    seen = [one for code in codes for one in records_in(entries, code)]
    mine = [s for s in seen if s.record.procedure_code == procedure_code]
    return sorted((s for s in mine if owner in {i.number for i in s.record.owner_identities}), key=lambda s: s.seq)


def _is_deleted(one: DeliverableDocument) -> bool:
    told = (one.model_extra or {}).get("IsDeleted", "")
    return str(told).strip().lower() in ("true", "1")


def _day(wire: str) -> str:
    try:
        moment = from_wire(wire)
    except ValueError:
        return ""
    return f"{vietnam_date(moment):%y%m%d}" if moment else ""
