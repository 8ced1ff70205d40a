"""Where each machine surface answers, relative to the portal's address or to ``/r/<realm>``.

The adapter prefixes and the login path are facts (1.1); ``mapi/g`` and the Kho's look-up and download
paths are mock conventions, not DVCQG.
"""

ADAPTER_PREFIXES = ("/XrdAdapter/RestService/forward", "/VXPAdapter/RestService/forward")
ADAPTER_PREFIX = ADAPTER_PREFIXES[0]

MAPI_LOGIN = "/mapi/login"
MAPI_DATA = "/mapi/g"
MAPI_SHARE = "/mapi/share"
MAPI_INTEGRATION = "/mapi/integration"
"""both take everything, like ``/mapi/g``; a service on the other's path is noted (mock convention)"""

KHO_BASE = "/bndp/public/v1"
KHO_LOGIN = KHO_BASE + "/login"
KHO_SEARCH = KHO_BASE + "/tra-cuu"
KHO_DOWNLOAD = KHO_BASE + "/tai-tep"
KHO_CONSENT_REQUEST = KHO_BASE + "/yeu-cau-dong-y"
KHO_CONSENT_STATE = KHO_BASE + "/trang-thai-dong-y"
KHO_CONSENT_CODE = KHO_BASE + "/xac-nhan-dong-y"

PAYMENT = "/thanh-toan"
"""INIT, QUERY, GET_BILL …: one address, at the root and behind the adapter's prefixes (mock convention)"""
VIEW_BILL = "/service/vpcp/viewbill"
"""a receipt by ``?token=``; the path is that of a known provider of receipts (facts 7.1, S11)"""

DATABASES = "/csdl"
"""the counterpart databases, at the root and behind the adapter's prefixes (mock convention)"""
POPULATION_VERIFY = DATABASES + "/dan-cu/xac-minh"
SPECIALISED = DATABASES + "/chuyen-nganh/ly-lich-tu-phap"
SPECIALISED_RESULT = SPECIALISED + "/ket-qua"
SPECIALISED_STATE = SPECIALISED + "/trang-thai"
SPECIALISED_LOOK_UP = SPECIALISED + "/tra-cuu"

OIDC_DISCOVERY = "/.well-known/openid-configuration"
OIDC_AUTHORIZE = "/oauth2/authorize"
OIDC_TOKEN = "/oauth2/token"
OIDC_USERINFO = "/oauth2/userinfo"
OIDC_JWKS = "/oauth2/jwks"
OIDC_LOGOUT = "/oidc/logout"
OIDC_INTROSPECT = "/oauth2/introspect"
OIDC_REVOKE = "/oauth2/revoke"

CONTROL = "/control"
CITIZEN_API = "/api/citizen"
PKI = "/pki"


def realm_prefix(realm: str) -> str:
    """The path prefix under which a realm's surfaces answer whatever the default realm is."""
    return f"/r/{realm}"
