"""Where each machine surface answers, relative to the portal's address or to ``/r/<realm>``.

The adapter prefixes and the login path are facts (1.1); ``mapi/g`` and the Kho's look-up and download
paths are mock conventions, not DVCQG.
"""

ADAPTER_PREFIXES = ("/XrdAdapter/RestService/forward", "/VXPAdapter/RestService/forward")
ADAPTER_PREFIX = ADAPTER_PREFIXES[0]

MAPI_LOGIN = "/mapi/login"
MAPI_DATA = "/mapi/g"

KHO_BASE = "/bndp/public/v1"
KHO_LOGIN = KHO_BASE + "/login"
KHO_SEARCH = KHO_BASE + "/tra-cuu"
KHO_DOWNLOAD = KHO_BASE + "/tai-tep"

OIDC_DISCOVERY = "/.well-known/openid-configuration"
OIDC_AUTHORIZE = "/oauth2/authorize"
OIDC_TOKEN = "/oauth2/token"
OIDC_USERINFO = "/oauth2/userinfo"
OIDC_JWKS = "/oauth2/jwks"
OIDC_LOGOUT = "/oidc/logout"

CONTROL = "/control"
CITIZEN_API = "/api/citizen"
PKI = "/pki"


def realm_prefix(realm: str) -> str:
    """The path prefix under which a realm's surfaces answer whatever the default realm is."""
    return f"/r/{realm}"
