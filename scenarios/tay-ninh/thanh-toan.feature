# language: vi
@TN @thanh-toán @quy-trình:other
Tính năng: Thanh toán nghĩa vụ tài chính trực tuyến đối với hồ sơ trực tuyến toàn trình
  en: Online payment for fully online dossiers
  Hướng dẫn của tỉnh Tây Ninh, Bước 2 và Lưu ý.

  Bối cảnh:
    Biết công dân "Huỳnh Thị Ngọc" có tài khoản trên Cổng DVCQG

  @id:tây-ninh-thanh-toán-01 @yc:TN-B2-1 @yc:TN-B2-3 @yc:TN-LY-1
  Kịch bản: Thanh toán ngay sau khi nộp hồ sơ, khoản nộp được ghi nhận và đồng bộ
    en: The fee is paid right after filing, recorded and synchronised
    Biết "Huỳnh Thị Ngọc" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi "Huỳnh Thị Ngọc" thanh toán trực tuyến phí, lệ phí của hồ sơ và ngân hàng xác nhận thành công
    Thì HTTT GQTTHC tỉnh B ghi nhận hồ sơ của "Huỳnh Thị Ngọc" đã nộp đủ phí, lệ phí
    Và hồ sơ của "Huỳnh Thị Ngọc" chỉ có một giao dịch thanh toán
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ lên Cổng DVCQG ghi phí, lệ phí đã được thanh toán trực tuyến

  @id:tây-ninh-thanh-toán-02 @phủ-định @yc:TN-B2-1
  Kịch bản: Ngân hàng từ chối thẻ chưa kích hoạt dịch vụ ngân hàng điện tử
    en: The bank declines a card that is not enabled for e-banking
    Biết "Huỳnh Thị Ngọc" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi "Huỳnh Thị Ngọc" thanh toán bằng thẻ chưa kích hoạt dịch vụ ngân hàng điện tử và ngân hàng từ chối giao dịch
    Thì HTTT GQTTHC tỉnh B không ghi nhận hồ sơ của "Huỳnh Thị Ngọc" đã nộp phí, lệ phí và "Huỳnh Thị Ngọc" thanh toán lại được

  @id:tây-ninh-thanh-toán-03 @phủ-định @yc:TN-B2-3
  Kịch bản: Mở lại trang thanh toán không sinh giao dịch thứ hai
    en: Opening the payment page again makes no second payment
    Biết "Huỳnh Thị Ngọc" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi "Huỳnh Thị Ngọc" mở lại trang thanh toán khi giao dịch trước chưa kết thúc
    Thì hồ sơ của "Huỳnh Thị Ngọc" chỉ có một giao dịch thanh toán

  @id:tây-ninh-thanh-toán-04 @phủ-định @yc:TN-B2-2
  Kịch bản: Phí nộp sau khi có kết quả chưa phải nộp khi hồ sơ đang được giải quyết
    en: A fee due after the result is not asked for while the dossier is handled
    Biết "Huỳnh Thị Ngọc" đã nộp hồ sơ trực tuyến thủ tục "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh" đến "Sở Y tế tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và "Huỳnh Thị Ngọc" thử thanh toán trực tuyến phí, lệ phí của hồ sơ
    Thì HTTT GQTTHC tỉnh B chưa yêu cầu nộp khoản phí, lệ phí phải nộp sau khi có kết quả

  @id:tây-ninh-thanh-toán-05 @yc:TN-B2-2 @yc:ND61-4-5-1
  Kịch bản: Thanh toán sau khi có kết quả, tìm theo mã hồ sơ
    en: The fee is paid after the result, found by the dossier code
    Biết "Huỳnh Thị Ngọc" đã nộp hồ sơ trực tuyến thủ tục "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh" đến "Sở Y tế tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Y tế tỉnh B" ký số kết quả
    Và văn thư "Sở Y tế tỉnh B" ký số của cơ quan trên kết quả
    Và "Huỳnh Thị Ngọc" tìm theo mã hồ sơ tại mục "Dịch vụ công của tôi" để thanh toán lệ phí hồ sơ
    Thì khoản phải nộp của hồ sơ "Huỳnh Thị Ngọc" được tìm thấy để thanh toán
    Và tổng số tiền HTTT GQTTHC tỉnh B yêu cầu "Huỳnh Thị Ngọc" nộp là 430.000 đồng, đúng mức phí, lệ phí đã công bố

  @id:tây-ninh-thanh-toán-06 @yc:TN-B2-2 @yc:TN-LY-1
  Kịch bản: Thanh toán sau khi có kết quả, tìm theo tên dịch vụ công, sau đó trả kết quả
    en: The fee is paid after the result, found by the service name, and the result is returned
    Biết "Huỳnh Thị Ngọc" đã nộp hồ sơ trực tuyến thủ tục "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh" đến "Sở Y tế tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Y tế tỉnh B" ký số kết quả
    Và văn thư "Sở Y tế tỉnh B" ký số của cơ quan trên kết quả
    Và "Huỳnh Thị Ngọc" tìm theo tên dịch vụ công "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh" tại mục "Dịch vụ công của tôi" để thanh toán lệ phí hồ sơ
    Thì khoản phải nộp của hồ sơ "Huỳnh Thị Ngọc" được tìm thấy để thanh toán
    Khi "Huỳnh Thị Ngọc" chọn "thanh toán lệ phí hồ sơ" trên Cổng DVCQG và ngân hàng xác nhận thành công
    Và cán bộ một cửa "Sở Y tế tỉnh B" trả kết quả
    Thì hồ sơ đồng bộ lên Cổng DVCQG ghi phí, lệ phí đã được thanh toán trực tuyến

  @id:tây-ninh-thanh-toán-07 @phủ-định @yc:TN-LY-1 @yc:ND61-4-5-1
  Kịch bản: Khoản thu bằng tiền mặt cao hơn mức công bố không được ghi nhận và không ghi là thanh toán trực tuyến
    en: Cash beyond the published fee is not booked, and cash is not told as paid online
    Biết "Huỳnh Thị Ngọc" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" thu 18.000 đồng phí, lệ phí của hồ sơ "Huỳnh Thị Ngọc" bằng tiền mặt
    Thì HTTT GQTTHC tỉnh B không ghi nhận khoản thu cao hơn mức phí, lệ phí đã công bố
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" thu 8.000 đồng phí, lệ phí của hồ sơ "Huỳnh Thị Ngọc" bằng tiền mặt
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ lên Cổng DVCQG không ghi khoản thu bằng tiền mặt là thanh toán trực tuyến
