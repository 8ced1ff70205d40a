"""A citizen or a counter officer begins a dossier; the portal's LayThuTuc says what it needs."""

import uuid
from dataclasses import replace
from typing import Any

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.procedure import Procedure
from reference_httt.errors import NotFound, Refused
from reference_httt.operations.actors import Citizen
from reference_httt.operations.guide_to_agency import require_competent
from reference_httt.province import Province
from reference_httt.rules.model import Draft, FilingPlace, IdentityType
from reference_httt.rules.procedure_form import agency_name, terms_of
from reference_httt.store import drafts


async def start_draft(
    province: Province,
    citizen: Citizen,
    procedure_code: str,
    agency_code: str,
    filed_through: FilingPlace | None = None,
) -> Draft:
    """A fresh draft of an online dossier; ``filed_through``: the provincial app says that it is one.

    Raises:
        NotFound: the portal knows no such procedure. Refused: the agency is not competent, the procedure is not for
        such a person, the delegation does not cover it, or the place is none of online filing. PortalUnreachable.
    """
    place = _online_place(citizen, filed_through)
    _require_delegated(province, citizen, procedure_code)
    procedure = await fetch_procedure(province, procedure_code)
    draft = new_draft(
        province,
        procedure,
        agency_code,
        account_id=citizen.account.account_id,
        channel=Channel.ONLINE,
        via_portal=citizen.via_portal,
        owner_number=citizen.account.identity_number,
    )
    require_eligible(province, draft, citizen.account.identity_type)
    draft = replace(draft, submitter=citizen.submitter, filed_through=place)
    with province.store.writing() as session:
        drafts.add(session, draft, province.now())
    return draft


async def fetch_procedure(province: Province, procedure_code: str) -> Procedure:
    """The procedure as the portal shares it."""
    procedure = await province.practice.portal.procedure(procedure_code)
    if procedure is None:
        raise NotFound("Không tìm thấy thủ tục hành chính")
    return procedure


def require_eligible(province: Province, draft: Draft, kind: IdentityType) -> None:
    """Raises Refused when the procedure is not for somebody of that kind."""
    problem = province.practice.eligibility_problem(draft.terms, kind)
    if problem:
        raise Refused(problem)


def _online_place(citizen: Citizen, asked: FilingPlace | None) -> FilingPlace:
    """Where the dossier comes from: counter and post are never online (Tây Ninh Bước 1)."""
    place = FilingPlace.NATIONAL_PORTAL if citizen.via_portal else citizen.filed_through
    if asked is None or asked is place:
        return place
    if not asked.is_online or FilingPlace.NATIONAL_PORTAL in (asked, place):
        raise Refused("Nơi nộp hồ sơ không đúng với cách bạn đã đăng nhập")
    return asked


def _require_delegated(province: Province, citizen: Citizen, procedure_code: str) -> None:
    problem = province.practice.delegation_problem(citizen.submitter, procedure_code)
    if problem:
        raise Refused(problem)


def new_draft(
    province: Province,
    procedure: Procedure,
    agency_code: str,
    *,
    account_id: str,
    channel: Channel,
    via_portal: bool,
    owner_number: str,
    officer: str = "",
) -> Draft:
    """A draft of that procedure, through a channel it publishes, at a competent agency of this province."""
    require_competent(province, procedure, agency_code)
    problem = province.practice.channel_problem(procedure, channel)
    if problem:
        raise Refused(problem)
    field = procedure.fields[0] if procedure.fields else None
    kind = procedure.deliverables[0] if procedure.deliverables else None
    return Draft(
        draft_id=uuid.uuid4().hex,
        account_id=account_id,
        procedure_code=procedure.code,
        procedure_name=procedure.name,
        field_code=field.code if field else "",
        field_name=field.name if field else "",
        deliverable_kq_code=kind.kq_code if kind else "",
        deliverable_name=kind.name if kind else procedure.name,
        agency_code=agency_code,
        agency_name=agency_name(procedure, agency_code),
        channel=channel,
        via_portal=via_portal,
        owner_number=owner_number,
        officer=officer,
        components=province.practice.components_of(procedure),
        terms=terms_of(procedure, channel.value, _own_options(province, procedure.code)),
        filed_through=_place(channel, via_portal),
    )


def _own_options(province: Province, procedure_code: str) -> dict[str, Any]:
    options = province.processes.get(procedure_code)
    return dict(vars(options)) if options else {}


def _place(channel: Channel, via_portal: bool) -> FilingPlace:
    if channel is Channel.ONLINE:
        return FilingPlace.NATIONAL_PORTAL if via_portal else FilingPlace.PROVINCIAL_PORTAL
    return FilingPlace.POST if channel is Channel.POST else FilingPlace.COUNTER
