"""What accounts and delegations are judged by at intake (Yên Bái Bước 2): expectations and hints."""

from conformance.checks.rule import Rule, rule


def _key(name: str, requirement: str, whose: tuple[str, str], number: tuple[str, str]) -> Rule:
    return rule(
        f"accounts-at-intake.{name}",
        requirement,
        expected=(
            f"Tài khoản của {whose[0]} được kiểm tra theo {number[0]}.",
            f"The account of {whose[1]} is checked by {number[1]}.",
        ),
        hint=(
            f"Khi lập hồ sơ, gọi TraCuuTechID với {number[0]} của chủ hồ sơ và liên kết tài khoản theo đúng số đó.",
            f"When a dossier is begun call TraCuuTechID with {number[1]} of the owner and link the account by it.",
        ),
    )


BY_CCCD = _key(
    "by-cccd", "YB-B2-3", ("công dân Việt Nam", "a Vietnamese citizen"), ("số CCCD 12 chữ số", "the 12-digit CCCD")
)
BY_PASSPORT = _key(
    "by-passport", "YB-B2-4", ("người nước ngoài", "a foreigner"), ("số hộ chiếu", "the passport's number")
)
BY_CODE = _key(
    "by-code", "YB-B2-5", ("cơ quan, tổ chức", "an organisation"), ("mã số thuế hoặc mã định danh", "its code")
)
OF_DELEGATOR = rule(
    "delegation.of-delegator",
    "YB-B2-6",
    expected=(
        "Trường hợp ủy quyền, tài khoản và chủ hồ sơ là bên ủy quyền, không phải bên được ủy quyền.",
        "With a delegation account and owner are the delegator's, never the delegate's.",
    ),
    hint=(
        "Ghi bên ủy quyền là chủ hồ sơ (DinhDanhCHS), bên được ủy quyền chỉ là người nộp hồ sơ.",
        "Record the delegator as owner (DinhDanhCHS) and the delegate only as who files.",
    ),
)
RESULT_TO_DELEGATOR = rule(
    "delegation.result-to-delegator",
    "YB-B2-7",
    expected=(
        "Kết quả thuộc Kho của bên ủy quyền, không vào Kho của bên được ủy quyền.",
        "The result goes to the delegator's vault, not to the delegate's.",
    ),
    hint=(
        "Lưu kết quả và đồng bộ theo số định danh của bên ủy quyền.",
        "Store and synchronise the result under the delegator's number.",
    ),
)
DELEGATION_HOLDS = rule(
    "delegation.holds",
    "YB-B2-8",
    expected=(
        "Người khác nộp hồ sơ thay phải có ủy quyền đang có hiệu lực cho thủ tục đó.",
        "Who files for another needs a delegation in force for that procedure.",
    ),
    hint=(
        "Yêu cầu số văn bản ủy quyền tại quầy; trực tuyến, đối chiếu phạm vi ủy quyền (PhamViUyQuyen) trước khi lập "
        "hồ sơ.",
        "Ask for the delegation's number at the counter; online compare its scope (PhamViUyQuyen) before a dossier is "
        "begun.",
    ),
)
STATE_TOLD = rule(
    "accounts-at-intake.state-told",
    "YB-B2-9",
    expected=(
        "Ngay trên HTTT GQTTHC, cán bộ một cửa biết người đó có tài khoản ở đâu.",
        "Within the province's own system the officer sees where the person has an account.",
    ),
    hint=(
        "Kết hợp kết quả TraCuuTechID với danh sách tài khoản của HTTT GQTTHC và hiển thị cho cán bộ.",
        "Combine TraCuuTechID with the province's own accounts and show both to the officer.",
    ),
)
AGREED = rule(
    "accounts-at-intake.agreed",
    "YB-B2-10",
    expected=(
        "Tài khoản Cổng DVCQG chỉ được tạo tại quầy khi người dân đồng ý, và được liên kết ngay.",
        "An account on the portal is opened at the counter only with agreement, and linked at once.",
    ),
    hint=(
        "Ghi nhận sự đồng ý trước khi gọi TaoTaiKhoan; không đồng ý thì hướng dẫn tự đăng ký.",
        "Record the agreement before calling TaoTaiKhoan; without it tell how to register.",
    ),
)
ONE_IDENTITY = rule(
    "accounts-at-intake.one-identity",
    "YB-B2-11",
    expected=(
        "Mỗi cá nhân, tổ chức có một định danh duy nhất trên HTTT GQTTHC.",
        "Each person or organisation has exactly one identity in the system.",
    ),
    hint=(
        "Trước khi tạo tài khoản, tìm tài khoản đang có theo TechID rồi theo số giấy tờ.",
        "Before an account is made look for the one that exists, by TechID and then by number.",
    ),
)
OLD_STAY = rule(
    "accounts-at-intake.old-stay",
    "YB-B2-12",
    expected=(
        "Hồ sơ đã nộp trước khi liên kết vẫn thuộc tài khoản của người đó.",
        "Dossiers from before the linking still belong to the person's account.",
    ),
    hint=(
        "Liên kết vào tài khoản đang có; không chuyển sang tài khoản mới và không lọc hồ sơ theo thời điểm liên kết.",
        "Link the account that exists; do not move to a new one nor filter dossiers by the time of linking.",
    ),
)
AUTOMATIC = rule(
    "accounts-at-intake.automatic",
    "YB-B2-13",
    expected=(
        "HTTT GQTTHC tự động tạo tài khoản với thông tin từ tài khoản Cổng DVCQG.",
        "The system makes the account by itself with the data of the portal's account.",
    ),
    hint=(
        "Lấy họ tên, số giấy tờ, thư điện tử, số điện thoại từ thông tin đăng nhập một lần; không yêu cầu nhập lại.",
        "Take name, number, e-mail and phone from the sign-on; do not ask for them again.",
    ),
)
