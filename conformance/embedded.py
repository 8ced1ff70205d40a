"""Runs the portal and reference provinces inside this process, each on a real socket of its own.

The only module of the suite that knows the two applications; everything else meets them over HTTP.
"""

import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx

from conformance.changeable import Changeable
from conformance.control_calls import Control
from conformance.errors import EnvironmentUnusable, UsageError
from conformance.portal.http_hand import PortalAddress
from conformance.province.binding_file import load_binding
from conformance.province.opening import Binding, ready
from conformance.run.cell import Cell, ResetCall
from conformance.serving import bind, serving, url_of
from conformance.shipped import reference_binding
from mock_dvcqg.contract.control import MemberOrder, RealmOrder, SignerMaterial, SignerOrder
from mock_dvcqg.contract.document_facts import SignerKind
from mock_dvcqg.contract.info import Info, MemberInfo
from mock_dvcqg.contract.paths import PKI, realm_prefix

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Place:
    """A reference province to stand up: its code and the words its agencies carry."""

    code: str
    name: str
    area: str


ISSUER = Place("H97", "Tỉnh A (mô phỏng)", "tỉnh A")
UNDER_TEST = Place("H98", "Tỉnh B (mô phỏng)", "tỉnh B")

AGENCIES = (
    ("40", "Trung tâm Phục vụ hành chính công"),
    ("07", "Sở Tư pháp"),
    ("12", "Sở Y tế"),
    ("31", "Công an"),
    ("21.01", "UBND xã Mẫu,"),
)

OFFICERS: dict[str, tuple[str | None, str]] = {
    "40": (None, "Trần Quốc Khánh"),
    "07": ("Đỗ Minh Khôi", "Vũ Thị Lan"),
    "12": ("Hoàng Đức Thịnh", "Bùi Thị Mai"),
    "31": ("Lương Quốc Bảo", "Tạ Thị Hồng"),
    "21.01": ("Phan Văn Hậu", "Ngô Thị Yến"),
}
"""invented people: the leader who signs results, the counter officer who signs scans; the centre gives no results"""


@dataclass(frozen=True)
class Standing:
    """A reference province that runs."""

    place: Place
    url: str
    staff_password: str
    control_token: str
    member: MemberInfo
    app: Changeable
    make: Callable[..., Any]
    """an application of this province, given a defect or none"""

    async def practise(self, defect: str | None, seen: set[str] | None = None) -> None:
        """Answer from now on with that defect, or honestly, and without any data of before.

        ``seen`` gets the members of the practice that are passed through from then on.
        """
        from reference_httt.defects.noting import noting

        departs = _defect(defect)

        def changed(practice: Any) -> Any:
            practice = departs(practice) if departs else practice
            return practice if seen is None else noting(practice, seen)

        await self.app.change(self.make(defect=changed))

    @property
    def reset(self) -> ResetCall:
        """The call that makes it forget."""
        return ResetCall(f"{self.url}/control/reset", self.control_token)

    def binding(self) -> Binding:
        """The reference binding, filled for this province."""
        return ready(
            load_binding(
                reference_binding(),
                {
                    "HTTT_CODE": self.place.code,
                    "HTTT_NAME": self.place.name,
                    "HTTT_AREA": self.place.area,
                    "HTTT_BASE_URL": self.url,
                    "HTTT_STAFF_PASSWORD": self.staff_password,
                    "HTTT_CONTROL_TOKEN": self.control_token,
                    "HTTT_READ_MESSAGES": "true",
                    "HTTT_SET_CLOCK": "true",
                    "HTTT_VERSION": _reference_version(),
                },
            )
        )


@dataclass
class World:
    """A portal that runs in this process, and what stands beside it."""

    url: str
    control: Control
    portal: Any
    folder: Path
    stack: AsyncExitStack
    cells: list[Cell] = field(default_factory=list)
    subjects: list[Standing] = field(default_factory=list)
    """the province under test of each cell"""

    def address(self, realm: str) -> PortalAddress:
        """Where one of its realms answers."""
        return PortalAddress(self.url, realm, self.control.token)

    def clock(self, realm: str) -> Any:
        """The realm's clock as an object, for provinces in this process."""
        return self.portal.realms.named(realm).clock


@asynccontextmanager
async def portal_running(
    folder: Path, *, port: int = 0, database_url: str = "memory", control_token: str | None = None
) -> AsyncIterator[World]:
    """The portal on a socket of its own; everything started in the world ends with the block."""
    from mock_dvcqg.app import create_app
    from mock_dvcqg.control.transport import FaultableProtocol
    from mock_dvcqg.errors import OutdatedRealm
    from mock_dvcqg.settings import Settings

    sock = bind(LOOPBACK, port)
    token = control_token or secrets.token_urlsafe(24)
    settings = Settings(
        host=LOOPBACK,
        port=sock.getsockname()[1],
        data_dir=folder / "portal",
        database_url=database_url,
        control_token=token,
    )
    try:
        app = create_app(settings)
    except OutdatedRealm as error:
        sock.close()
        raise EnvironmentUnusable(str(error)) from error
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(serving(app, sock, http=FaultableProtocol))
        client = await stack.enter_async_context(httpx.AsyncClient(trust_env=False, timeout=30.0))
        yield World(url, Control(client, url, token), app.state.portal, folder, stack)


def portal_database(verb: str, data_dir: Path | None, database_url: str | None) -> int:
    """``python -m mock_dvcqg db …`` in this process; gives its exit code."""
    from mock_dvcqg.database_command import main

    where = ["--data-dir", str(data_dir)] if data_dir else []
    return main([verb, *where, *(["--database-url", database_url] if database_url else [])])


