"""What the return of a result is judged by (Yên Bái Bước 4 and 5): expectations and hints."""

from conformance.checks.rule import rule

STORED = rule(
    "return-forms.stored",
    "YB-B4-2",
    expected=(
        "Kết quả được chuyển thành dữ liệu điện tử trong Kho DL trên HTTT GQTTHC hoặc CSDL quốc gia, chuyên ngành.",
        "The result is electronic data in the local vault or in a national or specialised database.",
    ),
    hint=(
        "Khi phát hành, lưu tập tin cùng các trường thông tin vào ít nhất một trong ba nơi.",
        "At issuing store the file with its fields in at least one of the three.",
    ),
)
BOTH = rule(
    "return-forms.both",
    "YB-B4-7",
    expected=("Kết quả được trả cả bản giấy và bản điện tử.", "The result goes out on paper and as a file."),
    hint=(
        "Mặc định trả cả hai bản; chỉ bỏ bản giấy khi thủ tục quy định hoặc người nộp yêu cầu chỉ bản điện tử.",
        "Both by default; leave the paper out only where the procedure says so or the applicant asks for it.",
    ),
)
ELECTRONIC_ONLY = rule(
    "return-forms.electronic-only",
    "YB-B4-8",
    expected=(
        "Thủ tục chỉ cung cấp bản điện tử, hoặc người nộp chỉ yêu cầu bản điện tử, thì không có bản giấy.",
        "Where the procedure gives the file alone, or the applicant asks for it alone, there is no paper copy.",
    ),
    hint=(
        "Lưu lựa chọn chỉ bản điện tử của thủ tục và của người nộp; khi đó không in, không giao bản giấy.",
        "Keep that choice of the procedure and of the applicant; print and hand over nothing then.",
    ),
)
CODED = rule(
    "return-forms.coded",
    "YB-B5-1",
    expected=(
        "Kết quả điện tử được gắn mã kết quả và mã riêng, không trùng với kết quả khác.",
        "The electronic result bears its result code and a code of its own, no other result's.",
    ),
    hint=(
        "Gắn mã loại kết quả và mã riêng của từng kết quả trong hồ sơ khi lưu.",
        "Attach the kind's code and each result's own code when it is stored.",
    ),
)
SHOWN_ON_EITHER = rule(
    "return-forms.shown-on-either",
    "YB-B5-2",
    expected=(
        "Kết quả điện tử được trả tại mục «Dịch vụ công của tôi» trên Cổng DVCQG hoặc Cổng DVC tỉnh.",
        "The electronic result is returned under «my public services» on the national or the provincial portal.",
    ),
    hint=(
        "Sau khi trả kết quả, hiển thị kết quả cho chủ hồ sơ trên ít nhất một trong hai Cổng.",
        "After the return show the result to its owner on at least one of the two portals.",
    ),
)
PRESENCE = rule(
    "return-forms.presence",
    "YB-B5-3",
    expected=(
        "Thủ tục yêu cầu có mặt thì không trả kết quả trực tuyến, nhưng kết quả vẫn được gắn mã và lưu.",
        "Where presence is required nothing is returned online, yet the result is coded and stored.",
    ),
    hint=(
        "Không hiển thị kết quả của thủ tục yêu cầu có mặt trên Cổng DVC tỉnh; vẫn gắn mã, lưu Kho và đồng bộ.",
        "Do not show the result of such a procedure on the provincial portal; code, store and synchronise it all the "
        "same.",
    ),
)
