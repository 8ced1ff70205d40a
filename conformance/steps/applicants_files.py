"""The files an applicant uploads: signed by the applicant, unsigned, signed and changed afterwards, or locked."""

import base64

from conformance.province.actions import ActionDone, Attached
from conformance.steps.acting import attempt
from conformance.steps.context import ScenarioContext, StepBlocked
from conformance.steps.filing import Filing
from mock_dvcqg.contract.control import DocumentOrder, SignatureOrder, Tampering
from mock_dvcqg.contract.document_facts import DocumentFields, SignerKind


def component_named(filing: Filing, name: str) -> str:
    """The code of the component of that name.

    Raises:
        StepBlocked: the procedure asks for none.
    """
    found = next((component.code for component in filing.components if component.name == name), None)
    if found is None:
        raise StepBlocked(f"Thủ tục không có thành phần hồ sơ «{name}».", f"There is no component «{name}».")
    return found


async def signed_by_applicant(
    context: ScenarioContext, filing: Filing, name: str, tampering: Tampering = Tampering.NONE
) -> bytes:
    """A form with the applicant's own signature, spoilt afterwards if told."""
    person = filing.person
    fields = DocumentFields(subject=name, title=name, owner_name=person.full_name, owner_number=person.identity_number)
    signature = SignatureOrder(kind=SignerKind.CITIZEN, signer_name=person.full_name)
    order = DocumentOrder(fields=fields, signatures=[signature], tampering=tampering)
    return base64.b64decode((await context.portal.make_document(order)).content_base64)


async def locked_file(context: ScenarioContext, name: str) -> bytes:
    """A file that nobody can open."""
    order = DocumentOrder(fields=DocumentFields(title=name), signatures=[], tampering=Tampering.ENCRYPTED)
    return base64.b64decode((await context.portal.make_document(order)).content_base64)


async def upload(context: ScenarioContext, filing: Filing, component: str, content: bytes) -> ActionDone:
    """Upload one file; the province may refuse it."""
    inputs = {"draft": filing.draft, "component": component, "file_name": f"{component}.pdf", "content": content}
    done = await attempt(context, filing.province, "upload_component", filing.actor, **inputs)
    if isinstance(done.values, Attached):
        filing.attached[component] = done.values
    return done
