"""Where the public facts are silent: our own choices, each labelled "mock convention, not DVCQG".

A choice that a setting can override names the setting.
"""

from dataclasses import dataclass

DSTCODE = "VN:GOV:000.00.00.G22:vpcpdvcprovider"
"""the portal's own destination code, the same for every realm: checked, never used to route (a fact)"""


@dataclass(frozen=True)
class Convention:
    """One choice of ours: what it settles and how to override it."""

    name: str
    choice: str
    settles: str
    setting: str = ""


CONVENTIONS: tuple[Convention, ...] = (
    Convention("data-path", "/mapi/g for share and integration services alike", "facts 10 #1"),
    Convention("error-codes", "negative numbers of contract.errors", "facts 10 #2"),
    Convention(
        "http-status",
        "adapter and Kho answer 200 with a negative code to what a route refuses; 404, 405 and 413 carry the envelope",
        "facts 10 #2",
    ),
    Convention("session-lifetime", "30 minutes of realm time", "facts 10 #3", "DVCQG_SESSION_LIFETIME_S"),
    Convention("batch", "each record of data[] by itself; the answer names the refused ones", "facts 10 #4"),
    Convention("clock-tolerance", "a time on the wire may be 60 s ahead of the realm's now", "facts 10 #5"),
    Convention("dossier-look-up", "TraCuuHoSo answers code, procedure, status and times", "facts 10 #5"),
    Convention("fetch", "unauthenticated GET from registered origins, no redirects", "facts 10 #8"),
    Convention("fetch-type", "a fetched file is not text/*, JSON or multipart, and not compressed", "facts 10 #8"),
    Convention("kho-paths", "/bndp/public/v1/tra-cuu and /tai-tep beside the known /login", "facts 10 #9"),
    Convention("kho-session", "header Authorization: Bearer <session>, or «session» of the body", "facts 10 #9"),
    Convention("kho-errors", "the Kho spells its code errorCode and, beside it, error_code", "facts 10 #9"),
    Convention("kho-grant", "a DuongDan is valid for the asking member for 30 minutes of realm time", "facts 10 #9"),
    Convention(
        "component-age",
        "CAP_KHONG_QUA_THANG of a component: how old the paper may be, in months",
        "close-reading, domain trap",
    ),
    Convention("document-forms", "BAN_CHINH, SAO_Y, CHUNG_THUC_DIEN_TU", "D-13"),
    Convention("true-copy", "a document with the agency's seal alone is taken as a true copy", "D-13"),
    Convention("deposit-key", "owner, KQ code and instance code make a deposit idempotent", "D-04"),
)
