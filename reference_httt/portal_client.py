"""The portal as a province calls it: adapter (mapi), Kho DL Cổng DVCQG, revocation lists.

A session is kept and reused; when the portal says it is no longer valid (−5) the client signs in again, once.
"""

import asyncio
import base64
import binascii
from collections.abc import Sequence
from typing import Any, Protocol

import httpx
from pydantic import ValidationError

from mock_dvcqg.contract.dossier_record import DossierRecord, ProgressRow
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.kho import KhoAnswer, KhoDocument, KhoDownloadRequest, KhoSearchRequest
from mock_dvcqg.contract.procedure import Procedure
from mock_dvcqg.contract.statistics import DossierStatistics, Rating
from reference_httt.account_order import AccountOrder, CreatedAccount
from reference_httt.errors import PortalRefused, PortalUnreachable
from reference_httt.portal_calls import call, json_of
from reference_httt.settings import Settings


class Portal(Protocol):
    """What operations and the outbox ask of the portal."""

    async def procedure(self, code: str) -> Procedure | None:
        """LayThuTuc."""

    async def tech_id(self, number: str) -> str:
        """TraCuuTechID; empty: the person has no account on the portal."""

    async def create_account(self, order: AccountOrder) -> CreatedAccount:
        """TaoTaiKhoan."""

    async def procedures_of(self, agency_code: str) -> list[str]:
        """LayDanhSachTTHCDonVi: the codes."""

    async def knows(self, dossier_code: str) -> bool:
        """TraCuuHoSo."""

    async def send_dossier(self, record: DossierRecord, *, is_updating: bool) -> None:
        """DongBoHoSoMC."""

    async def send_progress(self, rows: Sequence[ProgressRow]) -> None:
        """CapNhatTienDoHoSoMC."""

    async def send_statistics(self, rows: Sequence[DossierStatistics]) -> None:
        """DongBoThongKeHoSo."""

    async def send_ratings(self, rows: Sequence[Rating]) -> None:
        """DongBoDanhGia."""

    async def search_vault(self, wanted: KhoSearchRequest) -> list[KhoDocument]:
        """Look-up in the Kho."""

    async def download(self, keeper: str, path: str) -> bytes:
        """One file of the Kho."""

    async def revocation_lists(self) -> list[bytes]:
        """The realm's CRL, DER."""

    def forget_sessions(self) -> None:
        """Sign in afresh at the next call."""


