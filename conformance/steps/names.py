"""The kinds of papers that scenarios name, with KQ code, what they are about, and the procedure that yields them."""

from dataclasses import dataclass

CRIMINAL_RECORD = "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
PRACTICE_CERTIFICATE = (
    "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
)
JUSTICE_OF_SUBJECT = "Sở Tư pháp tỉnh B"
HEALTH_OF_SUBJECT = "Sở Y tế tỉnh B"


@dataclass(frozen=True)
class DocumentKind:
    """One kind of paper: the result of a procedure."""

    title: str
    kq_code: str
    subject: str
    """trích yếu"""
    procedure: str
    """name of the procedure that yields it"""
    number_suffix: str
    no_expiry: bool = True


DOCUMENTS: dict[str, DocumentKind] = {
    kind.title: kind
    for kind in (
        DocumentKind(
            "Phiếu lý lịch tư pháp số 1",
            "KQ.G15.000007",
            "Về việc cấp Phiếu lý lịch tư pháp số 1",
            CRIMINAL_RECORD,
            "LLTP1",
        ),
        DocumentKind(
            "Phiếu lý lịch tư pháp số 2",
            "KQ.G15.000008",
            "Về việc cấp Phiếu lý lịch tư pháp số 2",
            CRIMINAL_RECORD,
            "LLTP2",
        ),
        DocumentKind(
            "Chứng chỉ hành nghề khám bệnh, chữa bệnh",
            "KQ.G18.990001",
            "Về việc cấp chứng chỉ hành nghề khám bệnh, chữa bệnh",
            PRACTICE_CERTIFICATE,
            "CCHN",
        ),
    )
}
"""by the title that scenarios quote"""
