# language: vi
@CV5632 @liên-tục @một-mình @chịu-lỗi @quy-trình:other
Tính năng: Đồng bộ, khai thác thông suốt khi Cổng DVCQG hoặc Kho DL Cổng DVCQG gặp sự cố
  en: Synchronisation and reuse go on when the national portal or its vault is in trouble
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, mục 3. Loại sự cố, cách gửi lại là quy ước của hệ thống mô phỏng.

  Bối cảnh:
    Biết công dân "Lương Thị Bích" có tài khoản trên Cổng DVCQG

  @id:sự-cố-01 @yc:CV5632-CV3-1 @yc:CV5632-CV3-2
  Kịch bản: Cổng DVCQG báo lỗi máy chủ khi đồng bộ hồ sơ
    en: The portal answers a synchronisation with a server error
    Khi "Lương Thị Bích" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và "Lương Thị Bích" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và Cổng DVCQG gặp sự cố "báo lỗi máy chủ" ở lần đồng bộ hồ sơ kế tiếp của HTTT GQTTHC tỉnh B
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì Cổng DVCQG có đủ trạng thái "Được tiếp nhận" của hồ sơ "Lương Thị Bích" sau sự cố
    Và sau sự cố mỗi bước xử lý hồ sơ của "Lương Thị Bích" vẫn chỉ có một dòng tiến độ với một thời điểm

  @id:sự-cố-02 @phủ-định @yc:CV5632-CV3-1 @yc:CV5632-CV3-2
  Kịch bản: Tường lửa trả về trang chặn với mã thành công thay cho câu trả lời của Cổng DVCQG
    en: A firewall answers with a page and a success code in the portal's place
    Khi "Lương Thị Bích" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và "Lương Thị Bích" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và Cổng DVCQG gặp sự cố "trả về trang chặn của tường lửa" ở lần đồng bộ hồ sơ kế tiếp của HTTT GQTTHC tỉnh B
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì Cổng DVCQG có đủ trạng thái "Được tiếp nhận" của hồ sơ "Lương Thị Bích" sau sự cố
    Và sau sự cố mỗi bước xử lý hồ sơ của "Lương Thị Bích" vẫn chỉ có một dòng tiến độ với một thời điểm

  @id:sự-cố-03 @yc:CV5632-CV3-1
  Kịch bản: Cổng DVCQG trả lời chậm khi đồng bộ hồ sơ
    en: The portal answers a synchronisation slowly
    Khi "Lương Thị Bích" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và "Lương Thị Bích" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và Cổng DVCQG gặp sự cố "trả lời chậm" ở lần đồng bộ hồ sơ kế tiếp của HTTT GQTTHC tỉnh B
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì Cổng DVCQG có đủ trạng thái "Được tiếp nhận" của hồ sơ "Lương Thị Bích" sau sự cố

  @id:sự-cố-04 @yc:CV5632-CV3-5
  Kịch bản: Phiên làm việc với Cổng DVCQG hết hạn giữa các lần đồng bộ
    en: The session with the portal expires between synchronisations
    Khi "Lương Thị Bích" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và "Lương Thị Bích" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và Cổng DVCQG gặp sự cố "báo phiên làm việc hết hạn" ở lần đồng bộ hồ sơ kế tiếp của HTTT GQTTHC tỉnh B
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì HTTT GQTTHC tỉnh B đăng nhập lại và gửi lại bản ghi hồ sơ của "Lương Thị Bích"

  @id:sự-cố-05 @phủ-định @yc:CV5632-CV3-5 @yc:CV5632-CV3-1
  Kịch bản: Phiên làm việc hết hạn khi hồ sơ trước đang được tiếp nhận và hồ sơ sau vừa nộp
    en: The session expires while an earlier dossier is received and a later one has just been filed
    Khi "Lương Thị Bích" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và "Lương Thị Bích" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và Cổng DVCQG gặp sự cố "báo phiên làm việc hết hạn" ở lần đồng bộ hồ sơ kế tiếp của HTTT GQTTHC tỉnh B
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Thì HTTT GQTTHC tỉnh B đăng nhập lại và gửi lại bản ghi hồ sơ của "Lương Thị Bích"
    Và Cổng DVCQG có đủ trạng thái "Đang xử lý" của hồ sơ "Lương Thị Bích" sau sự cố

  @id:sự-cố-07 @yc:CV5632-CV3-3 @yc:CV5632-5a-B2-1
  Kịch bản: Kho DL Cổng DVCQG gián đoạn rồi thông suốt trở lại khi công dân lập hồ sơ
    en: The national vault is away and comes back while the citizen prepares the dossier
    Biết Kho DL Cổng DVCQG của "Lương Thị Bích" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Lương Thị Bích" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và Kho DL Cổng DVCQG gặp sự cố "không kết nối được" khi tra cứu và tải giấy tờ
    Và "Lương Thị Bích" thử xem giấy tờ có thể khai thác khi Kho DL Cổng DVCQG gián đoạn
    Thì HTTT GQTTHC tỉnh B vẫn cho "Lương Thị Bích" lập hồ sơ khi Kho DL Cổng DVCQG gián đoạn
    Khi Kho DL Cổng DVCQG thông suốt trở lại
    Thì HTTT GQTTHC tỉnh B hiển thị "Phiếu lý lịch tư pháp số 1" là giấy tờ có thể khai thác từ Kho DL Cổng DVCQG

  @id:sự-cố-08 @phủ-định @yc:CV5632-CV3-3
  Kịch bản: Kho DL Cổng DVCQG trả về nội dung không đọc được khi tra cứu
    en: The national vault answers a look-up with something unreadable
    Biết Kho DL Cổng DVCQG của "Lương Thị Bích" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Lương Thị Bích" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và Kho DL Cổng DVCQG gặp sự cố "trả về trang chặn của tường lửa" khi tra cứu và tải giấy tờ
    Và "Lương Thị Bích" thử xem giấy tờ có thể khai thác khi Kho DL Cổng DVCQG gián đoạn
    Thì HTTT GQTTHC tỉnh B vẫn cho "Lương Thị Bích" lập hồ sơ khi Kho DL Cổng DVCQG gián đoạn

  @id:sự-cố-09 @yc:CV5632-CV3-4
  Kịch bản: Lần tải giấy tờ đầu không kết nối được, lần sau thành công
    en: The first download fails and the next succeeds
    Biết Kho DL Cổng DVCQG của "Lương Thị Bích" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Lương Thị Bích" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và Kho DL Cổng DVCQG gặp sự cố "không kết nối được" ở lần tải giấy tờ kế tiếp
    Và "Lương Thị Bích" thử khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" chưa tải được trọn vẹn
    Khi "Lương Thị Bích" thử khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ khi Kho DL Cổng DVCQG thông suốt

  @id:sự-cố-10 @phủ-định @yc:CV5632-CV3-4
  Kịch bản: Kho DL Cổng DVCQG chỉ gửi một phần tập tin
    en: The national vault sends a part of the file only
    Biết Kho DL Cổng DVCQG của "Lương Thị Bích" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Lương Thị Bích" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và Kho DL Cổng DVCQG gặp sự cố "trả về nội dung thiếu" ở lần tải giấy tờ kế tiếp
    Và "Lương Thị Bích" thử khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" chưa tải được trọn vẹn

  @id:sự-cố-11 @phủ-định @yc:CV5632-5a-KT-1
  Kịch bản: Kho DL Cổng DVCQG gián đoạn trong khi hồ sơ có giấy tờ khai thác được giải quyết
    en: The national vault is away while a dossier with a reused paper is settled
    Biết Kho DL Cổng DVCQG của "Lương Thị Bích" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Lương Thị Bích" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Lương Thị Bích" cập nhật thông tin cá nhân
    Và "Lương Thị Bích" lựa chọn "Phiếu lý lịch tư pháp số 1" làm thành phần hồ sơ và nộp hồ sơ
    Và Kho DL Cổng DVCQG gặp sự cố "không kết nối được" khi tra cứu và tải giấy tờ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và "Sở Y tế tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì Cổng DVCQG nhận được hồ sơ với trạng thái "Đã xử lý xong", sau đó "Đã trả kết quả", cùng kết quả "Chứng chỉ hành nghề khám bệnh, chữa bệnh"

  @id:sự-cố-12 @yc:CV5632-CV3-7 @yc:TN-B2-1
  Kịch bản: Cổng DVCQG gửi hai lần cùng một thông báo thanh toán
    en: The portal sends the same payment message twice
    Biết "Lương Thị Bích" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi Cổng DVCQG gửi hai lần thông báo của lần thanh toán kế tiếp cho HTTT GQTTHC tỉnh B
    Và "Lương Thị Bích" thanh toán trực tuyến phí, lệ phí của hồ sơ và ngân hàng xác nhận thành công
    Thì HTTT GQTTHC tỉnh B ghi nhận hồ sơ của "Lương Thị Bích" đã nộp đủ phí, lệ phí
    Và HTTT GQTTHC tỉnh B trả lời thành công cả hai thông báo thanh toán của hồ sơ "Lương Thị Bích"
