# language: vi
@YB @tài-khoản @quy-trình:other
Tính năng: Kiểm tra, tạo và liên kết tài khoản khi tiếp nhận hồ sơ
  en: Accounts are checked, opened and linked when a dossier is received
  Hướng dẫn số hóa hồ sơ của tỉnh Yên Bái, Bước 2: công dân, người nước ngoài, tổ chức; có tài khoản ở cả hai nơi, một nơi hoặc chưa có.

  @id:yên-bái-tài-khoản-01 @yc:YB-B2-3 @yc:YB-B2-9 @yc:YB-B2-11
  Kịch bản: Công dân có tài khoản ở cả hai nơi được tra cứu theo số CCCD và vẫn chỉ có một tài khoản
    en: A citizen with accounts on both sides is looked up by the CCCD and keeps one account
    Biết công dân "Nguyễn Thị An" có tài khoản trên Cổng DVCQG
    Và "Nguyễn Thị An" đã nộp trực tiếp một hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tra cứu tài khoản của "Nguyễn Thị An"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Nguyễn Thị An"
    Thì HTTT GQTTHC tỉnh B cho cán bộ một cửa biết "Nguyễn Thị An" thuộc trường hợp "có tài khoản trên Cổng DVCQG và trên HTTT GQTTHC"
    Và HTTT GQTTHC tỉnh B tra cứu tài khoản của công dân "Nguyễn Thị An" theo số CCCD 12 chữ số
    Và "Nguyễn Thị An" chỉ có một tài khoản trên HTTT GQTTHC tỉnh B

  @id:yên-bái-tài-khoản-02 @yc:YB-B2-3 @phủ-định
  Kịch bản: CMND 9 số không được dùng để xác định công dân
    en: A nine-digit CMND does not name a citizen
    Biết công dân "Vũ Văn Khoa" có tài khoản trên Cổng DVCQG và trước đây được cấp CMND 9 số
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho "Vũ Văn Khoa" chỉ theo CMND 9 số
    Thì HTTT GQTTHC tỉnh B không dùng CMND 9 số để xác định chủ hồ sơ

  @id:yên-bái-tài-khoản-03 @yc:YB-B2-3 @yc:YB-B2-11 @hợp-lệ
  Kịch bản: CMND 9 số đã được ghi nhận là số cũ thì dẫn tới đúng tài khoản theo số CCCD
    en: A CMND that is known as a former number leads to the account of the CCCD
    Biết công dân "Vũ Văn Khoa" có tài khoản trên Cổng DVCQG và trước đây được cấp CMND 9 số
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho "Vũ Văn Khoa", ghi cả CMND 9 số trước đây
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho "Vũ Văn Khoa" chỉ theo CMND 9 số
    Thì HTTT GQTTHC tỉnh B không dùng CMND 9 số để xác định chủ hồ sơ
    Và "Vũ Văn Khoa" chỉ có một tài khoản trên HTTT GQTTHC tỉnh B

  @id:yên-bái-tài-khoản-04 @yc:YB-B2-4 @yc:YB-B2-9
  Kịch bản: Người nước ngoài chỉ có tài khoản trên Cổng DVCQG được tra cứu theo số hộ chiếu
    en: A foreigner with an account on the portal only is looked up by the passport number
    Biết người nước ngoài "Marie Dupont" mang hộ chiếu "Pháp" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tra cứu tài khoản của "Marie Dupont"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Marie Dupont"
    Thì HTTT GQTTHC tỉnh B cho cán bộ một cửa biết "Marie Dupont" thuộc trường hợp "chỉ có tài khoản trên Cổng DVCQG"
    Và HTTT GQTTHC tỉnh B tra cứu tài khoản của người nước ngoài "Marie Dupont" theo số hộ chiếu

  @id:yên-bái-tài-khoản-05 @yc:YB-B2-4 @phủ-định
  Kịch bản: Hai người nước ngoài khác quốc tịch, trùng số hộ chiếu, có tài khoản riêng
    en: Two foreigners of two countries with one passport number have accounts of their own
    Biết người nước ngoài "Marie Dupont" mang hộ chiếu "Pháp" có tài khoản trên Cổng DVCQG
    Và người nước ngoài "Hana Sato" mang hộ chiếu "Nhật Bản" cùng số với hộ chiếu của "Marie Dupont", có tài khoản trên Cổng DVCQG
    Khi "Marie Dupont" vào HTTT GQTTHC tỉnh B từ Cổng DVCQG để thực hiện thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Và "Hana Sato" vào HTTT GQTTHC tỉnh B từ Cổng DVCQG để thực hiện thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Thì "Marie Dupont" và "Hana Sato" có tài khoản riêng trên HTTT GQTTHC tỉnh B

  @id:yên-bái-tài-khoản-06 @yc:YB-B2-5 @yc:YB-B2-9
  Kịch bản: Tổ chức chỉ có tài khoản trên Cổng DVCQG được tra cứu theo mã số thuế
    en: An organisation with an account on the portal only is looked up by its tax code
    Biết tổ chức "Phòng khám Đa khoa Mẫu" do "Trần Văn Bình" đại diện có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" tra cứu tài khoản của "Phòng khám Đa khoa Mẫu"
    Và cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Phòng khám Đa khoa Mẫu"
    Thì HTTT GQTTHC tỉnh B cho cán bộ một cửa biết "Phòng khám Đa khoa Mẫu" thuộc trường hợp "chỉ có tài khoản trên Cổng DVCQG"
    Và HTTT GQTTHC tỉnh B tra cứu tài khoản của tổ chức "Phòng khám Đa khoa Mẫu" theo mã số thuế, không theo số của người nộp

  @id:yên-bái-tài-khoản-07 @yc:YB-B2-5 @yc:YB-B2-11 @phủ-định
  Kịch bản: Người đại diện đã có tài khoản và hồ sơ riêng, hồ sơ của tổ chức vẫn theo mã số thuế
    en: The representative has an account and a dossier of his own, the organisation's still goes by its tax code
    Biết tổ chức "Phòng khám Đa khoa Mẫu" do "Trần Văn Bình" đại diện có tài khoản trên Cổng DVCQG
    Và "Trần Văn Bình" đã nộp trực tiếp một hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Và "Phòng khám Đa khoa Mẫu" đã nộp trực tiếp một hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" tại "Sở Y tế tỉnh B"
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Phòng khám Đa khoa Mẫu"
    Thì HTTT GQTTHC tỉnh B tra cứu tài khoản của tổ chức "Phòng khám Đa khoa Mẫu" theo mã số thuế, không theo số của người nộp
    Và "Phòng khám Đa khoa Mẫu" chỉ có một tài khoản trên HTTT GQTTHC tỉnh B

  @id:yên-bái-tài-khoản-08 @yc:YB-B2-9 @yc:YB-B2-10
  Kịch bản: Công dân chưa có tài khoản đồng ý để cán bộ một cửa tạo tài khoản trên Cổng DVCQG
    en: A citizen without any account agrees that the officer opens one on the portal
    Biết công dân "Phạm Thị Hoa" chưa có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tra cứu tài khoản của "Phạm Thị Hoa"
    Thì HTTT GQTTHC tỉnh B cho cán bộ một cửa biết "Phạm Thị Hoa" thuộc trường hợp "chưa có tài khoản"
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Phạm Thị Hoa"
    Và "Phạm Thị Hoa" đồng ý để cán bộ một cửa "Sở Tư pháp tỉnh B" tạo tài khoản trên Cổng DVCQG
    Thì tài khoản trên Cổng DVCQG của "Phạm Thị Hoa" được tạo và liên kết với tài khoản trên HTTT GQTTHC tỉnh B

  @id:yên-bái-tài-khoản-09 @yc:YB-B2-10 @phủ-định
  Kịch bản: Công dân không đồng ý thì không có tài khoản nào được tạo trên Cổng DVCQG
    en: A citizen disagrees and no account is opened on the portal
    Biết công dân "Đỗ Thị Lan" chưa có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Đỗ Thị Lan"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử tạo tài khoản trên Cổng DVCQG khi "Đỗ Thị Lan" không đồng ý
    Thì không có tài khoản nào của "Đỗ Thị Lan" được tạo trên Cổng DVCQG

  @id:yên-bái-tài-khoản-10 @yc:YB-B2-5 @yc:YB-B2-10
  Kịch bản: Tổ chức chưa có tài khoản đồng ý để cán bộ một cửa tạo tài khoản trên Cổng DVCQG
    en: An organisation without any account agrees that the officer opens one on the portal
    Biết tổ chức "Phòng khám Đa khoa Xuân" do "Lê Thị Xuân" đại diện chưa có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Phòng khám Đa khoa Xuân"
    Và "Phòng khám Đa khoa Xuân" đồng ý để cán bộ một cửa "Sở Y tế tỉnh B" tạo tài khoản trên Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B tra cứu tài khoản của tổ chức "Phòng khám Đa khoa Xuân" theo mã số thuế, không theo số của người nộp
    Và tài khoản trên Cổng DVCQG của "Phòng khám Đa khoa Xuân" được tạo và liên kết với tài khoản trên HTTT GQTTHC tỉnh B

  @id:yên-bái-tài-khoản-11 @yc:YB-B2-9 @yc:YB-B2-11 @yc:YB-B2-12
  Kịch bản: Công dân chỉ có tài khoản trên HTTT GQTTHC, sau đó đăng ký Cổng DVCQG, hồ sơ cũ vẫn còn
    en: A citizen with an account in the system only registers at the portal later, and the old dossier stays
    Biết công dân "Lê Văn Cường" chưa có tài khoản trên Cổng DVCQG
    Và "Lê Văn Cường" đã nộp trực tiếp một hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tra cứu tài khoản của "Lê Văn Cường"
    Thì HTTT GQTTHC tỉnh B cho cán bộ một cửa biết "Lê Văn Cường" thuộc trường hợp "chỉ có tài khoản trên HTTT GQTTHC"
    Khi "Lê Văn Cường" tự đăng ký tài khoản trên Cổng DVCQG
    Và "Lê Văn Cường" vào HTTT GQTTHC tỉnh B từ Cổng DVCQG để thực hiện thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Thì "Lê Văn Cường" chỉ có một tài khoản trên HTTT GQTTHC tỉnh B
    Và tài khoản của "Lê Văn Cường" trên HTTT GQTTHC tỉnh B vẫn có hồ sơ đã nộp trước khi liên kết

  @id:yên-bái-tài-khoản-12 @yc:YB-B2-4 @yc:YB-B2-9 @yc:YB-B2-11 @yc:YB-B2-12 @phủ-định
  Kịch bản: Người nước ngoài đã có hồ sơ trên HTTT GQTTHC, sau đó đăng ký Cổng DVCQG, không phát sinh tài khoản thứ hai
    en: A foreigner known to the system registers at the portal later and no second account arises
    Biết người nước ngoài "John Miller" mang hộ chiếu "Hoa Kỳ" chưa có tài khoản trên Cổng DVCQG
    Và "John Miller" đã nộp trực tiếp một hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Khi "John Miller" tự đăng ký tài khoản trên Cổng DVCQG
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "John Miller"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tra cứu tài khoản của "John Miller"
    Thì HTTT GQTTHC tỉnh B tra cứu tài khoản của người nước ngoài "John Miller" theo số hộ chiếu
    Và HTTT GQTTHC tỉnh B cho cán bộ một cửa biết "John Miller" thuộc trường hợp "có tài khoản trên Cổng DVCQG và trên HTTT GQTTHC"
    Khi "John Miller" vào HTTT GQTTHC tỉnh B từ Cổng DVCQG để thực hiện thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Thì "John Miller" chỉ có một tài khoản trên HTTT GQTTHC tỉnh B
    Và tài khoản của "John Miller" trên HTTT GQTTHC tỉnh B vẫn có hồ sơ đã nộp trước khi liên kết

  @id:yên-bái-tài-khoản-13 @yc:YB-B2-9 @yc:YB-B2-11 @phủ-định
  Kịch bản: Người đại diện có tài khoản Cổng DVCQG, tổ chức thì chưa; hai bên không được lẫn với nhau
    en: The representative has an account on the portal, the organisation none, and the two are not mixed up
    Biết tổ chức "Phòng khám Đa khoa Thu" do "Hồ Thị Thu" đại diện chưa có tài khoản trên Cổng DVCQG
    Và "Phòng khám Đa khoa Thu" đã nộp trực tiếp một hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" tại "Sở Y tế tỉnh B"
    Khi cán bộ một cửa "Sở Y tế tỉnh B" tra cứu tài khoản của "Phòng khám Đa khoa Thu"
    Thì HTTT GQTTHC tỉnh B cho cán bộ một cửa biết "Phòng khám Đa khoa Thu" thuộc trường hợp "chỉ có tài khoản trên HTTT GQTTHC"
    Khi "Phòng khám Đa khoa Thu" tự đăng ký tài khoản trên Cổng DVCQG
    Và cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp giấy phép hoạt động đối với cơ sở khám bệnh, chữa bệnh thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Phòng khám Đa khoa Thu"
    Thì "Phòng khám Đa khoa Thu" chỉ có một tài khoản trên HTTT GQTTHC tỉnh B

  @id:yên-bái-tài-khoản-14 @yc:YB-B2-13
  Kịch bản: Công dân chỉ có tài khoản trên Cổng DVCQG được HTTT GQTTHC tự động tạo tài khoản
    en: For a citizen with an account on the portal only the system makes an account by itself
    Biết công dân "Trần Thị Mai" có tài khoản trên Cổng DVCQG
    Khi "Trần Thị Mai" vào HTTT GQTTHC tỉnh B từ Cổng DVCQG để thực hiện thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Thì HTTT GQTTHC tỉnh B tự động tạo tài khoản của "Trần Thị Mai" với thông tin từ tài khoản Cổng DVCQG

  @id:yên-bái-tài-khoản-15 @yc:YB-B2-13 @phủ-định
  Kịch bản: Khai họ tên khác thì tài khoản vẫn giữ thông tin của Cổng DVCQG
    en: Another name is given and the account still has the portal's data
    Biết công dân "Trần Thị Mai" có tài khoản trên Cổng DVCQG
    Khi "Trần Thị Mai" vào HTTT GQTTHC tỉnh B từ Cổng DVCQG để thực hiện thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B"
    Và "Trần Thị Mai" khai họ tên "Trần Thị Mây" khác với tài khoản Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B tự động tạo tài khoản của "Trần Thị Mai" với thông tin từ tài khoản Cổng DVCQG

  @id:yên-bái-tài-khoản-16 @yc:YB-B2-2 @phủ-định
  Kịch bản: Bộ phận Một cửa cấp xã cũng kiểm tra tài khoản trên Cổng DVCQG
    en: A commune's one-stop shop checks the account on the portal too
    Biết công dân "Ngô Văn Hùng" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra danh tính, tài khoản của "Ngô Văn Hùng" và lập hồ sơ thủ tục "Đăng ký thành lập hộ kinh doanh"
    Thì HTTT GQTTHC tỉnh B đã kiểm tra tài khoản của "Ngô Văn Hùng" theo số định danh cá nhân

  @id:yên-bái-tài-khoản-17 @yc:YB-B2-4 @yc:YB-B2-9 @yc:YB-B2-10
  Kịch bản: Người nước ngoài chưa có tài khoản đồng ý để cán bộ một cửa tạo tài khoản theo hộ chiếu
    en: A foreigner without any account agrees that the officer opens one by the passport
    Biết người nước ngoài "Claire Martin" mang hộ chiếu "Pháp" chưa có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tra cứu tài khoản của "Claire Martin"
    Thì HTTT GQTTHC tỉnh B cho cán bộ một cửa biết "Claire Martin" thuộc trường hợp "chưa có tài khoản"
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Claire Martin"
    Và "Claire Martin" đồng ý để cán bộ một cửa "Sở Tư pháp tỉnh B" tạo tài khoản trên Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B tra cứu tài khoản của người nước ngoài "Claire Martin" theo số hộ chiếu
    Và tài khoản trên Cổng DVCQG của "Claire Martin" được tạo và liên kết với tài khoản trên HTTT GQTTHC tỉnh B
