# language: vi
@CV5632 @khai-thác @trực-tuyến @quy-trình:5a
Tính năng: Giấy tờ trong Kho được khai thác khi là của chính công dân, còn hiệu lực và còn thời hạn sử dụng
  en: A stored paper is reused when it is the citizen's own, in force and within its term
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 5, Bước 2; Hướng dẫn của tỉnh Phú Thọ, Phần II.
  Giấy phép lái xe dùng làm ví dụ về giấy tờ có ngày hết hạn; thủ tục tiếp nhận là thủ tục mô phỏng.

  Bối cảnh:
    Biết công dân "Phan Thu Hà" có tài khoản trên Cổng DVCQG

  @id:giá-trị-01 @yc:CV5632-5a-B2-12
  Kịch bản: Giấy phép lái xe do bộ, ngành cấp còn thời hạn sử dụng được khai thác tại tỉnh
    en: A driving licence issued by a ministry's body, within its term, is reused in the province
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Giấy phép lái xe cơ giới đường bộ" do "Cục Cảnh sát giao thông" cấp, còn thời hạn sử dụng
    Khi "Phan Thu Hà" chọn thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác "Giấy phép lái xe cơ giới đường bộ" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Giấy phép lái xe cơ giới đường bộ" còn giá trị sử dụng theo thời hạn của giấy tờ

  @id:giá-trị-02 @phủ-định @yc:CV5632-5a-B2-12
  Kịch bản: Giấy phép lái xe đã hết thời hạn sử dụng theo nội dung tập tin
    en: The driving licence has expired by its own file
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Giấy phép lái xe cơ giới đường bộ" do "Cục Cảnh sát giao thông" cấp, nội dung tập tin ghi đã hết thời hạn sử dụng
    Khi "Phan Thu Hà" chọn thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác "Giấy phép lái xe cơ giới đường bộ" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Giấy phép lái xe cơ giới đường bộ" hết thời hạn hoặc chưa có hiệu lực

  @id:giá-trị-03 @phủ-định @yc:CV5632-5a-B2-12
  Kịch bản: Giấy phép lái xe chưa đến ngày có hiệu lực
    en: The driving licence is not yet in effect
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Giấy phép lái xe cơ giới đường bộ" do "Cục Cảnh sát giao thông" cấp, chưa đến ngày có hiệu lực
    Khi "Phan Thu Hà" chọn thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác "Giấy phép lái xe cơ giới đường bộ" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Giấy phép lái xe cơ giới đường bộ" hết thời hạn hoặc chưa có hiệu lực

  @id:giá-trị-04 @hợp-lệ @yc:CV5632-5a-B2-12
  Kịch bản: Giấy phép lái xe không xác định thời hạn
    en: The driving licence has no term
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Giấy phép lái xe cơ giới đường bộ" do "Cục Cảnh sát giao thông" cấp, không xác định thời hạn
    Khi "Phan Thu Hà" chọn thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác "Giấy phép lái xe cơ giới đường bộ" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Giấy phép lái xe cơ giới đường bộ" còn giá trị sử dụng theo thời hạn của giấy tờ

  @id:giá-trị-05 @hợp-lệ @yc:CV5632-5a-B2-5
  Kịch bản: Phiếu lý lịch tư pháp số 1 cấp cách đây 5 tháng vẫn trong thời hạn sử dụng của thủ tục
    en: A certificate five months old is still within the procedure's limit
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 5 tháng
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" cấp trong thời hạn của thủ tục

  @id:giá-trị-06 @phủ-định @yc:CV5632-5a-B2-10
  Kịch bản: Giấy tờ trong Kho của công dân ghi số định danh của người khác
    en: A paper in the citizen's vault bears another's personal number
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, tập tin ghi số định danh của người khác
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" ghi số định danh của người khác

  @id:giá-trị-07 @yc:CV5632-5a-B2-10
  Kịch bản: Hai công dân cùng lập hồ sơ, mỗi người thấy giấy tờ của mình
    en: Two citizens prepare dossiers and each sees the own papers
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, không xác định thời hạn
    Và công dân "Mai Văn Dũng" có tài khoản trên Cổng DVCQG
    Và Kho DL Cổng DVCQG của "Mai Văn Dũng" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, không xác định thời hạn
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Mai Văn Dũng" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Mai Văn Dũng" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B chỉ hiển thị giấy tờ của chính "Phan Thu Hà", không hiển thị giấy tờ của "Mai Văn Dũng"
    Và HTTT GQTTHC tỉnh B chỉ hiển thị giấy tờ của chính "Mai Văn Dũng", không hiển thị giấy tờ của "Phan Thu Hà"

  @id:giá-trị-08 @phủ-định @yc:CV5632-5a-B2-10
  Kịch bản: Công dân gửi lựa chọn giấy tờ hiển thị trong hồ sơ của người khác
    en: A citizen sends the choice of a paper shown in another's dossier
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, không xác định thời hạn
    Và công dân "Mai Văn Dũng" có tài khoản trên Cổng DVCQG
    Và Kho DL Cổng DVCQG của "Mai Văn Dũng" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, không xác định thời hạn
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Mai Văn Dũng" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Mai Văn Dũng" cập nhật thông tin cá nhân
    Và "Mai Văn Dũng" thử lựa chọn vào hồ sơ của mình "Phiếu lý lịch tư pháp số 1" hiển thị trong hồ sơ của "Phan Thu Hà"
    Thì HTTT GQTTHC tỉnh B không đưa "Phiếu lý lịch tư pháp số 1" của "Phan Thu Hà" vào hồ sơ của "Mai Văn Dũng"

  @id:giá-trị-09 @yc:CV5632-5a-B2-11
  Kịch bản: Giấy tờ còn hiệu lực trong Kho DL trên HTTT GQTTHC được khai thác
    en: A paper in force of the local vault is reused
    Biết "Sở Tư pháp tỉnh B" đã cấp "Phiếu lý lịch tư pháp số 1" cho "Phan Thu Hà" và lưu vào Kho DL trên HTTT GQTTHC tỉnh B
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác bản "Phiếu lý lịch tư pháp số 1" trong Kho DL trên HTTT GQTTHC tỉnh B
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" còn hiệu lực trong Kho DL trên HTTT GQTTHC

  @id:giá-trị-10 @phủ-định @yc:CV5632-5a-B2-11
  Kịch bản: Giấy tờ đã thu hồi trong Kho DL trên HTTT GQTTHC không được khai thác
    en: A paper revoked in the local vault is not reused
    Biết "Sở Tư pháp tỉnh B" đã cấp "Phiếu lý lịch tư pháp số 1" cho "Phan Thu Hà" và lưu vào Kho DL trên HTTT GQTTHC tỉnh B
    Khi lãnh đạo "Sở Tư pháp tỉnh B" thu hồi "Phiếu lý lịch tư pháp số 1" đã cấp cho "Phan Thu Hà"
    Và "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác bản "Phiếu lý lịch tư pháp số 1" trong Kho DL trên HTTT GQTTHC tỉnh B
    Thì HTTT GQTTHC tỉnh B không cho khai thác "Phiếu lý lịch tư pháp số 1" đã thu hồi

  @id:giá-trị-11 @phủ-định @yc:YB-B3-G23-1 @yc:CV5632-5a-B2-13
  Kịch bản: Kho ghi số ký hiệu khác với số ký hiệu trong tập tin
    en: The vault lists another number than the file bears
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, số ký hiệu trong Kho khác với tập tin
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có số ký hiệu không khớp với tập tin
    Và HTTT GQTTHC tỉnh B nêu lý do không khai thác được "Phiếu lý lịch tư pháp số 1"

  @id:giá-trị-12 @yc:YB-B3-G23-1
  Kịch bản: Số ký hiệu trong Kho khớp với số ký hiệu trong tập tin
    en: The listed number is the one in the file
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B đưa vào hồ sơ "Phiếu lý lịch tư pháp số 1" có số ký hiệu khớp với tập tin

  @id:giá-trị-13 @yc:CV5632-5a-B2-13
  Kịch bản: Giấy phép lái xe hết thời hạn được nêu lý do không khai thác được
    en: The list says why the expired licence cannot be reused
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Giấy phép lái xe cơ giới đường bộ" do "Cục Cảnh sát giao thông" cấp, nội dung tập tin ghi đã hết thời hạn sử dụng
    Khi "Phan Thu Hà" chọn thủ tục "Ghi nhận người lái xe cứu thương (mô phỏng)" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác "Giấy phép lái xe cơ giới đường bộ" từ Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B nêu lý do không khai thác được "Giấy phép lái xe cơ giới đường bộ"

  @id:giá-trị-14 @phủ-định @yc:CV5632-5a-B2-1
  Kịch bản: Kho có nhiều bản cùng loại và giấy tờ khác loại, mọi bản cùng loại đều được hiển thị
    en: The vault holds several papers of the kind and another kind; all of the kind are shown
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 2" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Và Kho DL Cổng DVCQG của "Phan Thu Hà" lưu các bản "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 8 tháng và 1 tháng
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B hiển thị đủ các bản "Phiếu lý lịch tư pháp số 1" của "Phan Thu Hà" trong Kho DL Cổng DVCQG

  @id:giá-trị-15 @yc:CV5632-5a-B2-6
  Kịch bản: Kho có hai loại phiếu, chỉ loại có mã phù hợp được hiển thị
    en: The vault holds two kinds and only the fitting code is shown
    Biết Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 2" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Và Kho DL Cổng DVCQG của "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B chỉ hiển thị giấy tờ mã "KQ.G15.000007" cho thành phần hồ sơ "Phiếu lý lịch tư pháp số 1"

  @id:giá-trị-16 @yc:CV5632-5-1
  Kịch bản: Kết quả do chính tỉnh cấp, sau khi công dân lưu mới hiển thị là từ Kho DL Cổng DVCQG
    en: A result of the province itself is shown as from the national vault once it is saved
    Biết "Sở Tư pháp tỉnh B" đã cấp "Phiếu lý lịch tư pháp số 1" cho "Phan Thu Hà" và lưu vào Kho DL trên HTTT GQTTHC tỉnh B
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh B" đã cấp về Kho DL Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B hiển thị "Phiếu lý lịch tư pháp số 1" từ Kho DL Cổng DVCQG sau khi "Phan Thu Hà" đã lưu

  @id:giá-trị-17 @phủ-định @yc:CV5632-5-1
  Kịch bản: Kết quả do chính tỉnh cấp, công dân chưa lưu, không hiển thị là từ Kho DL Cổng DVCQG
    en: A result of the province itself that is not saved is not shown as from the national vault
    Biết "Sở Tư pháp tỉnh B" đã cấp "Phiếu lý lịch tư pháp số 1" cho "Phan Thu Hà" và lưu vào Kho DL trên HTTT GQTTHC tỉnh B
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B không hiển thị "Phiếu lý lịch tư pháp số 1" là giấy tờ khai thác từ Kho DL Cổng DVCQG

  @id:giá-trị-18 @hợp-lệ @yc:CV5632-5a-B2-14
  Kịch bản: Cả hai Kho đều có, công dân chọn bản trong Kho DL trên HTTT GQTTHC
    en: Both vaults hold the paper and the citizen chooses the local copy
    Biết Kho DL trên HTTT GQTTHC tỉnh B và Kho DL Cổng DVCQG của "Phan Thu Hà" cùng lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh B" cấp
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác bản "Phiếu lý lịch tư pháp số 1" trong Kho DL trên HTTT GQTTHC tỉnh B
    Và "Phan Thu Hà" nộp hồ sơ với các thành phần hồ sơ còn lại do "Sở Y tế tỉnh A" cấp hoặc tự đăng tải
    Thì hồ sơ đồng bộ ghi đúng nguồn của "Phiếu lý lịch tư pháp số 1" đã khai thác

  @id:giá-trị-19 @phủ-định @yc:CV5632-5a-B2-14
  Kịch bản: Cả hai Kho đều có, công dân chọn bản trong Kho DL Cổng DVCQG, hồ sơ ghi đúng bản đã dùng
    en: Both vaults hold the paper, the citizen chooses the national copy and the record tells the one used
    Biết Kho DL trên HTTT GQTTHC tỉnh B và Kho DL Cổng DVCQG của "Phan Thu Hà" cùng lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh B" cấp
    Khi "Phan Thu Hà" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Phan Thu Hà" cập nhật thông tin cá nhân
    Và "Phan Thu Hà" đề nghị khai thác bản "Phiếu lý lịch tư pháp số 1" trong Kho DL Cổng DVCQG
    Và "Phan Thu Hà" nộp hồ sơ với các thành phần hồ sơ còn lại do "Sở Y tế tỉnh A" cấp hoặc tự đăng tải
    Thì hồ sơ đồng bộ ghi đúng nguồn của "Phiếu lý lịch tư pháp số 1" đã khai thác
