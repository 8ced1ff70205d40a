"""The adapter (NGSP): ``mapi/login`` and ``mapi/g`` behind both prefixes (facts 1.1–1.3)."""

from dataclasses import replace
from functools import partial
from typing import Any

from fastapi import APIRouter, Request, Response
from sqlmodel import Session

from mock_dvcqg.api.adapter_envelope import read_envelope
from mock_dvcqg.api.calls import check_destination, give
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.errors import ErrorCode
from mock_dvcqg.contract.findings import FieldFinding
from mock_dvcqg.contract.paths import ADAPTER_PREFIXES, MAPI_DATA, MAPI_INTEGRATION, MAPI_LOGIN, MAPI_SHARE
from mock_dvcqg.errors import NotSignedIn, PortalError
from mock_dvcqg.faults import Fault, as_journalled
from mock_dvcqg.operations.adapter_call import AdapterCall, Outcome, text_of
from mock_dvcqg.operations.answer_call import answer_call, entries_of, judge_caller, judge_endpoint
from mock_dvcqg.operations.note_refusal import note_refusal
from mock_dvcqg.operations.sign_in_member import begin_member_session, check_member
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere
from mock_dvcqg.wire.hang_up import hang_up
from mock_dvcqg.wire.reading_json import read_object

router = APIRouter()
SURFACE = "adapter"


async def login(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """``{"username", "password"}`` → ``session``."""
    notes = check_destination(request)
    body = await read_object(request, portal.settings.max_body_bytes)
    try:
        realm, member = check_member(portal.realms, named, text_of(body, "username"), str(body.get("password", "")))
    except PortalError as error:
        note_refusal(portal.realms, named, body, surface=SURFACE, service="login", error=error)
        raise
    fault = realm.faults.strike(member.code, "login")
    entry = _login_entry(realm, member, body, notes)
    if fault and fault.before:
        return _unanswered(request, realm, entry, fault)
    answer = Answer(session=begin_member_session(realm, member, SURFACE))
    content = answer.wire(member.answer_style)
    realm.journal.add(entry.model_copy(update={"response": content, **as_journalled(fault)}))
    return give(request, content, fault)


async def call_service(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """One JSON envelope ``{session, madonvi, service, …}`` → ``{error_code, message, result}``."""
    notes = check_destination(request)
    body = await read_envelope(request, portal.settings.max_body_bytes)
    notes += judge_endpoint(request.url.path, text_of(body, "service"))
    call = _call(portal, named, body, notes)
    fault = call.realm.faults.strike(call.member.code, call.service, call.dossier_codes())
    if fault and fault.before:
        for entry in entries_of(call, Outcome(Answer.of(ErrorCode.UNAVAILABLE))):
            _note_unanswered(call.realm, entry, fault)
        return hang_up(request)
    outcome = answer_call(replace(call, note=partial(_note, call, fault)))
    if outcome.noted:
        call.realm.journal.wake()
    else:
        _note(call, fault, None, outcome)
    if outcome.links_queued:
        portal.wake_fetcher()
    return give(request, outcome.answer.wire(call.member.answer_style), fault)


def _note(call: AdapterCall, fault: Fault | None, session: Session | None, outcome: Outcome) -> None:
    seen = as_journalled(fault) | ({"fault": call.struck[0]} if call.struck and not fault else {})
    for entry in entries_of(call, outcome):
        call.realm.journal.add(entry.model_copy(update=seen), session)


def _call(portal: Portal, named: Realm | None, body: dict[str, Any], notes: list[FieldFinding]) -> AdapterCall:
    found = portal.realms.by_session(text_of(body, "session"), SURFACE)
    service = text_of(body, "service")[:100]
    if found is None or (named is not None and found[0] is not named):
        error = NotSignedIn()
        note_refusal(portal.realms, named, body, surface=SURFACE, service=service, error=error)
        raise error
    realm, member = found
    return AdapterCall(realm, member, service, body, notes=(*notes, *judge_caller(member, body)))


def _login_entry(realm: Realm, member: Member, body: dict[str, Any], notes: list[FieldFinding]) -> JournalEntry:
    return JournalEntry(
        seq=0,
        at=realm.clock.now(),
        member=member.code,
        surface=SURFACE,
        service="login",
        status=200,
        error_code=str(int(ErrorCode.OK)),
        request=body,
        findings=notes,
    )


def _unanswered(request: Request, realm: Realm, entry: JournalEntry, fault: Fault) -> Response:
    _note_unanswered(realm, entry, fault)
    return hang_up(request)


def _note_unanswered(realm: Realm, entry: JournalEntry, fault: Fault) -> None:
    """A call that a fault struck before any work: nothing was judged, nothing answered."""
    unanswered = {
        "answered": False,
        "fault": fault.name,
        "status": 0,
        "error_code": "",
        "message": "",
        "response": None,
    }
    realm.journal.add(entry.model_copy(update=unanswered))


for _prefix in ADAPTER_PREFIXES:
    router.add_api_route(_prefix + MAPI_LOGIN, login, methods=["POST"], name="adapter login")
    for _path in (MAPI_DATA, MAPI_SHARE, MAPI_INTEGRATION):
        router.add_api_route(_prefix + _path, call_service, methods=["POST"], name="adapter call")
