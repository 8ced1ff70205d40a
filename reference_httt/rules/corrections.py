"""What of a submitted dossier may be corrected without a paper (Hà Tĩnh 2 Bước 1.d): fields of its e-form."""

from reference_httt.rules.model import Draft


def correctable_fields(draft: Draft) -> dict[str, str]:
    """Names and labels of the procedure's e-form."""
    return {field.name: field.label for field in draft.terms.form}


def correction_problem(draft: Draft, field: str) -> str:
    """Why that field cannot be corrected; empty when it can."""
    return "" if field in correctable_fields(draft) else "Biểu mẫu điện tử của hồ sơ không có thông tin này"
