"""Judges how a dossier arrives: the citizen taken to the province, the dossier at the portal, its owner and channel."""

from urllib.parse import urlsplit

from conformance.checks.journal_facts import SeenRecord, component_of
from conformance.checks.observation import Observation
from conformance.checks.reuse import is_flagged
from conformance.checks.rule import Rule, rule
from mock_dvcqg.contract.codes import Channel, DossierStatus
from mock_dvcqg.contract.dossier_record import DossierRecord

_SERVICE_WORDS = (("thủ tục", "procedure"), ("cơ quan", "agency"))
REDIRECTED = rule(
    "arrival.redirected",
    "CV5632-5a-B1-1",
    expected=(
        "Công dân được chuyển tới HTTT GQTTHC đã lựa chọn và ở trong hệ thống đó với đúng danh tính.",
        "The citizen is taken to the chosen provincial system and stands there with the right identity.",
    ),
    hint=(
        "Nhận các tham số MaTTHCDP, MaCoQuanThucHien, MaDVC của Cổng DVCQG, đăng nhập một lần qua Cổng rồi mở trang "
        "nộp "
        "hồ sơ của thủ tục đã chọn.",
        "Take the portal's parameters MaTTHCDP, MaCoQuanThucHien and MaDVC, sign the citizen in through the portal "
        "and "
        "open the filing page of the procedure chosen.",
    ),
)
FILED_ONLINE = rule(
    "arrival.filed-online",
    "CV5632-4a-B1-1",
    expected=(
        "Cổng DVCQG nhận được hồ sơ công dân đã nộp, đúng chủ hồ sơ, thủ tục và kênh trực tuyến.",
        "The portal receives the dossier filed, with its owner, procedure and the online channel.",
    ),
    hint=(
        "Đồng bộ hồ sơ (DongBoHoSoMC) khi cấp mã hồ sơ hoặc khi tiếp nhận, ghi DinhDanhCHS bằng số định danh của "
        "chủ hồ sơ, "
        "MaTTHC của thủ tục đã chọn, KenhThucHien bằng 2.",
        "Send DongBoHoSoMC when the dossier gets its code or is received, with the owner's number in DinhDanhCHS, "
        "the "
        "procedure's code in MaTTHC and KenhThucHien 2.",
    ),
)
UPLOADED = rule(
    "arrival.uploaded",
    "CV5632-5a-B2-7",
    expected=(
        "Hồ sơ có giấy tờ do công dân tự đăng tải được tiếp nhận, không ghi là khai thác từ Kho và không phải bổ sung.",
        "A dossier with a paper the citizen uploaded is received, not recorded as reuse and needs no supplement.",
    ),
    hint=(
        "Tiếp nhận giấy tờ công dân đăng tải như bình thường dù Kho DL Cổng DVCQG có giấy tờ đó; DuocLayTuKhoDMQG "
        "bằng 0.",
        "Receive what the citizen uploaded as usual though the vault holds the paper too; DuocLayTuKhoDMQG is 0.",
    ),
)
COUNTER_RECEIVED = rule(
    "arrival.counter-received",
    "CV5632-5b-KT-1",
    expected=(
        "Cổng DVCQG nhận được hồ sơ nộp trực tiếp có giấy tờ khai thác, đã được tiếp nhận.",
        "The portal receives the in-person dossier with the reused paper as received.",
    ),
    hint=(
        "Đồng bộ hồ sơ nộp trực tiếp như hồ sơ trực tuyến, KenhThucHien bằng 1, ngay khi tiếp nhận.",
        "Synchronise an in-person dossier like an online one, KenhThucHien 1, as soon as it is received.",
    ),
)


def taken_to_province(
    entry_url: str,
    landed_url: str,
    expected_number: str,
    shown_number: str,
    *,
    chosen: tuple[str, str] = ("", ""),
    opened: tuple[str, str] = ("", ""),
) -> list[Observation]:
    """Whether the browser ended in the chosen province, at the service chosen (5632 5.a Bước 1).

    ``chosen`` and ``opened`` are procedure and agency; what the province does not tell is not compared.
    """
    wanted, landed = urlsplit(entry_url), urlsplit(landed_url)
    if not landed.netloc:
        return [REDIRECTED.cannot_tell("Không rõ trang công dân được chuyển tới.", "The page reached is not known.")]
    if landed.netloc != wanted.netloc:
        vi = f"Công dân được chuyển tới {landed.netloc}, không phải {wanted.netloc}."
        return [REDIRECTED.broken(vi, f"The citizen was taken to {landed.netloc}, not to {wanted.netloc}.")]
    for what, wanted_code, code in zip(_SERVICE_WORDS, chosen, opened, strict=True):
        if code and code != wanted_code:
            vi = f"HTTT GQTTHC mở {what[0]} {code}, trong khi công dân đã chọn {wanted_code}."
            return [REDIRECTED.broken(vi, f"The system opened the {what[1]} {code}, not the {wanted_code} chosen.")]
    if shown_number and shown_number != expected_number:
        return [
            REDIRECTED.cannot_tell(
                "Công dân đã tới HTTT GQTTHC, danh tính được xem xét ở yêu cầu về liên kết tài khoản.",
                "The citizen has reached the system; the identity is judged by the rule on linking accounts.",
            )
        ]
    vi = f"Công dân được chuyển tới {landed.netloc}."
    return [REDIRECTED.kept(vi, f"The citizen was taken to {landed.netloc}.")]


