# language: vi
@NĐ45 @khai-thác @trực-tuyến @quy-trình:5a
Tính năng: Chữ ký số của giấy tờ trong Kho được kiểm tra trước khi khai thác
  en: The signatures of a stored paper are checked before it is reused
  Nghị định số 45/2020/NĐ-CP, Điều 11 khoản 2, Điều 14 khoản 3; Nghị định số 30/2020/NĐ-CP, Điều 5.
  Chứng thư số, dấu thời gian và cơ quan cấp trong kịch bản đều là mô phỏng.

  Bối cảnh:
    Biết công dân "Nguyễn Hoài Nam" có tài khoản trên Cổng DVCQG

  @id:tài-liệu-chữ-ký-01 @yc:ND45-11-2-1 @yc:ND45-11-2-2 @yc:ND45-11-2-3 @yc:ND45-11-2-4 @yc:ND45-11-2-5 @yc:ND45-11-2-6 @yc:ND30-5-1-1 @yc:ND45-14-3b-1
  Kịch bản: Giấy tờ có đủ chữ ký số hợp lệ của người có thẩm quyền và của cơ quan được khai thác
    en: A paper with both valid signatures is reused
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có đủ chữ ký số hợp lệ

  @id:tài-liệu-chữ-ký-02 @phủ-định @yc:ND45-11-2-2
  Kịch bản: Chứng thư số của người ký đã thu hồi trước khi ký số
    en: The signer's certificate was revoked before it signed
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "chứng thư số đã thu hồi trước khi ký số"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" ký bằng chứng thư số đã thu hồi

  @id:tài-liệu-chữ-ký-03 @phủ-định @yc:ND45-11-2-3
  Kịch bản: Chứng thư số do một tổ chức không được tin cậy cấp, mang đúng tên người ký và cơ quan
    en: A certificate of nobody's trust bears the right names
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "chứng thư số không do tổ chức chứng thực được tin cậy cấp"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" ký bằng chứng thư số không được tin cậy

  @id:tài-liệu-chữ-ký-04 @phủ-định @yc:ND45-11-2-4
  Kịch bản: Chứng thư số đã hết hạn khi ký số
    en: The certificate had expired when it signed
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "chứng thư số đã hết hạn khi ký số"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" ký khi chứng thư số hết hạn hoặc chưa có hiệu lực

  @id:tài-liệu-chữ-ký-05 @phủ-định @yc:ND45-11-2-4
  Kịch bản: Chứng thư số chưa có hiệu lực khi ký số
    en: The certificate was not yet valid when it signed
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "chứng thư số chưa có hiệu lực khi ký số"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" ký khi chứng thư số hết hạn hoặc chưa có hiệu lực

  @id:tài-liệu-chữ-ký-06 @phủ-định @yc:ND45-11-2-5
  Kịch bản: Chữ ký số để lại phần cuối tập tin ngoài nội dung đã ký
    en: The signature leaves the end of the file out
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "chữ ký số không bao trùm toàn bộ tập tin"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có phần tập tin chưa được ký số

  @id:tài-liệu-chữ-ký-07 @phủ-định @yc:ND45-11-2-1
  Kịch bản: Nội dung tập tin thay đổi sau khi ký số
    en: The file's content was changed after signing
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "nội dung tập tin thay đổi sau khi ký số"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có nội dung thay đổi sau khi ký số

  @id:tài-liệu-chữ-ký-08 @phủ-định @yc:ND45-11-2-1
  Kịch bản: Nội dung giấu sẵn trong tập tin hiện ra thay nội dung đã ký số
    en: What was hidden in the file shows instead of what was signed
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "nội dung đã ký số thay bằng nội dung giấu sẵn trong tập tin"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có nội dung thay đổi sau khi ký số

  @id:tài-liệu-chữ-ký-09 @phủ-định @yc:ND30-5-1-1
  Kịch bản: Giấy tờ chỉ có chữ ký số của người có thẩm quyền, thiếu chữ ký số của cơ quan
    en: The agency's signature is missing
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "thiếu chữ ký số của cơ quan"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" chưa đủ chữ ký số của người có thẩm quyền và của cơ quan

  @id:tài-liệu-chữ-ký-10 @phủ-định @yc:ND30-5-1-1
  Kịch bản: Giấy tờ chỉ có chữ ký số của cơ quan, thiếu chữ ký số của người có thẩm quyền
    en: The competent person's signature is missing
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "thiếu chữ ký số của người có thẩm quyền"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" chưa đủ chữ ký số của người có thẩm quyền và của cơ quan

  @id:tài-liệu-chữ-ký-11 @phủ-định @yc:ND30-5-1-1
  Kịch bản: Tập tin trong Kho không có chữ ký số nào
    en: The file in the vault bears no signature
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "không có chữ ký số"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" chưa đủ chữ ký số của người có thẩm quyền và của cơ quan

  @id:tài-liệu-chữ-ký-12 @phủ-định @yc:ND45-14-3b-1
  Kịch bản: Giấy tờ ghi Sở Tư pháp cấp nhưng mang chữ ký số của một Sở khác
    en: The paper names one department and bears the seal of another
    Biết Kho DL Cổng DVCQG của "Nguyễn Hoài Nam" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp với lỗi "chữ ký số của cơ quan khác cơ quan cấp"
    Khi "Nguyễn Hoài Nam" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Nguyễn Hoài Nam" cập nhật thông tin cá nhân
    Và "Nguyễn Hoài Nam" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có chữ ký số của cơ quan khác với cơ quan cấp
