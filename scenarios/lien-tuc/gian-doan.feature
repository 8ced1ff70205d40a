# language: vi
@CV5632 @liên-tục @một-mình @chịu-lỗi @quy-trình:other
Tính năng: Đồng bộ thông suốt, liên tục khi kết nối với Cổng DVCQG gặp sự cố
  en: Synchronisation goes on when the connection with the national portal fails
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, mục 3. Cách gửi lại, chống trùng là quy ước của hệ thống mô phỏng.

  Bối cảnh:
    Biết công dân "Bùi Thị Lan" có tài khoản trên Cổng DVCQG
    Khi "Bùi Thị Lan" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Bùi Thị Lan" cập nhật thông tin cá nhân
    Và "Bùi Thị Lan" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ

  @id:gián-đoạn-01 @yc:CV5632-4a-B1-1 @yc:CV5632-CV3-1
  Kịch bản: Cổng DVCQG gián đoạn kết nối rồi thông suốt trở lại
    en: The national portal is out of reach and comes back
    Biết công dân "Vũ Đình Nam" có tài khoản trên Cổng DVCQG
    Khi Cổng DVCQG gián đoạn kết nối với HTTT GQTTHC tỉnh B
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và kết nối giữa Cổng DVCQG và HTTT GQTTHC tỉnh B thông suốt trở lại
    Và "Vũ Đình Nam" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Vũ Đình Nam" cập nhật thông tin cá nhân
    Và "Vũ Đình Nam" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì Cổng DVCQG nhận được hồ sơ với trạng thái "Mới đăng ký" hoặc "Được tiếp nhận"
    Và Cổng DVCQG có đủ trạng thái "Được tiếp nhận" của hồ sơ "Bùi Thị Lan" phát sinh trong thời gian gián đoạn

  @id:gián-đoạn-02 @phủ-định @yc:CV5632-CV3-1 @yc:CV5632-CV3-2
  Kịch bản: Cổng DVCQG đã ghi nhận nhưng câu trả lời không tới HTTT GQTTHC tỉnh B
    en: The national portal takes the data in but its answer does not arrive
    Khi Cổng DVCQG ghi nhận lần đồng bộ kế tiếp của HTTT GQTTHC tỉnh B nhưng câu trả lời không tới nơi
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì Cổng DVCQG có đủ trạng thái "Được tiếp nhận" của hồ sơ "Bùi Thị Lan" dù câu trả lời trước không tới nơi
    Và mỗi bước xử lý hồ sơ của "Bùi Thị Lan" chỉ có một dòng tiến độ với một thời điểm trên Cổng DVCQG
