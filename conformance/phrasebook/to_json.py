"""The phrases as plain values."""

from dataclasses import asdict
from typing import Any

from conformance.phrasebook.listing import KEYWORDS, Phrase


def as_values(phrase: Phrase) -> dict[str, Any]:
    """All of a phrase: ``kind``, ``keyword``, ``vi``, ``en``, ``parameters``, ``example``, ``requirements``, …"""
    return {**asdict(phrase), "kind": phrase.kind.value, "keyword": KEYWORDS[phrase.kind].model_dump()}
