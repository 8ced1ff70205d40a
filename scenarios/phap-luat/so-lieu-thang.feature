# language: vi
@QD766 @pháp-luật @quy-trình:other
Tính năng: Số liệu tháng tính đúng hồ sơ đúng hạn, trễ hạn
  en: The month's figures tell on time from late
  Quyết định số 766/QĐ-TTg, nhóm chỉ số tiến độ giải quyết.

  Bối cảnh:
    Biết công dân "Phùng Văn Lâm" có tài khoản trên Cổng DVCQG
    Và "Phùng Văn Lâm" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Phùng Văn Lâm" đã được tiếp nhận và chuyển đến phòng chuyên môn

  @id:pháp-luật-số-liệu-01 @yc:QD766-TD-1
  Kịch bản: Hồ sơ giải quyết trước ngày hẹn trả được tính là đúng hạn
    en: Settled before the appointed day counts as on time
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" ký số kết quả
    Và văn thư "Sở Tư pháp tỉnh B" ký số của cơ quan trên kết quả
    Và quản trị HTTT GQTTHC tại "Trung tâm Phục vụ hành chính công tỉnh B" báo cáo số liệu tháng lên Cổng DVCQG
    Thì số liệu tháng tính hồ sơ của "Sở Tư pháp tỉnh B" là đúng hạn

  @id:pháp-luật-số-liệu-02 @phủ-định @một-mình @yc:QD766-TD-1
  Kịch bản: Hồ sơ giải quyết sau ngày hẹn trả được tính là trễ hạn
    en: Settled after the appointed day counts as late
    Khi thời gian mô phỏng trôi qua 40 ngày
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" ký số kết quả
    Và văn thư "Sở Tư pháp tỉnh B" ký số của cơ quan trên kết quả
    Và quản trị HTTT GQTTHC tại "Trung tâm Phục vụ hành chính công tỉnh B" báo cáo số liệu tháng lên Cổng DVCQG
    Thì số liệu tháng tính hồ sơ của "Sở Tư pháp tỉnh B" là trễ hạn
