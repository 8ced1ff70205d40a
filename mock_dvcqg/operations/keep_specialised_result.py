"""Takes a result into the specialised database and shares it with the Kho (001 Bước 4); gives back where it stands.

Idempotent on body and instance code. What was received is kept before it is judged: asking for its state judges what
was left undone.
"""

import base64
import binascii
from dataclasses import replace

from sqlmodel import Session

from mock_dvcqg.contract.databases import RecordState, ResultOrder, ResultState, SharingState
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.databases.refusals import DatabaseDown
from mock_dvcqg.databases.specialised import why_not_stored
from mock_dvcqg.errors import AlreadyExists, NotFound, PortalError, Refused
from mock_dvcqg.operations.keep_in_vault import VaultOrder, keep_in_vault
from mock_dvcqg.operations.notify_person import notify_person
from mock_dvcqg.realm import Realm
from mock_dvcqg.store.members import Member
from mock_dvcqg.store.people import find_person
from mock_dvcqg.store.specialised_results import SpecialisedResult, find_result, keep_result

DATABASE = "CSDL lý lịch tư pháp (mô phỏng)"


async def keep_specialised_result(realm: Realm, member: Member, order: ResultOrder) -> SpecialisedResult:
    """Receive, judge, store and share a result.

    Raises:
        DatabaseDown: a fault says so.
        Refused: the file is no base64.
        AlreadyExists: another file is stored under this instance code.
    """
    check_is_up(realm, member, order.dossier_code)
    content = _content(order)
    sha256 = realm.blobs.put(content)
    with realm.writing() as session:
        known = find_result(session, member.code, order.instance_code)
        if known and known.state is RecordState.STORED and known.sha256 != sha256:
            raise AlreadyExists(f"Kết quả «{order.instance_code[:60]}» đã tồn tại với tệp khác")
        if known is None or known.sha256 != sha256 or known.state is RecordState.REFUSED:
            keep_result(session, _received(realm, member, order, sha256))
    return await settle(realm, member, order.instance_code)


async def settle(realm: Realm, member: Member, instance_code: str) -> SpecialisedResult:
    """Where a result stands; one that was received and not yet judged is judged now.

    Raises:
        NotFound: the member sent none of that code.
    """
    with realm.reading() as session:
        result = find_result(session, member.code, instance_code)
    if result is None:
        raise NotFound(f"{DATABASE} không có kết quả «{instance_code[:60]}» của {member.code}")
    if result.state in (RecordState.STORED, RecordState.REFUSED):
        return result
    fault = {"member": member.code, "service": "specialised", "dossier_code": result.dossier_code}
    if realm.faults.bites("specialised-slow", **fault):
        return _kept(realm, replace(result, state=RecordState.PROCESSING))
    if realm.faults.bites("specialised-refuses", **fault):
        return _kept(realm, replace(result, state=RecordState.REFUSED, reason=f"{DATABASE} từ chối yêu cầu."))
    return await _judged(realm, result)


def state_of(result: SpecialisedResult) -> ResultState:
    """Where a result stands, as the wire has it."""
    sharing = sharing_of(result)
    return ResultState(
        instance_code=result.instance_code,
        state=result.state.value,
        state_label=result.state.label,
        sharing=sharing.value,
        sharing_label=sharing.label,
        reason=result.reason,
    )


def sharing_of(result: SpecialisedResult) -> SharingState:
    """Whether a result went on to the Kho."""
    if result.vault_id:
        return SharingState.SHARED
    return SharingState.WAITS_FOR_OWNER if result.shared else SharingState.NOT_SHARED


def check_is_up(realm: Realm, member: Member, dossier_code: str = "") -> None:
    """Ask the fault.

    Raises:
        DatabaseDown: it bites.
    """
    if realm.faults.bites("specialised-down", member=member.code, service="specialised", dossier_code=dossier_code):
        raise DatabaseDown(f"{DATABASE} tạm thời gián đoạn, đề nghị gửi lại sau")


async def facts_of(realm: Realm, sha256: str) -> DocumentFacts:
    """What can be read off a stored file.

    Raises:
        NotFound: the file is gone from the store.
    """
    from mock_dvcqg.documents.read import read_document

    content = realm.blobs.get(sha256)
    if content is None:
        raise NotFound(f"{DATABASE} không còn tệp của kết quả này")
    now = realm.clock.now()
    return await read_document(content, root_pem=realm.pki.root_pem, at=now, crls=[realm.pki.crl(now)])


def share(session: Session, realm: Realm, result: SpecialisedResult, facts: DocumentFacts) -> SpecialisedResult:
    """Put a stored result into its owner's Kho, inside a transaction."""
    order = VaultOrder(
        owner_number=result.owner_number,
        kq_code=result.kq_code,
        instance_code=result.instance_code,
        keeper=result.member,
        facts=facts,
        title=result.title,
        source="database",
        dossier_code=result.dossier_code,
    )
    shared = replace(result, vault_id=keep_in_vault(session, realm, order).vault_id, shared=True)
    keep_result(session, shared)
    return shared


async def _judged(realm: Realm, result: SpecialisedResult) -> SpecialisedResult:
    facts = await facts_of(realm, result.sha256)
    now = realm.clock.now()
    with realm.writing() as session:
        current = find_result(session, result.member, result.instance_code)
        if current is None or current.sha256 != result.sha256 or current.state is RecordState.STORED:
            return current or result
        owner = find_person(session, result.owner_number)
        against = why_not_stored(facts, owner, kq_code=result.kq_code, document_number=result.document_number)
        state = RecordState.REFUSED if against else RecordState.STORED
        judged = replace(current, state=state, reason=" ".join(against), changed_at=now, shared=not against)
        keep_result(session, judged)
    return judged if against else _offered(realm, judged, facts)


def _offered(realm: Realm, result: SpecialisedResult, facts: DocumentFacts) -> SpecialisedResult:
    """Share at once, or tell the owner, by the realm's deposit rule; what the Kho refuses stays with the database."""
    try:
        with realm.writing() as session:
            if realm.deposit == "automatic":
                return share(session, realm, result, facts)
            notify_person(
                session,
                realm,
                result.owner_number,
                subject="Có kết quả chờ lưu vào Kho",
                body=f"{DATABASE} đã lưu «{result.title or result.kq_code}» của bạn. "
                "Bạn có thể lưu giấy tờ này vào Kho dữ liệu điện tử (mô phỏng).",
                dossier_code=result.dossier_code,
            )
            return result
    except PortalError as error:
        return _kept(realm, replace(result, shared=False, reason=error.message))


def _received(realm: Realm, member: Member, order: ResultOrder, sha256: str) -> SpecialisedResult:
    now = realm.clock.now()
    return SpecialisedResult(
        member=member.code,
        instance_code=order.instance_code,
        dossier_code=order.dossier_code,
        kq_code=order.kq_code,
        title=order.title,
        owner_number=order.owner_number,
        document_number=order.document_number,
        sha256=sha256,
        state=RecordState.RECEIVED,
        received_at=now,
        changed_at=now,
    )


def _kept(realm: Realm, result: SpecialisedResult) -> SpecialisedResult:
    changed = replace(result, changed_at=realm.clock.now())
    with realm.writing() as session:
        keep_result(session, changed)
    return changed


def _content(order: ResultOrder) -> bytes:
    try:
        return base64.b64decode(order.content, validate=True)
    except (binascii.Error, ValueError):
        raise Refused("NoiDungTep phải là tệp ở dạng base64", field="NoiDungTep") from None
