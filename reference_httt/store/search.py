"""Look dossiers up by code, identity number or name."""

import unicodedata
from collections.abc import Collection

from sqlmodel import Session, col, or_, select

from reference_httt.store.tables import DossierRow, DraftRow

_MOST = 50


def codes_of_owner(session: Session, identity_number: str) -> list[str]:
    """Codes of the dossiers of that owner, the newest first."""
    query = select(DossierRow.dossier_code).join(DraftRow, col(DraftRow.draft_id) == col(DossierRow.draft_id))
    query = query.where(DraftRow.owner_number == identity_number).order_by(col(DossierRow.submitted_at).desc())
    return list(session.exec(query.limit(_MOST)))


def codes_in_agencies(session: Session, agency_codes: Collection[str], text: str) -> list[str]:
    """Codes of the agencies' dossiers whose code, owner's number or a person's name has the text, the newest first.

    Names are compared without case and marks.
    """
    query = (
        select(DossierRow.dossier_code, DraftRow.owner_number, DraftRow.personal_data, DraftRow.submitter)
        .join(DraftRow, col(DraftRow.draft_id) == col(DossierRow.draft_id))
        .where(or_(*(DossierRow.agency_code == code for code in agency_codes)), col(DossierRow.entered_at).is_not(None))
        .order_by(col(DossierRow.submitted_at).desc())
    )
    wanted = _plain(text)
    found = []
    for code, number, data, submitter in session.exec(query):
        names = [_plain(str((person or {}).get("full_name", ""))) for person in (data, submitter)]
        if wanted and (wanted in code.casefold() or wanted == number or any(wanted in name for name in names)):
            found.append(code)
        if len(found) == _MOST:
            break
    return found


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(sign for sign in decomposed if not unicodedata.combining(sign)).split())
