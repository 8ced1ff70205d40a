"""Channels a service publishes, slips an act leaves, when fields count as extracted, and what counts as online."""

from typing import Any

import pytest

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact
from mock_dvcqg.contract.procedure import Procedure
from reference_httt.rules.extraction import is_extraction_complete
from reference_httt.rules.filing_channels import channel_problem
from reference_httt.rules.model import FilingPlace, PaperKind, ProcedureTerms
from reference_httt.rules.payment_messages import outcome_code
from reference_httt.rules.slips_due import refusal_problem, slip_is_due
from reference_httt.rules.statistics import counts_as_online

SIGNED = SignatureFact(field_name="x", signer_name="Nguyễn Văn Mẫu")


def procedure(*channels: str) -> Procedure:
    methods = [{"KENH": channel} for channel in channels]
    return Procedure.model_validate({"MATTHC": "1.990006", "TENTTHC": "Cấp lại thẻ", "CACHTHUCTHUCHIEN": methods})


@pytest.mark.parametrize(
    ("published", "channel", "taken"),
    [
        (("1", "2"), Channel.COUNTER, True),
        (("1", "2"), Channel.ONLINE, True),
        (("1", "2"), Channel.POST, False),
        (("2",), Channel.COUNTER, False),
        ((), Channel.POST, True),
    ],
)
def test_a_service_takes_dossiers_through_every_channel_it_publishes(
    published: tuple[str, ...], channel: Channel, taken: bool
) -> None:
    assert (channel_problem(procedure(*published), channel) == "") is taken


def test_only_the_receipt_is_left_out_where_the_result_is_given_at_once() -> None:
    usual, at_once = ProcedureTerms(), ProcedureTerms(immediate=True)
    assert all(slip_is_due(kind, usual) for kind in PaperKind)
    assert [kind for kind in PaperKind if not slip_is_due(kind, at_once)] == [PaperKind.RECEIPT]


@pytest.mark.parametrize(("reason", "may"), [("Không đủ điều kiện", True), ("", False), ("  \n", False)])
def test_nothing_is_refused_without_a_reason(reason: str, may: bool) -> None:
    assert (refusal_problem(reason) == "") is may


def test_fields_count_as_extracted_once_the_file_is_signed() -> None:
    unsigned = DocumentFacts(sha256="aa", size_bytes=1)
    assert not is_extraction_complete(unsigned)
    assert is_extraction_complete(unsigned.model_copy(update={"signatures": (SIGNED,)}))


def test_portals_and_app_count_as_online_the_counter_and_the_post_do_not() -> None:
    online = {FilingPlace.NATIONAL_PORTAL, FilingPlace.PROVINCIAL_PORTAL, FilingPlace.PROVINCIAL_APP}
    assert {place for place in FilingPlace if counts_as_online(place)} == online


@pytest.mark.parametrize(
    ("message", "code"), [({"MaLoi": "00"}, "00"), ({"MaLoi": "12"}, "12"), ({}, ""), ({"MaLoi": "0" * 40}, "0" * 10)]
)
def test_the_outcome_of_a_payment_is_what_the_message_says(message: dict[str, Any], code: str) -> None:
    assert outcome_code(message) == code
