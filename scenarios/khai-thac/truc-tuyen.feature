# language: vi
@CV5632 @khai-thác @trực-tuyến @quy-trình:5a
Tính năng: Khai thác tài liệu điện tử từ Kho DL Cổng DVCQG khi nộp hồ sơ trực tuyến
  en: Documents of the national vault are reused in dossiers filed online
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 5.

  Bối cảnh:
    Biết công dân "Nguyễn Thị An" có tài khoản trên Cổng DVCQG

  @id:khai-thác-trực-tuyến-01 @yc:CV5632-5a-B1-1 @yc:CV5632-5a-B2-1 @yc:CV5632-4a-B1-1 @yc:CV5632-5a-B2-2 @yc:CV5632-5a-B2-3 @yc:CV5632-5a-B2-4 @yc:PT-II-1 @yc:CV5632-5a-KT-1 @yc:CV5632-4a-B2-2 @yc:ND30-32-2-1 @yc:CV5632-4a-B4-1
  Kịch bản: Tái sử dụng Phiếu lý lịch tư pháp số 1 khi đề nghị cấp chứng chỉ hành nghề khám bệnh, chữa bệnh
    en: A criminal record certificate is reused in the application for a medical practice certificate
    Biết Kho DL Cổng DVCQG của "Nguyễn Thị An" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, có đủ chữ ký số và còn giá trị sử dụng
    Khi "Nguyễn Thị An" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Thì "Nguyễn Thị An" được chuyển tới HTTT GQTTHC tỉnh B
    Khi "Nguyễn Thị An" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B hiển thị "Phiếu lý lịch tư pháp số 1" là giấy tờ có thể khai thác từ Kho DL Cổng DVCQG
    Khi "Nguyễn Thị An" lựa chọn "Phiếu lý lịch tư pháp số 1" làm thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì Cổng DVCQG nhận được hồ sơ với trạng thái "Mới đăng ký" hoặc "Được tiếp nhận"
    Và thành phần hồ sơ "Phiếu lý lịch tư pháp số 1" được ghi nhận là khai thác từ Kho DL Cổng DVCQG, mã kết quả thay thế "KQ.G15.000007"
    Và tập tin của thành phần hồ sơ "Phiếu lý lịch tư pháp số 1" giữ nguyên nội dung đã ký số trong Kho DL Cổng DVCQG
    Nhưng HTTT GQTTHC tỉnh B không yêu cầu "Nguyễn Thị An" nộp lại "Phiếu lý lịch tư pháp số 1" đã khai thác từ Kho DL Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Y tế tỉnh B" ký số kết quả
    Và văn thư "Sở Y tế tỉnh B" ký số của cơ quan trên kết quả
    Và cán bộ một cửa "Sở Y tế tỉnh B" trả kết quả
    Thì Cổng DVCQG nhận được hồ sơ với trạng thái "Đã xử lý xong", sau đó "Đã trả kết quả", cùng kết quả "Chứng chỉ hành nghề khám bệnh, chữa bệnh"
    Và kết quả "Chứng chỉ hành nghề khám bệnh, chữa bệnh" có chữ ký số của người có thẩm quyền và chữ ký số của cơ quan
    Và chữ ký số của cơ quan trên kết quả "Chứng chỉ hành nghề khám bệnh, chữa bệnh" được thực hiện sau chữ ký số của người có thẩm quyền
    Nhưng HTTT GQTTHC tỉnh B không yêu cầu "Nguyễn Thị An" nộp lại "Phiếu lý lịch tư pháp số 1" đã khai thác từ Kho DL Cổng DVCQG
    Khi "Nguyễn Thị An" lưu kết quả "Chứng chỉ hành nghề khám bệnh, chữa bệnh" về Kho DL Cổng DVCQG
    Thì Kho DL Cổng DVCQG của "Nguyễn Thị An" lưu kết quả "Chứng chỉ hành nghề khám bệnh, chữa bệnh"

  @id:khai-thác-trực-tuyến-02 @hợp-lệ @yc:CV5632-5a-B2-7
  Kịch bản: Công dân tự đăng tải Phiếu lý lịch tư pháp số 1 dù Kho DL Cổng DVCQG đã có
    en: The citizen uploads the certificate although the national vault holds it
    Biết Kho DL Cổng DVCQG của "Nguyễn Thị An" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Nguyễn Thị An" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Thị An" cập nhật thông tin cá nhân
    Và "Nguyễn Thị An" tự đăng tải "Phiếu lý lịch tư pháp số 1" thay vì khai thác từ Kho DL Cổng DVCQG và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ được tiếp nhận với "Phiếu lý lịch tư pháp số 1" do "Nguyễn Thị An" tự đăng tải
