"""Hold what a document says against the population database (CSDL quốc gia về dân cư): Yên Bái Bước 3; G23."""

from mock_dvcqg.contract.databases import PopulationRequest
from mock_dvcqg.contract.document_facts import DocumentFields
from reference_httt.errors import HtttError
from reference_httt.operations.actors import Actor, Citizen
from reference_httt.province import Province
from reference_httt.rules.content_check import ContentCheck
from reference_httt.rules.model import Draft
from reference_httt.rules.population_match import is_registered


async def check_content(province: Province, actor: Actor, draft: Draft, fields: DocumentFields | None) -> ContentCheck:
    """What the comparison found; nothing where there is nothing to compare or no database is connected.

    A database that does not answer blocks nobody: the officers see that it was not compared.
    """
    databases = province.practice.databases
    if fields is None or draft.personal_data is None or not databases.has_population:
        return ContentCheck()
    if not fields.owner_number or not is_registered(draft.personal_data):
        return ContentCheck()
    try:
        answer = await databases.verify_person(_question(actor, draft, fields))
    except HtttError:
        answer = None
    return province.practice.judge_population(answer)


def _question(actor: Actor, draft: Draft, fields: DocumentFields) -> PopulationRequest:
    born = fields.owner_birth_date
    return PopulationRequest(
        identity_number=fields.owner_number,
        full_name=fields.owner_name,
        birth_date=f"{born:%Y%m%d}" if born else "",
        dossier_code=draft.dossier_code,
        procedure_code=draft.procedure_code,
        officer="" if isinstance(actor, Citizen) else actor.full_name,
    )
