# language: vi
@CV5632 @đồng-bộ @trực-tiếp @quy-trình:4b
Tính năng: Kiểm tra, số hóa, ký số hồ sơ nộp trực tiếp tại Bộ phận Một cửa các cấp
  en: Dossiers filed in person are checked, digitised and signed at the one-stop shops of each level
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm b Mục 2 và điểm b Mục 4, Bước 1; Hướng dẫn của tỉnh Phú Thọ, Phần I, Trường hợp 2, Bước 1.

  Bối cảnh:
    Biết công dân "Vương Đình Khoa" có tài khoản trên Cổng DVCQG

  @id:một-cửa-01  @yc:CV5632-4b-B1-2 @yc:CV5632-4b-B1-3 @yc:CV5632-2b-1
  Kịch bản: Hồ sơ nộp tại Bộ phận Một cửa cấp tỉnh đủ thành phần, bản số hóa được ký số
    en: A dossier filed with the province's one-stop is complete and its scans are signed
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" kiểm tra danh tính, tài khoản của "Vương Đình Khoa" và lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ nộp trực tiếp được tiếp nhận tại Bộ phận Một cửa của "Sở Tư pháp tỉnh B"
    Và hồ sơ nộp trực tiếp đầy đủ được kiểm tra và tiếp nhận
    Và các thành phần hồ sơ được số hóa tại Bộ phận Một cửa có chữ ký số

  @id:một-cửa-02  @yc:CV5632-2b-1 @yc:CV5632-4b-B1-1
  Kịch bản: Hồ sơ nộp tại Bộ phận Một cửa của UBND xã
    en: A dossier filed with the commune's one-stop
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra danh tính, tài khoản của "Vương Đình Khoa" và lập hồ sơ thủ tục "Thủ tục đăng ký khai tử"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ nộp trực tiếp được tiếp nhận tại Bộ phận Một cửa của "UBND xã Mẫu, tỉnh B"
    Và hồ sơ đồng bộ ghi các thành phần hồ sơ bằng giấy được số hóa tại Bộ phận Một cửa

  @id:một-cửa-03 @phủ-định @yc:CV5632-2b-1
  Kịch bản: Bộ phận Một cửa cấp xã không lập hồ sơ thủ tục thuộc thẩm quyền cấp tỉnh
    en: A commune's one-stop opens no dossier of a procedure of the province
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" thử lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" không thuộc thẩm quyền của cấp mình cho "Vương Đình Khoa"
    Thì HTTT GQTTHC tỉnh B không lập hồ sơ tại Bộ phận Một cửa không có thẩm quyền

  @id:một-cửa-04 @phủ-định @yc:CV5632-4b-B1-1
  Kịch bản: Danh tính không khớp thì hồ sơ không được lập
    en: No dossier is opened when the identity does not match
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" thử lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho "Vương Đình Khoa" với ngày sinh không khớp
    Thì HTTT GQTTHC tỉnh B không lập hồ sơ khi danh tính không khớp

  @id:một-cửa-05 @phủ-định @yc:CV5632-4b-B1-3
  Kịch bản: Hồ sơ nộp trực tiếp thiếu thành phần không được tiếp nhận khi chưa bổ sung
    en: An in-person dossier without a component is not received before it is completed
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" kiểm tra danh tính, tài khoản của "Vương Đình Khoa" và lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy, trừ "Bản sao giấy tờ định danh", và thử lập hồ sơ
    Thì hồ sơ nộp trực tiếp chưa đầy đủ của "Vương Đình Khoa" không được tiếp nhận khi chưa bổ sung

  @id:một-cửa-06 @phủ-định @yc:CV5632-4b-B1-2
  Kịch bản: Giấy tờ được số hóa lại vẫn phải có chữ ký số
    en: A paper digitised again must be signed again
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" kiểm tra danh tính, tài khoản của "Vương Đình Khoa" và lập hồ sơ thủ tục "Thủ tục đăng ký khai tử"
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" số hóa lại "Tờ khai đăng ký khai tử" do bản quét trước không rõ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ
    Thì các thành phần hồ sơ được số hóa tại Bộ phận Một cửa có chữ ký số
