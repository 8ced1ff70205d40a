"""Every case of the document laboratory: what is true of it, what our reader says, what a second reader says."""

import re
import subprocess
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from mock_dvcqg.contract.control import (
    CertificateState,
    DocumentOrder,
    SignatureOrder,
    SignatureProfile,
    SignerOrder,
    Tampering,
)
from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignerKind, TrustProblem
from mock_dvcqg.contract.signature_words import told, told_of_file
from mock_dvcqg.documents.laboratory import make_document
from mock_dvcqg.documents.pki import TestPki

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
ISSUER = "Sở Tư pháp tỉnh A"
FIELDS = DocumentFields(
    document_number="128/LLTP1",
    title="Phiếu lý lịch tư pháp số 1",
    kq_code="KQ.G15.000007",
    issuer=ISSUER,
    owner_name="Nguyễn Thị An",
    owner_number="001199000123",
    issued_on=date(2026, 6, 5),
)
PERSON, AGENCY = SignerKind.PERSONAL, SignerKind.AGENCY
Read = Callable[..., Awaitable[DocumentFacts]]


def signed(*kinds: SignerKind, **how: Any) -> list[SignatureOrder]:
    names = {PERSON: "Trần Đình Ký", AGENCY: ISSUER, SignerKind.CITIZEN: "Nguyễn Thị An"}
    return [SignatureOrder(kind=kind, signer_name=names[kind], **how) for kind in kinds]


@dataclass(frozen=True)
class Case:
    """An order and the truth about what comes of it, written by hand."""

    order: dict[str, Any]
    valid: tuple[bool, ...]
    """one a signature"""
    words: str = ""
    """what stands in the sentence on the last signature"""
    pdfsig: tuple[str, ...] = ()
    """what pdfsig says of each; empty: it is not asked"""
    facts: dict[str, Any] = field(default_factory=dict)
    """of the last signature"""


