"""The kinds of papers that scenarios name, with KQ code, what they are about, and the procedure that yields them."""

from dataclasses import dataclass

CRIMINAL_RECORD = "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
PRACTICE_CERTIFICATE = (
    "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
)
DEATH_REGISTRATION = "Thủ tục đăng ký khai tử"
BIRTH_REGISTRATION = "Thủ tục đăng ký khai sinh"
DRIVING_LICENCE = "Cấp lại Giấy phép lái xe (trước ngày 01/3/2025)"
LAND_CERTIFICATE = "Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất"
HOUSEHOLD_BUSINESS = "Đăng ký thành lập hộ kinh doanh"
AMBULANCE_DRIVER = "Ghi nhận người lái xe cứu thương (mô phỏng)"
FACILITY_LICENCE = "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế"
PRACTICE_LICENCE = "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh"
CIVIL_EXTRACT = "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh"
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
    """name of the procedure that yields it; empty: none of those that scenarios know"""
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
        DocumentKind("Giấy khai sinh", "KQ.G15.000031", "Về việc đăng ký khai sinh", BIRTH_REGISTRATION, "KS"),
        DocumentKind("Trích lục khai tử", "KQ.G15.000034", "Về việc đăng ký khai tử", DEATH_REGISTRATION, "TLKT"),
        DocumentKind(
            "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
            "KQ.G13.000056",
            "Về việc cấp Giấy chứng nhận quyền sử dụng đất",
            LAND_CERTIFICATE,
            "GCN",
        ),
        DocumentKind("Thẻ căn cước công dân", "KQ.G01.000023", "Về việc cấp Thẻ căn cước công dân", "", "CCCD"),
        DocumentKind(
            "Giấy phép lái xe cơ giới đường bộ",
            "KQ.G04.000062",
            "Về việc cấp Giấy phép lái xe",
            DRIVING_LICENCE,
            "GPLX",
        ),
        DocumentKind(
            "Giấy chứng nhận đăng ký doanh nghiệp",
            "KQ.G12.001044",
            "Về việc cấp Giấy chứng nhận đăng ký doanh nghiệp",
            "",
            "DKDN",
        ),
        DocumentKind(
            "Giấy phép hoạt động cơ sở khám bệnh, chữa bệnh",
            "KQ.G18.990002",
            "Về việc cấp giấy phép hoạt động cơ sở khám bệnh, chữa bệnh",
            FACILITY_LICENCE,
            "GPHD",
        ),
        DocumentKind(
            "Giấy chứng nhận đăng ký hộ kinh doanh",
            "KQ.G12.990001",
            "Về việc đăng ký hộ kinh doanh",
            HOUSEHOLD_BUSINESS,
            "HKD",
        ),
        DocumentKind(
            "Giấy ghi nhận người lái xe cứu thương (mô phỏng)",
            "KQ.G18.990003",
            "Về việc ghi nhận người lái xe cứu thương",
            AMBULANCE_DRIVER,
            "LXCT",
        ),
        DocumentKind(
            "Giấy phép hành nghề khám bệnh, chữa bệnh",
            "KQ.G18.990004",
            "Về việc cấp giấy phép hành nghề khám bệnh, chữa bệnh",
            PRACTICE_LICENCE,
            "GPHN",
        ),
        DocumentKind(
            "Bản sao Trích lục hộ tịch, bản sao giấy khai sinh",
            "KQ.G15.000342",
            "Về việc cấp bản sao trích lục hộ tịch",
            CIVIL_EXTRACT,
            "TLHT",
        ),
    )
}
"""by the title that scenarios quote"""
