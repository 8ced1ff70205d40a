"""The suite's hand at the portal: foreigners, organisations, delegations, registration, accounts of others."""

import pytest

from conformance.portal.hand import PortalRefused
from conformance.portal.http_hand import HttpPortalHand
from mock_dvcqg.contract.accounts import DelegationOrder, OrganisationOrder, RegistrationOrder


async def test_people_of_all_kinds_are_there_register_and_act_for_each_other(hand: HttpPortalHand) -> None:
    await hand.let_passports_be_looked_up()
    foreigner = await hand.add_person("Marie Dupont", nationality="FRA")
    assert foreigner.identity_number == f"FRA-{foreigner.passport}"

    delegate, owner = await hand.add_person("Trần Văn Thay"), await hand.add_person("Nguyễn Thị Chủ")
    order = OrganisationOrder(name="Phòng khám Mẫu", representative=owner.identity_number, account=False)
    clinic = await hand.add_organisation(order)
    assert (clinic.name, clinic.account) == ("Phòng khám Mẫu", False)

    registration = RegistrationOrder(
        kind="tax-code",
        number=clinic.code,
        full_name=clinic.name,
        representative=owner.identity_number,
        phone=clinic.phone,
        email=clinic.email,
    )
    assert (await hand.register_account(registration)).tech_id == clinic.tech_id

    numbers = {"delegator": owner.identity_number, "delegate": delegate.identity_number}
    delegation = await hand.add_delegation(DelegationOrder(**numbers))
    session = await hand.sign_in(delegate)
    await hand.use_account(session, owner.identity_number)
    assert await hand.my_services(session) == []
    assert (await hand.revoke_delegation(delegation.id)).revoked_at is not None
    with pytest.raises(PortalRefused):
        await hand.use_account(await hand.sign_in(delegate), owner.identity_number)
