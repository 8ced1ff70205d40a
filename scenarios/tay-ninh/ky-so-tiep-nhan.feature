# language: vi
@TN @ký-số @quy-trình:other
Tính năng: Kiểm tra, ký số tập tin đính kèm khi tiếp nhận hồ sơ trực tuyến toàn trình
  en: Attached files are checked and signed when a fully online dossier is received
  Hướng dẫn của tỉnh Tây Ninh, Bước 3.

  Bối cảnh:
    Biết công dân "Trương Văn Lợi" có tài khoản trên Cổng DVCQG
    Khi "Trương Văn Lợi" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Trương Văn Lợi" cập nhật thông tin cá nhân

  @id:tây-ninh-ký-số-01 @yc:TN-B3-1 @yc:TN-B3-2 @yc:TN-B3-3 @yc:TN-B3-4
  Kịch bản: Hồ sơ có tập tin đã ký số và tập tin chưa ký số, cán bộ chỉ ký số tập tin chưa ký số
    en: Of a signed and an unsigned file the officer signs the unsigned one alone
    Khi "Trương Văn Lợi" đăng tải "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp" đã ký số, các thành phần hồ sơ khác chưa ký số và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" kiểm tra tập tin đính kèm và tiếp nhận hồ sơ
    Thì hồ sơ có tập tin đính kèm đúng quy định được tiếp nhận
    Và tập tin "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp" có chữ ký số hợp lệ của người nộp hồ sơ được nhận vào hồ sơ
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" thực hiện ký số các tập tin đính kèm chưa ký số
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Thì tập tin "Bản sao giấy tờ định danh" mà người nộp hồ sơ chưa ký số có chữ ký số của cán bộ khi hồ sơ được chuyển thụ lý
    Và tập tin "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp" đã có chữ ký số của người nộp hồ sơ được giữ nguyên, cán bộ không ký số lại

  @id:tây-ninh-ký-số-02 @phủ-định @yc:TN-B3-2
  Kịch bản: Cán bộ chuyển thụ lý khi chưa thực hiện thao tác ký số
    en: The officer forwards the dossier without having signed
    Khi "Trương Văn Lợi" đăng tải "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp" đã ký số, các thành phần hồ sơ khác chưa ký số và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Thì tập tin "Bản sao giấy tờ định danh" mà người nộp hồ sơ chưa ký số có chữ ký số của cán bộ khi hồ sơ được chuyển thụ lý

  @id:tây-ninh-ký-số-03 @phủ-định @yc:TN-B3-3
  Kịch bản: Cán bộ thực hiện ký số đối với hồ sơ mà người nộp đã ký số tất cả tập tin
    en: The officer goes to sign although the applicant has signed every file
    Khi "Trương Văn Lợi" ký số tất cả các thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thực hiện ký số các tập tin đính kèm chưa ký số
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Thì tập tin "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp" đã có chữ ký số của người nộp hồ sơ được giữ nguyên, cán bộ không ký số lại

  @id:tây-ninh-ký-số-04 @phủ-định @yc:TN-B3-4
  Kịch bản: Tập tin có nội dung thay đổi sau khi người nộp ký số
    en: A file changed after the applicant had signed it
    Khi "Trương Văn Lợi" nộp hồ sơ với "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp" có chữ ký số không còn hợp lệ và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển thụ lý
    Thì HTTT GQTTHC tỉnh B yêu cầu nộp tập tin khác, cán bộ không ký số đè lên chữ ký số không hợp lệ

  @id:tây-ninh-ký-số-05 @phủ-định @yc:TN-B3-1
  Kịch bản: Tập tin đặt mật khẩu không được tiếp nhận
    en: A file with a password is not received
    Khi "Trương Văn Lợi" nộp hồ sơ với "Bản sao giấy tờ định danh" đặt mật khẩu và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ đó
    Thì HTTT GQTTHC tỉnh B không tiếp nhận hồ sơ có tập tin không mở được
