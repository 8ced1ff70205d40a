"""Make a paper about a dossier: worded, typeset and signed by its maker where he has a certificate (TT 01/2018 Đ10 k1).

Making takes time and happens before the transaction that keeps it: ``make_paper`` gives the paper with its content,
``keep_paper`` keeps both beside the act that they belong to.
"""

import asyncio
from dataclasses import replace
from typing import Any
from uuid import uuid4

from sqlmodel import Session

from reference_httt import papers
from reference_httt.operations.move_dossier import StepNote, doer_of, take_step
from reference_httt.province import Province
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import CaseFile, CasePaper, Doer, Dossier, PaperKind
from reference_httt.rules.slip_forms import FORMS
from reference_httt.rules.slip_wording import SlipBody, SlipMaker, word_slip
from reference_httt.slip_typesetting import typeset_slip
from reference_httt.staff import Officer, personal_signer
from reference_httt.store import blobs, case_papers, serials


async def make_paper(
    province: Province, kind: PaperKind, case: CaseFile, maker: Officer | Doer, body: SlipBody = SlipBody()
) -> tuple[CasePaper, bytes]:
    """The paper, not kept yet, and its PDF; a ``Doer`` who is no officer signs nothing."""
    now = province.now()
    doer = maker if isinstance(maker, Doer) else Doer(maker.full_name, maker.title, maker.unit)
    number = slip_number(province, kind, case)
    wording = word_slip(kind, case, SlipMaker(doer.name, doer.title, doer.unit, now), body, number)
    content = await asyncio.to_thread(typeset_slip, wording)
    if isinstance(maker, Officer):
        content = await sign_as_maker(province, maker, content)
    paper = CasePaper(
        paper_id=uuid4().hex,
        dossier_code=case.dossier.dossier_code,
        kind=kind,
        title=FORMS[kind].title,
        sha256="",
        token="",
        made_by=doer.name,
        unit=doer.unit,
        at=now,
        form=wording.form,
    )
    return paper, content


async def sign_as_maker(province: Province, officer: Officer, content: bytes) -> bytes:
    """The file with the officer's own signature; as it was when he has no certificate."""
    signer = personal_signer(province.settings.signers, officer)
    if signer is None:
        return content
    return await papers.sign(content, signer, province.now(), papers.PERSONAL_FIELD)


def keep_paper(session: Session, paper: CasePaper, content: bytes) -> CasePaper:
    """Keep a paper and its content inside the transaction of the act; gives it with its link."""
    sha256 = blobs.keep(session, content)
    token = blobs.link(session, sha256, f"{paper.kind.value}-{paper.dossier_code}.pdf")
    kept = replace(paper, sha256=sha256, token=token)
    case_papers.add(session, kept)
    return kept


async def take_step_with_paper(
    province: Province,
    officer: Officer,
    case: CaseFile,
    act: Act,
    paper_kind: PaperKind,
    body: SlipBody,
    content: str = "",
    **changes: Any,
) -> Dossier:
    """Do an act that leaves one paper made by the officer who does it; both are kept, or none.

    Raises:
        OutOfOrder: someone moved the dossier since ``case`` was read.
    """
    paper, pdf = await make_paper(province, paper_kind, case, officer, body)
    with province.store.writing() as session:
        kept = keep_paper(session, paper, pdf)
        note = StepNote(content or body.reason, (kept.paper_id,))
        dossier = take_step(session, province, case, doer_of(officer), act, note, **changes)
    province.outbox.wake(case.dossier.dossier_code)
    return dossier


def slip_number(province: Province, kind: PaperKind, case: CaseFile) -> str:
    """The next number of the agency's papers of that kind in this year, e.g. «0001/2026»."""
    year = province.today().year
    with province.store.writing() as session:
        serial = serials.next_serial(session, f"slip {case.draft.agency_code} {kind.value} {year}")
    return f"{serial:04d}/{year}"
