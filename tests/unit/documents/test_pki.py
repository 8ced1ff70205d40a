"""The test CA: one key set a folder whoever opens it, stable signers, and lists and answers for a given moment."""

import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import ocsp, tsp, x509
from cryptography.x509 import load_der_x509_crl, load_pem_x509_certificate
from cryptography.x509.oid import NameOID

from mock_dvcqg.contract.control import SignerOrder
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.documents.pki import TestPki
from mock_dvcqg.documents.profiles import AUTHORITY_PROFILES, authority_name
from mock_dvcqg.documents.read import read_document
from mock_dvcqg.documents.sign import PERSONAL_FIELD, sign_pdf

URL = "http://127.0.0.1:8520/r/default"
OPEN_AND_ORDER = """
import sys, pathlib
from mock_dvcqg.contract.control import SignerOrder
from mock_dvcqg.documents.pki import TestPki
pki = TestPki.open(pathlib.Path(sys.argv[1]), url_prefix="http://127.0.0.1/r/x", realm="x")
print(pki.root_pem, pki.signer(SignerOrder(name="A", organisation="B", kind="personal")).certificate_pem)
"""
ORDER = SignerOrder(name="Đỗ Thị Ướm", organisation="Sở Y tế tỉnh B", kind=SignerKind.PERSONAL)


def _open(folder: Path) -> TestPki:
    return TestPki.open(folder, url_prefix=URL, realm="default")


def _root_and_signer(folder: Path) -> tuple[str, str]:
    pki = _open(folder)
    return pki.root_pem, pki.signer(ORDER).certificate_pem


@pytest.fixture
def fresh(tmp_path) -> TestPki:
    """A CA that a test may revoke in."""
    return _open(tmp_path / "pki")


def test_processes_opening_one_folder_at_once_make_one_key_set(tmp_path):
    folder = tmp_path / "pki"
    command = [sys.executable, "-c", OPEN_AND_ORDER, str(folder)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(4)]
    seen = [process.communicate()[0] for process in started]
    assert seen[0].count(b"BEGIN CERTIFICATE") == 2
    assert len(set(seen)) == 1
    assert len(list(folder.glob("*.key.pem"))) == 5


def test_threads_ordering_at_once_get_one_signer_each(fresh):
    orders = [ORDER.model_copy(update={"name": f"Người {n % 3}"}) for n in range(24)]
    with ThreadPoolExecutor(8) as pool:
        signers = list(pool.map(fresh.signer, orders))
    assert len({signer.certificate_pem for signer in signers}) == 3


def test_a_signer_is_the_same_after_opening_again(tmp_path):
    assert _root_and_signer(tmp_path) == _root_and_signer(tmp_path)


def test_name_organisation_and_kind_each_make_another_signer(fresh):
    changes = [{}, {"name": "Khác"}, {"organisation": "Khác"}, {"kind": SignerKind.AGENCY}]
    keys = {fresh.signer(ORDER.model_copy(update=change)).key_pem for change in changes}
    assert len(keys) == 4


def test_another_realm_has_other_keys_and_another_name(tmp_path):
    one, two = _open(tmp_path / "1"), TestPki.open(tmp_path / "2", url_prefix=URL, realm="khac")
    names = [load_pem_x509_certificate(pki.root_pem.encode()).subject for pki in (one, two)]
    assert one.root_pem != two.root_pem
    assert [name.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value for name in names] == [
        "CA mô phỏng gốc – default",
        "CA mô phỏng gốc – khac",
    ]


def test_every_certificate_says_that_it_is_simulated(fresh):
    pems = [fresh.certificate(label) for label in ("root", "issuing", "ocsp", "tsa")]
    pems += [fresh.signer(ORDER.model_copy(update={"kind": kind})).certificate_pem for kind in SignerKind]
    for pem in pems:
        subject = load_pem_x509_certificate(pem.encode()).subject
        assert "mô phỏng" in subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)[0].value


def test_a_signer_carries_the_addresses_of_its_realm(fresh):
    text = str(load_pem_x509_certificate(fresh.signer(ORDER).certificate_pem.encode()).extensions)
    assert all(f"{URL}/pki/{path}" in text for path in ("crl", "ocsp", "issuing.cer"))


def test_certificates_are_good_from_2020_to_2045(fresh):
    certificate = load_pem_x509_certificate(fresh.signer(ORDER).certificate_pem.encode())
    assert (certificate.not_valid_before_utc.year, certificate.not_valid_after_utc.year) == (2020, 2045)


