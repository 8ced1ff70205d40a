# language: vi
@HT @nộp-hồ-sơ
Tính năng: Khai tờ khai điện tử, ký số và gửi hồ sơ trên Cổng dịch vụ công tỉnh
  en: E-forms are filled in, signed and sent on the provincial portal
  Quy trình dịch vụ công trực tuyến mức độ 3, mức độ 4 của tỉnh Hà Tĩnh, phần 1, Bước 1.b và Bước 2.

  Bối cảnh:
    Biết công dân "Hồ Thị Lệ" có tài khoản trên Cổng DVCQG

  @id:hà-tĩnh-nộp-01 @yc:HT-1-B2a-1
  Kịch bản: Tờ khai điện tử đầy đủ được ghi nhận
    en: A complete e-form is taken
    Biết "Hồ Thị Lệ" đang lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Hồ Thị Lệ" khai đầy đủ tờ khai điện tử
    Thì HTTT GQTTHC tỉnh B ghi nhận đầy đủ tờ khai điện tử của "Hồ Thị Lệ"

  @id:hà-tĩnh-nộp-02 @phủ-định @yc:HT-1-B2a-1
  Kịch bản: Tờ khai điện tử thiếu mục bắt buộc hoặc sai nội dung không được ghi nhận
    en: An e-form that lacks a field or has a wrong one is not taken
    Biết "Hồ Thị Lệ" đang lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Hồ Thị Lệ" khai tờ khai điện tử nhưng bỏ trống một mục bắt buộc
    Thì HTTT GQTTHC tỉnh B không ghi nhận tờ khai điện tử chưa hợp lệ và nêu rõ mục cần sửa
    Khi "Hồ Thị Lệ" khai tờ khai điện tử nhưng chọn nội dung ngoài danh mục của biểu mẫu
    Thì HTTT GQTTHC tỉnh B không ghi nhận tờ khai điện tử chưa hợp lệ và nêu rõ mục cần sửa

  @id:hà-tĩnh-nộp-03 @cần:messages @yc:HT-1-B2a-3
  Kịch bản: Gửi hồ sơ và nhận thông báo kèm mã hồ sơ
    en: The dossier is sent and its code is told
    Biết "Hồ Thị Lệ" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Thì "Hồ Thị Lệ" nhận được thông báo đã nộp hồ sơ kèm mã hồ sơ

  @id:hà-tĩnh-nộp-04 @phủ-định @cần:messages @yc:HT-1-B2a-3
  Kịch bản: Hồ sơ chưa gửi được thì không có thông báo đã nộp
    en: A dossier that could not be sent is not announced
    Biết "Hồ Thị Lệ" đang lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Hồ Thị Lệ" gửi hồ sơ khi chưa đăng tải thành phần hồ sơ nào
    Thì "Hồ Thị Lệ" không nhận được thông báo nào về hồ sơ chưa gửi được

  @id:hà-tĩnh-nộp-05 @yc:HT-1-B2a-2
  Kịch bản: Ký số tờ khai, giấy tờ của thủ tục yêu cầu ký số
    en: Form and papers are signed where the procedure asks for it
    Biết "Hồ Thị Lệ" đang lập hồ sơ thủ tục "Đăng ký thành lập doanh nghiệp tư nhân" của "Sở Tài chính tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Hồ Thị Lệ" ký số tờ khai, giấy tờ, đăng tải và gửi hồ sơ
    Thì HTTT GQTTHC tỉnh B ghi nhận hồ sơ có tờ khai, giấy tờ đã ký số

  @id:hà-tĩnh-nộp-06 @phủ-định @yc:HT-1-B2a-2
  Kịch bản: Không gửi được hồ sơ chưa ký số khi thủ tục yêu cầu ký số
    en: An unsigned dossier cannot be sent where signatures are asked for
    Biết "Hồ Thị Lệ" đang lập hồ sơ thủ tục "Đăng ký thành lập doanh nghiệp tư nhân" của "Sở Tài chính tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Hồ Thị Lệ" đăng tải tờ khai, giấy tờ chưa ký số và gửi hồ sơ
    Thì HTTT GQTTHC tỉnh B không ghi nhận hồ sơ có tờ khai, giấy tờ chưa ký số

  @id:hà-tĩnh-nộp-07 @yc:HT-1-B2b-1
  Kịch bản: Điền tự động thông tin mà người nộp hồ sơ đã đồng ý lưu giữ
    en: What the submitter agreed to have kept is filled in
    Biết "Hồ Thị Lệ" đang lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Hồ Thị Lệ" đồng ý để hệ thống lưu giữ, điền tự động thông tin của mình
    Thì tờ khai điện tử được điền tự động thông tin mà "Hồ Thị Lệ" đã đồng ý lưu giữ

  @id:hà-tĩnh-nộp-08 @phủ-định @yc:HT-1-B2b-1
  Kịch bản: Không điền tự động khi người nộp hồ sơ không đồng ý
    en: Nothing is filled in when the submitter does not agree
    Biết "Hồ Thị Lệ" đang lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Hồ Thị Lệ" không đồng ý để hệ thống lưu giữ, điền tự động thông tin của mình
    Thì tờ khai điện tử không được điền tự động thông tin của "Hồ Thị Lệ"

  @id:hà-tĩnh-nộp-09 @yc:HT-1-B1b-2
  Kịch bản: Giấy tờ đã cung cấp trực tuyến và còn giá trị sử dụng không phải cung cấp lại
    en: A paper supplied online that still counts is not supplied again
    Biết "Hồ Thị Lệ" đang lập hồ sơ thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" của "Sở Y tế tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Hồ Thị Lệ" đăng tải "Giấy phép lái xe cơ giới đường bộ" do "Sở Y tế tỉnh A" cấp còn hiệu lực 300 ngày và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và "Hồ Thị Lệ" lập hồ sơ khác của thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" tại "Sở Y tế tỉnh B" và dùng giấy tờ đã cung cấp ở hồ sơ trước
    Thì "Giấy phép lái xe cơ giới đường bộ" đã cung cấp ở hồ sơ trước được dùng lại, "Hồ Thị Lệ" không phải cung cấp lại

  @id:hà-tĩnh-nộp-10 @phủ-định @một-mình @cần:set_clock @yc:HT-1-B1b-2
  Kịch bản: Giấy tờ đã cung cấp nhưng đã hết giá trị sử dụng không được dùng lại
    en: A paper supplied before that no longer counts is not used again
    Biết "Hồ Thị Lệ" đang lập hồ sơ thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" của "Sở Y tế tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Hồ Thị Lệ" đăng tải "Giấy phép lái xe cơ giới đường bộ" do "Sở Y tế tỉnh A" cấp còn hiệu lực 2 ngày và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và thời gian mô phỏng trôi qua 5 ngày
    Và "Hồ Thị Lệ" lập hồ sơ khác của thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" tại "Sở Y tế tỉnh B" và dùng giấy tờ đã cung cấp ở hồ sơ trước
    Thì "Giấy phép lái xe cơ giới đường bộ" đã hết giá trị sử dụng của "Hồ Thị Lệ" không được dùng lại
