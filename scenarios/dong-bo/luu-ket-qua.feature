# language: vi
@CV5632 @đồng-bộ
Tính năng: Kết quả trên Cổng DVCQG: chủ hồ sơ thấy, lưu về Kho, đúng loại, một bản, đường dẫn bền vững
  en: Results on the national portal - seen and saved by their owner, of the right kind, once, with a lasting link
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a và điểm b Mục 4, Bước 3 và Bước 4; Hướng dẫn của tỉnh Phú Thọ, Phần I.

  Bối cảnh:
    Biết công dân "Tạ Quang Minh" có tài khoản trên Cổng DVCQG

  @id:lưu-kết-quả-01 @quy-trình:4a @yc:CV5632-4a-B4-1 @yc:CV5632-4a-B3-2 @yc:CV5632-4a-B4-3
  Kịch bản: Chủ hồ sơ thấy và lưu được kết quả của hồ sơ trực tuyến, đúng mã loại giấy tờ
    en: The owner sees and saves the result of an online dossier under its kind's code
    Khi "Tạ Quang Minh" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Tạ Quang Minh" cập nhật thông tin cá nhân
    Và "Tạ Quang Minh" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả
    Và "Tạ Quang Minh" đề nghị Cổng DVCQG lưu kết quả "Phiếu lý lịch tư pháp số 1" về Kho DL
    Thì "Tạ Quang Minh" thấy kết quả "Phiếu lý lịch tư pháp số 1" tại mục "Dịch vụ công của tôi" trên Cổng DVCQG
    Và "Tạ Quang Minh" lưu được kết quả "Phiếu lý lịch tư pháp số 1" của hồ sơ trực tuyến về Kho DL Cổng DVCQG
    Và Kho DL Cổng DVCQG của "Tạ Quang Minh" có "Phiếu lý lịch tư pháp số 1" với mã loại giấy tờ "KQ.G15.000007"

  @id:lưu-kết-quả-02 @phủ-định @quy-trình:4a @yc:CV5632-4a-B3-2
  Kịch bản: Người khác không thấy kết quả của chủ hồ sơ
    en: Nobody else sees the owner's result
    Biết công dân "Hồ Văn Bảy" có tài khoản trên Cổng DVCQG
    Khi "Tạ Quang Minh" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Tạ Quang Minh" cập nhật thông tin cá nhân
    Và "Tạ Quang Minh" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả
    Thì "Hồ Văn Bảy" không thấy kết quả của "Tạ Quang Minh" tại mục "Dịch vụ công của tôi"
    Và "Tạ Quang Minh" thấy kết quả "Phiếu lý lịch tư pháp số 1" tại mục "Dịch vụ công của tôi" trên Cổng DVCQG

  @id:lưu-kết-quả-03 @phủ-định @quy-trình:4a @yc:CV5632-1-1 @yc:CV5632-4a-B3-1 @yc:CV5632-4a-B3-2 @yc:CV5632-4a-B3-3 @yc:CV5632-4a-B4-1 @yc:CV5632-4a-B4-3 @yc:CV5632-1-2
  Kịch bản: Thủ tục yêu cầu có mặt khi nhận kết quả: kết quả vẫn được lưu, mang mã, đồng bộ và tải được
    en: Where presence is required at the return the result is stored, coded, synchronised and fetched all the same
    Khi "Tạ Quang Minh" chọn thủ tục "Thủ tục đăng ký khai sinh" và cơ quan thực hiện "UBND xã Mẫu, tỉnh B" trên Cổng DVCQG
    Và "Tạ Quang Minh" cập nhật thông tin cá nhân
    Và "Tạ Quang Minh" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "UBND xã Mẫu, tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" trả kết quả
    Và "Tạ Quang Minh" đề nghị Cổng DVCQG lưu kết quả "Giấy khai sinh" về Kho DL
    Thì kết quả "Giấy khai sinh" đồng bộ lên Cổng DVCQG mang mã kết quả "KQ.G15.000031"
    Và Cổng DVCQG tải được tập tin kết quả "Giấy khai sinh" theo đường dẫn đã đồng bộ
    Và "Tạ Quang Minh" thấy kết quả "Giấy khai sinh" tại mục "Dịch vụ công của tôi" trên Cổng DVCQG
    Và Kho DL trên HTTT GQTTHC tỉnh B tự động lưu kết quả "Giấy khai sinh" của "Tạ Quang Minh"
    Và kết quả "Giấy khai sinh" của "Tạ Quang Minh" trong Kho DL trên HTTT GQTTHC tỉnh B mang mã kết quả "KQ.G15.000031"
    Và "Tạ Quang Minh" lưu được kết quả "Giấy khai sinh" của hồ sơ trực tuyến về Kho DL Cổng DVCQG
    Và Kho DL Cổng DVCQG của "Tạ Quang Minh" có "Giấy khai sinh" với mã loại giấy tờ "KQ.G15.000031"

  @id:lưu-kết-quả-04 @phủ-định @quy-trình:4b @yc:CV5632-4b-B3-1 @yc:CV5632-4b-B4-1 @yc:CV5632-4a-B4-3
  Kịch bản: Trích lục khai tử làm trên giấy của hồ sơ nộp trực tiếp vẫn được đồng bộ, lưu đúng mã loại giấy tờ
    en: The paper extract of a death registered in person is synchronised and saved under its own code all the same
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra danh tính, tài khoản của "Tạ Quang Minh" và lập hồ sơ thủ tục "Thủ tục đăng ký khai tử"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "UBND xã Mẫu, tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "UBND xã Mẫu, tỉnh B" ký kết quả trên bản giấy
    Và văn thư "UBND xã Mẫu, tỉnh B" số hóa kết quả theo hình thức sao y và ký số của cơ quan
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" trả kết quả
    Và "Tạ Quang Minh" đề nghị Cổng DVCQG lưu kết quả "Trích lục khai tử" về Kho DL
    Thì Cổng DVCQG nhận được kết quả của hồ sơ nộp trực tiếp như hồ sơ nộp trực tuyến
    Và "Tạ Quang Minh" đưa được kết quả "Trích lục khai tử" của hồ sơ nộp trực tiếp vào Kho DL Cổng DVCQG
    Và Kho DL Cổng DVCQG của "Tạ Quang Minh" có "Trích lục khai tử" với mã loại giấy tờ "KQ.G15.000034"

  @id:lưu-kết-quả-05 @quy-trình:4a @yc:CV5632-4a-B4-3
  Khung kịch bản: Giấy tờ của bảng tại Mục 4.a Bước 4 do bộ, cơ quan khác cấp có trong Kho với đúng mã
    en: Papers of the table issued by ministries and other bodies are in the vault under their codes
    Biết "<giấy tờ>" do "<cơ quan cấp>" cấp đã có trong Kho DL Cổng DVCQG của "Tạ Quang Minh"
    Thì Kho DL Cổng DVCQG của "Tạ Quang Minh" có "<giấy tờ>" với mã loại giấy tờ "<mã>"

    Dữ liệu:
      | giấy tờ | cơ quan cấp | mã |
      | Phiếu lý lịch tư pháp số 2 | Sở Tư pháp tỉnh A | KQ.G15.000008 |
      | Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất | Sở Tài nguyên và Môi trường tỉnh A | KQ.G13.000056 |
      | Thẻ căn cước công dân | Bộ Công an | KQ.G01.000023 |
      | Giấy phép lái xe cơ giới đường bộ | Bộ Giao thông vận tải | KQ.G04.000062 |

  @id:lưu-kết-quả-06 @hợp-lệ @quy-trình:4a @yc:PT-I2-B4-1
  Kịch bản: Công dân lưu kết quả khi hồ sơ xử lý xong rồi lưu lại khi đã trả: Kho chỉ có một bản
    en: The citizen saves the result when it is processed and again when it is returned; the vault holds it once
    Khi "Tạ Quang Minh" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Tạ Quang Minh" cập nhật thông tin cá nhân
    Và "Tạ Quang Minh" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và "Tạ Quang Minh" lưu kết quả "Phiếu lý lịch tư pháp số 1" về Kho DL Cổng DVCQG ngay khi hồ sơ xử lý xong
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả
    Và "Tạ Quang Minh" đề nghị Cổng DVCQG lưu kết quả "Phiếu lý lịch tư pháp số 1" về Kho DL
    Thì Kho DL Cổng DVCQG của "Tạ Quang Minh" chỉ có một bản kết quả "Phiếu lý lịch tư pháp số 1"

  @id:lưu-kết-quả-07 @phủ-định @quy-trình:4b @yc:PT-I2-B4-1
  Kịch bản: Bản sao y của hồ sơ nộp trực tiếp được lưu hai lần vẫn chỉ có một bản
    en: A true copy of an in-person dossier saved twice is held once
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra danh tính, tài khoản của "Tạ Quang Minh" và lập hồ sơ thủ tục "Thủ tục đăng ký khai tử"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "UBND xã Mẫu, tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "UBND xã Mẫu, tỉnh B" ký kết quả trên bản giấy
    Và văn thư "UBND xã Mẫu, tỉnh B" số hóa kết quả theo hình thức sao y và ký số của cơ quan
    Và "Tạ Quang Minh" lưu kết quả "Trích lục khai tử" về Kho DL Cổng DVCQG ngay khi hồ sơ xử lý xong
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" trả kết quả
    Và "Tạ Quang Minh" đề nghị Cổng DVCQG lưu kết quả "Trích lục khai tử" về Kho DL
    Thì Kho DL Cổng DVCQG của "Tạ Quang Minh" chỉ có một bản kết quả "Trích lục khai tử"

  @id:lưu-kết-quả-08 @quy-trình:4a @yc:CV5632-4a-B3-8
  Kịch bản: Đường dẫn tập tin kết quả còn mở được sau khi đã trả kết quả
    en: The link of the result still opens after the return
    Khi "Tạ Quang Minh" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Tạ Quang Minh" cập nhật thông tin cá nhân
    Và "Tạ Quang Minh" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả
    Và Cổng DVCQG kiểm tra lại đường dẫn tập tin kết quả của hồ sơ
    Thì đường dẫn tập tin kết quả "Phiếu lý lịch tư pháp số 1" vẫn mở được và cho đúng tập tin

  @id:lưu-kết-quả-09 @phủ-định @chịu-lỗi @một-mình @quy-trình:4a @yc:CV5632-4a-B3-8
  Kịch bản: Đường dẫn tập tin kết quả không hết hạn sau khi Cổng DVCQG đã tải
    en: The link of the result does not expire once the portal has fetched it
    Khi "Tạ Quang Minh" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Tạ Quang Minh" cập nhật thông tin cá nhân
    Và "Tạ Quang Minh" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" trả kết quả
    Và Cổng DVCQG kiểm tra lại đường dẫn tập tin kết quả của hồ sơ sau 30 ngày
    Thì đường dẫn tập tin kết quả "Phiếu lý lịch tư pháp số 1" vẫn mở được và cho đúng tập tin

  @id:lưu-kết-quả-10 @quy-trình:4a @yc:CV5632-4a-B4-2
  Kịch bản: Kết quả ngoài bảy loại giấy tờ nêu ban đầu vẫn được đồng bộ
    en: A result that is none of the first seven kinds is synchronised too
    Khi "Tạ Quang Minh" chọn thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Tạ Quang Minh" cập nhật thông tin cá nhân
    Và "Tạ Quang Minh" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Y tế tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Y tế tỉnh B" trả kết quả
    Thì kết quả "Giấy ghi nhận người lái xe cứu thương (mô phỏng)" ngoài bảy loại giấy tờ nêu ban đầu vẫn được đồng bộ lên Cổng DVCQG

  @id:lưu-kết-quả-11 @phủ-định @quy-trình:4a @yc:CV5632-4a-B4-2
  Kịch bản: Hồ sơ dùng giấy phép do bộ cấp có kết quả mới ngoài bảy loại: kết quả vẫn được đồng bộ
    en: A dossier that rests on a ministry's licence ends with a result of another kind, which is synchronised
    Biết "Giấy phép lái xe cơ giới đường bộ" do "Bộ Giao thông vận tải" cấp đã có trong Kho DL Cổng DVCQG của "Tạ Quang Minh"
    Khi "Tạ Quang Minh" chọn thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Tạ Quang Minh" cập nhật thông tin cá nhân
    Và "Tạ Quang Minh" đề nghị khai thác "Giấy phép lái xe cơ giới đường bộ" từ Kho DL Cổng DVCQG
    Và "Tạ Quang Minh" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và "Sở Y tế tỉnh B" xử lý hồ sơ và ký số kết quả, chưa trả kết quả
    Và cán bộ một cửa "Sở Y tế tỉnh B" trả kết quả
    Thì kết quả "Giấy ghi nhận người lái xe cứu thương (mô phỏng)" ngoài bảy loại giấy tờ nêu ban đầu vẫn được đồng bộ lên Cổng DVCQG
