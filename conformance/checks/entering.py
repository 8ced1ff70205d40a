"""Judges who may begin which dossier where: identity, eligibility, competent agency, order of steps (5632 5.a)."""

from conformance.checks.observation import Observation
from conformance.checks.rule import rule

IDENTITY_KEPT = rule(
    "entering.identity-kept",
    "CV5632-5a-B1-2",
    expected=(
        "HTTT GQTTHC nhận đúng danh tính của người vừa đăng nhập Cổng DVCQG và được chuyển tới.",
        "The system stands with the identity of the person who just came from the portal.",
    ),
    hint=(
        "Mỗi lần được chuyển từ Cổng DVCQG tới phải đăng nhập một lần lại qua Cổng; không dùng tiếp phiên làm việc còn "
        "lưu trong trình duyệt.",
        "Whoever comes from the portal is signed on through it anew; never go on with a session left in the browser.",
    ),
)
FOR_VIETNAMESE = rule(
    "entering.for-vietnamese",
    "CV5632-5a-B1-4",
    expected=(
        "Thủ tục đối với người Việt Nam được lập hồ sơ cho công dân Việt Nam, không lập cho người nước ngoài.",
        "A procedure for Vietnamese people is open to a Vietnamese citizen and not to a foreigner.",
    ),
    hint=(
        "Đối chiếu loại giấy tờ và quốc tịch của tài khoản Cổng DVCQG với đối tượng thực hiện của thủ tục trước khi "
        "lập hồ sơ.",
        "Hold the account's kind of identity and nationality against who the procedure is for before a dossier begins.",
    ),
)
COMPETENT = rule(
    "entering.competent",
    "CV5632-5a-B1-3",
    expected=(
        "Hồ sơ chỉ được lập tại cơ quan thực hiện thủ tục đó.",
        "A dossier is begun only at an agency that carries the procedure out.",
    ),
    hint=(
        "Đối chiếu cơ quan được chọn với danh sách cơ quan thực hiện (COQUANTHUCHIEN trong LayThuTuc); cơ quan khác "
        "thì hướng dẫn đến cơ quan có thẩm quyền.",
        "Hold the agency chosen against COQUANTHUCHIEN of LayThuTuc; otherwise say which agency is competent.",
    ),
)
PERSONAL_DATA_FIRST = rule(
    "entering.personal-data-first",
    "CV5632-5a-B2-8",
    expected=(
        "Thành phần hồ sơ được cập nhật sau khi cập nhật thông tin cá nhân.",
        "Components come after the personal data.",
    ),
    hint=(
        "Mở bước thành phần hồ sơ, danh sách giấy tờ khai thác sau khi có thông tin cá nhân của chủ hồ sơ.",
        "Open the components and the list of reusable papers once the owner's personal data are there.",
    ),
)


def identity_kept(shown_number: str, expected_number: str) -> list[Observation]:
    """Whether the province shows the number of who came (5632 5.a Bước 1; the numbers are never put in words)."""
    if not shown_number:
        vi = "HTTT GQTTHC không cho biết số định danh của người đang đăng nhập."
        return [IDENTITY_KEPT.cannot_tell(vi, "The system does not tell who is signed in.")]
    if shown_number != expected_number:
        vi = "HTTT GQTTHC đang làm việc với danh tính của người khác."
        return [IDENTITY_KEPT.broken(vi, "The system goes on with somebody else's identity.")]
    vi = "Số định danh trên HTTT GQTTHC là của người vừa được chuyển tới."
    return [IDENTITY_KEPT.kept(vi, "The number shown is that of the person who came.")]
