"""Who is told what over which channel, and what a notice never says."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mock_dvcqg.contract.codes import Channel, DossierStatus
from reference_httt.rules.model import (
    Account,
    CaseFile,
    Doer,
    Dossier,
    Draft,
    NoticeChannel,
    PersonalData,
    Recipient,
    Relation,
    Stage,
    Submitter,
)
from reference_httt.rules.notice_words import status_subject, status_text
from reference_httt.rules.notices import contacts_of, recipients_of, without_identity_numbers

AT = datetime(2026, 7, 20, 1, 5, tzinfo=UTC)
OWNER = PersonalData("Nguyễn Thị An", "001299000017", AT.date(), email="an@example.vn", phone="0900000001")
DELEGATE = Submitter("Trần Văn Bình", "001299000025", Relation.DELEGATE, phone="0900000002")
CLERK = Doer("Hồ Minh Hòa", "Công chức Bộ phận Một cửa", "Bộ phận Một cửa, Sở Y tế tỉnh B")


def case_of(status: DossierStatus = DossierStatus.RECEIVED, *, submitter: Submitter | None = None) -> CaseFile:
    draft = Draft(
        draft_id="d1",
        account_id="a1",
        procedure_code="1.990001",
        procedure_name="Cấp chứng chỉ hành nghề",
        field_code="",
        field_name="",
        deliverable_kq_code="",
        deliverable_name="",
        agency_code="H98.12",
        agency_name="Sở Y tế tỉnh B",
        channel=Channel.ONLINE,
        via_portal=True,
        owner_number=OWNER.identity_number,
        personal_data=OWNER,
        submitter=submitter,
    )
    dossier = Dossier(
        "H98.12-260720-0001", "d1", "H98.12", status, Stage.RECEIVED, 1, AT, received_at=AT, due_at=AT.replace(day=30)
    )
    return CaseFile(dossier, draft, Account("a1", OWNER.full_name, OWNER.identity_number, "", "none"))


def test_progress_goes_to_the_delegate_who_filed_and_not_to_the_owner():
    told = recipients_of(case_of(submitter=DELEGATE), to_owner=False)
    assert [one.full_name for one in told] == ["Trần Văn Bình"]


def test_a_result_goes_to_the_delegate_and_to_the_owner():
    told = recipients_of(case_of(submitter=DELEGATE), to_owner=True)
    assert [one.full_name for one in told] == ["Trần Văn Bình", "Nguyễn Thị An"]


def test_an_owner_who_files_himself_is_told_once():
    assert len(recipients_of(case_of(), to_owner=True)) == 1


@pytest.mark.parametrize(
    ("email", "phone", "channels"),
    [
        ("an@example.vn", "0900000001", ["in-app", "email", "sms"]),
        ("an@example.vn", "", ["in-app", "email"]),
        ("", "0900000001", ["in-app", "sms"]),
        ("", " ", ["in-app"]),
    ],
)
def test_every_contact_given_gets_a_notice_and_the_application_always(email, phone, channels):
    assert [channel.value for channel, _ in contacts_of(Recipient("An", "1", email, phone))] == channels


def test_the_address_of_an_email_is_the_mailbox_given():
    assert (NoticeChannel.EMAIL, "an@example.vn") in contacts_of(Recipient("An", "1", "an@example.vn"))


def test_a_text_keeps_only_the_last_digits_of_identity_numbers():
    text = "Chủ hồ sơ 001299000017, hộ chiếu C1234567, hồ sơ H98.12-260720-0001"
    told = without_identity_numbers(text, ["C1234567"])
    assert told == "Chủ hồ sơ ********0017, hộ chiếu ****4567, hồ sơ H98.12-260720-0001"


def test_a_notice_of_status_names_agency_officer_and_times():
    text = status_text(case_of(), CLERK, "Hồ sơ đầy đủ")
    for words in (
        "Sở Y tế tỉnh B",
        "Hồ Minh Hòa",
        "Tiếp nhận: 08:05, 20/07/2026",
        "Hẹn trả kết quả: 08:05, 30/07/2026",
    ):
        assert words in text
    assert "Hồ sơ đầy đủ." in text
    assert status_subject(case_of()) == "Hồ sơ H98.12-260720-0001: Được tiếp nhận"


def test_a_result_before_the_appointed_time_is_announced_as_early():
    case = case_of(DossierStatus.PROCESSED)
    early = replace(case, dossier=replace(case.dossier, processed_at=AT.replace(day=22)))
    late = replace(case, dossier=replace(case.dossier, processed_at=AT.replace(day=30, hour=9)))
    assert "Kết quả có sớm hơn thời gian hẹn trả" in status_text(early, CLERK, "")
    assert "sớm hơn" not in status_text(late, CLERK, "")
