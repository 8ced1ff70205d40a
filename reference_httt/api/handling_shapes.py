"""Shapes of the handling of dossiers: what an act needs to be told, and the papers, questions and limits it leaves."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, Field

from reference_httt.api.texts import Long, Required, Short, clean
from reference_httt.operations.request_supplement import Asked
from reference_httt.operations.view_handling import Handling
from reference_httt.rules.model import CasePaper, Consultation, PaperRequest, RequestKind

Reason = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(clean)]


class Content(BaseModel):
    """Nội dung xử lý: what was done and found."""

    content: Reason


class ReceiveOrder(BaseModel):
    """What the counter says of the reception; ``forward`` sends the dossier on at once."""

    content: Long = ""
    forward: bool = False


class ReasonOrder(BaseModel):
    """Why."""

    reason: Reason


class DeclineOrder(ReasonOrder):
    """Why it is not received; ``right_agency`` (code or name) is where it belongs."""

    right_agency: Short = ""


class RefusalOrder(ReasonOrder):
    """Why it is refused, and what the examination found."""

    content: Long = ""


class ExtensionOrder(ReasonOrder):
    """Why the day cannot be kept, and how many working days after it the result will come."""

    working_days: int = Field(ge=1, le=60)


class AskedItem(BaseModel):
    """One thing asked: a component, or a field of the forms that is to be corrected."""

    kind: Literal["supplement", "correction"] = "supplement"
    code: Required
    text: Reason


class SupplementOrder(BaseModel):
    """What is asked of the citizen: ``items``, all at once; one component may also be named by itself."""

    component_code: Short = ""
    text: Long = ""
    items: list[AskedItem] = Field(default_factory=list, max_length=50)
    reason: Long = ""

    def asked(self) -> list[Asked]:
        """All that is asked."""
        alone = [Asked(self.component_code, self.text)] if self.component_code else []
        return alone + [Asked(item.code, item.text, RequestKind(item.kind)) for item in self.items]


class OpinionOrder(BaseModel):
    """Which bodies are asked what, and by when they are to reply."""

    bodies: list[Required] = Field(min_length=1, max_length=20)
    question: Reason
    reply_by: AwareDatetime


class CloseOrder(BaseModel):
    """Why replies that are missing are not waited for, or what came of the consultation."""

    content: Long = ""


class CasePaperView(BaseModel):
    """A paper made while the dossier is handled; its file is had under ``…/files/{paper_id}``."""

    paper_id: str
    kind: str
    title: str
    form: str
    made_by: str
    unit: str
    at: datetime

    @classmethod
    def of(cls, paper: CasePaper) -> "CasePaperView":
        """The view of a paper."""
        own = {name: getattr(paper, name) for name in cls.model_fields if name != "kind"}
        return cls(**own, kind=paper.kind.value)


class ConsultationView(BaseModel):
    """A question to another body, and its reply."""

    consultation_id: str
    body: str
    question: str
    asked_by: str
    asked_at: datetime
    reply_by: datetime
    reply: str
    replied_at: datetime | None
    is_late: bool
    paper_id: str

    @classmethod
    def of(cls, one: Consultation, *, is_late: bool) -> "ConsultationView":
        """The view of a consultation."""
        own = {name: getattr(one, name) for name in cls.model_fields if name != "is_late"}
        return cls(**own, is_late=is_late)


class AskedView(BaseModel):
    """One thing asked of the applicant, or proposed to be asked."""

    kind: str
    code: str
    text: str
    officer: str
    at: datetime
    answered_at: datetime | None

    @classmethod
    def of(cls, one: PaperRequest) -> "AskedView":
        """The view of a request."""
        own = {name: getattr(one, name) for name in ("text", "officer", "at", "answered_at")}
        return cls(**own, kind=one.kind.value, code=one.component_code)


class StepView(BaseModel):
    """One act with its content and its papers."""

    at: datetime
    action: str
    content: str
    officer: str
    unit: str
    papers: list[str]


class SpecialisedView(BaseModel):
    """Where a result stands in the specialised database."""

    instance_code: str
    state: str
    words: str
    attempts: int


class HandlingView(BaseModel):
    """What belongs to the handling of a dossier; who filed sees the papers addressed to him, and no proposals."""

    acts: list[str]
    """what the caller may do now"""
    papers: list[CasePaperView]
    consultations: list[ConsultationView]
    proposals: list[AskedView]
    requests: list[AskedView]
    steps: list[StepView]
    specialised: list[SpecialisedView]
    supplement_limit: datetime | None
    """until when a supplement is asked for after the examination"""
    extension_limit: datetime | None
    """until when a new day may be appointed; ``null``: no more"""
    refused_at: datetime | None
    extended: int

    @classmethod
    def of(cls, found: Handling) -> "HandlingView":
        """The view."""
        case = found.case
        return cls(
            acts=[act.value for act in found.acts],
            papers=[CasePaperView.of(p) for p in found.papers],
            consultations=[ConsultationView.of(c, is_late=late) for c, late in found.consultations],
            proposals=[AskedView.of(p) for p in found.proposals],
            requests=[AskedView.of(r) for r in case.requests],
            steps=[
                StepView(
                    at=s.at, action=s.action, content=s.content, officer=s.officer, unit=s.unit, papers=list(s.papers)
                )
                for s in case.progress
            ],
            specialised=[
                SpecialisedView(instance_code=s.instance_code, state=s.state.value, words=s.words, attempts=s.attempts)
                for s in found.specialised
            ],
            supplement_limit=found.supplement_limit,
            extension_limit=found.extension_limit,
            refused_at=case.dossier.refused_at,
            extended=case.dossier.extended,
        )
