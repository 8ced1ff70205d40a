"""The life of a dossier: who may do what after what, the stage it then has, and the status each stage shows."""

from dataclasses import dataclass
from enum import StrEnum

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.rules.model import Dossier, Stage


class Role(StrEnum):
    """Who acts in an agency; the value stands in the user name."""

    COUNTER_OFFICER = "counter_officer"
    SPECIALIST = "specialist"
    LEADER = "leader"
    RECORDS_CLERK = "records_clerk"
    MONITOR = "monitor"
    """reads how dossiers stand, never what documents say (5632, Tài liệu mục 2.a)"""
    ADMINISTRATOR = "administrator"
    """looks after agencies, officers, calendars and messages; handles no dossier"""


class Act(StrEnum):
    """What somebody does with a dossier."""

    REQUEST_PAYMENT = "request_payment"
    RECEIVE = "receive"
    DECLINE_INTAKE = "decline_intake"
    FORWARD = "forward"
    REQUEST_SUPPLEMENT = "request_supplement"
    PROPOSE_SUPPLEMENT = "propose_supplement"
    RETURN_PROPOSAL = "return_proposal"
    SUPPLY = "supply"
    REQUEST_OBLIGATION = "request_obligation"
    FULFIL_OBLIGATION = "fulfil_obligation"
    ASK_OPINION = "ask_opinion"
    CLOSE_CONSULTATION = "close_consultation"
    EXAMINE = "examine"
    PROPOSE_REFUSAL = "propose_refusal"
    SEND_BACK = "send_back"
    SIGN = "sign"
    SEAL = "seal"
    SEAL_REFUSAL = "seal_refusal"
    RETURN = "return"
    EXTEND = "extend"
    DISCONTINUE = "discontinue"
    ASK_WITHDRAWAL = "ask_withdrawal"
    ACCEPT_WITHDRAWAL = "accept_withdrawal"
    DENY_WITHDRAWAL = "deny_withdrawal"


class Unlawful(Exception):
    """A dossier would go nowhere: a bug of ours, never the user's fault."""


_S, _R, _D, _A = Stage, Role, DossierStatus, Act

STATUS_OF_STAGE: dict[Stage, DossierStatus] = {
    _S.SUBMITTED: _D.NEW,
    _S.PAYMENT_REQUESTED: _D.OBLIGATION_REQUESTED,
    _S.RESUBMITTED: _D.SUPPLEMENT_REQUESTED,
    _S.INTAKE_DECLINED: _D.INTAKE_DECLINED,
    _S.RECEIVED: _D.RECEIVED,
    _S.FORWARDED: _D.IN_PROGRESS,
    _S.CONSULTING: _D.IN_PROGRESS,
    _S.SUPPLEMENT_PROPOSED: _D.IN_PROGRESS,
    _S.SUPPLEMENT_REQUESTED: _D.SUPPLEMENT_REQUESTED,
    _S.OBLIGATION_REQUESTED: _D.OBLIGATION_REQUESTED,
    _S.EXAMINED: _D.IN_PROGRESS,
    _S.SIGNED: _D.IN_PROGRESS,
    _S.SEALED: _D.PROCESSED,
    _S.RETURNED: _D.RETURNED,
    _S.WITHDRAWAL_REQUESTED: _D.WITHDRAWAL_REQUESTED,
    _S.WITHDRAWN: _D.DISCONTINUED,
    _S.DISCONTINUED: _D.DISCONTINUED,
    _S.REFUSED: _D.DISCONTINUED,
}
"""TrangThaiHoSo of each stage. A written refusal ends the dossier with 8 and NgayTuChoi (mock convention)."""

FINAL_STAGES = frozenset({_S.INTAKE_DECLINED, _S.RETURNED, _S.WITHDRAWN, _S.DISCONTINUED, _S.REFUSED})

AT_INTAKE = frozenset({_S.SUBMITTED, _S.RESUBMITTED, _S.PAYMENT_REQUESTED})
"""before reception: the eight working hours count here"""


@dataclass(frozen=True)
class Transition:
    """One lawful act: by whom, from which stages, to which stage."""

    act: Act
    roles: frozenset[Role]
    """empty: no officer's act, but the applicant's or the system's"""
    before: frozenset[Stage]
    after: Stage | None
    """``None``: back to where it was (``Dossier.resumes_at``)"""
    action: str
    """what the progress row says"""
    keeps_place: bool = False
    """whether the stage it leaves is remembered, to come back to"""


def _act(
    act: Act,
    roles: set[Role],
    before: set[Stage],
    after: Stage | None,
    action: str,
    *,
    keeps_place: bool = False,
) -> tuple[Act, Transition]:
    return act, Transition(act, frozenset(roles), frozenset(before), after, action, keeps_place)


