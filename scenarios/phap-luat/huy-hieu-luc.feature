# language: vi
@ND45 @pháp-luật @quy-trình:other
Tính năng: Kết quả hủy hiệu lực trước khi trả
  en: A result revoked before it is returned
  Nghị định số 45/2020/NĐ-CP, Điều 15.

  @id:pháp-luật-hủy-hiệu-lực-02 @phủ-định @yc:ND45-15-1
  Kịch bản: Cán bộ vẫn thao tác trả kết quả đã hủy hiệu lực
    en: The officer still returns a result that was revoked
    Biết công dân "Cao Thị Bích" có tài khoản trên Cổng DVCQG
    Và "Cao Thị Bích" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Cao Thị Bích" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" ký số kết quả
    Và văn thư "Sở Tư pháp tỉnh B" ký số của cơ quan trên kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" hủy hiệu lực của kết quả và nêu lý do
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" vẫn thử trả kết quả đã hủy hiệu lực
    Thì kết quả đã hủy hiệu lực được đánh dấu trên Cổng DVCQG, không còn thể hiện là có hiệu lực
