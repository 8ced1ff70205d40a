# language: vi
@HT @tiếp-nhận
Tính năng: Tiếp nhận hồ sơ trực tuyến tại Bộ phận Một cửa
  en: Dossiers filed online are received at the one-stop
  Quy trình dịch vụ công trực tuyến mức độ 3, mức độ 4 của tỉnh Hà Tĩnh, phần 2, Bước 1.c, 1.d, 1.đ và Bước 2.

  Bối cảnh:
    Biết công dân "Đoàn Minh Tuấn" có tài khoản trên Cổng DVCQG

  @id:hà-tĩnh-tiếp-nhận-01 @cần:messages @yc:HT-2-B1c-3 @yc:HT-2-B1c-4 @yc:HT-2-B1d-2 @yc:HT-2-B2-1
  Kịch bản: Hồ sơ không thu phí, lệ phí được tiếp nhận, thông báo và chuyển xử lý
    en: A dossier without a fee is received, told of and forwarded
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ và hệ thống thông báo tới "Đoàn Minh Tuấn"
    Thì hồ sơ được tiếp nhận mà không chờ nộp phí, lệ phí
    Và việc kiểm tra hồ sơ kết thúc bằng đúng một kết quả "Được tiếp nhận"
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Thì "Đoàn Minh Tuấn" tự động nhận được thông báo hồ sơ đã được tiếp nhận
    Và Cổng DVCQG nhận được hồ sơ đã tiếp nhận, sau đó đã chuyển xử lý

  @id:hà-tĩnh-tiếp-nhận-02 @phủ-định @cần:messages @cần:payment @yc:HT-2-B1c-3 @yc:HT-2-B1c-4 @yc:HT-1-B3a-2
  Kịch bản: Hồ sơ nộp phí, lệ phí sau khi tiếp nhận không chờ thanh toán
    en: A dossier whose fee is due after reception does not wait for the payment
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Đăng ký thành lập hộ kinh doanh" đến "UBND xã Mẫu, tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" tiếp nhận hồ sơ và hệ thống thông báo tới "Đoàn Minh Tuấn"
    Thì hồ sơ được tiếp nhận mà không chờ nộp phí, lệ phí
    Và hồ sơ mức độ 3 có cách nộp phí, lệ phí trực tiếp
    Khi cán bộ một cửa "UBND xã Mẫu, tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Thì "Đoàn Minh Tuấn" tự động nhận được thông báo hồ sơ đã được tiếp nhận

  @id:hà-tĩnh-tiếp-nhận-03 @phủ-định @yc:HT-2-B2-1
  Kịch bản: Không chuyển xử lý hồ sơ chưa được tiếp nhận
    en: A dossier that is not received is not forwarded
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" thử chuyển hồ sơ đến phòng chuyên môn khi chưa tiếp nhận
    Thì HTTT GQTTHC tỉnh B không chuyển xử lý hồ sơ chưa được tiếp nhận

  @id:hà-tĩnh-tiếp-nhận-04 @cần:payment @yc:HT-2-B1c-1 @yc:HT-2-B1c-2
  Kịch bản: Thông báo nộp phí, lệ phí trước khi tiếp nhận và tiếp nhận theo chứng từ thanh toán
    en: The fee before reception is asked for, and the dossier received on the voucher
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" thông báo nộp phí, lệ phí trước khi tiếp nhận hồ sơ
    Thì Cổng DVCQG nhận được hồ sơ đang chờ nộp phí, lệ phí và chưa được tiếp nhận
    Khi "Đoàn Minh Tuấn" thanh toán trực tuyến phí, lệ phí của hồ sơ và ngân hàng xác nhận thành công
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử tiếp nhận hồ sơ
    Thì hồ sơ được tiếp nhận căn cứ chứng từ thanh toán hợp lệ

  @id:hà-tĩnh-tiếp-nhận-05 @phủ-định @cần:payment @yc:HT-2-B1c-1 @yc:HT-1-B3b-2
  Kịch bản: Chưa nộp phí, lệ phí phải nộp trước thì hồ sơ chưa được tiếp nhận
    en: While the fee due before is not paid the dossier is not received
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" thông báo nộp phí, lệ phí trước khi tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử tiếp nhận hồ sơ
    Thì HTTT GQTTHC tỉnh B không tiếp nhận hồ sơ khi phí, lệ phí phải nộp trước chưa được nộp
    Và hồ sơ mức độ 4 có cách thanh toán phí, lệ phí trực tuyến

  @id:hà-tĩnh-tiếp-nhận-06 @phủ-định @một-mình @cần:payment @yc:HT-2-B1c-2
  Kịch bản: Thông báo thanh toán giả mạo không phải là chứng từ
    en: A forged payment message is no voucher
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi HTTT GQTTHC tỉnh B nhận thông báo thanh toán giả mạo mã xác thực cho hồ sơ của "Đoàn Minh Tuấn"
    Thì HTTT GQTTHC tỉnh B không ghi nhận thông báo thanh toán giả mạo là chứng từ

  @id:hà-tĩnh-tiếp-nhận-07 @yc:HT-2-B1c-5 @yc:HT-2-B1c-6
  Kịch bản: Hồ sơ chưa đầy đủ được hướng dẫn hoàn thiện bằng một yêu cầu
    en: An incomplete dossier is answered with one request that guides
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" yêu cầu bổ sung "Bản sao giấy tờ định danh" với nội dung "Bản sao thiếu mặt sau, đề nghị chụp cả hai mặt"
    Thì Cổng DVCQG nhận được yêu cầu bổ sung nêu rõ nội dung "Bản sao thiếu mặt sau, đề nghị chụp cả hai mặt"
    Và hồ sơ chỉ có một yêu cầu bổ sung ở bước tiếp nhận

  @id:hà-tĩnh-tiếp-nhận-08 @phủ-định @yc:HT-2-B1c-5
  Kịch bản: Không gửi yêu cầu bổ sung khi chưa nêu nội dung
    en: No request is sent without its content
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" thử yêu cầu bổ sung "Bản sao giấy tờ định danh" mà không nêu nội dung
    Thì HTTT GQTTHC tỉnh B không gửi yêu cầu bổ sung khi chưa nêu nội dung

  @id:hà-tĩnh-tiếp-nhận-09 @phủ-định @yc:HT-2-B1c-6
  Kịch bản: Không yêu cầu bổ sung lần thứ hai ở bước tiếp nhận
    en: Nothing is asked for a second time at reception
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" yêu cầu bổ sung "Bản sao giấy tờ định danh" với nội dung "Bản sao thiếu mặt sau"
    Và "Đoàn Minh Tuấn" đăng tải lại "Bản sao giấy tờ định danh" và nộp lại hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" yêu cầu bổ sung "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp" với nội dung "Tờ khai thiếu chữ ký"
    Thì HTTT GQTTHC tỉnh B không gửi yêu cầu bổ sung lần thứ hai ở bước tiếp nhận

  @id:hà-tĩnh-tiếp-nhận-10 @yc:HT-2-B1d-3 @yc:HT-2-B1d-2
  Kịch bản: Không tiếp nhận hồ sơ và nêu lý do bằng phiếu từ chối tiếp nhận
    en: A dossier is not received, with the reason on the refusal slip
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" không tiếp nhận hồ sơ với lý do "Tờ khai không thuộc thủ tục này"
    Thì "Đoàn Minh Tuấn" nhận được phiếu từ chối tiếp nhận hồ sơ
    Và việc kiểm tra hồ sơ kết thúc bằng đúng một kết quả "Không được tiếp nhận"

  @id:hà-tĩnh-tiếp-nhận-11 @phủ-định @yc:HT-2-B1d-3
  Kịch bản: Việc không tiếp nhận hồ sơ phải nêu lý do
    en: Who does not receive a dossier says why
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" chọn không tiếp nhận hồ sơ nhưng chưa nêu lý do
    Thì HTTT GQTTHC tỉnh B yêu cầu nêu lý do, chưa ghi nhận việc không tiếp nhận hồ sơ

  @id:hà-tĩnh-tiếp-nhận-12 @phủ-định @yc:HT-2-B1d-2
  Kịch bản: Hồ sơ đã tiếp nhận không chuyển thành không tiếp nhận
    en: A dossier that was received does not become one that was not
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" không tiếp nhận hồ sơ với lý do "Tờ khai không thuộc thủ tục này"
    Thì HTTT GQTTHC tỉnh B không thay đổi kết quả tiếp nhận đã thông báo

  @id:hà-tĩnh-tiếp-nhận-13 @yc:HT-2-B1d-4
  Kịch bản: Yêu cầu chỉnh sửa tờ khai không kèm giấy tờ phải nộp thêm
    en: A request to correct the form comes without papers to be given
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" yêu cầu chỉnh sửa mục "Nơi cư trú hiện nay" của tờ khai điện tử
    Thì Cổng DVCQG nhận được yêu cầu chỉnh sửa tờ khai mà không có giấy tờ phải nộp thêm

  @id:hà-tĩnh-tiếp-nhận-14 @phủ-định @yc:HT-2-B1d-4
  Kịch bản: Tờ khai sai một mục thì chỉ sửa mục đó, không nộp thêm tập tin
    en: When one field is wrong it is corrected and no file is given
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" yêu cầu chỉnh sửa mục "Nơi cư trú hiện nay" của tờ khai điện tử
    Và "Đoàn Minh Tuấn" chỉ chỉnh sửa mục "Nơi cư trú hiện nay" của tờ khai điện tử và nộp lại hồ sơ
    Thì HTTT GQTTHC tỉnh B ghi nhận hồ sơ đã chỉnh sửa mà "Đoàn Minh Tuấn" không phải nộp thêm tập tin

  @id:hà-tĩnh-tiếp-nhận-15 @yc:HT-2-B1đ-1
  Kịch bản: Hồ sơ có thành phần đã ký số được tiếp nhận mà không đòi bản giấy
    en: A dossier with signed components is received without paper
    Biết "Đoàn Minh Tuấn" đang lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Đoàn Minh Tuấn" ký số tất cả các thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" thử tiếp nhận hồ sơ
    Thì hồ sơ có thành phần đã ký số được tiếp nhận mà không đòi bản giấy

  @id:hà-tĩnh-tiếp-nhận-16 @phủ-định @yc:HT-2-B1đ-1
  Kịch bản: Không yêu cầu bản giấy của thành phần hồ sơ đã ký số hợp lệ
    en: No paper is asked for what is validly signed
    Biết "Đoàn Minh Tuấn" đang lập hồ sơ thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" của "Sở Tư pháp tỉnh B" trên HTTT GQTTHC tỉnh B
    Khi "Đoàn Minh Tuấn" ký số tất cả các thành phần hồ sơ và nộp hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" yêu cầu bổ sung "Bản sao giấy tờ định danh" với nội dung "Nộp bản giấy để đối chiếu"
    Thì HTTT GQTTHC tỉnh B không gửi yêu cầu nộp bản giấy của thành phần hồ sơ đã ký số

  @id:hà-tĩnh-tiếp-nhận-17 @hợp-lệ @yc:HT-2-B1c-6
  Kịch bản: Phòng chuyên môn vẫn đề nghị bổ sung được sau khi Bộ phận Một cửa đã yêu cầu một lần
    en: The specialists may still ask after the one-stop has asked once
    Biết "Đoàn Minh Tuấn" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Khi cán bộ một cửa "Sở Tư pháp tỉnh B" yêu cầu bổ sung "Bản sao giấy tờ định danh" với nội dung "Bản sao thiếu mặt sau"
    Và "Đoàn Minh Tuấn" đăng tải lại "Bản sao giấy tờ định danh" và nộp lại hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" đề nghị bổ sung "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp" với nội dung "Tờ khai thiếu nơi cư trú trước đây"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" gửi yêu cầu bổ sung của phòng chuyên môn
    Thì yêu cầu bổ sung sau thẩm tra được gửi dù đã yêu cầu bổ sung một lần ở bước tiếp nhận
