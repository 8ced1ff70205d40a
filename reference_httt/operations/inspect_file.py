"""Look into a file that was given, before anything is kept of it: what it is, and what its signatures are worth."""

from dataclasses import dataclass

from mock_dvcqg.contract.document_facts import DocumentFacts
from reference_httt import papers
from reference_httt.errors import Refused, TooLarge
from reference_httt.operations.judge_document import read_with_revocation
from reference_httt.province import Province


@dataclass(frozen=True)
class GivenFile:
    """A file as it came, not trusted."""

    name: str
    content: bytes


async def inspect_file(province: Province, file: GivenFile) -> DocumentFacts:
    """What can be read off an acceptable file; its signatures are none or valid (Tây Ninh Bước 3; D-42).

    The size comes first, then the bytes' kind, then what the PDF holds, read apart from this process.

    Raises:
        TooLarge. Refused: no plain readable PDF, or a signature on it is not valid.
        PortalUnreachable: it is signed, and the revocation list cannot be had.
    """
    settings, practice = province.settings, province.practice
    too_large = practice.file_size_problem(len(file.content), settings.max_file_bytes)
    if too_large:
        raise TooLarge(too_large)
    _refuse(practice.file_kind_problem(file.content))
    survey = await province.reader.survey(
        file.content, root_pem=settings.ca_pem, at=province.now(), timeout_s=settings.file_reading_timeout_s
    )
    _refuse(practice.file_problem(survey))
    facts = await papers.read(file.content, settings.ca_pem, province.now())
    if facts.signatures:
        facts = await read_with_revocation(province, file.content)
    _refuse(practice.given_signature_problem(facts))
    return facts


def _refuse(problem: str) -> None:
    if problem:
        raise Refused(problem)
