"""Linking accounts, consent, the choice of a copy, requests for paper, retries, codes, the order of acts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.dossier_record import ProgressRow
from mock_dvcqg.contract.identifiers import is_dossier_code
from mock_dvcqg.contract.procedure import Procedure
from reference_httt.rules.account_linking import account_state, link_account
from reference_httt.rules.consent_use import consent_problem
from reference_httt.rules.extraction import extraction_gaps
from reference_httt.rules.life_cycle import TRANSITIONS, Act, order_problem
from reference_httt.rules.model import (
    Account,
    Attachment,
    Component,
    Consent,
    ConsentStatus,
    Draft,
    Identity,
    Offer,
    Source,
    Stage,
)
from reference_httt.rules.numbering import document_number, dossier_code
from reference_httt.rules.paper_requests import missing_components, request_problem
from reference_httt.rules.procedure_form import agency_name, components_of
from reference_httt.rules.retrying import next_delay, rows_to_send
from reference_httt.rules.source_choice import choose_copy

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
OLD = Account("a1", "Nguyễn Thị An", "001099000001", "", "none")
LINKED = Account("a2", "Nguyễn Thị An", "001099000002", "tech-2", "created")
DRAFT = Draft(
    "d1", "a1", "p", "P", "f", "F", "kq", "KQ", "H98.12", "Sở Y tế tỉnh B", Channel.COUNTER, False, OLD.identity_number
)
NATIONAL = Offer("o1", "d1", "c3", "KQ.G15.000007", "Phiếu", Source.NATIONAL, "0001/2026", "Sở Tư pháp tỉnh A")
CONSENT = Consent(
    "k1", "d1", "KQ.G15.000007", "0001/2026", "Phiếu", OLD.identity_number, "o", ConsentStatus.GRANTED, NOW, NOW
)


def test_an_account_is_found_by_tech_id_then_by_number_and_never_by_name() -> None:
    known = [OLD, LINKED]
    assert link_account(Identity("Khác", "001099000009", "tech-2"), known).account == LINKED
    assert link_account(Identity("Khác", "001099000001", "tech-1"), known).linked_by == "identity_number"
    assert link_account(Identity("Nguyễn Thị An", "001099000003", "tech-3"), known).account is None


def test_there_are_four_account_states() -> None:
    states = [account_state(portal, local) for portal in (True, False) for local in (True, False)]
    assert states == ["both", "dvcqg_only", "httt_only", "none"]


def test_a_granted_unused_consent_for_this_document_dossier_owner_and_officer_serves() -> None:
    assert consent_problem(CONSENT, NATIONAL, DRAFT, "o") == ""


@pytest.mark.parametrize(
    "consent",
    [
        None,
        replace(CONSENT, state=ConsentStatus.REFUSED),
        replace(CONSENT, state=ConsentStatus.ASKED, answered_at=None),
        replace(CONSENT, used_at=NOW),
        replace(CONSENT, draft_id="d2"),
        replace(CONSENT, owner_number="001099000002"),
        replace(CONSENT, document_number="0002/2026"),
        replace(CONSENT, kq_code="KQ.G15.000008"),
        replace(CONSENT, officer="other"),
    ],
)
def test_any_other_consent_does_not(consent: Consent | None) -> None:
    assert consent_problem(consent, NATIONAL, DRAFT, "o") != ""


def test_the_local_copy_of_the_same_document_is_used_and_of_no_other() -> None:
    local = replace(NATIONAL, offer_id="o2", source=Source.LOCAL, local_id=1)
    assert choose_copy(NATIONAL, [NATIONAL, local]) == local
    assert choose_copy(local, [NATIONAL, local]) == local
    assert choose_copy(NATIONAL, [NATIONAL, replace(local, document_number="9")]) == NATIONAL
    assert choose_copy(NATIONAL, [NATIONAL, replace(local, reason="quá hạn")]) == NATIONAL
    unnumbered = replace(NATIONAL, document_number="")
    assert choose_copy(unnumbered, [replace(local, document_number="")]) == unnumbered


def test_a_reused_component_is_not_asked_for_again_and_an_uploaded_one_may_be() -> None:
    component = Component("c3", "Phiếu", True, "KQ.G15.000007", 6)
    reused = replace(component, attachment=Attachment("a", "c3", Source.NATIONAL, "0", "t", "f.pdf"))
    uploaded = replace(component, attachment=Attachment("a", "c3", Source.UPLOAD, "0", "t", "f.pdf"))
    assert request_problem(reused) != ""
    assert request_problem(uploaded) == ""
    assert missing_components([reused, component, replace(component, required=False)]) == (component,)


def test_delays_double_up_to_the_ceiling_and_never_end() -> None:
    delays = [next_delay(n, 0.2, 30) for n in (1, 2, 3, 9, 10_000)]
    assert delays == [0.2, 0.4, 0.8, 30.0, 30.0]


def test_a_resend_carries_the_very_same_rows() -> None:
    rows = [ProgressRow(handled_at="20261120090000", status="2")]
    assert rows_to_send(rows, 5, NOW + timedelta(days=1)) == rows


def test_codes_have_the_form_of_the_circular() -> None:
    code = dossier_code("H98.12", date(2026, 11, 20), 7)
    assert code == "H98.12-261120-0007"
    assert is_dossier_code(code)
    assert document_number("KQ.G15.000007", "H97.07", date(2026, 11, 20), 3) == "0003/2026/LLTP-STP-H97"


def test_the_acts_have_one_order() -> None:
    order = [Act.RECEIVE, Act.FORWARD, Act.EXAMINE, Act.SIGN, Act.SEAL, Act.RETURN]
    stage = Stage.SUBMITTED
    for act in order:
        assert [a for a in order if order_problem(a, stage) == ""] == [act]
        stage = TRANSITIONS[act].after
    assert all(order_problem(act, stage) for act in Act)


def test_a_result_enters_the_vault_with_all_fields_and_a_term_or_none_in_so_many_words() -> None:
    day = date(2026, 11, 20)
    full = DocumentFields(
        document_number="1",
        subject="s",
        kq_code="k",
        issuer="i",
        owner_name="n",
        owner_number="1",
        issued_on=day,
        effective_on=day,
        no_expiry=True,
    )
    assert extraction_gaps(full) == ()
    assert extraction_gaps(full.model_copy(update={"no_expiry": False})) == ("ngày hết hạn hoặc «vô thời hạn»",)
    assert len(extraction_gaps(DocumentFields())) == 9


def test_components_and_agencies_come_from_lay_thu_tuc() -> None:
    paper = {"MAGIAYTO": "c", "TENGIAYTO": "Giấy", "MA_KQ_THAYTHE": "KQ.G15.000007", "CAP_KHONG_QUA_THANG": "6"}
    optional = {"MAGIAYTO": "d", "TENGIAYTO": "Khác", "SOBANCHINH": "0", "SOBANSAO": "0", "CAP_KHONG_QUA_THANG": "x"}
    procedure = Procedure.model_validate(
        {
            "MATTHC": "1",
            "TENTTHC": "T",
            "THANHPHANHOSO": [{"GIAYTO": [paper, optional]}, {"GIAYTO": [paper]}],
            "COQUANTHUCHIEN": [{"MADONVI": "H98.12", "TENDONVI": "Sở Y tế tỉnh B"}],
        }
    )
    first, second = components_of(procedure)
    assert (first.required, first.replaceable_by, first.max_age_months) == (True, "KQ.G15.000007", 6)
    assert (second.required, second.replaceable_by, second.max_age_months) == (False, "", None)
    assert agency_name(procedure, "H98.12") == "Sở Y tế tỉnh B"
    assert agency_name(procedure, "H98.07") == ""
