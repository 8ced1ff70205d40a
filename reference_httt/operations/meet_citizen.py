"""Find the account of a person of the portal, link it, or make one."""

import uuid
from dataclasses import replace

from sqlmodel import Session

from reference_httt.province import Province
from reference_httt.rules.model import Account, Identity
from reference_httt.store import accounts


def meet_citizen(session: Session, province: Province, who: Identity) -> Account:
    """The person's one account in this province, linked with the portal's when ``who`` has a TechID there."""
    linking = province.practice.link_account(who, accounts.akin(session, who))
    if linking.account is None:
        linked_by = "created" if who.tech_id else "none"
        account = Account(
            uuid.uuid4().hex,
            who.full_name,
            who.identity_number,
            who.tech_id,
            linked_by,
            who.birth_date,
            who.vneid_verified,
        )
        accounts.add(session, account, province.now())
        return account
    account = _with_news(linking.account, who, linking.linked_by)
    accounts.change(session, account)
    return account


def _with_news(account: Account, who: Identity, linked_by: str) -> Account:
    return replace(
        account,
        tech_id=who.tech_id or account.tech_id,
        linked_by=linked_by if who.tech_id else account.linked_by,
        birth_date=account.birth_date or who.birth_date,
        vneid_verified=account.vneid_verified or who.vneid_verified,
    )
