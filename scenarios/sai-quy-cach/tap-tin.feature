# language: vi
@SQC @trực-tuyến
Tính năng: Tập tin đăng tải không đúng định dạng hoặc vượt dung lượng
  en: Uploaded files of the wrong format or too large
  Quy ước của hệ thống mô phỏng về tập tin (D-56).

  Bối cảnh:
    Biết công dân "Đinh Thị Thảo" có tài khoản trên Cổng DVCQG
    Và "Đinh Thị Thảo" đang lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B

  @id:sai-quy-cách-tập-tin-01 @phủ-định @yc:SQC-TEP-1
  Kịch bản: Tập tin lớn hơn dung lượng tối đa
    en: A file larger than the limit
    Khi "Đinh Thị Thảo" đăng tải một tập tin PDF lớn hơn 20 MB
    Thì HTTT GQTTHC tỉnh B không nhận tập tin vượt dung lượng, thành phần hồ sơ giữ nguyên

  @id:sai-quy-cách-tập-tin-02 @phủ-định @yc:SQC-TEP-2
  Kịch bản: Trang HTML đặt tên là tập tin PDF
    en: A web page named as a PDF
    Khi "Đinh Thị Thảo" đăng tải một trang HTML đặt tên là tập tin PDF
    Thì HTTT GQTTHC tỉnh B không nhận tập tin không phải PDF, thành phần hồ sơ giữ nguyên

  @id:sai-quy-cách-tập-tin-03 @hợp-lệ @yc:SQC-TEP-2 @yc:SQC-TEP-1
  Kịch bản: Tập tin PDF có tên tiếng Việt bằng Unicode tổ hợp, phần mở rộng viết hoa
    en: A PDF with a decomposed Vietnamese name and a capital extension
    Khi "Đinh Thị Thảo" đăng tải một tập tin PDF có tên tiếng Việt viết bằng Unicode tổ hợp
    Thì HTTT GQTTHC tỉnh B nhận tập tin PDF hợp lệ
    Và HTTT GQTTHC tỉnh B nhận tập tin trong giới hạn dung lượng
