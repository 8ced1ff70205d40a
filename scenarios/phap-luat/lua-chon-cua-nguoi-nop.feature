# language: vi
@ND61 @pháp-luật @quy-trình:other
Tính năng: Lựa chọn hình thức nộp, rút hồ sơ và đánh giá của người nộp hồ sơ
  en: Choice of filing, withdrawal and rating by the submitter
  Nghị định số 61/2018/NĐ-CP, Điều 5, Điều 29 và Điều 31; mã trạng thái 7, 8 của tài liệu kết nối Cổng DVCQG.

  Bối cảnh:
    Biết công dân "Tống Văn Khải" có tài khoản trên Cổng DVCQG

  @id:pháp-luật-hình-thức-01 @yc:ND61-5-1-1
  Kịch bản: Nộp trực tiếp hồ sơ của dịch vụ công trực tuyến một phần
    en: A dossier of a partly online service is filed in person
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" lập hồ sơ nộp trực tiếp thủ tục "Đăng ký thành lập hộ kinh doanh" theo lựa chọn của "Tống Văn Khải"
    Thì HTTT GQTTHC tỉnh B lập được hồ sơ nộp trực tiếp

  @id:pháp-luật-hình-thức-02 @phủ-định @yc:ND61-5-1-1
  Kịch bản: Công dân có tài khoản vẫn được nộp trực tiếp hồ sơ của dịch vụ công trực tuyến toàn trình
    en: A citizen with an account may still file a fully online service in person
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ nộp trực tiếp thủ tục "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh" theo lựa chọn của "Tống Văn Khải"
    Thì HTTT GQTTHC tỉnh B lập được hồ sơ nộp trực tiếp

  @id:pháp-luật-rút-hồ-sơ-01 @yc:QCVN120-TT-1
  Kịch bản: Người nộp rút hồ sơ đang giải quyết
    en: The submitter withdraws a dossier under way
    Biết "Tống Văn Khải" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Tống Văn Khải" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi "Tống Văn Khải" yêu cầu rút hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" cho rút hồ sơ
    Thì Cổng DVCQG nhận được yêu cầu rút hồ sơ và việc cho rút hồ sơ

  @id:pháp-luật-rút-hồ-sơ-02 @phủ-định @yc:QCVN120-TT-1
  Kịch bản: Không từ chối việc rút hồ sơ chưa tiếp nhận
    en: The withdrawal of a dossier not received yet is not denied
    Biết "Tống Văn Khải" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi "Tống Văn Khải" yêu cầu rút hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử không cho rút hồ sơ chưa tiếp nhận
    Thì HTTT GQTTHC tỉnh B không từ chối việc rút hồ sơ chưa tiếp nhận

  @id:pháp-luật-đánh-giá-01 @yc:ND61-31-1-1 @yc:ND61-31-1-2
  Kịch bản: Đánh giá việc giải quyết sau khi có kết quả
    en: Rating after the result
    Biết "Tống Văn Khải" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Tống Văn Khải" đã được giải quyết và trả kết quả
    Khi "Tống Văn Khải" đánh giá việc giải quyết hồ sơ
    Thì HTTT GQTTHC tỉnh B ghi nhận đánh giá của "Tống Văn Khải"
    Khi "Tống Văn Khải" đánh giá việc giải quyết hồ sơ
    Thì HTTT GQTTHC tỉnh B không ghi nhận đánh giá lần thứ hai

  @id:pháp-luật-đánh-giá-02 @phủ-định @yc:ND61-31-1-1
  Kịch bản: Không ghi nhận đánh giá khi hồ sơ chưa được giải quyết xong
    en: No rating before the dossier is settled
    Biết "Tống Văn Khải" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Tống Văn Khải" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi "Tống Văn Khải" đánh giá việc giải quyết hồ sơ
    Thì HTTT GQTTHC tỉnh B không ghi nhận đánh giá khi hồ sơ chưa được giải quyết xong
