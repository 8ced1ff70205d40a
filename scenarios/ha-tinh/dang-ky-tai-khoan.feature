# language: vi
@HT @tài-khoản @cần:provincial_accounts
Tính năng: Đăng ký, đăng nhập tài khoản trên Cổng dịch vụ công tỉnh
  en: Accounts of the provincial portal are registered and used
  Quy trình dịch vụ công trực tuyến mức độ 3, mức độ 4 của tỉnh Hà Tĩnh, phần 1, Bước 1.

  @id:hà-tĩnh-tài-khoản-01 @cần:messages @yc:HT-1-B1a-1 @yc:HT-1-B1a-2 @yc:HT-1-B1a-3
  Kịch bản: Đăng ký tài khoản và nhận thông báo tài khoản truy nhập ban đầu
    en: An account is registered and its holder is told of it
    Biết công dân "Trần Thị Bích" chưa có tài khoản trên Cổng DVCQG
    Khi "Trần Thị Bích" đăng ký tài khoản trên Cổng dịch vụ công tỉnh B với đầy đủ các mục bắt buộc
    Thì HTTT GQTTHC tỉnh B tạo lập tài khoản của "Trần Thị Bích"
    Và tài khoản truy nhập ban đầu được thông báo tới thư điện tử hoặc số điện thoại mà "Trần Thị Bích" đã đăng ký
    Nhưng thông báo tài khoản ban đầu của "Trần Thị Bích" không ghi mật khẩu

  @id:hà-tĩnh-tài-khoản-02 @phủ-định @yc:HT-1-B1a-1
  Kịch bản: Không tạo lập tài khoản khi mục bắt buộc để trống
    en: No account is made while a mandatory field is empty
    Biết công dân "Trần Thị Bích" chưa có tài khoản trên Cổng DVCQG
    Khi "Trần Thị Bích" thử đăng ký tài khoản trên Cổng dịch vụ công tỉnh B nhưng để trống mục "họ và tên"
    Thì HTTT GQTTHC tỉnh B không tạo lập tài khoản của "Trần Thị Bích" khi mục "họ và tên" để trống
    Khi "Trần Thị Bích" thử đăng ký tài khoản trên Cổng dịch vụ công tỉnh B nhưng để trống mục "thư điện tử và số điện thoại"
    Thì HTTT GQTTHC tỉnh B không tạo lập tài khoản của "Trần Thị Bích" khi mục "thư điện tử và số điện thoại" để trống

  @id:hà-tĩnh-tài-khoản-03 @phủ-định @cần:messages @yc:HT-1-B1b-1 @yc:HT-1-B1a-2
  Kịch bản: Người khác đăng ký bằng số định danh đã có tài khoản
    en: Somebody else registers with a number that has an account
    Biết công dân "Trần Thị Bích" chưa có tài khoản trên Cổng DVCQG
    Và công dân "Lương Văn Khải" chưa có tài khoản trên Cổng DVCQG
    Khi "Trần Thị Bích" đăng ký tài khoản trên Cổng dịch vụ công tỉnh B với đầy đủ các mục bắt buộc
    Và "Lương Văn Khải" thử đăng ký tài khoản trên Cổng dịch vụ công tỉnh B bằng số định danh của "Trần Thị Bích"
    Thì HTTT GQTTHC tỉnh B không tạo lập tài khoản thứ hai theo số định danh của "Trần Thị Bích"
    Nhưng không có thông báo tài khoản nào của "Trần Thị Bích" gửi tới thư điện tử của "Lương Văn Khải"

  @id:hà-tĩnh-tài-khoản-04 @yc:HT-1-B1b-1
  Kịch bản: Dùng tài khoản đã có khi vào từ Cổng DVCQG
    en: The account that exists is used when coming from the national portal
    Biết công dân "Trần Thị Bích" có tài khoản trên Cổng DVCQG
    Khi "Trần Thị Bích" đăng ký tài khoản trên Cổng dịch vụ công tỉnh B với đầy đủ các mục bắt buộc
    Và "Trần Thị Bích" chọn thủ tục "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam" và cơ quan thực hiện "Sở Tư pháp tỉnh B" trên Cổng DVCQG
    Thì "Trần Thị Bích" sử dụng chính tài khoản đã có trên HTTT GQTTHC tỉnh B khi vào từ Cổng DVCQG

  @id:hà-tĩnh-tài-khoản-05 @cần:messages @yc:HT-1-B1a-4
  Kịch bản: Sửa đổi thông tin liên hệ của tài khoản
    en: The contacts of an account are changed
    Biết công dân "Trần Thị Bích" chưa có tài khoản trên Cổng DVCQG
    Khi "Trần Thị Bích" đăng ký tài khoản trên Cổng dịch vụ công tỉnh B với đầy đủ các mục bắt buộc
    Và "Trần Thị Bích" đặt mật khẩu theo thông báo tài khoản ban đầu và đăng nhập Cổng dịch vụ công tỉnh B
    Và "Trần Thị Bích" sửa đổi thư điện tử, số điện thoại của tài khoản trên Cổng dịch vụ công tỉnh B
    Thì tài khoản của "Trần Thị Bích" trên Cổng dịch vụ công tỉnh B mang thông tin liên hệ mới

  @id:hà-tĩnh-tài-khoản-06 @phủ-định @cần:messages @yc:HT-1-B1a-4
  Kịch bản: Thông báo sau khi sửa đổi không gửi tới thông tin liên hệ cũ
    en: After a change no message goes to the old contacts
    Biết công dân "Trần Thị Bích" chưa có tài khoản trên Cổng DVCQG
    Khi "Trần Thị Bích" đăng ký tài khoản trên Cổng dịch vụ công tỉnh B với đầy đủ các mục bắt buộc
    Và "Trần Thị Bích" đặt mật khẩu theo thông báo tài khoản ban đầu và đăng nhập Cổng dịch vụ công tỉnh B
    Và "Trần Thị Bích" sửa đổi thư điện tử, số điện thoại của tài khoản trên Cổng dịch vụ công tỉnh B
    Và "Trần Thị Bích" đề nghị cấp lại mật khẩu đăng nhập Cổng dịch vụ công tỉnh B
    Thì thông báo cấp lại mật khẩu gửi tới thông tin liên hệ mới của "Trần Thị Bích", không gửi tới thông tin liên hệ cũ

  @id:hà-tĩnh-tài-khoản-07 @hợp-lệ @yc:HT-1-B1a-1
  Kịch bản: Chỉ có thư điện tử, không có số điện thoại vẫn đăng ký được
    en: Who has an e-mail address and no telephone can register
    Biết công dân "Trần Thị Bích" chưa có tài khoản trên Cổng DVCQG
    Khi "Trần Thị Bích" thử đăng ký tài khoản trên Cổng dịch vụ công tỉnh B nhưng để trống mục "số điện thoại"
    Thì HTTT GQTTHC tỉnh B tạo lập tài khoản của "Trần Thị Bích"
