"""Departures in slips, new days, refusals, withdrawals, ratings, and in what applicants may choose."""

from dataclasses import replace
from datetime import datetime, timedelta

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.procedure import Procedure
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import Dossier, PaperKind, ProcedureTerms
from reference_httt.rules.model.reports import DossierRating

_PUSHED_ONLINE = frozenset({"1.990008"})
"""services whose counter the body has closed by itself"""


def _without(practice: Practice, kind: PaperKind) -> Practice:
    def is_due(asked: PaperKind, terms: ProcedureTerms) -> bool:
        return asked is not kind and practice.slip_is_due(asked, terms)

    return replace(practice, slip_is_due=is_due)


@defect("no-appointment-slip", owns=("ND61-17-1-1", "TT03-MB-1"), replaces=("slip_is_due",))
def no_appointment_slip(practice: Practice) -> Practice:
    """Receives a dossier and gives no receipt, so nobody knows the day (NĐ 61/2018/NĐ-CP Điều 17 khoản 1 c)."""
    return _without(practice, PaperKind.RECEIPT)


@defect("extends-without-apology", owns=("ND61-19-9-1",), replaces=("slip_is_due",))
def extends_without_apology(practice: Practice) -> Practice:
    """Moves the appointed day and apologises to nobody (NĐ 61/2018/NĐ-CP Điều 19 khoản 9)."""
    return _without(practice, PaperKind.APOLOGY_SLIP)


@defect("stops-without-notice", owns=("TT03-MB-2",), replaces=("slip_is_due",))
def stops_without_notice(practice: Practice) -> Practice:
    """Closes the dossier and leaves the applicant without the notice of form 05 (TT 03/2025/TT-VPCP)."""
    return _without(practice, PaperKind.DISCONTINUATION)


@defect("extends-twice", owns=("ND61-19-9-2",), replaces=("extension_problem",))
def extends_twice(practice: Practice) -> Practice:
    """Does not count how often a new day was appointed (NĐ 61/2018/NĐ-CP Điều 19 khoản 9: not more than once)."""

    def as_if_first(dossier: Dossier, now: datetime) -> str:
        return practice.extension_problem(replace(dossier, extended=0), now)

    return replace(practice, extension_problem=as_if_first)


@defect("extends-on-the-last-day", owns=("ND61-19-9-3",), replaces=("extension_problem",))
def extends_on_the_last_day(practice: Practice) -> Practice:
    """Appoints a new day up to the last hour (NĐ 61/2018/NĐ-CP Điều 19 khoản 9: one day before at the latest)."""

    def at_any_time(dossier: Dossier, now: datetime) -> str:
        early = dossier.submitted_at if dossier.due_at is None else dossier.due_at - timedelta(days=7)
        return practice.extension_problem(dossier, min(now, early))

    return replace(practice, extension_problem=at_any_time)


@defect("refuses-without-reason", owns=("ND61-19-8-1",), replaces=("refusal_problem",))
def refuses_without_reason(practice: Practice) -> Practice:
    """Lets a dossier be refused without saying why (NĐ 61/2018/NĐ-CP Điều 19 khoản 8)."""

    def no_reason_needed(reason: str) -> str:
        return ""

    return replace(practice, refusal_problem=no_reason_needed)


@defect("hides-channel", owns=("ND61-5-1-1",), replaces=("channel_problem",))
def hides_channel(practice: Practice) -> Practice:
    """Closes the counter for a service that the body wants filed online alone (NĐ 61/2018/NĐ-CP Điều 5 khoản 1 b)."""

    def online_only(procedure: Procedure, channel: Channel) -> str:
        if procedure.code in _PUSHED_ONLINE and channel is Channel.COUNTER:
            return "Dịch vụ này chỉ nhận hồ sơ trực tuyến"
        return practice.channel_problem(procedure, channel)

    return replace(practice, channel_problem=online_only)


@defect("denies-withdrawal-before-reception", owns=("QCVN120-TT-1",), replaces=("denial_problem",))
def denies_withdrawal_before_reception(practice: Practice) -> Practice:
    """Keeps a dossier that nobody has received although its submitter takes it back (mã trạng thái 7, 8)."""

    def always_deniable(dossier: Dossier) -> str:
        return ""

    return replace(practice, denial_problem=always_deniable)


@defect("rates-before-settled", owns=("ND61-31-1-1",), replaces=("rating_problem",))
def rates_before_settled(practice: Practice) -> Practice:
    """Takes ratings of dossiers that are still under way (NĐ 61/2018/NĐ-CP Điều 29, Điều 31)."""

    def whenever(dossier: Dossier, given: DossierRating | None) -> str:
        return practice.rating_problem(dossier, given) if given is not None else ""

    return replace(practice, rating_problem=whenever)
