"""The Kho DL Cổng DVCQG for machines: login, look-up, download; also behind the adapter's prefixes (facts 6.2)."""

import base64
from typing import Any

from fastapi import APIRouter, Request, Response

from mock_dvcqg.api.calls import give
from mock_dvcqg.api.kho_calls import SURFACE, begin, refused, taken
from mock_dvcqg.api.kho_consent import ask, confirm, tell
from mock_dvcqg.contract.control import JournalEntry
from mock_dvcqg.contract.envelope import Answer
from mock_dvcqg.contract.kho import KhoDownloadRequest, KhoSearchRequest
from mock_dvcqg.contract.paths import (
    ADAPTER_PREFIXES,
    KHO_CONSENT_CODE,
    KHO_CONSENT_REQUEST,
    KHO_CONSENT_STATE,
    KHO_DOWNLOAD,
    KHO_LOGIN,
    KHO_SEARCH,
)
from mock_dvcqg.errors import PortalError
from mock_dvcqg.faults import as_journalled
from mock_dvcqg.operations.adapter_call import text_of
from mock_dvcqg.operations.download_from_vault import download_from_vault
from mock_dvcqg.operations.note_refusal import note_refusal
from mock_dvcqg.operations.search_vault import search_vault
from mock_dvcqg.operations.sign_in_member import begin_member_session, check_member
from mock_dvcqg.operations.spoil_download import spoilt_download
from mock_dvcqg.portal import Portal
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.wire.addressing import NamedRealm, PortalHere
from mock_dvcqg.wire.meet_fault import meet_fault

router = APIRouter()


async def login(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """``{"username", "password"}`` → ``session``, with both spellings of the code."""
    try:
        notes, body = await taken(request, portal)
        realm, member = _checked(portal, named, body)
    except PortalError as error:
        return refused(error)
    fault = meet_fault(request, realm, member.code, "login")
    answer = Answer(session=begin_member_session(realm, member, SURFACE)).wire() | {"errorCode": "0"}
    entry = JournalEntry(seq=0, at=realm.clock.now(), member=member.code, surface=SURFACE, service="login",
                         status=200, error_code="0", message=answer.get("message", ""), request=body,
                         response=answer, findings=notes, **as_journalled(fault))  # fmt: skip
    realm.journal.add(entry)
    return give(request, answer, fault)


async def search(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Tra cứu: ``DanhSachDanhMucKetQua[]`` → ``DanhSachGiayToKetQua[]``."""
    try:
        call = await begin(request, portal, named, "tra-cuu")
    except PortalError as error:
        return refused(error)
    try:
        found = search_vault(call.realm, call.member, call.read(KhoSearchRequest))
    except PortalError as error:
        return call.refuse(error)
    return call.answer(found.answer.wire(), findings=found.findings)


async def download(request: Request, portal: PortalHere, named: NamedRealm) -> Response:
    """Tải tệp: ``{CoQuanChuQuan, DuongDan}`` → a JSON string, the file in base64."""
    try:
        call = await begin(request, portal, named, "tai-tep")
    except PortalError as error:
        return refused(error)
    try:
        got = download_from_vault(call.realm, call.member, call.read(KhoDownloadRequest))
    except PortalError as error:
        return call.refuse(error)
    content, spoilt_by = await spoilt_download(call.realm, call.member.code, got)
    return call.answer(
        base64.b64encode(content).decode(),
        journalled={"errorCode": "0", "size_bytes": len(content)},
        findings=got.findings,
        person=got.entry.owner_number,
        facts=got.entry.facts,
        spoilt_by=spoilt_by,
    )


def _checked(portal: Portal, named: Realm | None, body: dict[str, Any]) -> tuple[Realm, Member]:
    try:
        return check_member(portal.realms, named, text_of(body, "username"), str(body.get("password", "")))
    except PortalError as error:
        note_refusal(portal.realms, named, body, surface=SURFACE, service="login", error=error)
        raise


_SERVICES = (
    (KHO_LOGIN, login, "kho login"),
    (KHO_SEARCH, search, "kho search"),
    (KHO_DOWNLOAD, download, "kho download"),
    (KHO_CONSENT_REQUEST, ask, "kho consent request"),
    (KHO_CONSENT_STATE, tell, "kho consent state"),
    (KHO_CONSENT_CODE, confirm, "kho consent code"),
)
for _prefix in ("", *ADAPTER_PREFIXES):
    for _path, _route, _name in _SERVICES:
        router.add_api_route(_prefix + _path, _route, methods=["POST"], name=_name)
