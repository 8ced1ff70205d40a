# language: vi
@HT @tra-cứu
Tính năng: Tra cứu tình trạng hồ sơ nộp trực tuyến
  en: The state of a dossier filed online is looked up
  Quy trình dịch vụ công trực tuyến mức độ 3, mức độ 4 của tỉnh Hà Tĩnh, phần 1, Bước 4.

  Bối cảnh:
    Biết công dân "Vương Thị Hằng" có tài khoản trên Cổng DVCQG
    Và "Vương Thị Hằng" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG

  @id:hà-tĩnh-tra-cứu-01 @yc:HT-1-B4-1 @yc:HT-1-B4-2
  Kịch bản: Người nộp hồ sơ tra cứu theo mã hồ sơ và theo số định danh cá nhân
    en: The submitter looks the dossier up by its code and by the identity number
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và "Vương Thị Hằng" đã đăng nhập tra cứu theo mã hồ sơ
    Thì kết quả tra cứu có hồ sơ của "Vương Thị Hằng"
    Và "Vương Thị Hằng" tra cứu được mã hồ sơ, thủ tục, họ tên người nộp, ngày tiếp nhận, ngày hẹn trả và tình trạng xử lý
    Khi "Vương Thị Hằng" đã đăng nhập tra cứu theo số định danh cá nhân của mình
    Thì kết quả tra cứu có hồ sơ của "Vương Thị Hằng"

  @id:hà-tĩnh-tra-cứu-02 @phủ-định @yc:HT-1-B4-1
  Kịch bản: Mã hồ sơ không có thật không cho kết quả của hồ sơ khác
    en: A code that does not exist gives no other dossier
    Khi "Vương Thị Hằng" đã đăng nhập tra cứu theo mã hồ sơ có phần số thứ tự không có thật
    Thì tra cứu không cho kết quả nào

  @id:hà-tĩnh-tra-cứu-03 @yc:HT-1-B4-3
  Kịch bản: Người không đăng nhập tra cứu theo mã hồ sơ chỉ biết tình trạng xử lý
    en: Whoever is not signed in learns the state by the code, and no more
    Khi người không đăng nhập tra cứu theo mã hồ sơ của "Vương Thị Hằng"
    Thì kết quả tra cứu không cho biết thông tin cá nhân của "Vương Thị Hằng"

  @id:hà-tĩnh-tra-cứu-04 @phủ-định @yc:HT-1-B4-3
  Kịch bản: Người không đăng nhập dùng số định danh của người khác không biết được thông tin cá nhân
    en: Whoever is not signed in learns nothing personal by somebody else's number
    Khi người không đăng nhập tra cứu theo số định danh cá nhân của "Vương Thị Hằng"
    Thì kết quả tra cứu không cho biết thông tin cá nhân của "Vương Thị Hằng"

  @id:hà-tĩnh-tra-cứu-05 @phủ-định @yc:HT-1-B4-2
  Kịch bản: Hồ sơ không được tiếp nhận vẫn tra cứu được
    en: A dossier that was not received can still be looked up
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" không tiếp nhận hồ sơ với lý do "Tờ khai không thuộc thủ tục này"
    Và "Vương Thị Hằng" đã đăng nhập tra cứu theo mã hồ sơ
    Thì "Vương Thị Hằng" vẫn tra cứu được mã hồ sơ, thủ tục, họ tên người nộp và tình trạng của hồ sơ không được tiếp nhận
