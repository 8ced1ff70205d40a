# language: vi
@ND45 @pháp-luật @quy-trình:other
Tính năng: Mã số hồ sơ, mã kết quả, số ký hiệu và hiệu lực của kết quả
  en: Codes of dossiers and results, numbers, and validity of results
  Nghị định số 61/2018/NĐ-CP, Điều 26; Nghị định số 45/2020/NĐ-CP, Điều 14 và Điều 15; Nghị định số 30/2020/NĐ-CP, Điều 15.

  Bối cảnh:
    Biết công dân "Cao Thị Bích" có tài khoản trên Cổng DVCQG
    Và "Cao Thị Bích" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Cao Thị Bích" đã được giải quyết và trả kết quả

  @id:pháp-luật-mã-số-01 @yc:ND61-26-1 @yc:ND45-14-3-1 @yc:ND30-15-1 @yc:ND45-15-1
  Kịch bản: Hồ sơ và kết quả mang mã, số ký hiệu đúng quy định; kết quả hủy hiệu lực được đánh dấu
    en: Dossier and result bear their codes and number; a revoked result is marked
    Thì mã hồ sơ của "Cao Thị Bích" gồm mã cơ quan, ngày tháng năm và số thứ tự trong ngày
    Và kết quả của "Cao Thị Bích" được đồng bộ theo mã hồ sơ kèm "-KQ" và số thứ tự
    Và kết quả của "Cao Thị Bích" có số, ký hiệu
    Khi lãnh đạo "Sở Tư pháp tỉnh B" hủy hiệu lực của kết quả và nêu lý do
    Thì kết quả đã hủy hiệu lực được đánh dấu trên Cổng DVCQG, không còn thể hiện là có hiệu lực

  @id:pháp-luật-mã-số-02 @phủ-định @yc:ND61-26-1 @yc:ND45-14-3-1 @yc:ND30-15-1
  Kịch bản: Hai hồ sơ cùng ngày, cùng cơ quan không dùng chung mã, số ký hiệu
    en: Two dossiers of one day and agency share neither code nor number
    Biết công dân "Cao Văn Tài" có tài khoản trên Cổng DVCQG
    Và "Cao Văn Tài" đã nộp hồ sơ trực tuyến thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" đến "Sở Tư pháp tỉnh B" qua Cổng DVCQG
    Và hồ sơ của "Cao Văn Tài" đã được giải quyết và trả kết quả
    Thì hồ sơ của "Cao Thị Bích" và hồ sơ của "Cao Văn Tài" có mã khác nhau
    Và kết quả của "Cao Văn Tài" được đồng bộ theo mã hồ sơ kèm "-KQ" và số thứ tự
    Và kết quả của "Cao Thị Bích" và kết quả của "Cao Văn Tài" có số, ký hiệu khác nhau