_ARRIVED = {_S.SUBMITTED, _S.RESUBMITTED}
_UNDER_WAY = {_S.FORWARDED, _S.CONSULTING, _S.SUPPLEMENT_PROPOSED, _S.EXAMINED, _S.SIGNED}
_OPEN = {*AT_INTAKE, _S.RECEIVED, *_UNDER_WAY, _S.SUPPLEMENT_REQUESTED, _S.OBLIGATION_REQUESTED} - {_S.SIGNED}

TRANSITIONS: dict[Act, Transition] = dict(
    (
        _act(_A.REQUEST_PAYMENT, {_R.COUNTER_OFFICER}, _ARRIVED, _S.PAYMENT_REQUESTED, "Thông báo nộp phí, lệ phí"),
        _act(_A.RECEIVE, {_R.COUNTER_OFFICER}, {*AT_INTAKE}, _S.RECEIVED, "Tiếp nhận hồ sơ"),
        _act(_A.DECLINE_INTAKE, {_R.COUNTER_OFFICER}, {*AT_INTAKE}, _S.INTAKE_DECLINED, "Không tiếp nhận hồ sơ"),
        _act(_A.FORWARD, {_R.COUNTER_OFFICER}, {_S.RECEIVED}, _S.FORWARDED, "Chuyển hồ sơ đến đơn vị xử lý"),
        _act(
            _A.REQUEST_SUPPLEMENT,
            {_R.COUNTER_OFFICER},
            {*AT_INTAKE, _S.RECEIVED, _S.SUPPLEMENT_PROPOSED},
            _S.SUPPLEMENT_REQUESTED,
            "Yêu cầu chỉnh sửa, bổ sung hồ sơ",
            keeps_place=True,
        ),
        _act(
            _A.PROPOSE_SUPPLEMENT,
            {_R.SPECIALIST},
            {_S.FORWARDED},
            _S.SUPPLEMENT_PROPOSED,
            "Đề nghị Bộ phận Một cửa yêu cầu bổ sung hồ sơ",
        ),
        _act(
            _A.RETURN_PROPOSAL,
            {_R.COUNTER_OFFICER},
            {_S.SUPPLEMENT_PROPOSED},
            _S.FORWARDED,
            "Chuyển lại đề nghị bổ sung để đơn vị xử lý xem xét",
        ),
        _act(_A.SUPPLY, set(), {_S.SUPPLEMENT_REQUESTED}, None, "Người nộp chỉnh sửa, bổ sung hồ sơ"),
        _act(
            _A.REQUEST_OBLIGATION,
            {_R.COUNTER_OFFICER, _R.SPECIALIST},
            {_S.RECEIVED, _S.FORWARDED},
            _S.OBLIGATION_REQUESTED,
            "Yêu cầu thực hiện nghĩa vụ tài chính",
            keeps_place=True,
        ),
        _act(_A.FULFIL_OBLIGATION, set(), {_S.OBLIGATION_REQUESTED}, None, "Người nộp hoàn thành nghĩa vụ tài chính"),
        _act(
            _A.ASK_OPINION,
            {_R.SPECIALIST},
            {_S.FORWARDED, _S.CONSULTING},
            _S.CONSULTING,
            "Lấy ý kiến cơ quan liên quan",
        ),
        _act(
            _A.CLOSE_CONSULTATION, {_R.SPECIALIST}, {_S.CONSULTING}, _S.FORWARDED, "Tiếp nhận ý kiến cơ quan liên quan"
        ),
        _act(_A.EXAMINE, {_R.SPECIALIST}, {_S.FORWARDED}, _S.EXAMINED, "Thẩm tra hồ sơ, dự thảo kết quả"),
        _act(
            _A.PROPOSE_REFUSAL,
            {_R.SPECIALIST},
            {_S.FORWARDED},
            _S.EXAMINED,
            "Thẩm tra hồ sơ, đề nghị từ chối giải quyết",
        ),
        _act(_A.SEND_BACK, {_R.LEADER}, {_S.EXAMINED}, _S.FORWARDED, "Trả lại đơn vị xử lý để hoàn thiện"),
        _act(_A.SIGN, {_R.LEADER}, {_S.EXAMINED}, _S.SIGNED, "Ký số phê duyệt kết quả"),
        _act(_A.SEAL, {_R.RECORDS_CLERK}, {_S.SIGNED}, _S.SEALED, "Ký số của cơ quan, kết thúc xử lý hồ sơ"),
        _act(
            _A.SEAL_REFUSAL,
            {_R.RECORDS_CLERK},
            {_S.SIGNED},
            _S.REFUSED,
            "Ký số của cơ quan, thông báo từ chối giải quyết",
        ),
        _act(_A.RETURN, {_R.COUNTER_OFFICER}, {_S.SEALED}, _S.RETURNED, "Trả kết quả"),
        _act(_A.EXTEND, {_R.LEADER}, _UNDER_WAY, None, "Xin lỗi và hẹn lại ngày trả kết quả"),
        _act(
            _A.DISCONTINUE,
            {_R.LEADER},
            {*_UNDER_WAY, _S.SUPPLEMENT_REQUESTED, _S.OBLIGATION_REQUESTED} - {_S.SIGNED},
            _S.DISCONTINUED,
            "Dừng xử lý hồ sơ",
        ),
        _act(
            _A.ASK_WITHDRAWAL,
            set(),
            _OPEN,
            _S.WITHDRAWAL_REQUESTED,
            "Người nộp yêu cầu rút hồ sơ",
            keeps_place=True,
        ),
        _act(
            _A.ACCEPT_WITHDRAWAL,
            {_R.COUNTER_OFFICER},
            {_S.WITHDRAWAL_REQUESTED},
            _S.WITHDRAWN,
            "Cho rút hồ sơ theo yêu cầu của người nộp",
        ),
        _act(
            _A.DENY_WITHDRAWAL,
            {_R.COUNTER_OFFICER},
            {_S.WITHDRAWAL_REQUESTED},
            None,
            "Không cho rút hồ sơ, tiếp tục xử lý",
        ),
    )
)

