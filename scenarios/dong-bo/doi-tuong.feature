# language: vi
@CV5632 @đồng-bộ @quy-trình:other
Tính năng: Điều hành chất lượng giải quyết và tái cấu trúc quy trình
  en: Steering the quality of handling, and redesigned processes
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, mục 2; Tài liệu hướng dẫn, điểm a Mục 2.

  Bối cảnh:
    Biết công dân "Mai Thị Hương" có tài khoản trên Cổng DVCQG

  @id:điều-hành-01  @yc:CV5632-2a-1
  Kịch bản: Cán bộ điều hành theo dõi được tình trạng hồ sơ
    en: Who steers the quality of handling sees how the dossier stands
    Khi "Mai Thị Hương" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Mai Thị Hương" cập nhật thông tin cá nhân
    Và "Mai Thị Hương" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ điều hành chất lượng giải quyết của "Sở Tư pháp tỉnh B" xem tình trạng hồ sơ
    Thì HTTT GQTTHC tỉnh B hiển thị tình trạng hồ sơ với cán bộ điều hành chất lượng giải quyết

  @id:điều-hành-02 @phủ-định @yc:CV5632-2a-1
  Kịch bản: Cán bộ điều hành không mở được nội dung kết quả của công dân
    en: Who steers the quality of handling cannot open the citizen's result
    Khi "Mai Thị Hương" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Mai Thị Hương" cập nhật thông tin cá nhân
    Và "Mai Thị Hương" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ điều hành chất lượng giải quyết của "Sở Tư pháp tỉnh B" thử mở nội dung kết quả của hồ sơ
    Thì HTTT GQTTHC tỉnh B không mở nội dung giấy tờ với cán bộ điều hành chất lượng giải quyết

  @id:tái-cấu-trúc-01  @yc:CV5632-CV2-1
  Kịch bản: Thành phần hồ sơ là kết quả của thủ tục khác được ghi nhận là thay thế được
    en: A component that is another procedure's result is known to be replaceable by it
    Khi "Mai Thị Hương" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Mai Thị Hương" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B ghi nhận thành phần hồ sơ "Phiếu lý lịch tư pháp số 1" thay thế được bằng kết quả có mã "KQ.G15.000007"
