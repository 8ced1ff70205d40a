"""Scans of the counter are signed, identities told apart; who oversees sees states and opens nothing."""

from conformance.checks.overseeing import content_is_closed, known_as_replaceable, state_is_shown
from conformance.checks.scans import identity_told_apart, scans_signed
from conformance.province.actions import ComponentShown
from mock_dvcqg.contract.codes import DossierStatus
from mock_dvcqg.contract.document_facts import SignerKind


def test_every_scan_bears_a_valid_signature(make, outcomes):
    signed = make.fetch(make.facts(make.signature(SignerKind.PERSONAL)))
    bare = make.fetch(make.facts(make.signature(SignerKind.CITIZEN)))
    assert outcomes(scans_signed([bare, signed], {make.component})) == {"CV5632-4b-B1-2": "kept"}
    assert outcomes(scans_signed([signed, bare], {make.component})) == {"CV5632-4b-B1-2": "broken"}


def test_scans_that_were_not_all_fetched_tell_nothing(make, outcomes):
    signed = make.fetch(make.facts(make.signature(SignerKind.AGENCY)))
    for fetches, components in (([], {make.component}), ([signed], {make.component, "khac"}), ([signed], set())):
        assert outcomes(scans_signed(fetches, components)) == {"CV5632-4b-B1-2": "cannot_tell"}


def test_an_identity_that_does_not_match_stops_the_dossier(outcomes):
    assert outcomes(identity_told_apart(True, "Ngày sinh không khớp")) == {"CV5632-4b-B1-1": "kept"}
    assert outcomes(identity_told_apart(False, "")) == {"CV5632-4b-B1-1": "broken"}


def test_who_oversees_sees_the_state_and_opens_no_paper(outcomes):
    known = frozenset(DossierStatus)
    assert outcomes(state_is_shown("4", known)) == {"CV5632-2a-1": "kept"}
    assert outcomes(state_is_shown("", known)) == {"CV5632-2a-1": "broken"}
    assert outcomes(content_is_closed(True, "không được xem")) == {"CV5632-2a-1": "kept"}
    assert outcomes(content_is_closed(False, "")) == {"CV5632-2a-1": "broken"}


def test_a_component_that_a_result_replaces_is_known_as_such(outcomes):
    name, code = "Phiếu lý lịch tư pháp số 1", "KQ.G15.000007"

    def known(*components):
        return outcomes(known_as_replaceable(components, name, code))

    assert known(ComponentShown(code="1", name=name, replaceable_by=code)) == {"CV5632-CV2-1": "kept"}
    assert known(ComponentShown(code="1", name=name)) == {"CV5632-CV2-1": "broken"}
    assert known(ComponentShown(code="1", name="Tờ khai")) == {"CV5632-CV2-1": "cannot_tell"}
