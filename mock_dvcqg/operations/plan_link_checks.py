"""Plans to ask for fetched files once more, to see that their links last: at a time of the realm's clock."""

from datetime import datetime, timedelta

from sqlmodel import Session

from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.fetches import Fetch, fetched_links
from mock_dvcqg.store.link_checks import LinkCheck, plan_check


def plan_link_check(session: Session, realm: Realm, fetch: Fetch, facts: DocumentFacts) -> None:
    """Plan the check of a link just fetched, where the realm has links checked by itself."""
    after_s = realm.options.recheck_links_after_s
    if after_s is not None:
        plan_check(session, _check(fetch, facts.sha256, realm.clock.now() + timedelta(seconds=after_s)))


def recheck_links(realm: Realm, *, member: str = "", dossier_code: str = "", at: datetime | None = None) -> int:
    """Plan the check of all links that gave a file, of one member or dossier if named; gives how many."""
    due_at = at or realm.clock.now()
    with realm.writing() as session:
        links = fetched_links(session, member=member, dossier_code=dossier_code)
        for fetch in links:
            plan_check(session, _check(fetch, fetch.sha256, due_at))
    return len(links)


def _check(fetch: Fetch, sha256: str, due_at: datetime) -> LinkCheck:
    link = fetch.link
    return LinkCheck(
        member=fetch.member,
        dossier_code=fetch.dossier_code,
        listed_in=link.listed_in.value,
        document_id=link.document_id,
        position=link.position,
        url=link.url,
        code=link.code,
        sha256=sha256,
        due_at=due_at,
    )
