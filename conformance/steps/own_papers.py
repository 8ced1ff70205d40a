"""Papers that a person has at home: signed by the person, or issued with a term; made by the portal's laboratory."""

import base64
from datetime import date, timedelta

from conformance.province.actions import ActionDone, Attached
from conformance.steps.acting import attempt
from conformance.steps.context import ScenarioContext
from conformance.steps.filing import Filing
from conformance.steps.laboratory_papers import ISSUER_CODES
from conformance.steps.names import DocumentKind
from mock_dvcqg.contract.control import DocumentOrder, SignatureOrder, Tampering
from mock_dvcqg.contract.document_facts import DocumentFields, SignerKind
from mock_dvcqg.contract.wire_time import vietnam_date


async def own_signed_paper(
    context: ScenarioContext, filing: Filing, title: str, tampering: Tampering = Tampering.NONE
) -> bytes:
    """A form or paper that the submitter signed digitally, spoilt afterwards if told."""
    person = filing.person
    fields = DocumentFields(
        title=title,
        subject=title,
        document_number=f"{person.identity_number[-4:]}/DON",
        owner_name=person.full_name,
        owner_number=person.identity_number,
        owner_birth_date=person.birth_date,
        issued_on=vietnam_date(await context.portal.now()),
    )
    signatures = [SignatureOrder(kind=SignerKind.CITIZEN, signer_name=person.full_name)]
    order = DocumentOrder(fields=fields, signatures=signatures, tampering=tampering)
    return base64.b64decode((await context.portal.make_document(order)).content_base64)


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


async def uploaded(context: ScenarioContext, filing: Filing, component: str, content: bytes) -> ActionDone:
    """The citizen uploads a file for a component; the answer, also a refusal, is for the checks."""
    inputs = {"draft": filing.draft, "component": component, "file_name": f"{component}.pdf", "content": content}
    done = await attempt(context, filing.province, "upload_component", filing.actor, **inputs)
    if isinstance(done.values, Attached):
        filing.attached[component] = done.values
    return done


def _years_before(day: date) -> date:
    return day - timedelta(days=2 * 365)
