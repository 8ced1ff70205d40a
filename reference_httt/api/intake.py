"""Intake beside the components: services, drafts kept, e-forms, return forms, comparing the person again."""

from fastapi import APIRouter, Response

from reference_httt.api.answers import FAILURES
from reference_httt.api.intake_shapes import (
    DraftList,
    FormBody,
    FormView,
    KeptDraftView,
    PersonCheckView,
    ReturnBody,
    ServiceChoices,
    ServiceList,
    ServiceView,
)
from reference_httt.api.texts import Short
from reference_httt.api.who import ACitizen, CounterOfficer, Preparer, ProvinceOf
from reference_httt.operations.check_person import check_person_again
from reference_httt.operations.fill_form import choose_return, fill_form, show_form
from reference_httt.operations.keep_drafts import delete_draft, list_drafts
from reference_httt.operations.list_services import search_services
from reference_httt.rules.population_match import WORDS
from reference_httt.rules.service_search import Filters

router = APIRouter(prefix="/api", tags=["intake"], responses=FAILURES)


@router.get("/services", summary="The province's services, by agency, service level, procedure tier and sector")
async def services(
    province: ProvinceOf, agency: Short = "", level: Short = "", tier: Short = "", sector: Short = "", words: Short = ""
) -> ServiceList:
    """All filters that are given must fit."""
    found = await search_services(province, Filters(agency, level, tier, sector, words))
    return ServiceList(
        services=[ServiceView.of(one) for one in found.found], choices=ServiceChoices(**vars(found.choices))
    )


@router.get("/drafts", summary="The citizen's drafts that were not submitted")
async def drafts(province: ProvinceOf, citizen: ACitizen) -> DraftList:
    """They outlive a sign-out."""
    return DraftList(drafts=[KeptDraftView.of(one) for one in list_drafts(province, citizen)])


@router.delete("/drafts/{draft_id}", status_code=204, summary="Delete a draft")
async def forget_draft(province: ProvinceOf, citizen: ACitizen, draft_id: str) -> Response:
    """A submitted one stays."""
    delete_draft(province, citizen, draft_id)
    return Response(status_code=204)


@router.get("/drafts/{draft_id}/form", summary="The e-form of a draft, and the return forms")
async def form(province: ProvinceOf, who: Preparer, draft_id: str) -> FormView:
    """With what it may be filled in, once the person has agreed."""
    return FormView.of(show_form(province, who, draft_id))


@router.put("/drafts/{draft_id}/form", summary="Fill in the e-form; also to correct it when the agency asks")
async def fill(province: ProvinceOf, who: Preparer, draft_id: str, body: FormBody) -> FormView:
    """All fields at once; nothing is kept when one is wrong."""
    fill_form(province, who, draft_id, body.values)
    return FormView.of(show_form(province, who, draft_id))


@router.put("/drafts/{draft_id}/return", summary="Choose how the deliverable is received")
async def choose(province: ProvinceOf, who: Preparer, draft_id: str, body: ReturnBody) -> FormView:
    """Level 3: counter or post; level 4: online as well; where presence is required: the counter."""
    choose_return(province, who, draft_id, body.value())
    return FormView.of(show_form(province, who, draft_id))


@router.post("/dossiers/{dossier_code}/person-check", summary="Compare the owner with the population database again")
async def person_check(province: ProvinceOf, officer: CounterOfficer, dossier_code: str) -> PersonCheckView:
    """For a dossier marked «chưa đối chiếu được»; reception does it by itself."""
    outcome = await check_person_again(province, officer, dossier_code)
    return PersonCheckView(population=outcome.value, words=WORDS[outcome])
