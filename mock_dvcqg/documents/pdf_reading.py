"""The facts of a PDF by pyHanko's classic verdict, one signature after the other.

Imports pyHanko at once: import this module inside functions only.
"""

import hashlib
import logging
from collections.abc import Iterator
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

from mock_dvcqg.contract.document_facts import DocumentFacts, SignatureFact
from mock_dvcqg.documents.embedded_fields import embedded_data
from mock_dvcqg.documents.profiles import kind_of, subject_values
from mock_dvcqg.documents.trust import Trust

_TIMESTAMP = "/DocTimeStamp"
_ADDED = "content was added after signing"


async def read_pdf(content: bytes, facts: DocumentFacts, trust: Trust) -> DocumentFacts:
    """The facts completed by what is in the file; raises whatever pyHanko raises over a malformed one."""
    _quiet()
    reader = PdfFileReader(BytesIO(content))
    if reader.encrypted:
        return facts.model_copy(update={"problem": "the file is encrypted"})
    signatures = [await _read_signature(reader, content, *found, trust) for found in _signatures(reader)]
    signatures.sort(key=lambda fact: fact.revision_size or len(content) + 1)
    return facts.model_copy(update={"fields": embedded_data(reader).fields, "signatures": _handed_down(signatures)})


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
) -> SignatureFact:
    try:
        signature = EmbeddedPdfSignature(reader, field, name)
        return await _judged(signature, content, trust)
    except Exception as error:  # a boundary: one malformed signature leaves the others readable
        problem = f"the signature cannot be read: {type(error).__name__}: {error}"[:300]
        return SignatureFact(field_name=name, signer_name="", problem=problem)


async def _judged(signature: EmbeddedPdfSignature, content: bytes, trust: Trust) -> SignatureFact:
    signed_at = _aware(signature.self_reported_timestamp)
    context = trust.context(signed_at)
    status = await async_validate_pdf_signature(signature, context, diff_policy=_signatures_only())
    revoked, lists_problem = trust.judge(status.validation_path)
    subject = signature.signer_cert.subject.native
    lawful = _is_lawfully_continued(status, signature, content)
    size = _revision_size(signature, content)
    fact = SignatureFact(
        field_name=signature.field_name,
        signer_name=", ".join(subject_values(subject, "common_name")),
        organisation=", ".join(subject_values(subject, "organization_name")),
        kind=kind_of(subject_values(subject, "organizational_unit_name")),
        signed_at=signed_at,
        intact=status.intact and status.valid,
        trusted=status.validation_path is not None and status.trust_problem_indic is None and not lists_problem,
        revoked=revoked,
        covers_whole_file=lawful,
        altered_after=not lawful,
        revision_size=size,
        revision_sha256=hashlib.sha256(content[:size]).hexdigest() if size else "",
    )
    return fact.model_copy(update={"problem": _problem(fact, status, lists_problem)})


def _is_lawfully_continued(status: PdfSignatureStatus, signature: EmbeddedPdfSignature, content: bytes) -> bool:
    """Whether the signature has its whole revision, and after it come only signatures and their material."""
    if status.coverage is None or status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return False
    is_last = signature.signed_revision == signature.reader.xrefs.total_revisions - 1
    rest = content[_revision_size(signature, content) :]
    return bool(status.docmdp_ok) and not (is_last and rest.strip())


def _revision_size(signature: EmbeddedPdfSignature, content: bytes) -> int:
    """Where the signed bytes end; 0 when the signature's byte range makes no sense."""
    numbers = [int(number) for number in signature.byte_range]
    end = numbers[-2] + numbers[-1] if len(numbers) == 4 else 0
    return end if 0 < end <= len(content) else 0


def _problem(fact: SignatureFact, status: PdfSignatureStatus, lists_problem: str) -> str:
    """The first thing that is wrong; empty when nothing is."""
    indication = (
        status.trust_problem_indic.standard_name if status.trust_problem_indic else "no chain to the trusted root"
    )
    reasons = {
        "the signed bytes were changed": not fact.intact,
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