def test_keys_are_readable_by_their_owner_only(fresh):
    fresh.signer(ORDER)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in fresh._ledger.folder.glob("*.key.pem")}
    assert modes == {0o600}


def test_a_list_shows_a_revocation_from_its_moment_on(fresh, now):
    serial = load_pem_x509_certificate(fresh.signer(ORDER).certificate_pem.encode()).serial_number
    assert fresh.revoke(serial, at=now) == 1
    early, late = (load_der_x509_crl(fresh.crl(now + timedelta(seconds=n))) for n in (-1, 0))
    assert early.get_revoked_certificate_by_serial_number(serial) is None
    entry = late.get_revoked_certificate_by_serial_number(serial)
    assert entry is not None
    assert entry.revocation_date_utc == now
    assert (late.last_update_utc, early.last_update_utc) == (now, now - timedelta(seconds=1))


def test_revoking_by_name_strikes_all_of_that_name_once(fresh, now):
    fresh.signer(ORDER)
    fresh.signer(ORDER.model_copy(update={"organisation": "Sở Y tế tỉnh A"}))
    assert [fresh.revoke(name, at=now) for name in (ORDER.name, ORDER.name, "ai đó")] == [2, 0, 0]


def test_a_revoked_signer_is_replaced_at_the_next_order(fresh, now):
    first = fresh.signer(ORDER)
    fresh.revoke(ORDER.name, at=now)
    assert fresh.signer(ORDER).certificate_pem != first.certificate_pem


def test_a_revocation_is_seen_by_whoever_else_has_the_folder_open(fresh, now):
    other = _open(fresh._ledger.folder)
    other.crl(now)
    fresh.signer(ORDER)
    fresh.revoke(ORDER.name, at=now)
    assert len(list(load_der_x509_crl(other.crl(now)))) == 1


def test_ocsp_answers_good_then_revoked(fresh, now):
    request = _status_request(fresh)
    assert _status(fresh.ocsp(request, now)) == "good"
    fresh.revoke(ORDER.name, at=now)
    assert _status(fresh.ocsp(request, now)) == "revoked"
    assert _status(fresh.ocsp(request, now - timedelta(days=1))) == "good"


@pytest.mark.parametrize("request_bytes", [b"", b"\x00", b"0\x03\x02\x01\x05", b"hello", b"0" * 5000])
def test_malformed_requests_get_an_answer_that_says_so(fresh, now, request_bytes):
    assert ocsp.OCSPResponse.load(fresh.ocsp(request_bytes, now))["response_status"].native == "malformed_request"
    assert fresh.timestamp(request_bytes, now) == bytes.fromhex("3009300702010203020204")  # rejection, badDataFormat


def test_a_time_stamp_bears_the_moment_given(fresh, now):
    imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": b"x" * 32}
    request = tsp.TimeStampReq({"version": 1, "message_imprint": imprint, "nonce": 7}).dump()
    answer = tsp.TimeStampResp.load(fresh.timestamp(request, now))
    stamped = answer["time_stamp_token"]["content"]["encap_content_info"]["content"].parsed
    assert (stamped["gen_time"].native, stamped["nonce"].native) == (now, 7)


