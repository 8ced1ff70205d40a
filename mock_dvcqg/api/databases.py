"""The counterpart databases for provinces: envelope, session, dstcode and errors are those of the adapter."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ValidationError

from mock_dvcqg.api.calls import check_destination, give
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.databases import InstanceQuery, OwnerQuery, PopulationRequest, ResultOrder
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.paths import (
    ADAPTER_PREFIXES,
    POPULATION_VERIFY,
    SPECIALISED_LOOK_UP,
    SPECIALISED_RESULT,
    SPECIALISED_STATE,
)
from mock_dvcqg.errors import MalformedInput, NotSignedIn, PortalError
from mock_dvcqg.faults import as_journalled
from mock_dvcqg.operations.adapter_call import text_of
from mock_dvcqg.operations.answer_call import judge_caller
from mock_dvcqg.operations.keep_specialised_result import check_is_up, keep_specialised_result, settle, state_of
from mock_dvcqg.operations.look_up_specialised import look_up_specialised
from mock_dvcqg.operations.note_refusal import note_refusal
from mock_dvcqg.operations.verify_person import verify_person
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere
from mock_dvcqg.wire.meet_fault import meet_fault
from mock_dvcqg.wire.reading_json import read_object

router = APIRouter()
SURFACE = "database"
Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True)
class DatabaseCall:
    """A call whose session is good."""

    realm: Realm
    member: Member
    body: dict[str, Any]

    def read(self, shape: type[Shape]) -> Shape:
        """The parameters, which stand beside ``session``.

        Raises:
            MalformedInput: one is missing or no text.
        """
        try:
            return shape.model_validate(self.body)
        except ValidationError as error:
            field = ".".join(str(part) for part in error.errors()[0]["loc"])[:100]
            raise MalformedInput(f"{field} thiếu, quá dài hoặc không đúng kiểu", field=field) from None


@dataclass(frozen=True)
class Found:
    """What a database answers, and whose data it was."""

    result: Any
    person: str = ""


Service = Callable[[DatabaseCall], Awaitable[Found]]


async def verify(call: DatabaseCall) -> Found:
    """Dân cư: xác minh."""
    result, person = verify_person(call.realm, call.member, call.read(PopulationRequest))
    return Found([result.wire()], person)


async def receive(call: DatabaseCall) -> Found:
    """Chuyên ngành: nhận kết quả."""
    kept = await keep_specialised_result(call.realm, call.member, call.read(ResultOrder))
    return Found([state_of(kept).wire()], kept.owner_number)


async def tell_state(call: DatabaseCall) -> Found:
    """Chuyên ngành: trạng thái."""
    asked = call.read(InstanceQuery)
    check_is_up(call.realm, call.member)
    kept = await settle(call.realm, call.member, asked.instance_code)
    return Found([state_of(kept).wire()], kept.owner_number)


async def look_up(call: DatabaseCall) -> Found:
    """Chuyên ngành: tra cứu."""
    asked = call.read(OwnerQuery)
    found = look_up_specialised(call.realm, call.member, asked)
    return Found([each.wire() for each in found], asked.owner_number.strip())


def _route(service: Service, database: str, name: str) -> Callable[..., Awaitable[Response]]:
    async def answered(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
        notes = check_destination(request)
        body = await read_object(request, portal.settings.max_body_bytes)
        realm, member = _signed_in(portal, named, body, name)
        fault = meet_fault(request, realm, member.code, database, dossier_code=text_of(body, "MaHoSo")[:200])
        answer, person = await _done(service, DatabaseCall(realm, member, body))
        content = answer.wire(member.answer_style)
        entry = _entry(realm, member, name, body, [*notes, *judge_caller(member, body)], answer, person)
        realm.journal.add(entry.model_copy(update={"response": content, **as_journalled(fault)}))
        return give(request, content, fault)

    answered.__doc__ = service.__doc__
    answered.__name__ = service.__name__
    return answered


async def _done(service: Service, call: DatabaseCall) -> tuple[Answer, str]:
    try:
        found = await service(call)
    except PortalError as error:
        return Answer.of(error.code, error.message), ""
    return Answer.of(ErrorCode.OK, result=found.result), found.person


def _signed_in(portal: Portal, named: Realm | None, body: dict[str, Any], name: str) -> tuple[Realm, Member]:
    found = portal.realms.by_session(text_of(body, "session"), "adapter")
    if found is None or (named is not None and found[0] is not named):
        error = NotSignedIn()
        note_refusal(portal.realms, named, body, surface=SURFACE, service=name, error=error)
        raise error
    return found


def _entry(
    realm: Realm,
    member: Member,
    name: str,
    body: dict[str, Any],
    findings: list[FieldFinding],
    answer: Answer,
    person: str,
) -> JournalEntry:
    return JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=member.code,
        surface=SURFACE,
        service=name,
        dossier_code=text_of(body, "MaHoSo")[:200],
        person=person[:50],
        status=200,
        error_code=answer.error_code,
        message=answer.message,
        request=body,
        findings=findings,
    )


_SERVICES = (
    (POPULATION_VERIFY, verify, "population", "xac-minh"),
    (SPECIALISED_RESULT, receive, "specialised", "ket-qua"),
    (SPECIALISED_STATE, tell_state, "specialised", "trang-thai"),
    (SPECIALISED_LOOK_UP, look_up, "specialised", "tra-cuu"),
)
for _prefix in ("", *ADAPTER_PREFIXES):
    for _path, _service, _database, _name in _SERVICES:
        _answered = _route(_service, _database, _name)
        router.add_api_route(_prefix + _path, _answered, methods=["POST"], name=f"{_database} {_name}")
