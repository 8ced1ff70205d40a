# language: vi
@CV5632 @khai-thác @trực-tuyến @quy-trình:5a
Tính năng: Từ Cổng DVCQG vào HTTT GQTTHC đã lựa chọn để nộp hồ sơ có giấy tờ khai thác
  en: From the national portal into the provincial system chosen, to file with a reused paper
  Công văn số 5632/VPCP-KSTT ngày 25/7/2023, Tài liệu hướng dẫn, điểm a Mục 5, Bước 1 và Bước 2.

  @id:vào-hệ-thống-01 @yc:CV5632-5a-B1-1 @yc:CV5632-5a-B1-2 @yc:CV5632-5a-B1-3 @yc:CV5632-5a-B1-4
  Kịch bản: Công dân Việt Nam vào đúng thủ tục, đúng cơ quan, đúng danh tính
    en: A Vietnamese citizen comes to the right procedure and agency with the right identity
    Biết công dân "Đặng Thị Hòa" có tài khoản trên Cổng DVCQG
    Khi "Đặng Thị Hòa" thử lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" tại "Sở Y tế tỉnh B" qua Cổng DVCQG
    Thì "Đặng Thị Hòa" được chuyển tới HTTT GQTTHC tỉnh B
    Và HTTT GQTTHC tỉnh B nhận đúng danh tính của "Đặng Thị Hòa" theo tài khoản Cổng DVCQG
    Và HTTT GQTTHC tỉnh B lập được hồ sơ tại cơ quan thực hiện thủ tục
    Và HTTT GQTTHC tỉnh B lập được hồ sơ cho "Đặng Thị Hòa" theo thủ tục đối với người Việt Nam

  @id:vào-hệ-thống-02 @phủ-định @yc:CV5632-5a-B1-1
  Kịch bản: Công dân quay lại Cổng DVCQG chọn thủ tục khác, HTTT GQTTHC mở thủ tục chọn sau
    en: The citizen goes back to the portal and chooses another procedure, and the later choice is opened
    Biết công dân "Đặng Thị Hòa" có tài khoản trên Cổng DVCQG
    Khi "Đặng Thị Hòa" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Và "Đặng Thị Hòa" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Thì "Đặng Thị Hòa" được chuyển tới HTTT GQTTHC tỉnh B

  @id:vào-hệ-thống-03 @phủ-định @yc:CV5632-5a-B1-2
  Kịch bản: Hai công dân lần lượt dùng chung một trình duyệt
    en: Two citizens use one browser one after the other
    Biết công dân "Đặng Thị Hòa" có tài khoản trên Cổng DVCQG
    Và công dân "Ngô Văn Thành" có tài khoản trên Cổng DVCQG
    Khi "Đặng Thị Hòa" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Ngô Văn Thành" đăng nhập Cổng DVCQG trên trình duyệt "Đặng Thị Hòa" vừa sử dụng
    Và "Ngô Văn Thành" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B nhận đúng danh tính của "Ngô Văn Thành" theo tài khoản Cổng DVCQG

  @id:vào-hệ-thống-04 @phủ-định @yc:CV5632-5a-B1-4
  Kịch bản: Người nước ngoài không thực hiện được thủ tục đối với người Việt Nam
    en: A foreigner cannot use the procedure for Vietnamese people
    Biết người nước ngoài "John Miller" mang hộ chiếu "Hoa Kỳ" có tài khoản trên Cổng DVCQG
    Khi "John Miller" thử lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" tại "Sở Y tế tỉnh B" qua Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B không lập hồ sơ theo thủ tục đối với người Việt Nam cho người nước ngoài "John Miller"

  @id:vào-hệ-thống-05 @hợp-lệ @yc:CV5632-5a-B1-4
  Kịch bản: Người nước ngoài đang cư trú tại Việt Nam đề nghị cấp Phiếu lý lịch tư pháp
    en: A foreigner residing in Viet Nam applies for a criminal record certificate
    Biết người nước ngoài "John Miller" mang hộ chiếu "Hoa Kỳ" có tài khoản trên Cổng DVCQG
    Khi "John Miller" thử lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" tại "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Thì HTTT GQTTHC tỉnh B lập được hồ sơ cho người nước ngoài "John Miller" theo thủ tục không giới hạn quốc tịch

  @id:vào-hệ-thống-06 @phủ-định @yc:CV5632-5a-B1-3
  Kịch bản: Cơ quan được chọn không thực hiện thủ tục
    en: The agency asked for does not carry the procedure out
    Biết công dân "Đặng Thị Hòa" có tài khoản trên Cổng DVCQG
    Khi "Đặng Thị Hòa" vào HTTT GQTTHC tỉnh B qua "Sở Y tế tỉnh B" rồi thử lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" tại "Sở Tư pháp tỉnh B"
    Thì HTTT GQTTHC tỉnh B không lập hồ sơ tại cơ quan không thực hiện thủ tục này

  @id:vào-hệ-thống-07 @phủ-định @yc:CV5632-5a-B2-8
  Kịch bản: Công dân mở thành phần hồ sơ khi chưa cập nhật thông tin cá nhân
    en: The citizen opens the components before giving the personal data
    Biết công dân "Đặng Thị Hòa" có tài khoản trên Cổng DVCQG
    Khi "Đặng Thị Hòa" chọn thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" và cơ quan thực hiện "Sở Y tế tỉnh B" trên Cổng DVCQG
    Và "Đặng Thị Hòa" thử xem giấy tờ có thể khai thác khi chưa cập nhật thông tin cá nhân
    Thì HTTT GQTTHC tỉnh B mở bước thành phần hồ sơ sau bước thông tin cá nhân
