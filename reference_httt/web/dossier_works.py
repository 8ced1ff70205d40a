"""One of several works that a dossier's page offers an officer, each by its own form."""

from collections.abc import Awaitable, Callable, Mapping

from fastapi import Request, Response
from starlette.datastructures import FormData

from reference_httt.errors import HtttError, NotFound
from reference_httt.province import Province
from reference_httt.staff import Officer
from reference_httt.web.officer_pages import dossier_page
from reference_httt.web.page_route import OFFICERS
from reference_httt.web.visit import officer_visit, text_of, to

Works = Mapping[str, Callable[[Province, Officer, str, FormData], Awaitable[None]]]
"""what is done with a dossier and a form, by the name in the address"""


async def do_work_of(works: Works, request: Request, dossier_code: str, work: str) -> Response:
    """Do it and show the dossier; what was typed stays when it is refused."""
    visit, officer = officer_visit(request)
    if work not in works:
        raise NotFound("Không có thao tác này")
    form = await request.form()
    try:
        await works[work](visit.province, officer, dossier_code, form)
    except HtttError as problem:
        typed = {name: text_of(form, name) for name in form}
        return await dossier_page(visit, officer, dossier_code, trouble=problem, work=work, typed=typed)
    return to(f"{OFFICERS}/ho-so/{dossier_code}?xong={work}")
