"""Departures in going on when the portal or its vault is in trouble."""

from dataclasses import replace
from typing import Any

from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.kho import KhoDocument, KhoSearchRequest
from reference_httt.defects.registry import defect
from reference_httt.errors import PortalRefused, PortalUnreachable, Refused
from reference_httt.portal_client import Portal, PortalClient
from reference_httt.practice import Practice

_DONE = Answer(error_code="0")


class _TakesExpiryForDone(PortalClient):
    """Signs in again when the session has expired, but counts the call that met it as made."""

    def __init__(self, like: PortalClient) -> None:
        vars(self).update(vars(like))

    async def _ask(self, service: str, *, also_ok: frozenset[int] = frozenset(), **parameters: Any) -> Answer:
        answer = await self._post_data(service, parameters)
        if answer.error_code == str(int(ErrorCode.SESSION_INVALID)):
            self._adapter_session = ""
            if service == "DongBoHoSoMC":
                return _DONE
        return await super()._ask(service, also_ok=also_ok, **parameters) if not answer.is_ok else answer


class _Watching:
    """The portal with its Kho watched; all else goes through."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal

    def __getattr__(self, name: str) -> Any:
        return getattr(self._portal, name)


class _StopsWithTheVault(_Watching):
    async def search_vault(self, wanted: KhoSearchRequest) -> list[KhoDocument]:
        """Stops whoever asked when there is no answer."""
        try:
            return await self._portal.search_vault(wanted)
        except PortalUnreachable as error:
            raise Refused("Hệ thống đang bận, đề nghị thực hiện lại sau") from error


class _NeverTriesAgain(_Watching):
    def __init__(self, portal: Portal) -> None:
        super().__init__(portal)
        self._failed = False

    async def download(self, keeper: str, path: str) -> bytes:
        """Once it has failed there is no further download."""
        if self._failed:
            raise PortalRefused(int(ErrorCode.REFUSED), "Giấy tờ không tải được, đề nghị nộp bản giấy")
        try:
            return await self._portal.download(keeper, path)
        except PortalUnreachable:
            self._failed = True
            raise

    def forget_sessions(self) -> None:
        """A fresh start tries anew."""
        self._failed = False
        self._portal.forget_sessions()


@defect("ignores-session-expiry", owns=("CV5632-CV3-5",), replaces=("portal",))
def ignores_session_expiry(practice: Practice) -> Practice:
    """Takes «−5» for an answer: signs in again and goes on with the next call, so the record is lost (mục 3)."""
    portal = practice.portal
    return replace(practice, portal=_TakesExpiryForDone(portal)) if isinstance(portal, PortalClient) else practice


@defect("stops-filing-when-vault-is-down", owns=("CV5632-CV3-3",), replaces=("portal",))
def stops_filing_when_vault_is_down(practice: Practice) -> Practice:
    """Lets nobody go on with the components while the national vault does not answer (5632/VPCP-KSTT mục 3)."""
    return replace(practice, portal=_StopsWithTheVault(practice.portal))


@defect("never-downloads-again", owns=("CV5632-CV3-4",), replaces=("portal",))
def never_downloads_again(practice: Practice) -> Practice:
    """Gives the national vault up after one failed download and asks for paper instead (5632/VPCP-KSTT mục 3)."""
    return replace(practice, portal=_NeverTriesAgain(practice.portal))
