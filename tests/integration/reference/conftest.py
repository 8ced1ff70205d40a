"""A portal and provinces of the reference on real sockets, in one process."""

import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import httpx
import pytest
import pytest_asyncio

from conformance.serving import bind, serving, url_of
from mock_dvcqg.app import create_app as create_portal
from mock_dvcqg.contract.control import DocumentOrder, JournalEntry, SignerMaterial
from mock_dvcqg.contract.document_facts import DocumentFields
from mock_dvcqg.control.transport import FaultableProtocol
from mock_dvcqg.documents.typeset import typeset_paper
from mock_dvcqg.settings import Settings as PortalSettings
from reference_httt.app import create_app
from reference_httt.bodies import Agency, BodyKind, agencies_of
from reference_httt.clock import SystemClock
from reference_httt.defects import DEFECTS
from reference_httt.portal_client import PortalClient
from reference_httt.practice import Practice
from reference_httt.province import Province
from reference_httt.settings import Settings
from reference_httt.staff import signer_orders
from reference_httt.store import dossiers, drafts

TOKEN = "control-token"
PATIENCE_S = 600  # a guard against hanging for ever, no judgement of speed
PATIENT_PORTAL: dict[str, Any] = {"fetch_timeout_s": PATIENCE_S, "code_lifetime_s": PATIENCE_S}
STAFF_PASSWORD = "staff-password"
RECORD, LICENCE, EXTRACT = "2.000488", "1.990001", "2.000635"
RECORD_NO1, RECORD_NO2 = "KQ.G15.000007", "KQ.G15.000008"
APPLICATION, DEGREE, CRIMINAL_RECORD = (f"000.00.00.G18-KQ99000{n}" for n in (1, 2, 3))


DUTIES = {
    "receive": "counter_officer",
    "forward": "counter_officer",
    "examine": "specialist",
    "sign": "leader",
    "seal": "records_clerk",
    "return": "counter_officer",
}


@dataclass
class Hand:
    """Somebody's calls to a province."""

    http: httpx.AsyncClient
    draft: str = ""

    async def call(self, method: str, path: str, **more: Any) -> httpx.Response:
        """The plain answer."""
        return await self.http.request(method, path, **more)

    async def ok(self, method: str, path: str, **more: Any) -> dict[str, Any]:
        """The JSON of an answer that must be a success."""
        got = await self.call(method, path, **more)
        assert got.status_code < 300, f"{method} {path}: {got.status_code} {got.text}"
        answer: dict[str, Any] = got.json()
        return answer

    async def offers(self) -> list[dict[str, Any]]:
        """What is shown for the draft."""
        found: list[dict[str, Any]] = (await self.ok("GET", f"/api/drafts/{self.draft}/vault-offers"))["offers"]
        return found

    async def take(self, component: str, offer: str, consent: str = "") -> httpx.Response:
        """Ask for a vault's document."""
        body = {"offer_id": offer, "consent_id": consent}
        return await self.call("POST", f"/api/drafts/{self.draft}/components/{component}/from-vault", json=body)

    async def give(self, component: str, *, how: str = "upload", content: bytes = b"") -> httpx.Response:
        """Give a file by hand."""
        files = {"file": ("to-khai.pdf", content or plain_paper(), "application/pdf")}
        return await self.call("POST", f"/api/drafts/{self.draft}/components/{component}/{how}", files=files)

    async def complete(self, *, how: str = "upload") -> None:
        """Give a file for every component that has none."""
        for component in (await self.ok("GET", f"/api/drafts/{self.draft}"))["components"]:
            if component["attachment"] is None:
                got = await self.give(component["code"], how=how)
                assert got.status_code == 201, got.text

    async def fill_form(self, **changes: str) -> None:
        """Fill in every field of the e-form that is still empty."""
        form = await self.ok("GET", f"/api/drafts/{self.draft}/form")
        values = {field["name"]: form_value(field) for field in form["fields"]} | form["values"] | changes
        await self.ok("PUT", f"/api/drafts/{self.draft}/form", json={"values": values})

    async def submit(self) -> str:
        """The code of the dossier; the e-form is filled in before."""
        await self.fill_form()
        code: str = (await self.ok("POST", f"/api/drafts/{self.draft}/submit"))["dossier_code"]
        return code


