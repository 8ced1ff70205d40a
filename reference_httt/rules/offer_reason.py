"""What the list of reusable papers says of one that turned out unusable: marked, with every reason (D-06; S0-35)."""

from collections.abc import Sequence


def reason_words(problems: Sequence[str]) -> str:
    """The reasons in one sentence; a paper with a reason cannot be chosen again in that dossier."""
    return "; ".join(problems)
