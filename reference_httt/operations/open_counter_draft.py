"""At the counter: identity checked, account looked up by number (TraCuuTechID), linked or made, and a draft begun."""

from dataclasses import dataclass

from mock_dvcqg.contract.codes import Channel
from reference_httt.operations.meet_citizen import meet_citizen
from reference_httt.operations.start_draft import fetch_procedure, new_draft
from reference_httt.province import Province
from reference_httt.rules.account_linking import account_state
from reference_httt.rules.model import Draft, Identity, PersonalData
from reference_httt.staff import Officer
from reference_httt.store import accounts, drafts


@dataclass(frozen=True)
class CounterDraft:
    """The draft, and in which of the four account states the citizen came."""

    draft: Draft
    account_state: str
    identity_checked: bool = True
    """the officer compared the person with the identity paper whose data he entered"""


async def open_counter_draft(
    province: Province, officer: Officer, procedure_code: str, agency_code: str, owner: PersonalData
) -> CounterDraft:
    """A draft of a dossier handed in at the officer's one-stop shop.

    Raises:
        NotFound, Refused: as for an online draft. PortalUnreachable.
    """
    procedure = await fetch_procedure(province, procedure_code)
    tech_id = await province.practice.portal.tech_id(owner.identity_number)
    who = Identity(owner.full_name, owner.identity_number, tech_id, owner.birth_date)
    with province.store.writing() as session:
        known = any(a.identity_number == who.identity_number for a in accounts.akin(session, who))
        account = meet_citizen(session, province, who)
        draft = new_draft(
            province,
            procedure,
            agency_code,
            account_id=account.account_id,
            channel=Channel.COUNTER,
            via_portal=False,
            owner_number=owner.identity_number,
            officer=officer.username,
        )
        drafts.add(session, draft, province.now())
        drafts.set_personal_data(session, draft.draft_id, owner)
        kept = drafts.find(session, draft.draft_id) or draft
    return CounterDraft(kept, account_state(bool(tech_id), known))
