"""A small integration client of a provincial system: adapter and Kho of the national portal. Copy what you need."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import httpx

SESSION_OVER, EXISTS = -5, {3, -3}
T = TypeVar("T")


@dataclass(frozen=True)
class Config:
    """As a province holds it; the endpoints are paths below ``adapter_url``."""

    adapter_url: str
    auth_endpoint: str
    integration_endpoint: str
    dstcode: str
    username: str
    password: str
    madonvi: str
    kho_login_url: str
    kho_search_url: str
    kho_download_url: str


class PortalRefused(Exception):
    """The portal answered with another code than 0."""


class PortalClient:
    """Signs in again when the session is over, and asks again when an answer is lost."""

    def __init__(self, config: Config, http: httpx.Client, attempts: int = 3) -> None:
        self.config, self.http, self.attempts = config, http, attempts
        self._session = self._kho_session = ""

    def send_dossier(self, record: dict[str, Any]) -> None:
        """DongBoHoSoMC; TraCuuHoSo tells each time anew whether it is an update, so that repeating does no harm."""
        self._patiently(lambda: self._send_once(record))

    def send_progress(self, *rows: dict[str, Any]) -> None:
        """CapNhatTienDoHoSoMC."""
        self._patiently(lambda: self._call("CapNhatTienDoHoSoMC", data=list(rows)))

    def knows(self, dossier_code: str) -> bool:
        """TraCuuHoSo."""
        return bool(self._patiently(lambda: self._call("TraCuuHoSo", mahoso=dossier_code)).get("result"))

    def find_in_kho(self, owner_number: str, kq_code: str, procedure_code: str) -> list[dict[str, Any]]:
        """The owner's documents of one kind."""
        body = {"KenhThucHien": "1", "SoDinhDanhChuSoHuu": owner_number, "SoDinhDanhNguoiYeuCau": "001099000001",
                "HoTenNguoiYeuCau": "Cán bộ Mẫu", "MaThuTuc": procedure_code,
                "DanhSachDanhMucKetQua": [{"MaKetQua": kq_code, "SoKyHieu": ""}]}  # fmt: skip
        found: list[dict[str, Any]] = self.kho(self.config.kho_search_url, body)["result"]["DanhSachGiayToKetQua"]
        return found

    def download(self, path: str, **more: str) -> bytes:
        """One file of the Kho; ``MaYeuCau`` and ``MaHoSo`` name the owner's consent where one is needed."""
        answer = self.kho(self.config.kho_download_url, {"DuongDan": path, **more})
        return base64.b64decode(answer)

    def kho(self, url: str, body: dict[str, Any]) -> Any:
        """Any call to the Kho."""
        self._kho_session = self._kho_session or self._login(self.config.kho_login_url)
        answer = self._post(url, body, {"Authorization": f"Bearer {self._kho_session}"})
        if isinstance(answer, dict) and str(answer.get("errorCode", "0")).strip("0"):
            raise PortalRefused(answer["message"])
        return answer

    def _send_once(self, record: dict[str, Any]) -> None:
        known = bool(self._call("TraCuuHoSo", mahoso=record["MaHoSo"]).get("result"))
        answer = self._call("DongBoHoSoMC", also_good=EXISTS, isUpdating=str(known), data=[record])
        if int(answer["error_code"]) in EXISTS:
            self._call("DongBoHoSoMC", isUpdating="True", data=[record])

    def _patiently(self, work: Callable[[], T]) -> T:
        for _ in range(self.attempts - 1):
            try:
                return work()
            except httpx.TransportError:
                continue
        return work()

    def _call(self, service: str, also_good: set[int] | None = None, **parameters: Any) -> dict[str, Any]:
        url = self.config.adapter_url + self.config.integration_endpoint
        for _ in range(2):
            self._session = self._session or self._login(self.config.adapter_url + self.config.auth_endpoint)
            body = {"session": self._session, "madonvi": self.config.madonvi, "service": service, **parameters}
            answer: dict[str, Any] = self._post(url, body)
            if int(answer["error_code"]) != SESSION_OVER:
                break
            self._session = ""
        if int(answer["error_code"]) not in {0} | (also_good or set()):
            raise PortalRefused(answer["message"])
        return answer

    def _login(self, url: str) -> str:
        return str(self._post(url, {"username": self.config.username, "password": self.config.password})["session"])

    def _post(self, url: str, body: dict[str, Any], headers: dict[str, str] | None = None) -> Any:
        return self.http.post(url, json=body, headers={"dstcode": self.config.dstcode, **(headers or {})}).json()
