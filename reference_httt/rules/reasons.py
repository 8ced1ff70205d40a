"""Whoever asks for something or does not receive a dossier says why (Hà Tĩnh 2 Bước 1.c, 3.a)."""


def declining_problem(reason: str) -> str:
    """Why a dossier is not declined: no reason is given; empty when there is one."""
    return "" if reason.strip() else "Hãy ghi lý do không tiếp nhận hồ sơ"


def asking_text_problem(text: str, name: str) -> str:
    """Why nothing is asked: it is not said what is lacking and why; ``name`` is the paper or field."""
    return "" if text.strip() else f"Hãy ghi rõ nội dung cần bổ sung của «{name}»"
