# language: vi
@CV5632 @đồng-bộ @sao-y
Tính năng: Kết quả chưa cung cấp trực tuyến hoàn toàn được số hóa theo hình thức sao y
  en: Results that are not fully electronic become true copies
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 4, Bước 2 và Bước 3; Hướng dẫn của tỉnh Phú Thọ, Phần I.

  Bối cảnh:
    Biết công dân "Trịnh Văn Sơn" có tài khoản trên Cổng DVCQG

  @id:sao-y-01 @hợp-lệ @quy-trình:4b @yc:CV5632-4a-B2-1 @yc:CV5632-4a-B2-3 @yc:PT-I1-B2-1 @yc:CV5632-4a-B3-1 @yc:CV5632-4a-B3-4 @yc:CV5632-1-2
  Kịch bản: Trích lục khai tử của UBND xã làm trên giấy, được sao y và do cán bộ lưu vào Kho
    en: The commune's paper extract of a death registration becomes a true copy that an officer stores
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra danh tính, tài khoản của "Trịnh Văn Sơn" và lập hồ sơ thủ tục "Thủ tục đăng ký khai tử"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "UBND xã Mẫu, tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "UBND xã Mẫu, tỉnh B" ký kết quả trên bản giấy
    Và văn thư "UBND xã Mẫu, tỉnh B" số hóa kết quả theo hình thức sao y và ký số của cơ quan
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" trả kết quả
    Thì kết quả "Trích lục khai tử" đồng bộ lên Cổng DVCQG là bản sao y có chữ ký số của cơ quan
    Và tiến độ hồ sơ thủ tục giải quyết ngay thể hiện việc tiếp nhận rồi trả kết quả
    Và bản sao y "Trích lục khai tử" do cán bộ lưu, không yêu cầu HTTT GQTTHC tỉnh B tự động lưu
    Khi văn thư "UBND xã Mẫu, tỉnh B" cập nhật thông tin về giấy tờ và lưu bản sao y vào Kho DL trên HTTT GQTTHC tỉnh B
    Thì Kho DL trên HTTT GQTTHC tỉnh B lưu bản sao y "Trích lục khai tử" của "Trịnh Văn Sơn" kèm thông tin về giấy tờ
    Và kết quả "Trích lục khai tử" của "Trịnh Văn Sơn" trong Kho DL trên HTTT GQTTHC tỉnh B mang mã kết quả "KQ.G15.000034"

  @id:sao-y-02 @phủ-định @quy-trình:4a @yc:CV5632-4a-B2-3 @yc:PT-I1-B2-1
  Kịch bản: Kết quả điện tử chỉ có chữ ký số của người có thẩm quyền thì phải được sao y trước khi đồng bộ
    en: An electronic result signed by the competent person alone must become a true copy before it is synchronised
    Khi "Trịnh Văn Sơn" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Trịnh Văn Sơn" cập nhật thông tin cá nhân
    Và "Trịnh Văn Sơn" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" ký số kết quả
    Và văn thư "Sở Tư pháp tỉnh B" số hóa kết quả theo hình thức sao y và ký số của cơ quan
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả
    Thì kết quả "Phiếu lý lịch tư pháp số 1" đồng bộ lên Cổng DVCQG là bản sao y có chữ ký số của cơ quan

  @id:sao-y-03 @phủ-định @quy-trình:4b @yc:CV5632-4a-B3-4
  Kịch bản: Kết quả làm trên giấy chưa được sao y thì chưa được lưu vào Kho
    en: A paper result that is not copied yet is not stored
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra danh tính, tài khoản của "Trịnh Văn Sơn" và lập hồ sơ thủ tục "Thủ tục đăng ký khai tử"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "UBND xã Mẫu, tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "UBND xã Mẫu, tỉnh B" ký kết quả trên bản giấy
    Và văn thư "UBND xã Mẫu, tỉnh B" thử lưu kết quả chưa được sao y vào Kho DL trên HTTT GQTTHC tỉnh B
    Thì Kho DL trên HTTT GQTTHC tỉnh B không lưu "Trích lục khai tử" của "Trịnh Văn Sơn" khi chưa có thông tin về giấy tờ
