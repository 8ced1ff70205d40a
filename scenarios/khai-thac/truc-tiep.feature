# language: vi
@CV5632 @khai-thác @trực-tiếp @quy-trình:5b
Tính năng: Khai thác tài liệu điện tử từ Kho DL khi nộp hồ sơ trực tiếp tại Bộ phận Một cửa
  en: Documents of the vaults are reused in dossiers filed in person
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm b Mục 5; Hướng dẫn của tỉnh Phú Thọ, Phần II.

  Bối cảnh:
    Biết công dân "Lê Quang Huy" có tài khoản trên Cổng DVCQG

  @id:khai-thác-trực-tiếp-01 @yc:YB-B2-2 @yc:CV5632-5b-B2-1 @yc:CV5632-5b-B2-2 @yc:CV5632-5b-B2-4 @yc:CV5632-5a-B2-3 @yc:CV5632-5a-B2-4 @yc:CV5632-5b-B1-1 @yc:CV5632-5b-KT-1
  Kịch bản: Công dân xác nhận, cán bộ một cửa chuyển Phiếu lý lịch tư pháp số 1 từ Kho DL Cổng DVCQG vào hồ sơ
    en: The citizen confirms and the officer moves the certificate from the national vault into the dossier
    Biết Kho DL Cổng DVCQG của "Lê Quang Huy" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, có đủ chữ ký số và còn giá trị sử dụng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Lê Quang Huy" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Thì HTTT GQTTHC tỉnh B đã kiểm tra tài khoản của "Lê Quang Huy" theo số định danh cá nhân
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Thì HTTT GQTTHC tỉnh B hiển thị với cán bộ một cửa "Phiếu lý lịch tư pháp số 1" là giấy tờ có thể khai thác
    Khi cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Lê Quang Huy" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Lê Quang Huy" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thực hiện thao tác chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì HTTT GQTTHC tỉnh B lưu xác nhận của "Lê Quang Huy" trước thao tác chuyển
    Và hồ sơ đồng bộ ghi "Phiếu lý lịch tư pháp số 1" được chuyển từ Kho DL Cổng DVCQG, mã kết quả thay thế "KQ.G15.000007"
    Và tập tin của thành phần hồ sơ "Phiếu lý lịch tư pháp số 1" giữ nguyên nội dung đã ký số trong Kho DL Cổng DVCQG
    Và các thành phần hồ sơ bằng giấy khác được số hóa tại Bộ phận Một cửa
    Và Cổng DVCQG nhận được hồ sơ nộp trực tiếp đã được tiếp nhận

  @id:khai-thác-trực-tiếp-02 @phủ-định @yc:CV5632-5b-B2-2
  Kịch bản: Thao tác chuyển không thực hiện được khi công dân chưa xác nhận
    en: The paper cannot be moved while the citizen has not confirmed
    Biết Kho DL Cổng DVCQG của "Lê Quang Huy" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Lê Quang Huy" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử thao tác chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Thì HTTT GQTTHC tỉnh B không thực hiện thao tác chuyển "Phiếu lý lịch tư pháp số 1" khi "Lê Quang Huy" chưa xác nhận

  @id:khai-thác-trực-tiếp-03 @phủ-định @yc:CV5632-5b-B2-3 @yc:CV5632-5b-B1-1
  Kịch bản: Công dân không đồng ý, thành phần hồ sơ được xử lý như trường hợp chưa có dữ liệu điện tử
    en: The citizen refuses and the component is treated as one without electronic data
    Biết Kho DL Cổng DVCQG của "Lê Quang Huy" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Lê Quang Huy" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Lê Quang Huy" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Lê Quang Huy" không đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử thao tác chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ không ghi "Phiếu lý lịch tư pháp số 1" là khai thác từ Kho DL Cổng DVCQG khi "Lê Quang Huy" không đồng ý
    Và "Phiếu lý lịch tư pháp số 1" được tiếp nhận bằng giấy và số hóa như trường hợp chưa có dữ liệu điện tử

  @id:khai-thác-trực-tiếp-04 @yc:PT-II2-B2-1 @yc:CV5632-5b-B2-5
  Kịch bản: Cả hai Kho cùng lưu Phiếu lý lịch tư pháp số 1, bản trong Kho DL trên HTTT GQTTHC được ưu tiên
    en: Both vaults hold the certificate and the local copy has priority
    Biết Kho DL trên HTTT GQTTHC tỉnh B và Kho DL Cổng DVCQG của "Lê Quang Huy" cùng lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh B" cấp
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Lê Quang Huy" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" thực hiện thao tác chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Thì bản "Phiếu lý lịch tư pháp số 1" trong Kho DL trên HTTT GQTTHC tỉnh B được đưa vào hồ sơ
