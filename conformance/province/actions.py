"""The actions of the trade that steps speak in, each with its inputs and the typed values it gives back.

A binding says how one province does each action; what an action's values are is fixed here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict


class Role(StrEnum):
    """Who acts in the province's system."""

    CITIZEN = "citizen"
    COUNTER_OFFICER = "counter_officer"
    SPECIALIST = "specialist"
    LEADER = "leader"
    RECORDS_CLERK = "records_clerk"
    MONITOR = "monitor"
    """reads the state of dossiers for the suite; any officer who may see it will do"""


ROLE_WORDS: dict[Role, str] = {
    Role.CITIZEN: "công dân",
    Role.COUNTER_OFFICER: "cán bộ một cửa",
    Role.SPECIALIST: "cán bộ nghiệp vụ",
    Role.LEADER: "lãnh đạo",
    Role.RECORDS_CLERK: "văn thư",
    Role.MONITOR: "cán bộ theo dõi",
}
"""how records and messages name a role"""


class Values(BaseModel):
    """Base of the values an action gives; unknown members of a binding's answer are an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Nothing(Values):
    """The action gives nothing but its being done."""


class Entered(Values):
    """The citizen stands in the province's system, signed in."""

    landed_url: str
    full_name: str = ""
    identity_number: str = ""


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


class ConsentState(Values):
    """A consent asked for or answered."""

    consent: str
    state: str
    """``asked``, ``granted`` or ``refused``"""


class StatusReached(Values):
    """The dossier's status after an officer's act."""

    status: str


class ComponentState(BaseModel):
    """One component of a submitted dossier."""

    code: str
    name: str = ""
    source: str = ""
    kq_code: str = ""
    sha256: str = ""


class ConsentRecord(BaseModel):
    """A consent as the province keeps it."""

    owner_number: str
    document: str
    dossier: str
    officer: str
    state: str
    answered_at: datetime | None = None
    used_at: datetime | None = None


class RequestToCitizen(BaseModel):
    """A request for a supplement, a correction or paper."""

    kind: str
    component: str = ""
    text: str = ""


class DossierView(Values):
    """A dossier as the province's own system shows it."""

    dossier_code: str
    status: str
    owner_number: str = ""
    components: list[ComponentState] = []
    consents: list[ConsentRecord] = []
    requests: list[RequestToCitizen] = []


class LocalDocument(BaseModel):
    """One document in the province's own vault."""

    kq_code: str
    instance_code: str = ""
    document_number: str = ""
    subject: str = ""
    issuer: str = ""
    owner_number: str = ""
    issued_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    no_expiry: bool = False
    sha256: str = ""


class LocalVaultListing(Values):
    """The owner's documents in the province's own vault."""

    documents: list[LocalDocument]


@dataclass(frozen=True)
class ActionSpec:
    """One action: who does it, what it is told, what it gives."""

    name: str
    role: Role
    inputs: tuple[str, ...]
    values: type[Values]
    vi: str
    """what the person does, for messages and attended use"""


def _spec(name: str, role: Role, inputs: str, values: type[Values], vi: str) -> tuple[str, ActionSpec]:
    return name, ActionSpec(name, role, tuple(inputs.split()), values, vi)


_C, _O = Role.CITIZEN, Role.COUNTER_OFFICER

