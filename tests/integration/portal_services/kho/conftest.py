"""The vault's own fixtures, over those of the portal's services: members at the Kho, papers, the owner."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from mock_dvcqg.contract.control import DocumentOrder, Person, RealmSettings, SignatureOrder
from mock_dvcqg.contract.conventions import DSTCODE
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.contract.paths import KHO_CONSENT_CODE, KHO_CONSENT_REQUEST, KHO_CONSENT_STATE, KHO_DOWNLOAD
from mock_dvcqg.operations.change_realm import change_realm
from mock_dvcqg.operations.make_laboratory_document import make_laboratory_document

KQ = "KQ.G15.000007"
DOSSIER = "H98.07-261122-0009"
OFFICER = "001099000001"


@dataclass
class Kho:
    """A member at the Kho: looks up, asks for consent, downloads."""

    portal: Any
    session: str
    officer: str = OFFICER

    async def call(self, path: str, **body: Any) -> Any:
        headers = {"dstcode": DSTCODE, "Authorization": f"Bearer {self.session}"}
        answer = await self.portal.http.post(path, json=body, headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def search(self, owner: str, *kq_codes: str, **more: Any) -> dict[str, Any]:
        asked = {"KenhThucHien": "1", "SoDinhDanhNguoiYeuCau": self.officer, "HoTenNguoiYeuCau": "Cán bộ Mẫu"}
        return dict(await self.portal.kho_search(self.session, owner, *(kq_codes or (KQ,)), **asked | more))

    async def path(self, owner: str, **more: Any) -> str:
        answer = await self.search(owner, **more)
        [found] = answer["result"]["DanhSachGiayToKetQua"]
        return str(found["DanhSachTepDinhKem"][0]["DuongDan"])

    async def download(self, path: str, **more: Any) -> Any:
        return await self.call(KHO_DOWNLOAD, DuongDan=path, **more)

    async def ask(self, path: str, dossier: str = DOSSIER, method: str = "1") -> dict[str, Any]:
        return dict(await self.call(KHO_CONSENT_REQUEST, DuongDan=path, MaHoSo=dossier, HinhThucXacNhan=method))

    async def state(self, consent_id: str) -> dict[str, Any]:
        return dict(await self.call(KHO_CONSENT_STATE, MaYeuCau=consent_id))

    async def confirm(self, consent_id: str, code: str) -> dict[str, Any]:
        return dict(await self.call(KHO_CONSENT_CODE, MaYeuCau=consent_id, MaXacNhan=code))


@pytest.fixture
def owner(portal: Any) -> Person:
    person: Person = portal.people()[0]
    return person


@pytest.fixture
async def kho(portal: Any) -> Kho:
    """H98 signed in at the Kho."""
    return Kho(portal, await portal.kho_login("H98"))


@pytest.fixture
async def other_kho(portal: Any) -> Kho:
    """H97 signed in at the Kho."""
    return Kho(portal, await portal.kho_login("H97"))


@pytest.fixture
def paper(portal: Any) -> Any:
    """Makes a paper of a person by the laboratory; gives its bytes, and its id when it was put into the Kho."""

    async def made(
        person: Person,
        *,
        deposit: bool = True,
        number: str = "123/LLTP",
        kq_code: str = KQ,
        signatures: list[SignatureOrder] | None = None,
        instance: str | None = None,
        **fields: Any,
    ) -> tuple[bytes, str | None]:
        known = DocumentFields(
            document_number=number,
            kq_code=kq_code,
            title="Phiếu lý lịch tư pháp số 1",
            issuer="Sở Tư pháp tỉnh A",
            issuer_code="H97",
            owner_name=person.full_name,
            owner_number=person.identity_number,
            issued_on=date(2026, 6, 5),
        ).model_copy(update=fields)
        order = DocumentOrder(
            fields=known,
            signatures=signatures,
            deposit_for=person.identity_number if deposit else None,
            instance_code=instance,
        )
        content, _, vault_id = await make_laboratory_document(portal.realm, order)
        return content, vault_id

    return made


@dataclass
class Citizen:
    """The owner at the citizen API."""

    portal: Any
    person: Person

    async def get(self, path: str) -> Any:
        answer = await self.portal.http.get(f"/api/citizen{path}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def post(self, path: str, **more: Any) -> Any:
        return await self.portal.http.post(f"/api/citizen{path}", **more)

    async def log(self) -> list[tuple[str, str]]:
        return [(row["action"], row["by"]) for row in await self.get("/access-log")]


@pytest.fixture
async def citizen(portal: Any, owner: Person) -> Citizen:
    await portal.citizen(owner)
    return Citizen(portal, owner)


@pytest.fixture
def careful(portal: Any) -> None:
    """The realm wants a consent for what officers take."""
    change_realm(portal.realm, RealmSettings(kho_consent="required"))