def filed_online(
    records: list[SeenRecord], owner_number: str, procedure_code: str, statuses: tuple[DossierStatus, ...]
) -> list[Observation]:
    """Whether the portal has the dossier in one of the states, its owner, procedure and channel right."""
    seen = next((s for s in records if s.record.status in statuses), None)
    labels = " hoặc ".join(f"«{status.label}»" for status in statuses)
    if seen is None:
        if records:
            vi = f"Chưa thấy hồ sơ với trạng thái {labels}; trạng thái mới nhất {records[-1].record.status}."
            return [FILED_ONLINE.cannot_tell(vi, "The dossier was not seen in that state.", records[-1].where)]
        return [FILED_ONLINE.cannot_tell("Chưa thấy hồ sơ trên Cổng DVCQG.", "The dossier was not seen.")]
    faults = _faults(seen.record, owner_number, procedure_code)
    if faults:
        vi = f"Hồ sơ {seen.record.dossier_code} sai {', '.join(faults)}."
        return [FILED_ONLINE.broken(vi, f"The record is wrong in: {', '.join(faults)}.", seen.where)]
    vi = f"Hồ sơ {seen.record.dossier_code}, trạng thái «{DossierStatus(seen.record.status).label}»."
    return [FILED_ONLINE.kept(vi, f"Dossier {seen.record.dossier_code}, status {seen.record.status}.", seen.where)]


def upload_accepted(records: list[SeenRecord], component: str) -> list[Observation]:
    """Whether the dossier was received with the uploaded paper as such (5632 5.a Bước 2: «có thể»)."""
    asked = next((s for s in records if s.record.status in (DossierStatus.SUPPLEMENT_REQUESTED, "3")), None)
    if asked is not None:
        vi = f"Hồ sơ có giấy tờ tự đăng tải chuyển sang trạng thái «{DossierStatus(asked.record.status).label}»."
        return [UPLOADED.broken(vi, f"The dossier went to status {asked.record.status}.", asked.where)]
    seen = next((s for s in records if s.record.status == DossierStatus.RECEIVED), None)
    if seen is None:
        vi, en = "Chưa thấy hồ sơ được tiếp nhận trên Cổng DVCQG.", "The dossier was not seen as received."
        return [UPLOADED.cannot_tell(vi, en)]
    document = component_of(seen.record, component)
    if document is None or is_flagged(document):
        vi = "Giấy tờ tự đăng tải không có trong hồ sơ đồng bộ, hoặc ghi là khai thác từ Kho."
        return [UPLOADED.broken(vi, "The upload is missing in the record or recorded as reuse.", seen.where)]
    vi = "Hồ sơ được tiếp nhận, giấy tờ được ghi là do công dân đăng tải."
    return [UPLOADED.kept(vi, "The dossier was received, the paper recorded as uploaded.", seen.where)]


def received_at_counter(by: Rule, records: list[SeenRecord]) -> list[Observation]:
    """Whether the portal has the in-person dossier as received."""
    seen = next((s for s in records if s.record.status == DossierStatus.RECEIVED), None)
    if seen is None:
        vi = "Chưa thấy hồ sơ nộp trực tiếp được tiếp nhận trên Cổng DVCQG."
        return [by.cannot_tell(vi, "The in-person dossier was not seen as received.")]
    if seen.record.channel != Channel.COUNTER:
        vi = f"Kênh thực hiện của hồ sơ là «{seen.record.channel}», không phải trực tiếp (1)."
        return [by.broken(vi, f"KenhThucHien is «{seen.record.channel}», not 1.", seen.where)]
    vi = f"Hồ sơ {seen.record.dossier_code} đã được tiếp nhận, kênh trực tiếp."
    return [by.kept(vi, f"Dossier {seen.record.dossier_code} is received, in person.", seen.where)]


def owner_numbers(record: DossierRecord) -> set[str]:
    """The numbers by which a record names its owner."""
    return {i.number for i in record.owner_identities if i.number} or ({record.owner_document_number} - {""})


def _faults(record: DossierRecord, owner_number: str, procedure_code: str) -> list[str]:
    faults = []
    if owner_numbers(record) != {owner_number}:
        faults.append("số định danh chủ hồ sơ (DinhDanhCHS)")
    if record.procedure_code != procedure_code:
        faults.append("mã thủ tục (MaTTHC)")
    if record.channel != Channel.ONLINE:
        faults.append("kênh thực hiện (KenhThucHien)")
    return faults
