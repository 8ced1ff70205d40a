"""The facts of a PDF by pyHanko's classic verdict, one signature after the other.

Imports pyHanko at once: import this module inside functions only.
"""

import hashlib
import logging
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO

from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    DocInfoRule,
    DSSCompareRule,
    FormUpdatingRule,
    MetadataUpdateRule,
    ModificationLevel,
    ObjectStreamRule,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    XrefStreamRule,
)
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    async_validate_pdf_signature,
)
from pyhanko_certvalidator.path import ValidationPath

from mock_dvcqg.bounded import keep_newest
from mock_dvcqg.contract.control import SignatureProfile
from mock_dvcqg.contract.document_facts import ENCRYPTED, DocumentFacts, DocumentFields, SignatureFact, TrustProblem
from mock_dvcqg.documents.embedded_fields import embedded_data
from mock_dvcqg.documents.profiles import kind_of, subject_values
from mock_dvcqg.documents.trust import Trust

_TIMESTAMP = "/DocTimeStamp"
_ADDED = "content was added after signing"


@dataclass(frozen=True)
class _Unlisted:
    """One signature judged in all but revocation: what the bytes and the root alone decide."""

    fact: SignatureFact
    path: ValidationPath | None = None
    indication: str = ""
    """why the certificate is not trusted, empty when it is"""


@dataclass(frozen=True)
class _Reading:
    """What one file's bytes and one root decide; ``None`` signatures: the file is encrypted."""

    fields: DocumentFields | None
    signatures: tuple[_Unlisted, ...] | None


_KEPT = 1024
_readings: OrderedDict[tuple[str, bytes], _Reading] = OrderedDict()
"""the last files read: the same file is met again at every sync, look-up and download, and a reading costs 0.1 s"""


async def read_pdf(content: bytes, facts: DocumentFacts, trust: Trust) -> DocumentFacts:
    """The facts completed by what is in the file; raises whatever pyHanko raises over a malformed one."""
    key = (facts.sha256, trust.root.sha256)
    reading = _readings.get(key)
    if reading is None:
        reading = await _read(content, trust)
    _keep(key, reading)
    if reading.signatures is None:
        return facts.model_copy(update={"problem": ENCRYPTED})
    listed = [_listed(signature, trust) for signature in reading.signatures]
    return facts.model_copy(update={"fields": reading.fields, "signatures": _handed_down(listed)})


async def _read(content: bytes, trust: Trust) -> _Reading:
    _quiet()
    reader = PdfFileReader(BytesIO(content))
    if reader.encrypted:
        return _Reading(None, None)
    signatures = [await _read_signature(reader, content, *found, trust) for found in _signatures(reader)]
    signatures.sort(key=lambda signature: signature.fact.revision_size or len(content) + 1)
    return _Reading(embedded_data(reader).fields, tuple(signatures))


def _keep(key: tuple[str, bytes], reading: _Reading) -> None:
    """Remember a reading unless it hangs on the moment: a signature that claims no time is judged anew."""
    if all(signature.fact.signed_at for signature in reading.signatures or ()):
        keep_newest(_readings, key, reading, _KEPT)


def _signatures(reader: PdfFileReader) -> Iterator[tuple[str, DictionaryObject]]:
    """Name and field of every signature; document time stamps sign for nobody and are passed over."""
    for name, value, field in enumerate_sig_fields(reader, filled_status=True):
        if value.get_object().get("/Type") != _TIMESTAMP:
            yield str(name), field


def _handed_down(signatures: list[SignatureFact]) -> tuple[SignatureFact, ...]:
    """What was added after a later signature was added after the earlier ones too."""
    altered, result = False, []
    for fact in reversed(signatures):
        altered = altered or fact.altered_after
        if altered and not fact.altered_after:
            problem = fact.problem or _ADDED
            fact = fact.model_copy(update={"altered_after": True, "covers_whole_file": False, "problem": problem})
        result.append(fact)
    return tuple(reversed(result))


async def _read_signature(
    reader: PdfFileReader, content: bytes, name: str, field: DictionaryObject, trust: Trust
) -> _Unlisted:
    try:
        signature = EmbeddedPdfSignature(reader, field, name)
        return await _judged(signature, content, trust)
    except Exception as error:  # a boundary: one malformed signature leaves the others readable
        problem = f"the signature cannot be read: {type(error).__name__}: {error}"[:300]
        return _Unlisted(SignatureFact(field_name=name, signer_name="", problem=problem))


