"""Finding a service, the e-form, the return form, and papers supplied before: the citizen's online dossier."""

from pydantic import BaseModel

from conformance.province.actions.model import ActionSpec, Nothing, Role, Values, action


class ServiceFound(BaseModel):
    """One service in the list the province shows."""

    procedure_code: str
    agency_code: str
    service_level: str
    """``3`` or ``4``"""
    procedure_tiers: list[str]
    """``0`` ministry, ``1`` province, ``2`` district, ``3`` commune"""
    sector: str


class ServicesFound(Values):
    """What a search gives."""

    services: list[ServiceFound]


class FormField(BaseModel):
    """One field of an e-form."""

    name: str
    label: str
    required: bool = True
    kind: str = "text"
    """``text``, ``long``, ``date``, ``number`` or ``choice``"""
    choices: list[str] = []


class FormShown(Values):
    """The e-form of a draft or dossier, and how the result may be received."""

    fields: list[FormField]
    values: dict[str, str] = {}
    suggested: dict[str, str] = {}
    """what the province fills in by itself"""
    return_choices: list[str] = []
    """``counter``, ``post``, ``online``"""
    return_choice: str = ""


class PapersFilledIn(Values):
    """Codes of the components that papers supplied before now stand for."""

    components: list[str]


_C = Role.CITIZEN

FORMS: tuple[ActionSpec, ...] = (
    action(
        "search_services",
        _C,
        "agency_code service_level procedure_tier sector",
        ServicesFound,
        "tìm kiếm dịch vụ công theo cơ quan, mức độ dịch vụ, cấp thủ tục, lĩnh vực",
    ),
    action("view_form", _C, "draft", FormShown, "xem tờ khai điện tử"),
    action("fill_form", _C, "draft values", Nothing, "khai tờ khai điện tử"),
    action("choose_return", _C, "draft return_choice address", Nothing, "chọn hình thức nhận kết quả"),
    action("take_earlier_papers", _C, "draft", PapersFilledIn, "dùng giấy tờ đã cung cấp ở hồ sơ trước"),
)
