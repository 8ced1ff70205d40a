"""Departures in files and their links."""

from dataclasses import replace

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from reference_httt import papers
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice


@defect("rewrites-the-file", owns=("CV5632-5a-B2-3", "CV5632-5a-B2-4"), replaces=("keep_file",))
def rewrites_the_file(practice: Practice) -> Practice:
    """Prints the document anew into its own form, so the signed content is gone (5632/VPCP-KSTT 5.a Bước 2)."""

    async def reprint(content: bytes, facts: DocumentFacts) -> bytes:
        return await papers.typeset(facts.fields or DocumentFields(), ("Bản in lại từ hệ thống.",))

    return replace(practice, keep_file=reprint)


@defect("dead-result-link", owns=("CV5632-4a-B3-3",), replaces=("result_link",))
def dead_result_link(practice: Practice) -> Practice:
    """Sends a result link that leads nowhere from outside (5632/VPCP-KSTT 4.a Bước 3)."""

    def elsewhere(public_url: str, token: str) -> str:
        return practice.result_link(public_url, token).replace("/tep/", "/noi-bo/tep/")

    return replace(practice, result_link=elsewhere)
