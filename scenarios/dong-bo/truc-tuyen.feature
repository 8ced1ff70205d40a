# language: vi
@CV5632 @đồng-bộ @trực-tuyến @quy-trình:4a
Tính năng: Tích hợp, đồng bộ kết quả của hồ sơ nộp trực tuyến lên Kho DL Cổng DVCQG
  en: Results of dossiers filed online reach the national vault
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 4.

  Bối cảnh:
    Biết công dân "Phạm Thị Hoa" có tài khoản trên Cổng DVCQG

  @id:đồng-bộ-trực-tuyến-01 @yc:CV5632-4a-B1-1 @yc:CV5632-4a-B2-1 @yc:CV5632-4a-B2-2 @yc:ND30-32-2-1 @yc:CV5632-1-1 @yc:CV5632-4a-B3-1 @yc:CV5632-4a-B3-2 @yc:CV5632-4a-B3-3 @yc:CV5632-4a-B4-1 @yc:TN-B4-1
  Kịch bản: Cấp Phiếu lý lịch tư pháp số 1 trực tuyến, đồng bộ và lưu về Kho DL Cổng DVCQG
    en: A criminal record certificate is issued online, synchronised and saved to the national vault
    Khi "Phạm Thị Hoa" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Phạm Thị Hoa" cập nhật thông tin cá nhân
    Và "Phạm Thị Hoa" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì Cổng DVCQG nhận được hồ sơ với trạng thái "Mới đăng ký" hoặc "Được tiếp nhận"
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" ký số kết quả
    Và văn thư "Sở Tư pháp tỉnh B" ký số của cơ quan trên kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả
    Thì tiến độ hồ sơ trên Cổng DVCQG thể hiện việc tiếp nhận, xử lý và trả kết quả theo đúng trình tự
    Và kết quả "Phiếu lý lịch tư pháp số 1" đồng bộ lên Cổng DVCQG mang mã kết quả "KQ.G15.000007"
    Và Cổng DVCQG tải được tập tin kết quả "Phiếu lý lịch tư pháp số 1" theo đường dẫn đã đồng bộ
    Và kết quả "Phiếu lý lịch tư pháp số 1" có chữ ký số của người có thẩm quyền và chữ ký số của cơ quan
    Và chữ ký số của cơ quan trên kết quả "Phiếu lý lịch tư pháp số 1" được thực hiện sau chữ ký số của người có thẩm quyền
    Và Kho DL trên HTTT GQTTHC tỉnh B tự động lưu kết quả "Phiếu lý lịch tư pháp số 1" của "Phạm Thị Hoa"
    Và kết quả "Phiếu lý lịch tư pháp số 1" trong Kho DL trên HTTT GQTTHC tỉnh B có số ký hiệu, trích yếu, ngày hiệu lực, ngày hết hạn hoặc ghi rõ vô thời hạn
    Và "Phạm Thị Hoa" thấy kết quả "Phiếu lý lịch tư pháp số 1" tại mục "Dịch vụ công của tôi" trên Cổng DVCQG
    Khi "Phạm Thị Hoa" lưu kết quả "Phiếu lý lịch tư pháp số 1" về Kho DL Cổng DVCQG
    Thì Kho DL Cổng DVCQG của "Phạm Thị Hoa" lưu kết quả "Phiếu lý lịch tư pháp số 1"
