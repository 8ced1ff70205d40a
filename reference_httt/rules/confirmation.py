"""Which files the counter officer signs before a dossier goes on: those nobody has signed (ký số xác nhận).

«Chỉ thực hiện số hóa (ký số) khi người nộp chưa ký số» (Tây Ninh Bước 3; D-41). What comes from a vault, an earlier
dossier or validly signed from the applicant stays byte for byte; a scan was signed when it was made.
"""

from collections.abc import Iterable

from reference_httt.rules.model import Component, FileSignature, Source


def files_to_confirm(components: Iterable[Component]) -> tuple[Component, ...]:
    """The components whose file needs the officer's signature."""
    return tuple(c for c in components if _is_unsigned_upload(c))


def forward_problem(components: Iterable[Component]) -> str:
    """Why the dossier may not go on: an uploaded file is still unsigned (Tây Ninh Bước 3 «ký số, chuyển thụ lý»)."""
    unsigned = [f"«{c.name}»" for c in components if _is_unsigned_upload(c)]
    if not unsigned:
        return ""
    files = ", ".join(unsigned)
    return f"{files} chưa có chữ ký số của người nộp hoặc của cán bộ; Bộ phận Một cửa cần ký số xác nhận trước"


def _is_unsigned_upload(component: Component) -> bool:
    file = component.attachment
    return file is not None and file.source is Source.UPLOAD and file.signature is FileSignature.NONE
