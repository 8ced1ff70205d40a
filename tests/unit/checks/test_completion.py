"""Completing a dossier: actors, messages, the fee before storing, the form of handing over, no return too early."""

from conformance.checks.completion import (
    acted_by_officers,
    handed_over_as_chosen,
    not_handed_over_otherwise,
    not_returned_unhandled,
    not_returned_unsealed,
    not_stored_while_owed,
    stored_once_paid,
    told_at_completion,
)
from conformance.checks.handling import handled_in_order
from conformance.province.actions import LocalDocument
from conformance.province.actions.own_accounts import MessageRead
from mock_dvcqg.contract.codes import ReturnForm
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.contract.dossier_record import ProgressRow

KQ = "KQ.G12.990001"
AT, POST = ReturnForm.AT_COUNTER, ReturnForm.BY_POST
PERSON, AGENCY = SignerKind.PERSONAL, SignerKind.AGENCY


def acts(make, **changed):
    rows = [make.row(status, f"2026112008000{status[-1]}") for status in ("2", "4", "10")]
    seen = rows[1].row.model_dump(by_alias=True) | {"PhongBanXuLy": "Phòng chuyên môn"} | changed
    whole = [r.row.model_copy(update={"unit": "Bộ phận Một cửa"}) for r in rows]
    whole[1] = ProgressRow.model_validate(seen)
    return [type(rows[0])(number, row) for number, row in enumerate(whole)]


def test_every_act_names_officer_and_unit(make, outcomes):
    assert outcomes(acted_by_officers(acts(make), completed=True)) == {"CV5632-4a-B2-4": "kept"}
    for gap in ({"NguoiXuLy": ""}, {"NguoiXuLy": "Hệ thống"}, {"PhongBanXuLy": ""}):
        assert outcomes(acted_by_officers(acts(make, **gap), completed=True)) == {"CV5632-4a-B2-4": "broken"}
    assert outcomes(acted_by_officers(acts(make), completed=False)) == {"CV5632-4a-B2-4": "cannot_tell"}


def test_a_further_message_about_the_dossier_tells_of_its_completion(make, outcomes):
    first = MessageRead(channel="app", dossier=make.code, subject="Được tiếp nhận")
    named = MessageRead(channel="sms", text=f"Hồ sơ {make.code}: đã trả kết quả.")
    other = MessageRead(channel="app", dossier="H98.12-261120-0002")
    told = told_at_completion(1, [first, named], make.code, completed=True)
    assert outcomes(told) == {"CV5632-4a-B3-6": "kept"}
    assert outcomes(told_at_completion(1, [first, other], make.code, completed=True)) == {"CV5632-4a-B3-6": "broken"}
    assert outcomes(told_at_completion(1, [first], make.code, completed=False)) == {"CV5632-4a-B3-6": "cannot_tell"}


def test_nothing_is_stored_while_a_fee_is_owed(make, outcomes):
    held = [LocalDocument(kq_code=KQ)]
    assert outcomes(not_stored_while_owed([], KQ, make.owner, processed=True)) == {"CV5632-4a-B3-5": "kept"}
    assert outcomes(not_stored_while_owed(held, KQ, make.owner, processed=True)) == {"CV5632-4a-B3-5": "broken"}
    assert outcomes(not_stored_while_owed([], KQ, make.owner, processed=False)) == {"CV5632-4a-B3-5": "cannot_tell"}


def test_paid_and_processed_is_completed_and_what_is_missing_then_is_another_rules(make, outcomes):
    held = [LocalDocument(kq_code=KQ)]
    assert outcomes(stored_once_paid(held, KQ, make.owner, ())) == {"CV5632-4a-B3-5": "kept"}
    assert outcomes(stored_once_paid([], KQ, make.owner, ())) == {"CV5632-4a-B3-5": "cannot_tell"}


def test_the_form_of_handing_over_is_that_chosen(make, outcomes):
    for told, chosen in (("0", AT), ("1", POST)):
        records = [make.record("10", HinhThuc=told)]
        assert outcomes(handed_over_as_chosen(records, chosen)) == {"CV5632-4a-B3-7": "kept"}
    for told in ("0", ""):
        records = [make.record("10", HinhThuc=told)]
        assert outcomes(handed_over_as_chosen(records, POST)) == {"CV5632-4a-B3-7": "broken"}
    assert outcomes(handed_over_as_chosen([make.record("9")], POST)) == {"CV5632-4a-B3-7": "cannot_tell"}
    assert outcomes(not_handed_over_otherwise(True, "đã chọn")) == {"CV5632-4a-B3-7": "kept"}
    assert outcomes(not_handed_over_otherwise(False, "")) == {"CV5632-4a-B3-7": "broken"}


def test_what_was_only_received_is_not_returned(make, outcomes):
    jumped = [make.record("2"), make.record("10")]
    assert outcomes(not_returned_unhandled(True, "", [])) == {"CV5632-4a-B2-1": "kept"}
    assert outcomes(not_returned_unhandled(False, "", jumped)) == {"CV5632-4a-B2-1": "broken"}
    assert outcomes(not_returned_unhandled(False, "", [make.record("2")])) == {"CV5632-4a-B2-1": "cannot_tell"}


def test_what_the_agency_has_not_signed_is_not_returned(make, outcomes):
    alone, both = make.facts(make.signature(PERSON)), make.facts(make.signature(PERSON), make.signature(AGENCY))
    assert outcomes(not_returned_unsealed(True, "", None)) == {"CV5632-4a-B2-2": "kept"}
    assert outcomes(not_returned_unsealed(False, "", alone)) == {"CV5632-4a-B2-2": "broken"}
    assert outcomes(not_returned_unsealed(False, "", both)) == {"CV5632-4a-B2-2": "kept"}
    assert outcomes(not_returned_unsealed(False, "", None)) == {"CV5632-4a-B2-2": "cannot_tell"}


def test_what_is_settled_at_once_needs_no_handling_of_its_own(make, outcomes):
    records = [make.record("2"), make.record("10")]
    assert outcomes(handled_in_order(records, [], at_once=True)) == {"CV5632-4a-B2-1": "kept"}
    assert outcomes(handled_in_order(records, [])) == {"CV5632-4a-B2-1": "broken"}
    assert outcomes(handled_in_order([make.record("10")], [], at_once=True)) == {"CV5632-4a-B2-1": "broken"}
