"""A finding together with the call in which the portal made it."""

from dataclasses import dataclass

from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel

GRAVITY = (FindingLevel.NOTICE, FindingLevel.WARNING, FindingLevel.ERROR)


@dataclass(frozen=True)
class Noted:
    """``str()`` is one line for people."""

    entry: JournalEntry
    finding: FieldFinding

    def __str__(self) -> str:
        where = " ".join(part for part in (self.entry.service, self.entry.dossier_code) if part)
        clause = f" ({self.finding.clause})" if self.finding.clause else ""
        return (
            f"[{self.finding.level}] {where}: {self.finding.field}: {self.finding.message}"
            f" – {self.finding.rule}{clause}, mục {self.entry.seq} của nhật ký"
        )


def noted_in(entries: list[JournalEntry], lowest: FindingLevel) -> list[Noted]:
    """All findings of these entries that are at least as grave as ``lowest``."""
    grave = GRAVITY[GRAVITY.index(lowest) :]
    return [Noted(entry, each) for entry in entries for each in entry.findings if each.level in grave]
