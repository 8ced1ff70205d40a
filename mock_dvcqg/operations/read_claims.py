"""What the sign-on says about an account: the claims of the id_token and of userinfo, by kind of account and scope."""

import uuid
from typing import Any

from mock_dvcqg.contract import paths
from mock_dvcqg.contract.accounts import ActingPerson, Organisation
from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.sign_on import Claims
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.organisations import find_organisation
from mock_dvcqg.store.people import VIETNAM, find_person

PROFILE_PAGE = "/tai-khoan"


def claims_of(realm: Realm, account: Person, scope: str = "openid") -> Claims:
    """The claims really seen after VNeID plus contact data; ``sub`` is another value than TechID, as it is there.

    Scope ``profile`` adds sex, home and nationality; kinds 2 and 3 have their codes, name and address in any case.
    """
    common = Claims(
        subject=subject_of(realm, account),
        tech_id=account.tech_id,
        account_kind=account.account_kind,
        full_name=account.full_name,
        email=account.email,
        phone=account.phone,
        profile_url=realm.url + PROFILE_PAGE,
        logout_url=realm.url + paths.OIDC_LOGOUT,
        acting=_acting(account.acting) if account.acting else None,
    )
    more = _of_person(account, scope) if account.account_kind == "1" else _of_organisation(realm, account)
    return common.model_copy(update=more)


def subject_of(realm: Realm, person: Person) -> str:
    """The account's ``sub``: the same in every token of the realm."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{realm.name}/sub/{person.tech_id}"))


def _of_person(person: Person, scope: str) -> dict[str, Any]:
    foreign = person.nationality != VIETNAM
    known: dict[str, Any] = {
        "identity_number": "" if foreign else person.identity_number,
        "old_identity_number": person.old_identity_number,
        "birth_date": person.birth_date.strftime("%Y%m%d"),
        "login_idp": "" if foreign else "BCA",
    }
    if foreign:
        known |= {"passport": person.passport, "nationality": person.nationality}
    if "profile" in scope.split():
        known |= {"gender": person.gender, "home_address": person.address, "nationality": person.nationality}
    return known


def _of_organisation(realm: Realm, account: Person) -> dict[str, Any]:
    with realm.reading() as session:
        organisation = find_organisation(session, account.identity_number)
        representative = find_person(session, organisation.representative) if organisation else None
    if organisation is None:
        return {}
    return _codes(organisation) | {
        "enterprise_name": organisation.name,
        "address": organisation.address,
        "representative": representative.full_name if representative else None,
    }


def _codes(organisation: Organisation) -> dict[str, Any]:
    return {
        "tax_code": organisation.tax_code or None,
        "business_code": organisation.business_code or None,
        "agency_code": organisation.agency_code or None,
    }


def _acting(acting: ActingPerson) -> dict[str, Any]:
    """The claim of our own about who acts; never mixed with the claims about the account."""
    roles = {"representative": "NguoiDaiDien", "delegate": "NguoiDuocUyQuyen"}
    return {
        "SoDinhDanh": acting.identity_number,
        "HoVaTen": acting.full_name,
        "TechID": acting.tech_id,
        "VaiTro": roles[acting.role],
        "MaUyQuyen": acting.delegation_id,
        "PhamViUyQuyen": acting.procedures,
    }
