# language: vi
@SQC @trực-tuyến
Tính năng: Tờ khai điện tử có dữ liệu sai kiểu hoặc ngoài biểu mẫu
  en: E-forms with data of the wrong type or outside the form
  Nghị định số 45/2020/NĐ-CP, Điều 11 khoản 1; mục ngoài biểu mẫu theo quy ước của hệ thống mô phỏng (D-56).

  Bối cảnh:
    Biết công dân "Đinh Thị Thảo" có tài khoản trên Cổng DVCQG
    Và "Đinh Thị Thảo" đang lập hồ sơ thủ tục "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh" của "UBND xã Mẫu, tỉnh B" trên HTTT GQTTHC tỉnh B

  @id:sai-quy-cách-tờ-khai-01 @yc:ND45-11-1-1
  Kịch bản: Tờ khai có các mục đúng kiểu được ghi nhận
    en: An e-form with values of the right types is kept
    Khi "Đinh Thị Thảo" khai tờ khai điện tử với các mục đúng kiểu số, kiểu ngày của biểu mẫu
    Thì HTTT GQTTHC tỉnh B ghi nhận các mục của tờ khai điện tử đúng như đã khai

  @id:sai-quy-cách-tờ-khai-02 @phủ-định @yc:ND45-11-1-1
  Kịch bản: Số lượng viết bằng chữ
    en: A quantity written in words
    Khi "Đinh Thị Thảo" khai tờ khai điện tử nhưng ghi "hai bản" vào mục kiểu số
    Thì HTTT GQTTHC tỉnh B không ghi nhận tờ khai điện tử có mục sai kiểu, nội dung đã lưu giữ nguyên

  @id:sai-quy-cách-tờ-khai-03 @phủ-định @yc:ND45-11-1-1
  Kịch bản: Ngày không có thật, tờ khai đã lưu trước đó giữ nguyên
    en: A day that does not exist; the form saved before is unchanged
    Khi "Đinh Thị Thảo" khai tờ khai điện tử với các mục đúng kiểu số, kiểu ngày của biểu mẫu
    Và "Đinh Thị Thảo" khai tờ khai điện tử nhưng ghi ngày "31/02/2026" vào mục kiểu ngày
    Thì HTTT GQTTHC tỉnh B không ghi nhận tờ khai điện tử có mục sai kiểu, nội dung đã lưu giữ nguyên

  @id:sai-quy-cách-tờ-khai-04 @phủ-định @yc:SQC-TK-1
  Kịch bản: Tờ khai kèm một mục không có trong biểu mẫu
    en: An e-form with an item that the form does not have
    Khi "Đinh Thị Thảo" khai tờ khai điện tử kèm một mục không có trong biểu mẫu
    Thì HTTT GQTTHC tỉnh B không lưu mục không có trong biểu mẫu
