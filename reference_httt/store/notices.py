"""The outbox of notices: what people were told by e-mail, SMS and in the application, and whether it left."""

from sqlmodel import Session, col, select

from reference_httt.rules.model import Notice, NoticeState
from reference_httt.store.mapping import as_columns, as_value
from reference_httt.store.tables import NoticeRow


def put(session: Session, notice: Notice) -> None:
    """Keep a notice."""
    session.add(NoticeRow(**as_columns(notice, leave_out=frozenset({"notice_id"}))))
    session.flush()


def queued(session: Session) -> list[Notice]:
    """The notices that have not left, oldest first."""
    query = select(NoticeRow).where(NoticeRow.state == NoticeState.QUEUED.value).order_by(col(NoticeRow.id))
    return [_notice(row) for row in session.exec(query)]


def note(session: Session, notice: Notice) -> None:
    """Keep what became of a notice."""
    row = session.get(NoticeRow, notice.notice_id)
    if row is not None:
        row.sqlmodel_update(as_columns(notice, leave_out=frozenset({"notice_id"})))


def of_person(session: Session, identity_number: str, channel: str = "") -> list[Notice]:
    """A person's notices, oldest first; over one channel when it is named."""
    query = select(NoticeRow).where(NoticeRow.identity_number == identity_number)
    if channel:
        query = query.where(NoticeRow.channel == channel)
    return [_notice(row) for row in session.exec(query.order_by(col(NoticeRow.id)))]


def outbox(session: Session, *, dossier_code: str = "", identity_number: str = "", after: int = 0) -> list[Notice]:
    """All notices, or those about one dossier or to one person, oldest first; ``after`` continues a reading."""
    query = select(NoticeRow).where(col(NoticeRow.id) > after).order_by(col(NoticeRow.id)).limit(1000)
    if dossier_code:
        query = query.where(NoticeRow.dossier_code == dossier_code)
    if identity_number:
        query = query.where(NoticeRow.identity_number == identity_number)
    return [_notice(row) for row in session.exec(query)]


def _notice(row: NoticeRow) -> Notice:
    return as_value(row, Notice, notice_id=row.id)


def latest(session: Session, dossier_code: str = "", most: int = 200) -> list[Notice]:
    """The latest notices first, at most ``most``; of one dossier when it is named."""
    query = select(NoticeRow).order_by(col(NoticeRow.id).desc()).limit(most)
    if dossier_code:
        query = query.where(NoticeRow.dossier_code == dossier_code)
    return [_notice(row) for row in session.exec(query)]
