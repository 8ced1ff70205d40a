"""Judge whether a stored document may stand for a component: all reasons against it, not the first only."""

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from reference_httt import papers
from reference_httt.errors import PortalUnreachable
from reference_httt.province import Province
from reference_httt.rules.kq_fit import is_same_paper
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


def problems_of(
    province: Province,
    facts: DocumentFacts,
    component: Component,
    owner: PersonalData,
    told: DocumentFields | None = None,
    *,
    is_earlier: bool = False,
) -> tuple[str, ...]:
    """Why the document may not be used for the component of that owner; empty when it may.

    ``told`` is what the vault says of it: it counts where the file itself says nothing, and must agree with it.
    ``is_earlier``: a paper the owner supplied before, whose signature need not be that of an agency.
    """
    practice = province.practice
    fields = facts.fields or (told if told and told.owner_number else None)
    problems = [*_signature_problems(province, facts, is_earlier=is_earlier), practice.owner_problem(fields, owner)]
    problems.append(practice.metadata_problem(told, facts.fields))
    if fields is not None:
        problems += _field_problems(province, fields, component, owner, is_earlier=is_earlier)
    return tuple(dict.fromkeys(filter(None, problems)))


def _signature_problems(province: Province, facts: DocumentFacts, *, is_earlier: bool) -> tuple[str, ...]:
    if is_earlier and facts.signatures:
        return (province.practice.given_signature_problem(facts),)
    return (*province.practice.signature_problems(facts), province.practice.issuer_problem(facts))


def _field_problems(
    province: Province, fields: DocumentFields, component: Component, owner: PersonalData, *, is_earlier: bool
) -> list[str]:
    practice, today = province.practice, province.today()
    fits = is_earlier or practice.kq_fits(component, fields.kq_code) or is_same_paper(component, fields.kq_code)
    return [
        practice.content_problem(fields, owner),
        "" if fits else "Loại giấy tờ không phù hợp với thành phần hồ sơ",
        practice.age_problem(fields.issued_on, component.max_age_months, today),
        (practice.earlier_problem if is_earlier else practice.expiry_problem)(fields, today),
    ]
