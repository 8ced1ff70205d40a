"""Results at the portal: saved by their owner, once, under the right code and name, with a link that lasts."""

from datetime import UTC, datetime

import pytest

from conformance.checks.saving import (
    COUNTER_SAVED,
    LINK_CHECK,
    OF_KIND,
    SAVED,
    SaveTry,
    can_be_saved,
    held_as_kind,
    hidden_from_head,
    hidden_from_others,
    link_lasts,
    listed_result,
    saved_once,
    shown_to_body,
    titled_by_code,
)
from mock_dvcqg.contract.citizen import MyDeliverable, MyDossier, VaultDocument
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel

KQ = "KQ.G15.000007"
RESULTS = "DanhSachGiayToKetQua"
LINKED = {
    RESULTS: [{"MaGiayToKetQua": KQ, "TenGiayTo": "Phiếu lý lịch tư pháp số 1", "DuongDanTepTinKetQua": "https://x/1"}]
}
NOON = datetime(2026, 11, 20, 5, tzinfo=UTC)
KINDS = ("Phiếu lý lịch tư pháp số 1", "Phiếu lý lịch tư pháp số 2")


def document(code=KQ):
    given = dict.fromkeys(("vault_id", "title", "document_number", "issuer", "form", "instance_code", "sha256"), "x")
    return VaultDocument(**given, kq_code=code, issued_on=None, expires_on=None, no_expiry=True, deposited_at=NOON)


def sealed(make):
    return make.facts(make.signature(SignerKind.AGENCY))


def test_what_the_portal_saves_keeps_the_rule_and_what_it_refuses_for_the_results_sake_breaks_it(make, outcomes):
    records = [make.record("10", **LINKED)]
    saved = SaveTry(True, KQ, sealed(make))
    refused = SaveTry(True, KQ, sealed(make), "Giấy tờ ghi số định danh khác")
    assert outcomes(can_be_saved(SAVED, saved, records)) == {"CV5632-4a-B4-1": "kept"}
    assert outcomes(can_be_saved(SAVED, refused, records)) == {"CV5632-4a-B4-1": "broken"}


def test_what_other_rules_judge_leaves_saving_open(make, outcomes):
    records = [make.record("10", **LINKED)]
    for tried in (
        SaveTry(True, "", sealed(make), "không có mã"),
        SaveTry(True, KQ, None, "chưa tải được"),
        SaveTry(True, KQ, make.facts(make.signature(SignerKind.PERSONAL)), "thiếu chữ ký"),
        SaveTry(False),
    ):
        assert outcomes(can_be_saved(SAVED, tried, records)) == {"CV5632-4a-B4-1": "cannot_tell"}
    for none in ([], [make.record("10")], [make.record("2", **LINKED)]):
        assert outcomes(can_be_saved(SAVED, SaveTry(False), none)) == {"CV5632-4a-B4-1": "cannot_tell"}


def test_of_an_in_person_dossier_being_shown_belongs_to_saving(make, outcomes):
    records = [make.record("10", **LINKED)]
    assert outcomes(can_be_saved(COUNTER_SAVED, SaveTry(False), records)) == {"CV5632-4b-B4-1": "broken"}


def test_nobody_else_sees_the_dossier(make, outcomes):
    shown = dict.fromkeys(("procedure_name", "handling_unit", "status", "status_label"), "")
    mine = MyDossier(dossier_code=make.code, submitted_at=None, due_at=None, timeline=[], deliverables=[], **shown)
    records = [make.record("10")]
    assert outcomes(hidden_from_others([], records, make.code)) == {"CV5632-4a-B3-2": "kept"}
    assert outcomes(hidden_from_others([mine], records, make.code)) == {"CV5632-4a-B3-2": "broken"}
    assert outcomes(hidden_from_others([], [], make.code)) == {"CV5632-4a-B3-2": "cannot_tell"}


