"""The full tables of 2026 import whole, where they lie beside the project."""

import io
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mock_dvcqg.operations.list_services import find_services
from mock_dvcqg.operations.open_catalogue import open_catalogue
from mock_dvcqg.rules.service_search import ServiceFilter

FACTS = Path(__file__).resolve().parents[4] / "shared" / "facts"
NAMES = ("kq_codes", "procedures", "procedure_components", "tthc_catalog_2026", "agencies")
pytestmark = pytest.mark.skipif(not (FACTS / "kq_codes.csv").is_file(), reason="the shared tables are not here")


async def test_all_tables_import_at_once_and_are_in_force(tester: Any) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in NAMES:
            archive.writestr(f"{name}.csv", (FACTS / f"{name}.csv").read_bytes())
    begun = time.perf_counter()
    answer = await tester.take(packed.getvalue(), name="facts.zip")
    took = time.perf_counter() - begun
    assert answer.status_code == 201, answer.text[:2000]
    print(f"imported in {took:.2f} s: {answer.json()['version']['rows']}, {answer.json()['remark_count']} remarks")
    catalogue = open_catalogue(tester.realm)
    assert len(catalogue.procedures) > 5600
    assert len(catalogue.kq_codes) >= 272
    assert catalogue.offers("2.000488", "H97.07")
    found = find_services(tester.realm, ServiceFilter("lý lịch tư pháp"))
    assert found.total > 5
    assert (await tester.take(packed.getvalue())).json()["is_new"] is False
