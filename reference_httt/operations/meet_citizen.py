"""Find the account of a person of the portal, link it, or make one: exactly one identity, old dossiers stay with it.

001 Bước 2 «Trường hợp chưa có…» (close-reading G2): by the identifier, never by name or phone.
"""

import uuid
from dataclasses import replace

from sqlmodel import Session

from reference_httt.province import Province
from reference_httt.rules.model import Account, Identity, IdentityType
from reference_httt.store import accounts, credentials


def meet_citizen(session: Session, province: Province, who: Identity, *, signed_in: bool = False) -> Account:
    """The person's one account in this province, linked with the portal's when ``who`` has a TechID there.

    ``signed_in``: the person proved at the portal who he is. A password that somebody chose here for the number
    before that proof is then out of force, and contacts are the portal's: they may have been a stranger's.
    """
    accounts.hold_number(session, who.identity_number)
    linking = province.practice.link_account(who, accounts.akin(session, who))
    if linking.account is None:
        account = province.practice.new_account(who, uuid.uuid4().hex)
        accounts.add(session, account, province.now())
        return account
    account = _with_news(linking.account, who, linking.linked_by)
    if signed_in and who.tech_id and not linking.account.tech_id:
        credentials.forget(session, account.account_id)
        account = replace(account, email=who.email or account.email, phone=who.phone or account.phone)
    accounts.change(session, account)
    return account


def _with_news(account: Account, who: Identity, linked_by: str) -> Account:
    renamed = account.identity_type is IdentityType.CMND and who.identity_type is IdentityType.CCCD
    if renamed:
        account = replace(
            account,
            identity_number=who.identity_number,
            identity_type=who.identity_type,
            old_identity_number=account.identity_number,
        )
    return replace(
        account,
        tech_id=who.tech_id or account.tech_id,
        linked_by=linked_by if who.tech_id else account.linked_by,
        birth_date=account.birth_date or who.birth_date,
        vneid_verified=account.vneid_verified or who.vneid_verified,
        old_identity_number=account.old_identity_number or who.old_identity_number,
    )
