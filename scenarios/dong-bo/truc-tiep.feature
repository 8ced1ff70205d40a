# language: vi
@CV5632 @đồng-bộ @trực-tiếp @quy-trình:4b
Tính năng: Tích hợp, đồng bộ kết quả của hồ sơ nộp trực tiếp tại Bộ phận Một cửa
  en: Results of dossiers filed in person reach the national vault
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm b Mục 4.

  Bối cảnh:
    Biết công dân "Đặng Văn Phúc" có tài khoản trên Cổng DVCQG

  @id:đồng-bộ-trực-tiếp-01 @yc:YB-B2-2 @yc:CV5632-4b-B1-1 @yc:CV5632-4b-B3-1 @yc:CV5632-4b-B4-1
  Kịch bản: Cấp Phiếu lý lịch tư pháp số 1 đối với hồ sơ nộp trực tiếp, đồng bộ và lưu về Kho DL Cổng DVCQG
    en: A criminal record certificate is issued in person, synchronised and saved to the national vault
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" kiểm tra danh tính, tài khoản của "Đặng Văn Phúc" và lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam"
    Thì HTTT GQTTHC tỉnh B đã kiểm tra tài khoản của "Đặng Văn Phúc" theo số định danh cá nhân
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ đồng bộ ghi các thành phần hồ sơ bằng giấy được số hóa tại Bộ phận Một cửa
    Khi "Sở Tư pháp tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì Cổng DVCQG nhận được kết quả của hồ sơ nộp trực tiếp như hồ sơ nộp trực tuyến
    Khi "Đặng Văn Phúc" lưu kết quả "Phiếu lý lịch tư pháp số 1" về Kho DL Cổng DVCQG
    Thì Kho DL Cổng DVCQG của "Đặng Văn Phúc" lưu kết quả "Phiếu lý lịch tư pháp số 1" của hồ sơ nộp trực tiếp
