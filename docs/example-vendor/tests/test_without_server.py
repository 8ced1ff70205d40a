"""The same client without any socket: respx hands its requests to the portal's rules."""

from typing import Any


def test_the_router_answers_by_the_rules_and_keeps_the_journal(dvcqg_respx: Any, new_client: Any, dossier: Any) -> None:
    realm = dvcqg_respx.realm
    record = dossier(realm, realm.person(), MaTTHC="9.999999")
    client = new_client(realm)
    client.send_dossier(record)
    assert client.knows(record["MaHoSo"])
    assert str(dvcqg_respx["adapter"].calls[0].request.url) == realm.client.auth_url
    assert "MaTTHC" in {noted.finding.field for noted in realm.findings()}


def test_a_lost_answer_is_lost_here_too(dvcqg_respx: Any, new_client: Any, dossier: Any) -> None:
    realm = dvcqg_respx.realm
    realm.fault("answer-dropped-after-commit", service="DongBoHoSoMC")
    new_client(realm).send_dossier(dossier(realm, realm.person()))
    realm.verify({"match": {"service": "DongBoHoSoMC", "error_code": "0"}, "exactly": 2})
