"""What an applicant signs himself (ký số lên biểu mẫu, giấy tờ nếu có yêu cầu; Hà Tĩnh 1 Bước 2.a; S3-10).

Whether a procedure asks for it is the body's own setting (``owner_signature``, mock convention); the pages say so
before anything is filed (NĐ 45/2020 Đ9 k1 c). Asked online, of every file he uploads; what a vault holds is signed by
its issuer, and at the counter the officer signs the scans.
"""

from mock_dvcqg.contract.codes import Channel
from reference_httt.rules.model import Draft, FileSignature, Source


def signature_gaps(draft: Draft) -> tuple[str, ...]:
    """A sentence for each uploaded file that lacks the signature the procedure asks for."""
    if not draft.terms.owner_signature or draft.channel is not Channel.ONLINE:
        return ()
    return tuple(
        f"Thủ tục này yêu cầu người nộp ký số: «{component.name}» chưa có chữ ký số hợp lệ"
        for component in draft.components
        if component.attachment is not None
        and component.attachment.source is Source.UPLOAD
        and component.attachment.signature is not FileSignature.VALID
    )
