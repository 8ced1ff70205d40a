"""What can go wrong in a provincial system, each with its own Vietnamese sentence.

HtttError
├── NotSignedIn        401  no session, or its time is over
├── NotAllowed         403  another role, agency or person may do it
├── NotFound           404
├── OutOfOrder         409  not the turn of this act, or someone was faster
├── Refused            422  a rule forbids it
│   └── WrongFields         fields of a form, a sentence each
├── TooLarge           413
├── TooOften           429
├── PortalProblem      503
│   ├── PortalUnreachable   no answer, or none that can be understood: try again later
│   └── PortalRefused       the portal answered with a failure code
└── DatabaseProblem    503
    ├── DatabaseUnreachable no answer: the dossier goes on without it
    └── DatabaseRefused     it does not take the question
BadSettings (exit 2)
"""


class HtttError(Exception):
    """Base: ``code`` and ``status`` go into the answer beside the sentence."""

    code = "error"
    status = 500

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotSignedIn(HtttError):
    """No session, or its time is over."""

    code, status = "not_signed_in", 401

    def __init__(self, message: str = "Chưa đăng nhập hoặc phiên làm việc đã hết hạn") -> None:
        super().__init__(message)


class NotAllowed(HtttError):
    """Another role, agency or person may do it."""

    code, status = "not_allowed", 403


class NotFound(HtttError):
    """There is no such thing, or not for this person."""

    code, status = "not_found", 404


class OutOfOrder(HtttError):
    """Not the turn of this act, or someone was faster."""

    code, status = "out_of_order", 409


class Refused(HtttError):
    """A rule forbids it; ``problems`` are all the reasons."""

    code, status = "refused", 422

    def __init__(self, *problems: str) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class WrongFields(Refused):
    """Fields of a form are missing or wrong; ``fields`` has a sentence for each."""

    def __init__(self, fields: dict[str, str]) -> None:
        super().__init__(*dict.fromkeys(fields.values()))
        self.fields = fields


class TooLarge(HtttError):
    """More bytes than are taken."""

    code, status = "too_large", 413


class TooOften(HtttError):
    """One visitor asks too often."""

    code, status = "too_often", 429

    def __init__(self, message: str = "Bạn tra cứu quá nhiều lần, đề nghị thử lại sau một phút") -> None:
        super().__init__(message)


class PortalProblem(HtttError):
    """The national portal could not serve us."""

    code, status = "portal_problem", 503


class PortalUnreachable(PortalProblem):
    """No answer, or none that can be understood."""

    code = "portal_unreachable"

    def __init__(self, why: str) -> None:
        super().__init__(f"Cổng Dịch vụ công quốc gia (mô phỏng) không trả lời: {why}")


class PortalRefused(PortalProblem):
    """The portal answered with a failure code."""

    code, status = "portal_refused", 502

    def __init__(self, error_code: int, message: str) -> None:
        super().__init__(f"Cổng Dịch vụ công quốc gia (mô phỏng) từ chối ({error_code}): {message}")
        self.error_code = error_code


class DatabaseProblem(HtttError):
    """A national database could not serve us."""

    code, status = "database_problem", 503


class DatabaseUnreachable(DatabaseProblem):
    """No answer, or none that can be understood."""

    code = "database_unreachable"

    def __init__(self, database: str) -> None:
        super().__init__(f"{database} không trả lời")


class DatabaseRefused(DatabaseProblem):
    """It does not take the question."""

    code, status = "database_refused", 502

    def __init__(self, database: str, message: str) -> None:
        super().__init__(f"{database} từ chối: {message}")
