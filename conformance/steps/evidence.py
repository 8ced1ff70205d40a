"""Fetches what checks judge: a dossier's records, rows and files in the portal's journal, and the province's views."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from conformance.checks.journal_facts import (
    VAULT_LOOKUP,
    SeenFetch,
    SeenRecord,
    SeenRow,
    fetches_in,
    is_accepted,
    latest_with_status,
    records_in,
    rows_in,
)
from conformance.province.actions import ActionUnbound, DossierView, LocalDocument, LocalVaultListing, Role
from conformance.steps.acting import carry_out, officer_for
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing, submitted_code
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.document_facts import DocumentFacts

_KNOWN = "known journal entries"


@dataclass(frozen=True)
class Evidence:
    """All that the portal's journal holds about one dossier."""

    entries: list[JournalEntry]
    records: list[SeenRecord]
    rows: list[SeenRow]
    fetches: list[SeenFetch]

    @property
    def latest(self) -> SeenRecord | None:
        """The newest record."""
        return self.records[-1] if self.records else None

    @property
    def result(self) -> SeenFetch | None:
        """The last good fetch of a result."""
        found = [fetch for fetch in self.fetches if fetch.is_deliverable and fetch.succeeded]
        return found[-1] if found else None

    @property
    def result_facts(self) -> DocumentFacts | None:
        """What was read off the result."""
        return self.result.facts if self.result else None

    @property
    def result_ids(self) -> frozenset[str]:
        """The ids under which the records told of results (GiayToId)."""
        return frozenset(d.document_id for seen in self.records for d in seen.record.deliverables if d.document_id)

    def has_status(self, *statuses: DossierStatus) -> bool:
        """Whether a record in one of the states was accepted."""
        return latest_with_status(self.records, *statuses) is not None


async def evidence_of(context: ScenarioContext, filing: Filing) -> Evidence:
    """What there is now; only entries not yet known are asked for."""
    code = submitted_code(filing)
    known: list[JournalEntry] = context.memory.setdefault(_KNOWN, {}).setdefault(code, [])
    known += await context.portal.journal(member=filing.province.code, dossier_code=code, after=_last(known))
    return Evidence(list(known), records_in(known, code), rows_in(known, code), fetches_in(known, code))


async def seen_until(context: ScenarioContext, filing: Filing, enough: Callable[[Evidence], bool]) -> Evidence:
    """Looks again at each new entry of the dossier until it is enough, or the time is over."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + context.timeout_s
    evidence = await evidence_of(context, filing)
    while not enough(evidence) and loop.time() < deadline:
        await context.portal.wait_journal(
            lambda entry: True,
            timeout_s=max(0.1, deadline - loop.time()),
            member=filing.province.code,
            dossier_code=filing.dossier_code,
            after=_last(evidence.entries),
        )
        evidence = await evidence_of(context, filing)
    return evidence


async def seen_with_status(context: ScenarioContext, filing: Filing, *statuses: DossierStatus) -> Evidence:
    """The evidence once a record in one of the states is there, or when the time is over."""
    return await seen_until(context, filing, lambda evidence: evidence.has_status(*statuses))


async def seen_with_progress(context: ScenarioContext, filing: Filing, status: DossierStatus) -> Evidence:
    """The evidence once a record and a progress row of a state are there, or when the time is over."""
    return await seen_until(
        context,
        filing,
        lambda evidence: evidence.has_status(status) and any(seen.row.status == status for seen in evidence.rows),
    )


async def seen_fetched(context: ScenarioContext, filing: Filing, wanted: Callable[[SeenFetch], bool]) -> Evidence:
    """The evidence once the portal has tried to fetch a file, or when the time is over."""
    return await seen_until(context, filing, lambda evidence: any(wanted(fetch) for fetch in evidence.fetches))


async def province_view(context: ScenarioContext, filing: Filing) -> DossierView | None:
    """The dossier as the province shows it; ``None`` when the binding cannot show it."""
    try:
        monitor = await officer_for(filing, Role.MONITOR)
        return await carry_out(
            context, filing.province, "view_dossier", monitor, DossierView, dossier_code=submitted_code(filing)
        )
    except ActionUnbound:
        return None


async def local_vault(context: ScenarioContext, filing: Filing) -> list[LocalDocument]:
    """The owner's papers in the province's own vault."""
    monitor = await officer_for(filing, Role.MONITOR)
    listing = await carry_out(
        context,
        filing.province,
        "list_local_vault",
        monitor,
        LocalVaultListing,
        identity_number=filing.person.identity_number,
    )
    return listing.documents


async def has_looked_up(context: ScenarioContext, filing: Filing) -> bool:
    """Whether the province looked up the owner's Kho DL Cổng DVCQG and was answered, by the portal's journal."""
    entries = await context.portal.journal(
        member=filing.province.code, surface="kho", person=filing.person.identity_number
    )
    return any(entry.service == VAULT_LOOKUP and entry.answered and is_accepted(entry) for entry in entries)


def last_exchange(context: ScenarioContext) -> str:
    """The exchange of the latest action, as evidence."""
    return next(iter(context.done[-1].exchanges), "") if context.done else ""


def _last(entries: list[JournalEntry]) -> int:
    return entries[-1].seq if entries else 0
