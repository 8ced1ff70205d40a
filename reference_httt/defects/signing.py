"""Departures in signing deliverables and keeping them."""

from dataclasses import replace

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice, SigningDesk


@defect("forgets-agency-seal", owns=("CV5632-4a-B2-2",), replaces=("seal_for_agency",))
def forgets_agency_seal(practice: Practice) -> Practice:
    """Ends the processing with the leader's signature alone (5632/VPCP-KSTT 4.a Bước 2 wants both)."""

    async def no_seal(content: bytes, desk: SigningDesk) -> bytes:
        return content

    return replace(practice, seal_for_agency=no_seal)


@defect("seals-before-leader-signs", owns=("ND30-32-2-1",), replaces=("sign_as_leader", "seal_for_agency"))
def seals_before_leader_signs(practice: Practice) -> Practice:
    """Puts the agency's seal on a draft that the competent person has not signed yet (NĐ 30/2020/NĐ-CP Điều 32)."""

    async def seal_then_sign(content: bytes, desk: SigningDesk) -> bytes:
        return await practice.sign_as_leader(await practice.seal_for_agency(content, desk), desk)

    async def sealed_already(content: bytes, desk: SigningDesk) -> bytes:
        return content

    return replace(practice, sign_as_leader=seal_then_sign, seal_for_agency=sealed_already)


@defect("keeps-results-without-term", owns=("TN-B4-1",), replaces=("extract_fields", "field_gaps"))
def keeps_results_without_term(practice: Practice) -> Practice:
    """Stores the result without effective and expiry day, so nobody knows until when it holds (Tây Ninh, Bước 4)."""

    def without_term(facts: DocumentFacts, drafted: DocumentFields) -> DocumentFields:
        fields = practice.extract_fields(facts, drafted)
        return fields.model_copy(update={"effective_on": None, "expires_on": None, "no_expiry": False})

    def nothing_is_missing(fields: DocumentFields) -> tuple[str, ...]:
        return ()

    return replace(practice, extract_fields=without_term, field_gaps=nothing_is_missing)


@defect("forgets-local-vault", owns=("CV5632-4a-B3-1", "YB-B4-2", "YB-B5-3"), replaces=("is_kept_locally",))
def forgets_local_vault(practice: Practice) -> Practice:
    """Leaves storing the result to the officer, who forgets it (5632/VPCP-KSTT 4.a Bước 3: it is automatic)."""

    def never(facts: DocumentFacts) -> bool:
        return False

    return replace(practice, is_kept_locally=never)
