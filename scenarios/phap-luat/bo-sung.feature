# language: vi
@ND45 @pháp-luật @quy-trình:other
Tính năng: Sửa đổi, bổ sung hồ sơ không đổi mã hồ sơ
  en: Supplements and corrections keep the dossier code
  Nghị định số 45/2020/NĐ-CP, Điều 12.

  Bối cảnh:
    Biết công dân "Ninh Văn Sơn" có tài khoản trên Cổng DVCQG
    Và "Ninh Văn Sơn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG

  @id:pháp-luật-bổ-sung-01 @yc:ND45-12-1
  Kịch bản: Hồ sơ bổ sung giấy tờ giữ nguyên mã và lưu yêu cầu bổ sung
    en: A supplemented dossier keeps its code and the request
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" yêu cầu bổ sung "Bản sao giấy tờ định danh" với nội dung "Nộp bản chụp rõ hai mặt"
    Và "Ninh Văn Sơn" đăng tải lại "Bản sao giấy tờ định danh" và nộp lại hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ của "Ninh Văn Sơn" giữ nguyên mã sau khi bổ sung và lưu yêu cầu bổ sung

  @id:pháp-luật-bổ-sung-02 @phủ-định @yc:ND45-12-1
  Kịch bản: Chỉnh sửa tờ khai điện tử không sinh hồ sơ mới
    en: Correcting the e-form makes no new dossier
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" yêu cầu chỉnh sửa mục "Mục đích yêu cầu cấp phiếu" của tờ khai điện tử
    Và "Ninh Văn Sơn" chỉ chỉnh sửa mục "Mục đích yêu cầu cấp phiếu" của tờ khai điện tử và nộp lại hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ của "Ninh Văn Sơn" giữ nguyên mã sau khi bổ sung và lưu yêu cầu bổ sung
