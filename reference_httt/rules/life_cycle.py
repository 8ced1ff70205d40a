"""The life of a dossier: which officer may do what after what, and the status it then has."""

from dataclasses import dataclass
from enum import StrEnum

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.rules.model import Stage


class Role(StrEnum):
    """Who acts in an agency; the value stands in the user name."""

    COUNTER_OFFICER = "counter_officer"
    SPECIALIST = "specialist"
    LEADER = "leader"
    RECORDS_CLERK = "records_clerk"
    MONITOR = "monitor"


class Act(StrEnum):
    """What an officer does with a dossier."""

    RECEIVE = "receive"
    FORWARD = "forward"
    EXAMINE = "examine"
    SIGN = "sign"
    SEAL = "seal"
    RETURN = "return"
    REQUEST_SUPPLEMENT = "request_supplement"


@dataclass(frozen=True)
class Transition:
    """One lawful act: by whom, from which stages, to which stage and status."""

    act: Act
    roles: frozenset[Role]
    before: frozenset[Stage]
    after: Stage
    status: DossierStatus
    action: str
    """what the progress row says"""


def _one(
    act: Act, roles: set[Role], before: set[Stage], after: Stage, status: DossierStatus, action: str
) -> tuple[Act, Transition]:
    return act, Transition(act, frozenset(roles), frozenset(before), after, status, action)


_S, _R, _D = Stage, Role, DossierStatus
TRANSITIONS: dict[Act, Transition] = dict(
    (
        _one(
            Act.RECEIVE,
            {_R.COUNTER_OFFICER},
            {_S.SUBMITTED},
            _S.RECEIVED,
            _D.RECEIVED,
            "Tiếp nhận hồ sơ",
        ),
        _one(
            Act.FORWARD,
            {_R.COUNTER_OFFICER},
            {_S.RECEIVED, _S.SUPPLEMENT_REQUESTED},
            _S.FORWARDED,
            _D.IN_PROGRESS,
            "Chuyển hồ sơ đến đơn vị xử lý",
        ),
        _one(
            Act.EXAMINE,
            {_R.SPECIALIST},
            {_S.FORWARDED},
            _S.EXAMINED,
            _D.IN_PROGRESS,
            "Thẩm tra hồ sơ, dự thảo kết quả",
        ),
        _one(Act.SIGN, {_R.LEADER}, {_S.EXAMINED}, _S.SIGNED, _D.IN_PROGRESS, "Ký số phê duyệt kết quả"),
        _one(
            Act.SEAL,
            {_R.RECORDS_CLERK},
            {_S.SIGNED},
            _S.SEALED,
            _D.PROCESSED,
            "Ký số của cơ quan, kết thúc xử lý hồ sơ",
        ),
        _one(Act.RETURN, {_R.COUNTER_OFFICER}, {_S.SEALED}, _S.RETURNED, _D.RETURNED, "Trả kết quả"),
        _one(
            Act.REQUEST_SUPPLEMENT,
            {_R.COUNTER_OFFICER, _R.SPECIALIST},
            {_S.RECEIVED, _S.FORWARDED},
            _S.SUPPLEMENT_REQUESTED,
            _D.SUPPLEMENT_REQUESTED,
            "Yêu cầu bổ sung hồ sơ",
        ),
    )
)

STAGE_LABELS: dict[Stage, str] = {
    Stage.SUBMITTED: "chờ tiếp nhận",
    Stage.RECEIVED: "chờ chuyển xử lý",
    Stage.FORWARDED: "chờ thẩm tra",
    Stage.EXAMINED: "chờ lãnh đạo ký số",
    Stage.SIGNED: "chờ văn thư ký số của cơ quan",
    Stage.SEALED: "chờ trả kết quả",
    Stage.RETURNED: "đã trả kết quả",
    Stage.SUPPLEMENT_REQUESTED: "chờ công dân bổ sung",
}

STAGES_OF_ROLE: dict[Role, tuple[Stage, ...]] = {
    Role.COUNTER_OFFICER: (Stage.SUBMITTED, Stage.RECEIVED, Stage.SEALED, Stage.SUPPLEMENT_REQUESTED),
    Role.SPECIALIST: (Stage.FORWARDED,),
    Role.LEADER: (Stage.EXAMINED,),
    Role.RECORDS_CLERK: (Stage.SIGNED,),
    Role.MONITOR: tuple(Stage),
}
"""what waits for whom: the work list of a role"""


def order_problem(act: Act, stage: Stage) -> str:
    """Why the act is out of order at that stage; empty when it is its turn."""
    transition = TRANSITIONS[act]
    if stage in transition.before:
        return ""
    wanted = " hoặc ".join(STAGE_LABELS[s] for s in Stage if s in transition.before)
    return f"Hồ sơ đang «{STAGE_LABELS[stage]}», chỉ thực hiện «{transition.action}» khi hồ sơ «{wanted}»"
