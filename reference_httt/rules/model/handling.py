"""A submitted dossier: where it stands, who did what, the papers made on the way, payments, consultations."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.rules.model.deliverables import Deliverable
from reference_httt.rules.model.filing import Consent, Draft, Fee
from reference_httt.rules.model.people import Account


class Stage(StrEnum):
    """Where a dossier stands inside the province; finer than the ten statuses of the wire."""

    SUBMITTED = "submitted"
    PAYMENT_REQUESTED = "payment_requested"
    """complete, and the fee before reception is asked for"""
    RESUBMITTED = "resubmitted"
    """corrected or supplemented before reception; waits for the counter again"""
    INTAKE_DECLINED = "intake_declined"
    RECEIVED = "received"
    FORWARDED = "forwarded"
    CONSULTING = "consulting"
    """waits for other bodies' opinions"""
    SUPPLEMENT_PROPOSED = "supplement_proposed"
    """the specialist's request waits for the one-stop to send it: nobody asks the citizen past it (NĐ 61 Đ5 k1 e)"""
    SUPPLEMENT_REQUESTED = "supplement_requested"
    OBLIGATION_REQUESTED = "obligation_requested"
    EXAMINED = "examined"
    SIGNED = "signed"
    SEALED = "sealed"
    RETURNED = "returned"
    WITHDRAWAL_REQUESTED = "withdrawal_requested"
    WITHDRAWN = "withdrawn"
    DISCONTINUED = "discontinued"
    REFUSED = "refused"


class RequestKind(StrEnum):
    """What is asked of the citizen."""

    SUPPLEMENT = "supplement"
    CORRECTION = "correction"
    """a field of the e-form, no paper (Hà Tĩnh 2 Bước 1.d «chỉnh sửa»)"""
    PAPER = "paper"


class PaperKind(StrEnum):
    """What a paper made during handling is; the forms are those of TT 01/2018/TT-VPCP."""

    RECEIPT = "receipt"
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu 01)"""
    SUPPLEMENT_SLIP = "supplement_slip"
    """Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (mẫu 02)"""
    REFUSAL_SLIP = "refusal_slip"
    """Phiếu từ chối giải quyết hồ sơ (mẫu 03)"""
    APOLOGY_SLIP = "apology_slip"
    """Phiếu xin lỗi và hẹn lại ngày trả kết quả (mẫu 04)"""
    VERIFICATION = "verification"
    """kết quả thẩm tra, xác minh"""
    OPINION = "opinion"
    """a consulted body's reply"""
    PAYMENT_RECEIPT = "payment_receipt"
    WITHDRAWAL = "withdrawal"
    DISCONTINUATION = "discontinuation"
    HANDOVER = "handover"


class PaymentState(StrEnum):
    """What became of a payment."""

    REQUESTED = "requested"
    PENDING = "pending"
    PAID = "paid"
    DECLINED = "declined"


class PaymentWay(StrEnum):
    """How it is paid."""

    NATIONAL_PLATFORM = "national-platform"
    OWN_GATEWAY = "own-gateway"
    CASH = "cash"
    POST_OFFICE = "post-office"


@dataclass(frozen=True)
class Doer:
    """Who did an act, as progress rows name him."""

    name: str
    title: str
    unit: str


@dataclass(frozen=True)
class Dossier:
    """A submitted dossier."""

    dossier_code: str
    draft_id: str
    agency_code: str
    status: DossierStatus
    stage: Stage
    version: int
    submitted_at: datetime
    received_at: datetime | None = None
    due_at: datetime | None = None
    processed_at: datetime | None = None
    returned_at: datetime | None = None
    entered_at: datetime | None = None
    """when it entered the one-stop system: the eight working hours run from ``submitted_at`` all the same"""
    answer_due_at: datetime | None = None
    """by when the applicant must be told received, not received or to correct (08 giờ làm việc)"""
    answered_at: datetime | None = None
    payment_asked_at: datetime | None = None
    """since when the eight hours stand still for a payment; ``None`` when they run"""
    warned_at: datetime | None = None
    """when the one-stop was warned that ``answer_due_at`` comes near"""
    resumes_at: tuple[Stage, ...] = ()
    """the stages it goes back to after a supplement, a payment or a denied withdrawal, the last first"""
    refused_at: datetime | None = None
    extended: int = 0
    """how often a new date was appointed (NĐ 61 Đ19 k9: once)"""
    handed_to: str = ""
    """who took the deliverable at the counter, or the post's number"""


