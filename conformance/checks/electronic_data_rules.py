"""What components at the counter are judged by (Yên Bái, Mở đầu and Bước 3): expectations and hints."""

from conformance.checks.rule import rule

DIGITISED_AT_ALL = rule(
    "electronic-data.digitised",
    "YB-MD-1",
    expected=(
        "Hồ sơ được tiếp nhận có thành phần hồ sơ được số hóa hoặc tái sử dụng.",
        "A received dossier has digitised or reused components.",
    ),
    hint=(
        "Số hóa mọi hồ sơ khi tiếp nhận và đồng bộ với HoSoCoThanhPhanSoHoa bằng 1.",
        "Digitise every dossier at reception and synchronise it with HoSoCoThanhPhanSoHoa 1.",
    ),
)
BASIC_DATA = rule(
    "electronic-data.basic",
    "YB-B3-2",
    expected=(
        "Hồ sơ có thông tin người nộp và thủ tục hành chính.",
        "The dossier says who files and for which procedure.",
    ),
    hint=(
        "Không lập hồ sơ khi chưa có người nộp và thủ tục; hồ sơ của tổ chức phải có người nộp là cá nhân.",
        "Begin no dossier without submitter and procedure; an organisation's needs a person who files.",
    ),
)
BY_DEFINITION = rule(
    "electronic-data.by-definition",
    "YB-B3-3",
    expected=(
        "Chỉ yêu cầu đúng các thành phần hồ sơ theo quy định của thủ tục.",
        "Only the components that the procedure defines are asked for.",
    ),
    hint=(
        "Lấy thành phần hồ sơ từ LayThuTuc; không giữ danh sách riêng và không cho yêu cầu giấy tờ ngoài danh sách.",
        "Take the components from LayThuTuc; keep no list of your own and let nobody ask for other papers.",
    ),
)
MATCHING_TAKEN = rule(
    "electronic-data.matching-taken",
    "YB-B3-1",
    expected=(
        "Giấy tờ trong Kho có nội dung khớp với chủ hồ sơ được chấp nhận.",
        "A paper of the vault whose content matches its owner is accepted.",
    ),
    hint=(
        "So sánh họ tên không phân biệt hoa thường, khoảng trắng; chỉ từ chối khi nội dung thật sự khác.",
        "Compare names apart from case and spaces; refuse only what really differs.",
    ),
)
DATA_REUSED = rule(
    "electronic-data.reused",
    "YB-B3-4",
    expected=(
        "Thành phần hồ sơ đã có dữ liệu điện tử được dùng lại, không yêu cầu nộp hay số hóa lại.",
        "A component with electronic data is reused; nobody asks for it or scans it again.",
    ),
    hint=(
        "Khi Kho đã có giấy tờ, đưa vào hồ sơ từ Kho với DuocTaiSuDung bằng 1 và chặn yêu cầu nộp lại.",
        "When a vault has the paper take it from there with DuocTaiSuDung 1 and block asking for it again.",
    ),
)
DATA_MADE = rule(
    "electronic-data.made",
    "YB-B3-5",
    expected=(
        "Thành phần hồ sơ chưa có dữ liệu điện tử được số hóa, nhập đủ thông tin và ký số.",
        "A component without electronic data is digitised, its fields entered, and signed.",
    ),
    hint=(
        "Chỉ coi là đã số hóa khi có số ký hiệu, trích yếu, cơ quan cấp, ngày cấp, thời hạn và chữ ký số trên tập tin.",
        "Count a scan as done only with number, subject, issuer, date, term and a signature on the file.",
    ),
)
