"""Reads one file in a process of its own: standard input has a line of JSON and the file, standard output the facts.

Bounded in memory and processor time by the system, and in time by whoever waits: see ``read_apart``.
"""

import asyncio
import json
import resource
import sys
from base64 import b64decode
from datetime import datetime

MOST_MEMORY = 1536 * 1024 * 1024


def main() -> None:
    """Read, and write what was found."""
    order = json.loads(sys.stdin.buffer.readline())
    _bound(int(order["seconds"]))
    content = sys.stdin.buffer.read()
    sys.stdout.write(json.dumps(asyncio.run(_read(order, content))))


def _bound(seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds + 1, seconds + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


async def _read(order: dict[str, str], content: bytes) -> dict[str, object]:
    from mock_dvcqg.documents.pdf_survey import survey_pdf
    from mock_dvcqg.documents.read import read_document

    crls = [b64decode(each) for each in order["crls"]]
    at = datetime.fromisoformat(order["at"])
    facts = await read_document(content, root_pem=order["root_pem"], at=at, crls=crls)
    survey = survey_pdf(content)
    return {"facts": facts.model_dump(mode="json"), "survey": survey.model_dump(mode="json")}


if __name__ == "__main__":
    main()
