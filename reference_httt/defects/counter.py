"""Departures at the one-stop counter."""

from dataclasses import replace

from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import Consent, ConsentStatus, Draft, Offer


@defect("ignores-consent-refusal", owns=("CV5632-5b-B2-3",), replaces=("consent_problem",))
def ignores_consent_refusal(practice: Practice) -> Practice:
    """Takes any recorded answer for a yes, so a citizen's refusal lets the transfer through (5632/VPCP-KSTT 5.b)."""

    def any_answer(consent: Consent | None, offer: Offer, draft: Draft, officer: str) -> str:
        if consent is not None and consent.state is ConsentStatus.REFUSED:
            consent = replace(consent, state=ConsentStatus.GRANTED)
        return practice.consent_problem(consent, offer, draft, officer)

    return replace(practice, consent_problem=any_answer)


@defect("transfers-before-consent", owns=("CV5632-5b-B2-2",), replaces=("consent_problem",))
def transfers_before_consent(practice: Practice) -> Practice:
    """Lets the officer transfer first and ask afterwards (5632/VPCP-KSTT 5.b Bước 2 has it the other way round)."""

    def unasked(consent: Consent | None, offer: Offer, draft: Draft, officer: str) -> str:
        if consent is None or consent.state is ConsentStatus.ASKED:
            return ""
        return practice.consent_problem(consent, offer, draft, officer)

    return replace(practice, consent_problem=unasked)
