# language: vi
@NĐ45 @khai-thác @trực-tuyến @quy-trình:5a
Tính năng: Tập tin của giấy tờ trong Kho: không đọc được, không đúng giấy tờ, và các dạng hợp lệ
  en: The files of stored papers: unreadable, the wrong paper, and the lawful variants
  Nghị định số 45/2020/NĐ-CP, Điều 11 khoản 2; Nghị định số 30/2020/NĐ-CP, Điều 25 khoản 1 điểm c; Hướng dẫn của tỉnh Yên Bái, Bước 3.
  Chứng thư số, dấu thời gian và cơ quan cấp trong kịch bản đều là mô phỏng.

  Bối cảnh:
    Biết công dân "Nguyễn Hoài Nam" có tài khoản trên Cổng DVCQG

  @id:tài-liệu-tập-tin-01 @phủ-định @yc:ND45-11-2-6
  Kịch bản: Tập tin trong Kho đặt mật khẩu
    en: The file in the vault is locked with a password
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "tập tin đặt mật khẩu"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" không mở được để kiểm tra chữ ký số

  @id:tài-liệu-tập-tin-02 @phủ-định @yc:ND45-11-2-6
  Kịch bản: Tập tin trong Kho hỏng, thiếu phần cuối
    en: The file in the vault is broken
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "tập tin hỏng, thiếu phần cuối"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" không mở được để kiểm tra chữ ký số

  @id:tài-liệu-tập-tin-03 @phủ-định @yc:YB-B3-G23-1
  Kịch bản: Tập tin có đủ chữ ký số hợp lệ nhưng là giấy tờ loại khác
    en: Good signatures on the wrong document
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "tập tin là giấy tờ loại khác có đủ chữ ký số"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có tập tin là giấy tờ loại khác

  @id:tài-liệu-tập-tin-04 @hợp-lệ @yc:ND45-11-2-1 @yc:ND45-14-3b-1
  Kịch bản: Công dân đã ký số thêm trên giấy tờ sau chữ ký số của cơ quan
    en: The citizen has signed the paper after the agency
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp theo dạng hợp lệ "có thêm chữ ký số của công dân"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có chữ ký số bổ sung hợp lệ

  @id:tài-liệu-tập-tin-05 @hợp-lệ @yc:ND45-11-2-1 @yc:ND45-14-3b-1
  Kịch bản: Cơ quan khác đã ký số thêm trên giấy tờ
    en: Another agency has signed the paper too
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp theo dạng hợp lệ "có thêm chữ ký số của cơ quan khác"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có chữ ký số bổ sung hợp lệ

  @id:tài-liệu-tập-tin-06 @hợp-lệ @yc:ND45-11-2-1 @yc:ND45-11-2-2 @yc:ND45-11-2-3 @yc:ND45-11-2-4 @yc:ND45-11-2-5 @yc:ND45-11-2-6 @yc:ND30-5-1-1 @yc:ND45-14-3b-1
  Kịch bản: Chữ ký số kèm dấu thời gian và dữ liệu kiểm tra lâu dài
    en: Signatures with time stamps and data for later checking
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp theo dạng hợp lệ "chữ ký số kèm dấu thời gian và dữ liệu kiểm tra lâu dài"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có đủ chữ ký số hợp lệ

  @id:tài-liệu-tập-tin-07 @hợp-lệ @yc:ND45-11-2-4
  Kịch bản: Chứng thư số còn hiệu lực khi ký số, nay đã hết hạn
    en: The certificate was valid when it signed and is over since
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Giấy phép lái xe cơ giới đường bộ" do "Cục Cảnh sát giao thông" cấp theo dạng hợp lệ "chứng thư số còn hiệu lực khi ký số, nay đã hết hạn"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Giấy phép lái xe cơ giới đường bộ" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Giấy phép lái xe cơ giới đường bộ" có chứng thư số còn hiệu lực tại thời điểm ký số

  @id:tài-liệu-tập-tin-08 @hợp-lệ @yc:ND30-25-1c-1
  Kịch bản: Bản sao y có chữ ký số của cơ quan, không có chữ ký số của cá nhân
    en: A true copy bears the agency's signature and no person's
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp theo dạng hợp lệ "bản sao y có chữ ký số của cơ quan"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" là bản sao y có chữ ký số của cơ quan

  @id:tài-liệu-tập-tin-09 @phủ-định @yc:ND30-25-1c-1
  Kịch bản: Bản sao y chỉ có chữ ký số của cán bộ
    en: A true copy is signed by an officer alone
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "bản sao y chỉ có chữ ký số của cán bộ"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" là bản sao y không có chữ ký số của cơ quan
