"""Queue what the portal must hear of a dossier: inside the transaction that changed it, so that neither is lost."""

from sqlmodel import Session

from reference_httt.province import Province
from reference_httt.rules.record import build_record, build_rows
from reference_httt.store import dossiers, messages


def tell_portal(session: Session, province: Province, dossier_code: str) -> None:
    """Queue the dossier's record as it now stands, and the acts no message has carried yet."""
    case = dossiers.case_file(session, dossier_code)
    assert case is not None, "the dossier was changed in this very transaction"
    practice, base = province.practice, province.settings.base_url
    record = build_record(
        case, practice, lambda token: practice.file_link(base, token), lambda token: practice.result_link(base, token)
    )
    rows = [row.wire() for row in build_rows(dossiers.take_untold(session, dossier_code))]
    messages.put(session, dossier_code, record.wire(), rows, province.now())
