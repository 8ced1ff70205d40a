# language: vi
@YB @trả-kết-quả @quy-trình:other
Tính năng: Trả kết quả bản giấy, bản điện tử và lưu kết quả
  en: Results go out on paper and as files, and are stored
  Hướng dẫn số hóa hồ sơ của tỉnh Yên Bái, Bước 4 và Bước 5: mặc định cả hai bản; chỉ bản điện tử theo quy định hoặc theo yêu cầu; phải có mặt để nhận.

  @id:yên-bái-trả-kết-quả-01 @yc:YB-B4-7 @yc:YB-B5-1 @yc:YB-B5-2 @phủ-định
  Kịch bản: Hồ sơ nộp trực tiếp, bản giấy được giao và bản điện tử vẫn được trả
    en: Filed in person, the paper is handed over and the file is returned all the same
    Biết công dân "Cao Thị Hương" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Cao Thị Hương"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì kết quả được trả cả bản giấy và bản điện tử
    Và kết quả của "Cao Thị Hương" có mã kết quả và mã riêng
    Và "Cao Thị Hương" nhận được kết quả điện tử tại mục "Dịch vụ công của tôi" trên Cổng DVCQG hoặc Cổng DVC tỉnh B

  @id:yên-bái-trả-kết-quả-02 @yc:YB-B2-1 @yc:YB-B4-7 @yc:YB-B5-2
  Kịch bản: Nhận kết quả trực tuyến nhưng không yêu cầu chỉ bản điện tử thì vẫn có bản giấy
    en: Received online but not asked for as a file alone, the result has a paper copy too
    Biết công dân "Cao Thị Hương" có tài khoản trên Cổng DVCQG
    Khi "Cao Thị Hương" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Cao Thị Hương" cập nhật thông tin cá nhân
    Và "Cao Thị Hương" chọn nhận kết quả "trực tuyến"
    Và "Cao Thị Hương" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và "Sở Y tế tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì hồ sơ đồng bộ lên Cổng DVCQG ghi đúng số định danh cá nhân của "Cao Thị Hương"
    Và kết quả được trả cả bản giấy và bản điện tử
    Và "Cao Thị Hương" nhận được kết quả điện tử tại mục "Dịch vụ công của tôi" trên Cổng DVCQG hoặc Cổng DVC tỉnh B

  @id:yên-bái-trả-kết-quả-03 @yc:YB-B4-2 @yc:YB-B4-8 @yc:YB-B5-1
  Kịch bản: Thủ tục chỉ cung cấp kết quả bản điện tử thì không có bản giấy, kết quả được lưu
    en: The procedure gives the file alone, there is no paper copy and the result is stored
    Biết công dân "Mai Văn Tùng" có tài khoản trên Cổng DVCQG
    Khi "Mai Văn Tùng" chọn thủ tục "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân" và cơ quan thực hiện "UBND xã Mẫu, tỉnh B" trên Cổng DVCQG
    Và "Mai Văn Tùng" cập nhật thông tin cá nhân
    Và "Mai Văn Tùng" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Và "UBND xã Mẫu, tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì kết quả chỉ có bản điện tử, không có bản giấy
    Và kết quả của "Mai Văn Tùng" có mã kết quả và mã riêng
    Và kết quả được lưu thành dữ liệu điện tử trong Kho DL trên HTTT GQTTHC tỉnh B hoặc CSDL chuyên ngành

  @id:yên-bái-trả-kết-quả-04 @yc:YB-B4-8 @yc:YB-B5-2 @phủ-định
  Kịch bản: Người nộp chỉ yêu cầu bản điện tử, cán bộ thử giao bản giấy, kết quả vẫn chỉ có bản điện tử
    en: The applicant wants the file alone, the officer tries to hand over paper, and there is none
    Biết công dân "Mai Văn Tùng" có tài khoản trên Cổng DVCQG
    Khi "Mai Văn Tùng" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Mai Văn Tùng" cập nhật thông tin cá nhân
    Và "Mai Văn Tùng" yêu cầu chỉ nhận kết quả bản điện tử
    Và "Mai Văn Tùng" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và "Sở Y tế tỉnh B" thẩm tra, ký số và phát hành kết quả
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử giao bản giấy của kết quả
    Thì kết quả chỉ có bản điện tử, không có bản giấy
    Khi cán bộ một cửa "Sở Y tế tỉnh B" trả kết quả
    Thì "Mai Văn Tùng" nhận được kết quả điện tử tại mục "Dịch vụ công của tôi" trên Cổng DVCQG hoặc Cổng DVC tỉnh B

  @id:yên-bái-trả-kết-quả-05 @yc:YB-B5-3
  Kịch bản: Phải có mặt để nhận thì kết quả không được trả trực tuyến nhưng vẫn được gắn mã và lưu
    en: Where presence is required the result is not returned online, yet coded and stored
    Biết công dân "Tạ Thị Ngân" có tài khoản trên Cổng DVCQG
    Khi "Tạ Thị Ngân" chọn thủ tục "Thủ tục đăng ký khai sinh" và cơ quan thực hiện "UBND xã Mẫu, tỉnh B" trên Cổng DVCQG
    Và "Tạ Thị Ngân" cập nhật thông tin cá nhân
    Và "Tạ Thị Ngân" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Và "UBND xã Mẫu, tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì Cổng DVC tỉnh B không trả kết quả trực tuyến cho "Tạ Thị Ngân" khi phải có mặt để nhận
    Và kết quả phải có mặt để nhận vẫn được gắn mã và lưu trong Kho DL trên HTTT GQTTHC tỉnh B

  @id:yên-bái-trả-kết-quả-06 @yc:YB-B5-3 @phủ-định
  Kịch bản: Cán bộ thử trả trực tuyến kết quả phải có mặt để nhận
    en: The officer tries to return online what has to be fetched in person
    Biết công dân "Tạ Thị Ngân" có tài khoản trên Cổng DVCQG
    Khi "Tạ Thị Ngân" chọn thủ tục "Thủ tục đăng ký khai sinh" và cơ quan thực hiện "UBND xã Mẫu, tỉnh B" trên Cổng DVCQG
    Và "Tạ Thị Ngân" cập nhật thông tin cá nhân
    Và "Tạ Thị Ngân" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Và "UBND xã Mẫu, tỉnh B" thẩm tra, ký số và phát hành kết quả
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" thử trả kết quả trực tuyến
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" trả kết quả
    Thì Cổng DVC tỉnh B không trả kết quả trực tuyến cho "Tạ Thị Ngân" khi phải có mặt để nhận
