# language: vi
@CV5632 @phú-thọ @khai-thác @trực-tiếp @quy-trình:5b
Tính năng: Kiểm tra, chuyển giấy tờ từ Kho tại Bộ phận Một cửa của tỉnh và của xã
  en: Checking and moving stored papers at the one-stop shops of province and commune
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm b Mục 5; Hướng dẫn của tỉnh Phú Thọ, Phần II, Trường hợp 2.

  Bối cảnh:
    Biết công dân "Võ Thị Yến" có tài khoản trên Cổng DVCQG

  @id:tại-quầy-01 @yc:PT-II2-B2-2 @yc:CV5632-5b-B2-4 @yc:CV5632-5b-KT-1
  Kịch bản: Bộ phận Một cửa cấp xã khai thác Trích lục khai tử khi xác nhận tình trạng hôn nhân
    en: A commune's one-stop shop reuses a death extract for a marital status certificate
    Biết "Trích lục khai tử" do "UBND xã Mẫu, tỉnh A" cấp đã có trong Kho DL Cổng DVCQG của "Võ Thị Yến"
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra danh tính, tài khoản của "Võ Thị Yến" và lập hồ sơ thủ tục "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra giấy tờ có thể khai thác
    Thì HTTT GQTTHC tỉnh B đã kiểm tra cả hai Kho trước khi nhận bản giấy
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" thực hiện thao tác chuyển "Trích lục khai tử" vào hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ ghi "Trích lục khai tử" được chuyển từ Kho DL Cổng DVCQG, mã kết quả thay thế "KQ.G15.000034"
    Và Cổng DVCQG nhận được hồ sơ nộp trực tiếp đã được tiếp nhận

  @id:tại-quầy-02 @phủ-định @yc:PT-II2-B2-2 @yc:CV5632-5b-B2-1
  Kịch bản: Kho DL trên HTTT GQTTHC chỉ có giấy tờ khác loại, giấy tờ cần dùng ở Kho DL Cổng DVCQG
    en: The local vault holds another kind only; the paper needed lies in the national vault
    Biết "Sở Tư pháp tỉnh B" đã cấp "Phiếu lý lịch tư pháp số 1" cho "Võ Thị Yến" và lưu vào Kho DL trên HTTT GQTTHC tỉnh B
    Và "Trích lục khai tử" do "UBND xã Mẫu, tỉnh A" cấp đã có trong Kho DL Cổng DVCQG của "Võ Thị Yến"
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra danh tính, tài khoản của "Võ Thị Yến" và lập hồ sơ thủ tục "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra giấy tờ có thể khai thác
    Thì HTTT GQTTHC tỉnh B đã kiểm tra cả hai Kho trước khi nhận bản giấy
    Và HTTT GQTTHC tỉnh B hiển thị với cán bộ một cửa "Trích lục khai tử" là giấy tờ có thể khai thác

  @id:tại-quầy-03 @phủ-định @yc:PT-II2-B2-1 @yc:CV5632-5b-B2-5
  Kịch bản: Cán bộ một cửa chọn bản của Kho DL Cổng DVCQG khi Kho DL trên HTTT GQTTHC cũng có
    en: The officer picks the national copy though the local vault holds the paper too
    Biết Kho DL trên HTTT GQTTHC tỉnh B và Kho DL Cổng DVCQG của "Võ Thị Yến" cùng lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh B" cấp
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Võ Thị Yến" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Võ Thị Yến" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Võ Thị Yến" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử chuyển bản "Phiếu lý lịch tư pháp số 1" của Kho DL Cổng DVCQG vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì bản "Phiếu lý lịch tư pháp số 1" trong Kho DL trên HTTT GQTTHC tỉnh B được đưa vào hồ sơ

  @id:tại-quầy-04 @phủ-định @yc:CV5632-5b-B2-4 @yc:CV5632-5b-B1-1 @yc:CV5632-5b-KT-1
  Kịch bản: Bản giấy đã số hóa được thay bằng giấy tờ chuyển từ Kho
    en: The paper already digitised is replaced by the one moved from the vault
    Biết Kho DL Cổng DVCQG của "Võ Thị Yến" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Võ Thị Yến" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa bản giấy "Phiếu lý lịch tư pháp số 1" trước khi kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Võ Thị Yến" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Võ Thị Yến" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thực hiện thao tác chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ ghi "Phiếu lý lịch tư pháp số 1" được chuyển từ Kho DL Cổng DVCQG, mã kết quả thay thế "KQ.G15.000007"
    Và các thành phần hồ sơ bằng giấy khác được số hóa tại Bộ phận Một cửa
    Và Cổng DVCQG nhận được hồ sơ nộp trực tiếp đã được tiếp nhận

  @id:tại-quầy-05 @yc:CV5632-5b-B2-3 @yc:CV5632-5b-B1-1
  Kịch bản: Công dân không đồng ý, cán bộ một cửa nhận bản giấy ngay
    en: The citizen refuses and the officer takes the paper at once
    Biết Kho DL Cổng DVCQG của "Võ Thị Yến" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Võ Thị Yến" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Võ Thị Yến" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Võ Thị Yến" không đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ không ghi "Phiếu lý lịch tư pháp số 1" là khai thác từ Kho DL Cổng DVCQG khi "Võ Thị Yến" không đồng ý
    Và "Phiếu lý lịch tư pháp số 1" được tiếp nhận bằng giấy và số hóa như trường hợp chưa có dữ liệu điện tử

  @id:tại-quầy-06 @phủ-định @yc:CV5632-5-1
  Kịch bản: Kết quả đã đồng bộ nhưng công dân chưa lưu không hiển thị với cán bộ một cửa là từ Kho DL Cổng DVCQG
    en: A result synchronised but not saved is not shown to the officer as from the national vault
    Biết "Sở Tư pháp tỉnh B" đã cấp "Phiếu lý lịch tư pháp số 1" cho "Võ Thị Yến" và lưu vào Kho DL trên HTTT GQTTHC tỉnh B
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Võ Thị Yến" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Thì HTTT GQTTHC tỉnh B không hiển thị "Phiếu lý lịch tư pháp số 1" là giấy tờ khai thác từ Kho DL Cổng DVCQG
