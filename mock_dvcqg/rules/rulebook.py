"""The rules of the record: each has a stable name, a level and the clause it follows."""

from dataclasses import dataclass

from mock_dvcqg.contract.findings import FieldFinding, FindingLevel

CONVENTION = "quy ước của hệ thống mô phỏng"
_G2 = "đặc tả bản tin DongBoHoSoMC (thế hệ G2, theo tư liệu công khai)"
_PROGRESS = "đặc tả bản tin CapNhatTienDoHoSoMC (thế hệ G2, theo tư liệu công khai)"
_DOSSIER_CODE = "TT 01/2018/TT-VPCP Đ19"
_REUSE = "5632/VPCP-KSTT TL 5.a Bước 2, 5.b Bước 2"
_RESULT = "5632/VPCP-KSTT TL 4.a Bước 3, Bước 4"
_KQ_LIST = "5632/VPCP-KSTT TL mục 1, 4.a Bước 4"
_INDEX = "QĐ 766/QĐ-TTg"


@dataclass(frozen=True)
class Rule:
    """One rule; ``at`` makes the finding for one field."""

    name: str
    level: FindingLevel
    clause: str

    def at(self, field: str, message: str) -> FieldFinding:
        """The finding that this rule is broken at a field."""
        return FieldFinding(field=field, rule=self.name, level=self.level, message=message, clause=self.clause)


def _error(name: str, clause: str) -> Rule:
    return Rule(name, FindingLevel.ERROR, clause)


def _warning(name: str, clause: str) -> Rule:
    return Rule(name, FindingLevel.WARNING, clause)


def _notice(name: str, clause: str) -> Rule:
    return Rule(name, FindingLevel.NOTICE, clause)


# The shape of the JSON
RECORD_NOT_AN_OBJECT = _error("record-not-an-object", _G2)
SCALAR_EXPECTED = _error("scalar-expected", _G2)
LIST_EXPECTED = _error("list-expected", _G2)
UNREADABLE_TEXT = _error("unreadable-text", CONVENTION)
NOT_A_STRING = _notice("not-a-string", _G2)
OBJECT_FOR_LIST = _notice("object-for-list", _G2)
TOO_MANY = _error("too-many-elements", CONVENTION)
TOO_LONG = _error("too-long", _G2)
REQUIRED = _error("required", _G2)
EXPECTED = _warning("expected", f"{_G2}; {_INDEX}")
UNKNOWN_VALUE = _notice("unknown-value", _G2)
WRONG_VALUE = _error("wrong-value", _G2)

# The call
DSTCODE_MISSING = _notice("dstcode-missing", CONVENTION)
FOREIGN_MADONVI = _error("madonvi-not-own", CONVENTION)
UPDATING_SPELLING = _notice("is-updating-spelling", _G2)
UPDATE_OF_UNKNOWN = _warning("update-of-unknown", CONVENTION)

# Codes
DOSSIER_CODE_FORM = _warning("dossier-code-form", _DOSSIER_CODE)
DOSSIER_CODE_AGENCY = _warning("dossier-code-agency", _DOSSIER_CODE)
PROCEDURE_UNKNOWN = _warning("procedure-unknown", CONVENTION)
PROCEDURE_NAME = _notice("procedure-name-differs", _G2)
FIELD_UNKNOWN = _warning("field-unknown", CONVENTION)
FIELD_OF_PROCEDURE = _warning("field-not-of-procedure", _G2)
AGENCY_UNKNOWN = _warning("agency-unknown", CONVENTION)

# Times
TIME_FORMAT = _error("time-format", _G2)
TIME_ORDER = _error("time-order", _G2)
TIME_IN_FUTURE = _error("time-in-future", CONVENTION)
DUE_BEFORE_RECEPTION = _warning("due-before-reception", f"{_INDEX}, chỉ số 2.1")
PROCESSED_TIME_MISSING = _warning("processed-time-missing", f"{_INDEX}, chỉ số 2.1")

