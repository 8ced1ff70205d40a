"""Whether a document belongs to the dossier's owner: by number, and by what it says about the person."""

import unicodedata

from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.rules.model import PersonalData


def same_name(one: str, other: str) -> bool:
    """Whether two names are written alike, apart from case, spaces and Unicode form."""
    return _plain(one) == _plain(other)


def owner_problem(fields: DocumentFields | None, owner: PersonalData) -> str:
    """Why the document is not the owner's by its identity number; empty when it is."""
    if fields is None:
        return "Không đọc được thông tin chủ sở hữu trên giấy tờ"
    if fields.owner_number != owner.identity_number:
        return "Giấy tờ không thuộc sở hữu của chủ hồ sơ"
    return ""


def content_problem(fields: DocumentFields | None, owner: PersonalData) -> str:
    """What the document says differently about the person; empty when name and birth date agree."""
    if fields is None:
        return ""
    if not same_name(fields.owner_name, owner.full_name):
        return "Họ tên trên giấy tờ không khớp với chủ hồ sơ"
    if fields.owner_birth_date is not None and fields.owner_birth_date != owner.birth_date:
        return "Ngày sinh trên giấy tờ không khớp với chủ hồ sơ"
    return ""


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
