"""What the databases refuse beside the portal's own errors: being down, and being asked too often."""

from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.errors import PortalError


class DatabaseDown(PortalError):
    """The database does not serve now (a fault): ask again later."""

    code = ErrorCode.UNAVAILABLE
    status = 503
    kind = "unavailable"


class TooMany(PortalError):
    """More questions within a minute than one member may ask."""

    code = ErrorCode.TOO_MANY
    status = 429
    kind = "too-many"
