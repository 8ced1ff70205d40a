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
    Convention(
        "batch", "each record of data[] by itself; the answer names the refused ones", "facts 10 #4", "member: batch"
    ),
    Convention("refused-records", "result[] of a refused batch: STT, MAHOSO, MALOI, MOTALOI", "facts 10 #4"),
    Convention("answer-style", "error_code as a string of digits", "facts 1.3", "member: answer_style"),
    Convention("exists-code", "«đã tồn tại» comes with −3", "facts 1.4", "member: exists_code"),
    Convention(
        "endpoints", "/mapi/share and /mapi/integration take everything and note the other's services", "facts 10 #1"
    ),
    Convention("bare-array", "an array as the body has its session in the query or as a bearer token", "facts 1.6"),
    Convention("dictionary-shape", "MA… and TEN… like LayDanhMucLinhVuc; our own small data", "facts 2.1"),
    Convention("decision", "one publication decision (LayQDCB) a publishing body", "facts 2.1"),
    Convention(
        "status-report", "DongBoTrangThaiHoSo moves a known dossier; any other report is kept and noted", "facts 2.3"
    ),
    Convention("questions", "LayDanhSachHoiDapBoCoQuan gives the body's own questions", "facts 2.3"),
    Convention("progress-rows", "more than ten rows in a call are taken and noted", "facts 4"),
    Convention("text-length", "4000 characters for texts without a known cap", "facts 10 #5"),
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
    Convention(
        "sign-on-claims", "openid gives the set seen after VNeID and contact data; profile gives more", "facts 5.2"
    ),
    Convention("sign-on-acting", "claim NguoiThucHien names who acts in another's account", "facts 5.2"),
    Convention("introspect", "asks for client authentication", "facts 5.1", "realm switch introspect_openly"),
    Convention("refresh", "refresh tokens live 24 hours, are used once, and a second use ends the family", "facts 5.1"),
    Convention("key-rotation", "an old signing key is published for 24 hours more", "facts 5.1"),
    Convention(
        "foreigner-number", "a foreigner's account is named COUNTRY-PASSPORT (ISO 3166-1 alpha-3)", "D-22, facts 10 #11"
    ),
    Convention("passport-look-up", "TraCuuTechID by passport", "facts 10 #11", "realm switch look_up_by_passport"),
    Convention("invented-tax-codes", "tax codes begin with 99, which no tax department has", "facts 10"),
    Convention("create-on-behalf", "adapter service TaoTaiKhoan, idempotent, against the population registry", "D-20"),
    Convention("delegation", "the account used is the delegator's; a delegation may name procedures and times", "D-21"),
    Convention(
        "database-paths", "/csdl/dan-cu/xac-minh and /csdl/chuyen-nganh/…, with the adapter's session", "001 Bước 4"
    ),
    Convention("database-codes", "MaCSDL 7 is the population database, 1 the specialised one", "facts 10 #6"),
    Convention(
        "population-answer", "fit or not by field that was sent; what is registered is never told", "001 Bước 3"
    ),
    Convention("population-rate", "600 verifications a minute and member", "facts 10 #3"),
    Convention(
        "specialised-sharing", "shared with the Kho by the realm's deposit rule", "001 Bước 4", "realm switch deposit"
    ),
    Convention("service-level", "MUCDODVC 3/4 (2023) and MUCDOTRUCTUYEN toan-trinh/mot-phan (NĐ 42/2022)", "D-28"),
    Convention("fee-moment", "THOIDIEMTHU: before reception, after reception, after the result", "003 1 Bước 4"),
    Convention("mock-codes", "99xxxx in a code means made up; G98 is BHXH, G99 EVN", "agencies: code not found"),
    Convention("kq-successor", "old KQ codes stay in force beside the new ones", "D-10"),
    Convention("scenario-procedures", "2.000488 and 1.990001 are in force whatever the day", "seeds 000, 002"),
    Convention("numeric-provinces", "the two-digit codes of 2023 are recalled, those of today seen", "facts 6.5"),
    Convention("payment-path", "/thanh-toan for all messages, at the root and behind the adapter", "facts 7.1"),
    Convention("payment-codes", "MaLoi 01–06, 11–13 beside the known 00 and 99; http status 200", "facts 7.1"),
    Convention("payment-repeated", "the same MaThamChieu and content: the same answer; a failed one reopens", "7.1"),
    Convention("payment-time", "ThoiGianGD more than 15 minutes from now is a warning, never a refusal", "facts 7.1"),
    Convention(
        "payment-receipt", "a PDF; base64 and UrlBienLai when the caller accepts JSON alone", "facts 7.1, 10 #13"
    ),
    Convention("payment-reply", "MaXacThuc of a reply: CONFIRM's own, or over REPLY_ORDER", "facts 7.1"),
    Convention("payment-retries", "0.2, 1, 3, 10, 30 s; then given up", "facts 7.1", "DVCQG_CONFIRM_PAUSES_S"),
    Convention("payment-lgsp", "INIT alone is answered through an LGSP", "facts 7.1", "member setting payment_answers"),
    Convention("payment-on-portal", "MaThamChieu is MaTraCuuTT; CONFIRM names MaHoSo", "facts 7.1"),
    Convention("payable-search", "a search asks the province, the list rests on synced fees", "004 Bước 2"),
    Convention("reconciliation", "LoaiBanTin RECONCILE: a day's list with checksum, JSON or CSV", "facts 10 #13"),
    Convention("search-service", "service TraCuuHoSo in search/call", "facts 1.7"),
    Convention(
        "kho-signature",
        "signature: detached JWS (ES256, a key of /oauth2/jwks, typ kho-result) over result as canonical JSON",
        "facts 10 #9",
    ),
    Convention("kho-page", "Trang and SoLuong page a look-up; 100 documents and 100 KQ codes at most", "facts 10 #9"),
    Convention(
        "kho-validity",
        "expired, replaced and revoked documents are offered with KemHetHieuLuc = 1 only, marked by TrangThai",
        "S0-35",
    ),
    Convention("kho-details", "issuer, dates and state stand in an offer only with KemThongTin = 1", "facts 10 #9"),
    Convention(
        "kho-requester",
        "a citizen asks for himself, by delegation or for his organisation; an officer for the owner of the dossier",
        "facts 6.2, D-21",
    ),
    Convention(
        "kho-consent",
        "asked by DuongDan and MaHoSo, answered within 24 h, used within 2 h for one download of each file",
        "D-07, D-08",
        "realm switch kho_consent",
    ),
    Convention("kho-consent-code", "at the counter: six digits by SMS, 10 minutes, five tries", "D-08"),
    Convention(
        "vault-replacement",
        "another file of the same body for the same result is the next version; the old one is kept as replaced",
        "D-04",
    ),
    Convention(
        "vault-revocation",
        "IsDeleted on a result, a result missing from a list with others, or a dossier leaving 9/10 revokes it",
        "facts 2.3",
    ),
    Convention(
        "vault-upload",
        "original: person and seal of the issuer; true copy: seal; e-certified copy: person, seal and number",
        "D-13, S0-28",
    ),
    Convention(
        "link-check",
        "a fetched link is asked for again at status 10, on order, and after recheck_links_after_s",
        "facts 10 #8",
        "realm switch recheck_links_after_s",
    ),
    Convention("deposit-key", "owner, KQ code and instance code make a deposit idempotent", "D-04"),
)
