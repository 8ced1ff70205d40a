# language: vi
@ND61 @pháp-luật @quy-trình:other
Tính năng: Giấy tiếp nhận, hẹn lại, từ chối và dừng giải quyết hồ sơ
  en: Receipt, new day, refusal and stop of a dossier
  Nghị định số 61/2018/NĐ-CP, Điều 17 và Điều 19; Thông tư số 03/2025/TT-VPCP.

  Bối cảnh:
    Biết công dân "Mai Thị Thảo" có tài khoản trên Cổng DVCQG
    Và "Mai Thị Thảo" đã nộp hồ sơ trực tuyến thủ tục "Cấp mới giấy phép hành nghề khám bệnh, chữa bệnh" đến "Sở Y tế tỉnh B" qua Cổng DVCQG

  @id:pháp-luật-tiếp-nhận-01 @yc:ND61-17-1-1 @yc:TT03-MB-1
  Kịch bản: Hồ sơ được tiếp nhận kèm Giấy tiếp nhận hồ sơ và hẹn trả kết quả
    en: A dossier is received with its receipt and appointed day
    Khi cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ có Giấy tiếp nhận hồ sơ và hẹn trả kết quả, ghi ngày hẹn trả

  @id:pháp-luật-tiếp-nhận-02 @phủ-định @yc:ND61-17-1-1 @yc:TT03-MB-1
  Kịch bản: Hồ sơ mới nộp, chưa tiếp nhận thì chưa có Giấy tiếp nhận
    en: A dossier just filed has no receipt yet
    Thì hồ sơ chưa được tiếp nhận thì chưa có Giấy tiếp nhận hồ sơ và hẹn trả kết quả

  @id:pháp-luật-hẹn-lại-01 @yc:ND61-19-9-1 @yc:ND61-19-9-2 @yc:ND61-19-9-3
  Kịch bản: Cơ quan xin lỗi và hẹn lại ngày trả kết quả lần thứ nhất, trước hạn
    en: The agency apologises and appoints a first new day in good time
    Biết hồ sơ của "Mai Thị Thảo" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi lãnh đạo "Sở Y tế tỉnh B" xin lỗi và hẹn lại ngày trả kết quả
    Thì "Mai Thị Thảo" nhận Phiếu xin lỗi và hẹn lại ngày trả kết quả có ngày hẹn mới
    Và việc hẹn lại lần thứ nhất, trước hạn giải quyết ít nhất 01 ngày được thực hiện

  @id:pháp-luật-hẹn-lại-02 @phủ-định @yc:ND61-19-9-1
  Kịch bản: Không hẹn lại ngày trả kết quả khi chưa nêu lý do
    en: No new day without a reason
    Biết hồ sơ của "Mai Thị Thảo" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi lãnh đạo "Sở Y tế tỉnh B" thử hẹn lại ngày trả kết quả mà không nêu lý do
    Thì HTTT GQTTHC tỉnh B không hẹn lại ngày trả kết quả khi chưa nêu lý do

  @id:pháp-luật-hẹn-lại-03 @phủ-định @yc:ND61-19-9-2
  Kịch bản: Không hẹn lại ngày trả kết quả lần thứ hai
    en: No second new day
    Biết hồ sơ của "Mai Thị Thảo" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi lãnh đạo "Sở Y tế tỉnh B" thử hẹn lại ngày trả kết quả lần thứ hai
    Thì HTTT GQTTHC tỉnh B không hẹn lại ngày trả kết quả lần thứ hai

  @id:pháp-luật-hẹn-lại-04 @phủ-định @một-mình @yc:ND61-19-9-3
  Kịch bản: Không hẹn lại khi chỉ còn dưới 01 ngày trước hạn giải quyết
    en: No new day when less than one day is left
    Biết hồ sơ của "Mai Thị Thảo" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi đồng hồ mô phỏng chạy tới ngày hẹn trả kết quả và lãnh đạo "Sở Y tế tỉnh B" thử hẹn lại
    Thì HTTT GQTTHC tỉnh B không hẹn lại khi chỉ còn dưới 01 ngày trước hạn giải quyết

  @id:pháp-luật-từ-chối-01 @yc:ND61-19-8-1
  Kịch bản: Hồ sơ không đủ điều kiện được từ chối giải quyết bằng văn bản trong thời hạn
    en: A dossier that cannot be granted is refused in writing within the period
    Biết hồ sơ của "Mai Thị Thảo" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi cán bộ nghiệp vụ "Sở Y tế tỉnh B" đề nghị từ chối giải quyết có nêu lý do, lãnh đạo ký số và văn thư phát hành
    Thì hồ sơ được từ chối giải quyết bằng văn bản nêu rõ lý do trong thời hạn giải quyết

  @id:pháp-luật-từ-chối-02 @phủ-định @yc:ND61-19-8-1
  Kịch bản: Không từ chối giải quyết khi chưa nêu lý do
    en: No refusal without a reason
    Biết hồ sơ của "Mai Thị Thảo" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi cán bộ nghiệp vụ "Sở Y tế tỉnh B" thử từ chối giải quyết hồ sơ mà không nêu lý do
    Thì HTTT GQTTHC tỉnh B không từ chối giải quyết hồ sơ khi chưa nêu lý do

  @id:pháp-luật-dừng-01 @yc:TT03-MB-2
  Kịch bản: Việc dừng giải quyết hồ sơ được thông báo theo mẫu đang áp dụng
    en: Stopping a dossier is told in the form in force
    Biết hồ sơ của "Mai Thị Thảo" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi lãnh đạo "Sở Y tế tỉnh B" dừng giải quyết hồ sơ và nêu lý do
    Thì "Mai Thị Thảo" nhận Thông báo về việc dừng giải quyết hồ sơ theo mẫu đang áp dụng

  @id:pháp-luật-dừng-02 @phủ-định @yc:TT03-MB-2
  Kịch bản: Không dừng giải quyết hồ sơ khi chưa nêu lý do
    en: No stop without a reason
    Biết hồ sơ của "Mai Thị Thảo" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi lãnh đạo "Sở Y tế tỉnh B" thử dừng giải quyết hồ sơ mà không nêu lý do
    Thì HTTT GQTTHC tỉnh B không dừng giải quyết hồ sơ khi chưa nêu lý do

  @id:pháp-luật-ký-số-01 @phủ-định @yc:ND30-32-2-1
  Kịch bản: Văn thư không ký số của cơ quan khi người có thẩm quyền chưa ký số
    en: The records clerk puts no agency signature before the competent person has signed
    Biết hồ sơ của "Mai Thị Thảo" đã được tiếp nhận và chuyển đến phòng chuyên môn
    Khi cán bộ nghiệp vụ "Sở Y tế tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và văn thư "Sở Y tế tỉnh B" thử ký số của cơ quan khi lãnh đạo chưa ký số
    Thì HTTT GQTTHC tỉnh B không ký số của cơ quan trên văn bản chưa có chữ ký số của người có thẩm quyền