def form_value(field: dict[str, Any]) -> str:
    """A value that fits a field of an e-form."""
    plain = {"date": "2020-01-15", "number": "1", "choice": (field["choices"] or [""])[0]}
    return plain.get(field["kind"], f"Nội dung {field['label']}")


@cache
def _no_certificates() -> ssl.SSLContext:
    """Reading the system's certificates takes longer than a test; loopback needs none."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def new_client(base_url: str, **more: Any) -> httpx.AsyncClient:
    """A client for loopback; as patient as the slowest machine with a hundred flows at once needs."""
    return httpx.AsyncClient(base_url=base_url, trust_env=False, timeout=PATIENCE_S, verify=_no_certificates(), **more)


@cache
def plain_paper() -> bytes:
    """A paper as a citizen's scan would be."""
    return typeset_paper("Tờ khai (mô phỏng)", ["Nội dung do người khai điền."])


@dataclass
class Served:
    """One province that answers."""

    url: str
    province: Province
    code: str

    async def officer(self, role: str, office: str = "12") -> "Hand":
        """A signed-in officer of the agency with that suffix."""
        client = new_client(self.url)
        order = {"username": f"{self.code}.{office}.{role}", "password": STAFF_PASSWORD}
        signed_in = (await client.post("/api/staff/sign-in", json=order)).raise_for_status().json()
        client.headers["Authorization"] = f"Bearer {signed_in['token']}"
        return Hand(client)

    async def handle(self, dossier_code: str, office: str, *acts: str) -> dict[str, Any]:
        """The acts on a dossier, each by the officer whose duty it is; all of them when none is named."""
        done: dict[str, Any] = {}
        for act in acts or ("receive", "forward", "examine", "sign", "seal", "return"):
            officer = await self.officer(DUTIES[act], office)
            done = await officer.ok("POST", f"/api/dossiers/{dossier_code}/{act}")
        return done

    async def told(self) -> None:
        """Wait until the outbox has carried everything."""
        await self.province.outbox.idle()


