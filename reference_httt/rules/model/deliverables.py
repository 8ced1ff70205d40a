"""Results of procedures and the documents of the province's own vault."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mock_dvcqg.contract.codes import DocumentForm
from mock_dvcqg.contract.document_facts import DocumentFields


class DeliverableKind(StrEnum):
    """What the case ended with."""

    RESULT = "result"
    REFUSAL = "refusal"
    """the written refusal (NĐ 61/2018 Đ19 k8): no kind of the catalogue, never stored in a vault"""


class Validity(StrEnum):
    """Whether a document counts."""

    PENDING = "pending"
    """drafted in the place of another, not sealed yet: it counts for nothing"""
    VALID = "valid"
    REVOKED = "revoked"
    REPLACED = "replaced"


@dataclass(frozen=True)
class Deliverable:
    """A result of a dossier in whatever state its file is: drafted, signed, sealed."""

    document_id: str
    dossier_code: str
    title: str
    kq_code: str
    document_number: str
    instance_code: str
    sha256: str
    token: str
    fields: DocumentFields
    stored_locally: bool = False
    kind: DeliverableKind = DeliverableKind.RESULT
    form: DocumentForm = DocumentForm.ORIGINAL
    validity: Validity = Validity.VALID
    replaces: str = ""
    """``document_id`` of the result it replaces"""
    reason: str = ""
    """why it was revoked, or why it replaces another (NĐ 61/2018 Đ21: sửa sai sót)"""
    on_paper: bool = False
    """a paper result goes out as well (Yên Bái Bước 4: both by default)"""
    fields_complete: bool = False
    """the extraction is completed by a signature (Tây Ninh Bước 4)"""
    other_fields: dict[str, str] = field(default_factory=dict)
    """fields of specialised law beside the general ones, by label (Tây Ninh Bước 4 «thông tin khác»)"""


@dataclass(frozen=True)
class LocalDocument:
    """A document in the province's own vault, with the fields extracted from it."""

    local_id: int
    owner_number: str
    kq_code: str
    instance_code: str
    sha256: str
    fields: DocumentFields
    form: DocumentForm = DocumentForm.ORIGINAL
    validity: Validity = Validity.VALID
    stored_by: str = ""
    """the officer who stored it by hand; empty: stored by the status change itself"""
    stored_at: datetime | None = None
    source: str = ""
    """dossier code, or the paper's earlier component"""
    other_fields: dict[str, str] = field(default_factory=dict)
