# language: vi
@SQC @trực-tuyến
Tính năng: Hồ sơ của người khác, phiên làm việc đã hết hạn, gửi lặp
  en: Another's dossier, an ended session, the same submission twice
  Nghị định số 45/2020/NĐ-CP, Điều 6 khoản 2, Điều 7 khoản 2; gửi lặp theo quy ước của hệ thống mô phỏng (D-56).

  Bối cảnh:
    Biết công dân "Đinh Thị Thảo" có tài khoản trên Cổng DVCQG

  @id:sai-quy-cách-nộp-01 @yc:ND45-6-2-1 @yc:SQC-NL-1
  Kịch bản: Người lập hồ sơ tự nộp hồ sơ của mình
    en: Who prepared the dossier sends it
    Biết "Đinh Thị Thảo" đã lập đầy đủ hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B nhưng chưa nộp
    Khi "Đinh Thị Thảo" nộp hồ sơ đang lập của mình
    Thì HTTT GQTTHC tỉnh B nhận hồ sơ do chính "Đinh Thị Thảo" nộp
    Và lần nộp của "Đinh Thị Thảo" chỉ có một hồ sơ, một mã hồ sơ

  @id:sai-quy-cách-nộp-02 @phủ-định @yc:ND45-6-2-1
  Kịch bản: Tài khoản khác gửi lệnh nộp hồ sơ mà công dân đang lập
    en: Another account sends the dossier that a citizen is preparing
    Biết "Đinh Thị Thảo" đã lập đầy đủ hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B nhưng chưa nộp
    Và công dân "Kiều Văn Toàn" có tài khoản trên Cổng DVCQG
    Khi "Kiều Văn Toàn" thử nộp hồ sơ mà "Đinh Thị Thảo" đang lập
    Thì HTTT GQTTHC tỉnh B không nhận hồ sơ của "Đinh Thị Thảo" do tài khoản khác nộp, hồ sơ đang lập giữ nguyên

  @id:sai-quy-cách-nộp-03 @một-mình @phủ-định @yc:ND45-7-2-1
  Kịch bản: Nộp hồ sơ bằng phiên làm việc đã hết hạn
    en: A dossier is sent in a session that has ended
    Biết "Đinh Thị Thảo" đã lập đầy đủ hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B nhưng chưa nộp
    Khi thời gian mô phỏng trôi qua 25 giờ
    Và "Đinh Thị Thảo" nộp hồ sơ bằng phiên làm việc đã hết hạn
    Thì HTTT GQTTHC tỉnh B không nhận hồ sơ từ phiên làm việc đã hết hạn, hồ sơ đang lập giữ nguyên

  @id:sai-quy-cách-nộp-04 @một-mình @yc:ND45-7-2-1
  Kịch bản: Phiên làm việc hết hạn, đăng nhập lại thì nộp được hồ sơ đang lập
    en: After the session has ended one signs in again and sends the dossier
    Biết "Đinh Thị Thảo" đã lập đầy đủ hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B nhưng chưa nộp
    Khi thời gian mô phỏng trôi qua 25 giờ
    Và "Đinh Thị Thảo" đăng nhập lại và nộp hồ sơ đang lập
    Thì HTTT GQTTHC tỉnh B nhận hồ sơ sau khi "Đinh Thị Thảo" đăng nhập lại

  @id:sai-quy-cách-nộp-05 @phủ-định @yc:SQC-NL-1
  Kịch bản: Gửi lại hồ sơ vừa nộp
    en: The dossier just sent is sent again
    Biết "Đinh Thị Thảo" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi "Đinh Thị Thảo" gửi lại lần thứ hai hồ sơ đã nộp
    Thì lần nộp của "Đinh Thị Thảo" chỉ có một hồ sơ, một mã hồ sơ
