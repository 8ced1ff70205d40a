# language: vi
@YB @ủy-quyền @quy-trình:other
Tính năng: Ủy quyền giải quyết thủ tục hành chính
  en: Procedures settled by delegation
  Hướng dẫn số hóa hồ sơ của tỉnh Yên Bái, Bước 2: tài khoản được xác định theo số định danh của tổ chức, cá nhân ủy quyền.

  Bối cảnh:
    Biết công dân "Nguyễn Thị Chủ" có tài khoản trên Cổng DVCQG
    Và công dân "Trần Văn Thay" có tài khoản trên Cổng DVCQG

  @id:yên-bái-ủy-quyền-01 @yc:YB-B2-6 @yc:YB-B2-7
  Kịch bản: Người được ủy quyền nộp hồ sơ trực tuyến, tài khoản và kết quả thuộc bên ủy quyền
    en: A delegate files online, account and result are the delegator's
    Biết "Nguyễn Thị Chủ" đã ủy quyền cho "Trần Văn Thay" thực hiện thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
    Khi "Trần Văn Thay" theo ủy quyền của "Nguyễn Thị Chủ" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B dùng tài khoản của bên ủy quyền "Nguyễn Thị Chủ", không dùng tài khoản của "Trần Văn Thay"
    Khi "Nguyễn Thị Chủ" cập nhật thông tin cá nhân
    Và "Nguyễn Thị Chủ" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Thì hồ sơ đồng bộ lên Cổng DVCQG ghi chủ hồ sơ là bên ủy quyền "Nguyễn Thị Chủ", người nộp là "Trần Văn Thay"
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì kết quả hiển thị tại mục "Dịch vụ công của tôi" của "Nguyễn Thị Chủ", không hiển thị với "Trần Văn Thay"
    Và Kho DL trên HTTT GQTTHC tỉnh B lưu kết quả "Phiếu lý lịch tư pháp số 1" cho "Nguyễn Thị Chủ", không lưu cho "Trần Văn Thay"

  @id:yên-bái-ủy-quyền-02 @yc:YB-B2-6 @phủ-định
  Kịch bản: Người được ủy quyền đã có tài khoản và hồ sơ riêng trên HTTT GQTTHC, hồ sơ vẫn thuộc bên ủy quyền
    en: The delegate has an account and a dossier of his own, the dossier is still the delegator's
    Biết "Trần Văn Thay" đã nộp trực tiếp một hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Nguyễn Thị Chủ" do "Trần Văn Thay" nộp theo văn bản ủy quyền số "05/UQ"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Thì HTTT GQTTHC tỉnh B dùng tài khoản của bên ủy quyền "Nguyễn Thị Chủ", không dùng tài khoản của "Trần Văn Thay"
    Và hồ sơ đồng bộ lên Cổng DVCQG ghi chủ hồ sơ là bên ủy quyền "Nguyễn Thị Chủ", người nộp là "Trần Văn Thay"

  @id:yên-bái-ủy-quyền-03 @yc:YB-B2-6 @hợp-lệ
  Kịch bản: Tổ chức ủy quyền cho cá nhân nộp hồ sơ, chủ hồ sơ là tổ chức
    en: An organisation delegates to a person, the owner is the organisation
    Biết tổ chức "Phòng khám Đa khoa Mẫu" do "Lê Thị Đại" đại diện có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Phòng khám Đa khoa Mẫu" do "Trần Văn Thay" nộp theo văn bản ủy quyền số "12/UQ"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Thì HTTT GQTTHC tỉnh B dùng tài khoản của bên ủy quyền "Phòng khám Đa khoa Mẫu", không dùng tài khoản của "Trần Văn Thay"

  @id:yên-bái-ủy-quyền-04 @yc:YB-B2-7 @phủ-định
  Kịch bản: Hồ sơ nộp trực tiếp theo ủy quyền, kết quả không vào Kho của người được ủy quyền
    en: Filed in person by delegation, the result does not go to the delegate's vault
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Nguyễn Thị Chủ" do "Trần Văn Thay" nộp theo văn bản ủy quyền số "05/UQ"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì kết quả hiển thị tại mục "Dịch vụ công của tôi" của "Nguyễn Thị Chủ", không hiển thị với "Trần Văn Thay"
    Và Kho DL trên HTTT GQTTHC tỉnh B lưu kết quả "Phiếu lý lịch tư pháp số 1" cho "Nguyễn Thị Chủ", không lưu cho "Trần Văn Thay"

  @id:yên-bái-ủy-quyền-05 @yc:YB-B2-8 @phủ-định
  Kịch bản: Người nộp thay không có văn bản ủy quyền thì hồ sơ không được lập
    en: Without a delegation no dossier is begun for another
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Nguyễn Thị Chủ" do "Trần Văn Thay" nộp mà không có văn bản ủy quyền
    Thì HTTT GQTTHC tỉnh B không lập hồ sơ khi người nộp không có ủy quyền cho thủ tục này

  @id:yên-bái-ủy-quyền-06 @yc:YB-B2-8 @phủ-định
  Kịch bản: Ủy quyền cho một thủ tục không dùng được cho thủ tục khác
    en: A delegation for one procedure does not serve for another
    Biết "Nguyễn Thị Chủ" đã ủy quyền cho "Trần Văn Thay" thực hiện thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
    Khi "Trần Văn Thay" theo ủy quyền của "Nguyễn Thị Chủ" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Trần Văn Thay" theo ủy quyền của "Nguyễn Thị Chủ" thử lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" tại "Sở Y tế tỉnh B"
    Thì HTTT GQTTHC tỉnh B không lập hồ sơ khi người nộp không có ủy quyền cho thủ tục này

  @id:yên-bái-ủy-quyền-07 @yc:YB-B2-8
  Kịch bản: Có văn bản ủy quyền thì hồ sơ được lập
    en: With a delegation the dossier is begun
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Nguyễn Thị Chủ" do "Trần Văn Thay" nộp theo văn bản ủy quyền số "05/UQ"
    Thì HTTT GQTTHC tỉnh B lập được hồ sơ theo ủy quyền