class PortalClient:
    """The portal over HTTP."""

    def __init__(self, http: httpx.AsyncClient, settings: Settings) -> None:
        self._http, self._settings = http, settings
        self._headers = {"Accept": "application/json", "Charset": "utf-8", "dstcode": settings.dstcode}
        self._adapter_session = self._kho_session = ""
        self._turn = asyncio.Lock()

    def forget_sessions(self) -> None:
        """Sign in afresh at the next call."""
        self._adapter_session = self._kho_session = ""

    async def procedure(self, code: str) -> Procedure | None:
        """One procedure as the portal shares it; ``None`` when it knows none."""
        found = _rows((await self._ask("LayThuTuc", maTTHC=code)).result)
        try:
            return Procedure.model_validate(found[0]) if found else None
        except ValidationError as error:
            raise PortalUnreachable("LayThuTuc trả về thủ tục không đúng cấu trúc") from error

    async def tech_id(self, number: str) -> str:
        """The TechID of the person's account on the portal; empty when there is none."""
        found = _rows((await self._ask("TraCuuTechID", provider="wso2is", mstorcmnd=number)).result)
        return str(found[0].get("TECHNICALID", "")) if found else ""

    async def create_account(self, order: AccountOrder) -> CreatedAccount:
        """Open an account on the portal for a person at the counter; an account that is there is linked instead.

        Raises:
            PortalUnreachable, PortalRefused: e.g. the registry has another name with the number.
        """
        parameters: dict[str, Any] = dict(order.wire())
        found = _rows((await self._ask("TaoTaiKhoan", **parameters)).result)
        tech_id = str(found[0].get("TECHNICALID", "")) if found else ""
        if not tech_id:
            raise PortalUnreachable("TaoTaiKhoan không trả về mã tài khoản")
        return CreatedAccount(tech_id, existed=str(found[0].get("DATONTAI")) == "1")

    async def procedures_of(self, agency_code: str) -> list[str]:
        """The codes of the procedures that a body, or one of its agencies, carries out."""
        found = _rows((await self._ask("LayDanhSachTTHCDonVi", maDonVi=agency_code)).result)
        return [str(row["MATTHC"]) for row in found if row.get("MATTHC")]

    async def knows(self, dossier_code: str) -> bool:
        """Whether the portal has the dossier: decides isUpdating."""
        return bool(_rows((await self._ask("TraCuuHoSo", mahoso=dossier_code)).result))

    async def send_dossier(self, record: DossierRecord, *, is_updating: bool) -> None:
        """Tell the portal of a dossier; «already exists» is answered by an update with the same record."""
        flag = "True" if is_updating else "False"
        answer = await self._ask("DongBoHoSoMC", also_ok=_EXISTS, isUpdating=flag, data=[record.wire()])
        if not answer.is_ok and not is_updating:
            await self._ask("DongBoHoSoMC", isUpdating="True", data=[record.wire()])

    async def send_progress(self, rows: Sequence[ProgressRow]) -> None:
        """Tell the portal of acts, at most ten in a call."""
        for start in range(0, len(rows), 10):
            await self._ask("CapNhatTienDoHoSoMC", data=[row.wire() for row in rows[start : start + 10]])

    async def send_statistics(self, rows: Sequence[DossierStatistics]) -> None:
        """Tell the portal the figures of a month, one row a unit."""
        await self._ask("DongBoThongKeHoSo", data=[row.wire() for row in rows])

    async def send_ratings(self, rows: Sequence[Rating]) -> None:
        """Tell the portal how satisfied people were in a month, one row a unit and procedure."""
        await self._ask("DongBoDanhGia", data=[row.wire() for row in rows])

    async def search_vault(self, wanted: KhoSearchRequest) -> list[KhoDocument]:
        """The owner's documents of the wanted kinds in the national vault."""
        answer = _kho_answer(await self._kho(self._settings.kho_search_url, wanted))
        if answer.error_code.strip("0"):
            raise PortalRefused(_number(answer.error_code), answer.message)
        return answer.result.documents if answer.result else []

    async def download(self, keeper: str, path: str) -> bytes:
        """One file of the national vault, exactly as it is kept there."""
        reply = await self._kho(self._settings.kho_download_url, KhoDownloadRequest(keeper=keeper, path=path))
        if not isinstance(reply, str):
            answer = _kho_answer(reply)
            raise PortalRefused(_number(answer.error_code), answer.message)
        try:
            return base64.b64decode(reply, validate=True)
        except (binascii.Error, ValueError) as error:
            raise PortalUnreachable("tập tin không phải base64") from error

    async def revocation_lists(self) -> list[bytes]:
        """The realm's revocation list; none when no address is set."""
        if not self._settings.crl_url:
            return []
        response = await call(self._http, "GET", self._settings.crl_url)
        if response.status_code != 200:
            raise PortalUnreachable(f"danh sách thu hồi chứng thư: HTTP {response.status_code}")
        return [response.content]

    async def _ask(self, service: str, *, also_ok: frozenset[int] = frozenset(), **parameters: Any) -> Answer:
        """The adapter's answer to a service.

        Raises:
            PortalUnreachable, PortalRefused.
        """
        for last in (False, True):
            answer = await self._post_data(service, parameters)
            code = _number(answer.error_code)
            if code == ErrorCode.SESSION_INVALID and not last:
                self._adapter_session = ""
                continue
            if not answer.is_ok and code not in also_ok:
                raise _failure(code, answer.message)
            return answer
        raise AssertionError("unreachable")

    async def _post_data(self, service: str, parameters: dict[str, Any]) -> Answer:
        session = await self._adapter()
        body = {"session": session, "madonvi": self._settings.agency, "service": service, **parameters}
        response = await call(self._http, "POST", self._settings.adapter_data_url, json=body, headers=self._headers)
        return _answer(json_of(response))

    async def _adapter(self) -> str:
        async with self._turn:
            if not self._adapter_session:
                answer = _answer(await self._login(self._settings.adapter_login_url))
                if not answer.is_ok or not answer.session:
                    raise _failure(_number(answer.error_code), answer.message)
                self._adapter_session = answer.session
            return self._adapter_session

    async def _login(self, url: str) -> Any:
        body = {"username": self._settings.username, "password": self._settings.password.get_secret_value()}
        return json_of(await call(self._http, "POST", url, json=body, headers=self._headers))

    async def _kho(self, url: str, wanted: KhoSearchRequest | KhoDownloadRequest) -> Any:
        """A Kho answer; signs in again, once, when the session is no longer valid."""
        reply: Any = None
        for last in (False, True):
            headers = self._headers | {"Authorization": f"Bearer {await self._kho_signed_in()}"}
            body = wanted.wire()
            reply = json_of(await call(self._http, "POST", url, json=body, headers=headers))
            if last or isinstance(reply, str) or not _is_session_invalid(reply):
                break
            self._kho_session = ""
        return reply

    async def _kho_signed_in(self) -> str:
        async with self._turn:
            if not self._kho_session:
                reply = await self._login(self._settings.kho_login_url)
                session = reply.get("session") if isinstance(reply, dict) else None
                if not session:
                    answer = _kho_answer(reply)
                    raise _failure(_number(answer.error_code), answer.message)
                self._kho_session = str(session)
            return self._kho_session


_EXISTS = frozenset({3, -3})


def _answer(raw: Any) -> Answer:
    if isinstance(raw, dict) and "error_code" in raw:
        raw = raw | {"error_code": str(raw["error_code"])}
    try:
        return Answer.model_validate(raw)
    except ValidationError as error:
        raise PortalUnreachable("phản hồi không đúng cấu trúc") from error


def _kho_answer(raw: Any) -> KhoAnswer:
    if isinstance(raw, dict):
        raw = raw | {"errorCode": str(raw.get("errorCode", raw.get("error_code", "")))}
    try:
        return KhoAnswer.model_validate(raw)
    except ValidationError as error:
        raise PortalUnreachable("phản hồi của Kho không đúng cấu trúc") from error


def _is_session_invalid(raw: Any) -> bool:
    return (
        isinstance(raw, dict) and _number(str(raw.get("errorCode", raw.get("error_code")))) == ErrorCode.SESSION_INVALID
    )


def _failure(code: int, message: str) -> PortalUnreachable | PortalRefused:
    return PortalUnreachable(message) if code == ErrorCode.UNAVAILABLE else PortalRefused(code, message)


def _rows(found: Any) -> list[dict[str, Any]]:
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _number(text: str) -> int:
    try:
        return int(text[:10])
    except ValueError:
        return int(ErrorCode.REFUSED)
