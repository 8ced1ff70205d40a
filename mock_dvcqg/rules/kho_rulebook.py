"""The rules of look-ups in the Kho and of links that were fetched before: name, level and clause."""

from mock_dvcqg.contract.findings import FindingLevel
from mock_dvcqg.rules.rule import CONVENTION, Rule

_LOOK_UP = "đặc tả tra cứu Kho DL Cổng DVCQG (theo tư liệu công khai)"
_CONSENT = "5632/VPCP-KSTT TL 5.b Bước 2"
_RESULT = "5632/VPCP-KSTT TL 4.a Bước 3, Bước 4"

_ERROR, _WARNING, _NOTICE = FindingLevel.ERROR, FindingLevel.WARNING, FindingLevel.NOTICE

CHANNEL = Rule("kho-channel", _WARNING, _LOOK_UP)
REQUESTER_MISSING = Rule("kho-requester-missing", _NOTICE, _LOOK_UP)
OFFICER_IS_OWNER = Rule("kho-officer-is-owner", _WARNING, _LOOK_UP)
KQ_CODE_UNKNOWN = Rule("kho-kq-code-unknown", _NOTICE, _LOOK_UP)
WITHOUT_CONSENT = Rule("kho-download-without-consent", _NOTICE, _CONSENT)

LINK_GONE = Rule("link-does-not-last", _ERROR, _RESULT)
FILE_CHANGED = Rule("fetched-file-changed", _WARNING, _RESULT)
FILE_REPLACED = Rule("file-changed-behind-link", _ERROR, CONVENTION)
