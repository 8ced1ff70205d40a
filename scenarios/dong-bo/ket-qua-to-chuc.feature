# language: vi
@PT @đồng-bộ @quy-trình:4b
Tính năng: Kết quả của tổ chức được đồng bộ cho tài khoản của tổ chức
  en: An organisation's result is synchronised to its own account
  Hướng dẫn của tỉnh Phú Thọ, Phần I, Trường hợp 1 và Trường hợp 2, Bước 3; Công văn số 5632/VPCP-KSTT, Tài liệu hướng dẫn, điểm a Mục 2.

  Bối cảnh:
    Biết tổ chức "Công ty cổ phần Phòng khám Mẫu" do "Kiều Thanh Tùng" đại diện có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Công ty cổ phần Phòng khám Mẫu"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và "Sở Y tế tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Y tế tỉnh B" thu lệ phí 3.100.000 đồng của hồ sơ và ghi số biên lai
    Và cán bộ một cửa "Sở Y tế tỉnh B" trả kết quả

  @id:kết-quả-tổ-chức-01  @yc:PT-I1-B3-1
  Kịch bản: Giấy phép hoạt động hiển thị tại mục Dịch vụ công của tôi của tổ chức
    en: The operating licence is shown under the organisation's own public services
    Thì tổ chức "Công ty cổ phần Phòng khám Mẫu" do "Kiều Thanh Tùng" đại diện thấy kết quả "Giấy phép hoạt động cơ sở khám bệnh, chữa bệnh" tại mục "Dịch vụ công của tôi" của tổ chức

  @id:kết-quả-tổ-chức-02 @phủ-định @yc:PT-I1-B3-1
  Kịch bản: Kết quả của tổ chức không hiển thị là kết quả của người đại diện
    en: The organisation's result is not shown as one of its representative
    Thì kết quả của tổ chức "Công ty cổ phần Phòng khám Mẫu" không hiển thị tại mục "Dịch vụ công của tôi" của cá nhân "Kiều Thanh Tùng"
