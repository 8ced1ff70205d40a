"""A signature's facts in Vietnamese words: what holds, every reason why not, and what a result lacks."""

from datetime import UTC, datetime
from typing import Any

import pytest

from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact, SignerKind, TrustProblem
from mock_dvcqg.documents.explain import explain_signature, explain_signatures, missing_signatures

GOOD = SignatureFact(
    field_name="ChuKyCaNhan",
    signer_name="Trần Văn Bình",
    organisation="Sở Tư pháp tỉnh A",
    kind=SignerKind.PERSONAL,
    signed_at=datetime(2026, 11, 20, 18, 5, tzinfo=UTC),
    intact=True,
    trusted=True,
)


def test_valid_signature_says_whose_and_when_in_vietnam() -> None:
    words = explain_signature(GOOD)
    assert (words.heading, words.verdict) == ("Chữ ký số của người có thẩm quyền", "Hợp lệ")
    assert words.signer == "Trần Văn Bình, Sở Tư pháp tỉnh A; ký lúc 01:05 ngày 21/11/2026"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"intact": False}, "Nội dung đã ký bị thay đổi hoặc chữ ký không đọc được."),
        ({"altered_after": True}, "Có nội dung được thêm vào sau khi ký."),
        ({"revoked": True}, "Chứng thư số đã bị thu hồi."),
        ({"trusted": False}, "Chứng thư số không được tin cậy hoặc không còn hiệu lực tại thời điểm ký."),
        ({"altered_after": True, "leaves_part_unsigned": True}, "Chữ ký không bao trùm toàn bộ tập tin khi ký."),
        ({"trusted": False, "trust_problem": TrustProblem.EXPIRED}, "Chứng thư số đã hết hạn tại thời điểm ký."),
    ],
)
def test_broken_signature_says_why(changes: dict[str, Any], reason: str) -> None:
    words = explain_signature(GOOD.model_copy(update=changes))
    assert (words.holds, words.verdict, words.reasons) == (False, "Không hợp lệ", (reason,))


def test_every_reason_is_said() -> None:
    worst = GOOD.model_copy(update={"intact": False, "altered_after": True, "trusted": False, "revoked": True})
    assert len(explain_signature(worst).reasons) == 4


def test_what_a_result_lacks_is_said_only_of_a_file_that_was_read() -> None:
    facts = DocumentFacts(sha256="a", size_bytes=1, signatures=(GOOD,))
    assert missing_signatures(facts) == ("Tệp tin chưa có chữ ký số hợp lệ của cơ quan, tổ chức ban hành.",)
    assert (missing_signatures(None), explain_signatures(None)) == ((), ())
