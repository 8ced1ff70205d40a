"""A portal and its cells: in each realm the province under test and its honest counterpart."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from conformance.embedded.defects import check_defect
from conformance.embedded.places import ISSUER, UNDER_TEST
from conformance.embedded.portal import World, portal_running
from conformance.embedded.provinces import start_province
from conformance.run.cell import Cell
from mock_dvcqg.contract.control import RealmOrder


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
