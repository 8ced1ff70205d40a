"""Who hands a dossier in for whom (người nộp hồ sơ, chủ hồ sơ; Yên Bái Bước 2, 3): whose account, by what right."""

from reference_httt.rules.model import Account, IdentityType, PersonalData, Relation, Submitter


def account_holder(owner: PersonalData, submitter: Submitter | None) -> PersonalData:
    """Whose number names the account: the owner's – the delegator, the organisation –, whoever hands the dossier in."""
    return owner


def submitter_problem(owner: PersonalData, submitter: Submitter | None) -> str:
    """Why the dossier cannot be handed in so; empty when it can. Who acts for another says by what right (S1-07)."""
    if submitter is None:
        if owner.identity_type.is_of_organisation:
            return "Hồ sơ của tổ chức do người đại diện hoặc người được ủy quyền nộp: hãy nhập người nộp hồ sơ"
        return ""
    if submitter.relation is Relation.REPRESENTATIVE and not owner.identity_type.is_of_organisation:
        return "Chỉ tổ chức có người đại diện nộp hồ sơ; cá nhân nộp thay cần văn bản ủy quyền"
    if submitter.identity_number == owner.identity_number:
        return "Người nộp hồ sơ trùng với chủ hồ sơ: không cần ủy quyền"
    return ""


def delegation_problem(submitter: Submitter | None, procedure_code: str) -> str:
    """Why a delegate may not file for that procedure: no paper of the delegation, or its scope; empty when he may."""
    if submitter is None or submitter.relation is not Relation.DELEGATE:
        return ""
    if not submitter.delegation:
        return "Hãy nhập số văn bản ủy quyền"
    if submitter.procedures and procedure_code not in submitter.procedures:
        return "Phạm vi ủy quyền không bao gồm thủ tục này"
    return ""


def old_number_problem(owner: PersonalData, known: Account | None) -> str:
    """Why a CMND names nobody here: it only leads to somebody already known by it and a CCCD (D-36); empty: it does."""
    if owner.identity_type is not IdentityType.CMND:
        return ""
    if known is not None and known.identity_type is IdentityType.CCCD:
        return ""
    return "CMND 9 số không còn dùng để xác định công dân: hãy nhập số định danh (CCCD) 12 chữ số"


def looks_up_account(agency_code: str) -> bool:
    """Whether the one-stop shop looks the owner's account up at the portal: those of every level do (S1-03)."""
    return True


def agreement_problem(agreed: bool) -> str:
    """Why no account on the portal is opened on somebody's behalf (D-20); empty when the person agreed."""
    return "" if agreed else "Chỉ tạo tài khoản hộ khi người dân đồng ý"
