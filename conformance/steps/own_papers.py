"""Papers with a term that a person has at home; made by the portal's laboratory."""

import base64
from datetime import date, timedelta

from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing
from conformance.steps.laboratory_papers import ISSUER_CODES
from conformance.steps.names import DocumentKind
from mock_dvcqg.contract.control import DocumentOrder
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.wire_time import vietnam_date


async def paper_with_term(
    context: ScenarioContext, filing: Filing, kind: DocumentKind, issuer: str, *, days: int
) -> bytes:
    """A paper of that kind that expires so many days from now."""
    person, today = filing.person, vietnam_date(await context.portal.now())
    fields = DocumentFields(
        document_number=f"{person.identity_number[-4:]}01/{kind.number_suffix}",
        subject=kind.subject,
        kq_code=kind.kq_code,
        title=kind.title,
        issuer=issuer,
        issuer_code=ISSUER_CODES.get(issuer, ""),
        owner_name=person.full_name,
        owner_number=person.identity_number,
        owner_birth_date=person.birth_date,
        issued_on=_years_before(today),
        effective_on=_years_before(today),
        expires_on=today + timedelta(days=days),
    )
    return base64.b64decode((await context.portal.make_document(DocumentOrder(fields=fields))).content_base64)


def _years_before(day: date) -> date:
    return day - timedelta(days=2 * 365)