def test_openssl_accepts_chain_lists_status_and_time_stamp(fresh, now, openssl, tmp_path):
    signer = fresh.signer(ORDER)
    files = {
        "root.pem": fresh.root_pem,
        "issuing.pem": fresh.certificate("issuing"),
        "signer.pem": signer.certificate_pem,
        "chain.pem": signer.chain_pem,
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "signers.crl").write_bytes(fresh.crl(now))
    (tmp_path / "root.crl").write_bytes(fresh.root_crl(now))

    def run(*arguments: str) -> str:
        done = subprocess.run([openssl, *arguments], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    assert "verify OK" in run("crl", "-inform", "DER", "-in", "signers.crl", "-CAfile", "issuing.pem", "-noout")
    assert "verify OK" in run("crl", "-inform", "DER", "-in", "root.crl", "-CAfile", "root.pem", "-noout")
    moment = str(int((now + timedelta(hours=1)).timestamp()))
    trust = ("-CAfile", "root.pem", "-untrusted", "issuing.pem")
    lists = [text for name in ("signers", "root") for text in ("-CRLfile", f"{name}.crl.pem")]
    for name in ("signers.crl", "root.crl"):
        run("crl", "-inform", "DER", "-in", name, "-out", f"{name}.pem")
    run("verify", "-x509_strict", "-crl_check_all", "-attime", moment, *trust, *lists, "signer.pem")
    run("ocsp", "-issuer", "issuing.pem", "-cert", "signer.pem", "-reqout", "request.der")
    (tmp_path / "answer.der").write_bytes(fresh.ocsp((tmp_path / "request.der").read_bytes(), now))
    answer = run(
        *("ocsp", "-respin", "answer.der", "-reqin", "request.der", "-issuer", "issuing.pem", "-cert", "signer.pem"),
        *("-CAfile", "chain.pem", "-attime", moment, "-no_nonce", "-validity_period", "999999999"),
    )
    assert "signer.pem: good" in answer
    run("ts", "-query", "-data", "signer.pem", "-sha256", "-cert", "-out", "query.tsq")
    (tmp_path / "answer.tsr").write_bytes(fresh.timestamp((tmp_path / "query.tsq").read_bytes(), now))
    assert "Verification: OK" in run("ts", "-verify", "-in", "answer.tsr", "-data", "signer.pem", *trust)


def test_a_revoked_certificate_is_refused_by_openssl(fresh, now, openssl, tmp_path):
    (tmp_path / "signer.pem").write_text(fresh.signer(ORDER).certificate_pem)
    (tmp_path / "chain.pem").write_text(fresh.signer(ORDER).chain_pem)
    fresh.revoke(ORDER.name, at=now)
    (tmp_path / "list.der").write_bytes(fresh.crl(now))
    convert = [openssl, "crl", "-inform", "DER", "-in", "list.der", "-out", "list.pem"]
    subprocess.run(convert, cwd=tmp_path, check=True)
    moment = str(int(now.timestamp()) + 1)
    check = [openssl, "verify", "-crl_check", "-attime", moment, "-CAfile", "chain.pem", "-CRLfile", "list.pem"]
    done = subprocess.run([*check, "signer.pem"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode != 0
    assert "certificate revoked" in done.stdout + done.stderr


def test_importing_the_room_loads_none_of_its_heavy_libraries():
    rooms = ("pki", "typeset", "sign", "read", "laboratory")
    code = "import sys\n" + "\n".join(f"import mock_dvcqg.documents.{room}" for room in rooms)
    code += "\nprint([name for name in ('pyhanko', 'certomancer', 'typst', 'cryptography') if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


def _status_request(pki: TestPki) -> bytes:
    from asn1crypto import pem

    def load(text: str) -> x509.Certificate:
        return x509.Certificate.load(pem.unarmor(text.encode())[2])

    issuer, certificate = load(pki.certificate("issuing")), load(pki.signer(ORDER).certificate_pem)
    wanted = {
        "hash_algorithm": {"algorithm": "sha1"},
        "issuer_name_hash": issuer.subject.sha1,
        "issuer_key_hash": issuer.public_key.sha1,
        "serial_number": certificate.serial_number,
    }
    return ocsp.OCSPRequest({"tbs_request": {"request_list": [{"req_cert": wanted}]}}).dump()


def _status(answer: bytes) -> str:
    responses = ocsp.OCSPResponse.load(answer).basic_ocsp_response["tbs_response_data"]["responses"]
    return responses[0]["cert_status"].name


@pytest.mark.filterwarnings("error")
async def test_a_realm_with_the_longest_name_signs_and_validates(tmp_path, record, now):
    realm = "r" * 31
    pki = TestPki.open(tmp_path / "pki", url_prefix=f"http://127.0.0.1:8520/r/{realm}", realm=realm)
    content = await sign_pdf(record.unsigned, pki.signer(ORDER), at=record.signed_at, field_name=PERSONAL_FIELD)
    facts = await read_document(content, root_pem=pki.root_pem, at=now, crls=(pki.crl(now),))
    assert [(fact.is_valid, fact.trusted) for fact in facts.signatures] == [(True, True)]
    subjects = [load_pem_x509_certificate(pki.certificate(label).encode()).subject for label in AUTHORITY_PROFILES]
    names = [subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value for subject in subjects]
    assert max(len(name.encode()) for name in names) <= 64
    assert all("– rrrrrr" in name for name in names)


@pytest.mark.parametrize("label", AUTHORITY_PROFILES)
def test_realms_whose_long_names_begin_alike_have_authorities_of_different_names(label):
    names = {authority_name(label, "r" * 30 + end) for end in "ab"}
    assert len(names) == 2
