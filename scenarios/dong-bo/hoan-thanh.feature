# language: vi
@CV5632 @đồng-bộ @quy-trình:4a
Tính năng: Hồ sơ được xử lý, hoàn thành và trả kết quả
  en: Dossiers are handled, completed and their results handed over
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 4, Bước 2 và Bước 3; Hướng dẫn của tỉnh Phú Thọ, Phần I, Trường hợp 1.

  Bối cảnh:
    Biết công dân "Ngô Thị Liên" có tài khoản trên Cổng DVCQG

  @id:hoàn-thành-01 @yc:CV5632-4a-B2-4 @yc:CV5632-4a-B3-1 @yc:CV5632-4a-B3-6 @yc:CV5632-1-2 @yc:CV5632-1-3
  Kịch bản: Kết quả vào Kho ngay khi hồ sơ xử lý xong, người nộp hồ sơ được thông báo, từng bước ghi người thực hiện
    en: The result is stored as soon as the dossier is processed, the submitter is told, each act names who did it
    Khi "Ngô Thị Liên" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Ngô Thị Liên" cập nhật thông tin cá nhân
    Và "Ngô Thị Liên" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Ngô Thị Liên" xem các thông báo đã nhận về hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Thì kết quả "Phiếu lý lịch tư pháp số 1" của "Ngô Thị Liên" trong Kho DL trên HTTT GQTTHC tỉnh B mang mã kết quả "KQ.G15.000007"
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả
    Thì tiến độ hồ sơ ghi cán bộ và đơn vị thực hiện từng bước tiếp nhận, xử lý, trả kết quả
    Và "Ngô Thị Liên" nhận được thông báo mới về hồ sơ khi hồ sơ hoàn thành
    Và Kho DL trên HTTT GQTTHC tỉnh B tự động lưu kết quả "Phiếu lý lịch tư pháp số 1" của "Ngô Thị Liên"
    Và tên kết quả đồng bộ phù hợp với tên của mã kết quả "Phiếu lý lịch tư pháp số 1" trong danh mục

  @id:hoàn-thành-02 @phủ-định @yc:CV5632-4a-B2-4 @yc:CV5632-4a-B3-6
  Kịch bản: Người nộp hồ sơ không cung cấp thư điện tử vẫn được thông báo; việc xử lý trong ngày vẫn ghi người thực hiện
    en: A submitter without e-mail is told all the same; handling within the day still names who acted
    Khi "Ngô Thị Liên" chọn thủ tục "Thủ tục đăng ký khai sinh" và cơ quan thực hiện "UBND xã Mẫu, tỉnh B" trên Cổng DVCQG
    Và "Ngô Thị Liên" cập nhật thông tin cá nhân, không cung cấp thư điện tử
    Và "Ngô Thị Liên" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "UBND xã Mẫu, tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và "Ngô Thị Liên" xem các thông báo đã nhận về hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" trả kết quả
    Thì "Ngô Thị Liên" nhận được thông báo mới về hồ sơ khi hồ sơ hoàn thành
    Và tiến độ hồ sơ ghi cán bộ và đơn vị thực hiện từng bước tiếp nhận, xử lý, trả kết quả

  @id:hoàn-thành-03 @phủ-định @yc:CV5632-4a-B2-1
  Kịch bản: Hồ sơ mới tiếp nhận, chưa xử lý thì không trả kết quả
    en: A dossier that was only received is not returned
    Khi "Ngô Thị Liên" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Ngô Thị Liên" cập nhật thông tin cá nhân
    Và "Ngô Thị Liên" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử trả kết quả khi hồ sơ chưa được xử lý xong
    Thì hồ sơ chưa được xử lý không chuyển thẳng sang trả kết quả

  @id:hoàn-thành-04 @phủ-định @yc:CV5632-4a-B2-2
  Kịch bản: Kết quả điện tử chưa có chữ ký số của cơ quan thì không được trả
    en: An electronic result without the agency's signature is not returned
    Khi "Ngô Thị Liên" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Ngô Thị Liên" cập nhật thông tin cá nhân
    Và "Ngô Thị Liên" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" ký số kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử trả kết quả khi hồ sơ chưa được xử lý xong
    Thì kết quả chưa có chữ ký số của cơ quan không được trả

  @id:hoàn-thành-05 @phủ-định @yc:CV5632-4a-B3-5
  Kịch bản: Hồ sơ xử lý xong nhưng lệ phí chưa nộp thì kết quả chưa được lưu vào Kho
    en: While the fee is owed the result of a processed dossier is not stored
    Khi "Ngô Thị Liên" chọn thủ tục "Đăng ký thành lập hộ kinh doanh" và cơ quan thực hiện "UBND xã Mẫu, tỉnh B" trên Cổng DVCQG
    Và "Ngô Thị Liên" cập nhật thông tin cá nhân
    Và "Ngô Thị Liên" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "UBND xã Mẫu, tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Thì Kho DL trên HTTT GQTTHC tỉnh B chưa lưu kết quả "Giấy chứng nhận đăng ký hộ kinh doanh" của "Ngô Thị Liên" khi lệ phí chưa nộp

  @id:hoàn-thành-06 @hợp-lệ @yc:CV5632-4a-B3-5
  Kịch bản: Lệ phí đã nộp, hồ sơ xử lý xong, kết quả vào Kho trước khi được trả là hợp lệ
    en: With the fee paid the result of a processed dossier may be stored before it is returned
    Khi "Ngô Thị Liên" chọn thủ tục "Đăng ký thành lập hộ kinh doanh" và cơ quan thực hiện "UBND xã Mẫu, tỉnh B" trên Cổng DVCQG
    Và "Ngô Thị Liên" cập nhật thông tin cá nhân
    Và "Ngô Thị Liên" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "UBND xã Mẫu, tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" thu lệ phí 100.000 đồng của hồ sơ và ghi số biên lai
    Thì Kho DL trên HTTT GQTTHC tỉnh B lưu kết quả "Giấy chứng nhận đăng ký hộ kinh doanh" của "Ngô Thị Liên" khi lệ phí đã nộp

  @id:hoàn-thành-07 @yc:CV5632-4a-B3-7
  Kịch bản: Người nộp hồ sơ chọn nhận kết quả tại Bộ phận Một cửa
    en: The submitter chooses to receive the result at the one-stop shop
    Khi "Ngô Thị Liên" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Ngô Thị Liên" cập nhật thông tin cá nhân
    Và "Ngô Thị Liên" chọn nhận kết quả tại Bộ phận Một cửa
    Và "Ngô Thị Liên" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả tại Bộ phận Một cửa
    Thì kết quả được trả tại Bộ phận Một cửa như đã lựa chọn

  @id:hoàn-thành-08 @yc:CV5632-4a-B3-7
  Kịch bản: Người nộp hồ sơ chọn nhận kết quả qua dịch vụ bưu chính công ích
    en: The submitter chooses to receive the result by the public post
    Khi "Ngô Thị Liên" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Ngô Thị Liên" cập nhật thông tin cá nhân
    Và "Ngô Thị Liên" chọn nhận kết quả qua dịch vụ bưu chính công ích
    Và "Ngô Thị Liên" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả qua dịch vụ bưu chính công ích
    Thì kết quả được trả qua dịch vụ bưu chính công ích như đã lựa chọn

  @id:hoàn-thành-09 @phủ-định @yc:CV5632-4a-B3-7
  Kịch bản: Người nộp hồ sơ chọn nhận tại Bộ phận Một cửa thì không gửi qua bưu chính
    en: What is to be fetched at the one-stop shop is not sent by post
    Khi "Ngô Thị Liên" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Ngô Thị Liên" cập nhật thông tin cá nhân
    Và "Ngô Thị Liên" chọn nhận kết quả tại Bộ phận Một cửa
    Và "Ngô Thị Liên" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử trả kết quả qua dịch vụ bưu chính công ích
    Thì HTTT GQTTHC tỉnh B không trả kết quả theo hình thức khác với hình thức đã lựa chọn
