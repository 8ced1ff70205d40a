# language: vi
@YB @dữ-liệu-điện-tử @quy-trình:other
Tính năng: Nhập thông tin, kiểm tra thành phần hồ sơ và dữ liệu điện tử khi tiếp nhận
  en: Basic data, components and their electronic data at reception
  Hướng dẫn số hóa hồ sơ của tỉnh Yên Bái, đoạn mở đầu và Bước 3.

  @id:yên-bái-thành-phần-01 @yc:YB-B3-2 @yc:YB-MD-1
  Kịch bản: Hồ sơ của tổ chức có đủ người nộp và thủ tục, thành phần hồ sơ được số hóa
    en: An organisation's dossier has submitter and procedure, its components are digitised
    Biết tổ chức "Phòng khám Đa khoa Mẫu" do "Trần Văn Bình" đại diện có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Phòng khám Đa khoa Mẫu"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Thì hồ sơ của "Phòng khám Đa khoa Mẫu" có đủ thông tin người nộp "Trần Văn Bình" và thủ tục
    Và hồ sơ đồng bộ ghi có thành phần hồ sơ được số hóa

  @id:yên-bái-thành-phần-02 @yc:YB-B3-2 @phủ-định
  Kịch bản: Chưa có người nộp thì hồ sơ của tổ chức không được lập
    en: Without anybody who files no dossier of an organisation is begun
    Biết tổ chức "Phòng khám Đa khoa Mẫu" do "Trần Văn Bình" đại diện có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" của tổ chức "Phòng khám Đa khoa Mẫu" mà chưa có người nộp
    Thì HTTT GQTTHC tỉnh B không lập hồ sơ khi chưa có người nộp

  @id:yên-bái-thành-phần-03 @yc:YB-B3-3
  Kịch bản: Thành phần hồ sơ tại Bộ phận Một cửa cấp xã đúng theo quy định của thủ tục
    en: At the commune's one-stop shop the components are those the procedure defines
    Biết công dân "Ngô Văn Hùng" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" lập hồ sơ thủ tục "Đăng ký thành lập hộ kinh doanh" cho chủ hồ sơ "Ngô Văn Hùng"
    Thì HTTT GQTTHC tỉnh B chỉ yêu cầu các thành phần hồ sơ theo quy định của thủ tục

  @id:yên-bái-thành-phần-04 @yc:YB-B3-3 @phủ-định
  Kịch bản: Giấy tờ ngoài thành phần hồ sơ không được yêu cầu nộp thêm
    en: A paper outside the components may not be asked for
    Biết công dân "Ngô Văn Hùng" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" lập hồ sơ thủ tục "Đăng ký thành lập hộ kinh doanh" cho chủ hồ sơ "Ngô Văn Hùng"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" thử yêu cầu "Ngô Văn Hùng" nộp thêm giấy tờ ngoài thành phần hồ sơ của thủ tục
    Thì HTTT GQTTHC tỉnh B không yêu cầu "Ngô Văn Hùng" nộp giấy tờ ngoài thành phần hồ sơ của thủ tục

  @id:yên-bái-dữ-liệu-01 @yc:YB-B3-4 @yc:YB-B3-5
  Kịch bản: Giấy tờ đã số hóa đủ thông tin được dùng lại ở hồ sơ sau
    en: A paper digitised with all its fields is used again in a later dossier
    Biết công dân "Đinh Thị Hạnh" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Đinh Thị Hạnh"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa "bản sao văn bằng chuyên môn", nhập đủ thông tin và ký số
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Thì "bản sao văn bằng chuyên môn" được số hóa thành dữ liệu điện tử có đủ thông tin và chữ ký số
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Đinh Thị Hạnh"
    Và cán bộ một cửa "Sở Y tế tỉnh B" đưa vào hồ sơ "bản sao văn bằng chuyên môn" đã có dữ liệu điện tử trong Kho DL trên HTTT GQTTHC
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Thì "bản sao văn bằng chuyên môn" có dữ liệu điện tử được dùng lại, không phải số hóa lại

  @id:yên-bái-dữ-liệu-02 @yc:YB-B3-4 @phủ-định
  Kịch bản: Giấy tờ đã có dữ liệu điện tử thì không được yêu cầu nộp lại
    en: A paper with electronic data may not be asked for again
    Biết công dân "Đinh Thị Hạnh" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Đinh Thị Hạnh"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa "bản sao văn bằng chuyên môn", nhập đủ thông tin và ký số
    Và cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Đinh Thị Hạnh"
    Và cán bộ một cửa "Sở Y tế tỉnh B" đưa vào hồ sơ "bản sao văn bằng chuyên môn" đã có dữ liệu điện tử trong Kho DL trên HTTT GQTTHC
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử yêu cầu "Đinh Thị Hạnh" nộp lại "bản sao văn bằng chuyên môn"
    Thì HTTT GQTTHC tỉnh B không yêu cầu "Đinh Thị Hạnh" nộp lại "bản sao văn bằng chuyên môn" đã có dữ liệu điện tử

  @id:yên-bái-dữ-liệu-03 @yc:YB-B3-5 @yc:YB-MD-1 @phủ-định
  Kịch bản: Bản số hóa chỉ có số ký hiệu không được coi là dữ liệu điện tử
    en: A scan with nothing but its number does not count as electronic data
    Biết công dân "Đinh Thị Hạnh" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Đinh Thị Hạnh"
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử số hóa "bản sao văn bằng chuyên môn" mà chỉ nhập số ký hiệu
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Thì "bản sao văn bằng chuyên môn" thiếu thông tin không được coi là dữ liệu điện tử
    Và hồ sơ đồng bộ ghi có thành phần hồ sơ được số hóa

  @id:yên-bái-dữ-liệu-04 @yc:YB-B3-1 @yc:CV5632-5b-B1-1 @phủ-định
  Kịch bản: Giấy tờ trong Kho có nội dung không khớp thì xử lý như chưa có dữ liệu điện tử
    en: A paper of the vault whose content does not match is treated as one without electronic data
    Biết công dân "Đinh Thị Hạnh" có tài khoản trên Cổng DVCQG
    Và Kho DL Cổng DVCQG của "Đinh Thị Hạnh" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp, họ tên và ngày sinh trong giấy tờ không khớp
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Đinh Thị Hạnh" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Đinh Thị Hạnh" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Đinh Thị Hạnh" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử thao tác chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Thì hồ sơ đồng bộ không ghi "Phiếu lý lịch tư pháp số 1" có nội dung không khớp là khai thác từ Kho DL Cổng DVCQG
    Và "Phiếu lý lịch tư pháp số 1" được tiếp nhận bằng giấy và số hóa như trường hợp chưa có dữ liệu điện tử

  @id:yên-bái-dữ-liệu-05 @yc:YB-B3-1
  Kịch bản: Giấy tờ trong Kho có nội dung khớp với chủ hồ sơ thì được đưa vào hồ sơ
    en: A paper of the vault whose content matches its owner goes into the dossier
    Biết công dân "Đinh Thị Hạnh" có tài khoản trên Cổng DVCQG
    Và Kho DL Cổng DVCQG của "Đinh Thị Hạnh" lưu "Phiếu lý lịch tư pháp số 1" do "Sở Tư pháp tỉnh A" cấp cách đây 1 tháng
    Khi cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra danh tính, tài khoản của "Đinh Thị Hạnh" và lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế"
    Và cán bộ một cửa "Sở Y tế tỉnh B" kiểm tra giấy tờ có thể khai thác
    Và cán bộ một cửa "Sở Y tế tỉnh B" đề nghị "Đinh Thị Hạnh" xác nhận việc đưa "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Và "Đinh Thị Hạnh" đồng ý đưa tài liệu vào hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử thao tác chuyển "Phiếu lý lịch tư pháp số 1" vào hồ sơ
    Thì "Phiếu lý lịch tư pháp số 1" có nội dung khớp được HTTT GQTTHC tỉnh B chấp nhận