@dataclass(frozen=True)
class ProgressStep:
    """One act on a dossier: who, in which office, what, when, with which papers (Tây Ninh, Lưu ý)."""

    dossier_code: str
    status: DossierStatus
    officer: str
    title: str
    unit: str
    action: str
    at: datetime
    started_at: datetime | None = None
    due_at: datetime | None = None
    content: str = ""
    """nội dung xử lý"""
    papers: tuple[str, ...] = ()
    """ids of the papers that belong to the act"""


@dataclass(frozen=True)
class CasePaper:
    """A paper made while a dossier is handled: a slip, a verification, an opinion; signed by its maker."""

    paper_id: str
    dossier_code: str
    kind: PaperKind
    title: str
    sha256: str
    token: str
    made_by: str
    unit: str
    at: datetime
    form: str = ""
    """the form it follows, e.g. «Mẫu 02, TT 01/2018/TT-VPCP»"""


@dataclass(frozen=True)
class PaperRequest:
    """A request to the citizen for a paper or a correction."""

    dossier_code: str
    kind: RequestKind
    component_code: str
    text: str
    officer: str
    at: datetime
    at_intake: bool = False
    answered_at: datetime | None = None
    proposed: bool = False
    """the specialist proposes it, and the one-stop has not sent it: the citizen does not see it (NĐ 61 Đ5 k1 e)"""
    request_id: int | None = None


@dataclass(frozen=True)
class Consultation:
    """A question to another body, and its reply (lấy ý kiến, NĐ 61/2018 Đ19 k5)."""

    consultation_id: str
    dossier_code: str
    body: str
    question: str
    asked_by: str
    asked_at: datetime
    reply_by: datetime
    reply: str = ""
    replied_at: datetime | None = None
    paper_id: str = ""


@dataclass(frozen=True)
class Payment:
    """One payment of a dossier's fees."""

    reference: str
    """MaThamChieu"""
    dossier_code: str
    stage: FeeStage
    amount_vnd: int
    way: PaymentWay
    state: PaymentState
    fee_codes: tuple[str, ...]
    at: datetime
    payer: str = ""
    url: str = ""
    transaction: str = ""
    """MaGiaoDich"""
    paid_at: datetime | None = None
    words: str = ""
    """why it was declined"""


@dataclass(frozen=True)
class CaseFile:
    """All that is known of one dossier, gathered for a view or for the portal."""

    dossier: Dossier
    draft: Draft
    account: Account
    progress: tuple[ProgressStep, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    requests: tuple[PaperRequest, ...] = ()
    consents: tuple[Consent, ...] = ()
    papers: tuple[CasePaper, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    payments: tuple[Payment, ...] = ()
    proposals: tuple[PaperRequest, ...] = ()
    """requests that wait for the one-stop to send them"""

    @property
    def fees_paid(self) -> frozenset[str]:
        """Codes of the fees that are paid."""
        return frozenset(code for p in self.payments if p.state is PaymentState.PAID for code in p.fee_codes)

    def unpaid_fees(self, stage: FeeStage | None = None) -> tuple[Fee, ...]:
        """The fees of that stage, or of all, that are still owed."""
        owed = self.draft.terms.fees if stage is None else self.draft.terms.fees_at(stage)
        return tuple(fee for fee in owed if fee.amount_vnd and fee.code not in self.fees_paid)

    @property
    def deliverable(self) -> Deliverable | None:
        """The result in force: the last one made."""
        return self.deliverables[-1] if self.deliverables else None