async def _judged(signature: EmbeddedPdfSignature, content: bytes, trust: Trust) -> _Unlisted:
    signed_at = _aware(signature.self_reported_timestamp)
    status = await async_validate_pdf_signature(signature, trust.context(signed_at), diff_policy=_signatures_only())
    subject = signature.signer_cert.subject.native
    lawful = _is_lawfully_continued(status, signature, content)
    trusted = status.validation_path is not None and status.trust_problem_indic is None
    size = _revision_size(signature, content)
    fact = SignatureFact(
        field_name=signature.field_name,
        signer_name=", ".join(subject_values(subject, "common_name")),
        organisation=", ".join(subject_values(subject, "organization_name")),
        kind=kind_of(subject_values(subject, "organizational_unit_name")),
        signed_at=signed_at,
        intact=status.intact and status.valid,
        trusted=trusted,
        trust_problem=TrustProblem.NONE if trusted else _trust_problem(signature, signed_at or trust.at),
        covers_whole_file=lawful,
        altered_after=not lawful,
        leaves_part_unsigned=status.coverage is None or status.coverage < SignatureCoverageLevel.ENTIRE_REVISION,
        profile=_profile(signature, status),
        revision_size=size,
        revision_sha256=hashlib.sha256(content[:size]).hexdigest() if size else "",
    )
    return _Unlisted(fact, status.validation_path, _indication(status))


def _listed(signature: _Unlisted, trust: Trust) -> SignatureFact:
    """The fact once the revocation lists have been asked."""
    revoked, lists_problem = trust.judge(signature.path)
    trusted = signature.fact.trusted and not lists_problem
    why = TrustProblem.STATUS_UNKNOWN if signature.fact.trusted and lists_problem else signature.fact.trust_problem
    fact = signature.fact.model_copy(update={"revoked": revoked, "trusted": trusted, "trust_problem": why})
    problem = signature.fact.problem or _problem(fact, signature.indication, lists_problem)
    return fact.model_copy(update={"problem": problem})


def _is_lawfully_continued(status: PdfSignatureStatus, signature: EmbeddedPdfSignature, content: bytes) -> bool:
    """Whether the signature has its whole revision, and after it come only signatures and their material."""
    if status.coverage is None or status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return False
    is_last = signature.signed_revision == signature.reader.xrefs.total_revisions - 1
    rest = content[_revision_size(signature, content) :]
    return bool(status.docmdp_ok) and not (is_last and rest.strip())


def _trust_problem(signature: EmbeddedPdfSignature, moment: datetime) -> TrustProblem:
    certificate = signature.signer_cert
    if moment > certificate.not_valid_after:
        return TrustProblem.EXPIRED
    return TrustProblem.NOT_YET_VALID if moment < certificate.not_valid_before else TrustProblem.UNKNOWN_AUTHORITY


def _profile(signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> str:
    """What the file holds for later checking; whether it is enough is not judged here."""
    if status.timestamp_validity is None:
        return SignatureProfile.B_B
    reader = signature.reader
    root = reader.root
    store = root["/DSS"] if "/DSS" in root else {}  # noqa: SIM401 – its get() does not follow references
    if "/CRLs" not in store and "/OCSPs" not in store:
        return SignatureProfile.B_T
    own = int(signature.byte_range[2])
    later = (value.get_object() for _, value, _ in enumerate_sig_fields(reader, filled_status=True))
    stamped = any(one.get("/Type") == _TIMESTAMP and int(one["/ByteRange"][2]) > own for one in later)
    return SignatureProfile.B_LTA if stamped else SignatureProfile.B_LT


def _revision_size(signature: EmbeddedPdfSignature, content: bytes) -> int:
    """Where the signed bytes end; 0 when the signature's byte range makes no sense."""
    numbers = [int(number) for number in signature.byte_range]
    end = numbers[-2] + numbers[-1] if len(numbers) == 4 else 0
    return end if 0 < end <= len(content) else 0


def _indication(status: PdfSignatureStatus) -> str:
    if status.trust_problem_indic:
        return str(status.trust_problem_indic.standard_name)
    return "no chain to the trusted root"


def _problem(fact: SignatureFact, indication: str, lists_problem: str) -> str:
    """The first thing that is wrong; empty when nothing is."""
    reasons = {
        "the signed bytes were changed": not fact.intact,
        "the signature leaves part of the file unsigned": fact.leaves_part_unsigned,
        _ADDED: fact.altered_after,
        lists_problem: bool(lists_problem),
        "the certificate is revoked": fact.revoked,
        f"the certificate is not trusted: {indication}": not fact.trusted,
    }
    return next((reason for reason, applies in reasons.items() if applies), "")


def _aware(moment: datetime | None) -> datetime | None:
    """The claimed time in UTC; a time without a zone is taken as UTC."""
    if moment is None:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


@lru_cache
def _signatures_only() -> StandardDiffPolicy:
    """pyHanko's default policy without its rule that lets other form fields change after a signature."""
    updates = ModificationLevel.LTA_UPDATES
    return StandardDiffPolicy(
        global_rules=[
            CatalogModificationRule(),
            DocInfoRule().as_qualified(updates),
            XrefStreamRule().as_qualified(updates),
            ObjectStreamRule().as_qualified(updates),
            DSSCompareRule().as_qualified(updates),
            MetadataUpdateRule().as_qualified(updates),
        ],
        form_rule=FormUpdatingRule(field_rules=[SigFieldCreationRule(), SigFieldModificationRule()]),
    )


@lru_cache
def _quiet() -> None:
    """pyHanko logs a traceback for every broken file it meets; here broken files are the daily bread."""
    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
