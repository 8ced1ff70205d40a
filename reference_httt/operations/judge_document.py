"""Judge whether a stored document may stand for a component: all reasons against it, not the first only."""

from mock_dvcqg.contract.document_facts import DocumentFacts
from reference_httt import papers
from reference_httt.errors import PortalUnreachable
from reference_httt.province import Province
from reference_httt.rules.model import Component, PersonalData


async def read_with_revocation(province: Province, content: bytes) -> DocumentFacts:
    """The facts of a file, its signers' certificates held against the realm's revocation list.

    Raises:
        PortalUnreachable: the list cannot be had; without it no signature is relied on.
    """
    settings = province.settings
    crls = await province.practice.portal.revocation_lists()
    if settings.crl_url and not crls:
        raise PortalUnreachable("không có danh sách thu hồi chứng thư")
    return await papers.read(content, settings.ca_pem, province.now(), crls)


def problems_of(province: Province, facts: DocumentFacts, component: Component, owner: PersonalData) -> tuple[str, ...]:
    """Why the document may not be used for the component of that owner; empty when it may."""
    practice, today, fields = province.practice, province.today(), facts.fields
    problems = [*practice.signature_problems(facts), practice.owner_problem(fields, owner)]
    if fields is not None:
        problems += [
            practice.content_problem(fields, owner),
            "" if practice.kq_fits(component, fields.kq_code) else "Loại giấy tờ không phù hợp với thành phần hồ sơ",
            practice.age_problem(fields.issued_on, component.max_age_months, today),
            practice.expiry_problem(fields, today),
        ]
    return tuple(dict.fromkeys(filter(None, problems)))