@dataclass
class World:
    """The portal, the provinces and a control client."""

    portal_url: str
    control: httpx.AsyncClient
    stack: AsyncExitStack
    folder: Path
    clock: Any
    provinces: dict[str, Served] = field(default_factory=dict)
    patience_s: float = PATIENCE_S

    async def add_province(self, code: str, name: str, defect: str = "", **more: Any) -> Served:
        """Serve the member's province, with a named defect if told."""
        sock = bind("127.0.0.1")
        url = url_of(sock)
        await self._call("PATCH", f"members/{code}", {"base_url": url})
        info = (await self.control.get("realms/default/info")).json()
        member = next(m for m in info["provinces"] if m["code"] == code)
        orders = [o.model_dump(mode="json") for o in signer_orders(_tree(code, name, more))]
        signers = [SignerMaterial(**await self._call("POST", f"members/{code}/signers", o)) for o in orders]
        settings = settings_of(info, member, name, url, signers, self.folder, **more)
        app = create_app(settings, clock=self.clock, defect=DEFECTS[defect] if defect else None)
        await self.stack.enter_async_context(serving(app, sock))
        self.provinces[code] = Served(url, app.state.province, code)
        return self.provinces[code]

    def anybody(self, code: str) -> Hand:
        """Somebody at a province who is not signed in."""
        return Hand(new_client(self.provinces[code].url))

    async def person(self, full_name: str, **more: Any) -> dict[str, Any]:
        """A fresh invented person."""
        return await self._call("POST", "people", {"full_name": full_name, **more})

    async def enter(self, person: dict[str, Any], code: str, office: str, procedure: str) -> Hand:
        """A citizen signed in at the portal, sent to the province, with a draft and personal data given."""
        browser = new_client(self.provinces[code].url)
        number = {"identity_number": person["identity_number"]}
        (await browser.post(f"{self.portal_url}/api/citizen/sign-in", json=number)).raise_for_status()
        order = {"procedure_code": procedure, "agency_code": f"{code}.{office}"}
        entry = (await browser.post(f"{self.portal_url}/api/citizen/entry", json=order)).raise_for_status().json()
        landed = await browser.get(entry["url"], follow_redirects=True)
        assert landed.status_code == 200, landed.text
        citizen = Hand(browser)
        citizen.draft = (await citizen.ok("POST", "/api/drafts", json=order))["draft_id"]
        return citizen

    async def prepared(self, person: dict[str, Any], code: str, office: str, procedure: str) -> Hand:
        """The same with the personal data given."""
        citizen = await self.enter(person, code, office, procedure)
        await citizen.ok("PUT", f"/api/drafts/{citizen.draft}/personal-data", json=personal_data(person))
        return citizen

    async def at_counter(self, person: dict[str, Any], code: str, office: str, procedure: str) -> Hand:
        """A counter officer with a draft for the person."""
        officer = await self.provinces[code].officer("counter_officer", office)
        order = {"procedure_code": procedure, "agency_code": f"{code}.{office}"} | personal_data(person)
        officer.draft = (await officer.ok("POST", "/api/counter/drafts", json=order))["draft_id"]
        return officer

    async def filed(self, procedure: str = LICENCE, office: str = "12") -> "Filed":
        """A fresh person's dossier in province B."""
        citizen = await self.prepared(await self.person("Nguyễn Thị An"), "H98", office, procedure)
        await citizen.complete()
        return Filed(self, citizen, await citizen.submit(), office)

    async def paid_on_platform(self, procedure: str = EXTRACT, office: str = "07") -> str:
        """A fresh person's fee in province B, paid there: the payment's reference, once the province knows."""
        citizen = await self.prepared(await self.person("Nguyễn Thị An"), "H98", office, procedure)
        await citizen.complete()
        code = await citizen.submit()
        begun = await citizen.ok("POST", f"/api/dossiers/{code}/payments", json={"way": "national-platform"})
        chosen = await citizen.http.post(begun["url"], data={"ngan_hang": "NHTN01", "ket_qua": "thanh-cong"})
        assert chosen.status_code < 400, chosen.text
        await self.wait_journal(lambda entry: entry.service == "CONFIRM" and entry.answered, code)
        return str(begun["reference"])

    async def issue(self, person: dict[str, Any], code: str, *, save: bool = True) -> str:
        """A criminal record applied for, handled and returned in a province, and saved to the Kho if told."""
        citizen = await self.prepared(person, code, "07", RECORD)
        await citizen.complete()
        dossier_code = await citizen.submit()
        await self.provinces[code].handle(dossier_code, "07")
        await self.provinces[code].told()
        await self.wait_fetch(dossier_code, "DanhSachGiayToKetQua")
        if save:
            document = f"{dossier_code}-KQ1"
            url = f"{self.portal_url}/api/citizen/my-services/{dossier_code}/documents/{document}/deposit"
            got = await citizen.http.post(url)
            assert got.status_code < 300, got.text
        return dossier_code

    async def fault(self, name: str, **more: Any) -> None:
        """Put a fault of the portal in force."""
        await self._call("POST", "faults", {"name": name, **more})

    async def clear_faults(self) -> None:
        """End all faults."""
        (await self.control.delete("realms/default/faults")).raise_for_status()

    async def document(self, person: dict[str, Any], **more: Any) -> dict[str, Any]:
        """A signed paper of the laboratory in the person's Kho; ``fields`` and ``tampering`` may be given."""
        order = DocumentOrder(
            fields=criminal_record(person, **more.pop("fields", {})),
            deposit_for=person["identity_number"],
            **more,
        )
        return await self._call("POST", "documents", order.model_dump(mode="json"))

    async def journal(self, **filters: Any) -> list[JournalEntry]:
        """The portal's entries."""
        got = await self.control.get("realms/default/journal", params={"limit": 1000, **filters})
        return [JournalEntry(**entry) for entry in got.raise_for_status().json()["entries"]]

    async def everything(self, **filters: Any) -> list[JournalEntry]:
        """All of the portal's entries that match, however many."""
        found: list[JournalEntry] = []
        while page := await self.journal(**filters, after=found[-1].seq if found else 0):
            found += page
        return found

    async def wait_fetch(self, dossier_code: str, service: str) -> JournalEntry:
        """The first fetch of that kind for the dossier, waited for."""
        return await self.wait_journal(lambda e: (e.surface, e.service) == ("fetch", service), dossier_code)

    async def wait_journal(self, matches: Any, dossier_code: str) -> JournalEntry:
        """The first entry about the dossier that matches, waited for."""
        after = 0
        while True:
            query = {"dossier_code": dossier_code, "after": after, "timeout_s": 120}
            page = (await self.control.get("realms/default/journal/wait", params=query)).raise_for_status().json()
            assert page["entries"], "no such entry came"
            for entry in map(JournalEntry.model_validate, page["entries"]):
                if matches(entry):
                    return entry
            after = page["entries"][-1]["seq"]

    async def _call(self, method: str, path: str, body: dict[str, Any]) -> dict[str, Any]:
        got = await self.control.request(method, f"realms/default/{path}", json=body)
        assert got.status_code < 300, got.text
        answer: dict[str, Any] = got.json()
        return answer


