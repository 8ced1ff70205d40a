"""Judges the ban on paper while a dossier is settled, both vaults asked first, the fees, and organisations."""

from conformance.checks.journal_facts import SeenRecord
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions import RequestToCitizen
from mock_dvcqg.contract.codes import DossierStatus

NOT_WHILE_EXAMINED = rule(
    "paper-ban.while-examined",
    "PT-II-3",
    expected=(
        "Trong quá trình giải quyết và trả kết quả, không yêu cầu nộp lại giấy tờ đã khai thác.",
        "While the dossier is examined and its result handed over, a reused paper is not asked for.",
    ),
    hint=(
        "Kiểm tra thành phần hồ sơ đã khai thác ở mọi bước, kể cả đề nghị bổ sung của phòng chuyên môn; chặn yêu cầu "
        "trước khi gửi công dân.",
        "Check the reused components at every step, also in the specialists' requests, and stop the request.",
    ),
)
BOTH_VAULTS_ASKED = rule(
    "paper-ban.both-vaults-asked",
    "PT-II2-B2-2",
    expected=(
        "Trước khi nhận bản giấy, HTTT GQTTHC kiểm tra cả Kho DL trên HTTT GQTTHC và Kho DL Cổng DVCQG.",
        "Before paper is taken, the system has checked both the local and the national vault.",
    ),
    hint=(
        "Khi cán bộ một cửa kiểm tra giấy tờ có thể khai thác, gọi tra cứu Kho DL Cổng DVCQG nếu Kho DL trên HTTT "
        "GQTTHC chưa có giấy tờ phù hợp.",
        "When the officer checks what can be reused, look up the national vault unless the local one has the paper.",
    ),
)
FEES_TOLD = rule(
    "paper-ban.fees-told",
    "CV5632-5a-B2-9",
    expected=(
        "Hồ sơ có giấy tờ khai thác vẫn thực hiện đủ các bước khác, như phí, lệ phí của thủ tục.",
        "A dossier with a reused paper goes through the other steps too, such as the procedure's fees.",
    ),
    hint=(
        "Đồng bộ DanhSachLePhi của hồ sơ như hồ sơ không có giấy tờ khai thác; chưa thanh toán phí thu sau không cản "
        "trở việc nộp hồ sơ.",
        "Synchronise DanhSachLePhi as for any dossier; a fee that is due later does not stop the filing.",
    ),
)
ORGANISATION = rule(
    "paper-ban.organisation",
    "PT-II-2",
    expected=(
        "Tổ chức khai thác được giấy tờ trong Kho DL Cổng DVCQG của tổ chức.",
        "An organisation can reuse the papers of its own national vault.",
    ),
    hint=(
        "Tra cứu Kho bằng mã số của tổ chức đang thực hiện thủ tục, không chỉ bằng số định danh cá nhân.",
        "Look up the vault by the code of the organisation that files, not by personal numbers alone.",
    ),
)


def not_asked_while_examined(
    records: list[SeenRecord], requests: list[RequestToCitizen] | None, component: str
) -> list[Observation]:
    """Whether no request names the reused component once the dossier was received and its result returned."""
    asked = next((s for s in records if s.record.status == DossierStatus.SUPPLEMENT_REQUESTED), None)
    if asked is not None:
        vi = "Hồ sơ chuyển sang trạng thái «Yêu cầu bổ sung giấy tờ» trong quá trình giải quyết."
        return [NOT_WHILE_EXAMINED.broken(vi, "The dossier went to «supplement requested».", asked.where)]
    named = [request for request in requests or [] if request.component == component]
    if named:
        vi = f"Công dân được yêu cầu: «{named[0].text or named[0].kind}»."
        return [NOT_WHILE_EXAMINED.broken(vi, "The citizen was asked for the reused paper.")]
    done = next((s for s in records if s.record.status == DossierStatus.RETURNED), None)
    if done is None:
        vi = "Hồ sơ chưa được trả kết quả nên chưa kết luận được."
        return [NOT_WHILE_EXAMINED.cannot_tell(vi, "The result is not returned yet.")]
    vi = "Hồ sơ được giải quyết, trả kết quả mà không yêu cầu nộp lại giấy tờ đã khai thác."
    return [NOT_WHILE_EXAMINED.kept(vi, "The dossier was settled without asking for the reused paper.", done.where)]


def both_vaults_asked(*, looked_up: bool, listed: bool, seen_in: str) -> list[Observation]:
    """Whether the national vault was asked, too (Phú Thọ II.2 Bước 2); ``listed``: the officer's check was answered."""
    if looked_up:
        vi = "HTTT GQTTHC đã tra cứu Kho DL Cổng DVCQG của công dân."
        return [BOTH_VAULTS_ASKED.kept(vi, "The citizen's national vault was looked up.", seen_in)]
    if listed:
        vi = "HTTT GQTTHC trả lời cán bộ một cửa mà không tra cứu Kho DL Cổng DVCQG."
        return [
            BOTH_VAULTS_ASKED.broken(vi, "The officer was answered without a look-up of the national vault.", seen_in)
        ]
    vi = "Cán bộ một cửa chưa kiểm tra giấy tờ có thể khai thác."
    return [BOTH_VAULTS_ASKED.cannot_tell(vi, "The officer has not checked what can be reused.", seen_in)]


def fees_told(seen: SeenRecord | None) -> list[Observation]:
    """Whether the record of a dossier that has a reused paper and a fee tells the fee."""
    if seen is None:
        vi = "Chưa thấy hồ sơ trên Cổng DVCQG."
        return [FEES_TOLD.cannot_tell(vi, "The dossier was not seen on the portal.")]
    if not seen.record.fees:
        vi = "Hồ sơ đồng bộ không nêu phí, lệ phí của thủ tục."
        return [FEES_TOLD.broken(vi, "The record does not tell the procedure's fees.", seen.where)]
    vi = f"Hồ sơ đồng bộ nêu «{seen.record.fees[0].name}»."
    return [FEES_TOLD.kept(vi, "The record tells the procedure's fees.", seen.where)]
