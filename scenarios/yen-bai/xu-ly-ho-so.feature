# language: vi
@YB @xử-lý @quy-trình:other
Tính năng: Thẩm tra, lấy ý kiến, phát hành kết quả và phân công nhiệm vụ
  en: Examination, opinions, issuing the result, and who does what
  Hướng dẫn số hóa hồ sơ của tỉnh Yên Bái, Bước 4 và mục 2.

  Bối cảnh:
    Biết công dân "Bùi Văn Nam" có tài khoản trên Cổng DVCQG

  @id:yên-bái-xử-lý-01 @yc:YB-B4-5 @yc:YB-M2-1
  Kịch bản: Văn bản trả lời và kết quả thẩm tra được số hóa, từng bước ghi rõ người thực hiện
    en: Reply and report are digitised, each step names who did it
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Bùi Văn Nam"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" lấy ý kiến của "Bệnh viện Đa khoa tỉnh B"
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" số hóa văn bản trả lời của "Bệnh viện Đa khoa tỉnh B"
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" kết thúc việc lấy ý kiến
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" số hóa kết quả thẩm tra, xác minh
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Thì ý kiến trả lời được số hóa và lưu cùng hồ sơ
    Và kết quả thẩm tra, xác minh được số hóa và lưu cùng hồ sơ
    Khi lãnh đạo "Sở Y tế tỉnh B" ký số kết quả
    Và văn thư "Sở Y tế tỉnh B" ký số của cơ quan trên kết quả
    Và cán bộ một cửa "Sở Y tế tỉnh B" trả kết quả
    Thì tiến độ hồ sơ trên Cổng DVCQG ghi họ tên người thực hiện từng bước

  @id:yên-bái-xử-lý-02 @yc:YB-B4-5 @phủ-định
  Kịch bản: Ý kiến trả lời bằng lời cũng được lập thành văn bản điện tử
    en: A reply by word of mouth becomes an electronic paper too
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Bùi Văn Nam"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" lấy ý kiến của "Bệnh viện Đa khoa tỉnh B"
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" ghi ý kiến trả lời bằng lời của "Bệnh viện Đa khoa tỉnh B"
    Thì ý kiến trả lời được số hóa và lưu cùng hồ sơ

  @id:yên-bái-xử-lý-03 @yc:YB-M2-1 @phủ-định
  Kịch bản: Người không được giao nhiệm vụ không tiếp nhận, không ký số được
    en: Who does not have the duty can neither receive nor sign
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Bùi Văn Nam"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" thử tiếp nhận hồ sơ của "Bùi Văn Nam"
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" chuyển hồ sơ đến phòng chuyên môn
    Và cán bộ nghiệp vụ "Sở Y tế tỉnh B" thẩm tra hồ sơ và dự thảo kết quả
    Và cán bộ một cửa "Sở Y tế tỉnh B" thử ký số kết quả của "Bùi Văn Nam"
    Thì HTTT GQTTHC tỉnh B không thực hiện thao tác của người không được giao nhiệm vụ

  @id:yên-bái-xử-lý-04 @yc:YB-B5-1 @phủ-định
  Kịch bản: Hai kết quả phát hành cùng ngày có mã riêng khác nhau
    en: Two results issued on one day bear codes of their own
    Biết công dân "Bùi Thị Bắc" có tài khoản trên Cổng DVCQG
    Khi cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Bùi Văn Nam"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và "Sở Y tế tỉnh B" thẩm tra, ký số và phát hành kết quả
    Và cán bộ một cửa "Sở Y tế tỉnh B" lập hồ sơ thủ tục "Cấp lần đầu chứng chỉ hành nghề khám bệnh, chữa bệnh đối với người Việt Nam thuộc thẩm quyền của Sở Y tế" cho chủ hồ sơ "Bùi Thị Bắc"
    Và cán bộ một cửa "Sở Y tế tỉnh B" số hóa các thành phần hồ sơ bằng giấy và hoàn thành việc lập hồ sơ
    Và cán bộ một cửa "Sở Y tế tỉnh B" tiếp nhận hồ sơ
    Và "Sở Y tế tỉnh B" thẩm tra, ký số và phát hành kết quả
    Thì mã riêng của kết quả của "Bùi Thị Bắc" khác mã riêng của kết quả của "Bùi Văn Nam"
