"""The citizen files online: enters from the portal, prepares the dossier, takes papers from the vaults, submits."""

from pydantic import BaseModel

from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class Entered(Values):
    """The citizen stands in the province's system, signed in."""

    landed_url: str
    full_name: str = ""
    identity_number: str = ""
    procedure_code: str = ""
    """the procedure whose page is open, in the province's own code; empty: not told"""
    agency_code: str = ""


class DraftOpened(Values):
    """A dossier being prepared."""

    draft: str
    account: str = ""
    """the province's own account of the owner"""
    identity_checked: bool | None = None
    """counter only"""


class ComponentShown(BaseModel):
    """One component the province asks for."""

    code: str
    name: str
    replaceable_by: str = ""
    """KQ code"""


class ComponentsShown(Values):
    """The components of a draft."""

    components: list[ComponentShown]


class VaultOffer(BaseModel):
    """One stored document shown to the citizen or officer for a component."""

    offer: str
    component: str
    kq_code: str
    title: str = ""
    source: str
    """``local`` or ``national``"""
    document_number: str = ""
    usable: bool = True
    reason: str = ""
    """why it cannot be used"""


class VaultOffers(Values):
    """What the two vaults hold for a draft's components."""

    offers: list[VaultOffer]


class Attached(Values):
    """A file now stands as a component."""

    attachment: str
    source: str = ""
    """``local``, ``national``, ``upload`` or ``digitized``"""
    sha256: str = ""


class Submitted(Values):
    """The dossier has a code."""

    dossier_code: str
    status: str = ""


_C = Role.CITIZEN

FILING: tuple[ActionSpec, ...] = (
    action("enter", _C, "entry_url", Entered, "vào HTTT GQTTHC từ Cổng DVCQG"),
    action("start_dossier", _C, "procedure_code agency_code", DraftOpened, "bắt đầu lập hồ sơ"),
    action(
        "give_personal_data",
        _C,
        "draft full_name identity_number identity_type birth_date address phone email",
        Nothing,
        "cập nhật thông tin cá nhân",
    ),
    action("list_components", _C, "draft", ComponentsShown, "xem thành phần hồ sơ"),
    action("search_vaults", _C, "draft", VaultOffers, "xem giấy tờ có thể khai thác"),
    action("attach_from_vault", _C, "draft component offer consent", Attached, "chọn giấy tờ trong Kho"),
    action("upload_component", _C, "draft component file_name content", Attached, "tải tập tin lên"),
    action("submit", _C, "draft", Submitted, "nộp hồ sơ"),
)
