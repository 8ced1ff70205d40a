"""«Dịch vụ công của tôi»: a person's dossiers with time line and results (5632/VPCP-KSTT 4.a Bước 3)."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from mock_dvcqg.contract.citizen import MyDeliverable, MyDossier, TimelineRow
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.operations.open_catalogue import catalogue_of
from mock_dvcqg.operations.record_links import deliverable_id
from mock_dvcqg.operations.vault_owner import vault_owner
from mock_dvcqg.realm import Realm
from mock_dvcqg.rules.catalogue import Catalogue
from mock_dvcqg.rules.dossier_times import read_time
from mock_dvcqg.rules.life_cycle import label_of
from mock_dvcqg.rules.progress import in_order, moment_of
from mock_dvcqg.rules.record_facts import is_finished
from mock_dvcqg.store.dossiers import StoredDossier, dossiers_of_owner, progress_of
from mock_dvcqg.store.fetches import Fetch, FetchList, fetches_of
from mock_dvcqg.store.vault import find_by_key


def list_my_services(realm: Realm, person: Person) -> list[MyDossier]:
    """The dossiers whose owner the person is, the one changed last first."""
    with realm.reading() as session:
        catalogue = catalogue_of(session)
        dossiers = dossiers_of_owner(session, person.identity_number)
        return [_dossier(session, dossier, catalogue) for dossier in dossiers]


def _dossier(session: Session, dossier: StoredDossier, catalogue: Catalogue) -> MyDossier:
    record = dossier.record
    return MyDossier(
        dossier_code=record.dossier_code,
        member=dossier.member,
        procedure_name=record.procedure_name,
        handling_unit=record.handling_unit,
        status=record.status,
        status_label=label_of(record.status),
        submitted_at=_moment(record.submitted_at) or _moment(record.received_at),
        due_at=_moment(record.due_at),
        timeline=_timeline(progress_of(session, dossier.member, dossier.dossier_code)),
        deliverables=list(_deliverables(session, dossier, catalogue)) if is_finished(record) else [],
    )


def _timeline(rows: Sequence[ProgressRow]) -> list[TimelineRow]:
    return [
        TimelineRow(
            at=moment_of(row),
            status=row.status,
            status_label=label_of(row.status),
            action=row.action,
            officer=row.officer,
            unit=row.unit,
        )
        for row in in_order(rows)
    ]


def _deliverables(session: Session, dossier: StoredDossier, catalogue: Catalogue) -> list[MyDeliverable]:
    fetches = {
        fetch.link.position: fetch
        for fetch in fetches_of(session, dossier.member, dossier.dossier_code)
        if fetch.link.listed_in is FetchList.DELIVERABLES
    }
    return [
        _deliverable(session, dossier, place, fetches.get(place), catalogue)
        for place in range(len(dossier.record.deliverables))
    ]


def _deliverable(
    session: Session, dossier: StoredDossier, place: int, fetch: Fetch | None, catalogue: Catalogue
) -> MyDeliverable:
    document = dossier.record.deliverables[place]
    document_id = fetch.link.document_id if fetch else deliverable_id(dossier.record, place)
    kept = find_by_key(session, vault_owner(session, dossier.owner_number), document.kq_code, document_id)
    facts = fetch.facts if fetch else None
    return MyDeliverable(
        document_id=document_id,
        title=document.title or catalogue.kq_name(document.kq_code) or "Kết quả giải quyết",
        kq_code=document.kq_code,
        fetched=facts is not None and facts.is_pdf and not facts.problem,
        facts=facts,
        vault_id=kept.vault_id if kept and kept.keeper == dossier.member else None,
        problem=_problem(dossier.record, place, fetch),
    )


def _problem(record: DossierRecord, place: int, fetch: Fetch | None) -> str:
    if fetch is None:
        missing = not record.deliverables[place].url
        return "Cơ quan giải quyết chưa gửi đường dẫn tệp kết quả" if missing else "Tệp kết quả chưa được tải"
    if fetch.problem:
        return fetch.problem
    unreadable = fetch.facts is not None and (fetch.facts.problem or not fetch.facts.is_pdf)
    return "Tệp kết quả không đọc được như một tệp PDF" if unreadable else ""


def _moment(text: str) -> datetime | None:
    return read_time("", text)[0]
