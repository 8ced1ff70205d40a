"""What comes of a call out that brings nothing: one kind of problem, whatever in network or libraries failed."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from mock_dvcqg.operations.registered_address import AddressRefused

logger = logging.getLogger("mock_dvcqg")


class OutwardProblem(Exception):
    """Nothing came; the sentence is Vietnamese. A ``lasting`` problem is not tried again."""

    def __init__(self, sentence: str, *, lasting: bool = False, status: int = 0) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.lasting = lasting
        self.status = status


@dataclass(frozen=True)
class Words:
    """How a kind of call says what went wrong."""

    too_slow: str
    no_url: str
    unreachable: str


@asynccontextmanager
async def bounded(problem: type[OutwardProblem], words: Words, timeout_s: float) -> AsyncIterator[None]:
    """What is done within ends in time, and every failure of it is a ``problem``.

    Raises:
        OutwardProblem: of the kind ``problem``; those raised within go on as they are.
    """
    import httpx

    try:
        async with asyncio.timeout(timeout_s):
            yield
    except OutwardProblem:
        raise
    except AddressRefused as refused:
        raise problem(refused.sentence, lasting=refused.lasting) from None
    except TimeoutError:
        raise problem(f"{words.too_slow} trong {timeout_s:g} giây") from None
    except httpx.InvalidURL:
        raise problem(words.no_url, lasting=True) from None
    except httpx.HTTPError as error:
        raise problem(f"{words.unreachable} ({type(error).__name__})") from None
    except Exception as error:  # a boundary: ssl, h11 and codecs have errors of their own; ours are seen in the log
        logger.exception("a call out failed in an unforeseen way")
        raise problem(f"{words.unreachable} ({type(error).__name__})") from None
