"""The hand over a realm: configuration, isolation, faults, clock, journal and what failed expectations say."""

from typing import Any

import httpx
import pytest

from mock_dvcqg.testing.client_settings import ClientSettings
from mock_dvcqg.testing.errors import CallsDiffer, CallsMissing, ControlRefused, FindingsFound
from mock_dvcqg.testing.realm_hand import RealmHand

KQ = "KQ.G15.000007"
UNSAVED = {"MaHoSo": "H99.07-261122-0001", "MaTTHC": "9.999999"}


def login(settings: ClientSettings) -> dict[str, Any]:
    body = {"username": settings.username, "password": settings.password}
    headers = {"dstcode": settings.dstcode}
    return dict(httpx.post(settings.auth_url, json=body, headers=headers, trust_env=False).json())


def call(settings: ClientSettings, service: str, **parameters: Any) -> dict[str, Any]:
    body = {"session": login(settings)["session"], "madonvi": settings.madonvi, "service": service, **parameters}
    headers = {"dstcode": settings.dstcode}
    return dict(httpx.post(settings.integration_url, json=body, headers=headers, trust_env=False, timeout=30).json())


def test_the_configuration_is_complete_and_opens_the_portal(dvcqg_realm: RealmHand) -> None:
    assert login(dvcqg_realm.client)["error_code"] == "0"
    assert dvcqg_realm.client.share_url.startswith(dvcqg_realm.url)
    environ = dvcqg_realm.environ
    items = ("adapter_url", "auth_endpoint", "integration_endpoint", "share_endpoint", "dstcode", "username",
             "password", "madonvi")  # fmt: skip
    assert {f"DVCQG_{item.upper()}" for item in items} < set(environ)
    assert all(environ.values())


def test_two_realms_know_nothing_of_each_other(dvcqg_realm: RealmHand, dvcqg_portal: Any) -> None:
    with dvcqg_portal.fresh_realm("other") as info:
        other = RealmHand(dvcqg_portal, info)
        login(other.client)
        assert len(other.journal(service="login")) == 1
        assert dvcqg_realm.journal(service="login") == []
        stranger = dvcqg_realm.client.__class__(**{**other.client.__dict__, "password": dvcqg_realm.client.password})
        assert login(stranger)["error_code"] == "-6"
    with pytest.raises(ControlRefused, match="HTTP 404"):
        other.journal()


def test_a_fault_strikes_the_member_as_often_as_told(dvcqg_realm: RealmHand) -> None:
    dvcqg_realm.fault("status", service="TraCuuHoSo", status=502, count=1)
    answers = [call(dvcqg_realm.client, "TraCuuHoSo", mahoso="H99.07-261122-0001") for _ in range(2)]
    assert [answer["error_code"] == "0" for answer in answers] == [False, True]
    assert [entry.fault for entry in dvcqg_realm.journal(service="TraCuuHoSo")] == ["status", ""]


def test_faults_are_taken_away_and_unknown_ones_are_refused(dvcqg_realm: RealmHand) -> None:
    dvcqg_realm.fault("unreachable", count=None)
    dvcqg_realm.clear_faults()
    assert login(dvcqg_realm.client)["error_code"] == "0"
    with pytest.raises(ControlRefused, match="no-such-fault"):
        dvcqg_realm.fault("no-such-fault")


def test_the_clock_is_seen_and_moved(dvcqg_realm: RealmHand) -> None:
    before = dvcqg_realm.clock(frozen=True, set_to="2026-06-01T08:00:00+07:00").now
    assert (dvcqg_realm.clock(advance_s=3600).now - before).total_seconds() == 3600
    assert dvcqg_realm.clock(real=True).real


def test_findings_are_collected_and_asserted(dvcqg_realm: RealmHand) -> None:
    dvcqg_realm.assert_no_findings()
    call(dvcqg_realm.client, "DongBoHoSoMC", isUpdating="False", data=[UNSAVED])
    rules = {noted.finding.rule for noted in dvcqg_realm.findings("error")}
    assert rules
    with pytest.raises(FindingsFound, match=r"\[error\] DongBoHoSoMC H99\.07-261122-0001"):
        dvcqg_realm.assert_no_findings("error")
    dvcqg_realm.assert_no_findings("error", ignore=rules)
    dvcqg_realm.assert_no_findings(service="TraCuuHoSo")


def test_lenient_takes_what_strict_refuses(dvcqg_realm: RealmHand) -> None:
    assert call(dvcqg_realm.client, "DongBoHoSoMC", isUpdating="False", data=[UNSAVED])["error_code"] == "0"
    dvcqg_realm.strict()
    other = UNSAVED | {"MaHoSo": "H99.07-261122-0002"}
    assert call(dvcqg_realm.client, "DongBoHoSoMC", isUpdating="False", data=[other])["error_code"] == "-1"


def test_calls_are_verified_and_near_misses_named(dvcqg_realm: RealmHand) -> None:
    call(dvcqg_realm.client, "TraCuuHoSo", mahoso="H99.07-261122-0001")
    wanted = {"service": "TraCuuHoSo", "dossier_code": "H99.07-261122-0001"}
    dvcqg_realm.verify({"match": {"service": "login"}, "exactly": 1}, {"match": wanted}, in_order=True)
    with pytest.raises(CallsDiffer, match="gần khớp"):
        dvcqg_realm.verify({"match": wanted | {"dossier_code": "H99.07-261122-0002"}})


def test_waiting_gives_what_came_or_says_what_did_not(dvcqg_realm: RealmHand) -> None:
    login(dvcqg_realm.client)
    assert dvcqg_realm.wait(service="login")[0].member == "H99"
    with pytest.raises(CallsMissing, match=r"service=TraCuuHoSo\) trong 0 giây, chỉ có 0"):
        dvcqg_realm.wait(service="TraCuuHoSo", timeout_s=0)


def test_a_paper_is_put_into_the_kho_or_only_made(dvcqg_realm: RealmHand) -> None:
    owner = dvcqg_realm.person("Nguyễn Thị Mẫu")
    made = dvcqg_realm.document(owner, KQ, deposit=False)
    kept = dvcqg_realm.document(owner, KQ, document_number="9/LLTP")
    assert made.vault_id is None
    assert made.facts.has_agency_seal
    with dvcqg_realm.citizen(owner) as citizen:
        assert [(each.vault_id, each.document_number) for each in citizen.vault()] == [(kept.vault_id, "9/LLTP")]
        assert citizen.consents() == []
    assert owner.full_name == "Nguyễn Thị Mẫu"
    assert owner.identity_number in {person.identity_number for person in dvcqg_realm.people()}


def test_a_body_that_is_not_there_is_named_with_those_that_are(dvcqg_realm: RealmHand) -> None:
    assert dvcqg_realm.settings_for("H97").madonvi == "H97"
    with pytest.raises(LookupError, match="H01; hiện có: H97, H98, H99"):
        dvcqg_realm.settings_for("H01")
