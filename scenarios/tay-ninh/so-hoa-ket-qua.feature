# language: vi
@TN @số-hóa @quy-trình:other
Tính năng: Số hóa, bóc tách dữ liệu kết quả và nội dung của từng công đoạn
  en: Results are digitised and their fields extracted; each stage has its content
  Hướng dẫn của tỉnh Tây Ninh, Bước 4 và Lưu ý; Thông tư số 01/2023/TT-VPCP, Điều 9.

  Bối cảnh:
    Biết công dân "Lâm Thị Tuyết" có tài khoản trên Cổng DVCQG
    Và "Lâm Thị Tuyết" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn

  @id:tây-ninh-số-hóa-01 @yc:TN-B4-2 @yc:TN-B4-4 @yc:TN-B4-3 @yc:TN-LY-2
  Kịch bản: Bóc tách dữ liệu, ký số để hoàn tất số hóa, trả kết quả với nội dung của từng công đoạn
    en: Fields are extracted, the signature completes digitising, the result is returned with the content of each stage
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" bóc tách dữ liệu kết quả với ngày hết hạn sau ngày hiệu lực
    Thì HTTT GQTTHC tỉnh B lưu ngày hiệu lực, ngày hết hạn của kết quả
    Khi lãnh đạo "Sở Tư pháp tỉnh B" ký số kết quả
    Và văn thư "Sở Tư pháp tỉnh B" ký số của cơ quan trên kết quả
    Thì việc số hóa kết quả được ghi là hoàn tất sau khi ký số
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả
    Thì kết quả trong các lần đồng bộ lên Cổng DVCQG luôn có tập tin kết quả
    Và mỗi công đoạn tiếp nhận, xử lý, trả kết quả trên Cổng DVCQG đều có nội dung xử lý

  @id:tây-ninh-số-hóa-02 @phủ-định @yc:TN-B4-2
  Kịch bản: Ngày hết hạn trước ngày hiệu lực không được lưu
    en: An expiry before the day of effect is not kept
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" bóc tách dữ liệu kết quả với ngày hết hạn trước ngày hiệu lực
    Thì HTTT GQTTHC tỉnh B không lưu ngày hết hạn trước ngày hiệu lực

  @id:tây-ninh-số-hóa-03 @phủ-định @yc:TN-B4-3
  Kịch bản: Trường thông tin của kết quả không được lưu khi chưa có tập tin kết quả
    en: The fields of a result are not kept while it has no file
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thử nhập trường thông tin của kết quả khi chưa có tập tin kết quả
    Thì HTTT GQTTHC tỉnh B không lưu trường thông tin của kết quả khi chưa có tập tin

  @id:tây-ninh-số-hóa-04 @phủ-định @yc:TN-B4-4
  Kịch bản: Kết quả đã nhập trường thông tin nhưng chưa ký số thì chưa hoàn tất số hóa
    en: A result with its fields entered but unsigned is not digitised yet
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" bóc tách dữ liệu kết quả với ngày hết hạn sau ngày hiệu lực
    Thì việc số hóa kết quả chưa được ghi là hoàn tất khi kết quả chưa ký số

  @id:tây-ninh-số-hóa-05 @phủ-định @yc:TN-LY-2
  Kịch bản: Công đoạn thẩm tra có nội dung xử lý để trống không được ghi nhận
    en: An examination with empty content is not kept
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thử kết thúc thẩm tra với nội dung xử lý để trống
    Thì HTTT GQTTHC tỉnh B không ghi nhận công đoạn có nội dung xử lý để trống

  @id:tây-ninh-số-hóa-06 @phủ-định @yc:TN-B4-1
  Kịch bản: Kết quả không có ngày hết hạn mà không ghi vô thời hạn thì không được lưu
    en: A result without an expiry that does not say so is not kept
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" bóc tách dữ liệu kết quả, không nhập ngày hết hạn, không ghi vô thời hạn
    Thì HTTT GQTTHC tỉnh B không lưu kết quả thiếu ngày hết hạn mà không ghi vô thời hạn
