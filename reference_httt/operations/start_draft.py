"""A citizen or a counter officer begins a dossier; the portal's LayThuTuc says what it needs."""

import uuid
from typing import Any

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.procedure import Procedure
from reference_httt.errors import NotFound, Refused
from reference_httt.operations.actors import Citizen
from reference_httt.province import Province
from reference_httt.rules.model import Draft, FilingPlace
from reference_httt.rules.procedure_form import agency_name, components_of, terms_of
from reference_httt.store import drafts


async def start_draft(province: Province, citizen: Citizen, procedure_code: str, agency_code: str) -> Draft:
    """A fresh draft of an online dossier.

    Raises:
        NotFound: the portal knows no such procedure. Refused: the agency is not competent. PortalUnreachable.
    """
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
    with province.store.writing() as session:
        drafts.add(session, draft, province.now())
    return draft


async def fetch_procedure(province: Province, procedure_code: str) -> Procedure:
    """The procedure as the portal shares it."""
    procedure = await province.practice.portal.procedure(procedure_code)
    if procedure is None:
        raise NotFound("Không tìm thấy thủ tục hành chính")
    return procedure


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
    """A draft of that procedure at an agency that is competent and of this province."""
    name = agency_name(procedure, agency_code) if agency_code in province.agencies else ""
    if not name:
        raise Refused("Cơ quan thực hiện không có thẩm quyền giải quyết thủ tục này")
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
        agency_name=name,
        channel=channel,
        via_portal=via_portal,
        owner_number=owner_number,
        officer=officer,
        components=components_of(procedure),
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
