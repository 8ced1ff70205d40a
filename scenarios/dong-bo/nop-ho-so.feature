# language: vi
@CV5632 @đồng-bộ @trực-tuyến @quy-trình:4a
Tính năng: Nộp hồ sơ trực tuyến trên HTTT GQTTHC
  en: Filing a dossier online on the provincial system
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 4, Bước 1; Hướng dẫn của tỉnh Phú Thọ, Phần I, Trường hợp 1, Bước 1.

  Bối cảnh:
    Biết công dân "Đỗ Thu Hà" có tài khoản trên Cổng DVCQG

  @id:nộp-hồ-sơ-01 @yc:CV5632-4a-B1-2 @yc:CV5632-4a-B1-3 @yc:CV5632-4a-B1-4
  Kịch bản: Hồ sơ nộp trực tuyến mang đúng cơ quan đã chọn, đủ thành phần và không có khoản phải nộp
    en: A dossier filed online bears the agency chosen, has all components and nothing to pay
    Khi "Đỗ Thu Hà" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Đỗ Thu Hà" cập nhật thông tin cá nhân
    Và "Đỗ Thu Hà" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Thì hồ sơ đồng bộ ghi đúng cơ quan thực hiện "Sở Tư pháp tỉnh B" đã chọn
    Và hồ sơ đồng bộ có thông tin cá nhân và đủ thành phần hồ sơ của thủ tục
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Thì hồ sơ thủ tục không thu phí, lệ phí được tiếp nhận mà không có bước nộp phí, lệ phí

  @id:nộp-hồ-sơ-02 @phủ-định @yc:CV5632-4a-B1-1
  Kịch bản: Người chưa đăng nhập không lập được hồ sơ dù có đường dẫn nộp hồ sơ
    en: Who has not signed in begins no dossier even with a filing link
    Biết công dân "Lương Văn Tám" chưa có tài khoản trên Cổng DVCQG
    Khi "Lương Văn Tám" chưa đăng nhập, mở đường dẫn nộp hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B" do "Đỗ Thu Hà" gửi
    Thì HTTT GQTTHC tỉnh B không lập hồ sơ cho người chưa đăng nhập

  @id:nộp-hồ-sơ-03 @yc:CV5632-4a-B1-5
  Kịch bản: Người chưa có tài khoản được đưa tới Cổng DVCQG để đăng ký theo hướng dẫn
    en: Who has no account is taken to the national portal to register as guided
    Biết công dân "Lương Văn Tám" chưa có tài khoản trên Cổng DVCQG
    Khi "Lương Văn Tám" chưa đăng nhập, mở đường dẫn nộp hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B" do "Đỗ Thu Hà" gửi
    Thì "Lương Văn Tám" được đưa tới Cổng DVCQG để đăng nhập hoặc đăng ký tài khoản theo hướng dẫn

  @id:nộp-hồ-sơ-04 @phủ-định @yc:CV5632-4a-B1-5
  Kịch bản: Thủ tục của UBND xã cũng chỉ mở cho người đã đăng nhập; người chưa có tài khoản được hướng dẫn
    en: A commune's procedure too opens only to who has signed in; others are guided
    Biết công dân "Lương Văn Tám" chưa có tài khoản trên Cổng DVCQG
    Khi "Lương Văn Tám" chưa đăng nhập, mở đường dẫn nộp hồ sơ thủ tục "Thủ tục đăng ký khai sinh" tại "UBND xã Mẫu, tỉnh B" do "Đỗ Thu Hà" gửi
    Thì "Lương Văn Tám" được đưa tới Cổng DVCQG để đăng nhập hoặc đăng ký tài khoản theo hướng dẫn

  @id:nộp-hồ-sơ-05 @phủ-định @yc:CV5632-4a-B1-2
  Kịch bản: Không lập hồ sơ tại cơ quan không thực hiện thủ tục
    en: No dossier is begun at an agency that does not carry the procedure out
    Khi "Đỗ Thu Hà" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Đỗ Thu Hà" thử lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại cơ quan không thực hiện thủ tục là "UBND xã Mẫu, tỉnh B"
    Thì HTTT GQTTHC tỉnh B không lập hồ sơ tại cơ quan không thực hiện thủ tục

  @id:nộp-hồ-sơ-06 @phủ-định @yc:CV5632-4a-B1-3
  Kịch bản: Hồ sơ thiếu thành phần không được tiếp nhận khi chưa bổ sung
    en: A dossier without a component is not received before it is completed
    Khi "Đỗ Thu Hà" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Đỗ Thu Hà" cập nhật thông tin cá nhân
    Và "Đỗ Thu Hà" đăng tải các thành phần hồ sơ, trừ "Bản sao giấy tờ định danh", và thử nộp hồ sơ
    Thì hồ sơ trực tuyến chưa đầy đủ của "Đỗ Thu Hà" không được tiếp nhận khi chưa bổ sung

  @id:nộp-hồ-sơ-07 @phủ-định @yc:CV5632-4a-B1-3
  Kịch bản: Hồ sơ chưa có thông tin cá nhân không được nộp
    en: A dossier without personal data is not filed
    Khi "Đỗ Thu Hà" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Đỗ Thu Hà" thử nộp hồ sơ khi chưa cập nhật thông tin cá nhân
    Thì hồ sơ trực tuyến chưa đầy đủ của "Đỗ Thu Hà" không được tiếp nhận khi chưa bổ sung

  @id:nộp-hồ-sơ-08 @phủ-định @yc:CV5632-4a-B1-4
  Kịch bản: Cán bộ không thông báo được việc nộp phí, lệ phí của thủ tục không thu
    en: An officer cannot ask for a fee where the procedure has none
    Khi "Đỗ Thu Hà" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Đỗ Thu Hà" cập nhật thông tin cá nhân
    Và "Đỗ Thu Hà" đăng tải các thành phần hồ sơ còn thiếu và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử thông báo nộp phí, lệ phí của hồ sơ
    Thì HTTT GQTTHC tỉnh B không thông báo nộp phí, lệ phí đối với thủ tục không thu