class Filed:
    """A submitted dossier in province B, and what everybody does with it."""

    def __init__(self, world: World, citizen: Hand, code: str, office: str) -> None:
        self.world, self.citizen, self.code, self.office = world, citizen, code, office
        self.served = world.provinces["H98"]
        self.path = f"/api/dossiers/{code}"

    async def by(self, role: str, act: str, body: Any = None) -> dict[str, Any]:
        """An act that must be done, by an officer of that role."""
        got = await self.tried(role, act, body)
        assert got.status_code < 300, f"{role} {act}: {got.status_code} {got.text}"
        answer: dict[str, Any] = got.json()
        return answer

    async def tried(self, role: str, act: str, body: Any = None) -> httpx.Response:
        """The plain answer."""
        officer = await self.served.officer(role, self.office)
        got: httpx.Response = await officer.call("POST", f"{self.path}/{act}", json=body)
        return got

    async def handling(self, role: str = "specialist") -> dict[str, Any]:
        """What the officers see."""
        officer = await self.served.officer(role, self.office)
        found: dict[str, Any] = await officer.ok("GET", f"{self.path}/handling")
        return found

    async def mine(self) -> dict[str, Any]:
        """What who filed sees."""
        found: dict[str, Any] = await self.citizen.ok("GET", f"{self.path}/handling")
        return found

    async def view(self) -> dict[str, Any]:
        """The dossier as who filed sees it."""
        found: dict[str, Any] = await self.citizen.ok("GET", self.path)
        return found

    async def at_specialist(self) -> "Filed":
        """Received and forwarded at once."""
        await self.by("counter_officer", "receive", {"forward": True})
        return self

    async def told(self) -> list[JournalEntry]:
        """What the portal's journal has of the dossier, once everything was carried there."""
        await self.served.told()
        entries: list[JournalEntry] = await self.world.everything(dossier_code=self.code)
        return entries

    def change(self, **fields: Any) -> None:
        """Let the dossier stand otherwise, e.g. received some days ago."""
        with self.served.province.store.writing() as session:
            dossier = dossiers.find(session, self.code)
            assert dossiers.move(session, dossier, replace(dossier, **fields))

    def set_terms(self, **fields: Any) -> None:
        """Let the procedure have other terms."""
        with self.served.province.store.writing() as session:
            found = dossiers.case_file(session, self.code)
            drafts.change(session, replace(found.draft, terms=replace(found.draft.terms, **fields)))

    async def received_days_ago(self, days: int) -> None:
        """The reception lies back."""
        self.change(received_at=datetime.now(UTC) - timedelta(days=days))


def criminal_record(person: dict[str, Any], **more: Any) -> DocumentFields:
    """The fields of a fresh criminal record of the person."""
    plain: dict[str, Any] = {
        "document_number": "0007/2026/LLTP-STP-H97",
        "subject": f"Phiếu lý lịch tư pháp số 1 cấp cho {person['full_name']}",
        "kq_code": RECORD_NO1,
        "title": "Phiếu lý lịch tư pháp số 1",
        "issuer": "Sở Tư pháp tỉnh A",
        "issuer_code": "H97.07",
        "owner_name": person["full_name"],
        "owner_number": person["identity_number"],
        "owner_birth_date": date.fromisoformat(person["birth_date"]),
        "issued_on": datetime.now(UTC).date() - timedelta(days=20),
        "effective_on": datetime.now(UTC).date() - timedelta(days=20),
        "no_expiry": True,
    }
    return DocumentFields(**(plain | more))


