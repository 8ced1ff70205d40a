"""Hand-written samples of the payment platform and of the calls to a province, both ways, each citing its fact."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from mock_dvcqg.contract.payment import InitMessage, ReceiptOrder
from mock_dvcqg.contract.province_calls import ProvinceDossier
from mock_dvcqg.operations.payment_call import ORDERS
from mock_dvcqg.operations.queue_confirm import confirm_message
from mock_dvcqg.rules.confirm_reply import judge_reply
from mock_dvcqg.rules.payable import read_payable
from mock_dvcqg.rules.province_answer import read_answer
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.payments import Payment, PaymentState

FOLDER = Path(__file__).parent / "samples" / "payments"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
MEMBER = Member("H99", "Đơn vị", None, "", "", (), "lenient", "", "", "", "", "H99", "bi-mat-mo-phong")


def sample(name: str) -> dict[str, Any]:
    """One sample."""
    read: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return read


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_cites_its_fact(name: str) -> None:
    assert "wire-protocol facts" in sample(name)["source"]


@pytest.mark.parametrize("name", [name for name in NAMES if "checksum_over" in sample(name)])
def test_a_samples_checksum_is_over_the_fields_of_its_fact(name: str) -> None:
    one = sample(name)
    fields = [str(one["body"][field]) for field in one["checksum_over"]]
    text = "|".join([*fields, one["secret"]])
    assert hashlib.sha256(text.encode()).hexdigest() == one["body"]["MaXacThuc"]


@pytest.mark.parametrize("name", ["init", "query", "get_bill"])
def test_the_contract_has_the_order_of_the_fact(name: str) -> None:
    one = sample(name)
    assert list(ORDERS[one["body"]["LoaiBanTin"]]) == one["checksum_over"]


def test_no_member_of_init_is_lost_or_renamed() -> None:
    body = sample("init")["body"]
    written = InitMessage.model_validate(body).wire()
    receipt = written.pop("ThongTinBienLai")
    wanted = body.pop("ThongTinBienLai")
    assert {name: written[name] for name in body} == body
    assert {name: receipt[name] for name in wanted} == wanted


def test_confirm_goes_out_as_in_the_sample() -> None:
    payment = Payment(
        token="t", member="H99", reference="dvcH990126112200010001", digest="", dossier_code="H99.01-261122-0001",
        person="", amount_vnd=200000, description="THANH TOAN HO SO H99.01-261122-0001", begun_at="20261122083000",
        begun_by="province", receipt=ReceiptOrder(), state=PaymentState.PAID,
        created_at=datetime(2026, 11, 22, 1, 30, tzinfo=UTC), code="00", bank="NHTN01",
        transaction_code="GD2611220000000001", settled_at=datetime(2026, 11, 22, 1, 31, tzinfo=UTC),
    )  # fmt: skip
    assert confirm_message(MEMBER, payment) == sample("confirm")["body"]


def test_the_reply_of_the_sample_is_accepted_without_a_finding() -> None:
    one = sample("confirm")
    made = judge_reply(one["body"], json.dumps(one["reply"]).encode(), one["secret"])
    assert (made.accepted, made.findings) == (True, [])


def test_what_is_payable_is_read_as_the_sample_says() -> None:
    one = sample("payable")
    made = read_payable(read_answer(json.dumps(one["answer"]).encode()), one["body"]["MaHoSo"])
    assert (made.outcome, made.findings) == ("due", [])
    assert {name: getattr(made, name) for name in one["reads"]} == one["reads"]


def test_a_dossier_at_its_province_is_read_as_the_sample_says() -> None:
    answer = sample("search")["answer"]
    assert ProvinceDossier.model_validate(answer).wire() == answer
