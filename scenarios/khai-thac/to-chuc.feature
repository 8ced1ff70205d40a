# language: vi
@CV5632 @phú-thọ @khai-thác @trực-tuyến @quy-trình:5a
Tính năng: Tổ chức khai thác giấy tờ từ Kho DL Cổng DVCQG khi nộp hồ sơ trực tuyến
  en: An organisation reuses papers of the national vault in dossiers filed online
  Hướng dẫn của tỉnh Phú Thọ, Phần II (tổ chức, cá nhân); Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 5.

  Bối cảnh:
    Biết tổ chức "Công ty TNHH Phòng khám Mẫu" do "Cao Minh Tuấn" đại diện có tài khoản trên Cổng DVCQG
    Và Kho DL Cổng DVCQG của "Công ty TNHH Phòng khám Mẫu" lưu "Giấy chứng nhận đăng ký doanh nghiệp" do "Sở Tài chính tỉnh A" cấp, không xác định thời hạn

  @id:tổ-chức-01 @yc:PT-II-2 @yc:CV5632-5a-B2-9 @yc:CV5632-5a-B2-2
  Kịch bản: Tổ chức khai thác Giấy chứng nhận đăng ký doanh nghiệp khi đề nghị cấp giấy phép hoạt động
    en: An organisation reuses its registration certificate to apply for an operating licence
    Khi "Cao Minh Tuấn" đăng nhập Cổng DVCQG và sử dụng tài khoản của tổ chức "Công ty TNHH Phòng khám Mẫu"
    Và "Công ty TNHH Phòng khám Mẫu" chọn thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Công ty TNHH Phòng khám Mẫu" cập nhật thông tin cá nhân
    Và tổ chức "Công ty TNHH Phòng khám Mẫu" đề nghị khai thác "Giấy chứng nhận đăng ký doanh nghiệp" từ Kho DL Cổng DVCQG của tổ chức
    Thì HTTT GQTTHC tỉnh B đưa "Giấy chứng nhận đăng ký doanh nghiệp" của tổ chức "Công ty TNHH Phòng khám Mẫu" vào hồ sơ
    Khi "Công ty TNHH Phòng khám Mẫu" nộp hồ sơ với các thành phần hồ sơ còn lại do "Sở Y tế tỉnh A" cấp hoặc tự đăng tải
    Thì thành phần hồ sơ "Giấy chứng nhận đăng ký doanh nghiệp" được ghi nhận là khai thác từ Kho DL Cổng DVCQG, mã kết quả thay thế "KQ.G12.001044"
    Và hồ sơ đồng bộ nêu phí, lệ phí của thủ tục để thực hiện bước thanh toán

  @id:tổ-chức-02 @phủ-định @yc:PT-II-2
  Kịch bản: Chứng chỉ hành nghề trong Kho của người chịu trách nhiệm chuyên môn không phải là giấy tờ của tổ chức
    en: The practice certificate in the responsible person's vault is not the organisation's paper
    Biết "Chứng chỉ hành nghề khám bệnh, chữa bệnh" do "Sở Y tế tỉnh A" cấp đã có trong Kho DL Cổng DVCQG của "Cao Minh Tuấn"
    Khi "Cao Minh Tuấn" đăng nhập Cổng DVCQG và sử dụng tài khoản của tổ chức "Công ty TNHH Phòng khám Mẫu"
    Và "Công ty TNHH Phòng khám Mẫu" chọn thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Công ty TNHH Phòng khám Mẫu" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B không đưa "Chứng chỉ hành nghề khám bệnh, chữa bệnh" trong Kho của cá nhân "Cao Minh Tuấn" vào hồ sơ của tổ chức "Công ty TNHH Phòng khám Mẫu"

  @id:tổ-chức-03 @phủ-định @yc:CV5632-5a-B2-9
  Kịch bản: Phí thu sau khi có kết quả chưa thanh toán không cản trở việc nộp hồ sơ có giấy tờ khai thác
    en: A fee due after the result does not stop the filing of a dossier with a reused paper
    Khi "Cao Minh Tuấn" đăng nhập Cổng DVCQG và sử dụng tài khoản của tổ chức "Công ty TNHH Phòng khám Mẫu"
    Và "Công ty TNHH Phòng khám Mẫu" chọn thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Công ty TNHH Phòng khám Mẫu" cập nhật thông tin cá nhân
    Và tổ chức "Công ty TNHH Phòng khám Mẫu" đề nghị khai thác "Giấy chứng nhận đăng ký doanh nghiệp" từ Kho DL Cổng DVCQG của tổ chức
    Và "Công ty TNHH Phòng khám Mẫu" nộp hồ sơ với các thành phần hồ sơ còn lại do "Sở Y tế tỉnh A" cấp hoặc tự đăng tải
    Thì hồ sơ đồng bộ nêu phí, lệ phí của thủ tục để thực hiện bước thanh toán