# The owner
OWNER_MISSING = _warning("owner-identity-missing", _RESULT)
IDENTITY_DIGITS = _error("identity-digits", _G2)
IDENTITY_DIFFERS = _warning("identity-differs", _G2)
OWNER_UNKNOWN = _warning("owner-unknown", CONVENTION)
OWNER_NAME = _warning("owner-name-differs", "hướng dẫn Yên Bái Bước 3 (kiểm tra tính chính xác)")
TECH_ID_UNKNOWN = _warning("tech-id-unknown", _G2)

# The status
STATUS_JUMP = _warning("status-jump", "NĐ 61/2018/NĐ-CP Đ17–Đ20")
STATUS_AFTER_END = _error("status-after-end", CONVENTION)
STATUS_BEHIND_PROGRESS = _warning("status-behind-progress", f"{_INDEX}, chỉ số 2.1")
STATUS_DIFFERS_FROM_PROGRESS = _warning("status-differs-from-progress", f"{_INDEX}, chỉ số 2.1")

# Results
DELIVERABLE_MISSING = _error("deliverable-missing", f"{_RESULT}; {_INDEX}, chỉ số 4.1")
DELIVERABLE_TOO_EARLY = _warning("deliverable-too-early", _RESULT)
KQ_CODE_MISSING = _error("kq-code-missing", _KQ_LIST)
KQ_CODE_UNKNOWN = _warning("kq-code-unknown", _KQ_LIST)
KQ_CODE_NOT_OF_PROCEDURE = _warning("kq-code-not-of-procedure", CONVENTION)
KQ_NAME = _warning("kq-name-of-another-code", _KQ_LIST)
INSTANCE_MISSING = _notice("instance-code-missing", "hướng dẫn Yên Bái Bước 4")

# Components and links
COMPONENT_UNKNOWN = _warning("component-unknown", CONVENTION)
LINK_MISSING = _error("link-missing", f"{_RESULT}; {_INDEX}, chỉ số 4.1")
LINK_NOT_A_URL = _error("link-not-a-url", _G2)
LINK_ORIGIN = _error("link-origin-not-registered", CONVENTION)
DIGITIZED_FLAG = _notice("digitized-flag-unsupported", f"{_INDEX}, chỉ số 4.3")

# Reuse from the national vault
REPLACES_CODE_MISSING = _error("replaces-code-missing", _REUSE)
REPLACES_CODE_DOES_NOT_FIT = _error("replaces-code-does-not-fit", _REUSE)
REUSED_WITHOUT_LOOK_UP = _error("reused-without-look-up", _REUSE)
REUSED_FILE_DIFFERS = _error("reused-file-differs", _REUSE)

# Fees
FEE_NOT_A_NUMBER = _error("fee-not-a-number", _G2)
PAYMENT_WITHOUT_FEE = _warning("payment-flag-without-fee", f"{_INDEX}, chỉ số 3.5, 3.6")
FEE_WITHOUT_PAYMENT = _warning("fee-with-flag-zero", f"{_INDEX}, chỉ số 3.5, 3.6")

# Progress
PROGRESS_REQUIRED = _error("progress-required", _PROGRESS)
PROGRESS_ORDER = _warning("progress-order", _PROGRESS)
PROGRESS_SAME_STEP = _warning("progress-same-step-other-time", _PROGRESS)

# The file behind a link
FILE_NOT_FETCHED = _error("file-not-fetched", _RESULT)
FILE_NOT_PDF = _warning("file-not-pdf", CONVENTION)
FILE_UNREADABLE = _error("file-unreadable", CONVENTION)
SIGNATURE_INVALID = _error("signature-invalid", "5632/VPCP-KSTT TL 4.a Bước 2")
SIGNATURE_MISSING = _warning("signature-missing", "5632/VPCP-KSTT TL 4.a Bước 2")
SIGNED_IN_FUTURE = _error("signed-in-future", CONVENTION)

RULES: dict[str, Rule] = {rule.name: rule for rule in list(globals().values()) if isinstance(rule, Rule)}
