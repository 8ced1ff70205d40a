"""Who may apply for a procedure: its subjects, and what is for Vietnamese citizens alone (đối tượng thực hiện)."""

from mock_dvcqg.contract.codes import SubjectKind
from reference_httt.rules.model import IdentityType, ProcedureTerms

_K, _T = SubjectKind, IdentityType
_SUBJECTS = {
    _T.TAX_CODE: (_K.ENTERPRISE, _K.ORGANISATION),
    _T.BUSINESS_CODE: (_K.ENTERPRISE,),
    _T.AGENCY_CODE: (_K.STATE_AGENCY, _K.ORGANISATION),
}


def eligibility_problem(terms: ProcedureTerms, kind: IdentityType) -> str:
    """Why somebody of that kind cannot apply; empty when he can.

    LoaiDoiTuong of LayThuTuc; the first licence to practise is «đối với người Việt Nam» (procedure's own name).
    """
    if terms.citizens_only and kind is _T.PASSPORT:
        return "Thủ tục này chỉ dành cho công dân Việt Nam, không áp dụng cho người nước ngoài"
    own = _SUBJECTS.get(kind, (_K.CITIZEN,))
    if not terms.subjects or any(subject.value in terms.subjects for subject in own):
        return ""
    return f"Thủ tục này dành cho {_listed(terms.subjects)}, không áp dụng cho {_own_word(kind)}"


def _own_word(kind: IdentityType) -> str:
    return "cơ quan, tổ chức" if kind.is_of_organisation else "cá nhân"


def _listed(subjects: tuple[str, ...]) -> str:
    known = {each.value: each.label.lower() for each in SubjectKind}
    return ", ".join(known[code] for code in subjects if code in known) or "đối tượng khác"
