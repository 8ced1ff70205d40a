"""What the portal refuses, each with its code, HTTP status and Vietnamese sentence.

::

    PortalError
    ├── MalformedInput     the bytes are no JSON object, or hold what cannot be kept   400
    ├── Refused            understood, but a rule forbids it                           422
    ├── NotSignedIn        no session, or it has ended                                 401
    ├── BadCredentials     name or password, client secret or control token wrong      401
    ├── NotAllowed         known, but this is not theirs                               403
    ├── NotFound           no such thing                                               404
    ├── AlreadyExists      a second one is not possible                                409
    ├── TooLarge           more bytes than the surface takes                           413
    ├── TooSlow            the body did not arrive in time                             408
    ├── OutdatedRealm      the realm's tables are those of another version             503
    └── Crashed            a mistake of ours; the traceback is in the log               500

How an error is written depends on the surface that is asked: see ``wire.error_answers``.
"""

from typing import ClassVar

from mock_dvcqg.contract.errors import SENTENCES, ErrorCode


class PortalError(Exception):
    """Something the caller did that the portal refuses; ``str()`` is the Vietnamese sentence."""

    code: ClassVar[ErrorCode] = ErrorCode.REFUSED
    status: ClassVar[int] = 400
    kind: ClassVar[str] = "refused"

    def __init__(self, message: str | None = None, *, field: str = "") -> None:
        self.message = message or SENTENCES[self.code]
        self.field = field
        super().__init__(self.message)


class MalformedInput(PortalError):
    """The request is not the JSON object (or form) the surface reads."""

    kind = "malformed"


class Refused(PortalError):
    """The request is well formed and a rule forbids it."""

    status = 422


class NotSignedIn(PortalError):
    """There is no session, or it has ended."""

    code = ErrorCode.SESSION_INVALID
    status = 401
    kind = "not-signed-in"


class BadCredentials(PortalError):
    """A name with a password, secret or token that does not fit."""

    code = ErrorCode.BAD_CREDENTIALS
    status = 401
    kind = "bad-credentials"


class NotAllowed(PortalError):
    """The caller is known, but may not do this."""

    code = ErrorCode.NOT_ALLOWED
    status = 403
    kind = "not-allowed"


class NotFound(PortalError):
    """No such thing in this realm."""

    code = ErrorCode.NOT_FOUND
    status = 404
    kind = "not-found"


class RealmGone(NotFound):
    """The realm was dropped, or the portal closed, while something was still under way in it."""

    def __init__(self) -> None:
        super().__init__("Hệ thống mô phỏng (realm) này không còn")


class AlreadyExists(PortalError):
    """There is one already."""

    code = ErrorCode.ALREADY_EXISTS
    status = 409
    kind = "already-exists"


class TooLarge(PortalError):
    """More bytes than the surface takes."""

    code = ErrorCode.TOO_LARGE
    status = 413
    kind = "too-large"


class TooSlow(PortalError):
    """The body of the request did not arrive in time."""

    status = 408
    kind = "too-slow"


class OutdatedRealm(PortalError):
    """A realm whose tables are those of another version of this program; the sentence names the command that helps."""

    code = ErrorCode.UNAVAILABLE
    status = 503
    kind = "outdated"

    def __init__(self, realm: str, revision: str, head: str, where: str) -> None:
        self.revision = revision
        stands = f"đang ở bản {revision}" if revision else "không ghi bản nào"
        cure = f"hãy chạy «dvcqg db upgrade{where}»" if revision <= head else "hãy dùng phiên bản phần mềm mới hơn"
        super().__init__(
            f"Cơ sở dữ liệu của hệ thống mô phỏng (realm) «{realm}» {stands}, phần mềm này cần bản {head}: {cure}"
        )

    @classmethod
    def together(cls, errors: list["OutdatedRealm"]) -> "OutdatedRealm":
        """One error whose sentence names every realm."""
        errors[0].message = "; ".join(error.message for error in errors)
        errors[0].args = (errors[0].message,)
        return errors[0]


class Crashed(PortalError):
    """A mistake of ours, as the caller sees it; never raised, only answered."""

    code = ErrorCode.UNAVAILABLE
    status = 500
    kind = "crashed"
