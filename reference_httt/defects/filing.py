"""Departures in filing: who is guided where, at which agency, with what, and for how much."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from mock_dvcqg.contract.dossier_record import Fee
from reference_httt.defects.registry import defect
from reference_httt.operations.sign_in_citizen import REDIRECT_PATH
from reference_httt.practice import Practice
from reference_httt.rules.model import CaseFile, Component, Identity
from reference_httt.sign_on import SignOn

_HANDLING_CHARGE = Fee(
    name="Phí xử lý hồ sơ trực tuyến", code="PHI-XLHS", collected_at="1", amount_vnd="20000", kind="1"
)


@dataclass(frozen=True)
class _OwnSignIn:
    """A sign-on that begins nowhere: the browser is left with an error of the province's own."""

    honest: SignOn

    async def authorize_url(self, *, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
        return redirect_uri.removesuffix(REDIRECT_PATH) + "/api/account"

    async def identity(self, code: str, *, nonce: str, verifier: str, redirect_uri: str, now: datetime) -> Identity:
        return await self.honest.identity(code, nonce=nonce, verifier=verifier, redirect_uri=redirect_uri, now=now)


@defect("leaves-visitors-unguided", owns=("CV5632-4a-B1-5",), replaces=("sign_on",))
def leaves_visitors_unguided(practice: Practice) -> Practice:
    """Answers who has not signed in with a bare error, without a way to the portal's account (4.a Bước 1)."""
    return replace(practice, sign_on=_OwnSignIn(practice.sign_on))


@defect("takes-incomplete-dossiers", owns=("CV5632-4a-B1-3", "CV5632-4b-B1-3"), replaces=("components_missing",))
def takes_incomplete_dossiers(practice: Practice) -> Practice:
    """Counts files instead of holding them against the procedure: what lacks a component is received (4.a Bước 1)."""

    def none_missing(components: Iterable[Component]) -> tuple[Component, ...]:
        return ()

    return replace(practice, components_missing=none_missing)


@defect("charges-for-free-procedure", owns=("CV5632-4a-B1-4",), replaces=("fees_told",))
def charges_for_free_procedure(practice: Practice) -> Practice:
    """Adds a handling charge of its own to procedures without a fee (4.a Bước 1: «phí, lệ phí (nếu có)»)."""

    def charged(case: CaseFile) -> list[Fee]:
        return practice.fees_told(case) or [_HANDLING_CHARGE]

    return replace(practice, fees_told=charged)
