"""The YAML of a rest binding: how one province does each action, in HTTP calls (design: suite, section 3)."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from conformance.addresses import address_problem
from conformance.province.actions import Role
from conformance.province.expressions import expression_problem


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Extract(_Strict):
    """Where in an answer a value stands. A bare string is a JSONPath.

    With ``each`` the value is a list: every match of ``each`` gives one object whose members are ``take``.
    """

    json_path: str | None = Field(None, alias="json")
    xpath: str | None = None
    header: str | None = None
    regex: str | None = None
    """first group of the first match in the body text (or in what json, xpath or header gave)"""
    url: bool = False
    """the address of the last page, after redirects"""
    template: str | None = None
    """Jinja2 over what is known so far; ``answer`` is the JSON of the answer"""
    each: str | None = None
    take: dict[str, "Source"] = {}
    codes: dict[str, str] = Field({}, alias="map")
    """the province's words to the suite's"""
    default: Any = None
    optional: bool = False

    @model_validator(mode="after")
    def _has_one_place(self) -> "Extract":
        places = (self.json_path, self.xpath, self.header, self.template, self.each, self.url or None)
        if sum(place is not None for place in places) > 1:
            raise ValueError("chỉ được chọn một trong json, xpath, header, template, each, url")
        if all(place is None for place in (*places, self.regex)):
            raise ValueError("cần một trong json, xpath, header, regex, template, each, url")
        problem = expression_problem(self.json_path, self.each, self.xpath, self.regex)
        if problem:
            raise ValueError(problem)
        return self


def _as_extract(value: Any) -> Any:
    return {"json": value} if isinstance(value, str) else value


Source = Annotated[Extract, BeforeValidator(_as_extract)]


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


StatusList = Annotated[list[Annotated[int, Field(ge=100, le=599)]], BeforeValidator(_as_list)]


def _as_base_url(value: str) -> str:
    problem = address_problem(value)
    if problem:
        raise ValueError(f"«{value}»: {problem}; ví dụ đúng: https://httt.tinh-cua-toi.vn")
    return value


BaseUrl = Annotated[str, AfterValidator(_as_base_url)]


class FilePart(_Strict):
    """One file of a multipart body; ``content`` is a template that gives bytes or text."""

    name: str
    content: str
    type: str = "application/pdf"


class Refusal(_Strict):
    """Which answers are the province's own «no», and where its sentence stands."""

    status: StatusList = []
    message: Source | None = None


class Polling(_Strict):
    """Repeat the call until a value is one of ``equals``; one of ``fails`` ends it at once."""

    value: Source
    equals: Annotated[list[str], BeforeValidator(_as_list)]
    fails: Annotated[list[str], BeforeValidator(_as_list)] = []
    every_s: float = Field(0.5, gt=0, allow_inf_nan=False)
    within_s: float = Field(20.0, gt=0, allow_inf_nan=False)


class Call(_Strict):
    """One HTTP call. Strings are Jinja2 templates over the action's inputs, ``session`` and earlier values."""

    method: Literal["GET", "POST", "PUT", "PATCH", "DELETE"] = "GET"
    url: str
    headers: dict[str, str] = {}
    query: dict[str, Any] = {}
    json_body: Any = Field(None, alias="json")
    form: dict[str, Any] | None = None
    files: dict[str, FilePart] = {}
    body: str | None = None
    follow_redirects: bool = False
    when: str | None = None
    """a condition; the call is left out when it is not true"""
    expect: StatusList = [200]
    refused: Refusal | None = None
    values: dict[str, Source] = {}
    until: Polling | None = None


class Action(_Strict):
    """The calls of one action, and values made of what they gave; or words to the person who carries it out."""

    attended: str = ""
    """where in the province's own screens a person does it; then there are no calls"""
    calls: list[Call] = []
    values: dict[str, str] = {}
    """templates for members of the action's values that no call gives directly"""

    @model_validator(mode="after")
    def _is_done_one_way(self) -> "Action":
        if bool(self.attended) == bool(self.calls):
            raise ValueError("cần một trong calls (gọi HTTP) và attended (lời hướng dẫn người thực hiện)")
        return self


class Account(_Strict):
    """How officers of some roles and agencies sign in; the first that fits is taken."""

    roles: list[Role] | Literal["*"] = "*"
    agencies: list[str] | Literal["*"] = "*"
    username: str
    password: str


class Officers(_Strict):
    """The officers' sign-in: accounts, the calls, and headers of every later call of theirs."""

    accounts: list[Account] = Field(min_length=1)
    calls: list[Call] = []
    headers: dict[str, str] = {}


class AgencyEntry(_Strict):
    """One agency by the name that scenarios use."""

    code: str


class SubjectEntry(_Strict):
    """The body behind the binding."""

    kind: Literal["province", "ministry", "other"] = "province"
    code: str = Field(pattern=r"^[GH]\d{2}$")
    name: str
    system: str = ""
    version: str = ""


class PortalSide(_Strict):
    """What the portal has to know of the province."""

    entry_path: str = "/vao"
    redirect_path: str = "/dang-nhap/ve"
    origins: list[str] = []


class RestBinding(_Strict):
    """A whole binding file of kind ``rest``."""

    binding: Literal["rest"]
    parts: list[str] = []
    """further files beside this one (:class:`BindingPart`), so that a long binding is told a theme at a time"""
    subject: SubjectEntry
    base_url: BaseUrl
    portal: PortalSide = PortalSide()
    capabilities: dict[str, bool] = {}
    procedures: dict[str, str] = {}
    agencies: dict[str, AgencyEntry] = {}
    headers: dict[str, str] = {}
    timeout_s: float = Field(30.0, gt=0, allow_inf_nan=False)
    verify_tls: bool = True
    refused: Refusal = Refusal()
    officers: Officers | None = None
    actions: dict[str, Action]


class BindingPart(_Strict):
    """One file named by ``parts``: more actions, and procedures and agencies that they need."""

    procedures: dict[str, str] = {}
    agencies: dict[str, AgencyEntry] = {}
    actions: dict[str, Action] = {}


class PythonBinding(_Strict):
    """A whole binding file of kind ``python``: a class found by entry point (group ``dvcqg.bindings``)."""

    binding: Literal["python"]
    subject: SubjectEntry
    base_url: BaseUrl
    portal: PortalSide = PortalSide()
    entry_point: str
    capabilities: dict[str, bool] = {}
    procedures: dict[str, str] = {}
    agencies: dict[str, AgencyEntry] = {}
    options: dict[str, Any] = {}
