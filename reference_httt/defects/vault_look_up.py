"""Departures in looking up the national vault: what is asked, and what is shown of the answer."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from mock_dvcqg.contract.codes import KhoChannel
from mock_dvcqg.contract.dossier_record import DossierRecord
from mock_dvcqg.contract.kho import KhoDocument, KhoFile, KhoSearchRequest
from reference_httt.defects.registry import defect
from reference_httt.portal_client import Portal
from reference_httt.practice import Practice

PERSONAL_DIGITS = 12


class _Changed:
    """The portal with something changed; all else goes through."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal

    def __getattr__(self, name: str) -> Any:
        return getattr(self._portal, name)


class _OneOfAKind(_Changed):
    async def search_vault(self, wanted: KhoSearchRequest) -> list[KhoDocument]:
        """The first document of each KQ code."""
        found = await self._portal.search_vault(wanted)
        return list({document.kq_code: document for document in reversed(found)}.values())


class _NotForOfficers(_Changed):
    async def search_vault(self, wanted: KhoSearchRequest) -> list[KhoDocument]:
        """Nothing when an officer asks."""
        return [] if wanted.channel == KhoChannel.OFFICER else await self._portal.search_vault(wanted)


class _PeopleOnly(_Changed):
    async def search_vault(self, wanted: KhoSearchRequest) -> list[KhoDocument]:
        """Nothing for whoever has no personal number."""
        is_person = len(wanted.owner_number) == PERSONAL_DIGITS and wanted.owner_number.isdigit()
        return await self._portal.search_vault(wanted) if is_person else []


class _TakesSyncedForSaved(_Changed):
    def __init__(self, portal: Portal) -> None:
        super().__init__(portal)
        self._synced: dict[str, list[KhoDocument]] = {}

    async def send_dossier(self, record: DossierRecord, *, is_updating: bool) -> None:
        """Remembers what results it told the portal of."""
        await self._portal.send_dossier(record, is_updating=is_updating)
        for owner in {identity.number for identity in record.owner_identities}:
            self._synced[owner] = [*self._synced.get(owner, ()), *_told(record)]

    async def search_vault(self, wanted: KhoSearchRequest) -> list[KhoDocument]:
        """What the vault holds, and what was synchronised of the kinds asked for."""
        codes = {asked.kq_code for asked in wanted.wanted}
        known = [document for document in self._synced.get(wanted.owner_number, ()) if document.kq_code in codes]
        return [*await self._portal.search_vault(wanted), *known]

    def forget_sessions(self) -> None:
        """A fresh start forgets what was synchronised, too."""
        self._synced.clear()
        self._portal.forget_sessions()


def _told(record: DossierRecord) -> Sequence[KhoDocument]:
    return [
        KhoDocument(
            kq_code=result.kq_code,
            title=result.title,
            document_number=result.document_id,
            keeper=record.dossier_code.partition("-")[0],
            files=[KhoFile(name=f"{result.document_id}.pdf", path=result.url)],
        )
        for result in record.deliverables
    ]


@defect("shows-one-of-a-kind", owns=("CV5632-5a-B2-1",), replaces=("portal",))
def shows_one_of_a_kind(practice: Practice) -> Practice:
    """Lists one paper of each kind, whichever came first, so the citizen cannot choose the newer one (5.a Bước 2)."""
    return replace(practice, portal=_OneOfAKind(practice.portal))


@defect("searches-own-vault-only-at-the-counter", owns=("CV5632-5b-B2-1", "PT-II2-B2-2"), replaces=("portal",))
def searches_own_vault_only_at_the_counter(practice: Practice) -> Practice:
    """Never asks the national vault for the counter officer, who then demands paper (5.b Bước 2; Phú Thọ, II.2)."""
    return replace(practice, portal=_NotForOfficers(practice.portal))


@defect("offers-unsaved-result", owns=("CV5632-5-1",), replaces=("portal",))
def offers_unsaved_result(practice: Practice) -> Practice:
    """Takes a result it has synchronised for one the citizen has saved (5632/VPCP-KSTT Mục 5, opening sentence)."""
    return replace(practice, portal=_TakesSyncedForSaved(practice.portal))


@defect("looks-up-people-only", owns=("PT-II-2",), replaces=("portal",))
def looks_up_people_only(practice: Practice) -> Practice:
    """Was built for «công dân»: an organisation's vault is never looked up (hướng dẫn Phú Thọ, Phần II)."""
    return replace(practice, portal=_PeopleOnly(practice.portal))
