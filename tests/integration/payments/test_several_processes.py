"""Two portals over one database: every payment settles once, every callback goes out once."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from mock_dvcqg.store.confirmations import ConfirmationRow

KINDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.mark.parametrize("kind", KINDS)
async def test_two_portals_share_payments_and_their_callbacks(
    kind: str, database_urls: Callable[[str], str], province: Any, start: Any, tmp_path: Path
) -> None:
    options = {"database_url": database_urls(kind), "confirm_pauses_s": (0.05,) * 3}
    async with start(tmp_path, province, **options) as first, start(tmp_path, province, **options) as second:
        paths = [(await first.begun(MaThamChieu=f"tc-{n}"))[1] for n in range(12)]
        clicks = [portal.pay(path) for path in paths for portal in (first, second)]
        answers = await asyncio.gather(*clicks)
        assert {answer.status_code for answer in answers} == {303}
        confirms = await province.confirmed(12)
        assert sorted(each["MaThamChieu"] for each in confirms) == sorted(f"tc-{n}" for n in range(12))
        assert len(first.journal(surface="payment", service="settle")) == 12
        message = first.init(MaThamChieu="tc-0")
        assert (await second.send(second.keys("QUERY", message)))["TrangThaiGD"] == "1"


@pytest.mark.parametrize("kind", KINDS)
async def test_a_callback_whose_process_died_is_taken_over_by_another(
    kind: str, database_urls: Callable[[str], str], province: Any, start: Any, tmp_path: Path
) -> None:
    url = database_urls(kind)
    async with start(tmp_path, province, database_url=url) as first:
        _, path = await first.begun()
        await first.pay(path)
        await province.confirmed(1)
    async with start(tmp_path, province, database_url=url) as second:
        long_ago = second.realm.clock.now() - timedelta(minutes=5)
        with second.realm.writing() as session:  # as a process leaves it that was killed while it was sending
            session.execute(update(ConfirmationRow).values(state="sending", owner="da-chet", lease_until=long_ago))
        second.app.state.portal.wake_confirmer()
        assert len(await province.confirmed(2)) == 2
