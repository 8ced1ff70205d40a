"""Departures at intake: between portal and one-stop, around the fee, in asking, declining and forwarding (phần 2)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from mock_dvcqg.contract.codes import DossierStatus
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.life_cycle import Act
from reference_httt.rules.model import CaseFile, FilingPlace, Offer, Recipient, RequestKind, Stage
from reference_httt.rules.model.one_stop import Crossing
from reference_httt.rules.paper_requests import is_signed_by_applicant
from reference_httt.rules.payment_messages import Partner


@defect("loses-between-portal-and-one-stop", owns=("HT-2-MD-1",), replaces=("crossings_due",))
def loses_between_portal_and_one_stop(practice: Practice) -> Practice:
    """Carries over what came through the national portal; what was filed on the province's own waits for ever (2)."""

    def national_only(waiting: Sequence[Crossing]) -> tuple[Crossing, ...]:
        due = practice.crossings_due(waiting)
        return tuple(each for each in due if each.filed_through is FilingPlace.NATIONAL_PORTAL)

    return replace(practice, crossings_due=national_only)


@defect("receives-unpaid", owns=("HT-2-B1c-1",), replaces=("reception_problem",))
def receives_unpaid(practice: Practice) -> Practice:
    """Takes the request for the fee for its payment: what was asked to pay can be received (2 Bước 1.c)."""

    def once_asked(case: CaseFile) -> str:
        return "" if case.dossier.stage is Stage.PAYMENT_REQUESTED else practice.reception_problem(case)

    return replace(practice, reception_problem=once_asked)


@defect("accepts-forged-voucher", owns=("HT-2-B1c-2",), replaces=("payment_envelope_problem",))
def accepts_forged_voucher(practice: Practice) -> Practice:
    """Books every payment message without a look at its checksum: anybody can say that he paid (2 Bước 1.c)."""

    def never(message: Mapping[str, Any], partner: Partner) -> str:
        return ""

    return replace(practice, payment_envelope_problem=never)


@defect("holds-for-later-fee", owns=("HT-2-B1c-3",), replaces=("reception_problem",))
def holds_for_later_fee(practice: Practice) -> Practice:
    """Receives nobody who owes anything, also what is due only after the reception (2 Bước 1.c)."""

    def any_fee(case: CaseFile) -> str:
        return practice.reception_problem(case) or ("Hồ sơ còn phí, lệ phí chưa nộp" if case.unpaid_fees() else "")

    return replace(practice, reception_problem=any_fee)


@defect("keeps-reception-silent", owns=("HT-2-B1c-4",), replaces=("recipients_of",))
def keeps_reception_silent(practice: Practice) -> Practice:
    """Tells of everything but the reception, which the officer is to tell by telephone (2 Bước 1.c «tự động»)."""

    def but_reception(case: CaseFile, *, to_owner: bool) -> tuple[Recipient, ...]:
        if case.dossier.stage is Stage.RECEIVED:
            return ()
        return practice.recipients_of(case, to_owner=to_owner)

    return replace(practice, recipients_of=but_reception)


@defect("supplement-without-reasons", owns=("HT-2-B1c-5",), replaces=("asking_text_problem",))
def supplement_without_reasons(practice: Practice) -> Practice:
    """Sends «đề nghị bổ sung hồ sơ» without what is lacking, so that people come to ask (2 Bước 1.c)."""

    def never(text: str, name: str) -> str:
        return ""

    return replace(practice, asking_text_problem=never)


@defect("two-supplement-requests", owns=("HT-2-B1c-6",), replaces=("asking_problem",))
def two_supplement_requests(practice: Practice) -> Practice:
    """Asks for one paper today and for the next tomorrow (NĐ 61/2018 Đ11 k2 c: once; D-33)."""

    def as_if_first(case: CaseFile, code: str, kind: RequestKind, offers: Iterable[Offer] = ()) -> str:
        return practice.asking_problem(replace(case, requests=()), code, kind, offers)

    return replace(practice, asking_problem=as_if_first)


@defect("declines-what-was-received", owns=("HT-2-B1d-2",), replaces=("order_problem",))
def declines_what_was_received(practice: Practice) -> Practice:
    """Lets an officer change his mind: received in the morning, not received in the afternoon (2 Bước 1.d)."""

    def late_decline(act: Act, stage: Stage) -> str:
        if act is Act.DECLINE_INTAKE and stage is Stage.RECEIVED:
            return ""
        return practice.order_problem(act, stage)

    return replace(practice, order_problem=late_decline)


@defect("declines-without-reason", owns=("HT-2-B1d-3",), replaces=("declining_problem",))
def declines_without_reason(practice: Practice) -> Practice:
    """Does not receive a dossier and does not say why (2 Bước 1.d; NĐ 61/2018 Đ17 k1 b)."""
    return replace(practice, declining_problem=lambda reason: "")


@defect("correction-asks-for-paper", owns=("HT-2-B1d-4",), replaces=("supplements_told",))
def correction_asks_for_paper(practice: Practice) -> Practice:
    """Knows one kind of request: a wrong word in the form comes with a list of papers to give anew (2 Bước 1.d)."""

    def with_papers(case: CaseFile) -> list[dict[str, Any]]:
        told = practice.supplements_told(case)
        if case.dossier.status is not DossierStatus.SUPPLEMENT_REQUESTED:
            return told
        papers = [{"MaThanhPhanHoSo": component.code} for component in case.draft.components]
        return [{**one, "DanhSachGiayToBoSung": papers} for one in told]

    return replace(practice, supplements_told=with_papers)


@defect("demands-paper-for-signed-upload", owns=("HT-2-B1đ-1",), replaces=("asking_problem",))
def demands_paper_for_signed_upload(practice: Practice) -> Practice:
    """Asks for the paper of what came digitally signed, «để đối chiếu» (2 Bước 1.đ; NĐ 45/2020 Đ6 k2 b)."""

    def unless_signed(case: CaseFile, code: str, kind: RequestKind, offers: Iterable[Offer] = ()) -> str:
        component = case.draft.component(code)
        if component is not None and is_signed_by_applicant(component):
            return ""
        return practice.asking_problem(case, code, kind, offers)

    return replace(practice, asking_problem=unless_signed)


@defect("forwards-before-reception", owns=("HT-2-B2-1",), replaces=("order_problem",))
def forwards_before_reception(practice: Practice) -> Practice:
    """Sends a dossier to the unit before anybody received it: no receipt, and no period that runs (2 Bước 2)."""

    def early(act: Act, stage: Stage) -> str:
        return "" if act is Act.FORWARD and stage is Stage.SUBMITTED else practice.order_problem(act, stage)

    return replace(practice, order_problem=early)
