# language: vi
@CV5632 @khai-thác @trực-tiếp @quy-trình:5b
Tính năng: Xác nhận của công dân chỉ dùng cho đúng tài liệu và đúng hồ sơ
  en: A citizen's confirmation serves the paper and the dossier it was given for
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm b Mục 5, Bước 2.
  Việc mỗi xác nhận chỉ dùng một lần là quy ước của hệ thống mô phỏng (quyết định D-08).

  Bối cảnh:
    Biết công dân "Hồ Thị Ngân" có tài khoản trên Cổng DVCQG

  @id:xác-nhận-01 @yc:CV5632-5b-B2-6
  Kịch bản: Công dân xác nhận một trong hai tài liệu cùng loại, đúng tài liệu đó được chuyển vào hồ sơ
    en: The citizen confirms one of two papers of a kind and that one is moved
    Biết Kho DL Cổng DVCQG của "Hồ Thị Ngân" lưu hai "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, số ký hiệu khác nhau
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Hồ Thị Ngân" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Hồ Thị Ngân" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Hồ Thị Ngân" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển "Phiếu lý lịch tư pháp số 1" đã được xác nhận vào hồ sơ này
    Thì tài liệu được chuyển vào hồ sơ là "Phiếu lý lịch tư pháp số 1" mà "Hồ Thị Ngân" đã xác nhận

  @id:xác-nhận-02 @phủ-định @yc:CV5632-5b-B2-6
  Kịch bản: Xác nhận cho một tài liệu không dùng được để chuyển tài liệu khác cùng loại
    en: A confirmation for one paper does not move another of the same kind
    Biết Kho DL Cổng DVCQG của "Hồ Thị Ngân" lưu hai "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, số ký hiệu khác nhau
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Hồ Thị Ngân" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Hồ Thị Ngân" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Hồ Thị Ngân" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử dùng xác nhận đó để chuyển "Phiếu lý lịch tư pháp số 1" có số ký hiệu khác vào hồ sơ
    Thì HTTT GQTTHC tỉnh B không chuyển "Phiếu lý lịch tư pháp số 1" ngoài tài liệu "Hồ Thị Ngân" đã xác nhận

  @id:xác-nhận-03 @yc:CV5632-5b-B2-7
  Kịch bản: Hồ sơ sau được đề nghị xác nhận lại thì tài liệu được chuyển vào hồ sơ sau
    en: A later dossier asks for confirmation again and then the paper is moved
    Biết Kho DL Cổng DVCQG của "Hồ Thị Ngân" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Hồ Thị Ngân" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Hồ Thị Ngân" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Hồ Thị Ngân" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển "Phiếu lý lịch tư pháp số 1" đã được xác nhận vào hồ sơ này
    Và cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ khác của "Hồ Thị Ngân" theo thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Hồ Thị Ngân" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Hồ Thị Ngân" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển "Phiếu lý lịch tư pháp số 1" đã được xác nhận vào hồ sơ này
    Thì HTTT GQTTHC tỉnh B chuyển tài liệu theo xác nhận của "Hồ Thị Ngân" cho chính hồ sơ này

  @id:xác-nhận-04 @phủ-định @yc:CV5632-5b-B2-7
  Kịch bản: Xác nhận chưa dùng của hồ sơ trước không dùng được cho hồ sơ khác
    en: An unused confirmation of an earlier dossier does not serve another dossier
    Biết Kho DL Cổng DVCQG của "Hồ Thị Ngân" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Hồ Thị Ngân" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Hồ Thị Ngân" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Hồ Thị Ngân" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ khác của "Hồ Thị Ngân" theo thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử dùng xác nhận của hồ sơ trước để chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ này
    Thì HTTT GQTTHC tỉnh B không dùng xác nhận của "Hồ Thị Ngân" cho hồ sơ khác

  @id:xác-nhận-05 @phủ-định @yc:CV5632-5b-B2-7
  Kịch bản: Xác nhận đã dùng không dùng được lần nữa cho hồ sơ khác
    en: A confirmation already used does not serve once more in another dossier
    Biết Kho DL Cổng DVCQG của "Hồ Thị Ngân" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Hồ Thị Ngân" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Hồ Thị Ngân" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Hồ Thị Ngân" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển "Phiếu lý lịch tư pháp số 1" đã được xác nhận vào hồ sơ này
    Và cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ khác của "Hồ Thị Ngân" theo thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử dùng xác nhận của hồ sơ trước để chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ này
    Thì HTTT GQTTHC tỉnh B không dùng xác nhận của "Hồ Thị Ngân" cho hồ sơ khác

  @id:xác-nhận-06 @phủ-định @yc:CV5632-5b-B2-2
  Kịch bản: Đã đề nghị nhưng công dân chưa trả lời thì tài liệu chưa được chuyển
    en: The citizen was asked but has not answered, and the paper is not moved
    Biết Kho DL Cổng DVCQG của "Hồ Thị Ngân" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Hồ Thị Ngân" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Hồ Thị Ngân" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử thao tác chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Thì HTTT GQTTHC tỉnh B không thực hiện thao tác chuyển "Phiếu lý lịch tư pháp số 1" khi "Hồ Thị Ngân" chưa xác nhận

  @id:xác-nhận-07 @hợp-lệ @yc:CV5632-5b-B2-7
  Kịch bản: Công dân lúc đầu không đồng ý, sau đó xác nhận lại trong cùng hồ sơ
    en: The citizen refuses first and confirms later in the same dossier
    Biết Kho DL Cổng DVCQG của "Hồ Thị Ngân" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Hồ Thị Ngân" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Hồ Thị Ngân" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Hồ Thị Ngân" không đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Hồ Thị Ngân" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Hồ Thị Ngân" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển "Phiếu lý lịch tư pháp số 1" đã được xác nhận vào hồ sơ này
    Thì HTTT GQTTHC tỉnh B chuyển tài liệu theo xác nhận của "Hồ Thị Ngân" cho chính hồ sơ này