STAGE_LABELS: dict[Stage, str] = {
    _S.SUBMITTED: "chờ tiếp nhận",
    _S.PAYMENT_REQUESTED: "chờ nộp phí, lệ phí để tiếp nhận",
    _S.RESUBMITTED: "đã chỉnh sửa, bổ sung, chờ tiếp nhận",
    _S.INTAKE_DECLINED: "không được tiếp nhận",
    _S.RECEIVED: "chờ chuyển xử lý",
    _S.FORWARDED: "chờ thẩm tra",
    _S.CONSULTING: "chờ ý kiến cơ quan liên quan",
    _S.SUPPLEMENT_PROPOSED: "chờ Bộ phận Một cửa gửi yêu cầu bổ sung",
    _S.SUPPLEMENT_REQUESTED: "chờ công dân bổ sung",
    _S.OBLIGATION_REQUESTED: "chờ thực hiện nghĩa vụ tài chính",
    _S.EXAMINED: "chờ lãnh đạo ký số",
    _S.SIGNED: "chờ văn thư ký số của cơ quan",
    _S.SEALED: "chờ trả kết quả",
    _S.RETURNED: "đã trả kết quả",
    _S.WITHDRAWAL_REQUESTED: "chờ trả lời yêu cầu rút hồ sơ",
    _S.WITHDRAWN: "đã rút hồ sơ",
    _S.DISCONTINUED: "dừng xử lý",
    _S.REFUSED: "từ chối giải quyết",
}

STAGES_OF_ROLE: dict[Role, tuple[Stage, ...]] = {
    _R.COUNTER_OFFICER: (
        _S.SUBMITTED,
        _S.RESUBMITTED,
        _S.PAYMENT_REQUESTED,
        _S.RECEIVED,
        _S.SUPPLEMENT_PROPOSED,
        _S.WITHDRAWAL_REQUESTED,
        _S.SEALED,
        _S.SUPPLEMENT_REQUESTED,
    ),
    _R.SPECIALIST: (_S.FORWARDED, _S.CONSULTING),
    _R.LEADER: (_S.EXAMINED,),
    _R.RECORDS_CLERK: (_S.SIGNED,),
    _R.MONITOR: tuple(Stage),
    _R.ADMINISTRATOR: (),
}
"""what waits for whom: the work list of a role"""


def order_problem(act: Act, stage: Stage) -> str:
    """Why the act is out of order at that stage; empty when it is its turn."""
    transition = TRANSITIONS[act]
    if stage in transition.before:
        return ""
    wanted = " hoặc ".join(STAGE_LABELS[s] for s in Stage if s in transition.before)
    return f"Hồ sơ đang «{STAGE_LABELS[stage]}», chỉ thực hiện «{transition.action}» khi hồ sơ «{wanted}»"


def next_stage(act: Act, dossier: Dossier) -> Stage:
    """The stage the dossier has after the act.

    What comes back before reception waits as «resubmitted»: the wire knows no way from 5 or 7 back to 1.
    """
    after = TRANSITIONS[act].after
    if after is not None:
        return after
    if act is Act.EXTEND:
        return dossier.stage
    if not dossier.resumes_at:
        raise Unlawful(f"{dossier.dossier_code}: {act} at {dossier.stage} has nowhere to go back to")
    return _CAME_BACK.get(dossier.resumes_at[-1], dossier.resumes_at[-1])


def places_to_keep(act: Act, dossier: Dossier) -> tuple[Stage, ...]:
    """``resumes_at`` after the act: an interruption remembers the place, also within another interruption."""
    transition = TRANSITIONS[act]
    if transition.keeps_place:
        return (*dossier.resumes_at, dossier.stage)
    if act is Act.EXTEND:
        return dossier.resumes_at
    return dossier.resumes_at[:-1] if transition.after is None else ()


_CAME_BACK = {_S.SUBMITTED: _S.RESUBMITTED, _S.SUPPLEMENT_PROPOSED: _S.FORWARDED}