def personal_data(person: dict[str, Any]) -> dict[str, Any]:
    """What the person fills in."""
    return {name: person[name] for name in ("full_name", "identity_number", "birth_date", "address", "phone", "email")}


def _tree(code: str, name: str, more: dict[str, Any]) -> tuple[Agency, ...]:
    return agencies_of(code, name, more.get("body_kind", BodyKind.PROVINCE), more.get("agencies", ()))


def settings_of(
    info: dict[str, Any],
    member: dict[str, Any],
    name: str,
    url: str,
    signers: list[SignerMaterial],
    folder: Path,
    **more: Any,
) -> Settings:
    """The province's settings from what the portal tells of itself."""
    portal = info["portal"]
    return Settings(
        code=member["code"],
        name=name,
        public_url=url,
        data_dir=folder / member["code"],
        staff_password=STAFF_PASSWORD,
        control_token=TOKEN,
        portal_url=portal["url"],
        adapter_login_url=portal["adapter"]["login"],
        adapter_data_url=portal["adapter"]["data"],
        kho_login_url=portal["kho"]["login"],
        kho_search_url=portal["kho"]["search"],
        kho_download_url=portal["kho"]["download"],
        oidc_issuer=portal["oidc_issuer"],
        oidc_client_id=member["oidc"]["client_id"],
        oidc_client_secret=member["oidc"]["client_secret"],
        username=member["adapter"]["username"],
        password=member["adapter"]["password"],
        payment_url=portal["payment"]["url"],
        payment_partner=member["payment"]["ma_doi_tac"],
        payment_secret=member["payment"]["secret"],
        **{f"{name}_url": url for name, url in portal["databases"].items()},
        ca_pem=portal["pki"]["ca_pem"],
        signers=signers,
        retry_first_s=0.02,
        retry_max_s=0.1,
        **({"database_url": "memory"} | more),
    )


@asynccontextmanager
async def running_world(folder: Path, *, patient: bool = False) -> AsyncIterator[World]:
    """A portal without provinces yet; a patient one waits as long as a hundred flows at once need."""
    sock = bind("127.0.0.1")
    url = url_of(sock)
    settings = PortalSettings(
        public_url=url,
        data_dir=folder,
        database_url="memory",
        control_token=TOKEN,
        **(PATIENT_PORTAL if patient else {}),
    )
    portal = create_portal(settings)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(serving(portal, sock, http=FaultableProtocol))
        headers = {"Authorization": f"Bearer {TOKEN}"}
        control = new_client(f"{url}/control/", headers=headers)
        await stack.enter_async_context(control)
        yield World(url, control, stack, folder, portal.state.portal.realms.default.clock)


@pytest.fixture(name="running_world")
def _running_world() -> Any:
    """``async with running_world(folder) as world``: for tests that end parts of a world early."""
    return running_world


@pytest.fixture
async def empty_world(tmp_path: Path) -> AsyncIterator[World]:
    """A portal; the test adds provinces."""
    async with running_world(tmp_path) as world:
        yield world


@pytest.fixture
async def patient_world(tmp_path: Path) -> AsyncIterator[World]:
    """A portal under a load that no time limit of daily work is meant for; the test adds provinces."""
    async with running_world(tmp_path, patient=True) as world:
        yield world


@pytest.fixture
async def world(empty_world: World) -> World:
    """A portal and the honest provinces A and B."""
    await empty_world.add_province("H97", "Tỉnh A (mô phỏng)")
    await empty_world.add_province("H98", "Tỉnh B (mô phỏng)")
    return empty_world


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[World]:
    """A portal and the honest provinces A and B, one for all tests of a module: each test brings its own person.

    A module that uses it says ``pytestmark = pytest.mark.asyncio(loop_scope="module")``.
    """
    async with running_world(tmp_path_factory.mktemp("world")) as world:
        await world.add_province("H97", "Tỉnh A (mô phỏng)")
        await world.add_province("H98", "Tỉnh B (mô phỏng)")
        yield world


@pytest.fixture
def world_free_practice() -> Practice:
    """The honest practice without a portal."""
    return Practice(portal=Mock(spec=PortalClient), sign_on=object(), clock=SystemClock())  # type: ignore[arg-type]
