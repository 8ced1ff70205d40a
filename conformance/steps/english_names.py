"""English for the Vietnamese names that sentences quote; for rendering only."""

TITLES = {
    "Đăng ký thành lập doanh nghiệp tư nhân": "Registration of a private enterprise",
    "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam": (
        "Issuance of a criminal record certificate to Vietnamese citizens and foreigners residing in Viet Nam"
    ),
    "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế": (
        "First issuance of a medical practice certificate to a Vietnamese person by the Department of Health"
    ),
    "Phiếu lý lịch tư pháp số 1": "Criminal record certificate No. 1",
    "Phiếu lý lịch tư pháp số 2": "Criminal record certificate No. 2",
    "Chứng chỉ hành nghề khám bệnh, chữa bệnh": "Medical practice certificate",
    "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp": "Application for a criminal record certificate",
    "Bản sao giấy tờ định danh": "Copy of the identity document",
    "Đơn đề nghị cấp chứng chỉ hành nghề": "Application for a practice certificate",
    "Bản sao văn bằng chuyên môn": "Copy of the professional diploma",
    "Giấy khai sinh": "Birth certificate",
    "Trích lục khai tử": "Extract of the death registration",
    "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất": (
        "Certificate of land use rights and ownership of assets on the land"
    ),
    "Thẻ căn cước công dân": "Citizen identity card",
    "Giấy phép lái xe cơ giới đường bộ": "Driving licence",
    "Giấy phép hoạt động cơ sở khám bệnh, chữa bệnh": "Operating licence of a medical facility",
    "Giấy chứng nhận đăng ký doanh nghiệp": "Certificate of enterprise registration",
    "Giấy chứng nhận đăng ký hộ kinh doanh": "Household business registration",
    "Giấy ghi nhận người lái xe cứu thương (mô phỏng)": "Record of an ambulance driver (simulated)",
    "Đăng ký thành lập hộ kinh doanh": "Registration of a household business",
    "Thủ tục đăng ký khai tử": "Registration of a death",
    "Thủ tục đăng ký khai sinh": "Registration of a birth",
    "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân": "Certificate of marital status",
    "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế": (
        "Licensing of a medical facility by the Department of Health"
    ),
    "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh": "Issuance of a medical practice licence",
    "Giấy phép hành nghề khám bệnh, chữa bệnh": "Medical practice licence",
    "Cấp Phiếu Lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam, người Việt Nam đang "
    "cư trú ở nước ngoài": "Issuance of a criminal record certificate by the police",
    "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh": "Copy of a civil status extract or birth certificate",
    "Bản sao Trích lục hộ tịch, bản sao giấy khai sinh": "Copy of a civil status extract",
    "Ghi nhận người lái xe cứu thương (mô phỏng)": "Recording of an ambulance driver (simulated)",
}

AGENCIES = {
    f"{vi} {area_vi}": f"{en} of {area_en}"
    for vi, en in (
        ("Sở Tư pháp", "the Department of Justice"),
        ("Sở Y tế", "the Department of Health"),
        ("Sở Tài chính", "the Department of Finance"),
        ("Công an", "the Police"),
        ("UBND xã Mẫu,", "the People's Committee of Mẫu commune"),
    )
    for area_vi, area_en in (("tỉnh A", "Province A"), ("tỉnh B", "Province B"))
}
