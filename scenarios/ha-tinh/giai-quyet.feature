# language: vi
@HT @giải-quyết
Tính năng: Thẩm tra, lấy ý kiến, lãnh đạo xem xét và bổ sung hồ sơ sau khi tiếp nhận
  en: Verification, consultation, the leader's review and supplements after reception
  Quy trình dịch vụ công trực tuyến mức độ 3, mức độ 4 của tỉnh Hà Tĩnh, phần 2, Bước 3.

  Bối cảnh:
    Biết công dân "Lý Thị Phương" có tài khoản trên Cổng DVCQG
    Biết "Lý Thị Phương" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Lý Thị Phương" đã được "Sở Tư pháp tỉnh B" tiếp nhận và chuyển đến phòng chuyên môn

  @id:hà-tĩnh-giải-quyết-01 @yc:HT-2-B3a-1
  Kịch bản: Yêu cầu bổ sung sau thẩm tra được Bộ phận Một cửa gửi bằng phiếu
    en: A supplement after verification is sent by the one-stop on the slip
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" đề nghị bổ sung "Bản sao giấy tờ định danh" với nội dung "Bản sao mờ, không đọc được ngày cấp"
    Và cán bộ một cửa "Sở Tư pháp tỉnh B" gửi yêu cầu bổ sung của phòng chuyên môn
    Thì "Lý Thị Phương" nhận được Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ nêu nội dung "Bản sao mờ, không đọc được ngày cấp"

  @id:hà-tĩnh-giải-quyết-02 @phủ-định @yc:HT-2-B3a-1
  Kịch bản: Phòng chuyên môn không yêu cầu bổ sung trực tiếp với người nộp hồ sơ
    en: The specialists do not ask the submitter past the one-stop
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" đề nghị bổ sung "Bản sao giấy tờ định danh" với nội dung "Bản sao mờ, không đọc được ngày cấp"
    Thì "Lý Thị Phương" chưa nhận được yêu cầu bổ sung khi Bộ phận Một cửa chưa gửi

  @id:hà-tĩnh-giải-quyết-03 @yc:HT-2-B3b-1
  Kịch bản: Lãnh đạo trả lại hồ sơ và ký số sau khi phòng chuyên môn trình lại
    en: The leader sends the dossier back and signs once it is submitted again
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" không đồng ý và trả lại hồ sơ cho phòng chuyên môn với lý do "Trích yếu chưa đúng"
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" thử ký số kết quả
    Thì kết quả được lãnh đạo ký số sau khi phòng chuyên môn trình lại

  @id:hà-tĩnh-giải-quyết-04 @phủ-định @yc:HT-2-B3b-1
  Kịch bản: Không ký số kết quả mà lãnh đạo đã trả lại
    en: A result that the leader sent back is not signed
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và lãnh đạo "Sở Tư pháp tỉnh B" không đồng ý và trả lại hồ sơ cho phòng chuyên môn với lý do "Trích yếu chưa đúng"
    Và lãnh đạo "Sở Tư pháp tỉnh B" thử ký số kết quả
    Thì HTTT GQTTHC tỉnh B không ký số kết quả mà lãnh đạo đã trả lại

  @id:hà-tĩnh-giải-quyết-05 @yc:HT-2-B3c-1
  Kịch bản: Kết thúc việc lấy ý kiến khi cơ quan liên quan đã trả lời
    en: The consultation ends when the other body has replied
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" lấy ý kiến của "Công an tỉnh B"
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" ghi ý kiến trả lời bằng lời của "Công an tỉnh B"
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thử kết thúc việc lấy ý kiến
    Thì việc lấy ý kiến kết thúc sau khi có ý kiến trả lời

  @id:hà-tĩnh-giải-quyết-06 @phủ-định @yc:HT-2-B3c-1
  Kịch bản: Không kết thúc việc lấy ý kiến khi cơ quan liên quan chưa trả lời
    en: The consultation does not end before the reply
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" lấy ý kiến của "Công an tỉnh B"
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" thử kết thúc việc lấy ý kiến
    Thì HTTT GQTTHC tỉnh B không kết thúc việc lấy ý kiến khi chưa có ý kiến trả lời

  @id:hà-tĩnh-giải-quyết-07 @hợp-lệ @yc:HT-2-B3c-1
  Kịch bản: Kết thúc việc lấy ý kiến khi ghi rõ lý do không chờ ý kiến
    en: The consultation ends without the reply when the reason is noted
    Khi cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" lấy ý kiến của "Công an tỉnh B"
    Và cán bộ nghiệp vụ "Sở Tư pháp tỉnh B" kết thúc việc lấy ý kiến và ghi rõ lý do không chờ "Công an tỉnh B"
    Thì việc lấy ý kiến kết thúc theo lý do đã ghi
