"""The rules of call, record and file, by stable name."""

from mock_dvcqg.contract.metrics import Metric
from mock_dvcqg.rules.rule import CONVENTION as CONVENTION
from mock_dvcqg.rules.rule import Rule as Rule
from mock_dvcqg.rules.rule import error, notice, warning

_G1 = "đặc tả bản tin tích hợp Cổng DVCQG (thế hệ G1, theo tư liệu công khai)"
_G2 = "đặc tả bản tin DongBoHoSoMC (thế hệ G2, theo tư liệu công khai)"
_PROGRESS = "đặc tả bản tin CapNhatTienDoHoSoMC (thế hệ G2, theo tư liệu công khai)"
_DOSSIER_CODE = "TT 01/2018/TT-VPCP Đ19"
_REUSE = "5632/VPCP-KSTT TL 5.a Bước 2, 5.b Bước 2"
_RESULT = "5632/VPCP-KSTT TL 4.a Bước 3, Bước 4"
_KQ_LIST = "5632/VPCP-KSTT TL mục 1, 4.a Bước 4"
_INDEX = "QĐ 766/QĐ-TTg"
_SUPPLEMENT = f"NĐ 61/2018/NĐ-CP Đ17; {_INDEX}, chỉ số 2.1"

# The shape of the JSON
RECORD_NOT_AN_OBJECT = error("record-not-an-object", _G2)
SCALAR_EXPECTED = error("scalar-expected", _G2)
LIST_EXPECTED = error("list-expected", _G2)
UNREADABLE_TEXT = error("unreadable-text", CONVENTION)
NOT_A_STRING = notice("not-a-string", _G2)
OBJECT_FOR_LIST = notice("object-for-list", _G2)
TOO_MANY = error("too-many-elements", CONVENTION)
UNKNOWN_FIELD = notice("unknown-field", _G2)

# Presence, length, code lists
TOO_LONG = error("too-long", _G2)
REQUIRED = error("required", _G2)
EXPECTED = warning("expected", f"{_G2}; {_INDEX}")
G2_FIELD_MISSING = warning("g2-field-missing", f"{_G2}; {_INDEX}")
UNKNOWN_VALUE = notice("unknown-value", _G2)
WRONG_VALUE = error("wrong-value", _G2)
CONTACT_FORM = notice("contact-form", CONVENTION)

# The call
DSTCODE_MISSING = notice("dstcode-missing", CONVENTION)
FOREIGN_MADONVI = error("madonvi-not-own", CONVENTION)
WRONG_ENDPOINT = notice("wrong-endpoint", _G1)
UPDATING_SPELLING = notice("is-updating-spelling", _G2)
UPDATE_OF_UNKNOWN = warning("update-of-unknown", CONVENTION)
PARAMETER_VALUE = notice("parameter-value", _G1)

# Codes
DOSSIER_CODE_FORM = warning("dossier-code-form", _DOSSIER_CODE)
DOSSIER_CODE_AGENCY = warning("dossier-code-agency", _DOSSIER_CODE)
PROCEDURE_UNKNOWN = warning("procedure-unknown", CONVENTION)
PROCEDURE_NAME = notice("procedure-name-differs", _G2)
FIELD_UNKNOWN = warning("field-unknown", CONVENTION)
FIELD_OF_PROCEDURE = warning("field-not-of-procedure", _G2)
AGENCY_UNKNOWN = warning("agency-unknown", CONVENTION)

# Times
TIME_FORMAT = error("time-format", _G2)
TIME_ORDER = error("time-order", _G2)
TIME_IN_FUTURE = error("time-in-future", CONVENTION)
DUE_BEFORE_RECEPTION = warning("due-before-reception", f"{_INDEX}, chỉ số 2.1", Metric.ON_TIME)
PROCESSED_TIME_MISSING = warning("processed-time-missing", f"{_INDEX}, chỉ số 2.1", Metric.ON_TIME)
PROCESSED_TIME_DIFFERS = warning("processed-time-differs-from-rows", f"{_INDEX}, chỉ số 2.1", Metric.ON_TIME)
PROCESSED_LATE = warning("processed-late", f"{_INDEX}, chỉ số 2.1", Metric.ON_TIME)
RETURNED_TIME_MISSING = notice("returned-time-missing", _G2)
REFUSED_TIME_MISSING = notice("refused-time-missing", _G2)

# The owner
OWNER_MISSING = warning("owner-identity-missing", _RESULT)
IDENTITY_DIGITS = error("identity-digits", _G2)
IDENTITY_DUMMY = warning("identity-dummy", _G2)
IDENTITY_SEVERAL = notice("identity-several", _G2)
IDENTITY_DIFFERS = warning("identity-differs", _G2)
OWNER_UNKNOWN = warning("owner-unknown", CONVENTION)
OWNER_NAME = warning("owner-name-differs", "hướng dẫn Yên Bái Bước 3 (kiểm tra tính chính xác)")
TECH_ID_UNKNOWN = warning("tech-id-unknown", _G2)
VERIFIED_WITHOUT_ACCOUNT = notice("verified-without-account", f"{_INDEX}, chỉ số 4.5", Metric.POPULATION_DATA)
POPULATION_NOT_CONNECTED = warning("population-not-connected", f"{_INDEX}, chỉ số 4.5", Metric.POPULATION_DATA)

