"""What reading tells about signatures: good ones, and each way in which one is not."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest

from mock_dvcqg.contract.control import DocumentOrder, SignerOrder, Tampering
from mock_dvcqg.contract.document_facts import SignatureFact, SignerKind
from mock_dvcqg.documents.laboratory import make_document
from mock_dvcqg.documents.pki import TestPki
from mock_dvcqg.documents.read import read_document
from mock_dvcqg.documents.sign import CITIZEN_FIELD, PERSONAL_FIELD, SEAL_FIELD, CannotSign, sign_pdf
from mock_dvcqg.documents.tampering import tampered
from mock_dvcqg.documents.typeset import typeset_paper

SEAL_ORDER = SignerOrder(name="Sở Tư pháp tỉnh B", organisation="Sở Tư pháp tỉnh B", kind=SignerKind.AGENCY)


async def test_person_then_agency_are_both_valid_and_in_order(record, read):
    facts = await read(record.sealed)
    person, agency = facts.signatures
    assert (facts.is_pdf, facts.problem) == (True, "")
    assert (person.field_name, person.kind, person.signer_name) == (
        PERSONAL_FIELD,
        SignerKind.PERSONAL,
        "Trần Đình Ký",
    )
    assert (agency.field_name, agency.kind, agency.signer_name) == (SEAL_FIELD, SignerKind.AGENCY, "Sở Tư pháp tỉnh A")
    assert person.organisation == agency.organisation == "Sở Tư pháp tỉnh A"
    assert (person.is_valid, agency.is_valid) == (True, True)
    assert (person.problem, agency.problem) == ("", "")
    assert (person.covers_whole_file, agency.covers_whole_file) == (True, True)
    assert (facts.has_personal_signature, facts.has_agency_seal) == (True, True)


async def test_each_revision_is_the_file_as_it_was_when_signed(record, read):
    facts = await read(record.sealed)
    sizes = [fact.revision_size for fact in facts.signatures]
    digests = [fact.revision_sha256 for fact in facts.signatures]
    assert sizes == [len(record.signed), len(record.sealed)]
    assert digests == [sha256(record.signed).hexdigest(), sha256(record.sealed).hexdigest()]
    assert (facts.sha256, facts.size_bytes) == (digests[1], sizes[1])


async def test_the_signing_time_is_the_one_the_caller_gave(record, read):
    facts = await read(record.sealed)
    assert [fact.signed_at for fact in facts.signatures] == [record.signed_at, record.sealed_at]


async def test_a_local_signing_time_names_the_same_moment(record, leader, read):
    local = datetime(2026, 6, 5, 8, 0, tzinfo=timezone(timedelta(hours=7)))
    content = await sign_pdf(record.unsigned, leader, at=local, field_name=PERSONAL_FIELD)
    assert (await read(content)).signatures[0].signed_at == datetime(2026, 6, 5, 1, 0, tzinfo=UTC)


async def test_a_signing_time_without_zone_is_refused(record, leader):
    with pytest.raises(ValueError, match="time zone"):
        await sign_pdf(record.unsigned, leader, at=datetime(2026, 6, 5), field_name=PERSONAL_FIELD)


async def test_signing_appends_and_changes_nothing_before(record):
    assert record.signed.startswith(record.unsigned)
    assert record.sealed.startswith(record.signed)


async def test_a_taken_field_name_gets_the_next_number(record, seal, now, read):
    content = await sign_pdf(record.sealed, seal, at=now, field_name=SEAL_FIELD)
    facts = await read(content)
    assert [fact.field_name for fact in facts.signatures] == [PERSONAL_FIELD, SEAL_FIELD, f"{SEAL_FIELD}2"]
    assert all(fact.is_valid for fact in facts.signatures)


async def test_a_missing_seal_is_seen(record, read):
    facts = await read(record.signed)
    assert (facts.has_personal_signature, facts.has_agency_seal) == (True, False)


async def test_cutting_the_seal_off_leaves_the_person_alone(record, read):
    facts = await read(record.sealed[: len(record.signed)])
    assert [fact.field_name for fact in facts.signatures] == [PERSONAL_FIELD]


async def test_an_unsigned_paper_has_no_signatures(record, read):
    facts = await read(record.unsigned)
    assert (facts.signatures, facts.problem) == ((), "")


async def test_a_citizen_signs_in_a_field_of_his_own(pki, now, read):
    citizen = pki.signer(SignerOrder(name="Lê Văn Dân", organisation="", kind=SignerKind.CITIZEN))
    paper = typeset_paper("Tờ khai", ["Họ và tên: Lê Văn Dân"])
    fact = (await read(await sign_pdf(paper, citizen, at=now, field_name=CITIZEN_FIELD))).signatures[0]
    assert (fact.kind, fact.is_valid, fact.organisation) == (SignerKind.CITIZEN, True, "")


async def test_a_flipped_byte_breaks_every_signature_over_it(record, read):
    facts = await read(tampered(record.sealed, Tampering.BYTE_FLIPPED))
    assert [fact.intact for fact in facts.signatures] == [False, False]
    assert {fact.problem for fact in facts.signatures} == {"the signed bytes were changed"}
    assert not any(fact.is_valid for fact in facts.signatures)


async def test_a_byte_flipped_in_the_second_revision_spares_the_first(record, read):
    position = record.sealed.index(b"stream", len(record.signed)) + 60
    content = record.sealed[:position] + bytes([record.sealed[position] ^ 1]) + record.sealed[position + 1 :]
    facts = await read(content)
    assert [fact.intact for fact in facts.signatures] == [True, False]


async def test_content_of_a_later_revision_alters_every_earlier_signature(record, read):
    facts = await read(tampered(record.sealed, Tampering.CONTENT_ADDED))
    assert [fact.altered_after for fact in facts.signatures] == [True, True]
    assert [fact.intact for fact in facts.signatures] == [True, True]
    assert not any(fact.is_valid or fact.covers_whole_file for fact in facts.signatures)


async def test_content_added_between_two_signatures_alters_only_the_first(record, seal, read):
    between = tampered(record.signed, Tampering.CONTENT_ADDED)
    facts = await read(await sign_pdf(between, seal, at=record.sealed_at, field_name=SEAL_FIELD))
    assert [fact.altered_after for fact in facts.signatures] == [True, False]


async def test_replacing_the_embedded_fields_alters_the_signatures(record, read):
    facts = await read(_with_other_fields(record.sealed))
    assert [fact.altered_after for fact in facts.signatures] == [True, True]


async def test_bytes_after_the_last_revision_alter_the_signatures(record, read):
    facts = await read(record.sealed + b"one more thing")
    assert [fact.altered_after for fact in facts.signatures] == [True, True]


async def test_a_line_break_after_the_end_alters_nothing(record, read):
    facts = await read(record.sealed + b"\r\n")
    assert all(fact.is_valid for fact in facts.signatures)


async def test_the_root_of_another_realm_is_not_trusted(record, tmp_path, now):
    stranger = TestPki.open(tmp_path, url_prefix="http://127.0.0.1/r/x", realm="x")
    facts = await read_document(record.sealed, root_pem=stranger.root_pem, at=now)
    assert [(fact.trusted, fact.intact, fact.is_valid) for fact in facts.signatures] == [(False, True, False)] * 2
    assert all(fact.problem.startswith("the certificate is not trusted") for fact in facts.signatures)


async def test_a_signature_from_before_the_certificate_is_not_trusted(record, leader, read):
    content = await sign_pdf(record.unsigned, leader, at=datetime(2019, 12, 31, tzinfo=UTC), field_name=PERSONAL_FIELD)
    fact = (await read(content)).signatures[0]
    assert (fact.trusted, fact.intact) == (False, True)


async def test_a_certificate_that_may_not_sign_documents_is_not_trusted(pki, record, leader, read):
    chain = {"certificate_pem": pki.certificate("tsa"), "key_pem": pki._ledger.key_pem("tsa")}
    content = await sign_pdf(
        record.unsigned, leader.model_copy(update=chain), at=record.signed_at, field_name=PERSONAL_FIELD
    )
    fact = (await read(content)).signatures[0]
    assert (fact.trusted, fact.kind) == (False, SignerKind.UNKNOWN)


async def test_a_revoked_signer_is_revoked_even_for_papers_signed_before(pki, record, now, read):
    signer = pki.signer(SEAL_ORDER)
    content = await sign_pdf(record.signed, signer, at=record.sealed_at, field_name=SEAL_FIELD)
    before = pki.crl(now)
    assert pki.revoke(signer.name, at=now) == 1
    after = pki.crl(now + timedelta(seconds=1))
    assert [fact.revoked for fact in (await read(content, before)).signatures] == [False, False]
    person, agency = (await read(content, after)).signatures
    assert (person.revoked, person.is_valid) == (False, True)
    assert (agency.revoked, agency.is_valid, agency.problem) == (True, False, "the certificate is revoked")


@pytest.mark.parametrize("content", [b"", b"<html>404</html>", b"\x30\x03\x02\x01\x05", b"-----BEGIN X509 CRL-----\n"])
async def test_a_revocation_list_that_cannot_be_read_leaves_nothing_trusted(record, read, content):
    facts = await read(record.sealed, content)
    assert [(fact.trusted, fact.is_valid) for fact in facts.signatures] == [(False, False)] * 2
    assert all("revocation list" in fact.problem for fact in facts.signatures)


async def test_a_revocation_list_in_the_issuers_name_signed_by_another_key_is_refused(record, tmp_path, read, now):
    twin = TestPki.open(tmp_path, url_prefix="http://127.0.0.1/r/default", realm="default")
    facts = await read(record.sealed, twin.crl(now))
    assert not any(fact.trusted for fact in facts.signatures)
    assert all("not signed by the issuer" in fact.problem for fact in facts.signatures)


async def test_a_revocation_list_of_another_issuer_says_nothing(record, tmp_path, read, now):
    other = TestPki.open(tmp_path, url_prefix="http://127.0.0.1/r/other", realm="other")
    assert all(fact.is_valid for fact in (await read(record.sealed, other.crl(now))).signatures)


@pytest.mark.parametrize("content", [b"", b"plain text", b"%PDF-1.7\nnothing else", b"%PDF-1.7\n%%EOF\n"])
async def test_what_is_no_pdf_cannot_be_signed(leader, now, content):
    with pytest.raises(CannotSign, match="cannot be signed"):
        await sign_pdf(content, leader, at=now, field_name=PERSONAL_FIELD)


async def test_the_laboratory_signs_on_the_morning_of_the_day_of_issue(pki, record, read, now):
    facts = await read(await make_document(DocumentOrder(fields=record.fields), pki, at=now))
    assert [_local(fact) for fact in facts.signatures] == ["2026-06-05 08:00", "2026-06-05 08:05"]


async def test_the_laboratory_signs_now_when_the_day_of_issue_is_open(pki, record, read, now):
    order = DocumentOrder(fields=record.fields.model_copy(update={"issued_on": None}))
    facts = await read(await make_document(order, pki, at=now))
    assert {fact.signed_at for fact in facts.signatures} == {now}


async def test_the_laboratory_leaves_a_paper_unsigned_when_told(pki, record, read, now):
    facts = await read(await make_document(DocumentOrder(fields=record.fields, signatures=[]), pki, at=now))
    assert (facts.signatures, facts.fields) == ((), record.fields)


def test_threads_sign_and_read_at_once(record, leader, pki, now):
    def sign_and_read(number: int) -> bool:
        async def both() -> bool:
            paper = typeset_paper(f"Tờ khai {number}", ["Nội dung"])
            content = await sign_pdf(paper, leader, at=record.signed_at, field_name=PERSONAL_FIELD)
            facts = await read_document(content, root_pem=pki.root_pem, at=now, crls=[pki.crl(now)])
            return facts.has_personal_signature

        return asyncio.run(both())

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(sign_and_read, range(16))) == [True] * 16


def _local(fact: SignatureFact) -> str:
    assert fact.signed_at is not None
    return f"{fact.signed_at.astimezone(timezone(timedelta(hours=7))):%Y-%m-%d %H:%M}"


def _with_other_fields(content: bytes) -> bytes:
    """A later revision whose embedded fields name another owner."""
    from io import BytesIO

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    update = IncrementalPdfFileWriter(BytesIO(content))
    names = update.root["/Names"]["/EmbeddedFiles"]["/Names"]
    stream = names[1]["/EF"]["/F"]
    stream._data = stream.data.replace("Nhưỡng".encode(), b"Nhung")
    stream._encoded_data = None
    update.mark_update(names[1]["/EF"].raw_get("/F"))
    written = BytesIO()
    update.write(written)
    return written.getvalue()