ACTIONS: dict[str, ActionSpec] = dict(
    (
        _spec("enter", _C, "entry_url", Entered, "vào HTTT GQTTHC từ Cổng DVCQG"),
        _spec("start_dossier", _C, "procedure_code agency_code", DraftOpened, "bắt đầu lập hồ sơ"),
        _spec(
            "give_personal_data",
            _C,
            "draft full_name identity_number birth_date address phone email",
            Nothing,
            "cập nhật thông tin cá nhân",
        ),
        _spec("list_components", _C, "draft", ComponentsShown, "xem thành phần hồ sơ"),
        _spec("search_vaults", _C, "draft", VaultOffers, "xem giấy tờ có thể khai thác"),
        _spec("attach_from_vault", _C, "draft component offer consent", Attached, "chọn giấy tờ trong Kho"),
        _spec("upload_component", _C, "draft component file_name content", Attached, "tải tập tin lên"),
        _spec("submit", _C, "draft", Submitted, "nộp hồ sơ"),
        _spec(
            "open_counter_dossier",
            _O,
            "procedure_code agency_code full_name identity_number birth_date address phone email",
            DraftOpened,
            "kiểm tra danh tính, tài khoản và lập hồ sơ tại Bộ phận Một cửa",
        ),
        _spec("search_vaults_at_counter", _O, "draft", VaultOffers, "kiểm tra giấy tờ có thể khai thác"),
        _spec("ask_consent", _O, "draft offer", ConsentState, "đề nghị công dân xác nhận"),
        _spec("record_consent", _O, "draft consent granted", ConsentState, "ghi nhận trả lời của công dân"),
        _spec("transfer_from_vault", _O, "draft component offer consent", Attached, "thực hiện thao tác chuyển"),
        _spec("digitize_component", _O, "draft component file_name content", Attached, "số hóa bản giấy"),
        _spec("submit_at_counter", _O, "draft", Submitted, "lập hồ sơ từ bản nháp"),
        _spec("receive", _O, "dossier_code", StatusReached, "tiếp nhận hồ sơ"),
        _spec("forward", _O, "dossier_code", StatusReached, "chuyển hồ sơ"),
        _spec("examine", Role.SPECIALIST, "dossier_code", StatusReached, "thẩm tra, dự thảo kết quả"),
        _spec("sign", Role.LEADER, "dossier_code", StatusReached, "ký số kết quả"),
        _spec("seal", Role.RECORDS_CLERK, "dossier_code", StatusReached, "ký số của cơ quan"),
        _spec("return_deliverable", _O, "dossier_code", StatusReached, "trả kết quả"),
        _spec("view_dossier", Role.MONITOR, "dossier_code", DossierView, "xem hồ sơ"),
        _spec("list_local_vault", Role.MONITOR, "identity_number", LocalVaultListing, "xem Kho DL trên HTTT"),
    )
)


@dataclass(frozen=True)
class ActionDone:
    """An action that was carried out, or that the province refused to carry out.

    ``refused`` is an answer of the province, lawful or not; the checks decide. A call that could not
    be made at all raises instead.
    """

    action: str
    values: Values | None
    started_at: datetime
    ended_at: datetime
    refused: bool = False
    message: str = ""
    """the province's own words when it refused"""
    exchanges: tuple[str, ...] = ()
    """ids of the exchanges that show it"""


class ProvinceProblem(Exception):
    """Base of what can go wrong in reaching a province; each sentence says which action and why."""


class ActionUnbound(ProvinceProblem):
    """The binding does not say how to do this action: the step is blocked."""


class ActionFailed(ProvinceProblem):
    """The province answered in a way the binding does not know: the step is blocked with the reason."""


class ProvinceUnreachable(ProvinceProblem):
    """No connection, or no answer in time."""


@dataclass
class ActorSession:
    """One person's or officer's session: the client holds the cookies, ``variables`` what a sign-in gave."""

    role: Role
    name: str
    client: Any
    """an ``httpx.AsyncClient`` that records its exchanges"""
    variables: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class BoundAgency:
    """One of the province's agencies by the name scenarios use and the province's own code."""

    name: str
    code: str


class Province(Protocol):
    """A province as steps see it."""

    code: str
    name: str

    def capability(self, name: str) -> bool | None:
        """What the binding declares of a capability; ``None`` when it is silent."""

    def procedure_code(self, name: str) -> str:
        """The province's code of a procedure named in a scenario."""

    def agency(self, name: str) -> BoundAgency:
        """An agency of the province by its name in a scenario, e.g. «Sở Y tế tỉnh B»."""

    async def officer(self, role: Role, agency_code: str) -> ActorSession:
        """A signed-in officer of the agency; the session is kept for the scenario."""

    async def perform(self, action: str, actor: ActorSession, inputs: Mapping[str, Any]) -> ActionDone:
        """Carry out one action.

        Raises:
            ActionUnbound, ActionFailed, ProvinceUnreachable.
        """
