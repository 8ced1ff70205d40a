"""One realm's trouble is logged and ends nothing else; a realm that was dropped meanwhile is not even that."""

import asyncio
import logging

import pytest

from mock_dvcqg.errors import RealmGone
from mock_dvcqg.operations.contained import contained, log_failure


@pytest.mark.parametrize(("trouble", "told"), [(RealmGone(), []), (OSError("đĩa đầy"), ["realm r1 failed"])])
async def test_trouble_stays_where_it_is(caplog: pytest.LogCaptureFixture, trouble: Exception, told: list[str]) -> None:
    with caplog.at_level(logging.ERROR, logger="mock_dvcqg"):
        with contained("realm %s failed", "r1"):
            raise trouble
        assert [record.getMessage() for record in caplog.records] == told
        caplog.clear()

        async def work() -> None:
            raise trouble

        task = asyncio.create_task(work())
        await asyncio.wait({task})
        log_failure(task, "realm %s failed", "r1")
    assert [record.getMessage() for record in caplog.records] == told
    assert [record.exc_info[1] for record in caplog.records if record.exc_info] == [trouble] * len(told)


async def test_a_task_that_was_cancelled_is_no_trouble(caplog: pytest.LogCaptureFixture) -> None:
    task = asyncio.create_task(asyncio.sleep(3600))
    task.cancel()
    await asyncio.wait({task})
    with caplog.at_level(logging.ERROR, logger="mock_dvcqg"):
        log_failure(task, "never told")
    assert caplog.records == []
