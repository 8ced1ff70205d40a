# language: vi
@law-2026 @pháp-luật @quy-trình:other
Tính năng: Phiếu lý lịch tư pháp do Công an cấp và giấy phép hành nghề theo pháp luật hiện hành năm 2026
  en: Criminal records of the police and practice licences by the law of 2026
  Nghị định số 216/2026/NĐ-CP, Điều 25; Nghị định số 224/2026/NĐ-CP, Điều 15.

  Bối cảnh:
    Biết công dân "Lê Thị Diễm" có tài khoản trên Cổng DVCQG

  @id:pháp-luật-2026-01 @yc:ND216-25-1
  Kịch bản: Công an cấp Phiếu lý lịch tư pháp theo yêu cầu trực tuyến
    en: The police issue a criminal record asked for online
    Biết "Lê Thị Diễm" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu Lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam, người Việt Nam đang cư trú ở nước ngoài" đến "Công an tỉnh B" qua Cổng DVCQG
    Khi "Lê Thị Diễm" thanh toán trực tuyến phí, lệ phí của hồ sơ và ngân hàng xác nhận thành công
    Và cán bộ một cửa "Công an tỉnh B" tiếp nhận hồ sơ
    Và "Công an tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì Phiếu lý lịch tư pháp của "Lê Thị Diễm" được lưu vào CSDL lý lịch tư pháp và chia sẻ với Kho trên Cổng DVCQG

  @id:pháp-luật-2026-02 @phủ-định @yc:ND216-25-1
  Kịch bản: Phiếu lý lịch tư pháp yêu cầu trực tiếp, nhận bản giấy vẫn được lưu vào CSDL và Kho
    en: A criminal record asked for in person, on paper, is kept in database and vault all the same
    Khi cán bộ một cửa "Công an tỉnh B" kiểm tra danh tính, tài khoản của "Lê Thị Diễm" và lập hồ sơ thủ tục "Cấp Phiếu Lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam, người Việt Nam đang cư trú ở nước ngoài"
    Và cán bộ một cửa "Công an tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Công an tỉnh B" thu 200.000 đồng phí, lệ phí của hồ sơ "Lê Thị Diễm" bằng tiền mặt
    Và cán bộ một cửa "Công an tỉnh B" tiếp nhận hồ sơ
    Và "Công an tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì Phiếu lý lịch tư pháp của "Lê Thị Diễm" được lưu vào CSDL lý lịch tư pháp và chia sẻ với Kho trên Cổng DVCQG

  @id:pháp-luật-2026-03 @quy-trình:5a @yc:CV5632-5a-B2-1 @yc:CV5632-5a-B2-2 @yc:PT-II-1
  Kịch bản: Tái sử dụng Phiếu lý lịch tư pháp do Công an cấp khi đề nghị cấp giấy phép hành nghề
    en: A criminal record of the police is reused for a practice licence
    Biết Kho DL Cổng DVCQG của "Lê Thị Diễm" lưu "Phiếu lý lịch tư pháp số 1" do "Công an tỉnh A" cấp cách đây 1 tháng
    Khi "Lê Thị Diễm" chọn thủ tục "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Lê Thị Diễm" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B hiển thị "Phiếu lý lịch tư pháp số 1" là giấy tờ có thể khai thác từ Kho DL Cổng DVCQG
    Khi "Lê Thị Diễm" lựa chọn "Phiếu lý lịch tư pháp số 1" làm thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì thành phần hồ sơ "Phiếu lý lịch tư pháp số 1" được ghi nhận là khai thác từ Kho DL Cổng DVCQG, mã kết quả thay thế "KQ.G15.000007"
    Nhưng HTTT GQTTHC tỉnh B không yêu cầu "Lê Thị Diễm" nộp lại "Phiếu lý lịch tư pháp số 1" đã khai thác từ Kho DL Cổng DVCQG

  @id:pháp-luật-2026-04 @yc:ND224-15-1-1
  Kịch bản: Mỗi thay đổi tình trạng hồ sơ được thông báo, nêu cơ quan và các thời điểm
    en: Every change of the dossier is told with agency and times
    Biết "Lê Thị Diễm" đã nộp hồ sơ trực tuyến thủ tục "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh" đến "Sở Y tế tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Lê Thị Diễm" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi cán bộ nghiệp vụ "Sở Y tế tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Y tế tỉnh B" ký số kết quả
    Và văn thư "Sở Y tế tỉnh B" ký số của cơ quan trên kết quả
    Thì "Lê Thị Diễm" nhận được thông báo ở mỗi lần thay đổi tình trạng hồ sơ, nêu cơ quan "Sở Y tế tỉnh B" và các thời điểm

  @id:pháp-luật-2026-05 @phủ-định @yc:ND224-15-1-1
  Kịch bản: Việc dừng giải quyết hồ sơ cũng được thông báo ngay, nêu cơ quan và các thời điểm
    en: Stopping the dossier is told at once too
    Biết "Lê Thị Diễm" đã nộp hồ sơ trực tuyến thủ tục "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh" đến "Sở Y tế tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Lê Thị Diễm" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi lãnh đạo "Sở Y tế tỉnh B" dừng giải quyết hồ sơ và nêu lý do
    Thì "Lê Thị Diễm" nhận được thông báo ở mỗi lần thay đổi tình trạng hồ sơ, nêu cơ quan "Sở Y tế tỉnh B" và các thời điểm

  @id:pháp-luật-2026-06 @một-mình @yc:ND216-23-1
  Kịch bản: Công an trả lời yêu cầu trực tuyến trong 08 giờ làm việc
    en: The police answer a request online within eight working hours
    Biết đồng hồ của hệ thống mô phỏng chỉ "09:00 ngày làm việc"
    Và "Lê Thị Diễm" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu Lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam, người Việt Nam đang cư trú ở nước ngoài" đến "Công an tỉnh B" qua Cổng DVCQG
    Thì "Công an tỉnh B" có hạn trả lời yêu cầu cấp Phiếu lý lịch tư pháp là 08 giờ làm việc

  @id:pháp-luật-2026-07 @phủ-định @một-mình @yc:ND216-23-1
  Kịch bản: Ngày nghỉ cuối tuần không kéo dài, không rút ngắn 08 giờ làm việc
    en: A weekend makes the eight working hours neither longer nor shorter
    Biết đồng hồ của hệ thống mô phỏng chỉ "16:30 ngày thứ Sáu"
    Và "Lê Thị Diễm" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu Lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam, người Việt Nam đang cư trú ở nước ngoài" đến "Công an tỉnh B" qua Cổng DVCQG
    Thì "Công an tỉnh B" có hạn trả lời yêu cầu cấp Phiếu lý lịch tư pháp là 08 giờ làm việc
