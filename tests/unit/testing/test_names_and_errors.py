"""Names of realms, what findings look like to people, and what is said when a package is missing."""

import re
import sys

import pytest

import mock_dvcqg.testing
from mock_dvcqg.contract.control import JournalEntry, RealmOrder
from mock_dvcqg.contract.findings import FieldFinding, FindingLevel
from mock_dvcqg.settings import Settings
from mock_dvcqg.testing.client_settings import ClientSettings
from mock_dvcqg.testing.errors import ExtraMissing, FindingsFound
from mock_dvcqg.testing.seen import noted_in
from mock_dvcqg.testing.vendor_portal import realm_name

LEVELS = (FindingLevel.NOTICE, FindingLevel.WARNING, FindingLevel.ERROR)


@pytest.mark.parametrize("hint", ["", "test_gửi_hồ_sơ[H98-α]", "x" * 200, "---", "test_a"])
def test_a_realm_gets_a_name_the_portal_takes_and_no_other_has(hint: str) -> None:
    names = {realm_name(hint) for _ in range(50)}
    assert len(names) == 50
    assert all(len(RealmOrder(name=name).name) <= 24 for name in names)


def _entry(*levels: FindingLevel) -> JournalEntry:
    found = [
        FieldFinding(field="MaTTHC", rule=f"r-{level}", level=level, message="Sai", clause="4.a") for level in levels
    ]
    return JournalEntry(
        seq=7,
        at="2026-11-22T08:00:00Z",
        surface="adapter",
        service="DongBoHoSoMC",
        dossier_code="H98-1",
        findings=found,
    )


@pytest.mark.parametrize(("lowest", "count"), list(zip(LEVELS, (3, 2, 1), strict=True)))
def test_findings_are_taken_from_a_level_upwards(lowest: FindingLevel, count: int) -> None:
    assert len(noted_in([_entry(*LEVELS)], lowest)) == count


def test_a_failed_expectation_names_call_field_rule_and_clause() -> None:
    said = str(FindingsFound(noted_in([_entry(FindingLevel.ERROR)], FindingLevel.NOTICE)))
    assert said.splitlines()[0].endswith("1 sai lệch:")
    assert re.search(r"\[error\] DongBoHoSoMC H98-1: MaTTHC: Sai – r-error \(4\.a\), mục 7", said)


def test_without_respx_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "respx", None)
    monkeypatch.delitem(sys.modules, "mock_dvcqg.testing.router", raising=False)
    with pytest.raises(ExtraMissing, match=r"respx.*mock-dvcqg\[testing\]"):
        _ = mock_dvcqg.testing.dvcqg_router


def test_all_that_the_package_names_is_there() -> None:
    for name in mock_dvcqg.testing.__all__:
        assert getattr(mock_dvcqg.testing, name).__name__ == name
    with pytest.raises(AttributeError, match="no_such_thing"):
        _ = mock_dvcqg.testing.no_such_thing


def test_no_variable_for_clients_is_a_setting_of_the_portal() -> None:
    items = dict.fromkeys(ClientSettings.__dataclass_fields__, "")
    named = {name.removeprefix("DVCQG_").lower() for name in ClientSettings(**items).environ}
    assert named.isdisjoint(Settings.model_fields)
    assert named > set(items)
