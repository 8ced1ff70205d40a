# language: vi
@CV5632 @phú-thọ @khai-thác @trực-tuyến @quy-trình:5a
Tính năng: Giấy tờ đã khai thác không phải nộp lại ở bất kỳ bước nào
  en: A reused paper need not be handed in again at any step
  Hướng dẫn của tỉnh Phú Thọ, Phần II; Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 5.

  Bối cảnh:
    Biết công dân "Trịnh Thị Oanh" có tài khoản trên Cổng DVCQG

  @id:không-nộp-lại-01 @phủ-định @yc:PT-II-1
  Kịch bản: Cán bộ một cửa yêu cầu bản giấy của giấy tờ đã khai thác khi tiếp nhận
    en: The counter officer asks at intake for the reused paper
    Biết Kho DL Cổng DVCQG của "Trịnh Thị Oanh" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Trịnh Thị Oanh" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trịnh Thị Oanh" cập nhật thông tin cá nhân
    Và "Trịnh Thị Oanh" lựa chọn "Phiếu lý lịch tư pháp số 1" làm thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử yêu cầu nộp bản giấy "Phiếu lý lịch tư pháp số 1"
    Thì HTTT GQTTHC tỉnh B không gửi công dân yêu cầu nộp lại "Phiếu lý lịch tư pháp số 1" khi tiếp nhận

  @id:không-nộp-lại-02 @yc:PT-II-3
  Kịch bản: Hồ sơ được giải quyết, trả kết quả mà không hỏi lại giấy tờ đã khai thác
    en: The dossier is settled and returned without asking for the reused paper
    Biết Kho DL Cổng DVCQG của "Trịnh Thị Oanh" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Trịnh Thị Oanh" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trịnh Thị Oanh" cập nhật thông tin cá nhân
    Và "Trịnh Thị Oanh" lựa chọn "Phiếu lý lịch tư pháp số 1" làm thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và "Sở Y tế tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì hồ sơ được giải quyết và trả kết quả mà không yêu cầu "Trịnh Thị Oanh" nộp lại "Phiếu lý lịch tư pháp số 1"

  @id:không-nộp-lại-03 @phủ-định @yc:PT-II-3
  Kịch bản: Cán bộ nghiệp vụ đề nghị bổ sung bản giấy của giấy tờ đã khai thác khi thẩm tra
    en: The specialist asks for the reused paper while examining
    Biết Kho DL Cổng DVCQG của "Trịnh Thị Oanh" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Trịnh Thị Oanh" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trịnh Thị Oanh" cập nhật thông tin cá nhân
    Và "Trịnh Thị Oanh" lựa chọn "Phiếu lý lịch tư pháp số 1" làm thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" thử đề nghị bổ sung bản giấy "Phiếu lý lịch tư pháp số 1"
    Thì HTTT GQTTHC tỉnh B không ghi nhận yêu cầu nộp lại "Phiếu lý lịch tư pháp số 1" trong quá trình giải quyết

  @id:không-nộp-lại-04 @phủ-định @yc:PT-II-3
  Kịch bản: Cán bộ một cửa yêu cầu bản giấy của giấy tờ đã khai thác khi trả kết quả
    en: The counter officer asks for the reused paper when handing over the result
    Biết Kho DL Cổng DVCQG của "Trịnh Thị Oanh" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Trịnh Thị Oanh" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trịnh Thị Oanh" cập nhật thông tin cá nhân
    Và "Trịnh Thị Oanh" lựa chọn "Phiếu lý lịch tư pháp số 1" làm thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Y tế tỉnh B" ký số kết quả
    Và văn thư "Sở Y tế tỉnh B" ký số của cơ quan trên kết quả
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử yêu cầu nộp bản giấy "Phiếu lý lịch tư pháp số 1"
    Thì HTTT GQTTHC tỉnh B không ghi nhận yêu cầu nộp lại "Phiếu lý lịch tư pháp số 1" trong quá trình giải quyết

  @id:không-nộp-lại-05 @phủ-định @yc:CV5632-5a-B2-2 @yc:CV5632-5a-B2-3 @yc:CV5632-5a-B2-4
  Kịch bản: Công dân đã đăng tải một tập tin rồi thay bằng giấy tờ trong Kho
    en: The citizen has uploaded a file and replaces it by the stored paper
    Biết Kho DL Cổng DVCQG của "Trịnh Thị Oanh" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Trịnh Thị Oanh" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trịnh Thị Oanh" cập nhật thông tin cá nhân
    Và "Trịnh Thị Oanh" đăng tải một tập tin cho thành phần hồ sơ "Phiếu lý lịch tư pháp số 1" rồi thay bằng giấy tờ trong Kho DL Cổng DVCQG
    Và "Trịnh Thị Oanh" nộp hồ sơ với các thành phần hồ sơ còn lại do "Sở Y tế tỉnh A" cấp hoặc tự đăng tải
    Thì thành phần hồ sơ "Phiếu lý lịch tư pháp số 1" được ghi nhận là khai thác từ Kho DL Cổng DVCQG, mã kết quả thay thế "KQ.G15.000007"
    Và tập tin của thành phần hồ sơ "Phiếu lý lịch tư pháp số 1" giữ nguyên nội dung đã ký số trong Kho DL Cổng DVCQG

  @id:không-nộp-lại-06 @phủ-định @yc:CV5632-5a-B2-7
  Kịch bản: Giấy tờ trong Kho đã quá thời hạn, công dân tự đăng tải bản mới
    en: The stored paper is too old and the citizen uploads a new one
    Biết Kho DL Cổng DVCQG của "Trịnh Thị Oanh" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 8 tháng
    Khi "Trịnh Thị Oanh" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trịnh Thị Oanh" cập nhật thông tin cá nhân
    Và "Trịnh Thị Oanh" thử tự đăng tải bản "Phiếu lý lịch tư pháp số 1" mới được cấp
    Thì HTTT GQTTHC tỉnh B nhận bản "Phiếu lý lịch tư pháp số 1" do "Trịnh Thị Oanh" tự đăng tải
