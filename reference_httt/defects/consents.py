"""Departures in what a citizen's consent is good for."""

from dataclasses import replace

from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import Consent, Draft, Offer


@defect("takes-consent-of-other-document", owns=("CV5632-5b-B2-6",), replaces=("consent_problem",))
def takes_consent_of_other_document(practice: Practice) -> Practice:
    """Looks for any consent in the dossier, not for which paper it was given (5632/VPCP-KSTT 5.b Bước 2; D-08)."""

    def any_document(consent: Consent | None, offer: Offer, draft: Draft, officer: str) -> str:
        if consent is not None:
            offer = replace(offer, kq_code=consent.kq_code, document_number=consent.document_number)
        return practice.consent_problem(consent, offer, draft, officer)

    return replace(practice, consent_problem=any_document)


@defect("takes-consent-of-other-dossier", owns=("CV5632-5b-B2-7",), replaces=("consent_problem",))
def takes_consent_of_other_dossier(practice: Practice) -> Practice:
    """Keeps a consent for the person and paper, so that it opens every later dossier (5632/VPCP-KSTT 5.b; D-08)."""

    def any_dossier(consent: Consent | None, offer: Offer, draft: Draft, officer: str) -> str:
        if consent is not None:
            consent = replace(consent, draft_id=draft.draft_id)
        return practice.consent_problem(consent, offer, draft, officer)

    return replace(practice, consent_problem=any_dossier)
