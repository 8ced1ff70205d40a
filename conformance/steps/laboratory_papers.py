"""Has the portal's laboratory make the papers a scenario needs: in the issuer's name, of any age, flawed if told."""

import base64
from datetime import date, datetime
from typing import Any

from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Paper, remember_paper
from conformance.steps.names import DocumentKind
from mock_dvcqg.contract.control import DocumentMade, DocumentOrder, Person
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from mock_dvcqg.contract.wire_time import vietnam_date

ISSUER_CODES = {"Sở Tư pháp tỉnh A": "H97.07", "Sở Y tế tỉnh A": "H97.12", "Công an tỉnh A": "H97.31"}
"""agencies of the counterpart in whose name the laboratory signs (seed data of the simulation)"""

_SERIAL = "laboratory serial"
_FACTS = "what is true of laboratory papers"


async def deposited_paper(
    context: ScenarioContext,
    name: str,
    kind: DocumentKind,
    issuer: str,
    *,
    issued_on: date | None = None,
    fields: dict[str, Any] | None = None,
    **order: Any,
) -> Paper:
    """A paper of the person in the person's Kho; remembered. ``fields`` and ``order`` set what is to be wrong.

    ``printed_as`` (in ``order``): fields that the file itself says otherwise.
    """
    person = context.people[name]
    made = await _made(
        context, person, kind, issuer, issued_on, fields or {}, deposit_for=person.identity_number, **order
    )
    paper = Paper(kind, _number(made), made.facts.sha256)
    remember_paper(context, name, paper)
    context.memory.setdefault(_FACTS, {})[(name, kind.kq_code)] = made.facts
    return paper


def facts_of(context: ScenarioContext, name: str, kind: DocumentKind) -> DocumentFacts | None:
    """What is true of the latest paper of that kind that the laboratory laid into the person's Kho."""
    found: DocumentFacts | None = context.memory.get(_FACTS, {}).get((name, kind.kq_code))
    return found


async def loose_paper(context: ScenarioContext, person: Person, kind: DocumentKind, issuer: str) -> bytes:
    """The file of a good fresh paper that lies in no vault, as a person has it at home."""
    made = await _made(context, person, kind, issuer, None, {})
    return base64.b64decode(made.content_base64)


def months_before(moment: datetime, months: int) -> date:
    """The day so many months before a moment, in Việt Nam; the 28th at the latest, so that every month has it."""
    today = vietnam_date(moment)
    year, month = divmod(today.year * 12 + today.month - 1 - months, 12)
    return date(year, month + 1, min(today.day, 28))


async def _made(
    context: ScenarioContext,
    person: Person,
    kind: DocumentKind,
    issuer: str,
    issued_on: date | None,
    changed: dict[str, Any],
    printed_as: dict[str, Any] | None = None,
    **order: Any,
) -> DocumentMade:
    day = issued_on or vietnam_date(await context.portal.now())
    context.memory[_SERIAL] = context.memory.get(_SERIAL, 0) + 1
    fields = {
        "document_number": f"{person.identity_number[-4:]}{context.memory[_SERIAL]:02d}/{kind.number_suffix}",
        "subject": kind.subject,
        "kq_code": kind.kq_code,
        "title": kind.title,
        "issuer": issuer,
        "issuer_code": ISSUER_CODES.get(issuer, ""),
        "owner_name": person.full_name,
        "owner_number": person.identity_number,
        "owner_birth_date": person.birth_date,
        "issued_on": day,
        "effective_on": day,
        "no_expiry": kind.no_expiry,
        **changed,
    }
    if printed_as:
        order["printed"] = DocumentFields(**fields | printed_as)
    return await context.portal.make_document(DocumentOrder(fields=DocumentFields(**fields), **order))


def _number(made: DocumentMade) -> str:
    return made.facts.fields.document_number if made.facts.fields else ""
