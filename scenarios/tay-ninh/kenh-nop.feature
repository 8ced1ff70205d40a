# language: vi
@TN @kênh-nộp @quy-trình:other
Tính năng: Hồ sơ được tính là trực tuyến theo kênh nộp
  en: Which dossiers count as online
  Hướng dẫn của tỉnh Tây Ninh, Mở đầu và Bước 1.

  Bối cảnh:
    Biết công dân "Đoàn Văn Hậu" có tài khoản trên Cổng DVCQG
    Và số liệu hồ sơ trực tuyến của "Sở Tư pháp tỉnh B" đã được ghi lại

  @id:tây-ninh-kênh-nộp-01 @yc:TN-B1-1 @yc:TN-MD-2
  Kịch bản: Hồ sơ nộp qua Cổng DVCQG được tính là hồ sơ trực tuyến và ghi đúng nơi nộp
    en: A dossier filed through the national portal counts as online and says where it was filed
    Biết "Đoàn Văn Hậu" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ nộp qua Cổng DVCQG được tính là hồ sơ trực tuyến trong số liệu của "Sở Tư pháp tỉnh B"
    Và hồ sơ đồng bộ lên Cổng DVCQG ghi đúng nơi nộp hồ sơ

  @id:tây-ninh-kênh-nộp-02 @phủ-định @yc:TN-B1-1 @yc:TN-MD-2
  Kịch bản: Hồ sơ giấy do cán bộ một cửa nhập tại quầy không được tính là hồ sơ trực tuyến
    en: A dossier on paper that the officer types in at the counter does not count as online
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" kiểm tra danh tính, tài khoản của "Đoàn Văn Hậu" và lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ do cán bộ một cửa nhập tại quầy không được tính là hồ sơ trực tuyến trong số liệu của "Sở Tư pháp tỉnh B"
    Và hồ sơ đồng bộ lên Cổng DVCQG ghi đúng nơi nộp hồ sơ

  @id:tây-ninh-kênh-nộp-03 @hợp-lệ @cần:provincial_accounts @cần:messages @yc:TN-B1-1
  Kịch bản: Hồ sơ nộp trên Cổng dịch vụ công của tỉnh cũng là hồ sơ trực tuyến
    en: A dossier filed on the provincial portal is an online one too
    Biết công dân "Châu Thị Ngà" chưa có tài khoản trên Cổng DVCQG
    Khi "Châu Thị Ngà" đăng ký tài khoản trên Cổng dịch vụ công tỉnh B với đầy đủ các mục bắt buộc
    Và "Châu Thị Ngà" đặt mật khẩu theo thông báo tài khoản ban đầu và đăng nhập Cổng dịch vụ công tỉnh B
    Và "Châu Thị Ngà" nộp hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" trên Cổng dịch vụ công tỉnh B
    Thì hồ sơ nộp trên Cổng dịch vụ công của tỉnh cũng được tính là hồ sơ trực tuyến trong số liệu của "Sở Tư pháp tỉnh B"

  @id:tây-ninh-kênh-nộp-04 @hợp-lệ @cần:provincial_accounts @cần:provincial_app @cần:messages @yc:TN-B1-1 @yc:TN-MD-2
  Kịch bản: Hồ sơ nộp qua ứng dụng của tỉnh cũng là hồ sơ trực tuyến
    en: A dossier filed in the provincial app is an online one too
    Biết công dân "Châu Thị Ngà" chưa có tài khoản trên Cổng DVCQG
    Khi "Châu Thị Ngà" đăng ký tài khoản trên Cổng dịch vụ công tỉnh B với đầy đủ các mục bắt buộc
    Và "Châu Thị Ngà" đặt mật khẩu theo thông báo tài khoản ban đầu và đăng nhập ứng dụng của tỉnh B
    Và "Châu Thị Ngà" nộp hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" trên ứng dụng của tỉnh B
    Thì hồ sơ nộp qua ứng dụng của tỉnh cũng được tính là hồ sơ trực tuyến trong số liệu của "Sở Tư pháp tỉnh B"
    Và hồ sơ đồng bộ lên Cổng DVCQG ghi đúng nơi nộp hồ sơ
