"""Judges what a consent is for: one paper, one dossier, once (5632 5.b Bước 2; D-08)."""

from collections.abc import Iterable

from conformance.checks.observation import Observation
from conformance.checks.rule import rule
from mock_dvcqg.contract.control import JournalEntry

VAULT_DOWNLOAD = "tai-tep"

THAT_PAPER = rule(
    "consent.that-paper",
    "CV5632-5b-B2-6",
    expected=(
        "Chỉ tài liệu công dân đã xác nhận được chuyển từ Kho DL Cổng DVCQG vào hồ sơ.",
        "Only the paper that the citizen confirmed is moved from the national vault into the dossier.",
    ),
    hint=(
        "Ghi số ký hiệu và mã kết quả của tài liệu vào bản ghi xác nhận; khi chuyển, so với tài liệu được chọn và "
        "từ chối nếu khác.",
        "Keep number and result code of the paper in the consent; compare them with the paper chosen when it is moved.",
    ),
)
THAT_DOSSIER = rule(
    "consent.that-dossier",
    "CV5632-5b-B2-7",
    expected=(
        "Xác nhận của công dân chỉ dùng cho hồ sơ đã nêu khi đề nghị xác nhận, một lần.",
        "A consent serves only the dossier it was asked for, and once.",
    ),
    hint=(
        "Gắn bản ghi xác nhận với hồ sơ đang lập và đánh dấu đã dùng ngay trong thao tác chuyển; hồ sơ khác phải đề "
        "nghị xác nhận lại.",
        "Tie the consent to the dossier being prepared and mark it used in the transfer; another dossier asks anew.",
    ),
)


def confirmed_paper_taken(entries: Iterable[JournalEntry], confirmed: str) -> list[Observation]:
    """Whether what the province downloaded from the owner's Kho is the paper confirmed, by its number."""
    taken = [entry for entry in entries if entry.service == VAULT_DOWNLOAD and entry.facts and entry.facts.fields]
    if not taken:
        vi = "Chưa thấy HTTT GQTTHC tải tài liệu nào từ Kho DL Cổng DVCQG."
        return [THAT_PAPER.cannot_tell(vi, "The system was not seen downloading any paper from the vault.")]
    for entry in taken:
        number = entry.facts.fields.document_number if entry.facts and entry.facts.fields else ""
        if number != confirmed:
            vi = f"HTTT GQTTHC tải tài liệu số {number}, trong khi công dân xác nhận tài liệu số {confirmed}."
            en = f"The system downloaded paper {number}, though {confirmed} was confirmed."
            return [THAT_PAPER.broken(vi, en, f"journal:{entry.seq}")]
    vi = f"Tài liệu được chuyển là tài liệu số {confirmed} mà công dân đã xác nhận."
    return [THAT_PAPER.kept(vi, f"The paper moved is {confirmed}, which was confirmed.", f"journal:{taken[-1].seq}")]
