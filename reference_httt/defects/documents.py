"""Departures in checking the signatures of stored papers: each forgives one thing that it should look at."""

from collections.abc import Callable
from dataclasses import replace

from mock_dvcqg.contract.document_facts import DocumentFacts, DocumentFields, SignatureFact, TrustProblem
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import PersonalData

_NO_TRUST_PROBLEM = {"trusted": True, "trust_problem": TrustProblem.NONE}


def _forgiving(practice: Practice, pardon: Callable[[SignatureFact], dict[str, object]]) -> Practice:
    """The practice that judges each signature as if the members ``pardon`` gives were so."""

    def judged(facts: DocumentFacts) -> tuple[str, ...]:
        pardoned = tuple(one.model_copy(update=pardon(one)) for one in facts.signatures)
        return practice.signature_problems(facts.model_copy(update={"signatures": pardoned}))

    return replace(practice, signature_problems=judged)


@defect("accepts-tampered-record", owns=("ND45-11-2-1",), replaces=("signature_problems",))
def accepts_tampered_record(practice: Practice) -> Practice:
    """Checks certificates, but not whether what was signed is still what is there (NĐ 45/2020/NĐ-CP Điều 11)."""

    def unchanged(one: SignatureFact) -> dict[str, object]:
        return {"intact": True, "altered_after": one.leaves_part_unsigned}

    return _forgiving(practice, unchanged)


@defect("accepts-revoked-certificate", owns=("ND45-11-2-2",), replaces=("signature_problems",))
def accepts_revoked_certificate(practice: Practice) -> Practice:
    """Never asks for the revocation list (NĐ 45/2020/NĐ-CP Điều 11)."""
    return _forgiving(practice, lambda one: {"revoked": False})


@defect("accepts-untrusted-signer", owns=("ND45-11-2-3",), replaces=("signature_problems",))
def accepts_untrusted_signer(practice: Practice) -> Practice:
    """Reads the names in a certificate and not who issued it: anybody's own will do (NĐ 45/2020/NĐ-CP Điều 11)."""

    def known(one: SignatureFact) -> dict[str, object]:
        return _NO_TRUST_PROBLEM if one.trust_problem is TrustProblem.UNKNOWN_AUTHORITY else {}

    return _forgiving(practice, known)


@defect("accepts-expired-certificate", owns=("ND45-11-2-4",), replaces=("signature_problems",))
def accepts_expired_certificate(practice: Practice) -> Practice:
    """Leaves the period of a certificate alone (NĐ 45/2020/NĐ-CP Điều 11)."""

    def in_period(one: SignatureFact) -> dict[str, object]:
        out_of_period = one.trust_problem in (TrustProblem.EXPIRED, TrustProblem.NOT_YET_VALID)
        return _NO_TRUST_PROBLEM if out_of_period else {}

    return _forgiving(practice, in_period)


@defect("accepts-partial-coverage", owns=("ND45-11-2-5",), replaces=("signature_problems",))
def accepts_partial_coverage(practice: Practice) -> Practice:
    """Checks the signed bytes and never asks which bytes those are (NĐ 45/2020/NĐ-CP Điều 11)."""

    def by_its_bytes_alone(facts: DocumentFacts) -> tuple[str, ...]:
        if not any(one.leaves_part_unsigned for one in facts.signatures):
            return practice.signature_problems(facts)
        pardoned = tuple(one.model_copy(update={"altered_after": False}) for one in facts.signatures)
        return practice.signature_problems(facts.model_copy(update={"signatures": pardoned}))

    return replace(practice, signature_problems=by_its_bytes_alone)


@defect("accepts-unreadable-file", owns=("ND45-11-2-6",), replaces=("signature_problems", "owner_problem"))
def accepts_unreadable_file(practice: Practice) -> Practice:
    """Takes a file that it could not open for one without faults: no error was found (NĐ 45/2020/NĐ-CP Điều 11)."""

    def nothing_found(facts: DocumentFacts) -> tuple[str, ...]:
        return () if facts.problem else practice.signature_problems(facts)

    def nobody_elses(fields: DocumentFields | None, owner: PersonalData) -> str:
        return practice.owner_problem(fields, owner) if fields is not None else ""

    return replace(practice, signature_problems=nothing_found, owner_problem=nobody_elses)


@defect("accepts-single-signature", owns=("ND30-5-1-1",), replaces=("signature_problems",))
def accepts_single_signature(practice: Practice) -> Practice:
    """Counts no signatures: what is there must be valid, what is missing is not missed (NĐ 30/2020/NĐ-CP Điều 5)."""

    def what_is_there(facts: DocumentFacts) -> tuple[str, ...]:
        if facts.is_true_copy or facts.problem or not all(one.is_valid for one in facts.signatures):
            return practice.signature_problems(facts)
        return ()

    return replace(practice, signature_problems=what_is_there)


@defect("accepts-copy-signed-by-officer", owns=("ND30-25-1c-1",), replaces=("signature_problems",))
def accepts_copy_signed_by_officer(practice: Practice) -> Practice:
    """Takes a true copy with whatever valid signature it bears (NĐ 30/2020/NĐ-CP Điều 25 khoản 1 điểm c)."""

    def any_signature(facts: DocumentFacts) -> tuple[str, ...]:
        signed = bool(facts.signatures) and all(one.is_valid for one in facts.signatures)
        return () if facts.is_true_copy and signed else practice.signature_problems(facts)

    return replace(practice, signature_problems=any_signature)


@defect("accepts-wrong-issuer", owns=("ND45-14-3b-1",), replaces=("issuer_problem",))
def accepts_wrong_issuer(practice: Practice) -> Practice:
    """Is content with a valid seal, whosever it is (NĐ 45/2020/NĐ-CP Điều 14 khoản 3)."""

    def any_agency(facts: DocumentFacts) -> str:
        return ""

    return replace(practice, issuer_problem=any_agency)