# The status
STATUS_JUMP = warning("status-jump", "NĐ 61/2018/NĐ-CP Đ17–Đ20")
STATUS_AFTER_END = error("status-after-end", CONVENTION)
STATUS_BEHIND_PROGRESS = warning("status-behind-progress", f"{_INDEX}, chỉ số 2.1", Metric.ON_TIME)
STATUS_DIFFERS_FROM_PROGRESS = warning("status-differs-from-progress", f"{_INDEX}, chỉ số 2.1", Metric.ON_TIME)
SUPPLEMENT_MORE_THAN_ONCE = warning("supplement-more-than-once", _SUPPLEMENT, Metric.ON_TIME)
SUPPLEMENT_TIME_FORM = notice("supplement-time-form", _G2)
DOSSIER_UNKNOWN = warning("dossier-unknown", CONVENTION)

# Results
DELIVERABLE_MISSING = error("deliverable-missing", f"{_RESULT}; {_INDEX}, chỉ số 4.1", Metric.ORIGINAL_RESULT)
DELIVERABLE_TOO_EARLY = warning("deliverable-too-early", _RESULT)
KQ_CODE_MISSING = error("kq-code-missing", _KQ_LIST, Metric.ORIGINAL_RESULT)
KQ_CODE_UNKNOWN = warning("kq-code-unknown", _KQ_LIST)
KQ_CODE_ENDED = warning("kq-code-ended", _KQ_LIST)
KQ_CODE_NOT_OF_PROCEDURE = warning("kq-code-not-of-procedure", CONVENTION)
KQ_NAME = warning("kq-name-of-another-code", _KQ_LIST)
INSTANCE_MISSING = notice("instance-code-missing", "hướng dẫn Yên Bái Bước 4")
ID_REPEATED = notice("document-id-repeated", CONVENTION)

# Components and links
COMPONENT_UNKNOWN = warning("component-unknown", CONVENTION)
COMPONENTS_NOT_ATTACHED = warning("components-not-attached", f"{_INDEX}, chỉ số 4.2", Metric.DIGITIZED)
LINK_MISSING = error("link-missing", f"{_RESULT}; {_INDEX}, chỉ số 4.1", Metric.ORIGINAL_RESULT)
LINK_NOT_A_URL = error("link-not-a-url", _G2)
LINK_ORIGIN = error("link-origin-not-registered", CONVENTION)
LINK_MAY_EXPIRE = notice("link-may-expire", f"{_RESULT}; {_INDEX}, chỉ số 4.1", Metric.ORIGINAL_RESULT)
DIGITIZED_FLAG = notice("digitized-flag-unsupported", f"{_INDEX}, chỉ số 4.3", Metric.REUSED)
DIGITIZED_FLAG_NOT_SET = warning("digitized-flag-not-set", f"{_INDEX}, chỉ số 4.3", Metric.REUSED)

# Reuse from the national vault
REPLACES_CODE_MISSING = error("replaces-code-missing", _REUSE, Metric.PERSONAL_STORAGE)
REPLACES_CODE_DOES_NOT_FIT = error("replaces-code-does-not-fit", _REUSE, Metric.PERSONAL_STORAGE)
REPLACES_CODE_UNUSED = notice("replaces-code-unused", _REUSE)
REUSED_WITHOUT_LOOK_UP = error("reused-without-look-up", _REUSE, Metric.PERSONAL_STORAGE)
REUSED_FLAG_NOT_SET = notice("reused-flag-not-set", _REUSE, Metric.REUSED)
REUSED_FILE_DIFFERS = error("reused-file-differs", _REUSE, Metric.PERSONAL_STORAGE)

# Fees
FEE_NOT_A_NUMBER = error("fee-not-a-number", _G2)
FEE_NAME_MISSING = notice("fee-name-missing", _G2)
PAYMENT_WITHOUT_FEE = warning("payment-flag-without-fee", f"{_INDEX}, chỉ số 3.5, 3.6", Metric.ONLINE_PAYMENT)
FEE_WITHOUT_PAYMENT = warning("fee-with-flag-zero", f"{_INDEX}, chỉ số 3.5, 3.6", Metric.ONLINE_PAYMENT)

# Progress
PROGRESS_REQUIRED = error("progress-required", _PROGRESS)
PROGRESS_ORDER = warning("progress-order", _PROGRESS, Metric.ON_TIME)
PROGRESS_SAME_STEP = warning("progress-same-step-other-time", _PROGRESS)
PROGRESS_MORE_THAN_TEN = notice("progress-more-than-ten", CONVENTION)

# Ratings and statistics
NUMBER_EXPECTED = error("number-expected", _G1)
PERIOD_FORM = error("period-form", _G1)
SUMS_DIFFER = warning("sums-differ", _G1)

# The file behind a link
FILE_NOT_FETCHED = error("file-not-fetched", _RESULT, Metric.ORIGINAL_RESULT)
FILE_NOT_PDF = warning("file-not-pdf", CONVENTION)
FILE_UNREADABLE = error("file-unreadable", CONVENTION)
SIGNATURE_INVALID = error("signature-invalid", "5632/VPCP-KSTT TL 4.a Bước 2")
SIGNATURE_MISSING = warning("signature-missing", "5632/VPCP-KSTT TL 4.a Bước 2")
SIGNED_IN_FUTURE = error("signed-in-future", CONVENTION)

RULES: dict[str, Rule] = {rule.name: rule for rule in list(globals().values()) if isinstance(rule, Rule)}
