"""What the sign-on says about a citizen: the claims of the id_token and of userinfo."""

import uuid

from mock_dvcqg.contract.control import Person
from mock_dvcqg.contract.sign_on import Claims
from mock_dvcqg.realm import Realm


def claims_of(realm: Realm, person: Person) -> Claims:
    """The claims really seen after VNeID plus contact data; ``sub`` is another value than TechID, as it is there."""
    return Claims(
        subject=subject_of(realm, person),
        tech_id=person.tech_id,
        identity_number=person.identity_number,
        full_name=person.full_name,
        birth_date=person.birth_date.strftime("%Y%m%d"),
        email=person.email,
        phone=person.phone,
        login_idp="BCA",
    )


def subject_of(realm: Realm, person: Person) -> str:
    """The person's ``sub``: the same in every token of the realm."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{realm.name}/sub/{person.tech_id}"))
