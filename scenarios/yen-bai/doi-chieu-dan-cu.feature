# language: vi
@YB @dân-cư @quy-trình:other
Tính năng: Đối chiếu thông tin chủ hồ sơ với CSDL quốc gia về dân cư
  en: The owner's data are compared with the population database
  Hướng dẫn số hóa hồ sơ của tỉnh Yên Bái, Bước 3 (kiểm tra tính chính xác). Cách xử lý khi CSDL không trả lời là quy ước của hệ thống mô phỏng.

  Bối cảnh:
    Biết công dân "Hoàng Thị Sen" có tài khoản trên Cổng DVCQG

  @id:yên-bái-dân-cư-01 @yc:YB-B3-6
  Kịch bản: Thông tin khớp CSDL quốc gia về dân cư
    en: The data match the population database
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Hoàng Thị Sen"
    Thì HTTT GQTTHC tỉnh B đã đối chiếu thông tin của "Hoàng Thị Sen" với CSDL quốc gia về dân cư

  @id:yên-bái-dân-cư-02 @yc:YB-B3-6 @phủ-định
  Kịch bản: Ngày sinh không khớp CSDL quốc gia về dân cư thì không được chấp nhận
    en: A birth date other than the registered one is not accepted
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho "Hoàng Thị Sen" với ngày sinh khác CSDL quốc gia về dân cư
    Thì HTTT GQTTHC tỉnh B không chấp nhận thông tin không khớp CSDL quốc gia về dân cư

  @id:yên-bái-dân-cư-03 @yc:YB-B3-7 @một-mình @chịu-lỗi
  Kịch bản: CSDL quốc gia về dân cư không trả lời, hồ sơ vẫn được lập rồi được đối chiếu lại
    en: The population database does not answer, the dossier goes on and is compared later
    Khi CSDL quốc gia về dân cư không trả lời HTTT GQTTHC tỉnh B
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Hoàng Thị Sen"
    Thì hồ sơ vẫn được lập và được ghi là chưa đối chiếu được với CSDL quốc gia về dân cư
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và CSDL quốc gia về dân cư trả lời trở lại
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" đối chiếu lại thông tin chủ hồ sơ
    Thì hồ sơ được đối chiếu lại với CSDL quốc gia về dân cư

  @id:yên-bái-dân-cư-04 @yc:YB-B3-6 @yc:YB-B3-7 @một-mình @chịu-lỗi @phủ-định
  Kịch bản: CSDL quốc gia về dân cư trả lời trở lại rằng thông tin không khớp thì hồ sơ không được coi là khớp
    en: The population database answers later that the data differ, and the dossier does not count as a match
    Khi CSDL quốc gia về dân cư không trả lời HTTT GQTTHC tỉnh B
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Hoàng Thị Sen"
    Thì hồ sơ vẫn được lập và được ghi là chưa đối chiếu được với CSDL quốc gia về dân cư
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và CSDL quốc gia về dân cư trả lời trở lại rằng thông tin không khớp
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" đối chiếu lại thông tin chủ hồ sơ
    Thì HTTT GQTTHC tỉnh B không chấp nhận thông tin không khớp CSDL quốc gia về dân cư
