"""Invented officers and their certificates."""

from mock_dvcqg.contract.control import SignerMaterial
from mock_dvcqg.contract.document_facts import SignerKind
from reference_httt.rules.life_cycle import Role
from reference_httt.staff import agencies, officers, personal_signer, seal_of, signer_orders

CODE, NAME = "H98", "Tỉnh B (mô phỏng)"


def _made() -> list[SignerMaterial]:
    pems = {"certificate_pem": "", "key_pem": "", "chain_pem": ""}
    return [SignerMaterial(**order.model_dump(), **pems) for order in signer_orders(CODE, NAME)]


def test_agencies_are_named_after_the_province() -> None:
    assert [a.name for a in agencies(CODE, NAME)] == ["Sở Tư pháp tỉnh B", "Sở Y tế tỉnh B", "UBND xã Mẫu, tỉnh B"]


def test_leader_counter_officer_and_seal_have_certificates_of_their_own() -> None:
    made, staff = _made(), officers(CODE, NAME)
    for agency in agencies(CODE, NAME):
        seal = seal_of(made, agency)
        leader = personal_signer(made, staff[f"{agency.code}.leader"])
        counter = personal_signer(made, staff[f"{agency.code}.counter_officer"])
        assert seal is not None
        assert leader is not None
        assert counter is not None
        assert seal.kind is SignerKind.AGENCY
        assert leader.name == staff[f"{agency.code}.leader"].full_name
        assert counter.name == staff[f"{agency.code}.counter_officer"].full_name
    assert personal_signer(made, staff["H98.07.specialist"]) is None


def test_who_signs_bears_the_name_on_the_certificate_given() -> None:
    other = [s.model_copy(update={"name": f"Lê Ký {i}"}) for i, s in enumerate(_made())]
    assert officers(CODE, NAME, other)["H98.07.leader"].full_name == "Lê Ký 0"


def test_every_role_of_every_agency_has_an_officer() -> None:
    assert set(officers(CODE, NAME)) == {f"{a.code}.{role}" for a in agencies(CODE, NAME) for role in Role}
