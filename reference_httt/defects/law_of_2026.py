"""Departures from the law of 2026 on notices, and from the decree on supplements."""

from dataclasses import replace

from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.model import CaseFile, Doer
from reference_httt.rules.record_heading import Fields


@defect("notice-without-agency-and-times", owns=("ND224-15-1-1",), replaces=("status_text",))
def notice_without_agency_and_times(practice: Practice) -> Practice:
    """Tells that something changed, not where and when (NĐ 224/2026/NĐ-CP Điều 15 khoản 1 điểm g)."""

    def bare(case: CaseFile, doer: Doer, content: str) -> str:
        return f"Hồ sơ {case.dossier.dossier_code}: «{case.dossier.status.label}»."

    return replace(practice, status_text=bare)


@defect("new-code-after-supplement", owns=("ND45-12-1",), replaces=("codes_told",))
def new_code_after_supplement(practice: Practice) -> Practice:
    """Takes a supplemented dossier in as a new one, with another code (NĐ 45/2020/NĐ-CP Điều 12)."""

    def as_new(case: CaseFile) -> Fields:
        codes = practice.codes_told(case)
        if not any(request.answered_at for request in case.requests):
            return codes
        agency_and_day, _, ordinal = case.dossier.dossier_code.rpartition("-")
        return codes | {"dossier_code": f"{agency_and_day}-9{ordinal[1:]}"}

    return replace(practice, codes_told=as_new)