async def start_province(
    world: World,
    realm: str,
    place: Place,
    *,
    port: int = 0,
    database_url: str = "memory",
    defect: str | None = None,
    staff_password: str | None = None,
) -> Standing:
    """Register a member of the realm, get its signers and serve a reference province behind it."""
    from reference_httt.app import create_app

    sock = bind(LOOPBACK, port)
    url = url_of(sock)
    member = await world.control.put_member(realm, MemberOrder(code=place.code, name=place.name, base_url=url))
    info = await world.control.info(realm)
    password, token = staff_password or secrets.token_urlsafe(9), secrets.token_urlsafe(24)
    settings = _settings(world, info, member, place, await _signers(world.control, realm, place))(
        staff_password=password,
        control_token=token,
        database_url=database_url,
        public_url=url,
        port=sock.getsockname()[1],
    )
    make = partial(create_app, settings, clock=world.clock(realm))
    app = Changeable()
    await app.change(make(defect=_defect(defect)))
    await world.stack.enter_async_context(serving(app, sock))
    return Standing(place, url, password, token, member, app, make)


@asynccontextmanager
async def embedded(
    *, jobs: int = 1, defect: str | None = None, seed: int = 0, first: int = 1, folder: Path | None = None
) -> AsyncIterator[World]:
    """A portal and, a job, one cell: a realm with the province under test and its honest counterpart.

    ``first``: the number of the first cell, where other processes have cells too. ``folder``: for their data; one
    that ends with the block unless given.
    """
    check_defect(defect)
    with TemporaryDirectory(prefix="dvcqg-") if folder is None else nullcontext(str(folder)) as place:
        async with portal_running(Path(place)) as world:
            for number in range(first, first + jobs):
                await _add_cell(world, f"cell-{number}", defect, seed)
            yield world


async def _add_cell(world: World, realm: str, defect: str | None, seed: int) -> None:
    await world.control.create_realm(RealmOrder(name=realm, seed=seed))
    issuer = await start_province(world, realm, ISSUER)
    subject = await start_province(world, realm, UNDER_TEST, defect=defect)
    world.subjects.append(subject)
    world.cells.append(
        Cell(
            name=realm,
            portal=world.address(realm),
            subject=subject.binding(),
            counterpart=issuer.binding(),
            resets=(subject.reset, issuer.reset),
        )
    )


_NEEDED = (
    "mock_dvcqg.app",
    "mock_dvcqg.documents.pdf_reading",
    "mock_dvcqg.documents.pki",
    "mock_dvcqg.documents.signing_session",
    "mock_dvcqg.documents.trust",
    "reference_httt.app",
    "reference_httt.defects",
    "barcode",
    "typst",
)


def warm() -> None:
    """Import all that cells need, so that processes forked from this one have it already."""
    for name in _NEEDED:
        import_module(name)


def _settings(world: World, info: Info, member: MemberInfo, place: Place, signers: Sequence[SignerMaterial]) -> Any:
    """The settings of a reference province, still to be given its own address and secrets."""
    from reference_httt.settings import Settings

    portal, databases = info.portal, info.portal.databases
    return partial(
        Settings,
        code=place.code,
        name=place.name,
        host=LOOPBACK,
        data_dir=world.folder / f"httt-{place.code.lower()}",
        portal_url=portal.url,
        adapter_login_url=portal.adapter.login,
        adapter_data_url=portal.adapter.data,
        kho_login_url=portal.kho.login,
        kho_search_url=portal.kho.search,
        kho_download_url=portal.kho.download,
        oidc_issuer=portal.oidc_issuer,
        oidc_client_id=member.oidc.client_id,
        oidc_client_secret=member.oidc.client_secret,
        username=member.adapter.username,
        password=member.adapter.password,
        madonvi=member.adapter.madonvi,
        payment_url=portal.payment.url,
        payment_partner=member.payment.ma_doi_tac,
        payment_secret=member.payment.secret,
        population_url=databases.population if databases else "",
        specialised_result_url=databases.specialised_result if databases else "",
        specialised_state_url=databases.specialised_state if databases else "",
        specialised_look_up_url=databases.specialised_look_up if databases else "",
        specialised_query_s=1.0,
        dstcode=member.adapter.dstcode,
        ca_pem=portal.pki.ca_pem,
        crl_url=f"{world.url}{realm_prefix(portal.realm)}{PKI}/crl",
        signers=list(signers),
    )


async def _signers(control: Control, realm: str, place: Place) -> list[SignerMaterial]:
    """For each agency: the leader, the counter officer, the seal – in that order."""
    orders = []
    for suffix, title in AGENCIES:
        agency = f"{title} {place.area}"
        leader, officer = OFFICERS[suffix]
        people = [name for name in (leader, officer) if name]
        orders += [SignerOrder(name=name, organisation=agency, kind=SignerKind.PERSONAL) for name in people]
        orders.append(SignerOrder(name=agency, organisation=agency, kind=SignerKind.AGENCY))
    return [await control.signer(realm, place.code, order) for order in orders]


def known_defects() -> dict[str, Any]:
    """The named departures of the reference."""
    from reference_httt.defects import DEFECTS

    return dict(DEFECTS)


def check_defect(name: str | None) -> None:
    """Raises UsageError with the known names when there is no such defect."""
    if name is not None and name not in known_defects():
        raise UsageError(f"Không có lỗi cài sẵn «{name}»; hiện có: {', '.join(sorted(known_defects()))}")


def _defect(name: str | None) -> Any:
    return None if name is None else known_defects()[name]


def _reference_version() -> str:
    import reference_httt

    return str(getattr(reference_httt, "__version__", ""))
