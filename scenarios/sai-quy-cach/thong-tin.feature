# language: vi
@SQC @trực-tuyến
Tính năng: Thông tin cá nhân, họ tên và mã hồ sơ viết sai
  en: Personal data, names and dossier codes written wrongly
  Nghị định số 45/2020/NĐ-CP, Điều 11 khoản 1; mã chữ theo quy ước của hệ thống mô phỏng (D-56).

  Bối cảnh:
    Biết công dân "Đinh Thị Thảo" có tài khoản trên Cổng DVCQG

  @id:sai-quy-cách-thông-tin-01 @phủ-định @yc:ND45-11-1-1
  Kịch bản: Ngày sinh không có thật
    en: A birth date that does not exist
    Khi "Đinh Thị Thảo" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Đinh Thị Thảo" cập nhật thông tin cá nhân nhưng ghi ngày sinh "31/02/1990"
    Thì HTTT GQTTHC tỉnh B không ghi nhận thông tin cá nhân sai hoặc thiếu, hồ sơ đang lập giữ nguyên

  @id:sai-quy-cách-thông-tin-02 @phủ-định @yc:ND45-11-1-1
  Kịch bản: Họ tên để trống
    en: The name is left empty
    Khi "Đinh Thị Thảo" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Đinh Thị Thảo" cập nhật thông tin cá nhân nhưng để trống họ tên
    Thì HTTT GQTTHC tỉnh B không ghi nhận thông tin cá nhân sai hoặc thiếu, hồ sơ đang lập giữ nguyên

  @id:sai-quy-cách-thông-tin-03 @hợp-lệ @yc:SQC-CHU-2
  Kịch bản: Họ tên gõ bằng Unicode tổ hợp được nhận và đồng bộ bằng Unicode dựng sẵn
    en: A name typed in decomposed Unicode is taken and told in composed
    Khi "Đinh Thị Thảo" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Đinh Thị Thảo" cập nhật thông tin cá nhân, họ tên gõ bằng Unicode tổ hợp
    Và "Đinh Thị Thảo" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Thì hồ sơ đồng bộ ghi họ tên của "Đinh Thị Thảo" bằng Unicode dựng sẵn

  @id:sai-quy-cách-thông-tin-04 @hợp-lệ @yc:SQC-CHU-1
  Kịch bản: Giấy tờ trong Kho ghi họ tên bằng Unicode tổ hợp vẫn là giấy tờ của công dân
    en: A paper that bears the name in decomposed Unicode is the citizen's own
    Biết Kho DL Cổng DVCQG của "Đinh Thị Thảo" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp theo dạng hợp lệ "họ tên ghi bằng Unicode tổ hợp"
    Khi "Đinh Thị Thảo" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Đinh Thị Thảo" cập nhật thông tin cá nhân
    Và "Đinh Thị Thảo" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" ghi họ tên bằng Unicode tổ hợp

  @id:sai-quy-cách-thông-tin-06 @phủ-định @yc:SQC-CHU-1
  Kịch bản: Giấy tờ trong Kho ghi họ tên khác dấu không phải là giấy tờ của công dân
    en: A paper that bears the name with other marks is not the citizen's
    Biết Kho DL Cổng DVCQG của "Đinh Thị Thảo" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "họ tên ghi khác dấu"
    Khi "Đinh Thị Thảo" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Đinh Thị Thảo" cập nhật thông tin cá nhân
    Và "Đinh Thị Thảo" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" ghi họ tên khác dấu

  @id:sai-quy-cách-thông-tin-05 @phủ-định @yc:HT-1-B4-1
  Kịch bản: Tra cứu theo mã hồ sơ viết sai không cho kết quả của hồ sơ khác
    en: A wrongly written code gives no other dossier
    Biết "Đinh Thị Thảo" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi "Đinh Thị Thảo" đã đăng nhập tra cứu theo mã hồ sơ viết sai là "H98.07-310226-1"
    Thì tra cứu không cho kết quả nào

  @id:sai-quy-cách-thông-tin-07 @hợp-lệ @yc:HT-1-B4-1
  Kịch bản: Mã hồ sơ viết với dạng mã cơ quan cũ không dẫn tới hồ sơ của người khác
    en: A code with the former form of agency code leads to nobody else's dossier
    Biết "Đinh Thị Thảo" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi "Đinh Thị Thảo" đã đăng nhập tra cứu theo mã hồ sơ viết với dạng mã cơ quan cũ
    Thì tra cứu không cho kết quả là hồ sơ nào khác hồ sơ của "Đinh Thị Thảo"
