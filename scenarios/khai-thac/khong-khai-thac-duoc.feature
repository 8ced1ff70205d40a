# language: vi
@CV5632 @khai-thác @trực-tuyến @quy-trình:5a
Tính năng: Giấy tờ không khai thác được từ Kho DL Cổng DVCQG khi nộp hồ sơ trực tuyến
  en: Papers that cannot be reused from the national vault in dossiers filed online
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 5; Nghị định số 45/2020/NĐ-CP, Điều 11.
  Thời hạn sử dụng của giấy tờ ("cấp không quá 06 tháng") là dữ liệu của thủ tục tiếp nhận, quy ước của hệ thống mô phỏng.

  Bối cảnh:
    Biết công dân "Trần Minh Đức" có tài khoản trên Cổng DVCQG

  @id:không-khai-thác-01 @phủ-định @yc:CV5632-5-1
  Kịch bản: Kết quả đã đồng bộ nhưng công dân chưa lưu về Kho DL Cổng DVCQG
    en: The result is synchronised but the citizen has not saved it to the national vault
    Biết "Sở Tư pháp tỉnh A" đã cấp "Phiếu lý lịch tư pháp số 1" cho "Trần Minh Đức" và đồng bộ kết quả lên Cổng DVCQG nhưng "Trần Minh Đức" chưa lưu về Kho DL Cổng DVCQG
    Khi "Trần Minh Đức" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trần Minh Đức" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B không hiển thị "Phiếu lý lịch tư pháp số 1" là giấy tờ khai thác từ Kho DL Cổng DVCQG

  @id:không-khai-thác-02 @phủ-định @yc:CV5632-5a-B2-5
  Kịch bản: Phiếu lý lịch tư pháp số 1 trong Kho đã cấp quá thời hạn sử dụng của thủ tục
    en: The certificate in the vault is older than the procedure allows
    Biết Kho DL Cổng DVCQG của "Trần Minh Đức" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 7 tháng
    Khi "Trần Minh Đức" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trần Minh Đức" cập nhật thông tin cá nhân
    Và "Trần Minh Đức" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Và "Trần Minh Đức" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ không ghi "Phiếu lý lịch tư pháp số 1" quá thời hạn sử dụng là khai thác từ Kho DL Cổng DVCQG

  @id:không-khai-thác-03 @phủ-định @yc:ND45-11-2-1
  Kịch bản: Phiếu lý lịch tư pháp số 1 trong Kho có nội dung thay đổi sau khi ký số
    en: The certificate in the vault was changed after it was signed
    Biết Kho DL Cổng DVCQG của "Trần Minh Đức" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, nội dung đã thay đổi sau khi ký số
    Khi "Trần Minh Đức" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trần Minh Đức" cập nhật thông tin cá nhân
    Và "Trần Minh Đức" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Và "Trần Minh Đức" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ không ghi "Phiếu lý lịch tư pháp số 1" đã thay đổi sau khi ký số là khai thác từ Kho DL Cổng DVCQG

  @id:không-khai-thác-04 @phủ-định @yc:YB-B3-1
  Kịch bản: Phiếu lý lịch tư pháp số 1 trong Kho có họ tên, ngày sinh không khớp với công dân
    en: The certificate in the vault bears another name and birth date
    Biết Kho DL Cổng DVCQG của "Trần Minh Đức" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, họ tên và ngày sinh trong giấy tờ không khớp
    Khi "Trần Minh Đức" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trần Minh Đức" cập nhật thông tin cá nhân
    Và "Trần Minh Đức" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Và "Trần Minh Đức" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ không ghi "Phiếu lý lịch tư pháp số 1" có nội dung không khớp là khai thác từ Kho DL Cổng DVCQG

  @id:không-khai-thác-05 @phủ-định @yc:CV5632-5a-B2-6
  Kịch bản: Giấy tờ trong Kho có mã kết quả không thay thế được thành phần hồ sơ
    en: The paper in the vault bears a code that does not fit the component
    Biết Kho DL Cổng DVCQG của "Trần Minh Đức" lưu "Phiếu lý lịch tư pháp số 2" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Trần Minh Đức" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Trần Minh Đức" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B không hiển thị "Phiếu lý lịch tư pháp số 2" là giấy tờ thay thế được thành phần hồ sơ "Phiếu lý lịch tư pháp số 1"

  @id:không-khai-thác-06 @phủ-định @yc:YB-B2-1
  Kịch bản: Công dân khác cùng họ tên đã có tài khoản trên HTTT GQTTHC tỉnh B
    en: Another citizen of the same name already has an account on Province B's system
    Biết một công dân khác cùng họ tên "Trần Minh Đức" đã có tài khoản trên HTTT GQTTHC tỉnh B và có "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp trong Kho DL Cổng DVCQG
    Khi "Trần Minh Đức" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B liên kết tài khoản của "Trần Minh Đức" theo số định danh cá nhân, không theo họ tên
    Khi "Trần Minh Đức" cập nhật thông tin cá nhân
    Và "Trần Minh Đức" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Và "Trần Minh Đức" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ lên Cổng DVCQG ghi đúng số định danh cá nhân của "Trần Minh Đức"
    Nhưng hồ sơ đồng bộ không ghi "Phiếu lý lịch tư pháp số 1" của công dân khác là khai thác từ Kho DL Cổng DVCQG
