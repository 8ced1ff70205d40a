"""Judges the results of dossiers by the journal alone: their codes, without knowing which one was expected."""

from conformance.checks.deliverable import CODED
from conformance.checks.journal_facts import SeenRecord, latest_with_status
from conformance.checks.observation import Observation
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import JournalEntry

_WRONG_CODE = frozenset({"kq-code-missing", "kq-code-unknown", "kq-code-not-of-procedure", "kq-name-of-another-code"})


def results_coded(records: list[SeenRecord], entries: list[JournalEntry]) -> list[Observation]:
    """Whether the results of an ended dossier bear codes of the catalogue that fit its procedure (5632 Mục 1).

    ``entries``: the journal entries of the dossier; the portal notes there what its catalogue does not know.
    """
    seen = latest_with_status(records, DossierStatus.PROCESSED, DossierStatus.RETURNED)
    if seen is None or not seen.record.deliverables:
        return []
    code = seen.record.dossier_code
    noted = [one for entry in entries if entry.seq == seen.seq for one in entry.findings if one.rule in _WRONG_CODE]
    if noted:
        vi = f"Hồ sơ {code}: {noted[0].field} – {noted[0].message}."
        return [CODED.broken(vi, f"Dossier {code}: {noted[0].field}, rule {noted[0].rule}.", seen.where)]
    told = ", ".join(deliverable.kq_code for deliverable in seen.record.deliverables)
    return [CODED.kept(f"Hồ sơ {code}: kết quả mang mã {told}.", f"Dossier {code}: results bear {told}.", seen.where)]
