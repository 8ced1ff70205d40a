"""Officers handle a submitted dossier, each act by the one whose duty it is."""

from conformance.province.actions.model import ActionSpec, Role, Values, action


class StatusReached(Values):
    """The dossier's status after an officer's act."""

    status: str


_O = Role.COUNTER_OFFICER

HANDLING: tuple[ActionSpec, ...] = (
    action("receive", _O, "dossier_code", StatusReached, "tiếp nhận hồ sơ"),
    action("forward", _O, "dossier_code", StatusReached, "chuyển hồ sơ"),
    action("examine", Role.SPECIALIST, "dossier_code", StatusReached, "thẩm tra, dự thảo kết quả"),
    action("sign", Role.LEADER, "dossier_code", StatusReached, "ký số kết quả"),
    action("seal", Role.RECORDS_CLERK, "dossier_code", StatusReached, "ký số của cơ quan"),
    action("return_deliverable", _O, "dossier_code", StatusReached, "trả kết quả"),
)
