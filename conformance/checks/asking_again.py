"""Judges the ban on asking for papers again (không yêu cầu nộp lại) once a paper was retrieved."""

from conformance.checks.journal_facts import SeenRecord
from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from conformance.province.actions import RequestToCitizen
from mock_dvcqg.contract.codes import DossierStatus

NOT_AGAIN = rule(
    "asking-again.none",
    "PT-II-1",
    expected=(
        "Công dân không phải nộp lại giấy tờ đã khai thác từ Kho DL Cổng DVCQG.",
        "The citizen need not hand in again what was taken from the national vault.",
    ),
    hint=(
        "Bỏ yêu cầu bản giấy hoặc bổ sung đối với thành phần hồ sơ đã khai thác từ Kho và còn giá trị sử dụng, ở "
        "mọi bước "
        "tiếp nhận và giải quyết.",
        "Drop every request for paper or a supplement for a component taken from the vault and still usable, at "
        "intake and "
        "while handling.",
    ),
)


def not_asked_again(
    records: list[SeenRecord], requests: list[RequestToCitizen] | None, component: str, *, received: bool
) -> list[Observation]:
    """Whether neither the portal nor the province shows a request for the reused component.

    ``requests`` are the province's own, ``None`` when it does not show them.
    """
    asked = next((s for s in records if s.record.status == DossierStatus.SUPPLEMENT_REQUESTED), None)
    if asked is not None:
        vi = "Hồ sơ có trạng thái «Yêu cầu bổ sung giấy tờ» dù giấy tờ đã được khai thác từ Kho."
        return [
            NOT_AGAIN.broken(vi, "The dossier went to «supplement requested» though nothing is missing.", asked.where)
        ]
    named = [request for request in requests or [] if request.component in ("", component)]
    if named:
        words = named[0].text or named[0].kind
        vi = f"Công dân được yêu cầu: «{words}»."
        return [NOT_AGAIN.broken(vi, f"The citizen was asked: «{words}».")]
    if not received or (requests is None and not records):
        vi, en = "Hồ sơ chưa được tiếp nhận nên chưa kết luận được.", "The dossier is not received yet."
        return [NOT_AGAIN.cannot_tell(vi, en)]
    vi = "Không có yêu cầu nộp lại nào đối với giấy tờ đã khai thác."
    return [NOT_AGAIN.kept(vi, "Nothing was asked for again.", records[-1].where if records else "")]
