"""Paths a visitor may be sent back to: only ours."""


def own_path(text: str, otherwise: str) -> str:
    """A path of this site to go back to; ``otherwise`` for anything that leads, or might lead, elsewhere."""
    plain = text.startswith("/") and not text.startswith("//") and "\\" not in text
    return text if plain and all(32 < ord(sign) < 127 for sign in text) else otherwise
