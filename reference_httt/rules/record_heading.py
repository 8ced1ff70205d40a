"""What the record says of the dossier: its codes, channel, owner and days, where it was filed and is handled."""

from typing import Any

from mock_dvcqg.contract.codes import Channel, FiledAt, SubjectKind
from mock_dvcqg.contract.dossier_record import OwnerIdentity
from mock_dvcqg.contract.identifiers import identity_kind
from mock_dvcqg.contract.wire_time import to_wire
from reference_httt.rules.model import CaseFile, FilingPlace, IdentityType
from reference_httt.rules.record_documents import flag

_SUBJECTS = {
    IdentityType.TAX_CODE: SubjectKind.ENTERPRISE,
    IdentityType.BUSINESS_CODE: SubjectKind.ENTERPRISE,
    IdentityType.AGENCY_CODE: SubjectKind.STATE_AGENCY,
}

Fields = dict[str, Any]
"""values by the names of ``DossierRecord``"""


def codes_told(case: CaseFile) -> Fields:
    """MaHoSo, MaTTHC and their names."""
    return {
        "dossier_code": case.dossier.dossier_code,
        "procedure_code": case.draft.procedure_code,
        "procedure_name": case.draft.procedure_name,
        "field_code": case.draft.field_code,
        "field_name": case.draft.field_name,
    }


def channel_told(case: CaseFile) -> Channel:
    """KenhThucHien."""
    return case.draft.channel


def owner_told(case: CaseFile) -> Fields:
    """ChuHoSo and how the portal knows who it is."""
    owner = case.draft.personal_data
    assert owner is not None, "a submitted dossier has personal data"
    kind = identity_kind(owner.identity_number)
    return {
        "owner_name": owner.full_name,
        "owner_document_number": owner.identity_number,
        "subject_kind": _SUBJECTS.get(owner.identity_type, SubjectKind.CITIZEN).value,
        "owner_tech_id": case.account.tech_id,
        "email": owner.email,
        "phone": owner.phone,
        "vneid_verified": flag(case.account.vneid_verified),
        "owner_identities": [OwnerIdentity(kind=kind, number=owner.identity_number)] if kind else [],
    }


def days_told(case: CaseFile) -> Fields:
    """The days of its course, as far as it has come."""
    dossier = case.dossier
    return {
        "submitted_at": to_wire(dossier.submitted_at),
        "received_at": to_wire(dossier.received_at),
        "due_at": to_wire(dossier.due_at),
        "returned_at": to_wire(dossier.returned_at),
        "processed_at": to_wire(dossier.processed_at),
        "refused_at": to_wire(dossier.refused_at),
    }


def unit_told(case: CaseFile) -> str:
    """DonViXuLy."""
    return case.draft.agency_name


def filed_where(case: CaseFile) -> FiledAt:
    """NoiNopHoSo."""
    is_national = case.draft.filed_through is FilingPlace.NATIONAL_PORTAL
    return FiledAt.NATIONAL_PORTAL if is_national else FiledAt.PROVINCE
