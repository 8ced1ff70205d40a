# language: vi
@HT @trả-kết-quả @lưu-trữ
Tính năng: Thông báo, trả kết quả và lưu trữ hồ sơ điện tử
  en: The result is announced and returned, the e-dossier archived
  Quy trình dịch vụ công trực tuyến mức độ 3, mức độ 4 của tỉnh Hà Tĩnh, phần 2, Bước 4 và Bước 5.

  Bối cảnh:
    Biết công dân "Châu Văn Sơn" có tài khoản trên Cổng DVCQG

  @id:hà-tĩnh-trả-kết-quả-01 @cần:messages @yc:HT-2-B4a-1
  Kịch bản: Thông báo có kết quả qua thư điện tử và tin nhắn
    en: The result is announced by e-mail and text message
    Biết "Châu Văn Sơn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Châu Văn Sơn" đã được "Sở Tư pháp tỉnh B" tiếp nhận và chuyển đến phòng chuyên môn
    Khi "Sở Tư pháp tỉnh B" thẩm tra, ký số và xác nhận hồ sơ của "Châu Văn Sơn" đã có kết quả
    Thì "Châu Văn Sơn" được thông báo có kết quả qua cả thư điện tử và tin nhắn đã cung cấp trong hồ sơ

  @id:hà-tĩnh-trả-kết-quả-02 @phủ-định @cần:messages @yc:HT-2-B4a-1
  Kịch bản: Thông báo tới địa chỉ của hồ sơ khi địa chỉ của tài khoản đã cũ
    en: The announcement goes to the dossier's contacts when the account's are old
    Biết "Châu Văn Sơn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" với thư điện tử, số điện thoại khác với tài khoản
    Và hồ sơ của "Châu Văn Sơn" đã được "Sở Tư pháp tỉnh B" tiếp nhận và chuyển đến phòng chuyên môn
    Khi "Sở Tư pháp tỉnh B" thẩm tra, ký số và xác nhận hồ sơ của "Châu Văn Sơn" đã có kết quả
    Thì "Châu Văn Sơn" được thông báo có kết quả qua cả thư điện tử và tin nhắn đã cung cấp trong hồ sơ

  @id:hà-tĩnh-trả-kết-quả-03 @cần:payment @cần:archive @yc:HT-2-B4b-1 @yc:HT-2-B4c-1 @yc:HT-2-B5.1-1 @yc:HT-2-B5.2-1
  Kịch bản: Trả kết quả khi đã nộp lệ phí, cập nhật thông tin trả và lưu trữ hồ sơ
    en: The result is returned once the fee is paid, its data are entered, the dossier is archived
    Biết "Châu Văn Sơn" đã nộp hồ sơ trực tuyến thủ tục "Đăng ký thành lập hộ kinh doanh" đến "UBND xã Mẫu, tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Châu Văn Sơn" đã được "UBND xã Mẫu, tỉnh B" tiếp nhận và chuyển đến phòng chuyên môn
    Khi "UBND xã Mẫu, tỉnh B" thẩm tra, ký số kết quả của hồ sơ
    Và người nộp hồ sơ nộp 100.000 đồng phí, lệ phí trực tiếp cho cán bộ một cửa "UBND xã Mẫu, tỉnh B"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" thử trả kết quả
    Thì kết quả được trả khi phí, lệ phí đã nộp
    Và hồ sơ đồng bộ lên Cổng DVCQG ghi ngày trả và hình thức trả kết quả
    Và hồ sơ của "Châu Văn Sơn" được lưu trữ điện tử và có thời hạn bảo quản
    Và tập tin lưu trữ của hồ sơ "Châu Văn Sơn" nguyên vẹn, xác định được nguồn gốc, bên gửi, bên nhận, thời gian gửi, nhận

  @id:hà-tĩnh-trả-kết-quả-04 @phủ-định @cần:payment @yc:HT-2-B4b-1 @yc:HT-2-B4c-1
  Kịch bản: Chưa nộp lệ phí thì chưa trả kết quả và chưa ghi nhận đã trả
    en: While the fee is owed nothing is returned and no return is recorded
    Biết "Châu Văn Sơn" đã nộp hồ sơ trực tuyến thủ tục "Đăng ký thành lập hộ kinh doanh" đến "UBND xã Mẫu, tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Châu Văn Sơn" đã được "UBND xã Mẫu, tỉnh B" tiếp nhận và chuyển đến phòng chuyên môn
    Khi "UBND xã Mẫu, tỉnh B" thẩm tra, ký số kết quả của hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" thử trả kết quả
    Thì HTTT GQTTHC tỉnh B không trả kết quả khi phí, lệ phí chưa được nộp
    Và Cổng DVCQG không nhận trạng thái đã trả kết quả khi kết quả chưa được trả

  @id:hà-tĩnh-lưu-trữ-01 @phủ-định @cần:archive @yc:HT-2-B5.1-1 @yc:HT-2-B5.1-2
  Kịch bản: Hồ sơ không được tiếp nhận vẫn được lưu trữ và không hủy trước thời hạn bảo quản
    en: A dossier that was not received is archived too and not destroyed before its period ends
    Biết "Châu Văn Sơn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" không tiếp nhận hồ sơ với lý do "Tờ khai không thuộc thủ tục này"
    Thì hồ sơ của "Châu Văn Sơn" được lưu trữ điện tử và có thời hạn bảo quản
    Khi quản trị hệ thống thử hủy hồ sơ lưu trữ của "Châu Văn Sơn"
    Thì HTTT GQTTHC tỉnh B không hủy hồ sơ lưu trữ khi chưa hết thời hạn bảo quản

  @id:hà-tĩnh-lưu-trữ-02 @phủ-định @cần:archive @yc:HT-2-B5.2-1
  Kịch bản: Giấy tờ khai thác từ Kho không được lưu trữ như giấy tờ tự đăng tải
    en: A paper from the vault is not archived as if it had been uploaded
    Biết Kho DL Cổng DVCQG của "Châu Văn Sơn" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Và "Châu Văn Sơn" đang lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" của "Sở Y tế tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Châu Văn Sơn" lựa chọn "Phiếu lý lịch tư pháp số 1" làm thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" không tiếp nhận hồ sơ với lý do "Văn bằng không thuộc phạm vi thủ tục"
    Thì nguồn gốc của "Phiếu lý lịch tư pháp số 1" khai thác từ Kho trong hồ sơ lưu trữ của "Châu Văn Sơn" khác với "Bản sao văn bằng chuyên môn" tự đăng tải
