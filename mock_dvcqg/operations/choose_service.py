"""The citizen's choice of a service and an agency: where the portal sends him (facts 5.1, entry into the province)."""

from urllib.parse import urlencode

from mock_dvcqg.contract.citizen import Entry
from mock_dvcqg.contract.control import Direction, JournalEntry, Person
from mock_dvcqg.contract.identifiers import member_of
from mock_dvcqg.contract.sign_on import EntryParameters
from mock_dvcqg.errors import NotFound, Refused
from mock_dvcqg.operations.open_catalogue import catalogue_of, today
from mock_dvcqg.operations.use_account import check_procedure
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import find_member

CASE = ".01"
"""MaDVC is the procedure's code and the number of its case; every seed procedure has one case"""


def choose_service(realm: Realm, person: Person, procedure_code: str, agency_code: str) -> Entry:
    """The province's entry URL with ``vnconnect=1&MaTTHCDP&MaCoQuanThucHien&MaDVC``.

    Raises:
        NotFound: unknown procedure or agency.
        NotAllowed: the citizen acts for somebody whose delegation does not cover the procedure.
        Refused: the agency does not carry out the procedure, or no system stands behind its body.
    """
    check_procedure(person, procedure_code)
    with realm.reading() as session:
        catalogue, member = catalogue_of(session, today(realm)), find_member(session, member_of(agency_code))
    if procedure_code not in catalogue.procedures or agency_code not in catalogue.agencies or member is None:
        raise NotFound("Không tìm thấy thủ tục hoặc cơ quan thực hiện đã chọn")
    agency = catalogue.agencies[agency_code]
    if not catalogue.offers(procedure_code, agency_code):
        raise Refused(f"{agency.name} không thực hiện thủ tục này; hãy chọn cơ quan khác")
    if member.entry_url is None:
        raise Refused(f"Chưa có hệ thống thông tin nào của {member.name} kết nối với Cổng")
    parameters = EntryParameters(
        procedure_code=procedure_code, agency_code=agency_code, service_code=procedure_code + CASE
    )
    entry = Entry(url=f"{member.entry_url}?{urlencode(parameters.model_dump(by_alias=True))}")
    _note(realm, person, member.code, entry)
    return entry


def _note(realm: Realm, person: Person, member: str, entry: Entry) -> None:
    realm.journal.add(
        JournalEntry(
            seq=0,
            at=realm.clock.now(),
            member=member,
            direction=Direction.OUT,
            surface="entry",
            service="entry",
            person=person.identity_number,
            status=302,
            request={"url": entry.url},
        )
    )
