"""The Kho DL Cổng DVCQG for machines: login, look-up, download; also behind the adapter's prefixes (facts 6.2)."""

import base64
from typing import Any, TypeVar

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ValidationError

from mock_dvcqg.api.calls import check_destination, give
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.kho import KhoAnswer, KhoDownloadRequest, KhoSearchRequest
from mock_dvcqg.contract.paths import ADAPTER_PREFIXES, KHO_DOWNLOAD, KHO_LOGIN, KHO_SEARCH
from mock_dvcqg.errors import MalformedInput, NotSignedIn, PortalError
from mock_dvcqg.faults import Fault
from mock_dvcqg.operations.adapter_call import text_of
from mock_dvcqg.operations.download_from_vault import download_from_vault
from mock_dvcqg.operations.note_refusal import note_refusal
from mock_dvcqg.operations.search_vault import search_vault
from mock_dvcqg.operations.sign_in_member import begin_member_session, check_member
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere
from mock_dvcqg.wire.error_answers import remember_refusal
from mock_dvcqg.wire.hang_up import hang_up
from mock_dvcqg.wire.reading_json import read_object

router = APIRouter()
SURFACE = "kho"
_SEARCH, _DOWNLOAD = "tra-cuu", "tai-tep"
Shape = TypeVar("Shape", bound=BaseModel)


async def login(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """``{"username", "password"}`` → ``session``, with both spellings of the code."""
    try:
        notes, body = await _taken(request, portal)
        realm, member = _checked(portal, named, body)
    except PortalError as error:
        return _refused(error)
    fault = realm.faults.strike(member.code, "login")
    entry = _entry(realm, member, "login", body, notes)
    if fault and fault.before:
        return _unanswered(request, realm, entry, fault)
    answer = Answer(session=begin_member_session(realm, member, SURFACE)).wire() | {"errorCode": "0"}
    _note(realm, entry, answer, fault)
    return give(request, answer, fault)


async def search(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Tra cứu: ``DanhSachDanhMucKetQua[]`` → ``DanhSachGiayToKetQua[]``."""
    try:
        notes, body = await _taken(request, portal)
        realm, member = _signed_in(request, portal, named, body, _SEARCH)
    except PortalError as error:
        return _refused(error)
    fault = realm.faults.strike(member.code, f"kho.{_SEARCH}")
    entry = _entry(realm, member, _SEARCH, body, notes, person=text_of(body, "SoDinhDanhChuSoHuu"))
    if fault and fault.before:
        return _unanswered(request, realm, entry, fault)
    try:
        answer = search_vault(realm, member, _read(KhoSearchRequest, body)).wire()
    except PortalError as error:
        answer = refusal(error)
    _note(realm, entry, answer, fault)
    return give(request, answer, fault)


async def download(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Tải tệp: ``{CoQuanChuQuan, DuongDan}`` → a JSON string, the file in base64."""
    try:
        notes, body = await _taken(request, portal)
        realm, member = _signed_in(request, portal, named, body, _DOWNLOAD)
    except PortalError as error:
        return _refused(error)
    fault = realm.faults.strike(member.code, f"kho.{_DOWNLOAD}")
    entry = _entry(realm, member, _DOWNLOAD, body, notes)
    if fault and fault.before:
        return _unanswered(request, realm, entry, fault)
    try:
        got = download_from_vault(realm, member, _read(KhoDownloadRequest, body).path)
    except PortalError as error:
        _note(realm, entry, refusal(error), fault)
        return give(request, refusal(error), fault)
    entry = entry.model_copy(update={"person": got.entry.owner_number})
    _note(realm, entry, {"errorCode": "0", "size_bytes": len(got.content)}, fault, facts=got.entry.facts)
    return give(request, base64.b64encode(got.content).decode(), fault)


async def _taken(request: Request, portal: Portal) -> tuple[list[FieldFinding], dict[str, Any]]:
    return check_destination(request), await read_object(request, portal.settings.max_body_bytes)


def _checked(portal: Portal, named: Realm | None, body: dict[str, Any]) -> tuple[Realm, Member]:
    try:
        return check_member(portal.realms, named, text_of(body, "username"), str(body.get("password", "")))
    except PortalError as error:
        note_refusal(portal.realms, named, body, surface=SURFACE, service="login", error=error)
        raise


def _signed_in(
    request: Request, portal: Portal, named: Realm | None, body: dict[str, Any], service: str
) -> tuple[Realm, Member]:
    bearer = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
    found = portal.realms.by_session(bearer or text_of(body, "session"), SURFACE)
    if found is None or (named is not None and found[0] is not named):
        error = NotSignedIn()
        seen = body | {"session": bearer} if bearer else body
        note_refusal(portal.realms, named, seen, surface=SURFACE, service=service, error=error)
        raise error
    return found


def _read(shape: type[Shape], body: dict[str, Any]) -> Shape:
    try:
        return shape.model_validate(body)
    except ValidationError as error:
        field = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise MalformedInput(f"{field[:100]} thiếu hoặc không đúng kiểu", field=field[:100]) from None


def _refused(error: PortalError) -> Response:
    remember_refusal(error)
    return JSONResponse(refusal(error))


def refusal(error: PortalError) -> dict[str, Any]:
    """The Kho's answer, and the adapter's code beside it for clients that share one reader."""
    answer = KhoAnswer(error_code=str(int(error.code)), message=error.message)
    return answer.wire() | {"error_code": answer.error_code}


def _entry(
    realm: Realm, member: Member, service: str, body: dict[str, Any], notes: list[FieldFinding], person: str = ""
) -> JournalEntry:
    return JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=member.code,
        surface=SURFACE,
        service=service,
        person=person[:50],
        status=200,
        request=body,
        findings=notes,
    )


def _note(
    realm: Realm, entry: JournalEntry, answer: dict[str, Any], fault: Fault | None, facts: DocumentFacts | None = None
) -> None:
    realm.journal.add(
        entry.model_copy(
            update={
                "error_code": answer.get("errorCode", str(int(ErrorCode.OK))),
                "message": answer.get("message", ""),
                "response": answer,
                "facts": facts,
                "answered": fault is None,
                "fault": fault.name if fault else "",
            }
        )
    )


def _unanswered(request: Request, realm: Realm, entry: JournalEntry, fault: Fault) -> Response:
    realm.journal.add(entry.model_copy(update={"answered": False, "fault": fault.name, "status": 0}))
    return hang_up(request)


for _prefix in ("", *ADAPTER_PREFIXES):
    router.add_api_route(_prefix + KHO_LOGIN, login, methods=["POST"], name="kho login")
    router.add_api_route(_prefix + KHO_SEARCH, search, methods=["POST"], name="kho search")
    router.add_api_route(_prefix + KHO_DOWNLOAD, download, methods=["POST"], name="kho download")
