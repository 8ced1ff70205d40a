"""What a dossier owes, when it may be paid, what waits for the money, and which messages are believed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from mock_dvcqg.contract.codes import Channel, DossierStatus
from mock_dvcqg.contract.payment import CONFIRM_ORDER, INIT_ORDER, checksum_of, with_checksum
from mock_dvcqg.contract.procedure import FeeStage
from reference_httt.rules.model import (
    Account,
    CaseFile,
    Dossier,
    Draft,
    Fee,
    Payment,
    PaymentState,
    PaymentWay,
    PersonalData,
    ProcedureTerms,
    Stage,
)
from reference_httt.rules.payment_channel import DIRECT, ONLINE, ways_offered
from reference_httt.rules.payment_due import fees_due, payment_to_resume, reception_problem, return_problem, total_vnd
from reference_httt.rules.payment_messages import (
    Partner,
    confirm_problem,
    confirm_reply,
    envelope_problem,
    init_message,
    new_reference,
    receipt_order,
    reference_of,
)
from reference_httt.rules.payment_words import decline_words

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
CODE = "H98.07-261123-0001"
PARTNER = Partner("H98", "bi-mat-mo-phong")
BEFORE = Fee("A", "Lệ phí A", 8000, "2", FeeStage.BEFORE_RECEPTION)
AFTER = Fee("B", "Phí B", 100000, "1", FeeStage.AFTER_RECEPTION)
LAST = Fee("C", "Phí C", 3100000, "1", FeeStage.AFTER_RESULT)
FREE = Fee("D", "Miễn phí", 0, "1", FeeStage.BEFORE_RECEPTION)


def payment(*codes: str, state: PaymentState = PaymentState.PAID, **more: Any) -> Payment:
    """A payment of fees."""
    amount = sum(f.amount_vnd for f in (BEFORE, AFTER, LAST) if f.code in codes)
    way = PaymentWay.NATIONAL_PLATFORM
    plain = Payment(new_reference(CODE, NOW), CODE, FeeStage.BEFORE_RECEPTION, amount, way, state, codes, NOW)
    return replace(plain, **more)


def case(stage: Stage, *fees: Fee, paid: tuple[Payment, ...] = (), received: bool = False, done: bool = False) -> Any:
    """A dossier that stands at a stage and has these fees."""
    owner = PersonalData("Nguyễn Thị An", "000000000012", date(1990, 1, 1), "Số 1 phố Giả Định")
    draft = Draft(
        "d", "a", "2.000635", "Cấp bản sao trích lục", "", "", "", "", "H98.07", "Sở Tư pháp tỉnh B", Channel.ONLINE,
        via_portal=True, owner_number=owner.identity_number, personal_data=owner, terms=ProcedureTerms(fees=fees),
    )  # fmt: skip
    moments = {"received_at": NOW if received else None, "processed_at": NOW if done else None}
    dossier = Dossier(CODE, "d", "H98.07", DossierStatus.NEW, stage, 1, NOW, **moments)
    return CaseFile(dossier, draft, Account("a", "Nguyễn Thị An", "000000000012", "", "created"), payments=paid)


@pytest.mark.parametrize(
    ("stage", "received", "done", "due"),
    [
        (Stage.SUBMITTED, False, False, "A"),
        (Stage.PAYMENT_REQUESTED, False, False, "A"),
        (Stage.SUPPLEMENT_REQUESTED, False, False, "A"),
        (Stage.FORWARDED, True, False, "AB"),
        (Stage.OBLIGATION_REQUESTED, True, False, "AB"),
        (Stage.SEALED, True, True, "ABC"),
        (Stage.RETURNED, True, True, "ABC"),
        (Stage.WITHDRAWAL_REQUESTED, True, False, ""),
        (Stage.WITHDRAWN, True, False, ""),
        (Stage.INTAKE_DECLINED, False, False, ""),
        (Stage.REFUSED, True, True, ""),
    ],
)
def test_each_fee_may_be_paid_from_its_own_moment_on(stage: Stage, received: bool, done: bool, due: str) -> None:
    found = fees_due(case(stage, FREE, BEFORE, AFTER, LAST, received=received, done=done))
    assert "".join(fee.code for fee in found) == due


def test_what_is_paid_is_not_due_again_and_a_declined_payment_pays_nothing() -> None:
    paid, declined = (payment("A"),), (payment("A", state=PaymentState.DECLINED),)
    assert fees_due(case(Stage.SUBMITTED, BEFORE, paid=paid)) == ()
    assert total_vnd(fees_due(case(Stage.SUBMITTED, BEFORE, paid=declined))) == 8000


def test_the_open_payment_is_resumed_and_what_has_ended_is_not() -> None:
    opened = payment("A", state=PaymentState.PENDING)
    assert payment_to_resume(case(Stage.SUBMITTED, BEFORE, paid=(opened,))) == opened
    for state in (PaymentState.PAID, PaymentState.DECLINED):
        assert payment_to_resume(case(Stage.SUBMITTED, BEFORE, paid=(payment("A", state=state),))) is None


def test_reception_waits_for_the_fee_before_it_alone() -> None:
    assert "Lệ phí A: 8.000 đồng" in reception_problem(case(Stage.SUBMITTED, BEFORE))
    assert reception_problem(case(Stage.SUBMITTED, BEFORE, paid=(payment("A"),))) == ""
    assert reception_problem(case(Stage.SUBMITTED, FREE, AFTER, LAST)) == ""


def test_the_result_waits_for_every_fee() -> None:
    owed = return_problem(case(Stage.SEALED, BEFORE, AFTER, LAST, paid=(payment("A"),), received=True, done=True))
    assert "Phí B: 100.000 đồng; Phí C: 3.100.000 đồng (tổng 3.200.000 đồng)" in owed
    assert return_problem(case(Stage.SEALED, BEFORE, LAST, paid=(payment("A", "C"),))) == ""
    assert return_problem(case(Stage.SEALED)) == ""


@pytest.mark.parametrize(
    ("terms", "first"),
    [
        (ProcedureTerms(service_level="3", online_scope="mot-phan"), DIRECT[0]),
        (ProcedureTerms(service_level="3"), DIRECT[0]),
        (ProcedureTerms(service_level="4", online_scope="toan-trinh"), ONLINE[0]),
        (ProcedureTerms(service_level="4"), ONLINE[0]),
    ],
)
def test_level_three_never_forces_online_and_level_four_offers_it(terms: ProcedureTerms, first: PaymentWay) -> None:
    assert ways_offered(terms)[0] is first
    assert set(ways_offered(terms)) == set(PaymentWay)


def test_the_message_of_a_payment_is_always_the_same_and_its_lists_sum_to_the_amount() -> None:
    dossier, owed = case(Stage.SEALED, BEFORE, AFTER), payment("A", "B")
    message = init_message(dossier, owed, PARTNER)
    assert message == init_message(dossier, owed, PARTNER)
    assert message["MaXacThuc"] == checksum_of(message, INIT_ORDER, PARTNER.secret)
    receipt = message["ThongTinBienLai"]
    for name in ("PhiLePhi", "DSKhoanNop"):
        assert sum(int(line["SoTien"]) for line in receipt[name]) == int(message["SoTien"]) == 108000
    assert receipt["SoCMNDNguoiNop"] == "000000000012"


def test_what_is_told_of_a_debt_names_nobody() -> None:
    told = str(receipt_order(case(Stage.SUBMITTED, BEFORE), (BEFORE,)))
    assert "Nguyễn Thị An" not in told
    assert "000000000012" not in told


def confirm(**changes: Any) -> dict[str, Any]:
    """A CONFIRM of the platform for the payment of A; its checksum is made after the changes."""
    message = {
        "LoaiBanTin": "CONFIRM", "MaLoi": "00", "MaDoiTac": "H98", "MaThamChieu": new_reference(CODE, NOW),
        "SoTien": 8000, "MaTienTe": "VND", "MaGiaoDich": "GD1", "MaNganHang": "NHTN01",
        "ThoiGianGD": "20261123090000", "ThongTinGiaoDich": "x",
    }  # fmt: skip
    return with_checksum(message | changes, CONFIRM_ORDER, PARTNER.secret)


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"MaXacThuc": None},
        confirm() | {"MaXacThuc": "0" * 64},
        confirm() | {"MaLoi": "11"},
        confirm() | {"SoTien": 1},
        confirm(LoaiBanTin="INIT"),
        confirm(MaDoiTac="H97"),
        confirm(MaDoiTac=["H98"]),
    ],
)
def test_a_message_that_is_not_the_platforms_is_not_believed(message: dict[str, Any]) -> None:
    assert envelope_problem(message, PARTNER)


def test_without_a_secret_nothing_is_believed() -> None:
    forged = with_checksum(confirm(), CONFIRM_ORDER, "")
    assert envelope_problem(forged, Partner("H98", ""))
    assert envelope_problem(confirm(), PARTNER) == ""


@pytest.mark.parametrize(
    "changes",
    [{"SoTien": 7999}, {"SoTien": "8000.5"}, {"MaTienTe": "USD"}, {"MaHoSo": "H98.07-261123-0002"}, {"MaGiaoDich": ""}],
)
def test_a_confirmation_that_does_not_fit_the_payment_is_refused(changes: dict[str, Any]) -> None:
    open_one = payment("A", state=PaymentState.PENDING)
    assert confirm_problem(confirm(**changes), open_one)
    assert confirm_problem(confirm(MaHoSo=CODE), open_one) == ""


def test_an_unknown_reference_is_refused_and_a_second_transaction_for_what_is_paid_too() -> None:
    assert confirm_problem(confirm(), None)
    paid = payment("A", transaction="GD1")
    assert confirm_problem(confirm(), paid) == ""
    assert confirm_problem(confirm(MaGiaoDich="GD2"), paid)
    assert confirm_problem(confirm(MaLoi="12", MaGiaoDich=""), paid) == ""


def test_only_the_platform_gets_a_signed_reply_and_no_reply_fails_on_strange_text() -> None:
    assert confirm_reply(confirm(), "", PARTNER.secret)["MaXacThuc"]
    strange = confirm_reply({"MaThamChieu": "\ud800" * 9999, "MaDoiTac": {}}, "sai", "")
    assert (strange["MaLoi"], strange["MaXacThuc"], strange["MaThamChieu"]) == ("99", "", "?" * 255)


@pytest.mark.parametrize("given", ["", "' OR 1=1", "x" * 81, "\ud800", "a\x00b", ["a"], None])
def test_a_reference_that_is_none_is_looked_up_nowhere(given: Any) -> None:
    assert reference_of({"MaThamChieu": given}) == ""


def test_a_declined_card_is_explained() -> None:
    assert "Mobile Banking" in decline_words("12")
    assert "có thể thanh toán lại" in decline_words("không-có")
