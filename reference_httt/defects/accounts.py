"""Departures in linking accounts."""

from collections.abc import Sequence
from dataclasses import replace

from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.account_linking import Linking
from reference_httt.rules.model import Account, Identity
from reference_httt.rules.owner_match import same_name


@defect("links-account-by-name", owns=("YB-B2-1",), replaces=("link_account",))
def links_account_by_name(practice: Practice) -> Practice:
    """Takes the first account of the same name: two people who share a name get one account (Yên Bái, Bước 2)."""

    def by_name(who: Identity, known: Sequence[Account]) -> Linking:
        namesake = next((a for a in known if same_name(a.full_name, who.full_name)), None)
        return Linking(namesake, "identity_number") if namesake else practice.link_account(who, known)

    return replace(practice, link_account=by_name)
