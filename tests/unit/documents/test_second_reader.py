"""pdfsig, which shares no code with ours, sees the same signatures; and ours sees what openssl signed.

Truths written by hand stand beside both, so that one common mistake cannot make the two agree.
"""

import re
import subprocess
from pathlib import Path

import pytest

from mock_dvcqg.contract.control import SignerMaterial, Tampering
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.documents.read import read_document
from mock_dvcqg.documents.sign import CITIZEN_FIELD, SEAL_FIELD, sign_pdf
from mock_dvcqg.documents.tampering import tampered

_BLOCK = re.compile(r"^Signature #\d+:\n((?:  - .*\n)+)", re.MULTILINE)
_LINE = re.compile(r"^  - ([^:\n]+)(?:: (.*))?$", re.MULTILINE)


@pytest.fixture
def pdfsig(tmp_path):
    """What pdfsig says of a file: one dictionary a signature. (It exits with 1 when a chain is unknown to it.)"""

    def look(content: bytes) -> list[dict[str, str]]:
        path = tmp_path / "seen.pdf"
        path.write_bytes(content)
        run = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True, env={"TZ": "UTC"})
        return [dict(_LINE.findall(block)) for block in _BLOCK.findall(run.stdout + "\n")]

    return look


@pytest.mark.second_reader
def test_pdfsig_sees_the_person_and_then_the_seal(record, pdfsig):
    person, agency = pdfsig(record.sealed)
    assert person["Signature Validation"] == agency["Signature Validation"] == "Signature is Valid."
    assert [person["Signature Field Name"], agency["Signature Field Name"]] == ["ChuKyCaNhan", "ConDauCoQuan"]
    names = [seen["Signer Certificate Common Name"] for seen in (person, agency)]
    assert names == ["Trần Đình Ký", "Sở Tư pháp tỉnh A"]
    assert [person["Signing Time"], agency["Signing Time"]] == ["Jun 05 2026 01:00:00", "Jun 05 2026 01:05:00"]
    assert {person["Signature Type"], agency["Signature Type"]} == {"ETSI.CAdES.detached"}
    assert ("Total document signed" in person, "Total document signed" in agency) == (False, True)


@pytest.mark.second_reader
async def test_pdfsig_and_ours_agree_on_sizes_of_revisions(record, seal, now, pdfsig, read):
    content = await sign_pdf(record.sealed, seal, at=now, field_name=SEAL_FIELD)
    ends = [int(seen["Signed Ranges"].rsplit(" ", 1)[1].rstrip("]")) for seen in pdfsig(content)]
    assert [fact.revision_size for fact in (await read(content)).signatures] == ends


@pytest.mark.second_reader
def test_pdfsig_sees_a_flipped_byte(record, pdfsig):
    seen = pdfsig(tampered(record.sealed, Tampering.BYTE_FLIPPED))
    assert [one["Signature Validation"] for one in seen] == ["Digest Mismatch."] * 2


@pytest.mark.second_reader
def test_pdfsig_sees_that_something_follows_the_last_signature(record, pdfsig):
    assert not any("Total document signed" in one for one in pdfsig(tampered(record.sealed, Tampering.CONTENT_ADDED)))


async def test_a_file_written_by_hand_and_signed_by_openssl_is_read(openssl, leader, pki, tmp_path, now):
    content = _signed_by_openssl(openssl, leader, tmp_path)
    fact = (await read_document(content, root_pem=pki.root_pem, at=now)).signatures[0]
    assert fact.problem == ""
    assert (fact.field_name, fact.signer_name, fact.organisation) == ("KyTay", "Trần Đình Ký", "Sở Tư pháp tỉnh A")
    assert (fact.kind, fact.intact, fact.trusted, fact.altered_after) == (SignerKind.PERSONAL, True, True, False)
    assert fact.revision_size == len(content)
    assert fact.signed_at is not None


async def test_a_hand_written_file_changed_after_openssl_signed_is_found(openssl, leader, pki, tmp_path, now):
    content = _signed_by_openssl(openssl, leader, tmp_path).replace(b"(Khong)", b"(Cosau)")
    fact = (await read_document(content, root_pem=pki.root_pem, at=now)).signatures[0]
    assert (fact.intact, fact.trusted, fact.is_valid) == (False, True, False)


async def test_ours_can_sign_after_openssl(openssl, leader, seal, pki, tmp_path, now):
    content = await sign_pdf(_signed_by_openssl(openssl, leader, tmp_path), seal, at=now, field_name=CITIZEN_FIELD)
    facts = await read_document(content, root_pem=pki.root_pem, at=now)
    assert [fact.is_valid for fact in facts.signatures] == [True, True]


@pytest.mark.second_reader
def test_pdfsig_accepts_the_hand_written_file_too(openssl, leader, tmp_path, pdfsig):
    (seen,) = pdfsig(_signed_by_openssl(openssl, leader, tmp_path))
    assert seen["Signature Validation"] == "Signature is Valid."


HAND_WRITTEN = b"""%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /SigFlags 3 >> >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] /AnTich (Khong) >>
endobj
4 0 obj
<< /FT /Sig /T (KyTay) /Type /Annot /Subtype /Widget /Rect [0 0 0 0] /F 132 /V 5 0 R /P 3 0 R >>
endobj
5 0 obj
<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 AAAAAAAA BBBBBBBB CCCCCCCC]
/Contents <HEX> >>
endobj
"""
_ROOM = 12_000


def _signed_by_openssl(openssl: Path, signer: SignerMaterial, folder: Path) -> bytes:
    """The PDF above, its gap filled with the CMS that openssl made over the rest; none of our code is asked."""
    body = HAND_WRITTEN.replace(b"HEX", b"0" * _ROOM)
    offsets = [body.index(b"%d 0 obj" % number) for number in range(1, 6)]
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    whole = body + table + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    start = whole.index(b"/Contents <") + len(b"/Contents ")
    end = start + _ROOM + 2
    for mark, number in ((b"AAAAAAAA", start), (b"BBBBBBBB", end), (b"CCCCCCCC", len(whole) - end)):
        whole = whole.replace(mark, b"%-8d" % number)
    for name, text in (("signer", signer.certificate_pem), ("key", signer.key_pem), ("chain", signer.chain_pem)):
        (folder / f"{name}.pem").write_text(text)
    (folder / "signed").write_bytes(whole[:start] + whole[end:])
    options = (
        "cms -sign -binary -in signed -signer signer.pem -inkey key.pem -certfile chain.pem -md sha256 -outform DER"
    )
    subprocess.run([openssl, *options.split(), "-out", "cms"], cwd=folder, check=True, capture_output=True)
    cms = (folder / "cms").read_bytes().hex().encode()
    return whole[: start + 1] + cms + b"0" * (_ROOM - len(cms)) + whole[end - 1 :]
