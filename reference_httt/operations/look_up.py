"""Read what the province keeps: a dossier, work lists, the local vault, notices, a linked file."""

from reference_httt.errors import NotAllowed, NotFound
from reference_httt.operations.actors import Actor, Citizen, case_of, draft_of
from reference_httt.province import Province
from reference_httt.rules.life_cycle import STAGES_OF_ROLE, Role
from reference_httt.rules.masking import masked_case
from reference_httt.rules.model import (
    CaseFile,
    Consent,
    Deliverable,
    Draft,
    LocalDocument,
    Notice,
    NoticeChannel,
    Stage,
    Validity,
)
from reference_httt.rules.papers_shown import papers_to_applicant
from reference_httt.staff import Officer
from reference_httt.store import blobs, consents, dossiers, local_vault, messages, notices
from reference_httt.store.messages import Message

_VAULT_READERS = (Role.COUNTER_OFFICER,)


def view_draft(province: Province, actor: Actor, draft_id: str) -> Draft:
    """The actor's own draft."""
    with province.store.reading() as session:
        return draft_of(session, draft_id, actor)


def consents_of_draft(province: Province, actor: Actor, draft_id: str) -> tuple[Consent, ...]:
    """The consents asked for a draft."""
    with province.store.reading() as session:
        return consents.of_draft(session, draft_of(session, draft_id, actor).draft_id)


def view_dossier(province: Province, actor: Actor, dossier_code: str) -> CaseFile:
    """All that is known of a dossier the actor may see; who monitors sees neither names nor contents."""
    with province.store.reading() as session:
        case = case_of(session, dossier_code, actor)
    return masked_case(case) if _monitors(actor) else case


def list_dossiers(province: Province, actor: Actor, stage: Stage | None = None) -> list[CaseFile]:
    """A citizen's own dossiers, or what waits for an officer: his work list, or one stage of his agency."""
    with province.store.reading() as session:
        if isinstance(actor, Citizen):
            found = dossiers.of_account(session, actor.account.account_id)
        else:
            stages = (stage,) if stage else STAGES_OF_ROLE[actor.role]
            found = dossiers.at_stages(session, actor.serves, stages)
        cases = [case for d in found if (case := dossiers.case_file(session, d.dossier_code)) is not None]
    if isinstance(actor, Citizen):
        kept = province.practice.dossiers_kept(actor.account, cases)
        return [case for case in kept if actor.may_see(case.draft)]
    return [masked_case(case) for case in cases] if _monitors(actor) else cases


def _monitors(actor: Actor) -> bool:
    return isinstance(actor, Officer) and actor.role is Role.MONITOR


def sync_state(province: Province, actor: Actor, dossier_code: str) -> list[Message]:
    """The messages to the portal about a dossier, oldest first."""
    with province.store.reading() as session:
        case_of(session, dossier_code, actor)
        return messages.of_dossier(session, dossier_code)


def list_local_vault(province: Province, actor: Actor, identity_number: str) -> list[LocalDocument]:
    """The owner's documents in the province's own vault.

    Raises:
        NotAllowed: a citizen asks for another, or the officer's role may not look.
    """
    if isinstance(actor, Citizen):
        if identity_number != actor.account.identity_number:
            raise NotAllowed("Chỉ xem được giấy tờ của chính mình")
    elif actor.role not in _VAULT_READERS:
        raise NotAllowed("Vai trò này không được xem Kho dữ liệu điện tử của công dân")
    with province.store.reading() as session:
        return local_vault.of_owner(session, identity_number)


def list_notices(
    province: Province, citizen: Citizen, channel: NoticeChannel | None = NoticeChannel.IN_APP
) -> list[Notice]:
    """The citizen's notices in the application, or over another channel or all (``None``), oldest first.

    Those to who acts in it too.
    """
    with province.store.reading() as session:
        own = notices.of_person(session, citizen.account.identity_number, channel.value if channel else "")
        if citizen.submitter is None:
            return own
        acting = notices.of_person(session, citizen.submitter.identity_number, channel.value if channel else "")
        own = [] if citizen.is_delegate else own
        return sorted((*own, *acting), key=lambda notice: notice.notice_id)


def linked_file(province: Province, token: str) -> tuple[str, bytes]:
    """The name and content of the file behind a link that the portal was given."""
    with province.store.reading() as session:
        found = blobs.linked(session, token)
    if found is None or not province.practice.link_open(token, province.now()):
        raise NotFound("Không tìm thấy tập tin")
    return found


def is_released(province: Province, case: CaseFile) -> bool:
    """Whether the citizen may have the result: processed, and nothing owed (Hà Tĩnh 2 Bước 4.b; D-39).

    A written refusal is no result that one pays for.
    """
    if case.dossier.stage is Stage.REFUSED:
        return True
    return case.dossier.stage in (Stage.SEALED, Stage.RETURNED) and not province.practice.return_problem(case)


def results_for(province: Province, actor: Actor, case: CaseFile) -> tuple[Deliverable, ...]:
    """The results the actor may see: officers all, the citizen those in force that are returned online (G16)."""
    if isinstance(actor, Officer):
        return case.deliverables
    shown = is_released(province, case) and province.practice.returned_online(case.draft)
    is_refusal = case.dossier.stage is Stage.REFUSED
    return tuple(d for d in case.deliverables if d.validity is Validity.VALID) if shown or is_refusal else ()


def visible_results(province: Province, actor: Actor, dossier_code: str) -> tuple[Deliverable, ...]:
    """The results of a dossier that the actor may see."""
    with province.store.reading() as session:
        return results_for(province, actor, case_of(session, dossier_code, actor))


def own_file(province: Province, actor: Actor, dossier_code: str, file_id: str) -> tuple[str, bytes]:
    """A file of a dossier the actor may see: an attachment or a deliverable, by its id.

    Raises:
        NotFound. NotAllowed: who monitors reads how dossiers stand, not what documents say (5632, Tài liệu mục 2.a).
    """
    if isinstance(actor, Officer) and not province.practice.may_read_contents(actor.role):
        raise NotAllowed("Người theo dõi không được xem nội dung giấy tờ")
    with province.store.reading() as session:
        case = case_of(session, dossier_code, actor)
        files = {c.attachment.attachment_id: c.attachment.token for c in case.draft.components if c.attachment}
        inside = isinstance(actor, Officer)
        papers = case.papers if inside else papers_to_applicant(case)
        files |= {p.paper_id: p.token for p in papers}
        files |= {d.document_id: d.token for d in results_for(province, actor, case)}
        found = blobs.linked(session, files.get(file_id, ""))
    if found is None:
        raise NotFound("Không tìm thấy tập tin")
    return found
