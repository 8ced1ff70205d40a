"""Judges what must not be reused: too old, tampered, not the citizen's, or refused – the record never flags it."""

from conformance.checks.journal_facts import SeenRecord, component_of
from conformance.checks.observation import Observation
from conformance.checks.reuse import is_flagged
from conformance.checks.rule import Rule, rule

_LOOK_FIRST = "trước khi đưa giấy tờ từ Kho vào hồ sơ; không đạt thì không đưa vào và hướng dẫn nộp giấy tờ khác."

TOO_OLD = rule(
    "unusable.too-old",
    "CV5632-5a-B2-5",
    expected=(
        "Giấy tờ quá thời hạn sử dụng theo quy định của thủ tục không được đưa vào hồ sơ từ Kho DL Cổng DVCQG.",
        "A paper older than the procedure allows is not taken into the dossier from the national vault.",
    ),
    hint=(
        f"Đối chiếu ngày cấp với thời hạn của thành phần hồ sơ (CAP_KHONG_QUA_THANG trong LayThuTuc) {_LOOK_FIRST}",
        "Compare the date of issue with the component's limit (CAP_KHONG_QUA_THANG of LayThuTuc) before taking a "
        "paper from the vault.",
    ),
)
TAMPERED = rule(
    "unusable.tampered",
    "ND45-11-2-1",
    expected=(
        "Giấy tờ có nội dung thay đổi sau khi ký số không được đưa vào hồ sơ từ Kho DL Cổng DVCQG.",
        "A paper changed after signing is not taken into the dossier from the national vault.",
    ),
    hint=(
        f"Kiểm tra mọi chữ ký số, kể cả phần thêm sau lần ký cuối, {_LOOK_FIRST}",
        "Validate every signature, also what was added after the last one, before taking a paper from the vault.",
    ),
)
NOT_MATCHING = rule(
    "unusable.not-matching",
    "YB-B3-1",
    expected=(
        "Giấy tờ có họ tên, ngày sinh không khớp với công dân không được đưa vào hồ sơ từ Kho DL Cổng DVCQG.",
        "A paper whose name or birth date is not the citizen's is not taken into the dossier from the vault.",
    ),
    hint=(
        f"Đối chiếu họ tên, ngày sinh, số định danh ghi trong giấy tờ với thông tin công dân {_LOOK_FIRST}",
        "Compare name, birth date and number in the paper with the citizen's data before taking it from the vault.",
    ),
)
SOMEONE_ELSES = rule(
    "unusable.someone-elses",
    "YB-B2-1",
    expected=(
        "Giấy tờ trong Kho của công dân khác cùng họ tên không được đưa vào hồ sơ.",
        "A paper in the vault of another citizen of the same name is not taken into the dossier.",
    ),
    hint=(
        "Tra cứu Kho DL Cổng DVCQG bằng số định danh của chính chủ hồ sơ (SoDinhDanhChuSoHuu), không bằng tài khoản "
        "tìm "
        "theo họ tên.",
        "Look up the national vault by the owner's own number (SoDinhDanhChuSoHuu), never by an account found by name.",
    ),
)
REFUSED = rule(
    "unusable.consent-refused",
    "CV5632-5b-B2-3",
    expected=(
        "Khi công dân không đồng ý, tài liệu không được chuyển từ Kho DL Cổng DVCQG vào hồ sơ.",
        "When the citizen refuses, the paper is not moved from the national vault into the dossier.",
    ),
    hint=(
        "Chặn thao tác chuyển khi câu trả lời của công dân là không đồng ý; xử lý thành phần hồ sơ như trường hợp "
        "chưa có dữ liệu điện tử.",
        "Stop the transfer when the citizen's answer is no, and treat the component as one without electronic data.",
    ),
)


def never_flagged(by: Rule, records: list[SeenRecord], component: str, *, taken_in: bool) -> list[Observation]:
    """Whether every record of the dossier keeps the paper out, and the last one shows what stands in its place.

    ``taken_in``: the province carried out the attempt to attach the paper from the Kho.
    """
    if not records:
        if taken_in:
            vi, en = "HTTT GQTTHC đã đưa giấy tờ vào hồ sơ từ Kho.", "The system took the paper in from the vault."
            return [by.broken(vi, en)]
        return [by.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen on the portal.")]
    flagged = next((one for one in records if _is_flagged_in(one, component)), None)
    if flagged is not None:
        vi = f"Hồ sơ {flagged.record.dossier_code} ghi giấy tờ này là khai thác từ Kho DL Cổng DVCQG."
        return [by.broken(vi, "The record says that this paper was taken from the national vault.", flagged.where)]
    seen = records[-1]
    if taken_in:
        vi = "HTTT GQTTHC đã đưa giấy tờ vào hồ sơ từ Kho dù sau đó không ghi nhận."
        return [by.broken(vi, "The system took the paper in from the vault, though its record is silent.", seen.where)]
    if component_of(seen.record, component) is None:
        vi = "Hồ sơ đồng bộ chưa có tài liệu của thành phần hồ sơ này nên chưa kết luận được."
        return [by.cannot_tell(vi, "The record has no file for this component, so nobody can tell.", seen.where)]
    vi, en = "Giấy tờ này không được đưa vào hồ sơ từ Kho.", "The paper was not taken into the dossier from the vault."
    return [by.kept(vi, en, seen.where)]


def _is_flagged_in(seen: SeenRecord, component: str) -> bool:
    document = component_of(seen.record, component)
    return document is not None and is_flagged(document)
