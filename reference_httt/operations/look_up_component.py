"""Read the file that stands for a component of a draft, and what its signatures say, for who prepares it."""

from dataclasses import dataclass

from mock_dvcqg.contract.document_facts import DocumentFacts
from reference_httt.errors import NotFound, PortalProblem
from reference_httt.operations.actors import Actor, draft_of
from reference_httt.operations.judge_document import read_with_revocation
from reference_httt.province import Province
from reference_httt.store import blobs


@dataclass(frozen=True)
class ReadComponent:
    """The facts of a component's file; ``None`` facts: its signatures cannot be checked now."""

    facts: DocumentFacts | None
    problem: str = ""


def component_file(province: Province, actor: Actor, draft_id: str, component_code: str) -> tuple[str, bytes]:
    """The name and content of the component's file.

    Raises:
        NotFound: no such draft or component, or it has no file.
    """
    with province.store.reading() as session:
        component = draft_of(session, draft_id, actor).component(component_code)
        file = component.attachment if component else None
        content = blobs.content_of(session, file.sha256) if file else None
    if file is None or content is None:
        raise NotFound("Không tìm thấy tập tin")
    return file.file_name, content


async def read_component(province: Province, actor: Actor, draft_id: str, component_code: str) -> ReadComponent:
    """What can be read off the component's file.

    Raises:
        NotFound: no such draft or component, or it has no file.
    """
    _, content = component_file(province, actor, draft_id, component_code)
    try:
        return ReadComponent(await read_with_revocation(province, content))
    except PortalProblem as problem:
        return ReadComponent(None, problem.message)
