"""Whether a stored document still counts (thu hồi, thay thế)."""

from reference_httt.rules.model import LocalDocument, Validity


def in_force(document: LocalDocument) -> bool:
    """Whether it is neither revoked nor replaced: only then it is offered for a component."""
    return document.validity is Validity.VALID
