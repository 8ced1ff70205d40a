# language: vi
@YB @chuyên-ngành @quy-trình:other
Tính năng: Lưu kết quả vào CSDL chuyên ngành, chia sẻ với Kho và đồng bộ trạng thái
  en: Results go to the specialised database, are shared with the vault, and their state comes back
  Hướng dẫn số hóa hồ sơ của tỉnh Yên Bái, Bước 4. CSDL chuyên ngành ở đây là CSDL lý lịch tư pháp mô phỏng.

  Bối cảnh:
    Biết công dân "Lý Thị Thanh" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" cho chủ hồ sơ "Lý Thị Thanh"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ

  @id:yên-bái-chuyên-ngành-01 @yc:YB-B4-3 @yc:YB-B4-4
  Kịch bản: Phiếu lý lịch tư pháp được lưu vào CSDL chuyên ngành, chia sẻ với Kho của chủ hồ sơ
    en: The certificate goes to the specialised database and is shared with its owner's vault
    Khi "Sở Tư pháp tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì CSDL chuyên ngành lưu kết quả và chia sẻ với Kho DL Cổng DVCQG của "Lý Thị Thanh"
    Và HTTT GQTTHC tỉnh B ghi đúng trạng thái của kết quả tại CSDL chuyên ngành

  @id:yên-bái-chuyên-ngành-02 @yc:YB-B4-4 @một-mình @phủ-định
  Kịch bản: CSDL chuyên ngành từ chối thì HTTT GQTTHC ghi đúng là từ chối
    en: The specialised database refuses and the system says so
    Khi CSDL chuyên ngành từ chối kết quả của HTTT GQTTHC tỉnh B
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì HTTT GQTTHC tỉnh B ghi đúng trạng thái của kết quả tại CSDL chuyên ngành

  @id:yên-bái-chuyên-ngành-03 @yc:YB-B4-2 @yc:YB-B4-3 @một-mình @chịu-lỗi @phủ-định
  Kịch bản: CSDL chuyên ngành không trả lời rồi trả lời lại, kết quả không mất
    en: The specialised database does not answer for a while and the result is not lost
    Khi CSDL chuyên ngành không trả lời HTTT GQTTHC tỉnh B
    Và "Sở Tư pháp tỉnh B" xử lý hồ sơ, ký số kết quả và trả kết quả
    Thì kết quả được lưu thành dữ liệu điện tử trong Kho DL trên HTTT GQTTHC tỉnh B hoặc CSDL chuyên ngành
    Khi CSDL chuyên ngành trả lời trở lại
    Thì CSDL chuyên ngành lưu kết quả và chia sẻ với Kho DL Cổng DVCQG của "Lý Thị Thanh"
