"""What can be read off a PDF: text facts and one fact per signature. No judgement of a whole document.

Read by ``mock_dvcqg.documents``; judged by the portal's rules, by a province and by the suite's checks, each on
its own.
"""

from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from mock_dvcqg.contract.codes import DocumentForm


class SignerKind(StrEnum):
    """Whose signature it is, told by the certificate's subject (mock CA profile)."""

    PERSONAL = "personal"
    """the competent person's signature"""
    AGENCY = "agency"
    """the agency's seal"""
    CITIZEN = "citizen"
    UNKNOWN = "unknown"


class TrustProblem(StrEnum):
    """Why the certificate of a signature is not trusted."""

    NONE = ""
    EXPIRED = "expired"
    """its period had ended at the signing time"""
    NOT_YET_VALID = "not-yet-valid"
    """its period had not begun at the signing time"""
    UNKNOWN_AUTHORITY = "unknown-authority"
    """no chain leads to the trusted root"""
    STATUS_UNKNOWN = "status-unknown"
    """the revocation lists cannot be used"""


class SignatureFact(BaseModel):
    """One signature of a PDF, in the order of its revision."""

    model_config = ConfigDict(frozen=True)

    field_name: str
    signer_name: str
    """common name of the certificate's subject"""
    organisation: str = ""
    kind: SignerKind = SignerKind.UNKNOWN
    signed_at: datetime | None = None
    """the time the signature claims, aware"""
    intact: bool = False
    """the signed bytes are unchanged"""
    trusted: bool = False
    """the certificate chains to the realm's root and was valid when signed"""
    revoked: bool = False
    covers_whole_file: bool = False
    """nothing follows it but further lawful signature revisions"""
    altered_after: bool = False
    """content other than signatures was added by a later revision, or part of the file is not signed"""
    leaves_part_unsigned: bool = False
    """its byte range leaves out more than its own place"""
    trust_problem: TrustProblem = TrustProblem.NONE
    revision_size: int = 0
    """how many leading bytes of the file this signature's revision has"""
    revision_sha256: str = ""
    """SHA-256 of those leading bytes: tells whether a file keeps an earlier signed content as its prefix"""
    profile: str = ""
    """what it brings for later checking: ``B-B``, ``B-T``, ``B-LT`` or ``B-LTA``; empty when it could not be read"""
    problem: str = ""
    """why it is not valid, one English phrase; empty when it is valid"""

    @property
    def is_valid(self) -> bool:
        """Intact, trusted, not revoked and the content not altered afterwards."""
        return self.intact and self.trusted and not self.revoked and not self.altered_after


class DocumentFields(BaseModel):
    """The metadata a deliverable carries (TT 01/2023/TT-VPCP Đ9; Tây Ninh Bước 4)."""

    document_number: str = ""
    """số ký hiệu"""
    subject: str = ""
    """trích yếu"""
    kq_code: str = ""
    title: str = ""
    issuer: str = ""
    issuer_code: str = ""
    owner_name: str = ""
    owner_number: str = ""
    owner_birth_date: date | None = None
    issued_on: date | None = None
    effective_on: date | None = None
    expires_on: date | None = None
    """``None`` together with ``no_expiry`` means «vô thời hạn»; ``None`` without it means unknown"""
    no_expiry: bool = False
    form: str = ""
    """the ``DocumentForm`` the file declares, e.g. «SAO_Y» beside the mark on its first page; empty: none declared
    (mock convention, not DVCQG)"""


ENCRYPTED = "the file is encrypted"
"""the ``problem`` of a file under a password"""


class DocumentFacts(BaseModel):
    """All that was read off one file."""

    sha256: str
    size_bytes: int
    is_pdf: bool = True
    problem: str = ""
    """why the file could not be read, empty when it could"""
    fields: DocumentFields | None = None
    """fields found in the file itself (extracted from its embedded metadata), ``None`` when there are none"""
    signatures: tuple[SignatureFact, ...] = ()

    @property
    def is_true_copy(self) -> bool:
        """The file declares itself a true copy (bản sao y): the agency alone signs it (NĐ 30/2020/NĐ-CP Đ25 k1 c)."""
        return self.fields is not None and self.fields.form == DocumentForm.TRUE_COPY

    @property
    def has_personal_signature(self) -> bool:
        """A valid signature of a competent person is there."""
        return any(s.is_valid and s.kind is SignerKind.PERSONAL for s in self.signatures)

    @property
    def has_agency_seal(self) -> bool:
        """A valid seal of an agency is there."""
        return any(s.is_valid and s.kind is SignerKind.AGENCY for s in self.signatures)
