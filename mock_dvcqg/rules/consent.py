"""Consent of the owner (xác nhận của công dân): how long it lasts and whether it fits a download (D-07, D-08).

5632/VPCP-KSTT 5.b Bước 2: bound to owner, document, dossier, officer, body and purpose; single use.
"""

from dataclasses import dataclass
from datetime import timedelta

from mock_dvcqg.contract.codes import ConsentState

ANSWER_WITHIN = timedelta(hours=24)
"""how long the owner may answer on the portal (convention)"""
CODE_GOOD_FOR = timedelta(minutes=10)
"""how long a one-time code is good (convention)"""
USE_WITHIN = timedelta(hours=2)
"""how long a granted consent may be used (convention)"""
MOST_WRONG_CODES = 5


@dataclass(frozen=True)
class Bond:
    """What a consent is bound to; a download must come with the same."""

    owner_number: str
    vault_id: str
    dossier_code: str
    member: str
    officer_number: str
    procedure_code: str


def why_unfit(given: Bond, asked: Bond) -> str:
    """What of a download is not what the owner consented to; empty when all is."""
    if given.member != asked.member:
        return "Xác nhận đồng ý này được cấp cho cơ quan khác"
    if (given.owner_number, given.vault_id) != (asked.owner_number, asked.vault_id):
        return "Xác nhận đồng ý này là cho giấy tờ khác"
    if given.dossier_code != asked.dossier_code:
        return "Xác nhận đồng ý này là cho hồ sơ khác; MaHoSo phải là hồ sơ đã nêu khi đề nghị"
    if given.officer_number != asked.officer_number:
        return "Xác nhận đồng ý này được cấp cho cán bộ khác"
    if given.procedure_code != asked.procedure_code:
        return "Xác nhận đồng ý này là cho thủ tục khác"
    return ""


def why_not_granted(state: ConsentState) -> str:
    """Why a consent in a state gives no right; empty when it does."""
    return {
        ConsentState.REQUESTED: "Chủ sở hữu chưa xác nhận đồng ý",
        ConsentState.REFUSED: "Chủ sở hữu không đồng ý cho khai thác giấy tờ này",
        ConsentState.EXPIRED: "Xác nhận đồng ý đã hết hạn, đề nghị gửi yêu cầu mới",
        ConsentState.REVOKED: "Chủ sở hữu đã thu hồi xác nhận đồng ý",
    }.get(state, "")
