"""The accounts every realm begins with besides its dozen citizens: two foreigners, four organisations, one delegation.

They come after the citizens, whose numbers therefore stay what they were.
"""

from mock_dvcqg.contract.accounts import DelegationOrder, OrganisationOrder
from mock_dvcqg.contract.control import PersonOrder
from mock_dvcqg.operations.add_delegation import found_delegation
from mock_dvcqg.operations.add_organisation import added_organisation
from mock_dvcqg.operations.invent_people import Inventor
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.people import all_people, find_person, keep_person

FOREIGNERS = (
    PersonOrder(full_name="Anna Mustermann", nationality="DEU"),
    PersonOrder(full_name="John Sample", nationality="USA"),
)
ORGANISATIONS = (
    OrganisationOrder(name="Công ty TNHH Bình Minh Mẫu (mô phỏng)"),
    OrganisationOrder(name="Công ty Cổ phần Hoa Ban Ví Dụ (mô phỏng)", account=False),
    OrganisationOrder(name="Hợp tác xã Nông nghiệp Mẫu (mô phỏng)", account_kind="3"),
    OrganisationOrder(name="Trung tâm Lưu trữ thử nghiệm tỉnh B (mô phỏng)", account_kind="3", agency_code="H98.90"),
)


def found_accounts(realm: Realm) -> None:
    """Add them; the last citizens represent the organisations, and one has a delegation from the first organisation."""
    inventor = Inventor(f"{realm.name}/{realm.seed}/foreigners")
    with realm.writing() as session:
        citizens = [person.identity_number for person in all_people(session)]
        for wanted in FOREIGNERS:
            person = inventor.person(wanted, lambda number: find_person(session, number) is not None)
            keep_person(session, person, founding=True)
        made = [
            added_organisation(session, realm, order.model_copy(update={"representative": number}), founding=True)
            for order, number in zip(ORGANISATIONS, citizens[-4:], strict=True)
        ]
        found_delegation(session, realm, DelegationOrder(delegator=made[0].code, delegate=citizens[-5]))