VALID, MISMATCH = "Signature is Valid.", "Digest Mismatch."
CASES: dict[str, Case] = {
    "as it should be": Case({}, (True, True), "hợp lệ", (VALID, VALID), {"profile": "B-B", "kind": AGENCY}),
    "without seal": Case({"signatures": signed(PERSON)}, (True,), "người có thẩm quyền", (VALID,), {"kind": PERSON}),
    "without signature": Case({"signatures": []}, ()),
    "seal before person": Case(
        {"signatures": signed(AGENCY, PERSON)}, (True, True), "", (VALID, VALID), {"kind": PERSON}
    ),
    "a lawful third signature": Case(
        {"signatures": signed(PERSON, AGENCY, AGENCY)}, (True, True, True), "hợp lệ", (VALID,) * 3
    ),
    "a citizen signs after": Case(
        {"signatures": signed(PERSON, AGENCY, SignerKind.CITIZEN)}, (True,) * 3, "công dân", (VALID,) * 3
    ),
    "signed by another agency": Case(
        {"signatures": signed(PERSON, AGENCY, organisation="Sở Y tế tỉnh C")},
        (True, True),
        "",
        (VALID, VALID),
        {"organisation": "Sở Y tế tỉnh C"},
    ),
    "a true copy": Case(
        {"signatures": signed(AGENCY), "fields": FIELDS.model_copy(update={"form": "SAO_Y"})},
        (True,),
        "hợp lệ",
        (VALID,),
    ),
    "certificate expired": Case(
        {"signatures": signed(PERSON, AGENCY, certificate=CertificateState.EXPIRED)},
        (False, False),
        "Chứng thư số đã hết hạn",
        (VALID, VALID),
        {"trust_problem": TrustProblem.EXPIRED, "intact": True},
    ),
    "certificate not yet valid": Case(
        {"signatures": signed(PERSON, AGENCY, certificate=CertificateState.NOT_YET_VALID)},
        (False, False),
        "chưa có hiệu lực",
        (VALID, VALID),
        {"trust_problem": TrustProblem.NOT_YET_VALID, "intact": True},
    ),
    "certificate revoked": Case(
        {"signatures": signed(PERSON, AGENCY, certificate=CertificateState.REVOKED)},
        (False, False),
        "đã bị thu hồi",
        (VALID, VALID),
        {"revoked": True, "trusted": True},
    ),
    "certificate of a stranger": Case(
        {"signatures": signed(PERSON, AGENCY, certificate=CertificateState.UNTRUSTED)},
        (False, False),
        "không do tổ chức chứng thực được tin cậy cấp",
        (VALID, VALID),
        {"trust_problem": TrustProblem.UNKNOWN_AUTHORITY, "intact": True},
    ),
    "certificate over since it signed": Case(
        {
            "fields": FIELDS.model_copy(update={"issued_on": date(2021, 6, 1)}),
            "signatures": signed(PERSON, AGENCY, certificate=CertificateState.ENDED_SINCE, profile="B-T"),
        },
        (True, True),
        "hợp lệ",
        (VALID, VALID),
        {"trust_problem": TrustProblem.NONE, "profile": "B-T"},
    ),
    "one byte changed": Case(
        {"tampering": Tampering.BYTE_FLIPPED}, (False, False), "bị thay đổi", (MISMATCH, MISMATCH), {"intact": False}
    ),
    "content added later": Case(
        {"tampering": Tampering.CONTENT_ADDED},
        (False, False),
        "được thêm vào sau khi ký",
        (VALID, VALID),
        {"altered_after": True, "intact": True},
    ),
    "shadow content brought up": Case(
        {"tampering": Tampering.CONTENT_SWAPPED},
        (False, False),
        "được thêm vào sau khi ký",
        (VALID, VALID),
        {"altered_after": True, "intact": True},
    ),
    "end of the file not signed": Case(
        {"tampering": Tampering.PARTLY_SIGNED},
        (False, False),
        "không bao trùm toàn bộ tập tin",
        (VALID, VALID),
        {"leaves_part_unsigned": True, "intact": True},
    ),
    "B-T": Case(
        {"signatures": signed(PERSON, AGENCY, profile="B-T")},
        (True, True),
        "hợp lệ",
        (VALID, VALID),
        {"profile": "B-T"},
    ),
    "B-LT": Case(
        {"signatures": signed(PERSON, AGENCY, profile="B-LT")},
        (True, True),
        "hợp lệ",
        (VALID, VALID),
        {"profile": "B-LT"},
    ),
    "B-LTA": Case(
        {"signatures": signed(PERSON, AGENCY, profile="B-LTA")},
        (True, True),
        "hợp lệ",
        (VALID, VALID),
        {"profile": "B-LTA"},
    ),
}


async def made(pki: TestPki, case: Case) -> bytes:
    return await make_document(DocumentOrder(**{"fields": FIELDS, **case.order}), pki, at=NOW)


@pytest.fixture
def look(pki: TestPki, read: Read) -> Read:
    """Read with the realm's revocation list of the moment."""

    async def looking(content: bytes) -> DocumentFacts:
        return await read(content, pki.crl(NOW))

    return looking


@pytest.mark.parametrize("name", CASES)
async def test_the_reader_says_what_is_true(name: str, pki: TestPki, look: Read) -> None:
    case = CASES[name]
    facts = await look(await made(pki, case))
    assert facts.problem == ""
    assert tuple(one.is_valid for one in facts.signatures) == case.valid
    if facts.signatures:
        last = facts.signatures[-1]
        assert {member: getattr(last, member) for member in case.facts} == case.facts
        vi, en = told(last)
        assert case.words in vi
        assert ("is valid" in en) is last.is_valid


@pytest.mark.second_reader
@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.pdfsig])
async def test_pdfsig_agrees_on_the_signed_bytes(name: str, pki: TestPki, look: Read, tmp_path: Path) -> None:
    """pdfsig judges digests, order and ranges without a trust store of ours: those must be the same on both sides."""
    content = await made(pki, CASES[name])
    path = tmp_path / "seen.pdf"
    path.write_bytes(content)
    seen = [block for block in _pdfsig(path).split("Signature #")[1:] if "Signature Type: unknown" not in block]
    assert tuple(_told(block, "Signature Validation") for block in seen) == CASES[name].pdfsig
    facts = await look(content)
    names = [fact.signer_name for fact in facts.signatures]
    assert [_told(block, "Signer Certificate Common Name") for block in seen] == names
    assert [said == VALID for said in CASES[name].pdfsig] == [fact.intact for fact in facts.signatures]
    ends = [int(re.findall(r"- (\d+)\]", _told(block, "Signed Ranges"))[-1]) for block in seen]
    assert [fact.revision_size for fact in facts.signatures] == ends


