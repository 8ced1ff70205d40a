"""Files of strangers are read apart: what one does to its reader is not felt by the next."""

from datetime import UTC, datetime
from typing import Any

import pytest

from mock_dvcqg.documents import read_apart as reading
from mock_dvcqg.documents.read_apart import CannotRead, ReadFile, read_apart
from mock_dvcqg.documents.typeset import typeset_paper


@pytest.fixture(name="read_file")
def _read_file(pki: Any) -> Any:
    async def read(content: bytes, *, timeout_s: float = 60.0, root_pem: str = "") -> ReadFile:
        pem = root_pem or pki.root_pem
        return await read_apart(content, root_pem=pem, at=datetime.now(UTC), crls=(), timeout_s=timeout_s)

    return read


@pytest.fixture(scope="module", name="paper")
def _paper() -> bytes:
    return typeset_paper("Tờ khai (mô phỏng)", ["Nội dung."])


async def test_one_process_answers_file_after_file(read_file: Any, paper: bytes) -> None:
    await read_file(paper)
    kept = list(reading._idle)
    again = await read_file(paper)
    assert (again.facts.is_pdf, again.facts.problem, again.survey.pages) == (True, "", 1)
    assert reading._idle == kept
    assert (await read_file(b"no PDF at all")).facts.is_pdf is False


async def test_a_file_that_takes_too_long_ends_alone(read_file: Any, paper: bytes) -> None:
    with pytest.raises(CannotRead, match="no answer within"):
        await read_file(paper, timeout_s=0.0001)
    assert (await read_file(paper)).survey.pages == 1


async def test_a_reader_that_breaks_over_a_file_is_told_and_the_next_file_is_read(read_file: Any, paper: bytes) -> None:
    with pytest.raises(CannotRead, match="ended with 1"):
        await read_file(paper, root_pem="no certificate")
    assert (await read_file(paper)).survey.pages == 1


async def test_a_process_that_was_killed_is_replaced(read_file: Any, paper: bytes) -> None:
    await read_file(paper)
    for reader in reading._idle:
        reader._process.kill()
        reader._process.wait()
    assert (await read_file(paper)).survey.pages == 1
