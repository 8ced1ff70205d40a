# language: vi
@SQC @trực-tuyến
Tính năng: Thao tác của cán bộ lặp lại hoặc trái trình tự
  en: Officers' acts repeated or out of turn
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 4, Bước 2 và Bước 3; quy ước của hệ thống mô phỏng (D-56).

  Bối cảnh:
    Biết công dân "Đinh Thị Thảo" có tài khoản trên Cổng DVCQG
    Và "Đinh Thị Thảo" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG

  @id:sai-quy-cách-trình-tự-01 @quy-trình:4a @yc:CV5632-4a-B2-TT1 @yc:SQC-TT-1
  Kịch bản: Kết quả được trả sau khi đã ký số
    en: The result is returned once it is signed
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì Cổng DVCQG ghi nhận hồ sơ đã xử lý xong trước khi ghi nhận đã trả kết quả
    Và Cổng DVCQG ghi nhận các trạng thái của hồ sơ đúng trình tự xử lý

  @id:sai-quy-cách-trình-tự-02 @quy-trình:4a @phủ-định @yc:CV5632-4a-B2-TT1
  Kịch bản: Cán bộ thao tác trả kết quả khi dự thảo chưa được ký số
    en: The officer returns a draft that nobody has signed
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử trả kết quả của hồ sơ
    Thì HTTT GQTTHC tỉnh B không trả kết quả chưa ký số, hồ sơ giữ nguyên trạng thái

  @id:sai-quy-cách-trình-tự-03 @phủ-định @yc:SQC-TT-1
  Kịch bản: Lãnh đạo thao tác ký số khi chưa có dự thảo kết quả
    en: The leader signs before there is a draft
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và lãnh đạo "Sở Tư pháp tỉnh B" thử ký số kết quả của hồ sơ
    Thì HTTT GQTTHC tỉnh B không thực hiện thao tác trái trình tự, hồ sơ giữ nguyên trạng thái và các bước xử lý

  @id:sai-quy-cách-trình-tự-04 @phủ-định @yc:SQC-TT-1
  Kịch bản: Cán bộ thao tác tiếp nhận hồ sơ đã tiếp nhận
    en: The officer receives what was received before
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử tiếp nhận hồ sơ lần thứ hai
    Thì HTTT GQTTHC tỉnh B không thực hiện thao tác trái trình tự, hồ sơ giữ nguyên trạng thái và các bước xử lý