@pytest.mark.second_reader
async def test_pdfsig_sees_which_files_have_an_unsigned_end(pki: TestPki, tmp_path: Path) -> None:
    whole = {}
    for name in ("as it should be", "content added later", "shadow content brought up", "end of the file not signed"):
        path = tmp_path / "seen.pdf"
        path.write_bytes(await made(pki, CASES[name]))
        whole[name] = "  - Total document signed" in _pdfsig(path)
    assert [name for name, signed_whole in whole.items() if signed_whole] == ["as it should be"]


def _pdfsig(path: Path) -> str:
    """What pdfsig prints; it exits with 1 when a chain is unknown to it."""
    return subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True, env={"TZ": "UTC"}).stdout


def _told(block: str, name: str) -> str:
    found = re.search(rf"^  - {name}: (.*)$", block, re.MULTILINE)
    return found[1] if found else ""


@pytest.mark.parametrize(
    ("state", "accepted"),
    [(CertificateState.GOOD, True), (CertificateState.UNTRUSTED, False), (CertificateState.EXPIRED, False)],
)
def test_openssl_agrees_on_the_certificate(
    state: CertificateState, accepted: bool, pki: TestPki, openssl: Path, tmp_path: Path
) -> None:
    signer = pki.signer(SignerOrder(name="Trần Đình Ký", organisation=ISSUER, kind=PERSON), state)
    for name, text in (("leaf", signer.certificate_pem), ("root", pki.root_pem), ("chain", signer.chain_pem)):
        (tmp_path / f"{name}.pem").write_text(text)
    moment = str(int(NOW.timestamp()))
    command = [str(openssl), "verify", "-attime", moment, "-CAfile", "root.pem", "-untrusted", "chain.pem", "leaf.pem"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (run.returncode == 0) is accepted, run.stdout + run.stderr


@pytest.mark.parametrize(
    ("tampering", "words"), [(Tampering.CUT_OFF, "bị hỏng"), (Tampering.ENCRYPTED, "khóa bằng mật khẩu")]
)
async def test_a_file_that_cannot_be_read_says_why(tampering: Tampering, words: str, pki: TestPki, look: Read) -> None:
    facts = await look(await made(pki, Case({"tampering": tampering}, ())))
    assert facts.problem
    assert facts.signatures == ()
    assert words in told_of_file(facts)[0][0]


async def test_good_signatures_on_the_wrong_document_are_good_and_the_fields_differ(pki: TestPki, look: Read) -> None:
    other = FIELDS.model_copy(update={"title": "Giấy khai sinh", "kq_code": "KQ.G15.000031"})
    facts = await look(await made(pki, Case({"printed": other}, (True, True))))
    assert [one.is_valid for one in facts.signatures] == [True, True]
    assert facts.fields is not None
    assert facts.fields.kq_code == "KQ.G15.000031"


async def test_a_file_of_a_hundred_megabytes_is_signed_and_read(pki: TestPki, look: Read) -> None:
    content = await made(pki, Case({"padding_bytes": 100 * 1024 * 1024}, (True, True)))
    assert len(content) > 100 * 1024 * 1024
    assert [one.is_valid for one in (await look(content)).signatures] == [True, True]


async def test_a_certificate_made_flawed_is_never_given_for_a_good_one(pki: TestPki, look: Read) -> None:
    await made(pki, Case({"signatures": signed(PERSON, AGENCY, certificate=CertificateState.REVOKED)}, ()))
    facts = await look(await made(pki, Case({"signatures": signed(PERSON, AGENCY)}, ())))
    assert [one.is_valid for one in facts.signatures] == [True, True]


@pytest.mark.parametrize("profile", SignatureProfile)
async def test_each_profile_still_lets_a_seal_follow(profile: SignatureProfile, pki: TestPki, look: Read) -> None:
    orders = [*signed(PERSON, profile=profile), *signed(AGENCY)]
    facts = await look(await made(pki, Case({"signatures": orders}, ())))
    assert [one.is_valid for one in facts.signatures] == [True, True]
