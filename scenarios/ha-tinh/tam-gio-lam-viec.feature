# language: vi
@HT @tám-giờ @một-mình @cần:set_clock
Tính năng: Thông báo kết quả tiếp nhận trong tám giờ làm việc
  en: The outcome of the intake is told within eight working hours
  Quy trình dịch vụ công trực tuyến mức độ 3, mức độ 4 của tỉnh Hà Tĩnh, phần 2, Bước 1.d.

  Bối cảnh:
    Biết công dân "Tô Thị Nhàn" có tài khoản trên Cổng DVCQG

  @id:hà-tĩnh-tám-giờ-01 @yc:HT-2-B1d-1
  Kịch bản: Trả lời trước khi hết 08 giờ làm việc
    en: The answer comes before the eight working hours are over
    Biết đồng hồ của hệ thống mô phỏng chỉ "09:00 ngày làm việc"
    Và "Tô Thị Nhàn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi thời gian mô phỏng đến 01 phút trước khi hết 08 giờ làm việc
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử tiếp nhận hồ sơ
    Thì người nộp hồ sơ được trả lời không muộn hơn 08 giờ làm việc kể từ khi Hệ thống tiếp nhận
    Và hạn trả lời người nộp hồ sơ là đúng 08 giờ làm việc kể từ khi Hệ thống tiếp nhận

  @id:hà-tĩnh-tám-giờ-02 @phủ-định @yc:HT-2-B1d-1
  Kịch bản: Ngày nghỉ cuối tuần không tính vào 08 giờ làm việc và quá hạn thì hệ thống cho biết
    en: A weekend does not count, and the system tells when the hours are over
    Biết đồng hồ của hệ thống mô phỏng chỉ "16:30 ngày thứ Sáu"
    Và "Tô Thị Nhàn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi thời gian mô phỏng đến 03 phút sau khi hết 08 giờ làm việc
    Thì HTTT GQTTHC tỉnh B cho biết hồ sơ đã quá hạn trả lời
    Và hạn trả lời người nộp hồ sơ là đúng 08 giờ làm việc kể từ khi Hệ thống tiếp nhận

  @id:hà-tĩnh-tám-giờ-03 @phủ-định @yc:HT-2-B1d-1
  Kịch bản: Ban đêm và ngày nghỉ không tính khi nộp hồ sơ ngoài giờ làm việc
    en: Nights and days off do not count when the dossier is filed out of hours
    Biết đồng hồ của hệ thống mô phỏng chỉ "20:00 ngày thứ Bảy"
    Và "Tô Thị Nhàn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Thì hạn trả lời người nộp hồ sơ là đúng 08 giờ làm việc kể từ khi Hệ thống tiếp nhận

  @id:hà-tĩnh-tám-giờ-04 @phủ-định @yc:HT-2-B1d-1
  Kịch bản: Ngày lễ không tính vào 08 giờ làm việc
    en: A public holiday does not count
    Biết đồng hồ của hệ thống mô phỏng chỉ "16:00 ngày làm việc cuối cùng trước Tết Dương lịch"
    Và "Tô Thị Nhàn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Thì hạn trả lời người nộp hồ sơ là đúng 08 giờ làm việc kể từ khi Hệ thống tiếp nhận

  @id:hà-tĩnh-tám-giờ-05 @cần:payment @yc:HT-2-B1d-5
  Kịch bản: Thời gian chờ nộp phí, lệ phí không tính vào 08 giờ làm việc
    en: Waiting for the fee does not count
    Biết đồng hồ của hệ thống mô phỏng chỉ "09:00 ngày làm việc"
    Và "Tô Thị Nhàn" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi thời gian mô phỏng trôi qua 2 giờ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thông báo nộp phí, lệ phí và bắt đầu chờ người nộp hồ sơ thanh toán
    Và thời gian mô phỏng trôi qua 4 giờ
    Và người nộp hồ sơ nộp 8.000 đồng phí, lệ phí trực tiếp cho cán bộ một cửa "Sở Tư pháp tỉnh B"
    Thì thời gian chờ nộp phí, lệ phí không tính vào 08 giờ làm việc
