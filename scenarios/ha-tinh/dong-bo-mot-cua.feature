# language: vi
@HT @đồng-bộ-một-cửa @cần:provincial_accounts
Tính năng: Tự động đồng bộ hồ sơ từ Cổng dịch vụ công tỉnh về hệ thống một cửa điện tử
  en: Dossiers cross from the provincial portal to the one-stop system by themselves
  Quy trình dịch vụ công trực tuyến mức độ 3, mức độ 4 của tỉnh Hà Tĩnh, phần 2 (đoạn mở đầu).

  Bối cảnh:
    Biết công dân "Mai Thị Oanh" có tài khoản trên Cổng DVCQG

  @id:hà-tĩnh-đồng-bộ-01 @yc:HT-2-MD-1
  Kịch bản: Hồ sơ nộp trực tuyến tự động có trên hệ thống một cửa điện tử
    en: A dossier filed online is in the one-stop system by itself
    Biết "Mai Thị Oanh" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Thì hồ sơ của "Mai Thị Oanh" tự động có trên hệ thống một cửa điện tử

  @id:hà-tĩnh-đồng-bộ-02 @phủ-định @cần:messages @yc:HT-2-MD-1
  Kịch bản: Hồ sơ nộp trên Cổng dịch vụ công tỉnh không thất lạc khi hồ sơ nộp sau đã được đồng bộ
    en: A dossier filed on the provincial portal is not lost while a later one arrives
    Biết công dân "Ngô Văn Quý" chưa có tài khoản trên Cổng DVCQG
    Khi "Ngô Văn Quý" đăng ký tài khoản trên Cổng dịch vụ công tỉnh B với đầy đủ các mục bắt buộc
    Và "Ngô Văn Quý" đặt mật khẩu theo thông báo tài khoản ban đầu và đăng nhập Cổng dịch vụ công tỉnh B
    Và "Ngô Văn Quý" nộp hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" trên Cổng dịch vụ công tỉnh B
    Biết "Mai Thị Oanh" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Thì hồ sơ của "Ngô Văn Quý" tự động có trên hệ thống một cửa điện tử
