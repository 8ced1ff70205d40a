# language: vi
@HT @mức-độ-dịch-vụ
Tính năng: Tìm kiếm dịch vụ, hình thức nhận kết quả và thanh toán theo mức độ dịch vụ công
  en: Services are searched; return forms and ways to pay follow the level of the service
  Quy trình dịch vụ công trực tuyến mức độ 3, mức độ 4 của tỉnh Hà Tĩnh, phần 1, Bước 2 và Bước 3.

  Bối cảnh:
    Biết công dân "Cao Văn Dũng" có tài khoản trên Cổng DVCQG

  @id:hà-tĩnh-mức-độ-01 @yc:HT-1-B2-1
  Kịch bản: Tìm dịch vụ công theo cơ quan, mức độ dịch vụ, cấp thủ tục và lĩnh vực
    en: A service is searched by agency, level, tier and sector
    Khi "Cao Văn Dũng" tìm dịch vụ công của "Sở Tư pháp tỉnh B", "mức độ 4", "cấp Tỉnh", lĩnh vực "Lý lịch tư pháp"
    Thì kết quả tìm kiếm có thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
    Và kết quả tìm kiếm chỉ có dịch vụ phù hợp với mọi tiêu chí đã chọn

  @id:hà-tĩnh-mức-độ-02 @phủ-định @yc:HT-1-B2-1
  Kịch bản: Mức độ dịch vụ và cấp thủ tục là hai tiêu chí tìm kiếm khác nhau
    en: Service level and procedure tier are two different filters
    Khi "Cao Văn Dũng" tìm dịch vụ công của "Sở Tư pháp tỉnh B", "mức độ 3", "cấp Tỉnh", lĩnh vực "Lý lịch tư pháp"
    Thì kết quả tìm kiếm chỉ có dịch vụ phù hợp với mọi tiêu chí đã chọn
    Khi "Cao Văn Dũng" tìm dịch vụ công của "Sở Tư pháp tỉnh B", "mức độ 4", "cấp Xã", lĩnh vực "Lý lịch tư pháp"
    Thì kết quả tìm kiếm chỉ có dịch vụ phù hợp với mọi tiêu chí đã chọn

  @id:hà-tĩnh-mức-độ-03 @yc:HT-1-B3a-1
  Kịch bản: Hồ sơ mức độ 3 nhận kết quả tại Bộ phận Một cửa hoặc qua bưu chính
    en: The result of level 3 is received at the one-stop or by post
    Biết "Cao Văn Dũng" đang lập hồ sơ thủ tục "Thủ tục đăng ký khai tử" của "UBND xã Mẫu, tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Cao Văn Dũng" chọn nhận kết quả "trực tiếp tại Bộ phận Một cửa"
    Thì HTTT GQTTHC tỉnh B ghi nhận hình thức nhận kết quả "trực tiếp tại Bộ phận Một cửa" của hồ sơ mức độ 3
    Khi "Cao Văn Dũng" chọn nhận kết quả "qua dịch vụ bưu chính công ích"
    Thì HTTT GQTTHC tỉnh B ghi nhận hình thức nhận kết quả "qua dịch vụ bưu chính công ích" của hồ sơ mức độ 3

  @id:hà-tĩnh-mức-độ-04 @phủ-định @yc:HT-1-B3a-1
  Kịch bản: Hồ sơ mức độ 3 không nhận kết quả trực tuyến
    en: The result of level 3 is not received online
    Biết "Cao Văn Dũng" đang lập hồ sơ thủ tục "Thủ tục đăng ký khai tử" của "UBND xã Mẫu, tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Cao Văn Dũng" chọn nhận kết quả "trực tuyến"
    Thì HTTT GQTTHC tỉnh B không ghi nhận hình thức nhận kết quả trực tuyến đối với hồ sơ mức độ 3

  @id:hà-tĩnh-mức-độ-05 @yc:HT-1-B3b-1
  Kịch bản: Hồ sơ mức độ 4 nhận kết quả trực tuyến, trực tiếp hoặc qua bưu chính
    en: The result of level 4 is received online, in person or by post
    Biết "Cao Văn Dũng" đang lập hồ sơ thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Cao Văn Dũng" chọn nhận kết quả "trực tuyến"
    Thì HTTT GQTTHC tỉnh B ghi nhận hình thức nhận kết quả "trực tuyến" của hồ sơ mức độ 4
    Khi "Cao Văn Dũng" chọn nhận kết quả "trực tiếp tại Bộ phận Một cửa"
    Thì HTTT GQTTHC tỉnh B ghi nhận hình thức nhận kết quả "trực tiếp tại Bộ phận Một cửa" của hồ sơ mức độ 4
    Khi "Cao Văn Dũng" chọn nhận kết quả "qua dịch vụ bưu chính công ích"
    Thì HTTT GQTTHC tỉnh B ghi nhận hình thức nhận kết quả "qua dịch vụ bưu chính công ích" của hồ sơ mức độ 4

  @id:hà-tĩnh-mức-độ-06 @phủ-định @yc:HT-1-B3b-1
  Kịch bản: Thiếu địa chỉ nhận qua bưu chính thì hình thức đã chọn không tự thay đổi
    en: Without a postal address the return form chosen is not changed by the system
    Biết "Cao Văn Dũng" đang lập hồ sơ thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Cao Văn Dũng" chọn nhận kết quả qua dịch vụ bưu chính công ích nhưng không ghi địa chỉ
    Thì HTTT GQTTHC tỉnh B không tự đổi hình thức nhận kết quả mà "Cao Văn Dũng" đã chọn

  @id:hà-tĩnh-mức-độ-07 @cần:payment @yc:HT-1-B3a-2
  Kịch bản: Phí, lệ phí của hồ sơ mức độ 3 nộp được trực tiếp
    en: The fee of level 3 can be paid directly
    Biết "Cao Văn Dũng" đã nộp hồ sơ trực tuyến thủ tục "Đăng ký thành lập hộ kinh doanh" đến "UBND xã Mẫu, tỉnh B" qua Cổng DVCQG
    Thì hồ sơ mức độ 3 có cách nộp phí, lệ phí trực tiếp

  @id:hà-tĩnh-mức-độ-08 @cần:payment @yc:HT-1-B3b-2
  Kịch bản: Phí, lệ phí của hồ sơ mức độ 4 thanh toán được trực tuyến
    en: The fee of level 4 can be paid online
    Biết "Cao Văn Dũng" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Thì hồ sơ mức độ 4 có cách thanh toán phí, lệ phí trực tuyến
