"""What the Kho's services share: taking a call, finding who calls, the journal entry, and the answer."""

import asyncio
from dataclasses import dataclass
from typing import Any, TypeVar

from fastapi import Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ValidationError

from mock_dvcqg.api.calls import check_destination, give
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.kho import KhoAnswer
from mock_dvcqg.errors import MalformedInput, NotSignedIn, PortalError
from mock_dvcqg.faults import Fault, as_journalled
from mock_dvcqg.operations.adapter_call import text_of
from mock_dvcqg.operations.note_refusal import note_refusal
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.error_answers import remember_refusal
from mock_dvcqg.wire.meet_fault import meet_fault
from mock_dvcqg.wire.reading_json import read_object

SURFACE = "kho"
SLOW = "kho-slow"
EXPIRED = "session-expired"
Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True)
class KhoCall:
    """A call of a member whose session is good."""

    request: Request
    realm: Realm
    member: Member
    service: str
    body: dict[str, Any]
    notes: tuple[FieldFinding, ...]
    fault: Fault | None

    def read(self, shape: type[Shape]) -> Shape:
        """The body in its shape.

        Raises:
            MalformedInput: a member is missing or of the wrong type; it is named.
        """
        try:
            return shape.model_validate(self.body)
        except ValidationError as error:
            field = ".".join(str(part) for part in error.errors()[0]["loc"])
            raise MalformedInput(f"{field[:100]} thiếu hoặc không đúng kiểu", field=field[:100]) from None

    def answer(
        self,
        answer: Any,
        *,
        journalled: dict[str, Any] | None = None,
        findings: tuple[FieldFinding, ...] = (),
        person: str = "",
        facts: DocumentFacts | None = None,
        spoilt_by: str = "",
    ) -> Response:
        """Note the answer and give it; ``journalled`` where the journal keeps something else."""
        noted = journalled if journalled is not None else answer
        marks = as_journalled(self.fault) | ({"fault": spoilt_by} if spoilt_by else {})
        entry = _entry(self, person or text_of(self.body, "SoDinhDanhChuSoHuu")).model_copy(
            update={
                "error_code": noted.get("errorCode", str(int(ErrorCode.OK))),
                "message": noted.get("message", ""),
                "response": noted,
                "findings": [*self.notes, *findings],
                "facts": facts,
                **marks,
            }
        )
        self.realm.journal.add(entry)
        return give(self.request, answer, self.fault)

    def refuse(self, error: PortalError) -> Response:
        """Note and give a refusal."""
        return self.answer(refusal(error))


async def begin(request: Request, portal: Portal, named: Realm | None, service: str) -> KhoCall:
    """Take a call, see who it is, and let it meet its faults.

    Raises:
        PortalError: the call cannot be read, is meant for another body, or has no good session.
    """
    notes, body = await taken(request, portal)
    realm, member = _signed_in(request, portal, named, body, service)
    dossier_code = text_of(body, "MaHoSo")[:200]
    place = f"kho.{service}"
    _expire_if_struck(request, realm, member, place, body)
    fault = meet_fault(request, realm, member.code, place, dossier_code=dossier_code)
    slow = realm.faults.bitten(SLOW, member=member.code, service=place, dossier_code=dossier_code)
    if slow:
        await asyncio.sleep(slow.number("delay_s"))
    return KhoCall(request, realm, member, service, body, tuple(notes), fault)


async def taken(request: Request, portal: Portal) -> tuple[list[FieldFinding], dict[str, Any]]:
    """Notes on the call and its JSON object."""
    return check_destination(request), await read_object(request, portal.settings.max_body_bytes)


def refused(error: PortalError) -> Response:
    """The answer to a call whose member is not known; whoever notes calls hears why."""
    remember_refusal(error)
    return JSONResponse(refusal(error))


def refusal(error: PortalError) -> dict[str, Any]:
    """The Kho's answer, and the adapter's code beside it for clients that share one reader."""
    answer = KhoAnswer(error_code=str(int(error.code)), message=error.message)
    return answer.wire() | {"error_code": answer.error_code}


def _signed_in(
    request: Request, portal: Portal, named: Realm | None, body: dict[str, Any], service: str
) -> tuple[Realm, Member]:
    token = _token(request, body)
    found = portal.realms.by_session(token, SURFACE)
    if found is None or (named is not None and found[0] is not named):
        error = NotSignedIn()
        seen = body | {"session": token} if token else body
        note_refusal(portal.realms, named, seen, surface=SURFACE, service=service, error=error)
        raise error
    return found


def _token(request: Request, body: dict[str, Any]) -> str:
    bearer = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    return bearer or text_of(body, "session")


def _expire_if_struck(request: Request, realm: Realm, member: Member, place: str, body: dict[str, Any]) -> None:
    if not realm.faults.bites(EXPIRED, member=member.code, service=place):
        return
    with realm.writing() as session:
        realm.end_session(session, _token(request, body))
    error = NotSignedIn()
    service = place.rpartition(".")[2]
    realm.journal.add(
        JournalEntry(seq=0, at=realm.clock.now(), member=member.code, surface=SURFACE, service=service, status=200,
                     error_code=str(int(error.code)), message=error.message, request=body, fault=EXPIRED)
    )  # fmt: skip
    raise error


def _entry(call: KhoCall, person: str) -> JournalEntry:
    return JournalEntry(
        seq=0,
        at=call.realm.clock.now(),
        member=call.member.code,
        surface=SURFACE,
        service=call.service,
        dossier_code=text_of(call.body, "MaHoSo")[:200],
        person=person[:50],
        status=200,
        request=call.body,
    )
