"""When a citizen may be asked for a paper: never for what is reused, validly signed, or lies in a vault.

5632/VPCP-KSTT mục 5 and hướng dẫn Phú Thọ II «không yêu cầu nộp lại»; Tây Ninh Bước 3 (a validly signed file needs
no paper); NĐ 61/2018 Đ11 k2 c «hướng dẫn một lần» (D-33). It holds at intake, during examination and at hand-over.
"""

from collections.abc import Iterable

from reference_httt.rules.life_cycle import AT_INTAKE
from reference_httt.rules.model import (
    CaseFile,
    Component,
    Consent,
    ConsentStatus,
    FileSignature,
    Offer,
    RequestKind,
    Source,
)

REUSED = frozenset({Source.LOCAL, Source.NATIONAL, Source.EARLIER})


def is_reused(component: Component) -> bool:
    """Whether a stored document stands for the component."""
    return component.attachment is not None and component.attachment.source in REUSED


def is_signed_by_applicant(component: Component) -> bool:
    """Whether its file came validly signed: an officer's own signature over a file does not count."""
    file = component.attachment
    return (
        file is not None
        and file.source is Source.UPLOAD
        and file.signature is FileSignature.VALID
        and not file.confirmed_by
    )


def asking_problem(case: CaseFile, component_code: str, kind: RequestKind, offers: Iterable[Offer] = ()) -> str:
    """Why an officer may not ask this of the citizen now; empty when he may.

    ``component_code`` may be empty in a correction of the e-form. ``offers`` are what the vaults were found to hold.
    """
    component = case.draft.component(component_code)
    if component is None and (component_code or kind is not RequestKind.CORRECTION):
        return "Giấy tờ này không thuộc thành phần hồ sơ của thủ tục, không được yêu cầu nộp thêm"
    if component is not None and kind is not RequestKind.CORRECTION:
        problem = request_problem(component, offers, case.consents)
        if problem:
            return problem
    return second_request_problem(case)


def request_problem(component: Component, offers: Iterable[Offer] = (), consents: Iterable[Consent] = ()) -> str:
    """Why an officer may not ask for the component; empty when he may."""
    file = component.attachment
    if file is not None and file.concern:
        return ""
    if is_reused(component):
        return f"Không yêu cầu nộp lại «{component.name}»: giấy tờ đã được khai thác từ Kho dữ liệu điện tử"
    if is_signed_by_applicant(component):
        return f"Không yêu cầu bản giấy của «{component.name}»: tập tin đã có chữ ký số hợp lệ"
    if any(_stands_ready(offer, component, tuple(consents)) for offer in offers):
        return f"Không yêu cầu nộp «{component.name}»: giấy tờ đã có trong Kho dữ liệu điện tử, đề nghị khai thác"
    return ""


def second_request_problem(case: CaseFile) -> str:
    """Why nothing more may be asked at reception: it was asked once already (NĐ 61/2018 Đ11 k2 c; D-33)."""
    if case.dossier.stage not in AT_INTAKE:
        return ""
    asked = next((r for r in case.requests if r.at_intake), None)
    if asked is None:
        return ""
    return "Bộ phận Một cửa chỉ hướng dẫn bổ sung, hoàn thiện hồ sơ một lần khi tiếp nhận, và đã yêu cầu một lần"


def missing_components(components: Iterable[Component]) -> tuple[Component, ...]:
    """The required components for which nothing stands yet: all that may be asked for by the system itself."""
    return tuple(c for c in components if c.required and c.attachment is None)


def _stands_ready(offer: Offer, component: Component, consents: tuple[Consent, ...]) -> bool:
    """Whether the offer could stand for the component; refused consent makes it as if there were none (D-08)."""
    if offer.component_code != component.code or offer.reason:
        return False
    answers = [c for c in consents if (c.kq_code, c.document_number) == (offer.kq_code, offer.document_number)]
    return not (answers and answers[-1].state is ConsentStatus.REFUSED)