def test_an_organisation_sees_its_result_and_its_head_in_person_does_not(make, outcomes):
    shown = dict.fromkeys(("procedure_name", "handling_unit", "status", "status_label"), "")
    result = MyDeliverable(document_id="1", title="x", kq_code=KQ, fetched=True, facts=None, vault_id=None)
    own = MyDossier(dossier_code=make.code, submitted_at=None, due_at=None, timeline=[], deliverables=[result], **shown)
    records = [make.record("10", **LINKED)]
    assert outcomes(shown_to_body([own], records, make.code)) == {"PT-I1-B3-1": "kept"}
    assert outcomes(shown_to_body([], records, make.code)) == {"PT-I1-B3-1": "broken"}
    assert outcomes(shown_to_body([own], [make.record("10")], make.code)) == {"PT-I1-B3-1": "cannot_tell"}
    assert outcomes(hidden_from_head([], records, make.code)) == {"PT-I1-B3-1": "kept"}
    assert outcomes(hidden_from_head([own], records, make.code)) == {"PT-I1-B3-1": "broken"}
    assert outcomes(hidden_from_head([], [], make.code)) == {"PT-I1-B3-1": "cannot_tell"}


@pytest.mark.parametrize(("held", "outcome"), [(0, "cannot_tell"), (1, "kept"), (2, "broken")])
def test_a_result_is_held_once(outcomes, held, outcome):
    assert outcomes(saved_once([document()] * held + [document("KQ.G15.000031")], KQ)) == {"PT-I2-B4-1": outcome}


def test_a_paper_is_held_under_the_code_of_its_kind(outcomes):
    title = "Trích lục khai tử"
    right, other = [document("KQ.G15.000034")], [document("KQ.G15.000342")]
    assert outcomes(held_as_kind(OF_KIND, right, "KQ.G15.000034", title, was_saved=True)) == {"CV5632-4a-B4-3": "kept"}
    wrong = held_as_kind(OF_KIND, other, "KQ.G15.000034", title, was_saved=True)
    assert outcomes(wrong) == {"CV5632-4a-B4-3": "broken"}
    unsaved = held_as_kind(OF_KIND, [], "KQ.G15.000034", title, was_saved=False)
    assert outcomes(unsaved) == {"CV5632-4a-B4-3": "cannot_tell"}


def test_results_of_every_kind_are_synchronised(make, outcomes):
    assert outcomes(listed_result([make.record("10", **LINKED)], KQ)) == {"CV5632-4a-B4-2": "kept"}
    assert outcomes(listed_result([make.record("10")], KQ)) == {"CV5632-4a-B4-2": "broken"}
    assert outcomes(listed_result([make.record("9", **LINKED)], KQ)) == {"CV5632-4a-B4-2": "cannot_tell"}


def test_the_title_is_that_of_the_code_or_one_of_the_bodys_own(make, outcomes):
    def titled(title):
        records = [make.record("10", **{RESULTS: [{"TenGiayTo": title}]})]
        return outcomes(titled_by_code(records, KINDS[0], KINDS))["CV5632-1-3"]

    assert [titled(title) for title in (*KINDS, "Phiếu LLTP", "")] == ["kept", "broken", "kept", "broken"]
    assert outcomes(titled_by_code([], KINDS[0], KINDS)) == {"CV5632-1-3": "cannot_tell"}


def test_a_link_that_is_asked_again_still_gives_its_file(make, outcomes):
    def asked(listed=RESULTS, **fields):
        return make.entry(LINK_CHECK, surface="fetch", **fields).model_copy(update={"request": {"list": listed}})

    gone = FieldFinding(rule="link-gone", level=FindingLevel.WARNING, field="x", message="Đường dẫn không còn")
    assert outcomes(link_lasts([asked()])) == {"CV5632-4a-B3-8": "kept"}
    assert outcomes(link_lasts([asked(), asked(findings=[gone])])) == {"CV5632-4a-B3-8": "broken"}
    assert outcomes(link_lasts([asked("TaiLieuNop", findings=[gone])])) == {"CV5632-4a-B3-8": "cannot_tell"}
