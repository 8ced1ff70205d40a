"""Departures in what becomes of a dossier that has a reused paper."""

from collections.abc import Iterable
from dataclasses import replace

from mock_dvcqg.contract.codes import Channel
from mock_dvcqg.contract.document_facts import DocumentFacts
from mock_dvcqg.contract.dossier_record import Fee
from reference_httt.defects.registry import defect
from reference_httt.practice import Practice
from reference_httt.rules.life_cycle import AT_INTAKE
from reference_httt.rules.model import CaseFile, Deliverable, Offer, RequestKind, Source
from reference_httt.rules.paper_requests import is_reused

_HAD_FROM_VAULTS = ("KQ.G15.000007", "KQ.G15.000034", "KQ.G04.000062", "KQ.G12.001044")


@defect("asks-paper-at-examination", owns=("PT-II-3",), replaces=("asking_problem",))
def asks_paper_at_examination(practice: Practice) -> Practice:
    """Guards the intake only: whoever examines or hands over may ask for the reused paper (hướng dẫn Phú Thọ, II)."""

    def at_intake_only(case: CaseFile, component_code: str, kind: RequestKind, offers: Iterable[Offer] = ()) -> str:
        component = case.draft.component(component_code)
        if component is not None and is_reused(component) and case.dossier.stage not in AT_INTAKE:
            return ""
        return practice.asking_problem(case, component_code, kind, offers)

    return replace(practice, asking_problem=at_intake_only)


@defect("refuses-upload-of-stored-kinds", owns=("CV5632-5a-B2-7",), replaces=("given_signature_problem",))
def refuses_upload_of_stored_kinds(practice: Practice) -> Practice:
    """Reads «có thể» as «phải»: a kind that vaults hold is not taken as an upload (5632/VPCP-KSTT 5.a Bước 2)."""

    def from_the_vault_only(facts: DocumentFacts) -> str:
        if facts.fields is not None and facts.fields.kq_code in _HAD_FROM_VAULTS:
            return "Giấy tờ này đề nghị khai thác từ Kho dữ liệu điện tử, không đăng tải"
        return practice.given_signature_problem(facts)

    return replace(practice, given_signature_problem=from_the_vault_only)


@defect("skips-result-sync-after-reuse", owns=("CV5632-5a-KT-1",), replaces=("results_told",))
def skips_result_sync_after_reuse(practice: Practice) -> Practice:
    """Ends its reuse process with the filing: the new result never reaches the portal (5632/VPCP-KSTT 5.a, end)."""

    def without_result(case: CaseFile) -> tuple[Deliverable, ...]:
        reused = any(is_reused(component) for component in case.draft.components)
        return () if reused and _is_online(case) else practice.results_told(case)

    return replace(practice, results_told=without_result)


@defect("reports-reuse-at-counter-as-online", owns=("CV5632-5b-B1-1", "CV5632-5b-KT-1"), replaces=("channel_told",))
def reports_reuse_at_counter_as_online(practice: Practice) -> Practice:
    """Calls a dossier filed in person an online one because its paper came from the national vault (5.b)."""

    def online(case: CaseFile) -> Channel:
        files = [component.attachment for component in case.draft.components]
        from_vault = any(file is not None and file.source is Source.NATIONAL for file in files)
        return Channel.ONLINE if from_vault else practice.channel_told(case)

    return replace(practice, channel_told=online)


@defect("drops-fees-when-reused", owns=("CV5632-5a-B2-9",), replaces=("fees_told",))
def drops_fees_when_reused(practice: Practice) -> Practice:
    """Treats a dossier with a reused paper as free of charge towards the portal (5632/VPCP-KSTT 5.a Bước 2)."""

    def free(case: CaseFile) -> list[Fee]:
        return [] if any(is_reused(component) for component in case.draft.components) else practice.fees_told(case)

    return replace(practice, fees_told=free)


def _is_online(case: CaseFile) -> bool:
    return case.draft.channel is Channel.ONLINE
